"""What the file itself tells of its text: running headers, footers and footnotes, taken out before the layout is read.

Formats with pages or styles mark them; plain text does not, and there they are found by how they look (`furniture`,
`bare_marks`, `unwrap`).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from nlp.structure.lines import Line
from nlp.structure.plain import PlainText
from nlp.types import SourceText, Span


@dataclass(frozen=True, slots=True)
class Known:
    """A text without what the file tells apart.

    Attributes:
        plain: the text, without the marks that stand in what was taken out.
        lines: the others; a line behind one that was taken out is taken for the first of a page.
        notes: the mark and the spans (of the plain text) of each footnote.
    """

    plain: PlainText
    lines: list[Line]
    notes: tuple[tuple[str, tuple[Span, ...]], ...] = ()


def take_out(source: SourceText, plain: PlainText, lines: list[Line]) -> Known:
    """The text without its known furniture and notes."""
    if not source.furniture and not source.notes:
        return Known(plain, lines)
    ranges = [(*span, -1) for span in source.furniture]
    ranges += [(*span, number) for number, note in enumerate(source.notes) for span in note.spans]
    ranges.sort()
    starts = [start for start, _, _ in ranges]

    def owner(offset: int) -> int | None:
        """Which note stands at an offset of the plain text; -1 for furniture, None for what is neither."""
        if offset >= len(plain.text):
            return None
        at = plain.spans(offset, offset + 1)[0][0]
        index = bisect_right(starts, at) - 1
        return ranges[index][2] if index >= 0 and at < ranges[index][1] else None

    found: list[list[Span]] = [[] for _ in source.notes]
    kept: list[Line] = []
    is_cut = False
    for line in lines:
        note = owner(line.start)
        if note is None:
            kept.append(replace(line, follows_page=True, has_mark_alone=False) if is_cut else line)
        elif note >= 0:
            found[note].append((line.start, line.end))
        is_cut = note is not None
    marks = tuple(mark for mark in plain.marks if owner(mark.offset) is None)
    notes = tuple((note.mark, tuple(spans)) for note, spans in zip(source.notes, found, strict=True) if spans)
    return Known(replace(plain, marks=marks), kept, notes)
