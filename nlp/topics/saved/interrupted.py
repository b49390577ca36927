"""What a saving that was killed left behind: the model it was about to replace, which goes back to its place, and a draft."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from shutil import rmtree

from nlp.topics.saved.model import ARRAYS, DESCRIPTION

_LEFT = re.compile(r"\.(?P<name>[a-z0-9][a-z0-9_-]{0,63})\.[0-9a-f]{16}\.(?P<kind>new|old)")
_ABANDONED = 24 * 3600.0


def draft_in(folder: Path, name: str) -> Path:
    """A new name for a model that is not whole yet; that of the one whose place it takes ends in ``.old``."""
    return folder / f".{name}.{token_hex(8)}.new"


def put_back(folder: Path) -> None:
    """Put models back whose place nothing took, and throw away what is left of others; what cannot be is left as it is.

    A process that replaces a model at this moment finds its place taken again, and clears it once more.
    """
    with suppress(OSError):
        left = list(_left(folder))
        for path, name, kind in sorted(left, key=lambda one: one[0].stat().st_mtime_ns, reverse=True):
            target = folder / name
            if kind == "old" and not target.exists() and _is_whole(path):
                path.rename(target)
            elif (kind == "old" and target.exists()) or _is_abandoned(path):
                rmtree(path, ignore_errors=True)


def _left(folder: Path) -> Iterator[tuple[Path, str, str]]:
    """The folders that savings left, with the name of the model and which of the two it is."""
    for path in folder.iterdir():
        if (found := _LEFT.fullmatch(path.name)) and path.is_dir() and not path.is_symlink():
            yield path, found["name"], found["kind"]


def _is_whole(path: Path) -> bool:
    return all((path / name).is_file() for name in (DESCRIPTION, ARRAYS))


def _is_abandoned(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > _ABANDONED
