"""A folder that appears whole or not at all, and takes the place of nothing but another one like it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

from nlp.cli.export.interrupted import draft_beside, set_aside, sweep
from nlp.errors import UsageError, ZhutiError
from nlp.tables import TABLES
from nlp.tables.descriptor import PROGRAM

DESCRIPTION = "schema.json"
"""The file by which a folder of tables is known."""

ENDINGS = ("parquet", "csv", "jsonl")
_FILES = frozenset({DESCRIPTION, *(f"{name}.{ending}" for name in TABLES for ending in ENDINGS)})


@contextmanager
def appearing(folder: Path) -> Iterator[Path]:
    """A folder to be filled, which gets its name when all is in it; tables that lie there stand until then.

    Raises:
        UsageError: the folder cannot be made, or holds what is no such export.
        ZhutiError: it could not be filled.
    """
    target = folder.resolve()
    sweep(target.parent)
    refuse_foreign(target)
    draft = draft_beside(target)
    try:
        draft.mkdir()
    except OSError as error:
        raise UsageError("cli.unwritable", where=str(folder), reason=error.strerror or str(error)) from error
    try:
        yield draft
        _put_in_place(draft, target)
    except OSError as error:
        raise ZhutiError("cli.unwritable", where=str(folder), reason=error.strerror or str(error)) from error
    finally:
        rmtree(draft, ignore_errors=True)


def refuse_foreign(target: Path) -> None:
    """Ask that a folder may be written to: that there is none, or one that is empty or holds tables and nothing else.

    Nor may it be the current folder or one above, for whoever stands in a folder that is replaced stands nowhere.

    Raises:
        UsageError: it may not.
    """
    if not target.exists():
        return
    if not target.is_dir() or not _holds_only_tables(target):
        raise UsageError("export.foreign", where=str(target))
    if Path.cwd().resolve().is_relative_to(target):
        raise UsageError("export.here", where=str(target))


def _holds_only_tables(folder: Path) -> bool:
    names = {path.name for path in folder.iterdir()}
    return not names or (names <= _FILES and _program_of(folder / DESCRIPTION) == PROGRAM)


def _program_of(description: Path) -> object:
    try:
        described = json.loads(description.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return described.get("program") if isinstance(described, dict) else None


def _put_in_place(draft: Path, target: Path) -> None:
    """Rename a folder to its place; the one that was there is moved aside first, and back if that fails."""
    old = set_aside(target, draft) if target.exists() else None
    try:
        draft.rename(target)
    except BaseException:
        if old is not None:
            old.rename(target)
            old.parent.rmdir()
        raise
    if old is not None:
        rmtree(old.parent, ignore_errors=True)
