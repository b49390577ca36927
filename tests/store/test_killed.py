"""SIGKILL in the middle of what writes to a workspace: what was stored stays, nothing is there in part, work can go on."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from random import Random

import pytest
from killing import KILLED, compose, is_sound, statements, zhuti

from nlp.export import content_hash, export_rows
from nlp.resources import resource
from nlp.store import Workspace

DOCUMENTS = 60


def rows(path: Path) -> dict[str, object]:
    """All that a workspace holds, by source."""
    with Workspace(path) as workspace:
        return {row["source"]: row for row in export_rows(workspace)}


def content(path: Path) -> str:
    """The hash of all that a workspace holds."""
    with Workspace(path) as workspace:
        return content_hash(workspace)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of the documents."""
    return compose(tmp_path_factory.mktemp("killed") / "documents", DOCUMENTS)


@pytest.fixture(scope="module")
def undisturbed(folder: Path) -> tuple[Path, int]:
    """The workspace of a run that no one killed, and how many statements the run took."""
    path = folder.parent / "undisturbed.db"
    return path, statements("add", folder, "--db", path)


@pytest.mark.parametrize("moment", [0.002, *(Random(7).uniform(0.02, 1) for _ in range(5))])
def test_adding_goes_on_where_it_was_killed_and_ends_as_if_it_had_not_been(folder, undisturbed, tmp_path, moment):
    whole, taken = undisturbed
    path = tmp_path / "zhuti.db"
    assert zhuti("add", folder, "--db", path, statement=max(1, int(moment * taken))).returncode == KILLED
    if path.exists():
        assert rows(path).items() <= rows(whole).items()
        assert is_sound(path)
    assert zhuti("add", folder, "--db", path).returncode == 0
    assert content(path) == content(whole)
    assert len(rows(path)) == DOCUMENTS


@pytest.fixture
def lexicon(tmp_path) -> Path:
    """Another version of the shipped lexicon."""
    folder = Path(shutil.copytree(resource("lexicons", "un-human-rights"), tmp_path / "lexicon"))
    with (folder / "themes" / "right-to-development.yaml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    return folder


@pytest.fixture
def full(undisturbed, tmp_path) -> Path:
    """A copy of a workspace with all documents."""
    return Path(shutil.copy(undisturbed[0], tmp_path / "zhuti.db"))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("retag", "--lexicon", "LEXICON"), id="retag"),
        pytest.param(("remove", "001.txt"), id="remove"),
        pytest.param(("set", "001.txt", "session=49", "adopted=2020-01-02"), id="set"),
    ],
)
def test_what_changes_a_workspace_is_done_whole_or_not_at_all(full, lexicon, tmp_path, command, share):
    before = content(full)
    command = [str(lexicon) if argument == "LEXICON" else argument for argument in command]
    done = Path(shutil.copy(full, tmp_path / "done.db"))
    taken = statements(*command, "--db", done)
    assert content(done) != before
    assert zhuti(*command, "--db", full, statement=max(1, int(share * taken))).returncode == KILLED
    assert is_sound(full)
    assert content(full) in {before, content(done)}
    assert zhuti(*command, "--db", full).returncode in {0, 1}  # what was removed is not there any more
    assert content(full) == content(done)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.77, None])
def test_a_log_of_writes_that_was_cut_off_or_lost_takes_no_document_apart(folder, undisturbed, tmp_path, share):
    whole, taken = undisturbed
    path = tmp_path / "zhuti.db"
    zhuti("add", folder, "--db", path, statement=int(0.6 * taken))
    log = path.with_name("zhuti.db-wal")
    if share is None:
        log.unlink()
    else:
        os.truncate(log, int(share * log.stat().st_size))
    assert rows(path).items() <= rows(whole).items()
    assert is_sound(path)
    assert zhuti("add", folder, "--db", path).returncode == 0
    assert content(path) == content(whole)


def test_what_is_new_is_kept_whole_or_not_at_all_and_taken_up_again(full, tmp_path):
    done = Path(shutil.copy(full, tmp_path / "done.db"))
    command = ("themes", "--new-only", "--format", "json", "--by", "document")
    taken = statements(*command, "--db", done)
    before = content(full)
    assert zhuti(*command, "--db", full, statement=int(0.9 * taken)).returncode == KILLED
    assert is_sound(full)
    with Workspace(full) as workspace, Workspace(done) as other:
        assert 0 < len(workspace.novelty()) < DOCUMENTS
        assert workspace.novelty().items() <= other.novelty().items()
    assert (
        zhuti(*command, "--db", full).stdout.rpartition("\n]")[0] == zhuti(*command, "--db", done).stdout.rpartition("\n]")[0]
    )
    with Workspace(full) as workspace, Workspace(done) as other:
        assert workspace.novelty() == other.novelty()
    assert content(full) == before
