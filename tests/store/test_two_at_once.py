"""Two processes with one workspace: writers take turns or are told, readers see one state."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from killing import compose, is_sound, zhuti
from stored_documents import STAMP, tagged

from nlp.errors import WorkspaceError
from nlp.export import content_hash
from nlp.store import Workspace
from nlp.store.database import connect

ZHUTI = [sys.executable, "-W", "ignore", "-c", "from nlp.cli.main import main; main()"]


def add_at_the_same_time(path: Path, *folders: Path) -> list[int]:
    """Add folders, each by a process of its own; their exit statuses."""
    processes = [
        subprocess.Popen([*ZHUTI, "add", str(folder), "--db", str(path)], stderr=subprocess.PIPE, stdout=subprocess.PIPE)
        for folder in folders
    ]
    for process in processes:
        process.communicate()
    return [process.returncode for process in processes]


def test_two_runs_over_one_folder_store_everything_once(tmp_path: Path) -> None:
    folder = compose(tmp_path / "documents", 30)
    assert add_at_the_same_time(tmp_path / "both.db", folder, folder) == [0, 0]
    assert zhuti("add", folder, "--db", tmp_path / "one.db").returncode == 0
    with Workspace(tmp_path / "both.db") as both, Workspace(tmp_path / "one.db") as one:
        assert content_hash(both) == content_hash(one)
    assert is_sound(tmp_path / "both.db")


def test_two_runs_over_two_folders_store_everything(tmp_path: Path) -> None:
    folders = [compose(tmp_path / name, 20) for name in ("first", "second")]
    for path in folders[1].iterdir():
        path.rename(path.with_name(f"second-{path.name}"))
    assert add_at_the_same_time(tmp_path / "both.db", *folders) == [0, 0]
    with Workspace(tmp_path / "both.db") as both:
        assert len(both.documents()) == 40
    assert sorted(path.name for path in tmp_path.glob("*both.db*")) == ["both.db"]


HOLDER = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("begun", flush=True)
time.sleep(0.5)
connection.execute("COMMIT")
"""


def test_a_second_writer_goes_on_when_the_first_has_ended(tmp_path: Path) -> None:
    path = tmp_path / "zhuti.db"
    Workspace(path, mode="create").close()
    with (
        Workspace(path, mode="write", patience=60) as second,
        subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True) as first,
    ):
        assert first.stdout is not None
        assert first.stdout.readline() == "begun\n"
        assert second.store(tagged(), STAMP) == "added"


def test_a_second_writer_that_waited_in_vain_is_told(tmp_path: Path) -> None:
    path = tmp_path / "zhuti.db"
    Workspace(path, mode="create").close()
    with Workspace(path, mode="write", patience=0.1) as second, closing(connect(path, mode="write", patience=0)) as first:
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceError) as caught:
            second.store(tagged(), STAMP)
    assert caught.value.key == "workspace.locked"


def test_readers_see_whole_lists_that_never_shrink_while_documents_are_added(tmp_path: Path) -> None:
    folder, path = compose(tmp_path / "documents", 60), tmp_path / "zhuti.db"
    adding = subprocess.Popen([*ZHUTI, "add", str(folder), "--db", str(path)], stderr=subprocess.PIPE)
    seen = [0]
    while adding.poll() is None:
        if path.exists():
            with Workspace(path) as workspace, workspace.snapshot():
                listed = workspace.documents()
                assert [one.document.source for one in workspace.tagged_documents()] == [one.source for one in listed]
                seen.append(len(listed))
    adding.communicate()
    assert adding.returncode == 0
    assert seen == sorted(seen)
