"""Reads untrusted formats in processes of their own: a crash, a hang or a full memory is an error of that file only.

Processes are started when they are first needed, answer many files, and are ended with the pool. Files are read ahead,
as many as there are processes, and come back in the order they were asked for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any

from nlp.errors import SourceError
from nlp.ingest.formats import Kind
from nlp.ingest.limits import Limits
from nlp.ingest.office import convert_to_docx
from nlp.ingest.readers.reading import Reading
from nlp.ingest.worker import job_header
from nlp.types import NoteText, Place

_COMMAND = (sys.executable, "-P", "-m", "nlp.ingest.worker")
_PIECE = 1 << 20
_START_UP = 20
"""Seconds that a process may take to start on a busy machine, above the limit for reading."""


class ReaderPool:
    """Processes that read files; a ``with`` block ends them.

    Args:
        processes: how many files are read at a time; the results do not depend on it.
    """

    def __init__(self, limits: Limits, processes: int | None = None) -> None:
        self.processes = processes or os.cpu_count() or 1
        self._limits = limits
        self._threads = ThreadPoolExecutor(self.processes, thread_name_prefix="zhuti-reader")
        self._own = threading.local()
        self._workers: set[_Worker] = set()

    def __enter__(self) -> ReaderPool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, kind: Kind, data: bytes) -> Future[Reading]:
        """Start reading a file; the future gives the reading or raises SourceError with ``where`` empty."""
        return self._threads.submit(self._read, kind, data)

    def close(self) -> None:
        """End the processes; what was not yet begun is given up."""
        for worker in tuple(self._workers):
            worker.kill()
        self._threads.shutdown(cancel_futures=True)

    def _read(self, kind: Kind, data: bytes) -> Reading:
        if kind == "office":
            kind, data = "docx", convert_to_docx(data, self._limits)
        worker: _Worker | None = getattr(self._own, "worker", None)
        if worker is None:
            worker = self._own.worker = _Worker()
            self._workers.add(worker)
        try:
            return worker.read(kind, data, self._limits)
        except _DeadError as fault:
            self._workers.discard(worker)
            self._own.worker = None
            raise SourceError(fault.key, where="", limit=self._limits.seconds) from None


class _DeadError(Exception):
    """The process died or had to be killed; ``key`` is the message that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class _Worker:
    """One process, as seen from the thread that it works for."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
        )
        self._has_started = False

    def kill(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with suppress(OSError):
                    stream.close()

    def read(self, format_: str, data: bytes, limits: Limits) -> Reading:
        """The process's reading of a file.

        Raises:
            SourceError: it says that the file cannot be read.
            _DeadError: it died, or took too long and was killed.
        """
        seconds = limits.seconds + (0 if self._has_started else _START_UP)
        with self._watched(time.monotonic() + seconds):
            self._send(job_header(format_, len(data), limits))
            self._send(data)
            answer = self._receive()
        self._has_started = True
        return _reading_of(answer)

    @contextmanager
    def _watched(self, deadline: float) -> Iterator[None]:
        """While it lasts, a clock runs that kills the process at the deadline."""
        clock = threading.Timer(max(0.0, deadline - time.monotonic()), self._process.kill)
        clock.daemon = True
        clock.start()
        try:
            yield
        except (OSError, ValueError) as error:
            self.kill()
            late = time.monotonic() >= deadline
            raise _DeadError("source.limit_seconds" if late else "source.crashed") from error
        finally:
            clock.cancel()

    def _send(self, data: bytes) -> None:
        stream = self._process.stdin
        view = memoryview(data)
        while view:
            view = view[stream.write(view[:_PIECE]) :]  # type: ignore[union-attr]  # it was opened as a pipe

    def _receive(self) -> dict[str, Any]:
        head = b""
        while not head.endswith(b"\n"):
            head += self._some(1)
        pieces = []
        missing = int(head)
        while missing:
            pieces.append(self._some(min(missing, _PIECE)))
            missing -= len(pieces[-1])
        answer: dict[str, Any] = json.loads(b"".join(pieces))
        return answer

    def _some(self, most: int) -> bytes:
        """At least one byte of the answer; a process that died, or was killed for being late, gives none."""
        found = self._process.stdout.read(most)  # type: ignore[union-attr]  # it was opened as a pipe
        if not found:
            raise BrokenPipeError
        return found


def _reading_of(answer: dict[str, Any]) -> Reading:
    if "error" in answer:
        raise SourceError(answer["error"], where="", **answer["values"])
    text, encoding, furniture, notes, places = answer["reading"]
    return Reading(
        text,
        encoding,
        tuple((start, end) for start, end in furniture),
        tuple(NoteText(mark, tuple((start, end) for start, end in spans)) for mark, spans in notes),
        tuple(Place(start, end, location) for start, end, location in places),
    )
