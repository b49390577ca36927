"""Every figure leads to the paragraphs behind it: exactly those, each once on the page."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace

import page_reader
import pytest
import report_samples as samples

from nlp.lineage.novelty import Fate, Novelty
from nlp.report.behind import MOST_LISTED, Behind
from nlp.report.page import render
from nlp.report.parts import NOT_WANTED, TOO_MANY, LeftOut
from nlp.types import Paragraph


@pytest.fixture(scope="module")
def root() -> page_reader.Element:
    return page_reader.read(render(samples.everything(), "en"))


def links(root: page_reader.Element, table: str) -> list[page_reader.Element]:
    return [link for link in root.by_id(table).all("a") if link.attributes.get("class") == "figure"]


@pytest.mark.parametrize("table", ["heat-table", "lines-table"])
def test_a_figure_of_a_session_leads_to_as_many_paragraphs_as_it_says(root: page_reader.Element, table: str) -> None:
    counts = [link for link in links(root, table) if re.fullmatch(r"\d+/\d+", link.text())]
    assert counts
    for link in root.by_id(table).all("tr"):
        cells = [cell for cell in link.all("td") if cell.all("a")]
        for cell in cells[:1]:
            target = root.by_id(str(cell.all("a")[0].attributes["href"])[1:])
            assert len(target.all("blockquote")) == int(cell.text().partition("/")[0])


def test_a_figure_of_a_zone_leads_to_a_list_of_as_many_paragraphs(root: page_reader.Element) -> None:
    rows = [row for row in root.by_id("zones-table").all("tr") if row.all("td") and row.all("td")[0].all("a")]
    assert rows
    for row in rows:
        count = row.all("td")[0]
        target = root.by_id(str(count.all("a")[0].attributes["href"])[1:])
        places = [link.attributes["href"] for link in target.all("a")]
        assert len(places) == len(set(places)) == int(count.text().partition("/")[0])
        for place in places:
            assert root.by_id(str(place)[1:]).all("p")[1].text()


def test_a_figure_that_counts_nothing_leads_nowhere(root: page_reader.Element) -> None:
    nothing = [cell for cell in root.by_id("heat-table").all("td") if re.fullmatch(r"0/\d+", cell.text())]
    assert nothing
    assert [link for cell in nothing for link in cell.all("a")] == []


def test_each_paragraph_stands_once_however_many_lists_have_it() -> None:
    report = samples.everything()
    behind = Behind(report.documents, report.session_keys, report.meta)
    first = report.documents[0].document.source
    assert behind.link("one", [(first, 2), (first, 1)]) == "#list-1"
    assert behind.link("other", [(first, 1)]) == "#list-2"
    assert behind.link("one", [(first, 1), (first, 2), (first, 1)]) == "#list-1"
    assert behind.link("none", []) is None
    ((document, quoted),) = behind.documents
    assert document.source == first
    assert [one.text for one in quoted] == [paragraph.text for paragraph in document.paragraphs[:2]]


def test_a_title_can_stand_behind_a_figure_too() -> None:
    report = samples.report_of([samples.resolution("a.txt", body="GA", session="68", title="南南合作")])
    behind = Behind(report.documents, report.session_keys, report.meta)
    behind.link("titles", [("a.txt", 0)])
    assert [one.text for one in behind.lists[0].quoted] == ["南南合作"]


def test_of_a_long_list_the_first_are_shown_and_a_download_has_all() -> None:
    paragraphs = [Paragraph("operative", number, f"欢迎南南合作第{number}次会议；") for number in range(1, MOST_LISTED + 4)]
    report = samples.report_of([samples.document("long.txt", paragraphs, body="HRC", session="50")])
    root = page_reader.read(render(report, "en"))
    assert len(root.by_id("list-1").all("li")) == MOST_LISTED
    assert "Not listed here: 3;" in root.by_id("list-1").text()
    behind = Behind(report.documents, report.session_keys, report.meta)
    behind.link("all", [("long.txt", position) for position in range(1, MOST_LISTED + 4)])
    behind.link("also in the evidence", [("long.txt", position) for position in range(1, MOST_LISTED + 3)], is_downloaded=True)
    behind.link("few", [("long.txt", 1)])
    table, structured = behind.downloads()
    (row,) = json.loads(base64.b64decode(structured.address.partition(";base64,")[2]))["rows"]
    assert (row["list"], row["title"]) == ("list-1", "all")
    assert row["paragraphs"] == [["long.txt", None, "operative", number] for number in range(1, MOST_LISTED + 4)]
    lines = base64.b64decode(table.address.partition(";base64,")[2]).decode("utf-8-sig").splitlines()
    assert lines[0] == "list,source,part,zone,number"
    assert lines[1:] == [f"list-1,long.txt,,operative,{number}" for number in range(1, MOST_LISTED + 4)]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "left_out",
    [
        LeftOut(part, reason, values)
        for part in ("new_text", "keywords", "trends", "measures", "topics")
        for reason, values in ((NOT_WANTED, {}), (TOO_MANY, {"documents": 422}))
    ],
    ids=lambda one: f"{one.part} {one.reason}",
)
def test_what_is_left_out_is_said(language: str, left_out: LeftOut) -> None:
    scope = page_reader.read(render(replace(samples.report_of(samples.many()[:1]), left_out=(left_out,)), language)).by_id(
        "scope"
    )
    assert left_out.in_words(language) in scope.text()
    assert left_out.why(language) in left_out.in_words(language)


def test_the_paragraphs_of_a_session_stand_behind_how_many_they_are(root: page_reader.Element) -> None:
    (table,) = root.by_id("scope").all("table")
    for row in table.all("tbody")[0].all("tr"):
        count = row.all("td")[4]
        target = root.by_id(str(count.all("a")[0].attributes["href"])[1:])
        assert len(target.all("li")) == int(count.text())


def test_new_changed_and_old_paragraphs_stand_behind_how_many_they_are() -> None:
    fates = (Fate("identical", "a.txt", 0.0), Fate("reworded", "a.txt", 0.25), Fate("new", None, 1.0), Fate("new", None, 1.0))
    novelty = {"a.txt": Novelty("a.txt", 1, False, None, fates)}
    report = samples.report_of([samples.resolution("a.txt", body="GA", session="68")], novelty=novelty)
    (row,) = page_reader.read(render(report, "en")).by_id("new-table").all("tbody")[0].all("tr")
    root = page_reader.read(render(report, "en"))
    counts = row.all("td")[1:5]
    assert [count.text() for count in counts] == ["4", "2", "1", "1"]
    for count in counts:
        target = root.by_id(str(count.all("a")[0].attributes["href"])[1:])
        assert len(target.all("li")) == int(count.text())


def test_a_cell_of_the_heat_map_leads_where_the_figures_of_its_row_lead(root: page_reader.Element) -> None:
    drawn = [link.attributes["href"] for link in root.by_id("heat").all("svg")[0].all("a")]
    written = [link.attributes["href"] for link in links(root, "heat-table") if re.fullmatch(r"\d+/\d+", link.text())]
    assert set(drawn) == set(written)
    assert len(drawn) == len(set(drawn))
