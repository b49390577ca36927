"""The order of the stages: files to documents to tagged documents, as streams in which a fault is a value.

Each stage takes and gives an iterator and holds a few hundred paragraphs at a time, so that memory does not grow with
the input. A document that could not be read travels on as its error, and the caller decides what to do with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.themes import Tagger
from nlp.types import Document, SourceText, TaggedDocument, ThemeTag

if TYPE_CHECKING:
    from nlp.collection import Skipped

DocumentOrError: TypeAlias = Document | SourceError
TaggedOrError: TypeAlias = TaggedDocument | SourceError

_BATCH = 400
_BATCH_CHARACTERS = 2_000_000
"""Paragraphs tagged at a time, and their characters: a few files may be as large as many."""


@dataclass(frozen=True, slots=True)
class TaggedLine:
    """A line that was taken as one paragraph; ``number`` counts the lines from 1."""

    number: int
    text: str
    tags: tuple[ThemeTag, ...]


def parse_sources(
    paths: Iterable[Path | str],
    *,
    limits: Limits | None = None,
    lexicon: Path | None = None,
    keep_named: bool = True,
    on_skipped: Callable[[Skipped], None] | None = None,
) -> Iterator[DocumentOrError]:
    """The structured document of each file; folders give their Chinese files, ``-`` is standard input.

    Args:
        limits: what one file may cost; without it, what ``$ZHUTI_LIMITS`` says, else the defaults.
        lexicon: the folder of another lexicon than the shipped one, for its openings and organs.
        keep_named: keep files in other languages that are named themselves, rather than found in a folder.
        on_skipped: is told of each document in another language that is left out.
    """
    from nlp.collection import collect, tell_no_one

    texts = collect(paths, limits=limits, keep_named=keep_named, on_skipped=on_skipped or tell_no_one)
    return parse_texts(texts, lexicon=lexicon)


def parse_texts(texts: Iterable[SourceText | SourceError], *, lexicon: Path | None = None) -> Iterator[DocumentOrError]:
    """The structured document of each text that was read."""
    for source in texts:
        yield source if isinstance(source, SourceError) else parse_text(source, lexicon=lexicon)


def parse_text(source: SourceText, *, lexicon: Path | None = None) -> Document:
    """The structured document of a text, completed by its manifest, its file's name and its symbol."""
    from nlp.completion import complete
    from nlp.structure import structure_document

    return complete(structure_document(source, lexicon=lexicon), source)


def tag_documents(documents: Iterable[DocumentOrError], tagger: Tagger) -> Iterator[TaggedOrError]:
    """Each document with the themes of its title and paragraphs, in the order they come."""
    batch: list[DocumentOrError] = []
    size = 0
    for document in documents:
        batch.append(document)
        if not isinstance(document, SourceError):
            size += 1 + len(document.paragraphs) + len(document.source_text) * _BATCH // _BATCH_CHARACTERS
        if size >= _BATCH:
            yield from _tag_batch(batch, tagger)
            batch, size = [], 0
    yield from _tag_batch(batch, tagger)


def tag_lines(lines: Iterable[str], tagger: Tagger) -> Iterator[TaggedLine]:
    """Each line that is not blank, as a paragraph of its own."""
    for batch in _batches((number, line) for number, line in enumerate(lines, 1) if line and not line.isspace()):
        tagged = tagger.tag([line for _, line in batch])
        for (number, line), tags in zip(batch, tagged, strict=True):
            yield TaggedLine(number, line, tags)


def _batches(numbered: Iterable[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """The lines in batches; where they break off with an error, those before it come first."""
    batch: list[tuple[int, str]] = []
    characters, fault = 0, None
    try:
        for number, line in numbered:
            batch.append((number, line))
            characters += len(line)
            if len(batch) >= _BATCH or characters >= _BATCH_CHARACTERS:
                yield batch
                batch, characters = [], 0
    except SourceError as error:
        fault = error
    if batch:
        yield batch
    if fault:
        raise fault


def _tag_batch(batch: list[DocumentOrError], tagger: Tagger) -> Iterator[TaggedOrError]:
    texts = [text for document in batch if not isinstance(document, SourceError) for text in _texts(document)]
    tags = iter(tagger.tag(texts))
    for document in batch:
        if isinstance(document, SourceError):
            yield document
        else:
            title_tags = next(tags)
            yield TaggedDocument(document, title_tags, tuple(islice(tags, len(document.paragraphs))))


def _texts(document: Document) -> list[str]:
    return [document.title or "", *[paragraph.text for paragraph in document.paragraphs]]
