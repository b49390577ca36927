"""The concordance page: whole, offline, safe, and saying what was found."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from typing import Any

import page_reader
import pytest
from measured_page import BROWSER, measured

from nlp import messages
from nlp.messages.concordance import WORDINGS
from nlp.mine.dispersion import dispersion
from nlp.mine.hit_groups import group_hits
from nlp.report.charts.barcode import Strip
from nlp.report.concordance import MOST_CHARACTERS, Concordance, render
from nlp.search.kwic import Line
from nlp.search.unit import Origin, Total, Unit
from nlp.searching import ZoneCount

HARM = "<script>alert(1)</script><b>&\"'\u202egpj"
SPANS = {
    "a.txt": [("重申南南合作，欢迎南南合作；", ((2, 6), (9, 13))), ("合作" + HARM, ((0, 2),))],
    "b.txt": [("南南合作", ((0, 4),))],
}
ORIGINS = {
    "a.txt": Origin("a.txt", "A/HRC/RES/43/21", "HRC", "43", "2020", "resolution"),
    "b.txt": Origin("b.txt", None, "HRC", None, None, "draft"),
}
COLUMNS = ("source", "symbol", "left", "keyword", "right", "start", "end")


def lines() -> list[tuple[Line, tuple[tuple[int, int], ...]]]:
    return [
        (Line(Unit(ORIGINS[source], None, "operative", number, number, None, text), *span), spans)
        for source, texts in SPANS.items()
        for number, (text, spans) in enumerate(texts, 1)
        for span in spans
    ]


def concordance(**changes: Any) -> Concordance:
    counts = [ZoneCount("a.txt", "operative", 2, 3), ZoneCount("b.txt", "operative", 1, 1)]
    made = Concordance(
        query="合作|" + HARM,
        command="zhuti search '合作' --format html",
        lines=tuple(lines()),
        offset=0,
        sort=("session",),
        total=Total(4, 3, 2, 9, 3),
        sessions=group_hits(counts, counts, ORIGINS, "session"),
        strips=(Strip(HARM, "第43届", 100, (1, 50)), Strip("b.txt", "", 4, (0,))),
        dispersion=dispersion([3, 1], [100, 4]),
        left_out=1,
        meta=dict.fromkeys(("lexicon", "lexicon_version", "program_version", "folding_version", "corpus_hash"), "1.2"),
        records=tuple({"source": line.unit.origin.source, "symbol": None, "left": line.left(), "keyword": line.keyword,
                       "right": line.right(), "start": line.start, "end": line.end} for line, _ in lines()),
        columns=COLUMNS,
    )  # fmt: skip
    return replace(made, **changes)


@pytest.fixture(scope="module", params=messages.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def root(language: str) -> page_reader.Element:
    return page_reader.read(render(concordance(), language))


def shown_lines(root: page_reader.Element) -> list[page_reader.Element]:
    return [one for one in root.all("li") if one.all("details")]


def by_class(root: page_reader.Element, name: str) -> list[str]:
    return [one.text() for one in root.every() if one.attributes.get("class") == name]


def test_every_line_has_its_context_and_its_whole_text_with_all_hits_marked(root: page_reader.Element) -> None:
    first, second, *_ = shown_lines(root)
    assert (by_class(first, "left"), by_class(first, "hit")) == (["重申"], ["南南合作，欢迎南南合作；"])
    (whole,) = second.all("blockquote")
    assert whole.text() == "重申南南合作，欢迎南南合作；"
    assert [(mark.text(), mark.attributes.get("class")) for mark in whole.all("mark")] == [
        ("南南合作", None),
        ("南南合作", "this"),
    ]


def test_lines_sorted_by_session_stand_under_its_name_with_their_number(root: page_reader.Element, language: str) -> None:
    headings = [one.text().split("\n")[0] for one in root.all("h3")]
    assert (
        headings
        == {
            "zh": ["人权理事会第43届会议 3 处", "人权理事会届会不详 1 处"],
            "en": ["Human Rights Council session 43 3", "Human Rights Council session not known 1"],
        }[language]
    )
    assert [one.attributes["value"] for one in shown_lines(root)] == ["1", "2", "3", "4"]


def test_lines_in_another_order_stand_in_one_list() -> None:
    page = page_reader.read(render(concordance(sort=("r1", "left"), offset=10), "en"))
    assert page.all("h3") == []
    assert [one.attributes["value"] for one in shown_lines(page)] == ["11", "12", "13", "14"]
    assert "sorted by R1, left context" in page.text()


def test_what_texts_and_queries_say_is_text_and_never_markup(root: page_reader.Element) -> None:
    assert root.all("script") == root.all("b") == []
    assert "\u202e" not in root.text()
    assert HARM.replace("\u202e", "\\u202e") in root.text()


def test_the_page_has_no_script_forbids_what_it_does_not_need_and_fetches_nothing(root: page_reader.Element) -> None:
    (policy,) = [one.attributes["content"] for one in root.all("meta") if "http-equiv" in one.attributes]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    addresses = [one.attributes[name] for one in root.every() for name in ("href", "src") if name in one.attributes]
    assert all(str(address).startswith(("#", "data:text/csv")) for address in addresses)
    assert not [one for one in root.every() if any(name.startswith("on") for name in one.attributes)]


def test_links_within_the_page_lead_somewhere_and_ids_are_unique(root: page_reader.Element) -> None:
    ids = [one.attributes["id"] for one in root.every() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    assert {str(a.attributes["href"])[1:] for a in root.all("a") if str(a.attributes["href"]).startswith("#")} <= set(ids)


def test_the_download_holds_a_row_for_every_line(root: page_reader.Element) -> None:
    written = page_reader.downloads(root)["zhuti-search.csv"]
    rows = list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"))))
    assert [(row["source"], row["keyword"], row["start"]) for row in rows] == [
        ("a.txt", "南南合作", "2"), ("a.txt", "南南合作", "9"), ("a.txt", "合作", "0"), ("b.txt", "南南合作", "0"),
    ]  # fmt: skip


def test_of_a_long_text_what_is_far_from_the_keyword_is_left_out() -> None:
    text = "前" * 9000 + "合作" + "后" * 9000
    one = Line(Unit(ORIGINS["a.txt"], None, "annex", 1, 1, None, text), 9000, 9002)
    page = page_reader.read(render(concordance(lines=((one, ((9000, 9002),)),)), "zh"))
    (whole,) = page.all("blockquote")
    assert whole.text() == "…" + "前" * MOST_CHARACTERS + "合作" + "后" * MOST_CHARACTERS + "…"


def test_a_text_without_a_span_is_shown_from_its_beginning() -> None:
    one = Line(Unit(ORIGINS["a.txt"], None, "title", None, 0, None, "南南合作"), 0, 0)
    page = page_reader.read(render(concordance(lines=((one, ()),)), "zh"))
    (shown,) = shown_lines(page)
    assert (by_class(shown, "left"), by_class(shown, "hit"), shown.all("mark")) == ([""], ["南南合作"], [])


def test_where_nothing_was_found_the_page_says_so_and_among_how_much() -> None:
    nothing = concordance(
        lines=(), total=Total(0, 0, 0, 9, 3), sessions=(), strips=(), dispersion=dispersion([], []), records=()
    )
    page = page_reader.read(render(nothing, "en"))
    assert "Nothing found" in page.by_id("lines").text()
    assert [one.text() for one in page.by_id("scope").all("dd")] == ["0", "0/9", "0/3"]


def test_lines_that_are_not_on_the_page_are_counted() -> None:
    page = page_reader.read(render(concordance(total=Total(5000, 300, 2, 900, 3)), "en"))
    assert "Not on this page: 4,996 more." in page.by_id("lines").text()


def test_a_long_query_is_cut_in_the_heading_and_whole_in_the_command() -> None:
    page = page_reader.read(render(concordance(query="人" * 9000, command="zhuti search " + "人" * 9000), "zh"))
    assert [one.text() for one in page.all("h1")] == ["逐处索引 " + "人" * 120 + "…"]
    assert "人" * 9000 in page.by_id("about").text()


def test_the_same_answer_gives_the_same_page(language: str) -> None:
    assert render(concordance(), language) == render(concordance(), language)


def test_the_english_page_has_no_sentence_in_chinese() -> None:
    sentences = {chinese for chinese, english in WORDINGS.values() if chinese != english and len(chinese) > 8}
    page = render(concordance(), "en")
    assert [sentence for sentence in sentences if re.escape(sentence) in page] == []


@pytest.mark.skipif(BROWSER is None, reason="there is no chromium on this machine to look at the page with")
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_is_no_wider_than_the_screen(width: int, tmp_path: Any) -> None:
    assert measured(render(concordance(), "en"), width, tmp_path) == f"{width} of {width}"
