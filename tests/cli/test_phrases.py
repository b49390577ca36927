"""``zhuti phrases``: rows that lead to the texts, filters, forms, wrong usage."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nlp.cli.main import run
from nlp.cli.phrase_rows import FIGURES, LESS_NEEDED, PLACE
from nlp.lexicon import load_lexicon
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

CORPUS = Path(__file__).parents[2] / "data" / "corpus"

Zhuti = Callable[..., str]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("phrases") / "zhuti.db"
    with Workspace(path, mode="create") as made:
        list(add_sources(made, [CORPUS], Tagger(load_lexicon())))
    return path


@pytest.fixture
def zhuti(workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs the command and gives what it writes."""
    monkeypatch.setenv("ZHUTI_DB", str(workspace))
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.delenv("ZHUTI_LEXICON", raising=False)

    def run_it(*arguments: str, status: int = 0) -> str:
        assert run(["phrases", *arguments]) == status
        written = capsys.readouterr()
        return written.out if status == 0 else written.err

    return run_it


def rows(zhuti: Zhuti, *arguments: str) -> list[dict[str, Any]]:
    return json.loads(zhuti("--format", "json", *arguments))["rows"]


@pytest.mark.parametrize("phrase", ["国际合作", "普遍定期审议", "可持续发展目标", "世界人权宣言", "气候变化"])
def test_a_phrase_stands_as_often_as_searching_finds_it(zhuti, capsys, workspace, phrase):
    (row,) = (row for row in rows(zhuti) if row["phrase"] == phrase)
    assert run(["search", phrase, "--format", "jsonl", "--limit", "1000"]) == 0
    hits = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert row["count"] == len(hits) == sum(one["count"] for one in row["sessions"])
    assert row["documents"] == len({hit["source"] for hit in hits})
    assert (row["source"], row["zone"], row["start"]) == (hits[0]["source"], hits[0]["zone"], hits[0]["start"])
    assert phrase in row["example"]


def test_what_the_lexicon_has_is_said_or_left_out(zhuti):
    known = {row["phrase"]: row for row in rows(zhuti, "--known")}
    assert (known["种族歧视"]["known"], known["种族歧视"]["themes"], known["种族歧视"]["covered"]) == (True, ["racism"], 1.0)
    assert (known["联合国"]["known"], known["联合国"]["covered"]) == (False, 0.0)
    new = {row["phrase"] for row in rows(zhuti, "--new")}
    assert new == {phrase for phrase, row in known.items() if not row["known"] and row["covered"] < 1}


@pytest.mark.parametrize(("sort", "figure"), [
    ("score", "score"), ("c-value", "c_value"), ("count", "count"), ("length", "length"), ("documents", "documents"),
])  # fmt: skip
def test_rows_come_in_the_order_asked_for(zhuti, sort, figure):
    values = [row[figure] for row in rows(zhuti, "--sort", sort)]
    assert values == sorted(values, reverse=True)


def test_lengths_and_counts_are_those_asked_for(zhuti):
    found = rows(zhuti, "--length", "5..7", "--least", "6")
    assert found
    assert all(5 <= len(row["phrase"]) == row["length"] <= 7 and row["count"] >= 6 for row in found)


def test_words_may_be_counted_instead_of_characters(zhuti):
    found = {row["phrase"]: row["length"] for row in rows(zhuti, "--n", "2..3")}
    assert found["促进和保护"] == 3
    assert set(found.values()) == {2, 3}


def test_all_lists_what_has_function_words_at_its_edges(zhuti):
    assert "人权的" not in {row["phrase"] for row in rows(zhuti)}
    assert "人权的" in {row["phrase"] for row in rows(zhuti, "--all")}
    assert "人权的" in {row["phrase"] for row in rows(zhuti, "--no-stop-words")}


def test_filters_make_the_corpus(zhuti):
    every = {row["phrase"]: row["count"] for row in rows(zhuti, "--least", "1", "--all", "--length", "4")}
    council = rows(zhuti, "--body", "HRC", "--least", "1", "--all", "--length", "4")
    assembly = rows(zhuti, "--body", "GA", "--least", "1", "--all", "--length", "4")
    counts: dict[str, int] = {}
    for row in (*council, *assembly):
        counts[row["phrase"]] = counts.get(row["phrase"], 0) + row["count"]
    assert counts == every


def test_csv_has_a_row_for_each_phrase_of_json(zhuti):
    found = list(csv.DictReader(io.StringIO(zhuti("--format", "csv", "--limit", "30"))))
    assert list(found[0]) == ["phrase", *FIGURES, *PLACE, "lexicon_version"]
    assert [row["phrase"] for row in found] == [row["phrase"] for row in rows(zhuti, "--limit", "30")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_tells_what_was_counted_in_either_language(zhuti, language):
    shown = zhuti("--limit", "5", "--overlap", "longest", "--new", "--lang", language)
    assert "联合国宪章" in shown
    assert ("longest：" if language == "zh" else "longest: ") in shown
    assert "国际合作 " not in shown


def test_a_narrow_terminal_goes_without_some_columns(zhuti, monkeypatch):
    from nlp.cli import phrase_rows

    rows = {"phrase": ["Phrase", "联合国"], **{name: [name, "0.00"] for name in FIGURES}}
    assert phrase_rows._fitting(rows, None) == list(rows)
    narrow = phrase_rows._fitting(rows, 60)
    assert not set(LESS_NEEDED[:4]) & set(narrow)
    assert {"phrase", "count", "score"} <= set(narrow)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--length", "0"], "error: not a length: --length 0; write a number from 1 to 60, or 2..12\n"),
        (["--length", "5..3"], "error: not a length: --length 5..3; write a number from 1 to 60, or 2..12\n"),
        (["--n", "x"], "error: not a length: --n x; write a number from 1 to 20, or 2..5\n"),
        (
            ["--length", "4", "--n", "2"],
            "error: --length and --n do not go together: --length 4 --n 2; "
            "--length counts characters, --n words; give one of them\n",
        ),
    ],
    ids=["nought", "falling", "no number", "two units"],
)
def test_wrong_lengths_are_said(zhuti, arguments, said):
    assert zhuti(*arguments, status=2) == said


def test_where_nothing_stands_so_often_that_is_said(zhuti, capsys):
    assert run(["phrases", "--least", "9999"]) == 0
    assert capsys.readouterr().err == "Nothing to list: no phrase stands 9999 times or more in 207 texts.\n"


def test_more_text_than_fits_in_memory_is_refused_with_what_to_do(zhuti, monkeypatch, workspace):
    monkeypatch.setattr("nlp.cli.phrases.MOST_TEXT", 1000)
    assert zhuti(status=1) == (
        f"error: there is too much text: 1,000 characters are mined at once: {workspace}; "
        "narrow it down with --session, --year, --body or other filters\n"
    )
