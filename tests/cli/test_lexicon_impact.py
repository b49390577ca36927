"""``zhuti lexicon impact`` and ``zhuti retag`` on the sample corpus: what is told beforehand is what is counted afterwards."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from nlp.cli.main import run
from nlp.resources import resource
from nlp.store import Workspace

Zhuti = Callable[..., str]
EDIT = ("--add", "debt=发展中国家", "--remove", "south-south-cooperation\uff1d南南合作")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a workspace of the sample corpus."""
    path = tmp_path_factory.mktemp("made") / "zhuti.db"
    assert run(["add", str(resource("data", "corpus")), "--db", str(path)]) == 0
    return path.read_bytes()


@pytest.fixture
def zhuti(made: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command in a folder with that workspace; gives what went to stdout, or what was said where it failed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_LEXICON", "ZHUTI_DB"):
        monkeypatch.delenv(name, raising=False)
    Path("zhuti.db").write_bytes(made)

    def call(*arguments: str, status: int = 0) -> str:
        capsys.readouterr()
        assert run(list(arguments)) == status
        printed = capsys.readouterr()
        return printed.err if status else printed.out

    return call


def edited(zhuti: Zhuti) -> None:
    """Make the edit in a lexicon of one's own, in the folder ``mine``."""
    zhuti("lexicon", "copy", "mine")
    zhuti("lexicon", "add", "debt=发展中国家", "--lexicon", "mine", "--force")
    zhuti("lexicon", "remove", "south-south-cooperation=南南合作", "--lexicon", "mine", "--force")


def sides(impact: dict[str, Any], side: str) -> list[dict[str, Any]]:
    """The rows of one side of the series, as ``zhuti themes`` gives rows."""
    names = ("theme", "label", "body", "session")
    return [{**{name: row[name] for name in names}, **row[side]} for row in impact["series"] if row[side]]


def test_the_series_before_and_after_are_what_is_counted_before_and_after_tagging_anew(zhuti: Zhuti) -> None:
    edited(zhuti)
    impact = json.loads(zhuti("lexicon", "impact", "--to", "mine", "--format", "json"))
    assert sides(impact, "before") == json.loads(zhuti("themes", "--format", "json"))["rows"]
    zhuti("retag", "--lexicon", "mine")
    assert sides(impact, "after") == json.loads(zhuti("themes", "--format", "json", "--lexicon", "mine"))["rows"]
    assert {one["theme"] for one in impact["gained"]} == {"debt"}
    assert {one["theme"] for one in impact["lost"]} == {"south-south-cooperation"}


def test_an_edit_that_is_only_imagined_does_what_the_edit_itself_does(zhuti: Zhuti) -> None:
    edited(zhuti)
    before = Path("zhuti.db").read_bytes()
    imagined, real = (json.loads(zhuti("lexicon", "impact", *way, "--format", "json")) for way in (EDIT, ("--to", "mine")))
    assert [imagined[name] for name in ("series", "gained", "lost")] == [real[name] for name in ("series", "gained", "lost")]
    assert Path("zhuti.db").read_bytes() == before


def test_after_tagging_anew_the_workspace_still_knows_the_lexicon_when_its_folder_has_changed(zhuti: Zhuti) -> None:
    edited(zhuti)
    zhuti("retag", "--lexicon", "mine")
    zhuti("lexicon", "add", "debt=木星债", "--lexicon", "mine", "--force")
    impact = json.loads(zhuti("lexicon", "impact", "--to", "mine", "--format", "json"))
    assert impact["gained"] == impact["lost"] == []
    assert impact["meta"]["before"] != impact["meta"]["after"]


def test_the_paragraphs_in_csv_are_those_of_json(zhuti: Zhuti) -> None:
    rows = list(csv.DictReader(io.StringIO(zhuti("lexicon", "impact", *EDIT, "--format", "csv", "--paragraphs"))))
    impact = json.loads(zhuti("lexicon", "impact", *EDIT, "--format", "json"))
    for kind in ("gained", "lost"):
        told = [(one["source"], one["zone"], str(one["number"]), one["term"]) for one in impact[kind]]
        assert [(one["source"], one["zone"], one["number"], one["term"]) for one in rows if one["change"] == kind] == told
    assert {(one["lexicon_before"], one["lexicon_after"]) for one in rows} == {
        (impact["meta"]["before"]["lexicon_version"], impact["meta"]["after"]["lexicon_version"])
    }


@pytest.mark.parametrize("form", ["json", "csv"])
def test_the_change_of_a_published_figure_is_the_texts_and_the_lexicons_together(zhuti: Zhuti, form: str) -> None:
    zhuti("themes", "--format", form, "--output", "published")
    zhuti("remove", "hrc-res-43-21.txt")
    impact = json.loads(zhuti("lexicon", "impact", *EDIT, "--published", "published", "--format", "json"))
    rows = {(row["theme"], row["body"], row["session"]): row for row in impact["series"]}
    here, gone = rows["debt", "HRC", "53"], rows["international-cooperation", "HRC", "43"]
    assert here["text"]["paragraphs"] == 0
    assert here["lexicon"]["paragraphs"] == here["after"]["paragraphs"] - here["published"]["paragraphs"] > 0
    assert gone["text"]["paragraphs"] == -gone["published"]["paragraphs"] < 0
    assert gone["after"] is None
    assert all(
        row["text"][name] + row["lexicon"][name] == row["after"][name] - row["published"][name]
        for row in rows.values()
        if row["published"] and row["after"]
        for name in ("paragraphs", "mentions", "characters", "documents")
    )


def test_figures_that_were_published_with_another_lexicon_are_not_computed_with(zhuti: Zhuti) -> None:
    edited(zhuti)
    zhuti("themes", "--format", "json", "--output", "published")
    zhuti("retag", "--lexicon", "mine")
    said = zhuti("lexicon", "impact", "--add", "debt=木星债", "--published", "published", status=2)
    assert said.startswith("error: this table was made with another lexicon (1.0.0+")
    assert "name the folder of that lexicon with --from" in said
    shipped = str(resource("lexicons", "un-human-rights"))
    split = json.loads(
        zhuti("lexicon", "impact", "--to", "mine", "--from", shipped, "--published", "published", "--format", "json")
    )
    assert not any(row["text"]["paragraphs"] for row in split["series"])
    assert any(row["lexicon"]["paragraphs"] for row in split["series"])


@pytest.mark.parametrize(
    "written", ["", "{}", "[]", '{"meta": {"by": "session"}, "rows": []}', "theme,label\ndebt,债务\n", "\x00"], ids=repr
)
def test_what_is_no_published_table_is_said_in_one_line(zhuti: Zhuti, written: str) -> None:
    Path("published").write_text(written, encoding="utf-8")
    said = zhuti("lexicon", "impact", "--add", "debt=木星债", "--published", "published", status=2)
    assert said.splitlines() == [
        "error: not a table that zhuti themes wrote: published; give a file that zhuti themes --format json or csv wrote"
    ]


def test_without_a_change_it_is_said_how_to_name_one(zhuti: Zhuti) -> None:
    assert zhuti("lexicon", "impact", status=2).startswith(
        "error: no change to look at: zhuti lexicon impact; name the changed"
    )


def test_a_workspace_that_has_not_kept_its_lexicon_asks_for_it(zhuti: Zhuti) -> None:
    edited(zhuti)
    zhuti("retag", "--lexicon", "mine")
    with closing(sqlite3.connect("zhuti.db")) as connection, connection:
        connection.execute("DELETE FROM lexicon_files")
    said = zhuti("lexicon", "impact", "--add", "debt=木星债", status=1)
    assert said.startswith("error: the workspace has not kept the lexicon that it was tagged with (un-human-rights 1.0.0+")
    assert "+0" not in zhuti("lexicon", "impact", "--add", "debt=木星债", "--from", "mine")


def test_retagging_says_how_many_paragraphs_it_looked_at_and_changed(zhuti: Zhuti, capsys: pytest.CaptureFixture[str]) -> None:
    edited(zhuti)
    assert run(["retag", "--lexicon", "mine"]) == 0
    assert "titles and paragraphs looked at" in capsys.readouterr().err
    assert run(["retag", "--lexicon", "mine"]) == 0
    assert "already, and nothing changed" in capsys.readouterr().err
    with Workspace(Path("zhuti.db")) as workspace:
        some = list(workspace.tagged_documents())
    assert run(["retag", "--all", "--lexicon", "mine"]) == 0
    assert "titles and paragraphs tagged with" in capsys.readouterr().err
    with Workspace(Path("zhuti.db")) as workspace:
        assert list(workspace.tagged_documents()) == some
