"""Folders of arrays that appear as a whole, and go when they are used no more.

Two processes that make one at once make folders of their own; the manifest that is written last says which holds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from shutil import rmtree

_UNUSED = 600.0
_ABANDONED = 24 * 3600.0


def new_folder(kind: str) -> str:
    """A name for a new folder."""
    return f"{kind}-{token_hex(8)}"


@contextmanager
def drafted(home: Path, name: str) -> Iterator[Path]:
    """A folder that gets its name when all is in it; what was made is thrown away when anything goes wrong."""
    draft = home / f".{name}.new"
    draft.mkdir()
    with thrown_away_on_faults(draft):
        yield draft
        draft.rename(home / name)


@contextmanager
def thrown_away_on_faults(folder: Path) -> Iterator[None]:
    """A folder that is not left behind where something goes wrong while it is filled."""
    try:
        yield
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise


def clear_away(folder: Path, *, kept: Collection[str], replaced: Collection[str], is_ours: Callable[[str], bool]) -> None:
    """Take away the folders that are used no more: those replaced, and those of processes that can be at work no more.

    Args:
        kept: the names that stay, whatever else is said of them.
        is_ours: whether a name is one of those that `new_folder` gave.

    Raises:
        OSError: the folder cannot be read.
    """
    for path in folder.iterdir():
        if path.name not in kept and (path.name in replaced or _is_abandoned(path, is_ours)):
            rmtree(path, ignore_errors=True)


def _is_abandoned(path: Path, is_ours: Callable[[str], bool]) -> bool:
    patience = _ABANDONED if path.name.startswith(".") else _UNUSED
    return is_ours(path.name.strip(".").removesuffix(".new")) and time.time() - path.stat().st_mtime > patience
