"""The end of a document: the date and the meeting of adoption, in either order, and what follows them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from nlp.numerals import NUMERAL_CHARACTERS
from nlp.structure.dates import DATE_PATTERN, parse_date
from nlp.structure.lines import Line
from nlp.text import squeeze

_NUMERAL = f"[{NUMERAL_CHARACTERS}\\d]"
_MEETING = rf"第\s*(?:{_NUMERAL}\s*){{1,6}}次\s*(?:全\s*体\s*)?(?:会\s*议|全\s*会)"
_LANDMARK = re.compile(r"次\s*(?:全\s*体\s*)?(?:会\s*议|全\s*会)")
_ENDING = re.compile(
    rf"(?P<date>{DATE_PATTERN})\s*[，,]?\s*(?P<meeting>{_MEETING})[。.]?|(?P<meeting2>{_MEETING})\s*[，,]?\s*(?P<date2>{DATE_PATTERN})(?:\s{{0,4}}[。.])?"
)
_ALONE = re.compile(rf"(?P<date>{DATE_PATTERN})|(?P<meeting>{_MEETING})")
_WINDOW = 80
_MAY_PRECEDE = frozenset("。.；;”』)]】_-*")
_MAY_FOLLOW = re.compile(r"\s*(?:$|[。.]?\s*\n|\[|附|[。]|[赞反弃]|\d{1,2}\s|[*_-])")


@dataclass(frozen=True, slots=True)
class Ending:
    """Where the ending stands in the plain text, and what it says; None where it does not say."""

    start: int
    end: int
    adopted: str | None
    meeting: str | None


def find_endings(lines: list[Line], view: str) -> list[Ending]:
    """The endings in the lines, in order: one, or one for each part."""
    if not lines:
        return []
    found: list[Ending] = []
    position = lines[0].start
    for landmark in _LANDMARK.finditer(view, position):
        for match in _ENDING.finditer(view, max(position, landmark.start() - _WINDOW), landmark.end() + _WINDOW):
            if match.start() <= landmark.start() < match.end() and _stands_apart(match, view, lines):
                found.append(_make_ending(match))
                position = match.end()
    return found or _find_alone(lines)


def _stands_apart(match: re.Match[str], view: str, lines: list[Line]) -> bool:
    if _MAY_FOLLOW.match(view, match.end()) is None:
        return False
    index = bisect_left(lines, match.start(), key=lambda line: line.start)
    is_at_start = index < len(lines) and lines[index].start == match.start()
    # What the file itself calls furniture is in the view, but not among the lines.
    earliest = lines[index - 1].start if index else max(0, match.start() - 400)
    latest = lines[index - 1].end if index and is_at_start else match.start()
    before = view[earliest:latest].rstrip()[-1:]
    if not before or before in _MAY_PRECEDE:
        return True
    return is_at_start and (before.isascii() or (lines[index].follows_gap and match.end() >= lines[index].end))


def _make_ending(match: re.Match[str]) -> Ending:
    groups = match.groupdict()
    date = groups["date"] or groups.get("date2")
    meeting = groups["meeting"] or groups.get("meeting2")
    return _ending_of(match.start(), match.end(), date, meeting)


def _find_alone(lines: list[Line]) -> list[Ending]:
    """A date or a meeting that stands alone among the last lines; or both, on lines between which furniture was."""
    alone = [(line, match) for line in lines if line.text[-1] in "日议会" and (match := _ALONE.fullmatch(line.text))]
    for (first, match), (second, other) in pairwise(alone):
        if (match["date"] is None) != (other["date"] is None) and lines.index(second) == lines.index(first) + 1:
            return [_ending_of(first.start, second.end, match["date"] or other["date"], match["meeting"] or other["meeting"])]
    last = lines[-12].start if len(lines) > 12 else 0
    return [_ending_of(line.start, line.end, match["date"], match["meeting"]) for line, match in alone if line.start >= last][
        :1
    ]


def _ending_of(start: int, end: int, date: str | None, meeting: str | None) -> Ending:
    return Ending(start, end, parse_date(squeeze(date)) if date else None, squeeze(meeting) if meeting else None)
