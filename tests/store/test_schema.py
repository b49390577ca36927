"""Migrations: numbered steps, with a copy of the file made before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from stored_documents import STAMP, tagged

from nlp.store import Workspace
from nlp.store.database import connect
from nlp.store.schema import STEPS, prepare

NEXT_STEP = ("ALTER TABLE documents ADD COLUMN note TEXT", "UPDATE documents SET note = 'x'")


def version_of(path: Path) -> int:
    """The number of steps a file has seen."""
    with closing(sqlite3.connect(path)) as connection, connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A workspace of the schema before the next."""
    path = tmp_path / "old.db"
    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged(), STAMP)
    return path


def test_a_new_workspace_has_seen_every_step_and_leaves_no_backup(old: Path) -> None:
    assert version_of(old) == len(STEPS)
    assert [path.name for path in old.parent.iterdir()] == ["old.db"]


def test_a_migration_keeps_the_documents_and_a_copy_of_the_file_before_it(old: Path) -> None:
    connection = connect(old, mode="create", patience=1)
    prepare(connection, old, "create", [*STEPS, NEXT_STEP])
    assert connection.execute("SELECT source, note FROM documents").fetchall() == [("a.txt", "x")]
    connection.close()
    backup = old.with_name(f"old.db.v{len(STEPS)}.backup")
    assert (version_of(old), version_of(backup)) == (len(STEPS) + 1, len(STEPS))
    with Workspace(backup) as workspace:
        assert list(workspace.tagged_documents()) == [tagged()]


def test_a_migration_that_fails_changes_nothing(old: Path) -> None:
    connection = connect(old, mode="create", patience=1)
    with pytest.raises(sqlite3.OperationalError):
        prepare(connection, old, "create", [*STEPS, (*NEXT_STEP, "SELECT nonsense")])
    connection.close()
    with Workspace(old) as workspace:
        assert list(workspace.tagged_documents()) == [tagged()]
