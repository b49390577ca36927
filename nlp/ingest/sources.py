"""Where documents come from: files, folders and standard input, in an order that never changes, each with its hash.

The bytes of a file are read once, so that a file that changes meanwhile is one content or the other. Text is decoded
here; formats that others made with programs, and may have made in bad faith, are read in processes of their own.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from nlp.errors import SourceError
from nlp.ingest.formats import SUFFIXES, Kind, format_of
from nlp.ingest.limits import Limits, read_limits
from nlp.ingest.readers.reading import Reading
from nlp.ingest.readers.text import decode_text
from nlp.types import Format, SourceText

if TYPE_CHECKING:
    from nlp.ingest.isolate import ReaderPool

STANDARD_INPUT = "-"

_FORMATS: dict[Kind, Format] = {"text": "text", "html": "html", "docx": "docx", "pdf": "pdf", "office": "docx"}

_Waiting = Callable[[], SourceText | SourceError]


def find_sources(paths: Iterable[Path | str]) -> Iterator[tuple[str, Path]]:
    """The documents that the paths name, as (source, path); ``-`` is standard input.

    A folder gives its documents, hidden ones left out, sorted; their names are relative to the folder, and links to other
    folders are not followed. A file goes by its plain name, whatever it is: a fault is found when it is read, so that
    the rest of a batch goes on.
    """
    for path in map(Path, paths):
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield (path.name if str(path) != STANDARD_INPUT else STANDARD_INPUT), path


def read_source(path: Path | str, *, source: str | None = None, limits: Limits | None = None) -> SourceText:
    """The text of one file (``-``: of standard input), under the name ``source`` or its own.

    Raises:
        SourceError: it is missing, may not be read, is empty, holds no text, or would cost more than the limits.
    """
    path = Path(path)
    found = next(_read([(source or path.name or str(path), path)], limits or read_limits()))
    if isinstance(found, SourceError):
        raise found
    return found


def read_sources(paths: Iterable[Path | str], *, limits: Limits | None = None) -> Iterator[SourceText | SourceError]:
    """Each document's text, or the error it gave, so that one bad file does not end a batch."""
    return _read(find_sources(paths), limits or read_limits())


def _read(found: Iterable[tuple[str, Path]], limits: Limits) -> Iterator[SourceText | SourceError]:
    """The texts, in order; formats that need a process of their own are read ahead."""
    with ExitStack() as stack:
        reader = _Reader(limits, stack)
        waiting: deque[_Waiting] = deque()
        for source, path in found:
            waiting.append(reader.start(source, path))
            while len(waiting) > reader.ahead:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()


class _Reader:
    """Starts reading files; ``ahead`` is how many may wait for their turn."""

    def __init__(self, limits: Limits, stack: ExitStack) -> None:
        self._limits = limits
        self._stack = stack
        self._pool: ReaderPool | None = None
        self.ahead = 0

    def start(self, source: str, path: Path) -> _Waiting:
        """Begin to read a file; what is given back waits for the end of it."""
        try:
            data = _read_bytes(path, self._limits)
            kind = format_of(data, path.name)
            digest = hashlib.sha256(data).hexdigest()
            if kind == "text":
                found = self._decoded(source, path, data, digest)
                return lambda: found
        except SourceError as error:
            fault = error
            return lambda: fault
        return self._start_apart(source, path, kind, data, digest)

    def _decoded(self, source: str, path: Path, data: bytes, digest: str) -> SourceText:
        text, encoding = decode_text(data, where=str(path))
        if len(text) > self._limits.characters * 1_000_000:
            raise SourceError("source.limit_characters", where=str(path), limit=self._limits.characters)
        return SourceText(source, text, digest, encoding)

    def _start_apart(self, source: str, path: Path, kind: Kind, data: bytes, digest: str) -> _Waiting:
        from nlp.ingest.isolate import ReaderPool

        if self._pool is None:
            self._pool = self._stack.enter_context(ReaderPool(self._limits))
            self.ahead = 2 * self._pool.processes
        future = self._pool.submit(kind, data)

        def wait() -> SourceText | SourceError:
            try:
                return SourceText(source, *_fields(future.result(), digest, _FORMATS[kind]))
            except SourceError as error:
                return SourceError(error.key, where=error.where or str(path), **error.values)

        return wait


def _fields(reading: Reading, digest: str, format_: Format) -> tuple[Any, ...]:
    """The fields of a SourceText behind its name."""
    return (reading.text, digest, reading.encoding, format_, reading.furniture, reading.notes, reading.places)


def _in_folder(folder: Path) -> Iterator[tuple[str, Path]]:
    found = []
    for at, folders, names in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(at, name)
            if not name.startswith((".", "~$")) and PurePath(name).suffix.lower() in SUFFIXES and path.is_file():
                found.append((path.relative_to(folder), path))
    for relative, path in sorted(found, key=lambda pair: pair[0].parts):
        yield relative.as_posix(), path


def _read_bytes(path: Path, limits: Limits) -> bytes:
    most = limits.size * 1_000_000
    data = sys.stdin.buffer.read(most + 1) if str(path) == STANDARD_INPUT else _bytes_of_file(path, most)
    if len(data) > most:
        raise SourceError("source.limit_size", where=str(path), limit=limits.size)
    return data


def _bytes_of_file(path: Path, most: int) -> bytes:
    """The first bytes of a file, one more than the limit where it is too large."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
                raise SourceError("source.special", where=str(path))
            return file.read(most + 1)
    except FileNotFoundError as error:
        raise SourceError("source.missing", where=str(path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError("source.unreadable", where=str(path), reason=reason) from error
