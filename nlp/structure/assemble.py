"""Spans of the plain text made into paragraphs and footnotes: text joined, marks placed, spans traced to the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from nlp.structure.plain import PlainText
from nlp.types import Footnote, Location, NoteMark, Place, Span

_NO_LOCATION = (None,)
_FARTHEST_MARK = 80
_LONGEST_ADDRESS = 300
_ENDS_IN_ADDRESS = re.compile(r"https?://[!-~]{0,300}\Z")


class Assembler:
    """Joins fragments of one document.

    Lines are joined with nothing between them, except one blank between two ASCII letters that are not of one address.
    """

    __slots__ = ("_is_source", "_marks", "_offsets", "_place_starts", "_places", "_plain", "_text", "_view")

    def __init__(self, plain: PlainText, references: list[tuple[int, str]], places: Sequence[Place]) -> None:
        self._plain, self._text, self._view = plain, plain.text, plain.view
        self._marks = references
        self._offsets = [offset for offset, _ in references]
        self._places, self._place_starts = places, [place.start for place in places]
        self._is_source = not plain.piece_starts and not plain.invisible

    def join(self, fragments: Sequence[Span]) -> str:
        """The text of the fragments, in the source's own characters."""
        if len(fragments) == 1:
            start, end = fragments[0]
            return self._text[start:end].strip()
        return _join(self._text, fragments)

    def head_view(self, fragments: Sequence[Span], length: int) -> str:
        """The first characters of the fragments as the rules read them; offsets are those of `join`."""
        start, end = fragments[0]
        if end - start >= length:
            return self._view[start : start + length].lstrip()
        if len(fragments) == 1:
            return self._view[start:end].lstrip()
        return _join(self._view, fragments[:3])[:length]

    def spans(self, fragments: Sequence[Span]) -> tuple[Span, ...]:
        """The spans of the source that the fragments came from."""
        if self._is_source:
            return tuple(fragments)
        trace = self._plain.spans
        if len(fragments) == 1:
            return tuple(trace(*fragments[0]))
        return tuple([span for start, end in fragments for span in trace(start, end)])

    def locations(self, spans: Sequence[Span]) -> tuple[Location | None, ...]:
        """Where each span of the source stands in the file; None where the file has no places."""
        if not self._places:
            return _NO_LOCATION if len(spans) == 1 else (None,) * len(spans)
        return tuple([self._location(start) for start, _ in spans])

    def _location(self, offset: int) -> Location | None:
        index = bisect_right(self._place_starts, offset) - 1
        if index < 0 or offset >= self._places[index].end:
            return None
        return self._places[index].location

    def marks(self, fragments: Sequence[Span]) -> tuple[NoteMark, ...]:
        """The references to notes that stand in or right behind the fragments, placed in their joined text."""
        offsets, end = self._offsets, fragments[-1][1]
        first = bisect_left(offsets, fragments[0][0])
        if first == len(offsets) or offsets[first] > end + _FARTHEST_MARK:
            return ()
        last = bisect_left(offsets, self._reach(end), first)
        if last == first:
            return ()
        marks = self._marks[first:last]
        return self._place_in_one(fragments[0], marks) if len(fragments) == 1 else tuple(self._place(fragments, marks))

    def footnote(self, mark: str, fragments: Sequence[Span]) -> Footnote:
        """A footnote of the fragments."""
        return Footnote(mark, self.join(fragments), self.spans(fragments))

    def _reach(self, end: int) -> int:
        """Where a mark right behind the end would stand at the latest: blanks and one line break away."""
        following = self._view[end : end + _FARTHEST_MARK]
        return end + len(following) - len(following.lstrip(" \t\n")) + 1

    def _place_in_one(self, fragment: Span, marks: list[tuple[int, str]]) -> tuple[NoteMark, ...]:
        """The marks of a text of one fragment, which most are."""
        start, end = fragment
        text = self._text[start:end]
        begin, length = start + len(text) - len(text.lstrip()), len(text.strip())
        return tuple([NoteMark(mark, min(max(offset - begin, 0), length)) for offset, mark in marks])

    def _place(self, fragments: Sequence[Span], marks: list[tuple[int, str]]) -> Iterator[NoteMark]:
        """The marks, both they and the fragments in order, with their offsets in the joined text."""
        text = self._plain.text
        waiting = iter([*marks, (len(text) + 1, "")])
        offset, mark = next(waiting)
        length, before = 0, ""
        for start, end in fragments:
            piece = text[start:end].strip()
            begin = start + text[start:end].find(piece)
            while offset <= start and offset < begin:
                yield NoteMark(mark, length)
                offset, mark = next(waiting)
            if piece:
                blank = " " if _are_two_words(before, piece) else ""
                length += len(blank)
                while offset <= end:
                    yield NoteMark(mark, length + min(max(offset - begin, 0), len(piece)))
                    offset, mark = next(waiting)
                length += len(piece)
                before = (before + blank + piece)[-_LONGEST_ADDRESS:]
        while mark:
            yield NoteMark(mark, length)
            offset, mark = next(waiting)


def _join(text: str, fragments: Sequence[Span]) -> str:
    if len(fragments) == 1:
        start, end = fragments[0]
        return text[start:end].strip()
    joined = ""
    for start, end in fragments:
        piece = text[start:end].strip()
        if joined and piece and piece[0].isascii() and _are_two_words(joined, piece):
            joined += " "
        joined += piece
    return joined


def _are_two_words(before: str, after: str) -> bool:
    """Whether a blank belongs between two texts: between letters, unless an address goes on (https://www.un.org/con-ference)."""
    left, right = before[-1:], after[0]
    are_letters = left.isascii() and right.isascii() and left.isalpha() and right.isalpha()
    return are_letters and _ENDS_IN_ADDRESS.search(before, max(0, len(before) - _LONGEST_ADDRESS)) is None
