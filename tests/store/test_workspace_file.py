"""The workspace: what goes in comes out, once, whatever happens in between."""

from __future__ import annotations

import dataclasses
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from stored_documents import OTHER_STAMP, SOUTH, STAMP, tagged, tagged_documents

from nlp.errors import WorkspaceError
from nlp.store import Workspace
from nlp.types import Mention, TaggedDocument, ThemeTag

TABLES = ("documents", "paragraphs", "footnotes", "tags", "mentions")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of a workspace that does not exist yet."""
    return tmp_path / "zhuti.db"


def rows_by_table(path: Path) -> dict[str, int]:
    """How many rows each table has."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}  # noqa: S608 (names from above)


@settings(max_examples=40, deadline=None)
@given(tagged_documents())
def test_what_is_stored_comes_back_equal(document: TaggedDocument) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder) / "z.db", mode="create") as workspace:
        workspace.store(document, STAMP)
        assert workspace.tagged_document(document.document.source) == document


def test_storing_the_same_source_again_replaces_it_and_leaves_nothing_behind(path: Path) -> None:
    with Workspace(path, mode="create") as workspace:
        assert workspace.store(tagged(), STAMP) == "added"
        before = rows_by_table(path)
        assert workspace.store(tagged(sha256="1" * 64), STAMP) == "replaced"
        assert workspace.sha256("a.txt") == "1" * 64
    assert rows_by_table(path) == before == {"documents": 1, "paragraphs": 3, "footnotes": 2, "tags": 3, "mentions": 3}


@pytest.mark.parametrize("name", ["一 份#?%20&=.db", "\udcff.db"], ids=["signs of addresses", "no text"])
def test_a_workspace_goes_by_any_name_that_the_file_system_takes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    try:
        path.touch()
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system takes no such name")
    path.unlink()
    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged("a.txt"), STAMP)
    assert path.exists()
    with Workspace(path) as workspace:
        assert [summary.source for summary in workspace.documents()] == ["a.txt"]


def test_removing_a_document_takes_everything_of_it(path: Path) -> None:
    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged(), STAMP)
        assert workspace.remove("a.txt")
        assert not workspace.remove("a.txt")
    assert set(rows_by_table(path).values()) == {0}


def test_documents_are_listed_by_source_with_their_warnings(path: Path) -> None:
    with Workspace(path, mode="create") as workspace:
        for source in ("b.txt", "a.txt"):
            workspace.store(tagged(source), STAMP)
        first, second = workspace.documents()
    assert (first.source, second.source) == ("a.txt", "b.txt")
    assert (first.symbol, first.session, first.year, first.paragraphs) == ("A/HRC/RES/53/11", "53", "2023", 2)
    assert [warning.key for warning in first.warnings] == ["structure.gap"]


def test_tag_rows_name_every_paragraph_but_not_the_title(path: Path) -> None:
    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged(), STAMP)
        rows = [(row.position, row.zone, row.characters, row.theme, row.mentions, row.cited) for row in workspace.tag_rows()]
    assert rows == [
        (1, "preambular", 11, "south-south-cooperation", 1, 0),
        (1, "preambular", 11, "triangular-cooperation", 1, 1),
        (2, "operative", 6, None, None, None),
    ]


def test_tags_of_two_lexicons_are_never_mixed(path: Path) -> None:
    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged(), STAMP)
        with pytest.raises(WorkspaceError) as caught:
            workspace.store(tagged("b.txt"), OTHER_STAMP)
        assert [document.source for document in workspace.documents()] == ["a.txt"]
    assert caught.value.line("en") == (
        "the workspace was tagged with another lexicon (un-human-rights 1.0.0+000000000000, not"
        f" un-human-rights 1.1.0+111111111111): {path}; tag it anew with zhuti retag, or name"
        " that lexicon (--lexicon, in Python lexicon=)"
    )


def test_an_empty_workspace_takes_any_lexicon(path: Path) -> None:
    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged(), STAMP)
        workspace.remove("a.txt")
        workspace.store(tagged(), OTHER_STAMP)
        assert workspace.stamp == OTHER_STAMP


def _only_triangular(texts: list[str]) -> list[tuple[ThemeTag, ...]]:
    tag = ThemeTag("triangular-cooperation", (Mention(7, 11, "三方合作", "三方合作"),))
    return [(tag,) if text == SOUTH else () for text in texts]


def test_retagging_gives_every_paragraph_its_new_themes_and_keeps_the_rest(path: Path) -> None:
    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged(), STAMP)
        assert sum(workspace.retag(OTHER_STAMP, _only_triangular)) == 3
        assert workspace.stamp == OTHER_STAMP
        found = workspace.tagged_document("a.txt")
    expected = tuple(_only_triangular([SOUTH, ""]))
    assert found == dataclasses.replace(tagged(), title_tags=(), paragraph_tags=expected)


