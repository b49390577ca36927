"""A source's text to a structured document: the order of the steps."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from nlp.structure.assemble import Assembler
from nlp.structure.bare_marks import BareMarks, find_bare_marks, find_page_numbers
from nlp.structure.drafts import Draft
from nlp.structure.enacting import Enacting, find_enacting
from nlp.structure.endings import Ending, find_endings
from nlp.structure.english import without_english
from nlp.structure.finish import check_numbers, finish_paragraphs
from nlp.structure.furniture import find_furniture
from nlp.structure.genres import encloses_text
from nlp.structure.header import Header, read_header
from nlp.structure.headings import is_annex_heading, part_of_heading
from nlp.structure.known import Known, take_out
from nlp.structure.layout import Layout, read_layout
from nlp.structure.lines import Line, cut_lines, split_lines
from nlp.structure.naming import name_document
from nlp.structure.openings import Openings, load_openings, load_organs
from nlp.structure.other import other_document
from nlp.structure.paragraphs import read_paragraphs
from nlp.structure.plain import PlainText, make_plain
from nlp.structure.tail import Tail, read_tail, split_vote
from nlp.structure.unwrap import Block, Unwrapped, unwrap
from nlp.structure.votes import check_vote
from nlp.structure.zones import type_by_position
from nlp.text import squeeze
from nlp.types import Document, Footnote, SourceText, Span, Warning

_PINYIN = re.compile(r"\([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}\)")


def structure_documents(sources: Iterable[SourceText], *, lexicon: Path | None = None) -> Iterator[Document]:
    """Each source structured, in order."""
    for source in sources:
        yield structure_document(source, lexicon=lexicon)


def structure_document(source: SourceText, *, lexicon: Path | None = None) -> Document:
    """The structure of one document; any text gives one.

    Args:
        lexicon: the folder whose ``openings.tsv`` and ``organs.tsv`` are used; without it, the shipped lexicon's.
    """
    openings, organs = load_openings(lexicon), load_organs(lexicon)
    plain = make_plain(source.text)
    known, english = _leave_english(take_out(source, plain, split_lines(plain)))
    plain, lines, view = known.plain, known.lines, known.plain.view
    enacting = find_enacting(lines, view, organs, openings)
    if enacting is None or encloses_text(lines[: enacting.line], organs):
        document = other_document(source, known, openings, organs)
        return replace(document, warnings=(*document.warnings, *english)) if english else document
    body, endings = _body_lines(lines, enacting, view)
    ending = endings[-1] if endings else None
    layout = read_layout(body, openings)
    header = read_header(lines[: enacting.line + enacting.is_inline], enacting, view, organs, layout)
    symbol, session, derived = name_document(header, view)
    unwrapped = _unwrap(plain, body, layout, openings, endings, symbol, _title_spans(header))
    blocks, tail_blocks = _split_tail([*_blocks_before(header.considerations), *unwrapped.blocks], view, ending)
    tail = read_tail(tail_blocks, plain, wants_title=not _title_spans(header))
    drafts, warnings = read_paragraphs(blocks, view, openings, organs, heading=_first_heading(lines, header, enacting, view))
    guessed = type_by_position(drafts, view, openings)
    assembler = Assembler(plain, unwrapped.references, source.places)
    title = _title_spans(header) or tail.title
    return replace(
        _from_header(source, header),
        symbol=symbol,
        session=session,
        derived=derived,
        title=assembler.join(title) if title else None,
        title_spans=assembler.spans(title),
        adopted=(ending.adopted if ending else None) or header.adopted,
        meeting=(ending.meeting if ending else None) or header.meeting or tail.meeting,
        paragraphs=finish_paragraphs(drafts, assembler, openings),
        footnotes=_footnotes(known, unwrapped, tail, assembler),
        vote=tail.vote,
        warnings=(*english, *warnings, *_warnings(drafts, tail, guessed=guessed), *_pinyin(view)),
    )


def _leave_english(known: Known) -> tuple[Known, tuple[Warning, ...]]:
    """The text without the English lines of a page in two languages, and a warning where there were any."""
    lines, count = without_english(known.lines)
    return (replace(known, lines=lines), (Warning("structure.english", {"lines": count}),)) if count else (known, ())


def _from_header(source: SourceText, header: Header) -> Document:
    """What a document has from its header alone."""
    return Document(
        source=source.source,
        sha256=source.sha256,
        format=source.format,
        source_text=source.text,
        body=header.body,
        committee=header.committee,
        kind=header.kind,
        agenda_item=header.agenda_item,
        sponsors=header.sponsors,
        report=header.report,
        distributed=header.distributed,
    )


def _body_lines(lines: list[Line], enacting: Enacting, view: str) -> tuple[list[Line], list[Ending]]:
    """The lines behind the enacting clause without the endings, which may stand in the middle of one; and the endings."""
    start = enacting.start if enacting.is_inline else lines[enacting.line].start
    body = cut_lines(lines[enacting.line :], view, (start, enacting.end))
    body = body[bisect_left(body, enacting.end, key=lambda line: line.start) :]
    endings = find_endings(body, view)
    for ending in endings:
        body = cut_lines(body, view, (ending.start, ending.end))
    return body, endings


def _title_spans(header: Header) -> tuple[Span, ...]:
    return header.title.spans if header.title else ()


def _unwrap(
    plain: PlainText,
    lines: list[Line],
    layout: Layout,
    openings: Openings,
    endings: list[Ending],
    symbol: str | None,
    title: tuple[Span, ...],
) -> Unwrapped:
    view = plain.view
    printed_title = squeeze("".join(view[start:end] for start, end in title))
    furniture = find_furniture(lines, symbol=symbol, title=printed_title or None)
    if any(mark.mark.isdecimal() for mark in plain.marks):
        bare = BareMarks(pages=find_page_numbers(lines))
    else:
        bare = find_bare_marks(lines, view, ignored=furniture.lines, rules=furniture.rules)
    behind = (bisect_left(lines, ending.end, key=lambda line: line.start) for ending in endings)
    breaks = frozenset(lines[index].start for index in behind if index < len(lines))
    return unwrap(plain, lines, layout, openings, furniture, bare, breaks=breaks)


def _blocks_before(spans: tuple[Span, ...]) -> list[Block]:
    """The paragraphs that stand before the enacting clause, a line each."""
    return [Block([span]) for span in spans]


def _split_tail(blocks: list[Block], view: str, ending: Ending | None) -> tuple[list[Block], list[Block]]:
    """The blocks of the text, annexes among them, and those of what stands behind the ending."""
    if ending is None:
        return split_vote(blocks, view)
    border = bisect_left(blocks, ending.start, key=lambda block: block.fragments[0][0])
    text, behind = blocks[:border], blocks[border:]
    annex = next((index for index, block in enumerate(behind) if is_annex_heading(block.head(view))), len(behind))
    return text + behind[annex:], behind[:annex]


def _first_heading(lines: list[Line], header: Header, enacting: Enacting, view: str) -> Draft | None:
    """The heading of the first part, which stands between the title and the enacting clause."""
    if header.title is None or header.title.end >= enacting.start:
        return None
    # On a page that is one line, the line of the heading goes on with the text.
    ends = [(line.start, min(line.end, enacting.start)) for line in lines if header.title.end <= line.start < enacting.start]
    fragments = [(start, end) for start, end in ends if view[start:end].strip()]
    return Draft(fragments, part_of_heading(view[fragments[0][0] :][:1]), "heading") if fragments else None


def _footnotes(known: Known, unwrapped: Unwrapped, tail: Tail, assembler: Assembler) -> tuple[Footnote, ...]:
    marked = [assembler.footnote(mark, spans) for mark, spans in known.notes]
    marked += [assembler.footnote(note.mark or "", note.fragments) for note in unwrapped.notes]
    return (*marked, *(assembler.footnote("", fragments) for fragments in tail.notes))


def _warnings(drafts: list[Draft], tail: Tail, *, guessed: bool) -> Iterator[Warning]:
    zones = {draft.zone for draft in drafts}
    yield from check_numbers(drafts)
    if guessed:
        yield Warning("structure.unnumbered")
    if "operative" not in zones:
        yield Warning("structure.no_operative")
    if "preambular" not in zones:
        yield Warning("structure.no_preambular")
    if tail.vote:
        yield from check_vote(tail.vote)
    if tail.left_over:
        yield Warning("structure.left_over", {"blocks": tail.left_over})


def _pinyin(view: str) -> Iterator[Warning]:
    found = _PINYIN.search(view)
    if found:
        yield Warning("structure.pinyin", {"example": view[max(0, found.start() - 1) : found.end()]})
