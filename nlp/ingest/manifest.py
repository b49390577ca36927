"""``manifest.csv``: a table beside the files that supplies what they do not say.

Its column ``source`` (文件) names files of its folder, or of folders below it; the other columns are the fields of
`nlp.fields`, under Chinese or English headings. An empty cell says nothing; a column of another name is a remark. The
nearest manifest counts where several speak of one file.
"""

from __future__ import annotations

import csv
import io
import os
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from nlp.errors import SourceError
from nlp.fields import field_of, read_value
from nlp.ingest.readers.text import decode_text
from nlp.ingest.walk import MANIFEST_NAME

LARGEST = 20_000_000

_SOURCE_HEADINGS = ("source", "file", "文件", "文件名")
_DELIMITERS = ",;\t"

Rows = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one manifest says, by the name of the file, and what is wrong with it."""

    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    faults: tuple[SourceError, ...] = ()


class Manifests:
    """The manifests of the folders met so far, each read once."""

    def __init__(self) -> None:
        self._read: dict[Path, Manifest] = {}
        self._silent: set[tuple[str, int]] = set()

    def of(self, path: Path, source: str) -> tuple[dict[str, str], list[SourceError]]:
        """What is said of a file, and the faults of the manifests that were read for it now.

        Args:
            source: the name it goes by: its path under the folder that was given.
        """
        below = os.path.dirname(path), source.count("/")  # noqa: PTH120  # asked for every file, and Path is slow
        if below in self._silent:
            return {}, []
        said: dict[str, str] = {}
        faults: list[SourceError] = []
        name = PurePosixPath(path.name)
        folders = list(path.parents)[: source.count("/") + 1]
        for folder in folders:
            if folder not in self._read:
                self._read[folder] = read_manifest(folder)
                faults += self._read[folder].faults
            said = {**self._read[folder].rows.get(_plain_name(str(name)), {}), **said}
            name = PurePosixPath(folder.name) / name
        if not any(self._read[folder].rows for folder in folders):
            self._silent.add(below)
        return said, faults


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder; an empty one where there is none."""
    path = folder / MANIFEST_NAME
    if not path.is_file():
        return Manifest()
    faults: list[SourceError] = []
    try:
        text, _ = decode_text(_bytes(path), where=str(path))
    except SourceError as error:
        return Manifest(faults=(error,))
    rows: Rows = {}
    try:
        _take_rows(path, text, rows, faults)
    except csv.Error as error:
        faults.append(SourceError("manifest.broken", where=str(path), reason=str(error)))
    return Manifest(rows, tuple(faults))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise SourceError("source.unreadable", where=str(path), reason=error.strerror or str(error)) from error
    if len(data) > LARGEST:
        raise SourceError("manifest.too_large", where=str(path), limit=LARGEST // 1_000_000)
    return data


def _take_rows(path: Path, text: str, rows: Rows, faults: list[SourceError]) -> None:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    headings = next(reader, [])
    fields = [field_of(heading) for heading in headings]
    at = next((index for index, heading in enumerate(headings) if heading.strip().lower() in _SOURCE_HEADINGS), None)
    if at is None or not any(fields):
        faults.append(SourceError("manifest.headings", where=f"{path}:1"))
        return
    for cells in reader:
        where = f"{path}:{reader.line_num}"
        name = _plain_name(cells[at]) if at < len(cells) else ""
        if name in rows:
            faults.append(SourceError("manifest.twice", where=where, file=name))
        elif name:
            rows[name] = dict(_take_cells(zip(fields, cells, strict=False), where, faults))
            if not os.path.lexists(path.parent / cells[at].strip().replace("\\", "/")):
                faults.append(SourceError("manifest.no_file", where=where, file=name))
        elif any(cell.strip() for cell in cells):
            faults.append(SourceError("manifest.no_name", where=where))


def _take_cells(cells: Iterator[tuple[str | None, str]], where: str, faults: list[SourceError]) -> Iterator[tuple[str, str]]:
    for name, cell in cells:
        if name is None or not cell.strip():
            continue
        value = read_value(name, cell)
        if value is None:
            faults.append(SourceError("manifest.value", where=where, field=name, value=cell.strip()))
        else:
            yield name, value


def _delimiter(text: str) -> str:
    """What separates the cells of the first line: a spreadsheet takes what is usual in its country."""
    line = text.lstrip().partition("\n")[0]
    return max(_DELIMITERS, key=line.count)


def _plain_name(written: str) -> str:
    """A file's name in one spelling: composed characters, forward slashes, nothing for the folder itself."""
    return unicodedata.normalize("NFC", written.strip()).replace("\\", "/").removeprefix("./")
