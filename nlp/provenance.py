"""How a paragraph was made from the text of its file: which characters were kept, joined over, left out or put in.

The characters that a paragraph was joined from stand in its ``source_spans``. What lies between the spans was left out
by a decision of the parser (a note's mark, a running header, a footnote in mid-paragraph); white space inside and between
them is layout. Nothing of this is stored: it is worked out from the spans, the reader's text and the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from nlp.types import Document, Location, Paragraph, Span

Status: TypeAlias = Literal["kept", "joined", "dropped", "inserted"]
Reason: TypeAlias = Literal["mark", "footnote", "number", "invisible", "layout"]

_LONGEST_BESIDE = 24
_PLAIN_DIGITS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_NUMBER_SIGNS = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十百.．、()（）")
_AROUND_A_MARK = "[]()（）^/ \t"
_TAG = re.compile(r"<[^<>]{0,40}>")


class Piece(NamedTuple):
    """A stretch of the reader's text, and what became of it in the paragraph.

    Attributes:
        start, end: where it stands in the reader's text; equal for what was put in.
        text: those characters; for what was put in, the characters put in.
        status: ``kept``; ``joined``: white space of the layout that was closed up; ``dropped``: other characters left
            out; ``inserted``: a blank put between two words that stood on two lines.
        reason: why it was dropped: a note's ``mark``, the text of a ``footnote``, the paragraph's printed ``number``,
            ``invisible`` characters, or what is ``layout`` (markup, running headers); None for what was not.
        location: {page, box} or {part, paragraph}, where the file has places.
    """

    start: int
    end: int
    text: str
    status: Status
    reason: Reason | None = None
    location: Location | None = None


class Tracer:
    """Traces the paragraphs of one document.

    Args:
        source_text: the reader's text, into which the document's spans point.
    """

    def __init__(self, document: Document, source_text: str) -> None:
        self._text = source_text
        self._notes = sorted(span for note in document.footnotes for span in note.source_spans)
        taken = [*self._notes, *document.title_spans, *(span for one in document.paragraphs for span in one.source_spans)]
        self._taken = sorted(taken)

    def pieces(self, paragraph: Paragraph) -> tuple[Piece, ...]:
        """The pieces of a paragraph in reading order; joined, those kept and inserted are its text.

        What stands on the same line before and after it (its number, the mark of a note) is given too, if it is short.
        """
        spans = paragraph.source_spans
        if not spans:
            return ()
        marks = {mark for mark, _ in paragraph.notes}
        locations = paragraph.source_locations or (None,) * len(spans)
        found = list(self._beside(self._before(spans[0][0]), marks))
        aligned = _Aligned(paragraph.text)
        last = spans[0][0]
        for (start, end), location in zip(spans, locations, strict=True):
            if start > last:
                found += self._left_out(last, start, marks)
            found += aligned.pieces(self._text, start, end, location)
            last = end
        found += self._beside(self._after(spans[-1][1]), marks)
        return tuple(found)

    def line_numbers(self, spans: Sequence[Span]) -> tuple[int, int]:
        """The first and the last line, from 1, of the reader's text that the spans touch."""
        first, last = min(start for start, _ in spans), max(end for _, end in spans)
        before = self._text.count("\n", 0, first) + 1
        return before, before + self._text.count("\n", first, max(last - 1, first))

    def _left_out(self, start: int, end: int, marks: set[str]) -> Iterator[Piece]:
        """What lies between two spans, the white space at its edges apart."""
        gap = self._text[start:end]
        inner = gap.strip()
        if not inner:
            yield Piece(start, end, gap, "joined")
            return
        first = start + gap.index(inner)
        last = first + len(inner)
        if first > start:
            yield Piece(start, first, self._text[start:first], "joined")
        yield Piece(first, last, inner, "dropped", self._reason(first, inner, marks))
        if last < end:
            yield Piece(last, end, self._text[last:end], "joined")

    def _beside(self, span: Span, marks: set[str]) -> Iterator[Piece]:
        """What stands on the paragraph's line but belongs to no paragraph."""
        start, end = span
        inner = self._text[start:end].strip()
        if inner and len(inner) <= _LONGEST_BESIDE and not self._is_taken(start, end):
            first = start + self._text[start:end].index(inner)
            yield Piece(first, first + len(inner), inner, "dropped", self._reason(first, inner, marks))

    def _before(self, start: int) -> Span:
        return self._text.rfind("\n", 0, start) + 1, start

    def _after(self, end: int) -> Span:
        stop = self._text.find("\n", end)
        return end, len(self._text) if stop < 0 else stop

    def _is_taken(self, start: int, end: int) -> bool:
        index = bisect_right(self._taken, (end - 1, len(self._text) + 1))
        return any(taken_end > start for _, taken_end in self._taken[max(0, index - 2) : index])

    def _reason(self, start: int, dropped: str, marks: set[str]) -> Reason:
        if _TAG.sub("", dropped).strip(_AROUND_A_MARK).translate(_PLAIN_DIGITS) in marks:
            return "mark"
        if any(start < note_end and note_start < start + len(dropped) for note_start, note_end in self._notes):
            return "footnote"
        if set(dropped.strip("*_# ")) <= _NUMBER_SIGNS:
            return "number" if dropped.strip("*_# ") else "layout"
        return "layout"


class _Aligned:
    """Holds the characters of a paragraph's spans against its text, span by span."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def pieces(self, source: str, start: int, end: int, location: Location | None) -> Iterator[Piece]:
        """The pieces of one span."""
        borders = [(start, *self._state(source[start]))] if start < end else []
        for offset in range(start + 1, end):
            state = self._state(source[offset])
            if state[1] or state[0] != borders[-1][1]:
                borders.append((offset, *state))
        for (first, status, inserted), (last, _, _) in pairwise([*borders, (end, "kept", "")]):
            if inserted:
                yield Piece(first, first, inserted, "inserted")
            reason: Reason | None = "invisible" if status == "dropped" else None
            yield Piece(first, last, source[first:last], status, reason, location)

    def _state(self, character: str) -> tuple[Status, str]:
        """What became of the next character of the source, and what was put in before it."""
        following = self._text[self._at : self._at + 1]
        if character == following:
            self._at += 1
            return "kept", ""
        if character.isspace():
            return "joined", ""
        if following.isspace() and self._text[self._at + 1 : self._at + 2] == character:
            self._at += 2
            return "kept", following
        return "dropped", ""
