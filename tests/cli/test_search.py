"""``zhuti search``: its rows, orders, filters, totals and what it says, over the five documents."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nlp.cli.main import run
from nlp.lexicon.load import load_lexicon
from nlp.store import Workspace
from nlp.text import fold
from nlp.themes import Tagger
from nlp.workspace import add_sources

COLUMNS = [
    "source", "symbol", "body", "session", "part", "zone", "number", "left", "keyword", "right", "start", "end",
]  # fmt: skip


class Written(NamedTuple):
    """What a command wrote."""

    out: str
    err: str


Search = Callable[..., Written]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of the five documents."""
    path = tmp_path_factory.mktemp("search") / "zhuti.db"
    with Workspace(path, mode="create") as made:
        list(add_sources(made, [Path(__file__).parents[2] / "data" / "corpus"], Tagger(load_lexicon())))
    return path


@pytest.fixture
def search(workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Search:
    """Runs a search and gives what it writes."""
    monkeypatch.setenv("ZHUTI_DB", str(workspace))
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.delenv("ZHUTI_LEXICON", raising=False)

    def run_it(*arguments: str, status: int = 0) -> Written:
        assert run(["search", *arguments]) == status
        return Written(*capsys.readouterr())

    return run_it


def rows(written: Written) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.out.splitlines()]


def test_csv_and_json_lines_have_the_same_columns_and_rows(search: Search) -> None:
    from_csv = list(csv.DictReader(io.StringIO(search("南南合作", "--format", "csv").out)))
    from_json = rows(search("南南合作", "--format", "jsonl"))
    assert [list(row) for row in from_csv + from_json] == [COLUMNS] * 14
    as_text = [["" if value is None else str(value) for value in row.values()] for row in from_json]
    assert as_text == [list(row.values()) for row in from_csv]


def test_a_keyword_stands_in_its_text_at_the_place_told(search: Search, workspace: Path) -> None:
    with Workspace(workspace) as stored:
        texts = {
            (tagged.document.source, paragraph.zone, paragraph.number): paragraph.text
            for tagged in stored.tagged_documents()
            for paragraph in tagged.document.paragraphs
        }
    found = [row for row in rows(search("合作", "--format", "jsonl")) if row["zone"] not in ("title", "footnote")]
    assert found
    for row in found:
        text, start, end = texts[row["source"], row["zone"], row["number"]], row["start"], row["end"]
        assert fold(text[start:end]).text == "合作"
        assert (row["left"], row["keyword"], row["right"]) == (
            text[max(0, start - 30) : start],
            text[start:end],
            text[end : end + 30],
        )


def test_the_total_is_told_of_rows_on_stderr(search: Search) -> None:
    assert search("合作", "--format", "csv", "--limit", "3").err == (
        "3 shown of 163 occurrences, in 129 of 207 texts, 5 of 5 documents.\n"
    )


def test_pages_put_together_are_the_whole(search: Search) -> None:
    whole = search("合作", "--format", "jsonl", "--sort", "r1,l1").out.splitlines()
    pages = [
        search("合作", "--format", "jsonl", "--sort", "r1,l1", "--limit", "50", "--offset", str(n)).out.splitlines()
        for n in range(0, 200, 50)
    ]
    assert [line for page in pages for line in page] == whole
