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
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp.errors import SourceError
from nlp.ingest.formats import SUFFIXES, Kind, format_of
from nlp.ingest.limits import Limits, read_limits
from nlp.ingest.readers.reading import Reading
from nlp.ingest.readers.text import decode_text, refuse_question_marks
from nlp.ingest.walk import STANDARD_INPUT, Found, walk
from nlp.types import Format, SourceText

if TYPE_CHECKING:
    from nlp.ingest.isolate import ReaderPool

_FORMATS: dict[Kind, Format] = {"text": "text", "html": "html", "docx": "docx", "pdf": "pdf", "office": "docx"}

_MOST_BYTES_AHEAD = 50_000_000

_Waiting = Callable[[], SourceText | SourceError]


def find_sources(paths: Iterable[Path | str]) -> Iterator[tuple[str, Path]]:
    """The documents that the paths name, as (source, path); ``-`` is standard input.

    A folder gives its documents, hidden ones left out, sorted; their names are relative to the folder. What cannot be
    looked into is left out here, and an error of `read_sources`.
    """
    return (found for found in walk(paths) if not isinstance(found, SourceError))


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
    return _read(walk(paths), limits or read_limits())


def _read(sources: Iterable[Found | SourceError], limits: Limits) -> Iterator[SourceText | SourceError]:
    """The texts, in order; formats that need a process of their own are read ahead."""
    with ExitStack() as stack:
        reader = _Reader(limits, stack)
        waiting: deque[_Waiting] = deque()
        for found in sources:
            waiting.append(reader.start(found))
            while waiting and not reader.may_go_on(len(waiting)):
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()


class _Reader:
    """Starts reading files, a few ahead of those that are waited for."""

    def __init__(self, limits: Limits, stack: ExitStack) -> None:
        self._limits = limits
        self._stack = stack
        self._pool: ReaderPool | None = None
        self._ahead = 0
        self._bytes = 0

    def may_go_on(self, waiting: int) -> bool:
        """Whether another file may be begun while so many wait: they must be few, and not large."""
        return waiting <= self._ahead and self._bytes <= _MOST_BYTES_AHEAD

    def start(self, found: Found | SourceError) -> _Waiting:
        """Begin to read a file; what is given back waits for the end of it."""
        if isinstance(found, SourceError):
            return lambda: found
        source, path = found
        try:
            data = _read_bytes(path, self._limits)
            kind = format_of(data, path.name)
            digest = hashlib.sha256(data).hexdigest()
            if kind == "text":
                text = self._decoded(source, path, data, digest)
                return lambda: text
        except SourceError as error:
            fault = _named_otherwise(error, path)
            return lambda: fault
        return self._start_apart(source, path, kind, data, digest)

    def _decoded(self, source: str, path: Path, data: bytes, digest: str) -> SourceText:
        if str(path) == STANDARD_INPUT:
            refuse_question_marks(data)
        text, encoding = decode_text(data, where=str(path))
        if len(text) > self._limits.characters * 1_000_000:
            raise SourceError("source.limit_characters", where=str(path), limit=self._limits.characters)
        return SourceText(source, text, digest, encoding, path=str(path))

    def _start_apart(self, source: str, path: Path, kind: Kind, data: bytes, digest: str) -> _Waiting:
        from nlp.ingest.isolate import ReaderPool

        if self._pool is None:
            self._pool = self._stack.enter_context(ReaderPool(self._limits))
            self._ahead = 2 * self._pool.processes
        future = self._pool.submit(kind, data)
        size = len(data)
        self._bytes += size

        def wait() -> SourceText | SourceError:
            try:
                self._bytes -= size
                return SourceText(source, *_fields(future.result(), digest, _FORMATS[kind], path))
            except SourceError as error:
                return SourceError(error.key, where=error.where or str(path), **error.values)

        return wait


def _named_otherwise(error: SourceError, path: Path) -> SourceError:
    """The error, and of what was taken for text for want of anything else, that its name promises another format."""
    suffix = path.suffix.lower()
    if error.key not in ("source.binary", "source.undecodable") or SUFFIXES.get(suffix, "text") in ("text", "html"):
        return error
    return SourceError("source.misnamed", where=error.where, format=suffix.removeprefix(".").upper())


def _fields(reading: Reading, digest: str, format_: Format, path: Path) -> tuple[Any, ...]:
    """The fields of a SourceText behind its name."""
    return (reading.text, digest, reading.encoding, format_, reading.furniture, reading.notes, reading.places, str(path))


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
