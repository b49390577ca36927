"""A text of one paragraph a line, read as a stream."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from nlp.errors import SourceError
from nlp.ingest.limits import Limits, read_limits
from nlp.ingest.readers.text import BYTE_ORDER_MARKS, decode_text, refuse_question_marks
from nlp.ingest.walk import STANDARD_INPUT

_SAMPLE = 1 << 16
_UTF_32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_WITH_MARK = {
    "utf-8": "utf-8-sig", "utf-16-le": "utf-16", "utf-16-be": "utf-16", "utf-32-le": "utf-32", "utf-32-be": "utf-32",
}  # fmt: skip


def read_lines(path: Path, limits: Limits | None = None) -> Iterator[str]:
    """The lines of a file (``-``: of standard input), without their ends; the encoding is judged by the first of them.

    Args:
        limits: of them, only ``characters`` holds, for one line.

    Raises:
        SourceError: the file is missing, empty, no text, or not in one encoding throughout.
    """
    try:
        with _open(path) as raw, io.BufferedReader(raw, _SAMPLE) as stream:
            yield from _lines(stream, str(path), limits or read_limits())
    except FileNotFoundError as error:
        raise SourceError("source.missing", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise SourceError("source.undecodable", where=str(path)) from error
    except OSError as error:
        raise SourceError("source.unreadable", where=str(path), reason=error.strerror or str(error)) from error


def _open(path: Path) -> io.FileIO:
    if str(path) == STANDARD_INPUT:
        if sys.platform == "win32" and sys.stdin.isatty():
            # What is typed comes in UTF-8 here, and by the number of the stream in the encoding of the console.
            return cast(io.FileIO, getattr(sys.stdin.buffer, "raw"))  # noqa: B009  # types know no raw of a binary stream
        return io.FileIO(sys.stdin.fileno(), closefd=False)
    return io.FileIO(path)


def _lines(stream: io.BufferedReader[io.FileIO], where: str, limits: Limits) -> Iterator[str]:
    encoding = _encoding(stream.peek(_SAMPLE), where)
    with io.TextIOWrapper(stream, encoding=encoding, newline=None) as lines:
        most = limits.characters * 1_000_000
        while line := lines.readline(most + 1):
            if len(line) > most:
                raise SourceError("source.limit_characters", where=where, limit=limits.characters)
            yield line.removesuffix("\n")


def _encoding(sample: bytes, where: str) -> str:
    """The encoding of a text that begins with a sample, which may end inside a line."""
    if not sample:
        raise SourceError("source.empty", where=where)
    # Of a text in UTF-16 all of a short one is looked at: its last line end may hold the only zero byte.
    unit = 2 if len(sample) < _SAMPLE and not sample.startswith(_UTF_32_MARKS) else 4
    end = len(sample) // unit * unit if b"\x00" in sample else sample.rfind(b"\n") + 1
    whole_lines = sample[:end] or sample
    if not whole_lines.strip():
        return "utf-8"
    if where == STANDARD_INPUT:
        refuse_question_marks(whole_lines)
    encoding = decode_text(whole_lines, where=where)[1]
    has_mark = any(sample.startswith(mark) for mark, _ in BYTE_ORDER_MARKS)
    return _WITH_MARK.get(encoding, encoding) if has_mark else encoding
