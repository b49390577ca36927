"""Laid-out lines to text as a plain text file has it: blanks for indents, blank lines for gaps, form feeds between pages."""

from __future__ import annotations

from nlp.ingest.readers.pdf.columns import Column, LaidOut
from nlp.ingest.readers.pdf.lines import Line
from nlp.ingest.readers.pdf.measures import Edges, Measures, measure
from nlp.ingest.readers.reading import Reading
from nlp.types import NoteText, Place, Span

_WIDEST_INDENT = 24


def write_text(pages: list[LaidOut]) -> Reading:
    """The text of the pages, with what is known of its lines."""
    measures = measure(pages)
    writer = _Writer(measures)
    for page in pages:
        writer.add_page(page)
    return writer.reading()


class _Writer:
    """Keeps the text, its length, and what is known of it, in step."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self._parts: list[str] = []
        self._length = 0
        self._furniture: list[Span] = []
        self._places: list[Place] = []
        self._notes: list[tuple[str, list[Span]]] = []
        self._last: tuple[Line, Edges] | None = None

    def reading(self) -> Reading:
        """What was written."""
        notes = tuple(NoteText(mark, tuple(spans)) for mark, spans in self._notes)
        return Reading("".join(self._parts), furniture=tuple(self._furniture), notes=notes, places=tuple(self._places))

    def add_page(self, page: LaidOut) -> None:
        """Write a page; a paragraph may go on from a column to the next as it does from page to page."""
        if page.number > 1:
            self._put("\n" if self._starts_with_mark(page) else "\f")
        for index, column in enumerate(page.columns):
            if index:
                self._put("\f" if column.place[0] else "\n")
            self._add_column(page, column)

    def _starts_with_mark(self, page: LaidOut) -> bool:
        """Whether a number stands closer to what is below it than lines do; behind a form feed it would be a page's."""
        lines = [line for line in page.lines if line.role == "text"][:2]
        return len(lines) == 2 and lines[0].text.isdecimal() and self._measures.is_closer(*lines)

    def _add_column(self, page: LaidOut, column: Column) -> None:
        edges = self._measures.of(page, column)
        before: Line | None = None
        for line in column.lines:
            if before is not None and self._ends_block(before, line, edges):
                self._put("\n")
            indent = max(self._measures.indent(line, edges), line.pieces[0].blanks)
            self._put(" " * min(indent, _WIDEST_INDENT))
            self._add_line(page.number, line)
            before = line

    def _ends_block(self, before: Line, line: Line, edges: Edges) -> bool:
        measures = self._measures
        if before.role != line.role or line.mark is not None or measures.is_gap(before, line):
            return True
        if measures.is_closer(before, line):
            return False
        if measures.tells_ends:
            return measures.is_short(before, line, edges)
        return measures.is_indented and measures.is_far_short(before, line, edges)

    def _add_line(self, page: int, line: Line) -> None:
        start = self._length
        for piece, text in zip(line.pieces, line.texts, strict=True):
            visible = len(text) - len(text.lstrip())
            at = self._length + visible
            self._put(text)
            if at == self._length:
                continue
            box = [round(value, 1) for value in (piece.left, piece.bottom, piece.right, piece.top)]
            self._places.append(Place(at, self._length, {"page": page, "box": box}))
        span = (start, self._length)
        if line.role == "furniture" and span[0] < span[1]:
            self._furniture.append(span)
        elif line.role == "note":
            if line.mark is not None:
                self._notes.append((line.mark, []))
            self._notes[-1][1].append(span)
        self._put("\n")

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
