"""What a document's own lines say of its layout: the size of its text, the distance of its lines, its left and right edges.

Nothing is measured in points that a document could set differently: sizes are those of most characters, distances the
commonest, edges those that several lines share.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from nlp.ingest.readers.pdf.columns import Column, LaidOut
from nlp.ingest.readers.pdf.lines import Line

OPENING_MARKS = frozenset("《〈“‘（「『【([\"'\u3014")
"""Set with a blank half in front, which some programs leave out at the start of a line."""

SAME_SIZE = 0.08
_HALF_A_SIGN, _NARROWEST_BLANK = 0.6, 0.18
_SLACK = 0.2
_SLACK_BELOW_MARKS = 0.45
_MOST_OF_GAP = 0.7
_LEAST_APART, _MOST_STRAYS, _MOST_FULL_ENDS = 0.1, 0.05, 0.3
_SHARED = 0.4
_FEWEST_SHORT = 3
_FEWEST_FULL = 3
_TOLERANCE = 0.35
_FAR = 2.0
_CLOSER = 0.75
_TOLD = 0.3


@dataclass(frozen=True, slots=True)
class Edges:
    """Where the lines of one kind of column start and end."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a document's text.

    Attributes:
        size: of most characters.
        pitch: the distance of lines within a paragraph.
        gap: that of the last line of a paragraph and the first of the next, where they stand apart.
        slack: how much wider than that a distance may be and still be one within a paragraph.
        tells_ends: whether only their short last lines tell paragraphs apart.
        is_indented: whether more paragraphs are told by an indent than by a gap.
    """

    size: float
    pitch: float
    gap: float
    slack: float
    edges: dict[tuple[object, ...], Edges]
    tells_ends: bool = False
    is_indented: bool = False

    def of(self, page: LaidOut, column: Column) -> Edges:
        """The edges of a column."""
        return self.edges[_kind(page, column)]

    def indent(self, line: Line, edges: Edges) -> int:
        """How many half characters a line is set in."""
        distance = (line.left - edges.left) / self.size
        least = _HALF_A_SIGN if line.text[:1] in OPENING_MARKS else _NARROWEST_BLANK
        return max(1, round(2 * distance)) if distance > least else 0

    def is_gap(self, before: Line, line: Line) -> bool:
        """Whether more stands between two lines than between those of a paragraph; a raised mark may push them apart."""
        slack = self.slack
        if line.has_small:
            slack = max(slack, min(_SLACK_BELOW_MARKS * self.size, _MOST_OF_GAP * (self.gap - self.pitch)))
        return before.baseline - line.baseline > self.pitch + slack

    def is_closer(self, before: Line, line: Line) -> bool:
        """Whether two lines stand closer than those of a paragraph do."""
        return before.baseline - line.baseline < _CLOSER * self.pitch

    def is_short(self, line: Line, following: Line, edges: Edges) -> bool:
        """Whether a line ends though the first word of the next had found room on it."""
        return edges.right - line.right > _TOLERANCE * self.size + following.first_width

    def is_far_short(self, line: Line, following: Line, edges: Edges) -> bool:
        """Whether a line that starts at the edge ends so early that the first word of the next cannot be the reason."""
        free = edges.right - line.right - following.first_width
        return free > _FAR * self.size and not self.indent(line, edges) and not self.indent(following, edges)


def measure(pages: list[LaidOut]) -> Measures:
    """The measures of the lines that are text."""
    size = body_size(pages)
    found = _with_distances(pages, Measures(size, 1.5 * size, 3 * size, _SLACK * size, _edges(pages, size)))
    short, gaps, indents = _count_told(pages, found)
    is_told = short < _FEWEST_SHORT or gaps + indents >= _TOLD * short
    return replace(found, tells_ends=not is_told, is_indented=indents > gaps)


def body_size(pages: list[LaidOut]) -> float:
    """The size of most characters."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _with_distances(pages: list[LaidOut], measures: Measures) -> Measures:
    """The measures with the smallest of the common distances behind lines that fill the column, and behind others.

    Paragraphs may stand apart by little; then little tells them, where lines within one stand at one distance.
    """
    full: Counter[float] = Counter()
    short: Counter[float] = Counter()
    for before, line, edges in _pairs(pages, measures):
        if _is_body(line, measures.size) and not line.has_small:
            distance = round((before.baseline - line.baseline) * 4) / 4
            (short if measures.is_short(before, line, edges) else full)[distance] += 1
    pitch = _smallest_common(full if full.total() >= _FEWEST_FULL else full + short, 1.5 * measures.size)
    slack = _slack(full, pitch, _smallest_common(short, pitch), measures.size)
    wider = Counter({distance: count for distance, count in (full + short).items() if distance > pitch + slack})
    return replace(measures, pitch=pitch, gap=_smallest_common(wider, 2 * pitch), slack=slack)


