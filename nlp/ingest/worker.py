"""The process that reads untrusted formats: a file that crashes it, hangs it or fills its memory costs that file only.

``python -m nlp.ingest.worker`` takes jobs on standard input and answers on standard output; `nlp.ingest.answers` says in
what form. It ends when standard input does, and behind an answer that left it in a state that no one knows.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

from nlp.errors import SourceError
from nlp.ingest.answers import answer_bytes, largest_answer, without_surrogates
from nlp.ingest.limits import Limits
from nlp.ingest.readers.reading import Reading

_FEW_FILES = 64
_GRACE = 5
"""Seconds that the parent has, above the limit, to end a job itself; then the system's clock does."""

_LONGEST_REASON = 80
_FORMAT_NAMES = {"pdf": "PDF", "docx": "DOCX", "html": "HTML"}


def main() -> None:
    """Answer jobs until standard input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not be taken for an answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    jobs, space = sys.stdin.buffer, _address_space()
    goes_on = True
    while goes_on and (header := jobs.readline()):
        job = json.loads(header)
        limits = Limits(**job["limits"])
        _restrict(limits, space)
        answer = _answer(job["format"], jobs, job["size"], limits)
        goes_on = "ends" not in answer
        answers.write(_packed(answer, limits))
        answers.flush()
        _set_clock(0)


def read_bytes(format_: str, data: bytes, limits: Limits) -> Reading:
    """What the reader of a format makes of a file's bytes, in this process.

    Raises:
        SourceError: it cannot be read; ``where`` is empty.
    """
    reading = _reader(format_)(data, limits)
    if len(reading.text) > limits.characters * 1_000_000:
        raise SourceError("source.limit_characters", where="", limit=limits.characters)
    if not reading.text.strip():
        raise SourceError("source.empty", where="")
    return reading._replace(text=without_surrogates(reading.text))


def answer_of(format_: str, data: bytes, limits: Limits) -> dict[str, Any]:
    """The reading of a file as an answer, or the answer that says why there is none."""
    try:
        return {"reading": read_bytes(format_, data, limits)}
    except SourceError as error:
        return {"error": error.key, "values": error.values}
    except MemoryError:
        return {"error": "source.limit_memory", "values": {"limit": limits.memory}, "ends": True}
    except RecursionError:
        return {"error": "source.too_deep", "values": {}, "ends": True}
    except Exception as error:  # five libraries parse what strangers wrote: what they may raise is not known
        values = {"format": _FORMAT_NAMES.get(format_, format_), "reason": _reason(error)}
        return {"error": "source.damaged", "values": values, "ends": True}


def _answer(format_: str, jobs: BinaryIO, size: int, limits: Limits) -> dict[str, Any]:
    try:
        data = jobs.read(size)
    except MemoryError:
        return {"error": "source.limit_memory", "values": {"limit": limits.memory}, "ends": True}
    return answer_of(format_, data, limits)


def _packed(answer: dict[str, Any], limits: Limits) -> bytes:
    try:
        packed = answer_bytes(answer)
    except MemoryError:
        return answer_bytes({"error": "source.limit_memory", "values": {"limit": limits.memory}})
    if len(packed) > largest_answer(limits):
        return answer_bytes({"error": "source.limit_characters", "values": {"limit": limits.characters}})
    return packed


def _reason(error: Exception) -> str:
    """What a library says, on one line and not long; the kind of the error where it says nothing."""
    said = " ".join(str(error).split())
    return said[:_LONGEST_REASON] or type(error).__name__


def _reader(format_: str) -> Callable[[bytes, Limits], Reading]:
    if format_ == "pdf":
        from nlp.ingest.readers.pdf import read_pdf

        return read_pdf
    if format_ == "docx":
        from nlp.ingest.readers.docx import read_docx

        return read_docx
    from nlp.ingest.readers.html import read_html

    return read_html


def _restrict(limits: Limits, space: int) -> None:
    """Let the system stop this process where it would take more than the limits, even if its parent has died.

    Args:
        space: how much address space it took before it read anything.
    """
    _set_clock(limits.seconds + _GRACE)
    if sys.platform != "win32":  # it has no such limits; the parent's clock is all there is
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _set(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + limits.seconds + _GRACE)
        _set(resource.RLIMIT_FSIZE, 0)
        _set(resource.RLIMIT_CORE, 0)
        _set(resource.RLIMIT_NOFILE, _FEW_FILES)
        if space:
            _set(resource.RLIMIT_AS, space + limits.memory * 1_000_000)


if sys.platform != "win32":

    def _set(kind: int, most: int) -> None:
        import resource

        hard = resource.getrlimit(kind)[1]
        # macOS refuses some of them; what it refuses it does not offer.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _set_clock(seconds: int) -> None:
    """Let the system end this process in so many seconds, also where it waits or runs in a library; 0 stops the clock."""
    if sys.platform != "win32":
        signal.alarm(seconds)


def _address_space() -> int:
    """How much address space this process has, where the system tells it; else 0, and none is set a limit to."""
    if sys.platform == "linux":
        with suppress(OSError), open("/proc/self/statm", "rb") as file:  # noqa: PTH123  # a pseudo-file
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return 0


if __name__ == "__main__":
    main()
