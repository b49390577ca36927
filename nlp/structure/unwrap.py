"""Lines to blocks: wrapped lines joined again, across pages and around notes; footnotes set apart.

The layout says where a block starts. Where furniture or a note has cut a block in two, the punctuation decides: what
does not end as a paragraph ends goes on behind the cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from nlp.structure.bare_marks import NOTE_LEAD, BareMarks
from nlp.structure.furniture import Furniture
from nlp.structure.headings import is_part_heading
from nlp.structure.layout import NUMBER, Layout, is_cut_off, opens_paragraph
from nlp.structure.lines import FINAL_MARKS, Line
from nlp.structure.openings import Openings
from nlp.structure.plain import PlainText
from nlp.types import Span

_NOTE_ENDS = frozenset("。.；;！？”")
_OPEN_BLOCK_ENDS = frozenset("，、：:,")
_CLAUSE_ENDS = _OPEN_BLOCK_ENDS | frozenset("；;")
_SECTION = re.compile(r"(?:附件|附录)[一二三四五六七八九十\d]{0,3}$|[赞反弃][成对权]\s?[：:]|\[(?:经|未|以)")

_FIRST_MARK = "1"
_FEWEST_RENEWED = 3
_SECTION_STARTS = frozenset("附赞反弃[")


@dataclass(slots=True)
class Block:
    """A run of text that belongs together, as spans of the plain text.

    Attributes:
        mark: of a footnote, else None.
        after_cut: whether furniture or notes stood between it and the block before.
    """

    fragments: list[Span] = field(default_factory=list)
    mark: str | None = None
    after_cut: bool = False

    @property
    def start(self) -> int:
        """Where it starts in the plain text."""
        return self.fragments[0][0]

    def head(self, view: str) -> str:
        """Its first line."""
        start, end = self.fragments[0]
        return view[start:end]

    def is_final(self, view: str) -> bool:
        """Whether it ends as a paragraph may end."""
        return view[self.fragments[-1][1] - 1] in FINAL_MARKS

    def last(self, view: str) -> str:
        """Its last character."""
        return view[self.fragments[-1][1] - 1]


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """Blocks of text, footnotes, and the references to footnotes as (offset in the plain text, mark)."""

    blocks: list[Block]
    notes: list[Block]
    references: list[tuple[int, str]]


@dataclass(slots=True)
class _Unwrapping:
    """The state of a walk over the lines."""

    plain: PlainText
    lines: list[Line]
    layout: Layout
    openings: Openings
    bare: BareMarks
    blocks: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    note: Block | None = None
    is_cut: bool = False
    furniture_since_note: bool = False
    after_lone_mark: bool = False
    noted: set[str] = field(default_factory=set)
    cited: set[str] = field(default_factory=set)
    marks_passed: int = 0
    note_offsets: set[int] = field(default_factory=set)
    cuts: list[Span] = field(default_factory=list)
    cut_lines: frozenset[int] = frozenset()

    @property
    def current(self) -> Block | None:
        return self.blocks[-1] if self.blocks else None


def unwrap(
    plain: PlainText,
    lines: list[Line],
    layout: Layout,
    openings: Openings,
    furniture: Furniture,
    bare: BareMarks,
    *,
    breaks: frozenset[int],
) -> Unwrapped:
    """The blocks of text and the footnotes in the lines; a block starts at each offset in ``breaks``."""
    walk = _Unwrapping(plain, lines, layout, openings, bare)
    cuts = [mark for mark in bare.references if mark.line not in bare.alone]
    walk.cuts, walk.cut_lines = [(mark.start, mark.end) for mark in cuts], frozenset([mark.line for mark in cuts])
    special = furniture.lines | furniture.rules | bare.pages | bare.alone | bare.notes.keys()
    renews = _renews_marks(plain, lines)
    for index, line in enumerate(lines):
        if renews and line.follows_page:
            _pass_marks(walk, line.start)
            walk.noted, walk.cited = set(), set()
        if index in special or line.mark is not None or walk.note is not None:
            _add_special(walk, line, index, furniture, forced=line.start in breaks)
        else:
            _add_text(walk, line, index, forced=line.start in breaks)
    raised = [(mark.offset, mark.mark) for mark in plain.marks if mark.offset not in walk.note_offsets]
    references = sorted(raised + [(mark.start, mark.mark) for mark in bare.references])
    return Unwrapped(walk.blocks, [note for note in walk.notes if note.fragments], references)


def _renews_marks(plain: PlainText, lines: list[Line]) -> bool:
    """Whether the raised marks start anew on each page: a note 1 starts on more than one."""
    if len([mark for mark in plain.marks if mark.mark == _FIRST_MARK]) < _FEWEST_RENEWED:
        return False
    page, found = 0, set()
    for index, line in enumerate(lines):
        page += line.follows_page
        if line.mark is not None and line.mark.mark == _FIRST_MARK:
            before = lines[index - 1].text if index else ""
            if NOTE_LEAD.match(line.text) or line.follows_gap or not before.strip("_-"):
                found.add(page)
    return len(found) > 1


def _add_special(walk: _Unwrapping, line: Line, index: int, furniture: Furniture, *, forced: bool) -> None:
    """Add a line that may be furniture, a mark, a note, or the first of the text behind one."""
    if index in furniture.lines or index in furniture.rules or index in walk.bare.pages:
        _cut(walk)
    elif index in walk.bare.alone:
        walk.after_lone_mark = True
    elif (mark := _note_mark(walk, line, index)) is not None:
        _start_note(walk, line, mark, index)
    elif walk.note is not None and _continues_note(walk, line, index):
        walk.note.fragments.append((line.start, line.end))
    else:
        _add_text(walk, line, index, forced=forced)


def _cut(walk: _Unwrapping) -> None:
    """Remember furniture; a note that has ended does not go on behind it."""
    walk.is_cut = walk.furniture_since_note = True
    note = walk.note
    if note and (not note.fragments or note.last(walk.plain.view) in _NOTE_ENDS):
        walk.note = None


def _note_mark(walk: _Unwrapping, line: Line, index: int) -> str | None:
    """The mark of the note that starts on a line, or None where none does."""
    if index in walk.bare.notes:
        return walk.bare.notes[index][0]
    if line.mark is None:
        return None
    _pass_marks(walk, line.mark.offset)
    mark, layout = line.mark.mark, walk.layout
    if mark in walk.noted:
        return None
    starts = layout.starts_paragraph(line)
    if mark in walk.cited:
        apart = starts or walk.note is not None or walk.is_cut or layout.separator == "indent"
        return mark if apart else None
    if line.has_mark_alone or line.follows_page or not (mark.startswith("*") or NOTE_LEAD.match(line.text)):
        return None
    return mark if starts else None


def _pass_marks(walk: _Unwrapping, offset: int) -> None:
    """Remember the marks cited before an offset; the marks that notes start with are not among them."""
    marks = walk.plain.marks
    while walk.marks_passed < len(marks) and marks[walk.marks_passed].offset < offset:
        if marks[walk.marks_passed].offset not in walk.note_offsets:
            walk.cited.add(marks[walk.marks_passed].mark)
        walk.marks_passed += 1


def _start_note(walk: _Unwrapping, line: Line, mark: str, index: int) -> None:
    start = walk.bare.notes[index][1] if index in walk.bare.notes else line.start
    walk.note = Block([], mark)
    walk.notes.append(walk.note)
    walk.noted.add(mark)
    if line.mark is not None:
        walk.note_offsets.add(line.mark.offset)
    walk.is_cut, walk.furniture_since_note = True, False
    if start < line.end:
        walk.note.fragments += _fragments(walk, line, start)


def _continues_note(walk: _Unwrapping, line: Line, index: int) -> bool:
    """Whether a line is the next line of the note before it."""
    note = walk.note
    if note is None or not note.fragments:
        return note is not None
    if _SECTION.match(line.text):
        return False
    view = walk.plain.view
    ended = note.last(view) in _NOTE_ENDS and not _is_in_symbol(walk.lines[index - 1], line)
    current = walk.current
    if line.follows_page or walk.furniture_since_note:
        broke_off = not note.last(view).isascii() or current is None or current.is_final(view)
        return not ended and broke_off and not opens_paragraph(line.text, walk.openings)
    if walk.layout.separator == "line" or _is_set_apart(walk, line, index):
        return False
    if walk.layout.separator == "blank line" or not ended:
        return True
    return current is not None and current.is_final(view) and not opens_paragraph(line.text, walk.openings)


def _is_in_symbol(before: Line, line: Line) -> bool:
    """Whether two lines meet within a symbol, behind one of its stops: ``A/CONF.`` / ``157/24``."""
    first = line.text[0]
    return before.text[-1] == "." and first.isascii() and first.isalnum() and not _is_numbered(line)


def _add_text(walk: _Unwrapping, line: Line, index: int, *, forced: bool) -> None:
    fragments = _fragments(walk, line, line.start) if index in walk.cut_lines else [(line.start, line.end)]
    blocks = walk.blocks
    if not fragments:
        pass
    elif not blocks or forced or _starts_block(walk, blocks[-1], line, index):
        blocks.append(Block(fragments, None, walk.is_cut))
    else:
        blocks[-1].fragments += fragments
    walk.is_cut = walk.after_lone_mark = False
    walk.note = None


def _starts_block(walk: _Unwrapping, current: Block, line: Line, index: int) -> bool:
    if walk.is_cut or walk.after_lone_mark or line.has_mark_alone or line.follows_page:
        return _starts_behind_cut(walk, current, line)
    layout = walk.layout
    if layout.starts_paragraph(line):
        return not layout.is_narrow or _is_far_shorter(walk.lines[index - 1], line) or _is_set_apart(walk, line, index)
    first = line.text[0]
    if first in _SECTION_STARTS:
        return _SECTION.match(line.text) is not None
    if not first.isdecimal():
        return False
    last = current.last(walk.plain.view)
    return last in FINAL_MARKS and last not in _OPEN_BLOCK_ENDS and NUMBER.match(line.text) is not None


def _is_set_apart(walk: _Unwrapping, line: Line, index: int) -> bool:
    """Whether the layout starts a paragraph with a line, and not only for a blank that stood where a line was cut."""
    layout = walk.layout
    if not layout.starts_paragraph(line):
        return False
    if not layout.is_narrow or layout.separator != "indent":
        return True
    before = walk.lines[index - 1]
    return not is_cut_off(before, line, walk.openings, ends_raised=_ends_raised(walk.plain, before))


def _ends_raised(plain: PlainText, line: Line) -> bool:
    """Whether a raised mark stands at the end of a line."""
    index = bisect_left(plain.marks, line.end, key=lambda mark: mark.offset)
    return index < len(plain.marks) and "\n" not in plain.view[line.end : plain.marks[index].offset]


def _is_far_shorter(before: Line, line: Line) -> bool:
    """Whether a line is too short, next to the one behind it, to have been cut: a heading."""
    return len(before.text) * 2 < len(line.text)


def _starts_behind_cut(walk: _Unwrapping, current: Block, line: Line) -> bool:
    """Whether a line behind a mark, a note, furniture or the end of a page starts a block."""
    view, is_indented = walk.plain.view, walk.layout.separator == "indent"
    final = current.is_final(view)
    if walk.after_lone_mark or line.has_mark_alone:
        return final and opens_paragraph(line.text, walk.openings)
    if line.text[0] in _SECTION_STARTS and _SECTION.match(line.text):
        return True
    if walk.is_cut and not final:
        return (_is_numbered(line) and not current.last(view).isdecimal()) or is_part_heading(line.text)
    if line.follows_page and not is_indented:
        return final and (current.last(view) not in _CLAUSE_ENDS or opens_paragraph(line.text, walk.openings))
    if walk.layout.starts_paragraph(line) or (walk.is_cut and not is_indented):
        return True
    return final and current.last(view) not in _OPEN_BLOCK_ENDS and _is_numbered(line)


def _is_numbered(line: Line) -> bool:
    return line.text[0].isdecimal() and NUMBER.match(line.text) is not None


def _fragments(walk: _Unwrapping, line: Line, start: int) -> list[Span]:
    """A line from ``start`` on, without the plain digits in it that are marks."""
    if not walk.cuts:
        return [(start, line.end)]
    fragments: list[Span] = []
    view = walk.plain.view
    index = bisect_left(walk.cuts, (start, start))
    for cut_start, cut_end in walk.cuts[index:]:
        if cut_start >= line.end:
            break
        _append_visible(fragments, view, start, cut_start)
        start = cut_end
    _append_visible(fragments, view, start, line.end)
    return fragments


def _append_visible(fragments: list[Span], view: str, start: int, end: int) -> None:
    if view[start:end].strip():
        fragments.append((start, end))
