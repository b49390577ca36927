"""Where documents come from: files, folders and standard input, in an order that never changes, each with its hash."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from nlp.errors import SourceError
from nlp.ingest.readers.text import decode_text
from nlp.types import SourceText

STANDARD_INPUT = "-"
TEXT_SUFFIXES = frozenset({".txt", ".md", ".text", ".markdown"})


def find_sources(paths: Iterable[Path | str]) -> Iterator[tuple[str, Path]]:
    """The documents that the paths name, as (source, path); ``-`` is standard input.

    A folder gives its text files, hidden ones left out, sorted; their names are relative to the folder. A file goes by
    its plain name, whatever it is: a fault is found when it is read, so that the rest of a batch goes on.
    """
    for path in map(Path, paths):
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield (path.name if str(path) != STANDARD_INPUT else STANDARD_INPUT), path


def read_source(path: Path | str, *, source: str | None = None) -> SourceText:
    """The text of one file (``-``: of standard input), under the name ``source`` or its own.

    Raises:
        SourceError: it is missing, may not be read, is empty, no text, or in an unknown encoding.
    """
    path = Path(path)
    data = _read_bytes(path)
    text, encoding = decode_text(data, where=str(path))
    return SourceText(source or path.name or str(path), text, hashlib.sha256(data).hexdigest(), encoding)


def read_sources(paths: Iterable[Path | str]) -> Iterator[SourceText | SourceError]:
    """Each document's text, or the error it gave, so that one bad file does not end a batch."""
    for source, path in find_sources(paths):
        try:
            yield read_source(path, source=source)
        except SourceError as error:
            yield error


def _in_folder(folder: Path) -> Iterator[tuple[str, Path]]:
    found = (
        (path.relative_to(folder), path)
        for path in folder.rglob("*")
        if path.suffix.lower() in TEXT_SUFFIXES and path.is_file()
    )
    for relative, path in sorted(found, key=lambda pair: pair[0].parts):
        if not any(part.startswith(".") for part in relative.parts):
            yield relative.as_posix(), path


def _read_bytes(path: Path) -> bytes:
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError("source.missing", where=str(path)) from error
    except OSError as error:
        raise SourceError("source.unreadable", where=str(path), reason=error.strerror or str(error)) from error
