"""Folding: the one form of a text that matching, searching and layout analysis look at, and the way back.

Two strengths. `unify` replaces characters one for one (offsets stay), for reading a layout. `fold` also drops what
carries no meaning for matching (white space, zero-width characters, superscript marks) and remembers where, so that
a hit in the folded text is reported as the source has it. Texts are never folded with NFKC: it would turn ， ； ： and
（ ） into ASCII and a footnote's ¹ into the number 1. The characters are mapped by explicit tables instead:

- full-width letters, digits and signs, and the dashes, to ASCII; capitals to small letters (`fold` only);
- 「」『』〝〞 to “”‘’, and round brackets to ASCII;
- CJK radicals (U+2E80 to U+2FDF) and compatibility ideographs to the unified ideographs they stand for;
- Traditional characters to Simplified, character by character, with the tables of OpenCC (t2s).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

FOLDING_VERSION = "1"
"""Raised whenever folding changes what matching sees: what was tagged under another version is not comparable."""

ZERO_WIDTH = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
"""Characters that take no room: soft hyphens, joiners, direction marks, variation selectors (for character classes)."""

SUPERSCRIPTS = "¹²³⁰⁴-⁹"
"""Superscript digits; U+00B9, U+00B2 and U+00B3 are of another block than the rest (for character classes)."""

CLAUSE_MARKS = "，；。：？！,;:?!"
"""What ends a clause; folding keeps both widths."""

# Equivalent_Unified_Ideograph of the Unicode Character Database, version 14.0, for U+2E80 to U+2EF3. The Kangxi radicals
# (U+2F00 to U+2FD5) need no table: their compatibility decompositions say the same.
_RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺"
    "⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_RADICAL_IDEOGRAPHS = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀"
    "聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)

_FULL_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)}
_KEPT_PUNCTUATION = frozenset("，：；！？．")
_DASHES = "‐‑‒–—―−－﹣─"
_BRACKETS = {"（": "(", "）": ")", "﹙": "(", "﹚": ")", "「": "“", "」": "”", "『": "‘", "』": "’", "〝": "“", "〞": "”"}
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_IDEOGRAPHS = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
_COMPATIBILITY_IDEOGRAPHS = ((0x2F00, 0x2FD6), (0xF900, 0xFB00), (0x2F800, 0x2FA1E))

_NOT_COUNTED = re.compile(f"[^\\w\u2e80-\u2fdf]+|[_{SUPERSCRIPTS}]+")
_DROPPED_CHARACTER = re.compile(f"[\\s{ZERO_WIDTH}{SUPERSCRIPTS}]")


_SEPARATOR = "\0"


class Folded(NamedTuple):
    """A text as matching sees it, and the way back to the text as it stands.

    Attributes:
        text: the folded text.
        source: the text that was folded.
    """

    text: str
    source: str

    def origins(self) -> Origins:
        """The map from folded offsets to offsets in ``source``; made once for many spans."""
        return Origins(self)


class Origins:
    """Maps spans of a folded text to the source.

    >>> folded = fold("南 南\\u200b合作")
    >>> folded.text, folded.origins().span(0, 4)
    ('南南合作', (0, 6))
    """

    __slots__ = ("_shifts",)

    def __init__(self, folded: Folded) -> None:
        self._shifts: list[int] = []
        dropped = len(folded.source) - len(folded.text)
        if dropped:
            has_only_blanks = folded.source.count(" ") == dropped
            pieces = folded.source.split(" ") if has_only_blanks else _DROPPED_CHARACTER.split(folded.source)
            self._shifts = list(accumulate(map(len, pieces)))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that a non-empty span of the folded text came from; no blank at either end."""
        shifts = self._shifts
        if not shifts:
            return start, end
        last = end - 1
        return start + bisect_right(shifts, start), last + bisect_right(shifts, last) + 1

    @property
    def dropped(self) -> list[int]:
        """The offsets in the source of the characters that folding dropped.

        >>> fold("南 南\u200b合作").origins().dropped
        [1, 3]
        """
        return [shift + place for place, shift in enumerate(self._shifts[:-1])]

    def folded(self, start: int, end: int) -> tuple[int, int]:
        """The span of the folded text that a span of the source became: the way back from `span`.

        >>> fold("南 南\u200b合作").origins().folded(0, 6)
        (0, 4)
        """
        shifts = self._shifts
        if not shifts:
            return start, end
        places = range(len(shifts))
        first = bisect_left(places, start, key=lambda dropped: shifts[dropped] + dropped)
        return start - first, end - bisect_left(places, end, first, key=lambda dropped: shifts[dropped] + dropped)


