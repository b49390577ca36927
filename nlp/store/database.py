"""Connections to SQLite: how a workspace is opened, its transactions, and what its faults are called."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nlp.errors import WorkspaceError

_FAULTS = {
    "SQLITE_BUSY": "workspace.locked",
    "SQLITE_LOCKED": "workspace.locked",
    "SQLITE_NOTADB": "workspace.foreign",
    "SQLITE_CORRUPT": "workspace.damaged",
}


def connect(path: Path, *, create: bool, patience: float) -> sqlite3.Connection:
    """A connection to a database file in WAL mode, its transactions begun and ended by hand.

    Args:
        create: make the file where there is none; else it must exist.
        patience: how many seconds to wait for another process that writes.
    """
    address = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=patience)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        if create:
            connection.execute("PRAGMA journal_mode = WAL")
        # In WAL mode NORMAL loses nothing when the process dies; it spares a wait for the disk at each document.
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


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


@contextmanager
def faults_of(path: Path) -> Iterator[None]:
    """Raises what SQLite raises as a `WorkspaceError` that names the file and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        key = next((key for fault, key in _FAULTS.items() if name.startswith(fault)), "workspace.failed")
        raise WorkspaceError(key, where=str(path), reason=str(error)) from error
