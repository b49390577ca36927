"""Documents without an enacting clause: reports, letters, and texts that are no documents of the United Nations at all.

Their blocks are paragraphs of the zone "body". A header is believed only where a symbol or a title says that there is one:
an article that speaks of a session has none.
"""

from __future__ import annotations

from collections.abc import Mapping

from nlp.structure.assemble import Assembler
from nlp.structure.bare_marks import BareMarks
from nlp.structure.finish import finish_paragraphs
from nlp.structure.furniture import find_furniture
from nlp.structure.header import Header, read_header
from nlp.structure.known import Known
from nlp.structure.layout import NUMBER, read_layout
from nlp.structure.openings import Openings
from nlp.structure.paragraphs import Draft
from nlp.structure.unwrap import unwrap
from nlp.types import Document, SourceText, Warning

_HEADER_LINES = 40


def other_document(source: SourceText, known: Known, openings: Openings, organs: Mapping[str, str]) -> Document:
    """A document of the kind "report", "decision" or "other", with its blocks as paragraphs."""
    plain, lines = known.plain, known.lines
    layout = read_layout(lines, openings)
    header = read_header(lines[:_HEADER_LINES], None, plain.view, organs, layout)
    if header.kind == "other" and header.symbol is None:
        header = Header()
    furniture = find_furniture(lines, symbol=header.symbol, title=None)
    unwrapped = unwrap(plain, lines, layout, openings, furniture, BareMarks(), breaks=frozenset())
    assembler = Assembler(plain, unwrapped.references, source.places)
    notes = [*known.notes, *((note.mark or "", note.fragments) for note in unwrapped.notes)]
    drafts = [Draft(block.fragments, None, "body") for block in unwrapped.blocks]
    return Document(
        source=source.source,
        sha256=source.sha256,
        format=source.format,
        source_text=source.text,
        symbol=header.symbol,
        body=header.body,
        session=header.session,
        kind=header.kind,
        agenda_item=header.agenda_item,
        adopted=header.adopted,
        distributed=header.distributed,
        paragraphs=finish_paragraphs(_take_numbers(drafts, plain.view), assembler, openings),
        footnotes=tuple(assembler.footnote(mark, fragments) for mark, fragments in notes),
        warnings=(Warning("structure.other"),) if header.kind == "other" else (),
    )


def _take_numbers(drafts: list[Draft], view: str) -> list[Draft]:
    """The paragraphs with their printed numbers, where all have one and they rise; else as they are."""
    numbered = []
    last = 0
    for draft in drafts:
        start, end = draft.fragments[0]
        found = NUMBER.match(view, start, end)
        if not found or not found[1] or int(found[1]) <= last or found.end() >= end:
            return drafts
        last = int(found[1])
        numbered.append(Draft([(found.end(), end), *draft.fragments[1:]], None, "body", last))
    return numbered
