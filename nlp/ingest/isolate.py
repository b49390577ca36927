"""Reads untrusted formats in processes of their own: a crash, a hang or a full memory is an error of that file only.

Processes are started when they are first needed, answer many files, and are ended with the pool. Files are read ahead,
as many as there are processes, and come back in the order they were asked for.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress

from nlp.errors import SourceError
from nlp.ingest.answers import LENGTH_DIGITS, job_header, largest_answer, parse_answer, reading_of
from nlp.ingest.formats import Kind
from nlp.ingest.limits import Limits
from nlp.ingest.office import convert_to_docx
from nlp.ingest.readers.reading import Reading

_COMMAND = (sys.executable, "-P", "-m", "nlp.ingest.worker")
_PIECE = 1 << 20
_START_UP = 20
"""Seconds that a process may take to start on a busy machine, above the limit for reading."""

_ENDED_BY_CLOCK = tuple(-getattr(signal, name) for name in ("SIGALRM", "SIGXCPU") if hasattr(signal, name))

_MOST_FILES = 500
"""Files that one process reads before another takes its place, so that what libraries lose does not add up."""


class ReaderPool:
    """Processes that read files; a ``with`` block ends them.

    Args:
        processes: how many files are read at a time; the results do not depend on it.
        command: what is started as a process; tests put bad ones in its place.
    """

    def __init__(self, limits: Limits, processes: int | None = None, *, command: tuple[str, ...] = _COMMAND) -> None:
        self.processes = processes or os.cpu_count() or 1
        self._limits = limits
        self._command = command
        self._threads = ThreadPoolExecutor(self.processes, thread_name_prefix="zhuti-reader")
        self._own = threading.local()
        self._lock = threading.Lock()
        self._workers: set[_Worker] = set()
        self._closed = threading.Event()

    def __enter__(self) -> ReaderPool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, kind: Kind, data: bytes) -> Future[Reading]:
        """Start reading a file; the future gives the reading or raises SourceError with ``where`` empty."""
        return self._threads.submit(self._read, kind, data)

    def close(self) -> None:
        """End the processes; what was not yet begun is given up, what was begun is broken off."""
        with self._lock:
            self._closed.set()
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in tuple(self._workers):
            worker.stop()
        self._threads.shutdown()
        for worker in tuple(self._workers):
            worker.kill()

    def _read(self, kind: Kind, data: bytes) -> Reading:
        if kind == "office":
            kind, data = "docx", self._converted(data)
        worker = self._worker()
        is_used = worker.files > 0
        try:
            return self._read_by(worker, kind, data)
        except SourceError as error:
            # What a process has kept of earlier files must not be laid to the charge of this one.
            if not is_used or error.key not in ("source.crashed", "source.limit_memory"):
                raise
        return self._read_by(self._worker(), kind, data)

    def _converted(self, data: bytes) -> bytes:
        try:
            return convert_to_docx(data, self._limits, self._closed)
        except OSError as error:
            raise SourceError("source.no_process", where="", reason=error.strerror or str(error)) from error

    def _read_by(self, worker: _Worker, kind: Kind, data: bytes) -> Reading:
        try:
            return worker.read(kind, data, self._limits)
        except _DeadError as fault:
            raise SourceError(fault.key, where="", limit=self._limits.seconds) from None
        finally:
            if worker.is_dead or worker.files >= _MOST_FILES:
                worker.kill()
                self._own.worker = None
                with self._lock:
                    self._workers.discard(worker)

    def _worker(self) -> _Worker:
        """The process of this thread; one is started where it has none."""
        worker: _Worker | None = getattr(self._own, "worker", None)
        if worker is None:
            with self._lock:
                if self._closed.is_set():
                    raise SourceError("source.crashed", where="")
                worker = self._own.worker = _Worker(self._command)
                self._workers.add(worker)
        return worker


class _DeadError(Exception):
    """The process died or had to be killed; ``key`` is the message that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class _Worker:
    """One process, as seen from the thread that it works for; ``files`` is how many it was given."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self.files = 0
        self.is_dead = False
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
            )
        except OSError as error:
            raise SourceError("source.no_process", where="", reason=error.strerror or str(error)) from error

    def stop(self) -> None:
        """End the process, whatever it does; the thread that waits for its answer will find out."""
        self._process.kill()

    def kill(self) -> None:
        """End the process and wait until it has gone."""
        self.is_dead = True
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
            _DeadError: it died, took too long, or answered what cannot be, and is dead now.
        """
        seconds = limits.seconds + (0 if self.files else _START_UP)
        self.files += 1
        with self._watched(time.monotonic() + seconds):
            # A process may have answered, and ended, before it took in all of a large file; systems name that differently.
            with suppress(OSError):
                self._send(job_header(format_, len(data), limits))
                self._send(data)
            answer = self._receive(limits)
            self.is_dead = isinstance(answer, dict) and "ends" in answer
            return reading_of(answer, limits)

    @contextmanager
    def _watched(self, deadline: float) -> Iterator[None]:
        """While it lasts, a clock runs that kills the process at the deadline."""
        clock = threading.Timer(max(0.0, deadline - time.monotonic()), self._process.kill)
        clock.daemon = True
        clock.start()
        try:
            yield
        except (OSError, ValueError, RecursionError, MemoryError) as error:
            self.kill()
            is_late = time.monotonic() >= deadline or self._process.returncode in _ENDED_BY_CLOCK
            raise _DeadError("source.limit_seconds" if is_late else "source.crashed") from error
        finally:
            clock.cancel()

    def _send(self, data: bytes) -> None:
        stream = self._process.stdin
        view = memoryview(data)
        while view:
            view = view[stream.write(view[:_PIECE]) :]  # type: ignore[union-attr]  # it was opened as a pipe

    def _receive(self, limits: Limits) -> object:
        head = self._exactly(LENGTH_DIGITS)
        if not head.isdigit() or int(head) > largest_answer(limits):
            raise ValueError("length")
        return parse_answer(self._exactly(int(head)))

    def _exactly(self, size: int) -> bytes:
        pieces = []
        while size:
            pieces.append(self._some(min(size, _PIECE)))
            size -= len(pieces[-1])
        return b"".join(pieces)

    def _some(self, most: int) -> bytes:
        """At least one byte of the answer; a process that died, or was killed for being late, gives none."""
        found = self._process.stdout.read(most)  # type: ignore[union-attr]  # it was opened as a pipe
        if not found:
            raise BrokenPipeError
        return found