def test_retagging_that_fails_leaves_the_old_tags(path: Path) -> None:
    def fail(texts: list[str]) -> list[tuple[ThemeTag, ...]]:
        raise ZeroDivisionError

    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged(), STAMP)
        with pytest.raises(ZeroDivisionError):
            sum(workspace.retag(OTHER_STAMP, fail))
        assert workspace.stamp == STAMP
        assert workspace.tagged_document("a.txt") == tagged()


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from stored_documents import STAMP, tagged
from nlp.store import Workspace, tags

with Workspace(Path(sys.argv[1]), mode="create") as workspace:
    for number in range(3):
        workspace.store(tagged(f"{number}.txt"), STAMP)
    insert_tags = tags.insert_tags
    tags.insert_tags = lambda *a: (insert_tags(*a), os.kill(os.getpid(), signal.SIGKILL))
    workspace.store(tagged("1.txt", sha256="1" * 64), STAMP)
"""


def test_a_process_killed_in_the_middle_of_a_document_loses_nothing_stored(path: Path) -> None:
    here = str(Path(__file__).parent)
    done = subprocess.run([sys.executable, "-c", KILLED, str(path), here], check=False)
    assert done.returncode == -9
    with Workspace(path, mode="create") as workspace:
        assert list(workspace.tagged_documents()) == [tagged(f"{number}.txt") for number in range(3)]
        assert workspace.store(tagged("3.txt"), STAMP) == "added"
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_reading_goes_on_while_another_writes_and_sees_one_state(path: Path) -> None:
    with Workspace(path, mode="create") as writer, Workspace(path) as reader:
        writer.store(tagged(), STAMP)
        with reader.snapshot():
            assert len(reader.documents()) == 1
            writer.store(tagged("b.txt"), STAMP)
            assert len(reader.documents()) == 1
        assert len(reader.documents()) == 2


def test_a_workspace_opened_for_reading_cannot_be_written_to(path: Path) -> None:
    Workspace(path, mode="create").close()
    with Workspace(path) as workspace, pytest.raises(WorkspaceError, match="readonly"):
        workspace.store(tagged(), STAMP)


def _other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE photographs (name TEXT)")


def _newer_version(path: Path) -> None:
    Workspace(path, mode="create").close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "line"),
    [
        pytest.param(
            lambda path: None,
            "there is no workspace: {path}; add documents with zhuti add first, or name a workspace with --db",
            id="missing",
        ),
        pytest.param(
            lambda path: path.write_text("重申" * 100, encoding="utf-8"),
            "the file is not a workspace of zhuti: {path}; name another file with --db",
            id="no database",
        ),
        pytest.param(
            _other_program,
            "the file is not a workspace of zhuti: {path}; name another file with --db",
            id="another program's",
        ),
        pytest.param(
            _newer_version,
            "the workspace was made by a newer zhuti (format 99, this program knows up to 4): {path}; upgrade zhuti, or use"
            " another workspace",
            id="newer",
        ),
        pytest.param(
            lambda path: path.mkdir(),
            "the workspace cannot be read or written (unable to open database file): {path}; check the folder, its"
            " permissions and the room on the disk",
            id="a folder",
        ),
    ],
)
def test_what_is_no_workspace_is_said_in_one_line(path: Path, make: object, line: str) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(WorkspaceError) as caught:
        Workspace(path)
    assert caught.value.line("en") == line.format(path=path)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_workspace_that_another_program_writes_to_is_locked(path: Path) -> None:
    with Workspace(path, mode="create") as busy, Workspace(path, mode="create", patience=0.0) as waiting:
        busy._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceError) as caught:
            waiting.store(tagged(), STAMP)
        busy._connection.execute("ROLLBACK")
        assert waiting.store(tagged(), STAMP) == "added"
    assert caught.value.line("en") == (f"another program is writing to the workspace: {path}; wait for it to end and try again")


def test_a_damaged_workspace_is_said_to_be_damaged(path: Path) -> None:
    with Workspace(path, mode="create") as workspace:
        for number in range(20):
            workspace.store(tagged(f"{number}.txt"), STAMP)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(WorkspaceError) as caught, Workspace(path) as workspace:
        list(workspace.tagged_documents())
    assert caught.value.key == "workspace.damaged"


def test_a_mode_that_there_is_not_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(ValueError, match=r"^mode may be read, write, create, and not 'x'$"):
        Workspace(path, mode="x")  # type: ignore[arg-type]  # what a user may write who has no type checker
