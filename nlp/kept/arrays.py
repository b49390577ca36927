"""Arrays as files: written piece by piece with a checksum, opened without being read, and never as a pickle."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]

_DIGEST_BYTES = 16
_CHECKED_AT_ONCE = 1 << 24


@dataclass(frozen=True, slots=True)
class FileRecord:
    """What is known of an array's file.

    Attributes:
        digest: over the array's bytes.
        size, modified, changed: of the file when its digest was last found to be right; the times in nanoseconds. That of the
            last change cannot be set by programs, where the system has it.
    """

    items: int
    dtype: str
    digest: str
    size: int
    modified: int
    changed: int

    def seen(self, stat: os.stat_result) -> FileRecord:
        """The record of the same array, its file being as it is now."""
        return replace(self, size=stat.st_size, modified=stat.st_mtime_ns, changed=stat.st_ctime_ns)


Records: TypeAlias = Mapping[str, FileRecord]
"""The files of a folder, by the names of their arrays."""


class ArrayWriter:
    """Writes a one-dimensional array to a file, piece by piece."""

    def __init__(self, path: Path, dtype: str) -> None:
        self.items = 0
        self._path = path
        self._dtype = np.dtype(dtype)
        self._digest = blake2b(digest_size=_DIGEST_BYTES)
        self._file = path.open("xb")
        self._write_header()

    def append(self, piece: Array) -> None:
        """Write what comes next."""
        plain = np.ascontiguousarray(piece, dtype=self._dtype)
        data = plain.view(np.uint8).data
        self._digest.update(data)
        self._file.write(data)
        self.items += plain.size

    def close(self) -> FileRecord:
        """Finish the file."""
        self._file.seek(0)
        self._write_header()
        self._file.close()
        return FileRecord(self.items, self._dtype.str, self._digest.hexdigest(), 0, 0, 0).seen(self._path.stat())

    def _write_header(self) -> None:
        # The header has room for any number of items, so that it can be written again when their number is known.
        header = {"descr": self._dtype.str, "fortran_order": False, "shape": (self.items,)}
        npy.write_array_header_1_0(self._file, header)


def write_arrays(folder: Path, arrays: Mapping[str, Array]) -> dict[str, FileRecord]:
    """Write whole arrays, each to a file of its name."""
    records = {}
    for name, array in arrays.items():
        writer = ArrayWriter(folder / f"{name}.npy", array.dtype.str)
        writer.append(array)
        records[name] = writer.close()
    return records


def open_array(path: Path, record: FileRecord) -> Array:
    """An array of a file, not read but mapped.

    Raises:
        ValueError: the file is not what was written.
        OSError: it cannot be opened.
    """
    # An empty file of data cannot be mapped.
    array: Array = np.load(path, mmap_mode="r" if record.items else None, allow_pickle=False)
    if array.shape != (record.items,) or array.dtype.str != record.dtype:
        raise ValueError(path)
    return np.asarray(array)


def digest_of(array: Array) -> str:
    """The checksum of an array's bytes."""
    digest = blake2b(digest_size=_DIGEST_BYTES)
    for start in range(0, array.size, _CHECKED_AT_ONCE):
        digest.update(array[start : start + _CHECKED_AT_ONCE].view(np.uint8).data)
    return digest.hexdigest()


FAULTS = (OSError, ValueError, TypeError, EOFError)
"""What opening arrays raises where they are not what was written."""


def open_files(folder: Path, files: Records, *, is_trusting: bool = True) -> tuple[Records, dict[str, Array]]:
    """The arrays of a folder, each read through once where its file was touched since it was last.

    Args:
        is_trusting: whether files that were not touched are taken as whole.
    """
    records, arrays = {}, {}
    for name, record in files.items():
        path = folder / f"{name}.npy"
        records[name] = record.seen(path.stat())
        arrays[name] = open_array(path, record)
        is_trusted = is_trusting and records[name] == record
        if not is_trusted and digest_of(arrays[name]) != record.digest:
            raise ValueError(path)
    return records, arrays
