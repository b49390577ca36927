"""A document, or some paragraphs of it, as lines for a person to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp import messages
from nlp.cli.show.lookup import Found, Passage, cited_notes, tags_of
from nlp.cli.show.source import legend_lines, source_lines
from nlp.cli.table import width
from nlp.cli.wrap import hang
from nlp.provenance import Tracer
from nlp.types import Document, Footnote, Paragraph, ThemeTag
from nlp.visible import visible

TARGET = ">"


def shown_lines(
    found: Found, passages: Sequence[Passage], room: int, *, with_source: bool, notes: Sequence[Footnote] = ()
) -> Iterator[str]:
    """A heading, then each paragraph under a blank line, a target among neighbours with a mark before it.

    Themes and notes stand under what was asked for; ``with_source`` puts the place and the source's characters there.
    Footnotes that were asked for themselves come last.
    """
    document = found.tagged.document
    yield from _heading(document)
    names = [_name(passage.paragraph) for passage in passages]
    indent = max(map(width, names), default=0)
    has_neighbours = any(not passage.is_target for passage in passages)
    tracer = Tracer(document, found.source_text or "") if with_source else None
    for passage, name in zip(passages, names, strict=True):
        mark = TARGET if passage.is_target and has_neighbours else " "
        head = f"{mark} {name}{' ' * (indent - width(name))}  "
        yield ""
        yield from hang(head, _with_marks(passage.paragraph), room)
        if passage.is_target:
            below = " " * width(head)
            yield from _remarks(found, passage, below, room)
            if tracer:
                yield from source_lines(tracer, passage.paragraph, below, room)
    for note in notes:
        yield ""
        yield from hang("  " + messages.text("show.note", mark=visible(note.mark)), visible(note.text), room)
    if tracer:
        yield ""
        yield from legend_lines(room)


def _heading(document: Document) -> Iterator[str]:
    yield visible(document.symbol or document.source)
    if document.title:
        yield visible(document.title)
    session = " ".join(filter(None, (document.body, document.session)))
    adopted = messages.text("show.adopted", date=document.adopted) if document.adopted else ""
    kind = messages.text(f"workspace.kind.{document.kind}")
    source = document.source if document.symbol else ""
    yield visible(" · ".join(filter(None, (session, kind, adopted, source))))


def _name(paragraph: Paragraph) -> str:
    """Part, zone and number, as a reader would name a paragraph."""
    zone = messages.text(f"show.zone.{paragraph.zone}")
    return visible(" ".join(filter(None, (paragraph.part, zone, str(paragraph.number)))))


def _with_marks(paragraph: Paragraph) -> str:
    """The text, each note's mark in brackets where it stood."""
    text, last = "", 0
    for mark, offset in paragraph.notes:
        text += f"{paragraph.text[last:offset]}[{mark}]"
        last = offset
    return visible(text + paragraph.text[last:])


def _remarks(found: Found, passage: Passage, indent: str, room: int) -> Iterator[str]:
    themes = [_theme(tag, found.labels) for tag in tags_of(found, passage)]
    if themes:
        yield from hang(indent + messages.text("show.themes"), visible("；".join(themes)), room)
    for mark, text in cited_notes(found.tagged.document, passage.paragraph):
        yield from hang(indent + messages.text("show.note", mark=visible(mark)), visible(text), room)


def _theme(tag: ThemeTag, labels: dict[str, str]) -> str:
    """A theme's label, with the wordings that it was found by."""
    surfaces = "、".join(dict.fromkeys(mention.surface for mention in tag.mentions))
    cited = f"，{messages.text('show.cited')}" if tag.cited else ""
    return f"{labels.get(tag.theme, tag.theme)}（{surfaces}{cited}）"
