"""The downloads that lie inside the page: figures and evidence, as CSV and JSON in `data:` addresses.

Browsers refuse to save an address beyond some two million characters (Chromium's limit), so what is longer comes in
numbered files. Text that a spreadsheet would take for a formula is written with an apostrophe before it.
"""

from __future__ import annotations

import base64
import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

BYTE_ORDER_MARK = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
LONGEST_FILE = 1_400_000
"""Bytes in one file; base64 makes a third more of them."""

Record: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Download:
    """A file inside the page: what it is called, its address, how many bytes and records it holds."""

    name: str
    address: str
    size: int
    records: int


def csv_downloads(name: str, records: Iterable[Record], columns: Sequence[str]) -> tuple[Download, ...]:
    """The records as CSV for Excel: with a byte order mark, in one file or, when long, in several."""
    heading = BYTE_ORDER_MARK + _csv_line(columns)
    lines = [_csv_line([_cell(record.get(column)) for column in columns]) for record in records]
    texts = [(heading + "".join(chunk), len(chunk)) for chunk in _chunks(lines)]
    return _files(name, "csv", "text/csv", texts)


def json_downloads(name: str, meta: Record, records: Iterable[Record]) -> tuple[Download, ...]:
    """The records as JSON, ``{"meta": …, "rows": […]}``, in one file or, when long, in several, each with the meta."""
    heading = f'{{"meta": {safe_json(meta)},\n"rows": [\n'
    lines = [safe_json(record) for record in records]
    texts = [(heading + ",\n".join(chunk) + "\n]}\n", len(chunk)) for chunk in _chunks(lines)]
    return _files(name, "json", "application/json", texts)


def safe_json(value: object) -> str:
    r"""JSON in which no markup can begin: ``<`` is written ``\u003c``.

    >>> print(safe_json({"text": "<script>人权"}))
    {"text": "\u003cscript>人权"}
    """
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def _csv_line(cells: Sequence[object]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def _chunks(lines: Iterable[str]) -> list[list[str]]:
    """The lines in runs of at most `LONGEST_FILE` bytes; one empty run when there are none."""
    chunks: list[list[str]] = [[]]
    size = 0
    for line in lines:
        length = len(line.encode()) + 2
        if chunks[-1] and size + length > LONGEST_FILE:
            chunks.append([])
            size = 0
        chunks[-1].append(line)
        size += length
    return chunks


def _files(name: str, ending: str, media_type: str, texts: Sequence[tuple[str, int]]) -> tuple[Download, ...]:
    names = [f"{name}.{ending}"] if len(texts) == 1 else [f"{name}-{n}.{ending}" for n in range(1, len(texts) + 1)]
    return tuple(_file(name, media_type, *text) for name, text in zip(names, texts, strict=True))


def _file(name: str, media_type: str, text: str, records: int) -> Download:
    content = text.encode()
    address = f"data:{media_type};charset=utf-8;base64,{base64.b64encode(content).decode()}"
    return Download(name, address, len(content), records)
