"""Pieces of a page to its columns, in the order in which they are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from nlp.ingest.readers.pdf.characters import Page, Rule
from nlp.ingest.readers.pdf.lines import Line, Piece, find_lines, find_pieces, find_rows

_FEWEST_LINES = 3
_STEPS = 400
_NARROWEST_GUTTER = 0.4
_MOST_CROSSING = 0.15
_LEAST_FILLED = 0.5


@dataclass(slots=True)
class Column:
    """Lines that are read one below the other, without a stop.

    Attributes:
        place: which of how many columns it is; (0, 1) where there is one.
    """

    lines: list[Line]
    place: tuple[int, int] = (0, 1)


@dataclass(slots=True)
class LaidOut:
    """A page as it is read."""

    number: int
    columns: list[Column]
    rules: list[Rule]
    bounds: tuple[float, float, float, float]

    @property
    def lines(self) -> list[Line]:
        """All its lines, in reading order."""
        return [line for column in self.columns for line in column.lines]


def lay_out(pages: Iterable[Page]) -> list[LaidOut]:
    """The lines of every page in reading order."""
    laid_out = []
    last: float | None = None
    for page in pages:
        pieces = find_pieces(page.characters)
        gutter = _find_gutter(pieces)
        if gutter is None and last is not None:
            gutter = _same_gutter(pieces, last)
        last = gutter or last
        laid_out.append(LaidOut(page.number, _columns(pieces, gutter), page.rules, page.bounds))
    return laid_out


def _same_gutter(pieces: list[Piece], gutter: float) -> float | None:
    """The gutter of other pages, where this one has few lines but keeps it free too."""
    crossing = sum(piece.left < gutter < piece.right for piece in pieces)
    beyond = sum(piece.left > gutter for piece in pieces)
    return gutter if crossing <= _MOST_CROSSING * len(pieces) and 0 < beyond < len(pieces) else None


def _columns(pieces: list[Piece], gutter: float | None) -> list[Column]:
    if gutter is None:
        return [Column(find_lines(pieces))] if pieces else []
    columns: list[Column] = []
    waiting: tuple[list[Piece], list[Piece]] = ([], [])
    for row in find_rows(pieces):
        if any(piece.left < gutter < piece.right for piece in row):
            columns += _halves(waiting)
            waiting = ([], [])
            columns.append(Column([Line(row)], (0, 1)))
        else:
            for piece in row:
                waiting[piece.left > gutter].append(piece)
    return columns + _halves(waiting)


def _halves(sides: tuple[list[Piece], list[Piece]]) -> list[Column]:
    return [Column(find_lines(side), (index, 2)) for index, side in enumerate(sides) if side]


def _find_gutter(pieces: list[Piece]) -> float | None:
    """The middle of the white stripe between two columns of text, or None."""
    if len(pieces) < 2 * _FEWEST_LINES:
        return None
    lefts, rights = sorted(piece.left for piece in pieces), sorted(piece.right for piece in pieces)
    left, right = lefts[0], rights[-1]
    stripes = []
    for step in range(_STEPS // 5, _STEPS - _STEPS // 5):
        at = left + (right - left) * step / _STEPS
        ended, begun = bisect_right(rights, at), bisect_left(lefts, at)
        crossing = begun - ended
        if crossing <= _MOST_CROSSING * len(pieces) and ended > 0 and begun < len(lefts):
            before, after = rights[ended - 1], lefts[begun]
            stripes.append((-crossing, after - before, (after + before) / 2))
    if not stripes:
        return None
    _, width, middle = max(stripes)
    is_wide = width >= _NARROWEST_GUTTER * median(piece.size for piece in pieces)
    return middle if is_wide and _are_columns(pieces, middle, left, right) else None


def _are_columns(pieces: list[Piece], gutter: float, left: float, right: float) -> bool:
    """Whether text fills both sides of a stripe, as columns do and the halves of a table do not."""
    for side, width in (
        ([piece for piece in pieces if piece.right <= gutter], gutter - left),
        ([piece for piece in pieces if piece.left >= gutter], right - gutter),
    ):
        filled = [piece for piece in side if piece.right - piece.left >= _LEAST_FILLED * width]
        if len(filled) < _FEWEST_LINES or len(filled) < 0.3 * len(side):
            return False
    return True
