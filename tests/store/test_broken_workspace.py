"""Workspaces that are damaged, read-only or without room: one error that says what to do, and nothing made worse."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from killing import compose, is_sound, zhuti
from stored_documents import STAMP, tagged

from nlp.errors import WorkspaceError
from nlp.export import content_hash
from nlp.store import Workspace, database

SETPRIV = shutil.which("setpriv")
COMMANDS = {
    "documents": ["documents", "--check"],
    "themes": ["themes"],
    "show": ["show", "001.txt", "1", "--source"],
    "export": ["export"],
    "remove": ["remove", "001.txt"],
    "retag": ["retag"],
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a workspace."""
    folder = tmp_path_factory.mktemp("sound")
    path = folder / "zhuti.db"
    assert zhuti("add", compose(folder / "documents", 12), "--db", path).returncode == 0
    return path.read_bytes()


def read_everything(path: Path) -> None:
    """All that can be read of a workspace."""
    with Workspace(path) as workspace:
        workspace.check()
        workspace.documents()
        list(workspace.tag_rows())
        content_hash(workspace)


def spoil_and_read(folder: Path, content: bytes) -> None:
    """Read a workspace with this content; only a WorkspaceError may come of it, and the file stays as it is."""
    path = folder / "spoiled.db"
    path.write_bytes(content)
    with contextlib.suppress(WorkspaceError):
        read_everything(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("share", [0.001, 0.01, 0.1, 0.5, 0.9, 0.999])
def test_a_workspace_that_was_cut_off_is_damaged(sound: bytes, tmp_path: Path, share: float) -> None:
    path = tmp_path / "cut.db"
    path.write_bytes(sound[: int(share * len(sound))])
    with pytest.raises(WorkspaceError) as caught:
        read_everything(path)
    assert caught.value.key in {"workspace.damaged", "workspace.foreign"}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_bytes_change_nothing_but_a_workspace_error_comes_of_it(sound, tmp_path_factory, data):
    content = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    spoil_and_read(tmp_path_factory.getbasetemp(), bytes(content))


@pytest.mark.parametrize("seed", range(4))
def test_a_character_that_changed_in_a_document_is_noticed(sound: bytes, tmp_path: Path, seed: int) -> None:
    text = "欢迎北南、南南及三方合作；".encode()
    places = [place for place in range(len(sound)) if sound.startswith(text, place)]
    at = Random(seed).choice(places)
    path = tmp_path / "altered.db"
    path.write_bytes(sound[:at] + "欢送".encode() + sound[at + 6 :])
    with pytest.raises(WorkspaceError, match=r"\.txt") as caught:
        read_everything(path)
    assert caught.value.key == "workspace.altered"


def broken(kind: str, path: Path, sound: bytes) -> None:
    """Make a broken workspace."""
    match kind:
        case "empty":
            path.touch()
        case "cut":
            path.write_bytes(sound[: len(sound) // 3])
        case "overwritten":
            path.write_bytes(sound[:4096] + b"\xff" * (len(sound) - 4096))
        case "text":
            path.write_text("重申" * 2000, encoding="utf-8")
        case "folder":
            path.mkdir()


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("kind", ["empty", "cut", "overwritten", "text", "folder"])
def test_every_command_says_in_one_line_what_is_wrong(run_here, sound, tmp_path, kind, command):
    path = tmp_path / "zhuti.db"
    broken(kind, path, sound)
    before = path.read_bytes() if path.is_file() else None
    status, err = run_here(*COMMANDS[command])
    assert status == 1
    assert [line for line in err if line.startswith("error: ")] == err
    assert len(err) == 1
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.fixture
def run_here(tmp_path, monkeypatch, capsys):
    """Runs a command on ``zhuti.db`` in a folder of its own; its status and what it said."""
    from nlp.cli.main import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.delenv("ZHUTI_DB", raising=False)

    def run_it(*arguments: str) -> tuple[int, list[str]]:
        status = run([*arguments, "--db", "zhuti.db"])
        return status, capsys.readouterr().err.splitlines()

    return run_it


def test_a_file_of_another_program_is_not_touched_by_adding(run_here, tmp_path):
    path = tmp_path / "zhuti.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE photographs (name TEXT)")
    before = path.read_bytes()
    compose(tmp_path / "documents", 1)
    status, err = run_here("add", "documents")
    assert (status, err) == (
        1,
        ["error: the file is not a workspace of zhuti: zhuti.db; name another file with --db"],
    )
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_workspace_by_adding(run_here, tmp_path):
    (tmp_path / "zhuti.db").touch()
    compose(tmp_path / "documents", 2)
    assert run_here("add", "documents")[0] == 0
    assert run_here("documents", "--check")[0] == 0


def test_a_full_disk_is_said_and_what_was_stored_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "zhuti.db"
    stored: list[str] = []
    with Workspace(path, mode="create") as workspace:
        workspace._connection.execute("PRAGMA max_page_count = 40")
        with pytest.raises(WorkspaceError) as caught:
            stored.extend(workspace.store(tagged(f"{number}.txt"), STAMP) for number in range(500))
    assert caught.value.key == "workspace.full"
    assert len(stored) > 3
    assert is_sound(path)
    with Workspace(path) as workspace:
        assert [one == tagged(one.document.source) for one in workspace.tagged_documents()] == [True] * len(stored)


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
from nlp.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


def test_a_file_that_may_not_grow_is_said_and_work_goes_on_later(tmp_path: Path) -> None:
    folder, path = compose(tmp_path / "documents", 80), tmp_path / "zhuti.db"
    command = [sys.executable, "-W", "ignore", "-c", LIMITED, "add", str(folder), "--db", str(path), "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert [line[:7] for line in done.stderr.splitlines()] == ["error: "]
    assert is_sound(path)
    assert zhuti("add", folder, "--db", path).returncode == 0
    with Workspace(path) as workspace:
        assert len(workspace.documents()) == 80


NAMES = ["a#b.db", "a?mode=ro.db", "100%.db", "%41.db", "with blank.db", "决议 工作区.db", "a&b='c'.db", "-x.db"]


@pytest.mark.parametrize("name", NAMES)
def test_a_workspace_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with Workspace(path, mode="create") as workspace:
        workspace.store(tagged(), STAMP)
    with Workspace(path) as workspace:
        assert list(workspace.tagged_documents()) == [tagged()]
    assert [one.name for one in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(os.geteuid() == 0 and SETPRIV is None, reason="root may write anywhere, and setpriv is not installed")
def test_a_workspace_is_read_where_nothing_may_be_written(sound: bytes, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    path = folder / "zhuti.db"
    path.write_bytes(sound)
    path.chmod(0o444)
    folder.chmod(0o555)
    powerless = [SETPRIV, "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    zhuti_command = [*powerless, sys.executable, "-W", "ignore", "-c", "from nlp.cli.main import main; main()"]
    try:
        for command in ("documents", "remove"):
            arguments = [*COMMANDS[command], "--db", str(path), "--lang", "en"]
            done = subprocess.run([*zhuti_command, *arguments], capture_output=True, text=True, check=False)
            if command == "documents":
                assert (done.returncode, len(done.stdout.splitlines())) == (0, 13)
            else:
                assert done.returncode == 1
                assert done.stderr == (
                    f"error: the workspace cannot be written to (Permission denied): {path}; check its permissions, or copy it"
                    " to a folder where you may write\n"
                )
    finally:
        folder.chmod(stat.S_IRWXU)
    assert [one.name for one in folder.iterdir()] == ["zhuti.db"]


def test_a_workspace_on_a_medium_is_read_as_it_is(sound: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "zhuti.db"
    path.write_bytes(sound)
    monkeypatch.setattr(database.os, "access", lambda *_: False)
    with Workspace(path) as workspace:
        assert len(workspace.documents()) == 12
    assert [one.name for one in tmp_path.iterdir()] == ["zhuti.db"]
