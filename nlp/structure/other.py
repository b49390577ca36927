"""Documents without an enacting clause: reports, letters, decisions, and texts that are no documents of the United Nations.

Their blocks are paragraphs of the zone "body", short ones without a number headings. A header is believed only where a
symbol or a title says that there is one: an article that speaks of a session has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nlp.numerals import parse_number
from nlp.structure.assemble import Assembler
from nlp.structure.bare_marks import BareMarks
from nlp.structure.drafts import Draft
from nlp.structure.endings import Ending, find_endings
from nlp.structure.finish import finish_paragraphs
from nlp.structure.furniture import find_furniture
from nlp.structure.genres import Genre, find_genre, head_of
from nlp.structure.header import Header, read_header
from nlp.structure.known import Known
from nlp.structure.layout import NUMBER, Layout, read_layout
from nlp.structure.lines import Line, cut_lines
from nlp.structure.naming import name_document
from nlp.structure.openings import Openings
from nlp.structure.plain import PlainText
from nlp.structure.tail import Tail, read_tail
from nlp.structure.unwrap import Block, Unwrapped, unwrap
from nlp.types import Document, SourceText, Span, Warning

_LONGEST_HEADING = 40
_ENDS = frozenset("，；。：！？,;:!?.”")


def other_document(source: SourceText, known: Known, openings: Openings, organs: Mapping[str, str]) -> Document:
    """A document of the kind "report", "decision" or "other", with its blocks as paragraphs."""
    plain, lines = known.plain, known.lines
    layout = read_layout(lines, openings)
    head = head_of(lines)
    genre = find_genre(head, plain.view, organs, layout)
    header = _read_header(head[: genre.head] if genre else head, genre, plain.view, organs, layout)
    symbol, session, derived = name_document(header, plain.view)
    text = lines[genre.head :] if genre else lines
    endings = find_endings(text, plain.view) if header.kind == "decision" and text else []
    unwrapped, tail = _unwrap(plain, text, layout, openings, symbol, endings)
    assembler = Assembler(plain, unwrapped.references, source.places)
    notes = [*known.notes, *((note.mark or "", note.fragments) for note in unwrapped.notes)]
    title = genre.title.spans if genre else ()
    drafts = _make_drafts(unwrapped.blocks, plain.view, has_head=genre is not None)
    return Document(
        source=source.source,
        sha256=source.sha256,
        format=source.format,
        source_text=source.text,
        symbol=symbol,
        body=header.body,
        session=session,
        derived=derived,
        kind=header.kind,
        agenda_item=header.agenda_item,
        title=assembler.join(title) if title else None,
        title_spans=assembler.spans(title) if title else (),
        adopted=(endings[-1].adopted if endings else None) or header.adopted,
        meeting=(endings[-1].meeting if endings else None) or header.meeting,
        distributed=header.distributed,
        paragraphs=finish_paragraphs(drafts, assembler, openings),
        footnotes=tuple(assembler.footnote(mark, fragments) for mark, fragments in notes),
        vote=tail.vote,
        warnings=(Warning("structure.other"),) if header.kind == "other" else (),
    )


def _read_header(head: list[Line], genre: Genre | None, view: str, organs: Mapping[str, str], layout: Layout) -> Header:
    """The header, with what the genre tells; an empty one where nothing shows that there is one."""
    header = read_header(head, None, view, organs, layout)
    if genre is None:
        return header if header.kind != "other" or header.symbol else Header()
    kind = header.kind if header.kind == "decision" else genre.kind
    return replace(header, kind=kind, title=genre.title, number=genre.title.number or header.number)


def _unwrap(
    plain: PlainText, lines: list[Line], layout: Layout, openings: Openings, symbol: str | None, endings: list[Ending]
) -> tuple[Unwrapped, Tail]:
    """The blocks of the text, and what stands behind its ending."""
    for ending in endings:
        lines = cut_lines(lines, plain.view, (ending.start, ending.end))
    furniture = find_furniture(lines, symbol=symbol, title=None)
    unwrapped = unwrap(plain, lines, layout, openings, furniture, BareMarks(), breaks=frozenset())
    if not endings:
        return unwrapped, Tail()
    behind = [block for block in unwrapped.blocks if block.start >= endings[-1].start]
    before = unwrapped.blocks[: len(unwrapped.blocks) - len(behind)]
    return replace(unwrapped, blocks=before), read_tail(behind, plain, wants_title=False)


def _make_drafts(blocks: list[Block], view: str, *, has_head: bool) -> list[Draft]:
    """Paragraphs of the blocks, with their printed numbers.

    Numbers are taken where the document shows a head, or where all blocks have one: in an article they may number anything.
    """
    numbered = [_take_number(block, view) for block in blocks]
    if not has_head and None in numbered:
        return [Draft(block.fragments, None, "body") for block in blocks]
    drafts = []
    last = 0
    for block, found in zip(blocks, numbered, strict=True):
        if found and found[0] > last:
            last = found[0]
            drafts.append(Draft(found[1], None, "body", last))
        else:
            drafts.append(Draft(block.fragments, None, "heading" if has_head and _is_heading(block, view) else "body"))
    return drafts


def _take_number(block: Block, view: str) -> tuple[int, list[Span]] | None:
    """The number that a block starts with and its fragments without it; a heading's Chinese number is part of it."""
    start, end = block.fragments[0]
    found = NUMBER.match(view, start, end)
    if not found or found.end() >= end or (found[2] and _is_heading(block, view)):
        return None
    value = int(found[1]) if found[1] else parse_number(found[2]) or 0
    return value, [(found.end(), end), *block.fragments[1:]]


def _is_heading(block: Block, view: str) -> bool:
    length = block.fragments[-1][1] - block.fragments[0][0]
    return length <= _LONGEST_HEADING and block.last(view) not in _ENDS
