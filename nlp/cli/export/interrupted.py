"""What an export that was killed left behind: the tables it was about to replace, which go back to their place, and a draft."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from shutil import rmtree

_LEFT = re.compile(r"\.zhuti\.[0-9a-f]{16}\.(?P<kind>new|old)")
_ABANDONED = 24 * 3600.0


def draft_beside(target: Path) -> Path:
    """A new name for a folder that is not whole yet."""
    return target.with_name(f".zhuti.{token_hex(8)}.new")


def set_aside(target: Path, draft: Path) -> Path:
    """Move a folder out of the way of its draft, into a hidden one in which it keeps its name; returns where it lies now."""
    aside = draft.with_suffix(".old")
    aside.mkdir()
    return target.rename(aside / target.name)


def sweep(folder: Path) -> None:
    """Put tables back whose place nothing took, and throw away what is left of others; what cannot be is left as it is.

    A draft goes after a day: until then another process may be at work on it.
    """
    with suppress(OSError):
        for path in sorted(folder.iterdir()):
            found = _LEFT.fullmatch(path.name)
            if not found or not path.is_dir() or path.is_symlink():
                continue
            if found["kind"] == "old":
                _put_back(path, folder)
            elif time.time() - path.stat().st_mtime > _ABANDONED:
                rmtree(path, ignore_errors=True)


def _put_back(aside: Path, folder: Path) -> None:
    with suppress(OSError):
        for tables in aside.iterdir():
            if tables.is_dir() and not (folder / tables.name).exists():
                tables.rename(folder / tables.name)
        rmtree(aside, ignore_errors=True)
