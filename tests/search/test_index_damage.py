"""A damaged or stale index is noticed and never used: what is found is what a scan finds, and the index is sound again."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import ANY as ANYTHING

import numpy as np
import pytest
from odd_documents import LEXICON, make_workspace, odd_documents
from scanning import all_units, assert_is_scan

from nlp.errors import WorkspaceError
from nlp.search.index import is_whole
from nlp.search.index.folder import folder_of
from nlp.search.index.manifest import NAME
from nlp.search.query import All, Query, Theme, Words
from nlp.searching import Search
from nlp.store import Workspace

QUERIES = [Query("", node) for node in (Words("南南合作"), Words("的"), Theme("south-south-cooperation"), All(()))]
ARRAYS = (
    "base/text", "base/starts", "base/document", "base/position", "base/zone", "base/part", "base/opening", "base/basic",
    "base/dropped", "base/cited_begin", "base/cited_end", "base/keys", "base/first", "base/pairs", "base/ends", "base/places",
    "base/texts_with", "base/table", "mentions/text", "mentions/begin", "mentions/end", "mentions/term", "mentions/bounds",
    "mentions/is_there",
)  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with its index."""
    path = tmp_path_factory.mktemp("made") / "zhuti.db"
    with make_workspace(path, odd_documents()) as workspace:
        Search(workspace, LEXICON).total(QUERIES[0])
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    shutil.copy(made, tmp_path / made.name)
    shutil.copytree(folder_of(made), folder_of(tmp_path / made.name))
    return tmp_path / made.name


def hold(path: Path) -> None:
    """Hold a search against the scan, and the index it leaves behind against its own manifest."""
    with Workspace(path) as workspace, workspace.snapshot():
        units = all_units(workspace)
        for query in QUERIES:
            assert_is_scan(Search(workspace, LEXICON), units, query)
    assert is_whole(path)


def array_of(path: Path, name: str) -> Path:
    kind, _, array = name.partition("/")
    (found,) = folder_of(path).glob(f"{kind}-*/{array}.npy")
    return found


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def lengthen(file: Path) -> None:
    array = np.load(file)
    np.save(file, np.concatenate([array, array[-1:]]))


def fill_with_hostile_numbers(file: Path) -> None:
    array = np.load(file)
    np.save(file, np.full_like(array, np.iinfo(array.dtype).max if array.dtype.kind == "u" else True))


def pickle_something(file: Path) -> None:
    file.write_bytes(pickle.dumps(Evil()))


def save_objects(file: Path) -> None:
    np.save(file, np.array([Evil()], object), allow_pickle=True)


class Evil:
    """Makes a folder when it is unpickled."""

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, ("unpickled",)


