"""What takes long to work out of the texts of series, kept in a folder beside the workspace (``zhuti.db.trends``).

A value has a file of its own, named by a digest of all that it rests on, so none is ever stale; those longest unread go.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from nlp.kept.sealed import NOT_SEALED, read_sealed, write_sealed
from nlp.store import Workspace

Value = TypeVar("Value")

FORMAT = 1
"""Raised whenever a value is made in another way, or written in another."""

FEWEST = 50
"""Of fewer documents nothing is kept: it is worked out in no time."""

_MOST = 24
_NAME = "value"
_FILE = re.compile(r"[0-9a-f]{32}\.json")


def folder_of(workspace: Path) -> Path:
    """Where the values of a workspace lie."""
    return workspace.with_name(f"{workspace.name}.trends")


def kept(
    workspace: Workspace, documents: int, rests_on: Sequence[object], read: Callable[[Any], Value], make: Callable[[], Any]
) -> Value:
    """A value that is kept, or else made and then kept where that can be.

    Args:
        documents: how many it is worked out of.
        rests_on: all that it rests on, its name among it; only what JSON takes.
        read: makes the value of what was kept; raises one of `NOT_SEALED` where that has not the shape expected.
        make: gives what is to be kept; only what JSON takes.
    """
    if documents < FEWEST:
        return read(make())
    name = blake2b(json.dumps([FORMAT, *rests_on]).encode(), digest_size=16).hexdigest()
    path = folder_of(workspace.path) / f"{name}.json"
    try:
        value = read(read_sealed(path, _NAME))
    except NOT_SEALED:
        made = make()
        _keep(path, made)
        return read(made)
    with suppress(OSError):
        os.utime(path)
    return value


def _keep(path: Path, value: Any) -> None:
    """Keep a value; a folder that cannot be written to stays as it is."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        write_sealed(path, _NAME, value)
        ours = [other for other in path.parent.iterdir() if _FILE.fullmatch(other.name)]
        for other in sorted(ours, key=lambda one: one.stat().st_mtime_ns, reverse=True)[_MOST:]:
            other.unlink(missing_ok=True)
