"""The title of a document and the number before it: ``76/164. 促进…``, ``43/21 在…``, ``二一五九（二十一）``, or none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.numerals import NUMERAL_CHARACTERS, parse_number
from nlp.structure.enacting import Enacting
from nlp.structure.lines import Line
from nlp.types import Span

_NUMERAL = f"[{NUMERAL_CHARACTERS}]"
_NUMBERED = re.compile(
    rf"""(?:
      (?P<number> (?:ES-|S-)?\d{{1,4}} / \d{{1,4}} )       # 76/164, S-32/1, 2023/12
    | (?P<roman> \d{{1,4}} \s? [A-Z]? \s? \([IVXLC]{{1,7}}\) )  # 2200 A (XXI)
    | (?:决议案)? (?P<chinese> {_NUMERAL}{{1,6}} \({_NUMERAL}{{1,4}}\) )  # 二一五九(二十一)
    )
    \s* (?P<part>[A-Z])? \s* [.．、。]? \s* (?: $ | (?=[^\x00-\x7f，。；、：】)] | \d{{4}} | [“"\[(A-Z] ) )""",
    re.VERBOSE,
)
_AFTER_BRACKET = re.compile(r"通\s*过\s*\]\s*")
_AFTER_ADOPTION = re.compile(
    r"通\s*过\s*的\s*决\s*[议定]\s*|[大事员]\s*会\s*决\s*[议定](?!\s*草)\s*|[：:]\s*(?:订\s*正\s*的?\s*)?决\s*[议定]\s*草\s*案\s*"
)
_PART_HEADING = re.compile(r"[A-Z](?:[.．、]?$|[.．、]\s*(?=[^\x00-\x7f]))")
_UNITS = (("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


@dataclass(frozen=True, slots=True)
class Title:
    """A title: the number before it, its spans in the plain text, and where the header before it ends.

    ``end`` is where the text that follows it starts: the enacting clause, or the heading of the first part.
    """

    number: str | None
    spans: tuple[Span, ...]
    head_end: int
    end: int


def find_title(lines: list[Line], enacting: Enacting, view: str) -> Title | None:
    """The number and title of a document whose enacting clause was found; ``lines`` are those before its first paragraph."""
    return _find_numbered(lines, enacting, view) or _find_unnumbered(lines, enacting, view)


def is_part_heading(text: str) -> bool:
    """Whether a line is the heading of a part: ``A``, ``B.``, ``A. 援助巴勒斯坦难民``.

    >>> [is_part_heading(text) for text in ("A", "B. 援助难民", "A/76/249", "COVID-19")]
    [True, True, False, False]
    """
    return _PART_HEADING.match(text) is not None


def _find_numbered(lines: list[Line], enacting: Enacting, view: str) -> Title | None:
    candidates = [(line.start, match) for line in lines if (match := _NUMBERED.match(view, line.start, line.end))]
    for bracket in _AFTER_BRACKET.finditer(view, 0, enacting.start):
        match = _NUMBERED.match(view, bracket.end(), enacting.start)
        if match:
            candidates.append((bracket.end(), match))
    if not candidates:
        return None
    start, match = max(candidates, key=lambda candidate: candidate[0])
    return _make_title(_number(match), match.end(), start, lines, enacting, view)


def _find_unnumbered(lines: list[Line], enacting: Enacting, view: str) -> Title | None:
    start = lines[0].start if lines else enacting.start
    for pattern in (_AFTER_BRACKET, _AFTER_ADOPTION):
        for match in pattern.finditer(view, start, enacting.start):
            title = _make_title(None, match.end(), match.end(), lines, enacting, view)
            if title.spans:
                return title
    return None


def _make_title(number: str | None, start: int, head_end: int, lines: list[Line], enacting: Enacting, view: str) -> Title:
    spans: list[Span] = []
    for line in lines:
        if line.end <= start or line.start >= enacting.start:
            continue
        begin, end = max(line.start, start), min(line.end, enacting.start)
        text = view[begin:end].strip()
        if spans and is_part_heading(text):
            return Title(number, tuple(spans), head_end, line.start)
        if text and text[0] != "[":
            begin += len(view[begin:end]) - len(view[begin:end].lstrip())
            spans.append((begin, begin + len(text)))
    return Title(number, tuple(spans), head_end, enacting.start)


def _number(match: re.Match[str]) -> str:
    if match["number"]:
        return match["number"]
    if match["roman"]:
        return "".join(match["roman"].split())
    running, _, session = match["chinese"].partition("(")
    return f"{parse_number(running)}({_roman(parse_number(session.rstrip(')')) or 0)})"


def _roman(number: int) -> str:
    numeral = ""
    for letters, value in _UNITS:
        while number >= value:
            numeral, number = numeral + letters, number - value
    return numeral
