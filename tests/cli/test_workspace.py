"""``zhuti add``, ``documents``, ``remove``, ``retag`` on real files."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nlp.cli.main import run
from nlp.resources import resource
from nlp.store import Workspace


class Written(NamedTuple):
    """What a command wrote, and its exit status."""

    status: int
    out: str
    err: list[str]


Zhuti = Callable[..., Written]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A copy of the five documents."""
    return Path(shutil.copytree(resource("data", "corpus"), tmp_path / "corpus", ignore=shutil.ignore_patterns("*.tsv")))


@pytest.fixture
def zhuti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_DB", "ZHUTI_LEXICON"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str) -> Written:
        status = run(list(arguments))
        written = capsys.readouterr()
        return Written(status, written.out, written.err.splitlines())

    return run_it


def listed(zhuti: Zhuti) -> list[dict[str, Any]]:
    """The rows of ``zhuti documents``."""
    rows: list[dict[str, Any]] = json.loads(zhuti("documents", "--format", "json").out)
    return rows


def test_adding_a_folder_stores_each_document_and_says_how_many(zhuti: Zhuti, corpus: Path) -> None:
    assert zhuti("add", "corpus") == Written(0, "", ["5 added, 0 replaced, 0 unchanged, 0 skipped, 0 failed."])
    assert [(row["source"], row["symbol"], row["session"], row["paragraphs"]) for row in listed(zhuti)] == [
        ("ga-75-third-committee-draft.txt", None, "75", 32),
        ("ga-res-68-160.txt", "A/RES/68/160", "68", 23),
        ("ga-res-76-164.txt", "A/RES/76/164", "76", 22),
        ("hrc-res-43-21.txt", "A/HRC/RES/43/21", "43", 31),
        ("hrc-res-53-11.txt", "A/HRC/RES/53/11", "53", 70),
    ]


def test_adding_again_changes_nothing(zhuti: Zhuti, corpus: Path) -> None:
    zhuti("add", "corpus")
    before = zhuti("themes", "--format", "json").out
    assert zhuti("add", "corpus").err == ["0 added, 0 replaced, 5 unchanged, 0 skipped, 0 failed."]
    assert zhuti("themes", "--format", "json").out == before


def test_changed_content_replaces_and_the_rest_is_left_alone(zhuti: Zhuti, corpus: Path) -> None:
    zhuti("add", "corpus")
    changed = corpus / "hrc-res-43-21.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("能力", "才力"), encoding="utf-8")
    assert zhuti("add", "corpus").err == ["0 added, 1 replaced, 4 unchanged, 0 skipped, 0 failed."]
    assert len(listed(zhuti)) == 5


def test_a_source_goes_by_its_path_under_the_folder_or_its_plain_name(zhuti: Zhuti, corpus: Path) -> None:
    (corpus / "2013").mkdir()
    (corpus / "ga-res-68-160.txt").rename(corpus / "2013" / "ga-res-68-160.txt")
    zhuti("add", "corpus")
    zhuti("add", "corpus/2013/ga-res-68-160.txt")
    sources = [row["source"] for row in listed(zhuti)]
    assert {"2013/ga-res-68-160.txt", "ga-res-68-160.txt"} <= set(sources)
    assert len(sources) == 6


def test_what_cannot_be_read_is_said_and_the_rest_is_stored(zhuti: Zhuti, corpus: Path) -> None:
    Path("empty.txt").touch()
    Path("binary.txt").write_bytes(b"\x00\x01\x02" * 50)
    written = zhuti("add", "missing.txt", "empty.txt", "corpus", "binary.txt")
    assert written == Written(
        1,
        "",
        [
            "error: there is no such file: missing.txt; check the name and the folder",
            "error: the file is empty: empty.txt; check that it was downloaded completely",
            "error: the file is not text: binary.txt; give a PDF, DOCX, HTML or text file",
            "5 added, 0 replaced, 0 unchanged, 0 skipped, 3 failed.",
        ],
    )


def test_two_different_files_of_one_name_in_one_run_are_not_taken_for_versions(zhuti: Zhuti, corpus: Path) -> None:
    other = Path("other")
    other.mkdir()
    shutil.copy(corpus / "hrc-res-43-21.txt", other / "ga-res-68-160.txt")
    written = zhuti("add", "corpus", "other")
    assert written.status == 1
    assert written.err[0] == (
        "error: another file of the same name was added in this run: ga-res-68-160.txt; rename one, or add the folder above"
        " both"
    )
    assert [row["symbol"] for row in listed(zhuti) if row["source"] == "ga-res-68-160.txt"] == ["A/RES/68/160"]


def test_a_second_copy_of_a_resolution_is_kept_and_listed_but_counted_once(zhuti: Zhuti, corpus: Path) -> None:
    zhuti("add", "corpus")
    before = json.loads(zhuti("themes", "--format", "json").out)
    text = (corpus / "hrc-res-53-11.txt").read_text(encoding="utf-8")
    Path("zz-copy.txt").write_text(text.replace("\n", "\r\n"), encoding="utf-8")
    zhuti("add", "zz-copy.txt")
    assert json.loads(zhuti("themes", "--format", "json").out) == before
    row = listed(zhuti)[-1]
    assert (row["source"], row["counted"], row["reason"], row["instead"]) == ("zz-copy.txt", False, "copy", "hrc-res-53-11.txt")
    assert "zz-copy.txt: not counted: the same document as hrc-res-53-11.txt" in zhuti("documents").out.splitlines()


