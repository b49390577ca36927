"""Migrations: numbered steps, with a copy of the file made before."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from killing import KILLED, compose, is_sound, statements, zhuti
from stored_documents import STAMP, tagged

from nlp.errors import WorkspaceError
from nlp.export import content_hash
from nlp.store import Workspace, database
from nlp.store.database import connect
from nlp.store.schema import STEPS, prepare

NEXT_STEP = ("ALTER TABLE documents ADD COLUMN note TEXT", "UPDATE documents SET note = 'x'")
OLDEST = Path(__file__).with_name("workspace_v1.sql")


def version_of(path: Path) -> int:
    """The number of steps a file has seen."""
    with closing(sqlite3.connect(path)) as connection, connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version


def content(path: Path) -> str:
    """The hash of all that a workspace holds."""
    with Workspace(path) as workspace:
        return content_hash(workspace)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A workspace of the schema before the next."""
    path = tmp_path / "old.db"
    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged(), STAMP)
    return path


@pytest.fixture
def oldest(tmp_path: Path) -> Path:
    """A workspace as it was written with the first schema."""
    path = tmp_path / "oldest.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(OLDEST.read_text(encoding="utf-8"))
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


def test_the_oldest_schema_is_brought_to_the_newest_with_all_that_it_holds(oldest: Path) -> None:
    with Workspace(oldest) as workspace:
        first, second = workspace.tagged_documents()
        stamp = workspace.stamp
        assert workspace.source_text("001.txt") is None
    assert stamp is not None
    assert str(stamp) == "un-human-rights 1.0.0+f359ddd2d707"
    assert (first.document.symbol, first.document.title, first.document.format) == ("A/HRC/RES/50/1", "南南合作之1", "text")
    assert [(one.zone, one.number, one.text) for one in second.document.paragraphs] == [
        ("preambular", 1, "回顾其以往关于南南合作和发展权的各项决议，"),
        ("operative", 1, "欢迎北南、南南及三方合作；"),
        ("operative", 2, "决定在第 2 届会议上继续审议此事。"),
    ]
    assert [(note.mark, note.text) for note in second.document.footnotes] == [("1", "A/HRC/50/2。")]
    assert [[tag.theme for tag in tags] for tags in first.paragraph_tags] == [
        ["south-south-cooperation", "right-to-development"],
        ["south-south-cooperation", "north-south-cooperation", "triangular-cooperation"],
        [],
    ]
    assert version_of(oldest) == len(STEPS)
    assert is_sound(oldest)


def test_the_copy_of_an_old_workspace_is_that_workspace(oldest: Path, tmp_path: Path) -> None:
    shutil.copy(oldest, tmp_path / "kept.db")
    Workspace(oldest).close()
    with closing(sqlite3.connect(tmp_path / "kept.db")) as kept, closing(sqlite3.connect(f"{oldest}.v1.backup")) as backup:
        assert list(backup.iterdump()) == list(kept.iterdump())
    assert version_of(Path(f"{oldest}.v1.backup")) == 1


def test_adding_the_files_of_an_old_workspace_again_makes_it_equal_to_a_new_one(oldest: Path, tmp_path: Path) -> None:
    folder = compose(tmp_path / "documents", 2)
    assert zhuti("retag", "--db", oldest).returncode == 0
    assert zhuti("show", "001.txt", "1", "--source", "--db", oldest).stderr == (
        "error: the workspace has not kept the text of the file: 001.txt; add the document again with zhuti add\n"
    )
    assert "0 added, 2 replaced, 0 unchanged" in zhuti("add", folder, "--db", oldest).stderr
    assert zhuti("add", folder, "--db", tmp_path / "new.db").returncode == 0
    assert content(oldest) == content(tmp_path / "new.db")


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_migration_that_is_killed_leaves_the_old_workspace_and_is_done_the_next_time(
    oldest: Path, tmp_path: Path, share: float
) -> None:
    done = Path(shutil.copy(oldest, tmp_path / "done.db"))
    taken = statements("documents", "--db", done)
    assert zhuti("documents", "--db", oldest, statement=max(1, int(share * taken))).returncode == KILLED
    assert version_of(oldest) in {1, len(STEPS)}
    assert is_sound(oldest)
    assert content(oldest) == content(done)
    assert version_of(Path(f"{oldest}.v1.backup")) == 1


def test_a_copy_that_is_there_is_never_written_over(oldest: Path, tmp_path: Path) -> None:
    backup = Path(f"{oldest}.v1.backup")
    backup.write_text("of last year", encoding="utf-8")
    kept = shutil.copy(oldest, tmp_path / "kept.db")
    Workspace(oldest).close()
    assert backup.read_text(encoding="utf-8") == "of last year"
    assert version_of(Path(f"{oldest}.v1.backup.2")) == 1
    shutil.copy(kept, oldest)
    Workspace(oldest).close()
    assert sorted(path.name for path in tmp_path.glob("*.backup*")) == ["oldest.db.v1.backup", "oldest.db.v1.backup.2"]


def test_without_room_for_the_copy_an_old_workspace_is_left_as_it_is(oldest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect_to_a_full_disk(address: str, **options: object) -> sqlite3.Connection:
        connection = sqlite3.Connection(address, **options)
        if str(address).endswith(".part"):
            connection.execute("PRAGMA max_page_count = 1")
        return connection

    monkeypatch.setattr(database.sqlite3, "connect", connect_to_a_full_disk)
    with pytest.raises(WorkspaceError) as caught:
        Workspace(oldest)
    monkeypatch.undo()
    assert caught.value.key == "workspace.full"
    assert version_of(oldest) == 1
    assert [path.name for path in oldest.parent.iterdir() if path.suffix in (".backup", ".part")] == []


def test_a_migrated_workspace_has_the_sums_that_a_new_one_has(oldest: Path, tmp_path: Path) -> None:
    with Workspace(oldest, mode="write") as migrated, Workspace(tmp_path / "new.db", mode="create") as new:
        for document in migrated.tagged_documents():
            new.store(document, STAMP)
        themes = {tag.theme for document in new.tagged_documents() for tags in document.paragraph_tags for tag in tags}
        found = []
        for sums in (migrated.tagging(), new.tagging()):
            columns = [sums.zone_sizes(), *map(sums.zone_themes, sorted(themes))]
            found.append([sorted(zip(*some[1:], strict=True)) for some in columns])
        assert found[0] == found[1]
        assert all(found[0])
        assert migrated.lexicon_files() == {}
