"""Laid-out lines to text as a plain text file has it: blanks for indents, blank lines for gaps, form feeds between pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from nlp.ingest.readers.pdf.columns import Column, LaidOut
from nlp.ingest.readers.pdf.lines import Line
from nlp.ingest.readers.reading import Reading
from nlp.types import NoteText, Place, Span

_OPENING_MARKS = frozenset("《〈“‘（「『【〔［(\"'[")
_FINAL = frozenset("，；。：、,;:.")


def write_text(pages: list[LaidOut]) -> Reading:
    """The text of the pages, with what is known of its lines."""
    return _Writer(pages).write()


class _Writer:
    def __init__(self, pages: list[LaidOut]) -> None:
        self.pages = pages
        self.size = _body_size(pages)
        self.pitch = _pitch(pages, self.size)
        self.edges = _left_edges(pages, self.size)
        self.parts: list[str] = []
        self.length = 0
        self.furniture: list[Span] = []
        self.places: list[Place] = []
        self.notes: list[tuple[str, list[Span]]] = []

    def write(self) -> Reading:
        for page in self.pages:
            if page.number > 1:
                self._put("\f")
            for index, column in enumerate(page.columns):
                if index:
                    self._put("\f" if column.place[0] else "\n")
                self._write_column(page, column)
        notes = tuple(NoteText(mark, tuple(spans)) for mark, spans in self.notes)
        return Reading("".join(self.parts), furniture=tuple(self.furniture), notes=notes, places=tuple(self.places))

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _write_column(self, page: LaidOut, column: Column) -> None:
        edge = self.edges[_key(page, column)]
        before: Line | None = None
        for line in column.lines:
            if before is not None and self._is_gap(before, line):
                self._put("\n")
            self._write_line(page, line, edge)
            before = line

    def _is_gap(self, before: Line, line: Line) -> bool:
        distance = before.baseline - line.baseline
        slack = 0.45 if any(one.size < line.size for piece in line.pieces for one in piece.characters) else 0.2
        return distance > self.pitch + slack * self.size

    def _write_line(self, page: LaidOut, line: Line, edge: float) -> None:
        indent = round(2 * (line.left - edge) / self.size) if line.left - edge > 0.35 * self.size else 0
        self._put(" " * max(0, min(indent, 60)))
        start = self.length
        right = line.left
        for number, (piece, text) in enumerate(zip(line.pieces, line.texts(), strict=True)):
            gap = piece.left - right
            if number and gap > 0.5 * line.size:
                self._put(" " * max(1, min(8, round(2 * gap / line.size))))
            at = self.length
            self._put(text)
            box = [round(value, 1) for value in (piece.left, piece.bottom, piece.right, piece.top)]
            self.places.append(Place(at, self.length, {"page": page.number, "box": box}))
            right = piece.right
        if line.role == "furniture":
            self.furniture.append((start, self.length))
        elif line.role == "note":
            if line.mark is not None:
                self.notes.append((line.mark, []))
            self.notes[-1][1].append((start, self.length))
        self._put("\n")


def _body_size(pages: list[LaidOut]) -> float:
    """The size of most characters."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += sum(len(piece.characters) for piece in line.pieces)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _pitch(pages: list[LaidOut], size: float) -> float:
    """The distance of lines within a paragraph: the commonest of the smaller distances between lines of the body."""
    distances: Counter[float] = Counter()
    for page in pages:
        for column in page.columns:
            for before, line in pairwise(column.lines):
                if abs(before.size - size) < 0.1 * size and abs(line.size - size) < 0.1 * size:
                    distances[round(before.baseline - line.baseline, 0)] += 1
    if not distances:
        return 1.5 * size
    most = max(distances.values())
    return min(distance for distance, count in distances.items() if count >= 0.4 * most)


def _key(page: LaidOut, column: Column) -> tuple[object, ...]:
    return (*column.place, page.number % 2)


def _left_edges(pages: list[LaidOut], size: float) -> dict[tuple[object, ...], float]:
    """The left edge of the text in each kind of column."""
    lefts: dict[tuple[object, ...], list[float]] = defaultdict(list)
    for page in pages:
        for column in page.columns:
            lefts[_key(page, column)] += [
                line.left for line in column.lines if line.role == "text" and line.text[:1] not in _OPENING_MARKS
            ] or [line.left for line in column.lines]
    return {key: _edge(found, size) for key, found in lefts.items()}


def _edge(lefts: list[float], size: float) -> float:
    """The smallest left border that several lines share."""
    lefts = sorted(lefts)
    needed = max(1, min(3, len(lefts) // 10))
    for index, left in enumerate(lefts):
        if sum(1 for other in lefts[index : index + needed] if other - left < 0.3 * size) >= needed:
            return left
    return lefts[0]
