"""Connections to SQLite: how a workspace is opened, its transactions, and what its faults are called."""

from __future__ import annotations

import errno
import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePath
from typing import Literal, TypeAlias
from urllib.parse import quote

from nlp.errors import WorkspaceError

Mode: TypeAlias = Literal["read", "write", "create"]

# What SQLite calls a fault begins with one of these; an error in our own SQL (SQLITE_ERROR) means that the schema is not ours.
_FAULTS = {
    "SQLITE_BUSY": "workspace.locked",
    "SQLITE_LOCKED": "workspace.locked",
    "SQLITE_NOTADB": "workspace.foreign",
    "SQLITE_CORRUPT": "workspace.damaged",
    "SQLITE_ERROR": "workspace.damaged",
    "SQLITE_MISMATCH": "workspace.damaged",
    "SQLITE_CONSTRAINT": "workspace.damaged",
    "SQLITE_READONLY": "workspace.readonly",
    "SQLITE_FULL": "workspace.full",
    "SQLITE_MISUSE": "workspace.misused",
}
_NOT_TO_BE_WRITTEN = ("SQLITE_READONLY", "SQLITE_CANTOPEN")

# What reading a row raises where its bytes are no longer those that were written.
_DAMAGES = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, zlib.error)


def connect(path: Path, *, mode: Mode, patience: float) -> sqlite3.Connection:
    """A connection to a database file, its transactions begun and ended by hand.

    A file that may not be written to, or lies where nothing may be, can still be read.

    Args:
        mode: whether it is only to be read; ``create`` makes an empty file where there is none.
        patience: how many seconds to wait for another process that writes.
    """
    if mode != "read":
        if path.exists() and not os.access(path, os.W_OK):
            # SQLite would leave files beside it that no one could write to later.
            raise WorkspaceError("workspace.readonly", where=str(path), reason=os.strerror(errno.EACCES))
        return _open(path, "mode=rwc" if mode == "create" else "mode=rw", patience)
    if not os.access(path, os.W_OK) and not _has_log(path):
        return _open(path, "immutable=1", patience)
    try:
        return _open(path, "mode=rw", patience)
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith(_NOT_TO_BE_WRITTEN) or _has_log(path):
            raise
    return _open(path, "immutable=1", patience)


def write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers be served while another process writes; the file remembers it."""
    connection.execute("PRAGMA journal_mode = WAL")


def _open(path: Path, how: str, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{_address(path.absolute())}?{how}", uri=True, isolation_level=None, timeout=patience)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # In WAL mode NORMAL loses nothing when the process dies; it spares a wait for the disk at each document.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _address(path: PurePath) -> str:
    """A path as SQLite takes it; a share of another computer, too, goes by its path, for SQLite refuses names of computers."""
    plain = quote(os.fsencode(path.as_posix()), safe="/:")
    return f"file://{'' if plain.startswith('/') else '/'}{plain}"


def _has_log(path: Path) -> bool:
    """Whether there is a log of writes beside the file, without which it is not whole."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def back_up(path: Path, backup: Path) -> None:
    """Copy a database, whole, to a file that appears when the copy is complete.

    A copy that is there already is kept: the new one, where it differs, gets the next free name (``….2``).
    """
    draft = backup.with_name(f"{backup.name}.part")
    draft.unlink(missing_ok=True)
    try:
        with closing(_open(path, "mode=rw", 0)) as source, closing(sqlite3.connect(draft)) as copy:
            source.backup(copy)
        _keep(draft, backup)
    finally:
        draft.unlink(missing_ok=True)


def _keep(draft: Path, backup: Path) -> None:
    """Give a finished copy its name, unless the same is there already."""
    name, number = backup, 1
    while name.exists():
        if name.read_bytes() == draft.read_bytes():
            return
        number += 1
        name = backup.with_name(f"{backup.name}.{number}")
    draft.replace(name)


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """All of what is done inside, or nothing; ``DEFERRED`` for reading one state throughout."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite itself has rolled back after some faults, a full disk for one.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Look through a whole file, and for rows that point nowhere.

    Raises:
        WorkspaceError: something is wrong with it.
    """
    with faults_of(path):
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
    if found != "ok":
        raise WorkspaceError("workspace.damaged", where=str(path), reason=" ".join(found.split()))
    if orphan is not None:
        raise WorkspaceError("workspace.damaged", where=str(path), reason=f"foreign_key_check: {orphan[0]}")


@contextmanager
def faults_of(path: Path) -> Iterator[None]:
    """Raises what SQLite raises as a `WorkspaceError` that names the file and what to do."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        # Text that is not UTF-8, even a name of a table in SQLite's own message, is an error of Python's.
        plain = "SQLITE_MISUSE" if isinstance(error, sqlite3.ProgrammingError) else "SQLITE_CORRUPT"
        name = getattr(error, "sqlite_errorname", plain)
        key = next((key for fault, key in _FAULTS.items() if name.startswith(fault)), "workspace.failed")
        raise WorkspaceError(key, where=str(path), reason=str(error)) from error


@contextmanager
def damage_of(path: Path) -> Iterator[None]:
    """Raises what reading rows raises, where they are not what was written, as a `WorkspaceError`."""
    try:
        yield
    except _DAMAGES as error:
        raise WorkspaceError("workspace.damaged", where=str(path), reason=f"{type(error).__name__}: {error}") from error
