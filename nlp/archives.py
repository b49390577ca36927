"""Zip archives made by strangers, as Word files and workbooks are: what is refused unopened, and what opening one may raise."""

from __future__ import annotations

import zipfile
import zlib

FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError)
"""What zipfile raises for an archive that it cannot read: damaged ones, those of other versions, those with a password."""

_DIRECTORY_END, _DIRECTORY_END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 1 << 16
_LARGEST_DIRECTORY = 2_000_000


def has_too_many_parts(data: bytes) -> bool:
    """Whether the directory of an archive has tens of thousands of entries: each would take a thousand bytes of memory.

    >>> has_too_many_parts(b"no archive")
    False
    """
    tail = data[-_LONGEST_COMMENT - _DIRECTORY_END_SIZE :]
    at = tail.rfind(_DIRECTORY_END)
    return at >= 0 and int.from_bytes(tail[at + 12 : at + 16], "little") > _LARGEST_DIRECTORY