def fold(text: str) -> Folded:
    """The text as matching sees it.

    >>> fold("普遍定期審議 (ＵＰＲ)").text
    '普遍定期审议(upr)'
    """
    return Folded(_folding_pattern().sub(_folded_character, "".join(text.split())), text)


def fold_all(texts: Sequence[str]) -> list[Folded]:
    """Each text folded; all in one go, which is quicker, unless one of them holds the separator itself."""
    folded = fold(_SEPARATOR.join(texts)).text.split(_SEPARATOR)
    if len(folded) != len(texts):
        return [fold(text) for text in texts]
    return list(map(Folded, folded, texts))


def unify(text: str) -> str:
    """The text with each character in its plain form, one for one; blanks of any kind become U+0020.

    Lines stay lines and zero-width characters stay where they are.

    >>> unify("１．重申\\u3000⽂化")
    '1．重申 文化'
    """
    return _unifying_pattern().sub(_unified_character, text)


@cache
def unified_characters() -> str:
    """The characters that `unify` replaces (for character classes)."""
    return _unifying_pattern().pattern[1:-1]


def squeeze(text: str) -> str:
    """The text without white space.

    >>> squeeze("第 45 次会议")
    '第45次会议'
    """
    return "".join(text.split())


def count_characters(text: str) -> int:
    """How many Han characters, letters and digits a text has: the denominator of frequencies per 10 000 characters.

    >>> count_characters("重申 COVID-19 疫情，")
    11
    """
    return len(_NOT_COUNTED.sub("", text))


def is_han(character: str) -> bool:
    """Whether a character is a Chinese ideograph (the unified blocks, 〇 included)."""
    code = ord(character)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or code == 0x3007 or 0x20000 <= code <= 0x323AF


@cache
def _unifying_table() -> dict[int, str]:
    table = {wide: chr(narrow) for wide, narrow in _FULL_WIDTH.items() if chr(wide) not in _KEPT_PUNCTUATION}
    table |= {ord(dash): "-" for dash in _DASHES}
    table |= {ord(wide): narrow for wide, narrow in _BRACKETS.items()}
    table |= {ord(blank): " " for blank in _BLANKS}
    table |= _ideograph_table()
    return table


@cache
def _folding_table() -> dict[int, str]:
    capitals = {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
    wide = {code: letter.lower() for code, letter in _unifying_table().items()}
    return {code: letter for code, letter in wide.items() if not letter.isspace()} | capitals


@cache
def _ideograph_table() -> dict[int, str]:
    """Radicals and compatibility ideographs to unified ones, then Traditional to Simplified."""
    from opencc import OpenCC

    unified = dict(zip(map(ord, _RADICALS), _RADICAL_IDEOGRAPHS, strict=True))
    for start, end in _COMPATIBILITY_IDEOGRAPHS:
        unified |= {code: unicodedata.normalize("NFKC", chr(code)) for code in range(start, end)}
    for start, end in _IDEOGRAPHS:
        unified |= {code: chr(code) for code in range(start, end)}
    simplified = OpenCC("t2s").convert("\n".join(unified.values())).split("\n")
    return {code: plain for code, plain in zip(unified, simplified, strict=True) if len(plain) == 1 and chr(code) != plain}


def _unified_character(match: re.Match[str]) -> str:
    return _unifying_table()[ord(match[0])]


def _folded_character(match: re.Match[str]) -> str:
    return _folding_table().get(ord(match[0]), "")


@cache
def _unifying_pattern() -> re.Pattern[str]:
    return _any_of(_unifying_table())


@cache
def _folding_pattern() -> re.Pattern[str]:
    return _any_of(_folding_table(), f"{ZERO_WIDTH}{SUPERSCRIPTS}")


def _any_of(table: dict[int, str], others: str = "") -> re.Pattern[str]:
    """A pattern that finds any character of the table: replacing what it finds is ten times as fast as `str.translate`.

    Beyond the basic plane one range stands for all, since `re` tries single characters there one after another.
    """
    basic = "".join(re.escape(chr(code)) for code in sorted(table) if code <= 0xFFFF)
    return re.compile(f"[{basic}{others}\U0002f800-\U0002fa1d]")