def _slack(full: Counter[float], pitch: float, gap: float, size: float) -> float:
    """Half of what parts paragraphs, where that is little and next to all full lines stand at one distance."""
    usual, half = _SLACK * size, (gap - pitch) / 2
    if gap - pitch < _LEAST_APART * size or half >= usual:
        return usual
    strays = full.total() - sum(count for distance, count in full.items() if distance <= pitch + half)
    at_gap = sum(count for distance, count in full.items() if abs(distance - gap) <= half / 2)
    is_clear = strays - at_gap <= _MOST_STRAYS * full.total() and at_gap <= _MOST_FULL_ENDS * full.total()
    return half if is_clear else usual


def _pairs(pages: list[LaidOut], measures: Measures) -> Iterator[tuple[Line, Line, Edges]]:
    """Each line of the text, the line below it, and the edges of their column."""
    for page in pages:
        for column in page.columns:
            edges = measures.of(page, column)
            for before, line in pairwise(column.lines):
                if _is_body(before, measures.size):
                    yield before, line, edges


def _smallest_common(counts: Counter[float], otherwise: float) -> float:
    most = max(counts.values(), default=0)
    return min((value for value, count in counts.items() if count >= _SHARED * most), default=otherwise)


def _is_body(line: Line, size: float) -> bool:
    return line.role == "text" and abs(line.size - size) <= SAME_SIZE * size


def _kind(page: LaidOut, column: Column) -> tuple[object, ...]:
    """Columns of one kind have the same edges: the first of two on odd pages, say."""
    return (*column.place, page.number % 2)


def _edges(pages: list[LaidOut], size: float) -> dict[tuple[object, ...], Edges]:
    lines: dict[tuple[object, ...], list[Line]] = defaultdict(list)
    for page in pages:
        for column in page.columns:
            lines[_kind(page, column)] += column.lines
    return {kind: _edges_of(found, size) for kind, found in lines.items()}


def _edges_of(lines: list[Line], size: float) -> Edges:
    text = [line for line in lines if _is_body(line, size)] or lines
    lefts = [line.left for line in text if line.text[:1] not in OPENING_MARKS] or [line.left for line in text]
    return Edges(_shared_edge(sorted(lefts), size), -_shared_edge(sorted(-line.right for line in text), size))


def _shared_edge(borders: list[float], size: float) -> float:
    """The first border that several lines share."""
    needed = max(1, min(3, len(borders) // 10))
    for index, border in enumerate(borders):
        if len([other for other in borders[index : index + needed] if other - border < 0.5 * size]) >= needed:
            return border
    return borders[0]


def _count_told(pages: list[LaidOut], measures: Measures) -> tuple[int, int, int]:
    """How many lines end early, and how many of them have a gap, or an indent, behind them."""
    short = gaps = indents = 0
    for before, line, edges in _pairs(pages, measures):
        if measures.is_short(before, line, edges):
            short += 1
            gaps += measures.is_gap(before, line)
            indents += measures.indent(line, edges) > 0
    return short, gaps, indents
