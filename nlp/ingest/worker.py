"""The process that reads untrusted formats: a file that crashes it, hangs it or fills its memory costs that file only.

``python -m nlp.ingest.worker`` takes jobs on standard input and answers on standard output. A job is a line of JSON
{format, limits, size} and then ``size`` bytes; an answer is a line with the length of what follows, which is the JSON of
the reading, or of the error.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, BinaryIO

from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.ingest.readers.reading import Reading

_FEW_FILES = 64


def main() -> None:
    """Answer jobs until standard input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not be taken for an answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    jobs, space = sys.stdin.buffer, _address_space()
    while header := jobs.readline():
        job = json.loads(header)
        limits = Limits(**job["limits"])
        _restrict(limits, space)
        answer = json.dumps(_answer(job["format"], jobs, job["size"], limits)).encode()
        answers.write(b"%d\n" % len(answer) + answer)
        answers.flush()


def job_header(format_: str, size: int, limits: Limits) -> bytes:
    """The line that announces a job."""
    return json.dumps({"format": format_, "size": size, "limits": asdict(limits)}).encode() + b"\n"


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
    return reading


def _answer(format_: str, jobs: BinaryIO, size: int, limits: Limits) -> dict[str, Any]:
    try:
        data = jobs.read(size)
        return {"reading": read_bytes(format_, data, limits)}
    except SourceError as error:
        return {"error": error.key, "values": error.values}
    except MemoryError:
        return {"error": "source.limit_memory", "values": {"limit": limits.memory}}
    except RecursionError:
        return {"error": "source.too_deep", "values": {}}


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
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's clock is all there is
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + limits.seconds + 1
    _set(resource.RLIMIT_CPU, seconds)
    _set(resource.RLIMIT_AS, space + limits.memory * 1_000_000)
    _set(resource.RLIMIT_FSIZE, 0)
    _set(resource.RLIMIT_NOFILE, _FEW_FILES)


def _set(kind: int, most: int) -> None:
    import resource

    hard = resource.getrlimit(kind)[1]
    resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _address_space() -> int:
    """How much address space this process has, where the system tells it."""
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123  # a pseudo-file
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


if __name__ == "__main__":
    main()
