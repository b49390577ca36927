"""Lines written one after the other into the text of a reading, with what the file says of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.ingest.readers.reading import Reading
from nlp.types import Location, NoteText, Place, Span

_SUPERSCRIPT_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_STARS = "*∗＊﹡"
_DIGITS = re.compile(r"[(（\[]?(\d{1,3})[)）\]]?/?")
_SEVERAL = re.compile(r"\d{1,3}(?:\s*[,，、;\s]\s*\d{1,3})+")
_LETTERS = re.compile(r"[a-z]|[ivxl]{2,6}")


def raised(text: str) -> str:
    """What is printed raised, as plain text tells it: a note's mark in superscript digits or asterisks, all else as it is.

    >>> raised("1"), raised("(12)"), raised("1, 2"), raised("**"), raised("st")
    ('¹', '¹²', '¹ ²', '∗∗', 'st')
    """
    mark = text.strip()
    if not mark:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if _SEVERAL.fullmatch(mark):
        return before + " ".join(map(_superscript, re.findall(r"\d+", mark))) + after
    return before + (_raised_mark(mark) or mark) + after


def is_mark(text: str) -> bool:
    """Whether a text that is printed raised, or is a link to a note, is a note's mark."""
    return _raised_mark(text.strip()) is not None


def plain_mark(text: str) -> str:
    """A note's mark as it is cited: ``1`` of ``[1]``, ``*`` of ``∗``."""
    mark = text.strip()
    digits = _DIGITS.fullmatch(mark)
    return digits[1] if digits else _without_brackets(mark).translate({ord(star): "*" for star in _STARS})


def mark_text(mark: str) -> str:
    """A note's mark as the text shows it.

    >>> mark_text("12"), mark_text("*"), mark_text("iv")
    ('¹²', '*', '<sup>iv</sup>')
    """
    return _raised_mark(mark) or mark


class Writing:
    """Lines on their way into a reading. Notes and furniture are whole lines, as a reading wants them."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0
        self._furniture: list[Span] = []
        self._notes: list[NoteText] = []
        self._places: list[Place] = []

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def since(self, count: int) -> str:
        """The lines behind the first ``count``."""
        return "\n".join(self._lines[count:])

    def rewind(self, count: int) -> None:
        """Take back all lines behind the first ``count``, none of which may be a note or furniture."""
        self._length -= sum(len(line) + 1 for line in self._lines[count:])
        del self._lines[count:]
        while self._places and self._places[-1].start >= self._length:
            self._places.pop()

    def line(self, text: str, place: Location | None = None) -> Span:
        """Write a line, or a few; give its span."""
        start = self._length
        self._lines.append(text)
        self._length += len(text) + 1
        if place is not None and text.strip():
            self._places.append(Place(start, start + len(text), place))
        return start, start + len(text)

    def gap(self) -> None:
        """Write a blank line, unless there is one."""
        if self._lines and self._lines[-1]:
            self.line("")

    def furniture(self, text: str, place: Location | None = None) -> None:
        """Write a line that is no part of the text."""
        self._furniture.append(self.line(text, place))

    def note(self, mark: str, lines: Sequence[str], place: Location | None = None) -> None:
        """Write a footnote, its mark before its first line."""
        first, *rest = lines or [""]
        spans = [self.line(f"{mark_text(mark)} {first}", place), *(self.line(text, place) for text in rest)]
        self._notes.append(NoteText(plain_mark(mark), tuple(spans)))

    def reading(self, encoding: str = "utf-8") -> Reading:
        """What was written, without blank lines at its end."""
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return Reading("\n".join(self._lines), encoding, tuple(self._furniture), tuple(self._notes), tuple(self._places))


def _superscript(digits: str) -> str:
    return digits.translate(_SUPERSCRIPT_DIGITS)


def _raised_mark(mark: str) -> str | None:
    """A mark as the text shows it; None of what is no mark."""
    digits = _DIGITS.fullmatch(mark)
    if digits:
        return _superscript(digits[1])
    mark = _without_brackets(mark)
    if not mark.strip(_STARS) and 0 < len(mark) <= 3:
        # A text's ** could as well be markdown's sign for bold type.
        return "*" if len(mark) == 1 else "∗" * len(mark)
    return f"<sup>{mark}</sup>" if _LETTERS.fullmatch(mark) else None


def _without_brackets(mark: str) -> str:
    return mark[1:-1] if len(mark) > 2 and mark[0] in "[(（" and mark[-1] in "])）" else mark
