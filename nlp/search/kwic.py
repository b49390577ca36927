"""Keyword in context: each occurrence with what stands left and right of it, and the keys that such lines are sorted by."""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from nlp.errors import UsageError
from nlp.ranges import numbered
from nlp.search.unit import Found, Unit
from nlp.text import fold
from nlp.types import Span

FURTHEST = 9
"""The furthest character from the keyword that lines are sorted by: ``l9``, ``r9``."""

SORT_NAMES = ("left", "right", "keyword", "session", "symbol", "source", "year", "zone")
"""What lines are sorted by, beside ``l1`` to ``l9`` and ``r1`` to ``r9``."""

# Characters looked at on either side: folding drops blanks and invisible characters, so more than FURTHEST.
_REACH = 60
_AFTER_ALL = "\U0010ffff"
_ZONE_ORDER = ("title", "preambular", "operative", "heading", "body", "annex", "footnote")

SortKey: TypeAlias = "Callable[[Line], object]"


class Line(NamedTuple):
    """One occurrence: where the keyword stands in a text; start and end are 0 where the query asked for no words."""

    unit: Unit
    start: int
    end: int
    score: float | None = None

    @property
    def keyword(self) -> str:
        """The keyword as it stands."""
        return self.unit.text[self.start : self.end]

    def left(self, window: int | None = None) -> str:
        """What stands before the keyword: so many characters, or all."""
        return self.unit.text[0 if window is None else max(0, self.start - window) : self.start]

    def right(self, window: int | None = None) -> str:
        """What stands after the keyword: so many characters, or all."""
        return self.unit.text[self.end :][:window]


def lines_of(found: Iterable[Found]) -> Iterator[Line]:
    """The occurrences in texts, in their order; a text without one gives a line that starts at its beginning."""
    for one in found:
        for start, end in one.spans or ((0, 0),):
            yield Line(one.unit, start, end, one.score)


def cut_at_spans(text: str, spans: Iterable[Span]) -> list[tuple[str, bool]]:
    """The text in pieces that tile it, each with whether it is found; spans that overlap or touch make one piece.

    >>> cut_at_spans("南南南合作", [(0, 2), (1, 3)])
    [('南南南', True), ('合作', False)]
    """
    pieces: list[tuple[str, bool]] = []
    position = 0
    for start, end in _joined(spans):
        pieces += (text[position:start], False), (text[start:end], True)
        position = end
    return [piece for piece in [*pieces, (text[position:], False)] if piece[0]]


def sort_lines(lines: Iterable[Line], keys: Sequence[str], first: int | None = None) -> list[Line]:
    """The lines sorted by keys (see `parse_sort`), the first counting most; equal lines stay in their order.

    Characters are compared folded, by their code points, an edge of the text before all of them: the order is the same on
    every machine. Sessions and years come in numeric order, those not known last.

    Args:
        first: give so many lines from the beginning, and keep no more in memory; None gives all.
    """
    made = [_KEYS[key] if key in _KEYS else _at_distance(key) for key in keys]

    def order(line: Line) -> list[object]:
        return [key(line) for key in made]

    return sorted(lines, key=order) if first is None else heapq.nsmallest(first, lines, key=order)


def parse_sort(written: str, option: str = "--sort") -> tuple[str, ...]:
    """The keys that ``l1,r1,session`` names; ``option`` is what they were given to, for the message.

    >>> parse_sort("R1, session")
    ('r1', 'session')

    Raises:
        UsageError: there is no such key.
    """
    keys = tuple(key.strip().lower() for key in written.replace("，", ",").split(","))
    unknown = next((key for key in keys if key not in SORT_NAMES and not re.fullmatch(rf"[lr][1-{FURTHEST}]", key)), None)
    if unknown is not None:
        raise UsageError("search.sort_key", where=f"{option} {written}", names=", ".join(SORT_NAMES))
    return keys


def number_order(value: str | None) -> tuple[bool, str, int, str]:
    """A session or year by its number, those that have none last.

    >>> sorted(["53", "S-32", None, "9"], key=number_order)
    ['9', '53', 'S-32', None]
    """
    prefix, number = numbered(value or "") or ("~", 0)
    return value is None, prefix, number, value or ""


def symbol_order(symbol: str | None) -> tuple[bool, list[tuple[int, str]]]:
    """A symbol with its numbers as numbers: A/RES/53/2 before A/RES/53/11; texts without one last."""
    pieces = re.findall(r"\d+|\D+", symbol or "", re.ASCII)
    return symbol is None, [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces]


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    first, last = 0, 0
    for start, end in sorted(spans):
        if start > last:
            yield first, last
            first = start
        last = max(last, end)
    yield first, last


def _at_distance(key: str) -> SortKey:
    """The folded character at a distance: ``l1`` is the first to the left, ``r2`` the second to the right."""
    side, distance = key[0], int(key[1]) - 1

    def character(line: Line) -> str:
        context = _outward_left(line) if side == "l" else _outward_right(line)
        return context[distance : distance + 1]

    return character


def _outward_left(line: Line) -> str:
    """What stands left of the keyword, folded, read away from it."""
    return fold(line.left(_REACH)).text[::-1]


def _outward_right(line: Line) -> str:
    return fold(line.right(_REACH)).text


_KEYS: dict[str, SortKey] = {
    "left": _outward_left,
    "right": _outward_right,
    "keyword": lambda line: fold(line.keyword).text,
    "session": lambda line: (line.unit.origin.body or _AFTER_ALL, number_order(line.unit.origin.session)),
    "symbol": lambda line: symbol_order(line.unit.origin.symbol),
    "source": lambda line: line.unit.origin.source,
    "year": lambda line: number_order(line.unit.origin.year),
    "zone": lambda line: _ZONE_ORDER.index(line.unit.zone),
}