DAMAGES = (cut, flip, empty, lengthen, fill_with_hostile_numbers, pickle_something, save_objects, Path.unlink)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("name", ["base/text", "base/starts", "base/places", "base/zone", "mentions/begin", "mentions/bounds"])
def test_a_damaged_file_is_made_again(
    path: Path, name: str, damage: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(array_of(path, name))
    monkeypatch.chdir(tmp_path)
    hold(path)
    assert not (tmp_path / "unpickled").exists()


@pytest.mark.parametrize("name", ARRAYS)
def test_a_changed_byte_in_any_file_is_noticed(path: Path, name: str) -> None:
    flip(array_of(path, name))
    assert not is_whole(path)
    hold(path)


@pytest.mark.parametrize(
    "name", ["base/text", "base/starts", "base/places", "base/position", "base/document", "mentions/begin"]
)
def test_hostile_numbers_in_a_file_that_looks_untouched_never_reach_a_page(path: Path, name: str) -> None:
    file = array_of(path, name)
    stat = file.stat()
    fill_with_hostile_numbers(file)
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert file.stat().st_size == stat.st_size
    hold(path)


@pytest.mark.parametrize("name", ["base/starts", "base/table", "base/document", "base/position", "base/ends", "mentions/begin"])
def test_numbers_that_go_wrong_unnoticed_never_reach_a_page(path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_with_hostile_numbers(array_of(path, name))
    monkeypatch.setattr("nlp.kept.arrays.digest_of", lambda array: ANYTHING)
    hold(path)


def written(change: Callable[[dict[str, object]], object]) -> Callable[[Path], None]:
    def damage(file: Path) -> None:
        manifest = json.loads(file.read_bytes())
        change(manifest)
        file.write_text(json.dumps(manifest), encoding="utf-8")

    return damage


@pytest.mark.parametrize(
    "damage",
    [
        cut,
        empty,
        Path.unlink,
        lambda file: file.write_bytes(b"\xff\xfe\x00"),
        lambda file: file.write_text("[" * 100_000, encoding="utf-8"),
        lambda file: file.write_text("[]", encoding="utf-8"),
        lambda file: file.write_text('{"digest": null, "index": {}}', encoding="utf-8"),
        written(lambda manifest: manifest.update(index=None)),
        written(lambda manifest: manifest["index"]["base"].update(zones=["title"])),
        written(lambda manifest: manifest["index"].update(base=None)),
        written(lambda manifest: manifest["index"]["base"].update(folder="../../elsewhere")),
    ],
    ids=["cut", "empty", "gone", "bytes", "deep", "list", "null", "nothing", "zones", "no base", "path"],
)
def test_a_manifest_that_is_not_what_was_written_is_made_again(path: Path, damage: Callable[[Path], object]) -> None:
    damage(folder_of(path) / NAME)
    hold(path)


def test_an_index_of_another_folding_is_made_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = set(folder_of(path).glob("base-*"))
    monkeypatch.setattr("nlp.search.index.folder.FOLDING_VERSION", "2")
    hold(path)
    assert before < set(folder_of(path).glob("base-*"))


def test_an_index_of_another_format_is_made_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = set(folder_of(path).glob("base-*"))
    monkeypatch.setattr("nlp.search.index.manifest.FORMAT", 999)
    hold(path)
    assert before < set(folder_of(path).glob("base-*"))


def test_an_index_of_another_workspace_is_not_used(path: Path, tmp_path: Path) -> None:
    path.unlink()
    with make_workspace(path, odd_documents()[:2]):
        pass
    hold(path)


def test_an_index_that_was_copied_is_read_through_once_and_used(path: Path) -> None:
    before = set(folder_of(path).glob("*-*"))
    for file in folder_of(path).glob("*/*.npy"):
        os.utime(file)
    hold(path)
    assert set(folder_of(path).glob("*-*")) == before


def test_files_of_other_programs_in_the_folder_are_left_alone(path: Path) -> None:
    (folder_of(path) / "notes.txt").write_text("mine", encoding="utf-8")
    os.utime(folder_of(path) / "notes.txt", (0, 0))
    (folder_of(path) / NAME).unlink()
    hold(path)
    assert (folder_of(path) / "notes.txt").exists()


def test_what_a_killed_process_left_is_taken_away_after_a_day(path: Path) -> None:
    draft, old = (folder_of(path) / name for name in (".base-0123456789abcdef.new", "base-0123456789abcdef"))
    for folder in (draft, old):
        folder.mkdir()
    hold(path)
    assert draft.exists()
    assert old.exists()
    for folder in (draft, old):
        os.utime(folder, (0, 0))
    hold(path)
    assert not draft.exists()
    assert not old.exists()


def test_where_the_folder_cannot_be_made_the_index_is_a_temporary_one(tmp_path: Path) -> None:
    path = tmp_path / "zhuti.db"
    with make_workspace(path, odd_documents()):
        folder_of(path).write_text("a file in the way", encoding="utf-8")
    hold(path)
    assert folder_of(path).read_text(encoding="utf-8") == "a file in the way"


def test_a_folder_that_cannot_be_written_to_is_still_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("nlp.search.index.folder.write_manifest", refuse)
    before = {file: file.stat().st_mtime_ns for file in folder_of(path).rglob("*")}
    for file in folder_of(path).glob("base-*/*.npy"):
        file.chmod(0o444)
    hold(path)
    with Workspace(path, mode="write") as workspace:
        workspace.correct("odd-10.txt", {"title": "又一个南南合作"})
    monkeypatch.setattr("nlp.search.index.opening.SMALL", 0)
    mkdir = Path.mkdir
    monkeypatch.setattr(
        Path,
        "mkdir",
        lambda self, *args, **options: refuse() if self.parent == folder_of(path) else mkdir(self, *args, **options),
    )
    hold(path)
    assert {file: file.stat().st_mtime_ns for file in folder_of(path).rglob("*")} == before


def test_no_room_anywhere_is_said_in_one_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    shutil.rmtree(folder_of(path))
    monkeypatch.setattr("nlp.search.index.opening.write_texts", full)
    with Workspace(path) as workspace, pytest.raises(WorkspaceError, match="磁盘已满"):
        Search(workspace, LEXICON).total(QUERIES[0])


def test_a_workspace_that_changed_under_a_search_is_looked_at_again(path: Path) -> None:
    with Workspace(path, mode="write") as workspace:
        search = Search(workspace, LEXICON)
        assert search.page(QUERIES[0], limit=1)
        for document in odd_documents():
            workspace.remove(document.document.source)
        assert search.page(QUERIES[0], limit=1) == []


SEARCH = "import sys; from nlp.cli.main import main; sys.argv = ['zhuti', *sys.argv[1:]]; main()"


def test_checking_the_documents_says_whether_the_index_is_damaged(path: Path) -> None:
    command = [sys.executable, "-c", SEARCH, "documents", "--check", "--db", str(path), "--lang", "en"]
    said = "The index for searching is damaged; the next search makes it anew."
    assert said not in subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stderr
    flip(array_of(path, "base/places"))
    assert said in subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stderr


def test_two_processes_that_build_at_once_find_the_same(tmp_path: Path) -> None:
    path = tmp_path / "zhuti.db"
    with make_workspace(path, odd_documents()):
        pass
    command = [sys.executable, "-c", SEARCH, "search", "南南合作", "--format", "csv", "--db", str(path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    outputs = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert outputs[0] == outputs[1]
    assert outputs[0].count(b"\n") > 1
    hold(path)
