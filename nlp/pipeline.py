"""The order of the stages: files to documents to tagged documents, as streams in which a fault is a value.

Each stage takes and gives an iterator and holds a few hundred paragraphs at a time, so that memory does not grow with
the input. A document that could not be read travels on as its error, and the caller decides what to do with it.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, overload

from nlp import messages
from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.lexicon.given import LexiconLike, given_lexicon
from nlp.themes import Tagger
from nlp.types import Document, SourceText, TaggedDocument, ThemeTag

if TYPE_CHECKING:
    from nlp.collection import Skipped
    from nlp.lexicon.model import Lexicon

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


def parse(path: Path | str, *, limits: Limits | None = None, lexicon: LexiconLike = None) -> Document:
    """The structured document of one file, whatever its format and language.

    What a manifest beside the file says is taken in; a manifest that cannot be read is warned of.

    Args:
        limits: what the file may cost; without it, what ``$ZHUTI_LIMITS`` says, else the defaults.
        lexicon: another than the shipped one, for its openings and organs.

    Raises:
        SourceError: there is no such file, it cannot be read, or it is a folder.
    """
    if Path(path).is_dir():
        raise SourceError("source.is_folder", where=str(path))
    folder = given_lexicon(lexicon).path if lexicon is not None else ""
    *faults, document = parse_sources([path], limits=limits, lexicon=Path(folder) if folder else None)
    for fault in faults:
        warnings.warn(str(fault), stacklevel=2)
    if isinstance(document, SourceError):
        raise document
    return document


@overload
def tag(  # type: ignore[overload-overlap]  # a text is an iterable of texts as well; the one text is meant
    texts: str, *, lexicon: LexiconLike = None
) -> tuple[ThemeTag, ...]: ...
@overload
def tag(texts: Iterable[str], *, lexicon: LexiconLike = None) -> list[tuple[ThemeTag, ...]]: ...
def tag(texts: str | Iterable[str], *, lexicon: LexiconLike = None) -> tuple[ThemeTag, ...] | list[tuple[ThemeTag, ...]]:
    """The themes of a text; of several texts a list with the themes of each, in their order.

    What is compiled of a lexicon, which takes half a second, is kept for the next call with the same one.

    >>> [tag.theme for tag in tag("欢迎北南、南南及三方合作")]
    ['south-south-cooperation', 'north-south-cooperation', 'triangular-cooperation']
    >>> [len(tags) for tags in tag(["减免外债", "全文完"])]
    [1, 0]

    Args:
        lexicon: a `Lexicon`, the folder of one, or None for the shipped one.

    Raises:
        TypeError: something among the texts is no text; it says where. Or they are a mapping or a whole data frame.
        LexiconError: the lexicon cannot be read.
    """
    several = [texts] if isinstance(texts, str) else _all_texts(texts)
    tags = _tagger_of(_ByIdentity(given_lexicon(lexicon))).tag(several)
    return tags[0] if isinstance(texts, str) else tags


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


class _ByIdentity:
    """A lexicon that is told from others by being itself: comparing what it holds would take longer than it saves."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and other.lexicon is self.lexicon

    def __hash__(self) -> int:
        return id(self.lexicon)


@lru_cache(maxsize=2)
def _tagger_of(given: _ByIdentity) -> Tagger:
    return Tagger(given.lexicon)


def _all_texts(texts: Iterable[str]) -> list[str]:
    # Going through a mapping or a data frame gives its keys or the names of its columns, which no one means.
    if isinstance(texts, Mapping) or getattr(texts, "ndim", 1) != 1:
        raise TypeError(messages.text("tag.no_texts", found=type(texts).__name__))
    return list(texts)


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
