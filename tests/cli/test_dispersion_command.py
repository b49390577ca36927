"""``zhuti dispersion``: measures, the parts with their barcodes, each format, what cannot be measured."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from nlp.cli.main import run
from nlp.cli.table import width
from nlp.mine.dispersion import MEASURES, dispersion

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
Zhuti = Callable[..., str]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A workspace of the five documents."""
    path = str(tmp_path_factory.mktemp("dispersion") / "zhuti.db")
    assert run(["add", str(CORPUS), "--db", path]) == 0
    return path


@pytest.fixture
def zhuti(database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command on the five documents and gives what it writes to stdout."""
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.setenv("ZHUTI_DB", database)
    monkeypatch.delenv("ZHUTI_LEXICON", raising=False)

    def run_it(*arguments: str, status: int = 0) -> str:
        assert run(list(arguments)) == status
        return capsys.readouterr().out

    return run_it


def asked(zhuti: Zhuti, *arguments: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(zhuti("dispersion", *arguments, "--format", "json"))
    return made


def test_the_measures_are_those_of_the_rows(zhuti):
    made = asked(zhuti, "南南合作")
    expected = dispersion([row["hits"] for row in made["rows"]], [row["characters"] for row in made["rows"]])
    assert {name: made["measures"][name] for name in MEASURES} == {name: getattr(expected, name) for name in MEASURES}
    assert (made["measures"]["hits"], made["measures"]["range"], made["measures"]["parts"]) == (7, 2, 5)


def test_a_row_has_its_hits_its_size_its_rate_what_is_expected_and_the_places(zhuti):
    (row,) = [row for row in asked(zhuti, "南南合作")["rows"] if row["symbol"] == "A/HRC/RES/53/11"]
    assert (row["hits"], len(row["marks"])) == (6, 6)
    assert row["per_10k"] == pytest.approx(row["hits"] / row["characters"] * 10_000)
    assert row["expected"] == pytest.approx(2.947, abs=0.001)
    assert all(0 <= mark < row["characters"] for mark in row["marks"])


def test_the_meta_says_what_was_asked_of_what(zhuti):
    meta = asked(zhuti, "南南合作", "--body", "HRC", "--session", "43..53", "--zone", "operative", "--no-cited")["meta"]
    assert (meta["query"], meta["by"], meta["corpus_documents"]) == ("南南合作", "document", 2)
    assert meta["filters"] == {
        "theme": [], "body": ["HRC"], "session": ["43..53"], "year": [], "kind": [], "zone": ["operative"], "cited": False
    }  # fmt: skip


def test_csv_has_a_row_for_each_part_those_without_a_hit_too(zhuti):
    rows = list(csv.DictReader(io.StringIO(zhuti("dispersion", "南南合作", "--format", "csv", "--by", "session"))))
    assert [(row["body"], row["session"], row["hits"]) for row in rows] == [
        ("GA", "68", "0"), ("GA", "75", "1"), ("GA", "76", "0"), ("HRC", "43", "0"), ("HRC", "53", "6")
    ]  # fmt: skip


def test_the_table_says_what_was_found_how_evenly_and_where(zhuti):
    lines = zhuti("dispersion", "南南合作").splitlines()
    assert lines[0] == "“南南合作”: 7 hits, in 2 of 5 documents."
    assert lines[1].startswith("To be in proportion to the sizes of the parts, 44% of the hits")
    assert lines[2] == "There are only 5 parts: take every measure as rough."
    assert any(re.match(r"DP +0\.436  0 even", line) for line in lines)
    (last,) = [line for line in lines if line.startswith("A/HRC/RES/53/11")]
    assert re.search(r" 6 +11\.9 +2\.9  [.|#]+$", last)


@pytest.mark.parametrize("columns", [60, 80, 100, 160])
def test_no_line_of_a_part_is_wider_than_the_terminal(zhuti, columns):
    from nlp.cli.dispersion.table import _part_lines
    from nlp.search.unit import Origin
    from nlp.spread import DocumentHits, spread_of

    hits = [DocumentHits(Origin("很长的文件名" * 9 + ".pdf"), 900, (1, 2, 899)), DocumentHits(Origin("a.txt"), 90, ())]
    lines = _part_lines(spread_of(hits), columns)
    assert all(width(line) <= columns for line in lines)
    assert len({width(line) for line in lines}) == 1


def test_nothing_found_has_no_measures_and_says_so(zhuti):
    assert asked(zhuti, "没有这样的话")["measures"]["reason"] == "no_hits"
    printed = zhuti("dispersion", "没有这样的话")
    assert "There are no hits, so there is no spread to measure." in printed
    assert "A/RES/68/160" not in printed


def test_one_part_has_no_measures_and_says_so(zhuti):
    made = asked(zhuti, "合作", "--session", "53")
    assert (made["measures"]["reason"], made["measures"]["dp"], made["measures"]["hits"]) == ("one_part", None, 73)
    assert "Only one part was searched" in zhuti("dispersion", "合作", "--session", "53")


def test_filters_that_let_nothing_through_are_an_answer_too(zhuti):
    made = asked(zhuti, "合作", "--session", "99")
    assert (made["rows"], made["measures"]["parts"]) == ([], 0)
    assert "0 of 0 documents" in zhuti("dispersion", "合作", "--session", "99")


def test_fewer_hits_than_parts_are_warned_of(zhuti):
    assert "fewer hits (2) than parts (5)" in zhuti("dispersion", "受影响国家")


def test_a_query_that_cannot_be_read_is_wrong_usage(zhuti):
    zhuti("dispersion", '"南南', status=2)


class Page(HTMLParser):
    """What of a page can fetch or run something, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.outside: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "link", "iframe", "img"):
            self.outside.append(tag)
        self.outside += [str(value) for name, value in attrs if name in ("src", "href") and not str(value).startswith("#")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("query", ["合作", "没有<b>&"])
def test_the_page_is_whole_offline_and_the_same_each_time(zhuti, language, query):
    made = zhuti("dispersion", query, "--format", "html", "--lang", language)
    assert made == zhuti("dispersion", query, "--format", "html", "--lang", language)
    page = Page()
    page.feed(made)
    assert page.outside == []
    assert "<b>" not in made
    assert query in page.text
    assert sum("A/HRC/RES/53/11" in text for text in page.text) >= 2


def test_of_many_parts_the_page_shows_those_with_hits():
    from nlp.report.charts.barcode import Strip
    from nlp.report.dispersion_page import MOST_STRIPS, shown_strips

    few = [Strip(f"{n}", "", 10, ()) for n in range(MOST_STRIPS)]
    many = [Strip(f"{n}", "", 10, (1,) if n % 2 else ()) for n in range(3 * MOST_STRIPS)]
    assert shown_strips(few) == few
    assert [strip.label for strip in shown_strips(many)] == [f"{2 * n + 1}" for n in range(MOST_STRIPS)]


# `zhuti search --by`, which counts over the same texts.


@pytest.mark.parametrize("by", ["session", "year", "document", "zone", "body"])
@pytest.mark.parametrize("query", ["合作", "session:53", "theme:debt", "合作|人权 -zone:title"])
def test_the_groups_of_a_search_add_up_to_its_total(zhuti, by, query):
    made = json.loads(zhuti("search", query, "--by", by, "--format", "json"))
    total = json.loads(zhuti("search", query, "--total", "--format", "jsonl"))
    assert made["total"] == total
    assert sum(row["hits"] for row in made["rows"]) == total["hits"]
    assert sum(row["texts"] for row in made["rows"]) == total["units"]
    assert sum(row["of_texts"] for row in made["rows"]) == total["of_units"]


def test_a_filter_of_a_search_sets_the_denominators_and_a_condition_in_the_query_does_not(zhuti):
    filtered, asked_for = (
        json.loads(zhuti("search", *query, "--by", "session", "--format", "json"))["rows"]
        for query in (["合作", "--session", "53"], ["合作 session:53"])
    )
    assert [(row["session"], row["hits"], row["of_texts"]) for row in filtered] == [("53", 73, 76)]
    assert [(row["session"], row["hits"]) for row in asked_for] == [("68", 0), ("75", 0), ("76", 0), ("43", 0), ("53", 73)]


def test_groups_are_given_out_in_four_forms(zhuti, capsys):
    assert zhuti("search", "合作", "--by", "zone").splitlines()[1].startswith("title")
    assert zhuti("search", "合作", "--by", "zone", "--format", "csv").splitlines()[0].startswith("zone,hits,texts")
    lines = zhuti("search", "合作", "--by", "zone", "--format", "jsonl").splitlines()
    assert [json.loads(line)["zone"] for line in lines] == ["title", "preambular", "operative", "footnote"]
    zhuti("search", "合作", "--format", "json", status=2)
    zhuti("search", "合作", "--by", "zone", "--format", "html", status=2)


def test_nothing_found_by_group_says_what_was_searched(zhuti):
    assert "Nothing found in 207 texts" in zhuti("search", "没有这样的话", "--by", "session")
