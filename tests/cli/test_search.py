"""``zhuti search``: its rows, orders, filters, totals and what it says, over the five documents."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nlp.cli.main import run
from nlp.cli.table import width
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


@pytest.mark.parametrize("order", [(), ("--sort", "r1,l1"), ("--order", "rank")], ids=["documents", "sorted", "ranked"])
def test_pages_put_together_are_the_whole(search: Search, order: tuple[str, ...]) -> None:
    whole = search("合作", "--format", "jsonl", *order).out.splitlines()
    pages = [
        search("合作", "--format", "jsonl", *order, "--limit", "50", "--offset", str(n)).out.splitlines()
        for n in range(0, 200, 50)
    ]
    assert [line for page in pages for line in page] == whole
    assert len(whole) == len(set(whole)) == 163


def test_a_table_aligns_keywords_and_says_how_to_open_a_paragraph(search: Search) -> None:
    lines = search("南南合作").out.splitlines()
    assert {width(line.partition("【")[0]) for line in lines[:7]} == {width(lines[0].partition("【")[0])}
    assert all("【南南合作】" in line and width(line) <= 100 for line in lines[:7])
    assert lines[7:] == [
        "",
        "7 occurrences, in 5 of 207 texts, 2 of 5 documents.",
        "To read a paragraph: zhuti show ga-75-third-committee-draft.txt 15",
    ]


def test_the_command_under_a_table_opens_the_paragraph(search: Search, capsys: pytest.CaptureFixture[str]) -> None:
    for query in ("充实", "zone:footnote symbol:A/HRC/RES/53/11", "zone:title", "zone:preambular", "zone:operative"):
        last = search(query, "--limit", "1").out.splitlines()[-1]
        command = shlex.split(last.removeprefix("To read a paragraph: zhuti "))
        assert run(command) == 0, command
        capsys.readouterr()


def test_a_table_says_how_to_see_more(search: Search) -> None:
    below = search("合作", "--limit", "2", "--offset", "3").out.splitlines()[3:]
    assert below[:2] == [
        "4 to 5 shown of 163 occurrences, in 129 of 207 texts, 5 of 5 documents.",
        "For more: --offset 5; for all: --limit 163",
    ]


def test_twenty_occurrences_are_shown_in_a_table_and_all_in_rows(search: Search) -> None:
    assert sum("【" in line for line in search("合作").out.splitlines()) == 20
    assert len(rows(search("合作", "--format", "jsonl"))) == 163


def test_a_paragraph_is_shown_whole_with_all_its_hits(search: Search) -> None:
    shown = search("合作", "--context", "paragraph", "--limit", "2", "--offset", "1").out.splitlines()
    assert shown[:4] == [
        "ga-75-third-committee-draft.txt preambular 1",
        "  重申决心按照《联合国宪章》，特别是第一条第三项，以及世界人权会议 1993 年 6 月 25 日通过的《维也纳",
        "  宣言和行动纲领》 中关于增进会员国在人权领域真诚【合作】的相关规定，促进国际【合作】，",
        "",
    ]


def test_context_paragraph_gives_rows_the_whole_text(search: Search) -> None:
    (row,) = rows(search("三方合作", "--context", "paragraph", "--format", "jsonl", "--limit", "1"))
    assert (row["left"] + row["keyword"] + row["right"])[row["start"] : row["end"]] == "三方合作"
    assert (row["left"][:5], row["right"][-5:]) == ("鼓励全体会", "国际合作；")


def test_a_window_is_as_wide_as_asked_in_every_form(search: Search) -> None:
    (row,) = rows(search("三方合作", "--window", "4", "--format", "jsonl", "--limit", "1"))
    assert (row["left"], row["right"]) == ("南合作和", "的互补作")
    assert "南合作和【三方合作】的互补作\n" in search("三方合作", "--window", "4", "--limit", "1").out


@pytest.mark.parametrize(
    ("options", "hits", "of_units", "of_documents"),
    [
        pytest.param(["--zone", "title"], 5, 5, 5, id="titles"),
        pytest.param(["--zone", "title", "--zone", "footnote"], 5, 29, 5, id="titles and footnotes"),
        pytest.param(["--body", "hrc"], 99, 109, 2, id="a body"),
        pytest.param(["--body", "HRC", "--session", "40..50"], 26, 33, 1, id="a body and sessions"),
        pytest.param(["--kind", "draft"], 32, 39, 1, id="a kind"),
        pytest.param(["--year", "2023"], 73, 76, 1, id="a year"),
    ],
)
def test_filters_narrow_what_is_searched_and_the_denominators_with_it(
    search: Search, options: list[str], hits: int, of_units: int, of_documents: int
) -> None:
    (total,) = rows(search("合作", "--total", "--format", "jsonl", *options))
    assert (total["hits"], total["of_units"], total["of_documents"]) == (hits, of_units, of_documents)


def test_a_theme_narrows_the_texts_and_finds_no_more_than_the_query(search: Search) -> None:
    carried = rows(search("合作", "--theme", "南南合作", "--format", "jsonl"))
    asked = rows(search("合作 theme:南南合作", "--format", "jsonl"))
    assert {row["keyword"] for row in carried} == {"合作"}
    assert {(row["source"], row["zone"], row["number"]) for row in carried} == {
        (row["source"], row["zone"], row["number"]) for row in asked
    }
    (total,) = rows(search("合作", "--theme", "南南合作", "--total", "--format", "jsonl"))
    assert total["of_units"] == 207


def test_no_cited_leaves_out_what_stands_in_quoted_titles(search: Search) -> None:
    every, uncited = (
        {
            (row["source"], row["zone"], row["number"], row["start"])
            for row in rows(search("人权", "--format", "jsonl", *options))
        }
        for options in ([], ["--no-cited"])
    )
    assert uncited < every
    assert uncited == {
        (row["source"], row["zone"], row["number"], row["start"]) for row in rows(search("人权 cited:no", "--format", "jsonl"))
    }


def test_sorting_by_session_goes_by_number_and_keeps_the_order_of_documents(search: Search) -> None:
    found = rows(search("合作", "--format", "jsonl", "--sort", "session"))
    assert list(dict.fromkeys((row["body"], row["session"]) for row in found)) == [
        ("GA", "68"), ("GA", "75"), ("GA", "76"), ("HRC", "43"), ("HRC", "53"),
    ]  # fmt: skip


def test_nothing_found_is_no_fault_and_says_among_how_much(search: Search) -> None:
    written = search("飞碟", "--format", "csv")
    assert written.out.splitlines() == [",".join(COLUMNS)]
    assert written.err == "Nothing found in 207 texts (titles, paragraphs, footnotes) of 5 documents.\n"
    assert search("飞碟").out == written.err


def test_where_several_words_are_not_found_together_each_is_counted(search: Search) -> None:
    assert search("南南 飞碟|不明飞行物").out.splitlines()[1] == (
        "A blank means “both in the same text”. Each part by itself: 南南 (8), 飞碟|不明飞行物 (0)"
    )


def test_operators_of_other_searches_are_told_where_they_find_nothing(search: Search) -> None:
    assert search("飞碟 AND 国际").out.splitlines()[1] == (
        "and, or and not are plain words here: a blank means “and”, | “or”, - “not”."
    )


def test_filters_that_leave_nothing_are_told(search: Search) -> None:
    assert search("合作", "--session", "99").out == "The filters leave no text to search; widen them.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["合作", "--sort", "x1"], "--sort x1", id="a sort key"),
        pytest.param(["合作", "--sort", "r1", "--order", "rank"], "--order rank exclude each other", id="two orders"),
        pytest.param(["合作", "--session", "abc"], "--session 'abc'", id="a range"),
        pytest.param(["合作", "--theme", "飞碟"], "the lexicon has no such theme: 飞碟", id="a theme"),
        pytest.param(["合作", "--format", "json"], "add --by, or ask for jsonl", id="json without groups"),
        pytest.param(["-合作"], "a query that begins with - goes behind --", id="a dash"),
        pytest.param(["合作", "--limt", "3"], "see zhuti search --help", id="an option that is not there"),
        pytest.param(["(合作"], "the bracket at column 1 is not closed", id="the language"),
        pytest.param([""], "the query is empty", id="nothing asked"),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_to_do(search: Search, arguments: list[str], said: str) -> None:
    written = search(*arguments, status=2)
    assert written.out == ""
    assert written.err.startswith("error: ")
    assert written.err.count("\n") == 1
    assert said in written.err


def test_words_of_a_query_may_be_given_one_by_one(search: Search) -> None:
    assert search("南南", "三方", "--format", "jsonl").out == search("南南 三方", "--format", "jsonl").out


def test_other_versions_are_searched_when_asked_for(tmp_path: Path, search: Search, capsys: pytest.CaptureFixture[str]) -> None:
    text = "人权理事会\n\n第四十三届会议\n\n43/21. 合作共赢\n\n人权理事会，\n\n1. 欢迎南南合作；\n"
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(text if name == "a.txt" else f"{text}\n2. 又欢迎南南合作；\n", encoding="utf-8")
    db = ["--db", str(tmp_path / "zhuti.db")]
    assert run(["add", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), *db]) == 0
    for name in ("a.txt", "b.txt"):
        assert run(["set", name, "symbol=A/HRC/RES/43/21", *db]) == 0
    capsys.readouterr()
    one = search("南南合作", "--format", "jsonl", *db)
    both = search("南南合作", "--format", "jsonl", "--all-versions", *db)
    assert "Not searched, as other versions of those searched: 1 (--all-versions searches them too)." in one.err
    assert (len({row["source"] for row in rows(one)}), len({row["source"] for row in rows(both)})) == (1, 2)


def test_a_file_of_csv_begins_with_a_byte_order_mark_and_guards_formulas(search: Search, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    assert search("合作", "--format", "csv", "--output", str(path)).out == ""
    assert path.read_bytes().startswith("\ufeffsource,symbol".encode())


def test_ranked_rows_have_a_score_that_does_not_rise(search: Search) -> None:
    found = rows(search("南南 合作", "--order", "rank", "--format", "jsonl"))
    assert list(found[0]) == [*COLUMNS, "score"]
    scores = [row["score"] for row in found]
    assert scores == sorted(scores, reverse=True)
    assert search("南南", "--order", "rank", "--format", "csv").out.splitlines()[0].endswith(",end,score")


def test_making_an_index_of_many_documents_is_told_and_of_few_not(
    search: Search, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    db = str(tmp_path / "zhuti.db")
    (tmp_path / "a.txt").write_text("1. 欢迎南南合作；\n", encoding="utf-8")
    assert run(["add", str(tmp_path / "a.txt"), "--db", db]) == 0
    monkeypatch.setattr("nlp.cli.search.said._MANY_DOCUMENTS", 1)
    assert "Making an index of 1 documents" in search("南南合作", "--db", db).err
    assert "Making an index" not in search("南南合作", "--db", db).err


def test_a_page_has_every_occurrence_under_its_session_and_the_command_that_makes_it(search: Search, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    written = search("南南 合作", "--zone", "operative", "--format", "html", "--output", str(path))
    assert (written.out, written.err) == ("", "17 occurrences, in 4 of 91 texts, 3 of 5 documents.\n")
    page = path.read_text(encoding="utf-8")
    assert page.count('<span class="ref">') == 17
    assert re.findall(r"<h3>(.*?) <", page) == [
        "General Assembly session 75",
        "Human Rights Council session 43",
        "Human Rights Council session 53",
    ]
    assert "zhuti search &#39;南南 合作&#39; --zone operative --format html" in page


def test_the_command_on_a_page_gives_the_same_page(search: Search, capsys: pytest.CaptureFixture[str]) -> None:
    asked = [
        "-公约 合作",
        "--sort",
        "r1",
        "--body",
        "HRC",
        "--year",
        "2020..2023",
        "--limit",
        "9",
        "--offset",
        "2",
        "--no-cited",
    ]
    page = search("--format", "html", *asked[1:], "--theme", "debt", "--", asked[0]).out
    found = re.search(r"<code>zhuti (.*?)</code>", page)
    assert found
    assert run(shlex.split(html.unescape(found[1]))) == 0
    assert capsys.readouterr().out == page


def test_a_page_has_so_many_lines_and_no_more(search: Search, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlp.report.concordance.MOST_LINES", 5)
    written = search("合作", "--format", "html", "--limit", "100")
    assert written.out.count('<span class="ref">') == 5
    assert "Not on this page: 158 more." in written.out
    assert written.err == "5 shown of 163 occurrences, in 129 of 207 texts, 5 of 5 documents.\n"


def test_a_page_of_nothing_is_a_page(search: Search) -> None:
    assert "Nothing found" in search("飞碟", "--format", "html").out


def test_help_shows_the_query_language(search: Search) -> None:
    shown = search("--help").out
    assert "How a query is written:\n    南南合作" in shown
    assert '"南南 三方"~5' in shown
