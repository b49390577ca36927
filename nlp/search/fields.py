"""Fields of the query language: their names in both languages, and the nodes that their values make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Final

from nlp.errors import UsageError
from nlp.numerals import NUMERAL_CHARACTERS, parse_number
from nlp.ranges import NumberRange, parse_range
from nlp.text import fold, is_han, unify

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "theme": ("主题",),
    "term": ("术语",),
    "word": ("词", "单词"),
    "body": ("机构",),
    "session": ("届会", "届次", "届"),
    "year": ("年份", "年"),
    "symbol": ("文号",),
    "source": ("来源",),
    "kind": ("类别", "种类"),
    "part": ("分部",),
    "zone": ("部分",),
    "opening": ("开首", "开头"),
    "cited": ("所引", "引用"),
}
"""The names of each field in Chinese, as they are folded."""

FIELDS: Final = {name: field for field, names in NAMES.items() for name in (field, *names)}
"""The field by each of its names."""

_ZONES = {
    "title": ("标题", "题目"),
    "preambular": ("序言", "序言部分", "序言段"),
    "operative": ("执行", "执行部分", "执行段"),
    "heading": ("小标题",),
    "annex": ("附件",),
    "body": ("正文",),
    "footnote": ("脚注",),
}
_KINDS = {
    "resolution": ("决议",),
    "draft": ("草案", "决议草案"),
    "decision": ("决定",),
    "report": ("报告",),
    "other": ("其他",),
}
_BODIES = {
    "ga": ("大会", "联合国大会"),
    "hrc": ("人权理事会", "联合国人权理事会"),
    "ecosoc": ("经社理事会", "经济及社会理事会", "经济和社会理事会"),
    "sc": ("安理会", "安全理事会", "联合国安全理事会"),
    "chr": ("人权委员会",),
}
_ANSWERS = {"yes": ("是", "y", "true"), "no": ("否", "不", "n", "false")}

_ORDINAL = re.compile(r"第?([^第届年会议]+)(?:届|届会议|年)?")
_DOTS = re.compile(r"…+|\.{2,}|．．+|。。+|~|至|到")
_POINT = rf"第?[0-9{NUMERAL_CHARACTERS}]+[届年]?"
_HYPHEN = re.compile(f"({_POINT})-+({_POINT})")
_NEAREST = 3
_ALIKE = 0.3
_LONGEST = 60


def zone_named(value: str) -> str | None:
    """The zone that a value names, in either language."""
    return _canonical(_ZONES, value)


def kind_named(value: str) -> str | None:
    """The kind of document that a value names, in either language."""
    return _canonical(_KINDS, value)


def body_named(value: str) -> str:
    """The code of a body, folded; what is not known is taken for a code."""
    return _canonical(_BODIES, value) or fold(value).text


def answer_named(value: str) -> bool | None:
    """Yes or no, in either language."""
    answer = _canonical(_ANSWERS, value)
    return None if answer is None else answer == "yes"


def range_written(value: str) -> NumberRange | None:
    """The range that a value writes: ``43..53``, and as people write it: ``43-53``, ``４３…５３``, 第43届.

    >>> [str(range_written(value)) for value in ("43-53", "４３…５３", "第五十三届会议", "S-30..S-32", "S-30")]
    ['43..53', '43..53', '53', 'S-30..S-32', 'S-30']
    """
    written = "..".join(_ends_of(_DOTS.sub("..", "".join(unify(value).split()))))
    try:
        return parse_range(written, "")
    except UsageError:
        return None


def nearest_themes(name: str, themes: Mapping[str, str]) -> list[str]:
    """The themes whose names come closest to a name: their Chinese names, or their ids where an English one does."""
    shown = {known: known if any(map(is_han, known)) else theme for known, theme in themes.items()}
    closest = nearest(name, themes, most=len(themes))
    first = {themes[known]: shown[known] for known in reversed(closest)}
    return [first[theme] for theme in dict.fromkeys(themes[known] for known in closest)][:_NEAREST]


def nearest(name: str, known: Iterable[str], most: int = _NEAREST) -> list[str]:
    """The folded names that come closest to a name, the closest first; none that is not like it at all.

    >>> nearest("南南合怍", ["北南合作", "南南合作", "债务"])
    ['南南合作', '北南合作']
    """
    wanted = fold(name[:_LONGEST]).text
    likeness = {one: SequenceMatcher(None, wanted, one, autojunk=False).ratio() for one in known}
    alike = [one for one in likeness if likeness[one] >= _ALIKE]
    return sorted(alike, key=lambda one: (-likeness[one], one))[:most]


def _ends_of(written: str) -> list[str]:
    ends = written.split("..")
    hyphened = _HYPHEN.fullmatch(written)
    if hyphened:
        ends = [hyphened[1], hyphened[2]]
    return [_number(found[1]) if (found := _ORDINAL.fullmatch(end)) else end for end in ends]


def _number(written: str) -> str:
    """A number in digits, where Chinese numerals write one."""
    number = None if written.isascii() else parse_number(written)
    return written if number is None else str(number)


def _canonical(names: Mapping[str, tuple[str, ...]], value: str) -> str | None:
    folded = fold(value).text
    return next((name for name, others in names.items() if folded == name or folded in others), None)
