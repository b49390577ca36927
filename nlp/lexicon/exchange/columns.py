"""The columns of a lexicon as a table, one term a row: their headings in both languages, and the words for statuses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from nlp import messages
from nlp.lexicon.model import STATUSES, Status

OF_THEMES = ("scope", "theme_note", "broader", "related", "theme_status", "replaced_by")
"""Columns that say something of the theme; they are filled in its first row only, so that no two rows can differ."""

OF_TERMS = ("term", "status", "since", "until", "source", "note")
COLUMNS = ("theme", *OF_TERMS, *OF_THEMES)

DEPRECATED = "deprecated"

_LABEL = re.compile(r"(?:label|标签)[ (_:-]*([a-z]{2,3}(?:-[a-z0-9]+)*)\)?")
_BLANKS = re.compile(r"[\s_]+")

# Besides the headings that are written: what people put over such columns.
_ALSO = {
    "theme": ("theme id", "id", "concept", "concept id", "主题id", "主题 id", "概念"),
    "term": ("terms", "word", "wording", "variant", "词", "术语", "用语", "名称"),
    "status": ("term status", "词状态", "词语状态"),
    "since": ("from", "first year", "首见", "首见年", "起"),
    "until": ("to", "last year", "末见", "末见年", "止"),
    "source": ("document", "来源", "文号"),
    "note": ("notes", "remark", "comment", "说明", "注"),
    "scope": ("scope note", "definition", "范围", "定义"),
    "broader": ("broader theme", "parent", "上位"),
    "related": ("related theme", "see also", "相关"),
    "theme_note": ("note on theme",),
    "theme_status": (),
    "replaced_by": ("replaced by",),
}  # fmt: skip
_LABELS_ALSO = {"中文标签": "zh", "英文标签": "en", "中文": "zh", "英文": "en", "chinese": "zh", "english": "en"}
_STATUSES_ALSO: Mapping[str, Status] = {
    "首选词": "preferred", "首选术语": "preferred", "许用术语": "admitted", "可用": "admitted", "允许": "admitted",
    "旧称": "superseded", "旧词": "superseded", "停用": "deprecated", "拒用": "deprecated", "不用": "deprecated",
    "待核实": "unverified",
}  # fmt: skip


def heading(column: str) -> str:
    """The heading of a column in the language in force; a label's column is ``label:zh``."""
    name, _, language = column.partition(":")
    return messages.text(f"exchange.column_{name}", **({"language": language} if language else {}))


def column_of(cell: str) -> str | None:
    """The column that a heading names, in whichever language; None where it names none.

    >>> column_of("词语"), column_of("Term"), column_of("标签（en）"), column_of("colour")
    ('term', 'term', 'label:en', None)
    """
    name = _plain(cell)
    label = _LABEL.fullmatch(name)
    if label or name in _LABELS_ALSO:
        return f"label:{label[1] if label else _LABELS_ALSO[name]}"
    return _names().get(name)


def status_word(status: Status) -> str:
    """A status in the language in force."""
    return messages.text(f"exchange.status_{status}")


def status_of(cell: str) -> Status | None:
    """The status that a word names, in whichever language; None where it names none."""
    return _statuses().get(_plain(cell))


def known_headings(cells: Sequence[str]) -> int:
    """How many of the cells of a row are headings."""
    return sum(column_of(cell) is not None for cell in cells)


@cache
def _statuses() -> Mapping[str, Status]:
    words: dict[str, Status] = {**_STATUSES_ALSO}
    for status in STATUSES:
        words[status] = status
        words |= {_plain(messages.text(f"exchange.status_{status}", one)): status for one in messages.LANGUAGES}
    return words


@cache
def _names() -> Mapping[str, str]:
    written = {_plain(messages.text(f"exchange.column_{name}", one)): name for name in COLUMNS for one in messages.LANGUAGES}
    also = {word: name for name, words in _ALSO.items() for word in words}
    return {**also, **{_plain(name): name for name in COLUMNS}, **written}


def _plain(cell: str) -> str:
    """A cell without differences of width, of small and capital letters and of blanks."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFKC", cell).casefold()).strip()
