"""The lines of a text with what their layout says: indent, blank lines before, page breaks, a raised mark in front."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from nlp.structure.markup import RaisedMark
from nlp.structure.plain import PlainText
from nlp.types import Span

FORM_FEED = "\f"
FINAL_MARKS = frozenset("，；。：！？,;:!?.")
"""What a line ends with when a paragraph, or a clause, ends with it."""


@dataclass(slots=True)
class Line:
    """One line that is not blank; ``text`` is ``view[start:end]``, without blanks at either end.

    Attributes:
        indent: blanks before the text.
        follows_gap: a blank line, or the start of the text, is before it.
        follows_page: a form feed is before it.
        mark: the raised note mark that stands before its text, or None.
        has_mark_alone: a line that holds nothing but a raised mark came before it, with no blank line between.
    """

    text: str
    start: int
    end: int
    indent: int
    follows_gap: bool
    follows_page: bool
    mark: RaisedMark | None = None
    has_mark_alone: bool = False


def split_lines(plain: PlainText) -> list[Line]:
    """The lines of a plain text that are not blank."""
    lines: list[Line] = []
    position = 0
    gap, page = True, False
    has_pages = FORM_FEED in plain.view
    for raw in plain.view.split("\n"):
        length = len(raw)
        text = raw.strip() if raw else ""
        if has_pages and FORM_FEED in raw:
            gap, page = _split_pages(raw, position, lines, gap=gap, page=page)
        elif text:
            if text is raw:
                lines.append(Line(text, position, position + length, 0, gap, page))
            else:
                indent = raw.find(text[0])
                start = position + indent
                lines.append(Line(text, start, start + len(text), indent, gap, page))
            gap = page = False
        else:
            gap = True
        position += length + 1
    if plain.marks:
        _attach_marks(plain, lines)
    return lines


def _split_pages(raw: str, position: int, lines: list[Line], *, gap: bool, page: bool) -> tuple[bool, bool]:
    """Add the lines of a stretch that holds form feeds; return whether a gap and whether a page end is before what follows."""
    for number, part in enumerate(raw.split(FORM_FEED)):
        page = page or number > 0
        text = part.strip()
        if text:
            indent = part.find(text[0])
            start = position + indent
            lines.append(Line(text, start, start + len(text), indent, gap, page))
            gap = page = False
        else:
            gap = True
        position += len(part) + 1
    return gap, page


def cut_lines(lines: list[Line], view: str, span: Span) -> list[Line]:
    """The lines without what lies in the span; the parts of a line that is cut in two are two lines."""
    first = bisect_left(lines, span[0], key=lambda line: line.end)
    last = bisect_left(lines, span[1], key=lambda line: line.start)
    cut = [part for line in lines[first:last] for part in _cut_line(line, view, span)]
    return [*lines[:first], *cut, *lines[last:]]


def _cut_line(line: Line, view: str, span: Span) -> list[Line]:
    start, end = span
    if line.end <= start or end <= line.start:
        return [line]
    parts = ((line.start, min(start, line.end)), (max(end, line.start), line.end))
    return [_part_of(line, view, *part) for part in parts if part[0] < part[1] and view[part[0] : part[1]].strip()]


def _part_of(line: Line, view: str, start: int, end: int) -> Line:
    text = view[start:end]
    stripped = text.strip()
    start += len(text) - len(text.lstrip())
    if start == line.start:
        return replace(line, text=stripped, end=start + len(stripped))
    return Line(stripped, start, start + len(stripped), line.indent, line.follows_gap, line.follows_page)


def _attach_marks(plain: PlainText, lines: list[Line]) -> None:
    """Tell each line of the mark before it; the indent is then the mark's, not that of the text behind it."""
    marks = iter(plain.marks)
    mark = next(marks, None)
    view = plain.view
    for line in lines:
        while mark and mark.offset <= line.start:
            between = view[mark.offset : line.start]
            if not between.strip():
                before = max(view.rfind("\n", 0, mark.offset), view.rfind(FORM_FEED, 0, mark.offset)) + 1
                if not view[before : mark.offset].strip():
                    line.mark = line.mark or mark
                    line.indent = mark.offset - before
                    line.has_mark_alone = "\n" in between
            mark = next(marks, None)
        if mark is None:
            return
