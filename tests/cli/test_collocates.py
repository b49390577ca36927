"""``zhuti collocates``: its rows recounted from the tagged paragraphs, its filters, orders, stop words and what it says."""

from __future__ import annotations

import csv
import io
import json
import math
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nlp.cli.collocates import FORMULAS, SortName, columns
from nlp.cli.main import run
from nlp.lexicon import load_lexicon
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

CORPUS = Path(__file__).parents[2] / "data" / "corpus"


class Written(NamedTuple):
    """What a command wrote."""

    out: str
    err: str


Zhuti = Callable[..., Written]


def made(path: Path, sources: list[Path]) -> Path:
    """A workspace of some sources, added one after another."""
    with Workspace(path, mode="create") as workspace:
        for source in sources:
            list(add_sources(workspace, [source], Tagger(load_lexicon())))
    return path


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of the five documents."""
    return made(tmp_path_factory.mktemp("collocates") / "zhuti.db", [CORPUS])


@pytest.fixture
def zhuti(workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command and gives what it writes."""
    monkeypatch.setenv("ZHUTI_DB", str(workspace))
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.delenv("ZHUTI_LEXICON", raising=False)

    def run_it(*arguments: str, status: int = 0) -> Written:
        assert run(list(arguments)) == status
        return Written(*capsys.readouterr())

    return run_it


def as_json(written: Written) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written.out)
    return found


def collocates(zhuti: Zhuti, *arguments: str) -> dict[str, dict[str, Any]]:
    """The rows by collocate."""
    return {row["collocate"]: row for row in as_json(zhuti("collocates", *arguments, "--format", "json"))["rows"]}


def test_characters_around_a_word_are_those_that_a_search_shows(zhuti: Zhuti) -> None:
    """Every window of the search, its marks taken out, gives the same counts at every place."""
    found = [json.loads(line) for line in zhuti("search", "发展", "--format", "jsonl", "--window", "60").out.splitlines()]
    expected: Counter[tuple[str, str]] = Counter()
    for row in found:
        left, right = ([one for one in row[side] if one.isalnum()] for side in ("left", "right"))
        expected.update((sign, f"l{place}") for place, sign in enumerate(reversed(left[-3:]), 1))
        expected.update((sign, f"r{place}") for place, sign in enumerate(right[:3], 1))
    options = ("--unit", "char", "--window", "3", "--min-count", "1", "--no-stop-words", "--numbers")
    rows = collocates(zhuti, "发展", *options)
    assert {(sign, place): row[place] for sign, row in rows.items() for place in columns(3)[-6:] if row[place]} == expected


def test_frequencies_are_those_of_the_word_list_and_the_tokens_of_tagging(zhuti: Zhuti) -> None:
    rows = collocates(zhuti, "发展", "--min-count", "1")
    listed = {row["word"]: row["frequency"] for row in as_json(zhuti("wordlist", "--format", "json"))["rows"]}
    assert rows
    assert {word: row["frequency"] for word, row in rows.items()} == {word: listed[word] for word in rows}


def test_every_figure_can_be_worked_out_from_the_table(zhuti: Zhuti) -> None:
    found = as_json(zhuti("collocates", "人权", "--format", "json", "--no-stop-words"))
    meta = found["meta"]
    assert len(found["rows"]) > 100
    for row in found["rows"]:
        total, others = row["total"], row["outside"]
        expected = meta["places"] * (total + others) / (meta["places"] + meta["outside"])
        assert row["expected"] == pytest.approx(expected)
        assert row["log_dice"] == pytest.approx(14 + math.log2(2 * total / (meta["nodes"] + row["frequency"])))
        assert row["mi"] == pytest.approx(math.log2(total / expected))
        assert row["mi3"] == pytest.approx(math.log2(total**3 / expected))
        assert row["t"] == pytest.approx((total - expected) / math.sqrt(total))
        assert row["z"] == pytest.approx((total - expected) / math.sqrt(expected))
        assert row["total"] == row["left"] + row["right"] == sum(row[place] for place in columns(5)[-10:])
        assert (row["log_likelihood"] > 0) == (total > expected)


def test_json_says_what_was_counted_and_how(zhuti: Zhuti) -> None:
    meta = as_json(zhuti("collocates", "发展", "--format", "json"))["meta"]
    assert meta["formulas"] == FORMULAS
    assert set(FORMULAS) < set(columns(5))
    asked = {name: meta[name] for name in ("query", "window", "unit", "within", "sort")}
    assert asked == {"query": "发展", "window": 5, "unit": "token", "within": "text", "sort": "log_dice"}
    assert (meta["hits"], meta["nodes"], meta["corpus_documents"]) == (35, 35, 5)
    assert meta["lexicon_version"] == load_lexicon().version
    assert len(meta["corpus_hash"]) == 64
    assert meta["stop_words"]["words"] > 100


def test_csv_has_a_column_for_each_place(zhuti: Zhuti) -> None:
    rows = list(csv.DictReader(io.StringIO(zhuti("collocates", "发展", "--window", "2", "--format", "csv").out)))
    assert list(rows[0]) == [*columns(2), "lexicon_version"]
    assert list(rows[0])[-5:-1] == ["l2", "l1", "r1", "r2"]


