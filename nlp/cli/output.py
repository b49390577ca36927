"""Where data goes: stdout or ``--output FILE``, as JSON, JSON lines or CSV; and what is said on stderr."""

from __future__ import annotations

import csv
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from nlp import messages
from nlp.errors import UsageError, ZhutiError

BYTE_ORDER_MARK = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@contextmanager
def destination(output: Path | None) -> Iterator[TextIO]:
    """stdout, or a file that appears whole or not at all.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is None:
        yield sys.stdout
        return
    try:
        handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    except OSError as error:
        raise UsageError("cli.unwritable", where=str(output), reason=error.strerror) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


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


def write_csv(rows: Iterable[Mapping[str, object]], columns: Sequence[str], stream: TextIO) -> None:
    """CSV with a heading; a file (not stdout) starts with a byte order mark, for Excel.

    Text that a spreadsheet would take for a formula is written with an apostrophe before it.
    """
    if stream is not sys.stdout:
        stream.write(BYTE_ORDER_MARK)
    writer = csv.writer(stream, lineterminator="\r\n" if stream is not sys.stdout else "\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])


def say(key: str, **values: object) -> None:
    """Say something on stderr, in the language in force."""
    print(messages.text(key, **values), file=sys.stderr)


def say_error(error: ZhutiError) -> None:
    """One line on stderr; the rest of the batch goes on."""
    print(f"error: {error.line()}", file=sys.stderr)


def visible(text: str, *, keep: str = "") -> str:
    """The text for a terminal: control characters, and those that turn the direction of writing, are replaced one for one.

    >>> visible("\\x1b[31m重申")
    '\ufffd[31m重申'
    """
    return _CONTROLS.sub(lambda found: found[0] if found[0] in keep else "\ufffd", text)


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
