"""The section on new text: its figures are those of the paragraphs, which stand behind it; it is left out where unknown."""

from __future__ import annotations

import csv
import io
import json

import page_reader
import pytest
import report_samples as samples

from nlp import messages
from nlp.lineage.novelty import Fate, Novelty
from nlp.mine.selection import Selection
from nlp.report import names
from nlp.report.data import Report, distinct
from nlp.report.novelty import novelty_by_session
from nlp.report.page import render
from nlp.text import count_characters
from nlp.types import Paragraph, TaggedDocument

OLD, CHANGED, FRESH = "回顾南南合作办公室的工作，", "回顾南南合作办公室和三方合作的工作，", "铭记各国的责任和义务，"


def documents() -> list[TaggedDocument]:
    first = [Paragraph("preambular", 1, OLD), Paragraph("heading", 1, "背景")]
    second = [Paragraph("preambular", 1, OLD), Paragraph("preambular", 2, CHANGED), Paragraph("operative", 1, FRESH)]
    return [
        samples.document("a.txt", first, symbol="A/RES/65/1", body="GA", session="65", adopted="2010-12-18"),
        samples.document("b.txt", second, symbol="A/RES/67/1", body="GA", session="67", adopted="2012-12-18"),
        samples.document("<c>.txt", second, body="HRC", session="53"),
    ]


def novelty() -> dict[str, Novelty]:
    fates = (Fate("identical", "a.txt", 0.0), Fate("reworded", "a.txt", 0.25), Fate("new", None, 1.0))
    return {
        "a.txt": Novelty("a.txt", 0, False, None, (Fate("new", None, 1.0),) * 2),
        "b.txt": Novelty("b.txt", 1, False, "a.txt", fates),
        "<c>.txt": Novelty("<c>.txt", 2, True, None, fates),
    }


@pytest.fixture(scope="module")
def report() -> Report:
    return samples.report_of(documents(), novelty=novelty())


@pytest.fixture(scope="module", params=messages.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def root(report: Report, language: str) -> page_reader.Element:
    return page_reader.read(render(report, language))


def test_a_session_s_paragraphs_are_counted_by_what_became_of_them(report):
    first, second, third = novelty_by_session(report)
    assert [(one.key, dict(one.paragraphs)) for one in (first, second, third)] == [
        (("GA", "65"), {"new": 1, "changed": 0, "same": 0}),
        (("GA", "67"), {"new": 1, "changed": 1, "same": 1}),
        (("HRC", "53"), {"new": 1, "changed": 1, "same": 1}),
    ]
    assert [(one.documents, one.no_earlier, one.with_predecessor) for one in (first, second)] == [(1, 1, 0), (1, 0, 1)]
    assert second.share == 2 / 3


def test_new_characters_are_all_of_new_paragraphs_and_the_new_ones_of_changed(report):
    second = novelty_by_session(report)[1]
    assert second.characters == sum(map(count_characters, (OLD, CHANGED, FRESH)))
    assert second.new_characters == round(count_characters(CHANGED) / 4 + count_characters(FRESH))
    assert second.share_of_characters == second.new_characters / second.characters


def test_only_the_zones_counted_are_counted():
    report = samples.report_of(documents(), novelty=novelty(), selection=Selection(zones=("operative",)))
    assert [one.of_paragraphs for one in novelty_by_session(report)] == [0, 1, 1]
    page = page_reader.read(render(report, "en"))
    assert [row[0] for row in page_reader.table_rows(page.by_id("new-table"))] == [
        "General Assembly session 67",
        "Human Rights Council session 53",
    ]


def test_the_table_has_the_figures_of_each_session(root, report, language):
    say = names.speaker(language)
    rows = page_reader.table_rows(root.by_id("new-table"))
    expected = [
        [
            names.body_and_session(one.key, say),
            names.ratio(one.with_predecessor, one.documents),
            *(str(count) for count in (one.of_paragraphs, *one.paragraphs.values())),
            names.percent(one.share),
            str(one.characters),
            str(one.new_characters),
            names.percent(one.share_of_characters),
        ]
        for one in novelty_by_session(report)
    ]
    marked = messages.text("new_text.nothing_earlier", language)
    assert rows[0][0].split(marked)[0].strip() == expected[0][0]
    assert marked in rows[0][0]
    assert [row[1:] for row in rows] == [row[1:] for row in expected]
    assert [row[0] for row in rows[1:]] == [row[0] for row in expected[1:]]


def test_the_paragraphs_behind_it_are_there_with_what_they_were_held_against(root, language):
    section = root.by_id("new")
    assert [quote.text() for quote in section.all("blockquote")] == [OLD, CHANGED, FRESH, CHANGED, FRESH]
    places = [place.text() for place in section.all("p") if place.attributes.get("class") == "place"]
    assert messages.text("new_text.status.reworded", language) in places[1]
    assert messages.text("new_text.against", language, source="A/RES/65/1", share="25.0%") in places[1]


def test_what_had_nothing_earlier_and_what_has_no_date_is_said(root, language):
    notes = [note.text() for note in root.by_id("new").all("p")]
    session = names.body_and_session(("GA", "65"), names.speaker(language))
    assert messages.text("new_text.no_earlier", language, sessions=session) in notes
    assert messages.text("new_text.undated", language, documents=1) in notes


def test_the_chart_is_an_image_with_its_counts_and_a_part_for_each_kind(root, language):
    (svg,) = root.by_id("new").all("svg")
    words = [text.text() for text in svg.all("text")]
    assert [words.count(count) for count in ("1", "0")] == [7, 2]
    titles = [title.text() for title in svg.all("title")]
    share = messages.text("new_text.words", language, kind=messages.text("new_text.same", language), count="1/3", share="33.3%")
    assert sum(share in title for title in titles) == 2
    assert len({path.attributes.get("fill") for path in svg.all("path") if path.all("title")}) == 3


def test_the_download_has_every_paragraph_counted_with_its_status(root):
    files = page_reader.downloads(root)
    rows = list(csv.DictReader(io.StringIO(files["zhuti-new-text.csv"].removeprefix("\ufeff"))))
    assert [(row["source"], row["status"], row["text"]) for row in rows if row["source"] == "b.txt"] == [
        ("b.txt", "identical", ""),
        ("b.txt", "reworded", CHANGED),
        ("b.txt", "new", FRESH),
    ]
    downloaded = json.loads(files["zhuti-new-text.json"])
    assert len(downloaded["rows"]) == len(rows) == 7
    assert downloaded["meta"]["undated_documents"] == 1


def test_where_it_is_not_known_the_page_does_without(language):
    page = page_reader.read(render(samples.report_of(documents()), language))
    assert not [element for element in page.every() if element.attributes.get("id") == "new"]
    assert "#new" not in [link.attributes["href"] for link in page.all("a")]
    assert "zhuti-new-text.csv" not in page_reader.downloads(page)


def test_documents_that_are_named_apart_already_keep_their_names():
    given = [samples.resolution("a.txt", body="GA"), samples.resolution("a.txt", body="HRC"), samples.resolution("b.txt")]
    once = distinct(given)
    assert [one.document.source for one in once] == ["a.txt", "a.txt (2)", "b.txt"]
    assert distinct(once) == once