def test_the_list_has_the_same_rows_in_csv(zhuti: Zhuti, corpus: Path) -> None:
    zhuti("add", "corpus")
    rows = list(csv.DictReader(io.StringIO(zhuti("documents", "--format", "csv").out)))
    assert [(row["source"], row["adopted"], row["counted"]) for row in rows] == [
        (row["source"], row["adopted"] or "", "true") for row in listed(zhuti)
    ]


def test_a_document_that_is_no_resolution_is_listed_with_its_warning(zhuti: Zhuti, corpus: Path) -> None:
    Path("letter.txt").write_text("各位同事：\n\n请查收附件。\n", encoding="utf-8")
    zhuti("add", "letter.txt")
    (row,) = listed(zhuti)
    assert (row["kind"], row["body"], row["session"]) == ("other", None, None)
    assert row["warnings"]
    remarks = zhuti("documents").out.splitlines()[-len(row["warnings"]) :]
    assert remarks == [f"letter.txt: {warning}" for warning in row["warnings"]]
    (group,) = {(r["body"], r["session"], r["interval"]) for r in json.loads(zhuti("themes", "--format", "json").out)["rows"]}
    assert group == (None, None, "none")


def test_removing_says_what_went_and_what_was_not_there(zhuti: Zhuti, corpus: Path) -> None:
    zhuti("add", "corpus")
    assert zhuti("remove", "ga-res-68-160.txt", "nothing.txt", "A/HRC/RES/43/21", "ga-*") == Written(
        1,
        "",
        [
            "removed ga-res-68-160.txt (A/RES/68/160)",
            "error: the workspace has no such document: nothing.txt; see zhuti documents",
            "removed hrc-res-43-21.txt (A/HRC/RES/43/21)",
            "removed ga-75-third-committee-draft.txt",
            "removed ga-res-76-164.txt (A/RES/76/164)",
        ],
    )
    assert [row["source"] for row in listed(zhuti)] == ["hrc-res-53-11.txt"]


def test_a_pattern_reaches_into_folders(zhuti: Zhuti, corpus: Path) -> None:
    (corpus / "old" / "2013").mkdir(parents=True)
    (corpus / "ga-res-68-160.txt").rename(corpus / "old" / "2013" / "ga-res-68-160.txt")
    zhuti("add", "corpus")
    assert zhuti("remove", "old/*").err == ["removed old/2013/ga-res-68-160.txt (A/RES/68/160)"]


def test_retagging_with_the_same_lexicon_changes_no_figure(zhuti: Zhuti, corpus: Path) -> None:
    zhuti("add", "corpus")
    before = zhuti("themes", "--format", "json").out
    assert zhuti("retag").status == 0
    assert zhuti("themes", "--format", "json").out == before


@pytest.mark.parametrize("command", ["documents", "themes", "retag", "remove x.txt"])
def test_a_command_without_a_workspace_makes_none(zhuti: Zhuti, command: str) -> None:
    written = zhuti(*command.split())
    assert written.status == 1
    assert written.err == [
        "error: there is no workspace: zhuti.db; add documents with zhuti add first, or name a workspace with --db"
    ]
    assert list(Path().iterdir()) == []


def test_an_empty_workspace_has_an_empty_list(zhuti: Zhuti) -> None:
    Workspace(Path("zhuti.db"), mode="create").close()
    assert zhuti("documents").out == "The workspace has no documents.\n"
    assert listed(zhuti) == []


def test_work_killed_in_the_middle_goes_on_where_it_stopped(zhuti: Zhuti, corpus: Path) -> None:
    """The second document of the run kills the process; what was stored before stays."""
    killed = (
        "import os, sys\n"
        "from nlp.store import Workspace\n"
        "from nlp.cli.main import run\n"
        "store, done = Workspace.store, []\n"
        "def store_or_die(*arguments):\n"
        "    done.append(store(*arguments))\n"
        "    if len(done) == 2: os.kill(os.getpid(), 9)\n"
        "    return done[-1]\n"
        "Workspace.store = store_or_die\n"
        "run(['add', 'corpus'])\n"
    )
    assert subprocess.run([sys.executable, "-c", killed], env=os.environ, check=False).returncode == -9
    assert [row["source"] for row in listed(zhuti)] == ["ga-75-third-committee-draft.txt", "ga-res-68-160.txt"]
    assert zhuti("add", "corpus").err == ["3 added, 0 replaced, 2 unchanged, 0 skipped, 0 failed."]


def test_documents_and_figures_do_not_depend_on_the_order_of_adding(zhuti: Zhuti, corpus: Path) -> None:
    paths = sorted(str(path) for path in corpus.iterdir())
    zhuti("add", *paths, "--db", "forward.db")
    zhuti("add", *reversed(paths), "--db", "backward.db")
    for command in (["documents"], ["themes"]):
        forward, backward = (zhuti(*command, "--format", "json", "--db", f"{name}.db") for name in ("forward", "backward"))
        assert forward == backward
