"""What ``zhuti show`` shows: the document that was meant, from the workspace or a file, and the paragraphs of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.cli.reference import STANDARD_INPUT, is_file, require_file, source_in
from nlp.errors import SourceError
from nlp.types import Document, Footnote, Paragraph, TaggedDocument, ThemeTag
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.ingest.limits import Limits
    from nlp.store import Workspace


@dataclass(frozen=True, slots=True)
class Found:
    """A document with its themes, and the text that its spans point into, where there is one.

    Attributes:
        labels: of themes, by id.
        lexicon_version: of the lexicon that the themes were found with.
    """

    tagged: TaggedDocument
    source_text: str | None
    labels: dict[str, str]
    lexicon_version: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that is shown; ``is_target`` tells those that were asked for from their neighbours."""

    position: int
    paragraph: Paragraph
    is_target: bool


def find(reference: str, db: Path, lexicon: Path | None, limits: Limits) -> Found:
    """The document that a source or symbol of the workspace names, else that of the file.

    Raises:
        ZhutiError: there is none, or it cannot be read.
    """
    if db.exists() and reference != STANDARD_INPUT:
        from nlp.store import Workspace

        with Workspace(db) as workspace, workspace.snapshot():
            source = source_in(workspace, reference)
            tagged = workspace.tagged_document(source) if source is not None else None
            if source is not None and tagged is not None:
                return Found(tagged, workspace.source_text(source), *_labels_in(workspace, lexicon))
    require_file(reference, db)
    return _read_file(reference, lexicon, limits)


def read_text(reference: str, db: Path, limits: Limits) -> str:
    """The reader's text of a file, else that of a document of the workspace.

    Raises:
        ZhutiError: there is none, or it cannot be read.
    """
    from nlp.ingest import read_source

    if is_file(reference):
        return read_source(reference, limits=limits).text
    if db.exists():
        from nlp.store import Workspace

        with Workspace(db) as workspace, workspace.snapshot():
            source = source_in(workspace, reference)
            text = workspace.source_text(source) if source is not None else None
        if text is not None:
            return text
        if source is not None:
            raise SourceError("show.no_source_text", where=reference)
    require_file(reference, db)
    return read_source(reference, limits=limits).text


def choose(document: Document, number: int | None, zone: str | None, part: str | None, context: int) -> list[Passage]:
    """The paragraphs asked for and, around a number, so many neighbours.

    Raises:
        SourceError: the document has no such paragraph.
    """
    if number is not None and zone is None:
        zone = "operative" if any(paragraph.zone == "operative" for paragraph in document.paragraphs) else "body"
    asked = [
        position
        for position, paragraph in enumerate(document.paragraphs)
        if (number is None or paragraph.number == number)
        and (zone is None or paragraph.zone == zone)
        and (part is None or paragraph.part == part)
    ]
    if not asked and not (number is None and zone is None and part is None):
        raise _not_there(document, number, zone, part)
    around = range(-context, context + 1) if number is not None else range(1)
    shown = sorted({near for position in asked for step in around if 0 <= (near := position + step) < len(document.paragraphs)})
    return [Passage(position, document.paragraphs[position], position in asked) for position in shown]


def _not_there(document: Document, number: int | None, zone: str | None, part: str | None) -> SourceError:
    """That a document has no such paragraph, and what it has instead: the numbers there, else its zones and parts."""
    zone_name = None if zone is None else messages.text(f"show.zone.{zone}")
    named = (document.symbol or document.source, part, zone_name, number)
    where = " ".join(str(one) for one in named if one is not None)
    there = [one.number for one in document.paragraphs if one.zone == zone and part in (None, one.part)]
    if number is None or not there or min(there) <= number <= max(there):
        return SourceError("show.no_paragraph", where=where, there=_what_there_is(document))
    return SourceError("show.number_beyond", where=where, first=min(there), last=max(there))


def choose_notes(document: Document, number: int | None) -> list[Footnote]:
    """The footnote with a mark, or all.

    Raises:
        SourceError: the document has no such footnote.
    """
    notes = [note for note in document.footnotes if number is None or note.mark == str(number)]
    if not notes:
        marks = ", ".join(dict.fromkeys(note.mark for note in document.footnotes)) or "0"
        where = " ".join(filter(None, (document.symbol or document.source, None if number is None else str(number))))
        raise SourceError("show.no_footnote", where=where, there=visible(marks))
    return notes


def tags_of(found: Found, passage: Passage) -> tuple[ThemeTag, ...]:
    """The themes of a paragraph that is shown."""
    return found.tagged.paragraph_tags[passage.position]


def _read_file(path: str, lexicon: Path | None, limits: Limits) -> Found:
    from nlp.lexicon.labels import labels
    from nlp.lexicon.load import load_lexicon
    from nlp.pipeline import parse_sources, tag_documents
    from nlp.themes import Tagger

    # Faults of a manifest beside the file may come before the document.
    documents, loaded = parse_sources([path], limits=limits, lexicon=lexicon), load_lexicon(lexicon)
    *faults, tagged = tag_documents(documents, Tagger(loaded))
    for fault in faults:
        if isinstance(fault, SourceError):
            output.say_error(fault)
    if isinstance(tagged, SourceError):
        raise tagged
    return Found(tagged, tagged.document.source_text, labels(loaded), loaded.version)


def _labels_in(workspace: Workspace, folder: Path | None) -> tuple[dict[str, str], str]:
    """The labels of the themes as the workspace has them, and the version; it is said where another lexicon was asked for."""
    from nlp.lexicon.labels import labels
    from nlp.lexicon.load import load_lexicon
    from nlp.workspace import lexicon_in, stamp_of

    loaded, stamp = load_lexicon(folder), workspace.stamp
    if stamp is None or stamp == stamp_of(loaded):
        return labels(loaded), loaded.version
    output.say("show.other_lexicon", found=stamp, asked=stamp_of(loaded))
    return labels(lexicon_in(workspace) or loaded), stamp.lexicon_version


def _what_there_is(document: Document) -> str:
    """How many paragraphs each zone of each part has, in words."""
    zones = Counter((paragraph.part, paragraph.zone) for paragraph in document.paragraphs)
    comma = "、" if messages.language() == "zh" else ", "
    return comma.join(_counted(part, zone, count) for (part, zone), count in zones.items()) or "0"


def _counted(part: str | None, zone: str, count: int) -> str:
    name = messages.text(f"show.zone.{zone}")
    return " ".join(filter(None, (part, name, str(count))))


def cited_notes(document: Document, paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """Mark and text of the footnotes that a paragraph refers to."""
    marks = {mark for mark, _ in paragraph.notes}
    for note in document.footnotes:
        if note.mark in marks:
            yield note.mark, note.text
