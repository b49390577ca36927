"""Where data goes: stdout or ``--output FILE``, as JSON, JSON lines or CSV; and what is said on stderr."""

from __future__ import annotations

import csv
import errno
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from nlp import messages
from nlp.errors import UsageError, ZhutiError
from nlp.visible import FORMULA_STARTS, visible

BYTE_ORDER_MARK = "\ufeff"
_DATABASE = b"SQLite format 3\0"
"""How every file of SQLite begins: https://www.sqlite.org/fileformat2.html, section 1.3."""
VERSION_COLUMN = "lexicon_version"
"""The column by which figures that stand in a file know the lexicon that they were made with."""

__all__ = [
    "destination",
    "say",
    "say_error",
    "say_line",
    "visible",
    "write_csv",
    "write_json",
    "write_json_array",
    "write_json_lines",
]


@contextmanager
def destination(output: Path | None) -> Iterator[TextIO]:
    """stdout, or a file that appears whole or not at all.

    A device or a pipe is written to as it is.

    Raises:
        UsageError: the file cannot be made, or is a workspace.
        ZhutiError: it could be begun and not finished: the disk is full, the stream is closed.
    """
    if output is None:
        with _faults_of_writing("stdout"):
            if sys.stdout is None:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            yield sys.stdout
            sys.stdout.flush()
    elif output.exists() and not output.is_file():
        with _faults_of_writing(str(output)), _opened(output) as stream:
            yield stream
    else:
        with _faults_of_writing(str(output)), _replacing(output) as stream:
            yield stream


@contextmanager
def _faults_of_writing(where: str) -> Iterator[None]:
    """Raises what the system says of writing as an error that names where; whoever closed a pipe wants no more."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if sys.platform == "win32" and where == "stdout" and error.errno == errno.EINVAL:
            raise BrokenPipeError from error  # what Windows says of a closed pipe
        raise ZhutiError("cli.unwritable", where=where, reason=error.strerror or str(error)) from error


def _opened(output: Path) -> TextIO:
    try:
        return output.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError("cli.unwritable", where=str(output), reason=error.strerror or str(error)) from error


@contextmanager
def _replacing(output: Path) -> Iterator[TextIO]:
    """A new file that takes the place of the old one once it is whole; through a link, of what it leads to."""
    target = output.resolve()
    _refuse_database(target, output)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".zhuti.")
    except OSError as error:
        raise UsageError("cli.unwritable", where=str(output), reason=error.strerror or str(error)) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _refuse_database(target: Path, output: Path) -> None:
    """Ask that a workspace is not written over: what was corrected and judged by hand stands nowhere else.

    Raises:
        UsageError: it would be.
    """
    with suppress(OSError), target.open("rb") as stream:
        if stream.read(len(_DATABASE)) == _DATABASE:
            raise UsageError("workspace.not_over", where=str(output))


def write_json(value: object, stream: TextIO) -> None:
    """One JSON value, indented, Chinese as it is."""
    stream.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def write_json_array(values: Iterable[object], stream: TextIO) -> None:
    """A JSON array, indented, each value written as it comes, so that memory does not grow with their number."""
    encode = json.JSONEncoder(ensure_ascii=False, indent=1).encode
    before = "["
    for value in values:
        stream.write(f"{before}\n " + encode(value).replace("\n", "\n "))
        before = ","
    stream.write("[]\n" if before == "[" else "\n]\n")


def write_json_lines(rows: Iterable[object], stream: TextIO) -> None:
    """One JSON value a line."""
    encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "), check_circular=False).encode
    for row in rows:
        stream.write(encode(row) + "\n")


def write_csv(
    rows: Iterable[Mapping[str, object]],
    columns: Sequence[str],
    stream: TextIO,
    *,
    guarded: bool = True,
    made_with: Mapping[str, object] | None = None,
) -> None:
    """CSV with a heading; a file (not stdout) starts with a byte order mark, for Excel.

    Args:
        guarded: write text that a spreadsheet would take for a formula with an apostrophe before it.
        made_with: the ``meta`` of the figures, of which every row bears the lexicon's version in a last column.
    """
    more = {} if made_with is None else {VERSION_COLUMN: made_with[VERSION_COLUMN]}
    if stream is not sys.stdout:
        stream.write(BYTE_ORDER_MARK)
    writer = csv.writer(stream, lineterminator="\r\n" if stream is not sys.stdout else "\n")
    writer.writerow([*columns, *more])
    for row in rows:
        writer.writerow([_cell(value, guarded) for value in (*(row[column] for column in columns), *more.values())])


def say(key: str, **values: object) -> None:
    """Say something on stderr, in the language in force."""
    _say(messages.text(key, **values))


def say_line(line: str) -> None:
    """Say a line on stderr that is worded already."""
    _say(line)


def say_error(error: ZhutiError) -> None:
    """One line on stderr; the rest of the batch goes on."""
    _say(f"error: {error.line()}")


def _say(line: str) -> None:
    """A line on stderr; where that is closed or full no one listens, and the work goes on."""
    with suppress(OSError, AttributeError):
        print(line, file=sys.stderr, flush=True)


def _cell(value: object, guarded: bool) -> object:
    if value is None:
        return ""
    if guarded and isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
