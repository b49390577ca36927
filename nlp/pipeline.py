"""The order of the stages: files to documents to tagged documents, as streams in which a fault is a value.

Each stage takes and gives an iterator and holds a few hundred paragraphs at a time, so that memory does not grow with
the input. A document that could not be read travels on as its error, and the caller decides what to do with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.themes import Tagger
from nlp.types import Document, SourceText, TaggedDocument, ThemeTag

DocumentOrError: TypeAlias = Document | SourceError
TaggedOrError: TypeAlias = TaggedDocument | SourceError

_BATCH = 400
"""Paragraphs tagged at a time."""


@dataclass(frozen=True, slots=True)
class TaggedLine:
    """A line that was taken as one paragraph; ``number`` counts the lines from 1."""

    number: int
    text: str
    tags: tuple[ThemeTag, ...]


def parse_sources(paths: Iterable[Path | str], *, limits: Limits | None = None) -> Iterator[DocumentOrError]:
    """The structured document of each file; folders give their files, ``-`` is standard input.

    Args:
        limits: what one file may cost; without it, what ``$ZHUTI_LIMITS`` says, else the defaults.
    """
    from nlp.ingest.sources import read_sources

    return parse_texts(read_sources(paths, limits=limits))


def parse_texts(texts: Iterable[SourceText | SourceError]) -> Iterator[DocumentOrError]:
    """The structured document of each text that was read."""
    from nlp.structure import structure_document

    for source in texts:
        yield source if isinstance(source, SourceError) else structure_document(source)


def tag_documents(documents: Iterable[DocumentOrError], tagger: Tagger) -> Iterator[TaggedOrError]:
    """Each document with the themes of its title and paragraphs, in the order they come."""
    batch: list[DocumentOrError] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += 0 if isinstance(document, SourceError) else 1 + len(document.paragraphs)
        if size >= _BATCH:
            yield from _tag_batch(batch, tagger)
            batch, size = [], 0
    yield from _tag_batch(batch, tagger)


def tag_lines(lines: Iterable[str], tagger: Tagger) -> Iterator[TaggedLine]:
    """Each line that is not blank, as a paragraph of its own."""
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line and not line.isspace())
    while batch := list(islice(numbered, _BATCH)):
        tagged = tagger.tag([line for _, line in batch])
        for (number, line), tags in zip(batch, tagged, strict=True):
            yield TaggedLine(number, line, tags)


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
