"""The report's section on trends: conclusions in words, bars that lead to paragraphs, and nothing drawn of too little."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_reader import Element, read
from planted import plant
from planted_workspace import planted_workspace

from nlp.lexicon.load import load_lexicon
from nlp.mine.selection import Selection
from nlp.report.page import render
from nlp.reporting import Asked, report_of_workspace
from nlp.store import Workspace

SESSIONS = 6


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six sessions of the Assembly with themes that grow sixfold, and three of the Council."""
    made = tmp_path_factory.mktemp("planted") / "zhuti.db"
    planted_workspace(made, plant(sessions=SESSIONS, resolutions=3, paragraphs=24, correlation=0, trend=8, seed=5))
    return planted_workspace(made, plant(sessions=3, resolutions=1, paragraphs=9, seed=6), body="HRC")


def page_of(path: Path, language: str = "en", themes: tuple[str, ...] = ()) -> Element:
    parts = {"new_text": False, "keywords": False, "measures": False, "topics": False, "trends": True}
    with Workspace(path) as workspace, workspace.snapshot():
        report = report_of_workspace(workspace, load_lexicon(), Asked(Selection(themes=themes), parts=parts))
    return read(render(report, language))


@pytest.fixture(scope="module")
def section(path: Path) -> Element:
    return page_of(path).by_id("trends")


def test_a_series_is_a_table_with_a_conclusion_for_each_theme(section):
    (table,) = section.all("table")
    rows = {row.all("th")[0].text(): [cell.text() for cell in row.all("td")] for row in table.all("tr")[1:]}
    assert rows["debt, debt relief"][1].startswith("↑ risesRises: by about ")
    assert len(rows) == SESSIONS


def test_what_is_concluded_stands_before_what_is_not_known(section):
    words = [cell.text() for cell in section.all("strong")]
    assert words == sorted(words, key=lambda word: (word[0] not in "↑↓", word[0] != "→"))
    assert words[0][0] in "↑↓"


def test_a_bar_tells_its_session_and_leads_to_its_paragraphs(path, section):
    page = page_of(path)
    drawn = section.all("svg")[0]
    assert len(drawn.all("rect")) == SESSIONS
    for link in section.all("a"):
        page.by_id(str(link.attributes["href"]).removeprefix("#"))
    shares = [rect.all("title")[0].text() for rect in drawn.all("rect")]
    assert all(": " in words and "/" in words for words in shares)


def test_too_few_sessions_are_told_and_not_drawn(section):
    assert "Human Rights Council" in section.text()
    assert (
        "With 3 sessions (1, 2, 3) nothing can be concluded of any theme: even a rise all the way would have p = 0.333"
        in section.text()
    )


def test_the_downloads_hold_the_trends_and_their_series(path):
    names = {link.attributes["download"] for link in page_of(path).all("a") if "download" in link.attributes}
    assert {"zhuti-trends.csv", "zhuti-trends-series.csv", "zhuti-trends.json"} <= names


def test_the_filter_on_themes_changes_what_is_shown_and_not_what_is_said(path, section):
    some = page_of(path, themes=("debt",)).by_id("trends")
    said = [cell.text() for cell in some.all("tr")[1].all("td")]
    assert said in [[cell.text() for cell in row.all("td")] for row in section.all("tr")[1:]]
    assert len(some.all("tr")) == 2


def test_the_section_speaks_chinese(path):
    text = page_of(path, "zh").by_id("trends").text()
    assert "↑ 上升上升：从" in text
    assert "只有3届会议（" in text


def test_two_pages_of_one_workspace_are_the_same(path):
    one, other = (page_of(path).by_id("trends").text() for _ in range(2))
    assert one == other