def test_every_name_of_a_sort_is_a_column() -> None:
    assert {sort.field for sort in SortName} < set(columns(5))


@pytest.mark.parametrize("sort", [SortName.LOG_DICE, SortName.LOG_LIKELIHOOD, SortName.RIGHT, SortName.FREQUENCY])
def test_rows_fall_by_what_they_are_sorted_by(zhuti: Zhuti, sort: SortName) -> None:
    rows = as_json(zhuti("collocates", "人权", "--sort", sort.value, "--format", "json"))["rows"]
    values = [row[sort.field] for row in rows]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) > 1


@pytest.mark.parametrize(
    ("filters", "query"),
    [
        pytest.param(["--body", "HRC"], "发展 body:HRC", id="body"),
        pytest.param(["--zone", "operative"], "发展 zone:operative", id="zone"),
        pytest.param(["--session", "43"], "发展 session:43", id="session"),
        pytest.param(["--no-cited"], "发展 cited:no", id="cited titles"),
    ],
)
def test_filters_narrow_the_hits_as_those_of_a_query_do(zhuti: Zhuti, filters: list[str], query: str) -> None:
    by_option, by_query = collocates(zhuti, "发展", *filters), collocates(zhuti, query)
    assert by_option
    assert {word: row["total"] for word, row in by_option.items()} == {word: row["total"] for word, row in by_query.items()}
    assert len(by_option) < len(collocates(zhuti, "发展"))


def test_filters_make_the_corpus_and_those_in_the_query_do_not(zhuti: Zhuti) -> None:
    by_option, by_query = collocates(zhuti, "发展", "--body", "HRC"), collocates(zhuti, "发展 body:HRC")
    assert all(by_option[word]["frequency"] <= row["frequency"] for word, row in by_query.items())
    assert any(by_option[word]["frequency"] < row["frequency"] for word, row in by_query.items())


def test_stop_words_and_numbers_are_not_listed_and_keep_their_places(zhuti: Zhuti, tmp_path: Path) -> None:
    plain = collocates(zhuti, "发展", "--min-count", "1")
    every = collocates(zhuti, "发展", "--min-count", "1", "--no-stop-words", "--numbers")
    assert "的" in every
    assert "的" not in plain
    assert any(word.isdigit() for word in every)
    assert not any(word.isdigit() for word in plain)
    assert all(every[word] == row for word, row in plain.items())
    (tmp_path / "own.txt").write_text("# mine\n經濟  # a Traditional word\n\n", encoding="utf-8")
    own = collocates(zhuti, "发展", "--min-count", "1", "--stop-words", str(tmp_path / "own.txt"))
    assert "的" in own
    assert "经济" in plain
    assert "经济" not in own


def test_the_order_in_which_documents_were_added_changes_nothing(
    zhuti: Zhuti, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = zhuti("collocates", "发展", "--format", "csv").out
    monkeypatch.setenv("ZHUTI_DB", str(made(tmp_path / "other.db", sorted(CORPUS.glob("*.txt"), reverse=True))))
    assert zhuti("collocates", "发展", "--format", "csv").out == expected


def test_the_table_says_what_it_is(zhuti: Zhuti) -> None:
    written = zhuti("collocates", "发展", "--limit", "2")
    lines = written.out.splitlines()
    assert lines[0].split()[:7] == ["Collocate", "Total", "Left", "Right", "Doc.", "Freq.", "Expected"]
    assert lines[0].split()[-10:] == ["L5", "L4", "L3", "L2", "L1", "R1", "R2", "R3", "R4", "R5"]
    assert lines[3] == ""
    assert lines[4].startswith("2 of ")
    assert "35 occurrences in 23 texts of 4 documents; 35 nodes" in written.out
    assert "Sorted by logDice: 14 + log2(2 O / (f(x) + f(y)))." in written.out


def test_a_query_without_words_has_nothing_around_it(zhuti: Zhuti) -> None:
    written = zhuti("collocates", "body:HRC", "--format", "csv")
    assert written.out.splitlines() == [",".join([*columns(5), "lexicon_version"])]
    assert written.err.startswith("The query finds texts, no words in them")


def test_what_is_not_there_has_no_collocates(zhuti: Zhuti) -> None:
    written = zhuti("collocates", "木星", "--format", "json")
    assert as_json(written)["rows"] == []
    assert written.err == "No collocates to list: 0 occurrences, in 0 of 207 texts.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["发展", "--window", "0"], "--window': it should be at least 1", id="window"),
        pytest.param(["发展", "--sort", "chi"], "chi is not one of", id="sort"),
        pytest.param(["发展", "--session", "x"], "not a range: --session 'x'", id="session"),
        pytest.param([""], "", id="empty query"),
    ],
)
def test_wrong_usage_is_said_in_a_line(zhuti: Zhuti, arguments: list[str], said: str) -> None:
    written = zhuti("collocates", *arguments, status=2)
    assert written.err.startswith("error: ")
    assert said in written.err
    assert written.err.count("\n") == 1


def test_a_list_of_stop_words_that_is_not_there_is_said(zhuti: Zhuti, tmp_path: Path) -> None:
    written = zhuti("collocates", "发展", "--stop-words", str(tmp_path / "none.txt"), status=1)
    assert written.err.startswith("error: ")
    assert "none.txt" in written.err
