"""The sections on three measures and on topics: what they say, what they link to, and what they leave out aloud."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.cli.main import run
from nlp.lexicon import Lexicon, load_lexicon
from nlp.report.data import Report
from nlp.report.measures_section import MeasuresPart
from nlp.report.page import render
from nlp.report.topics_section import TopicsPart
from nlp.reporting import Asked, report_of_workspace
from nlp.resources import resource
from nlp.store import Workspace

ONLY = {"new_text": False, "keywords": False, "trends": False, "measures": True, "topics": True}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace of the sample corpus."""
    made = tmp_path_factory.mktemp("measured")
    assert run(["add", str(resource("data", "corpus")), "--db", str(made / "zhuti.db")]) == 0
    return made


@pytest.fixture(scope="module")
def report(folder: Path, lexicon: Lexicon) -> Report:
    with Workspace(folder / "zhuti.db") as workspace, workspace.snapshot():
        return report_of_workspace(workspace, lexicon, Asked(parts=ONLY))


@pytest.fixture(scope="module")
def page(report: Report) -> str:
    return render(report, "en")


def section(page: str, name: str) -> str:
    found = re.search(rf'<section id="{name}">.*?</section>', page, re.DOTALL)
    assert found is not None
    return found[0]


def measures(report: Report) -> MeasuresPart:
    return next(one for one in report.parts if isinstance(one, MeasuresPart))


def topics(report: Report) -> TopicsPart:
    return next(one for one in report.parts if isinstance(one, TopicsPart))


def test_the_counts_of_the_section_are_those_of_the_report(report: Report) -> None:
    counted = {(row.theme, row.group.body, row.group.session): row.paragraphs for row in report.by_session}
    for theme in measures(report).themes:
        for one in theme.sessions:
            assert one.paragraphs == counted[theme.theme, *one.session]


def test_topic_and_lexicon_share_what_neither_has_alone(report: Report) -> None:
    for theme in measures(report).themes:
        if theme.lacking is None:
            shared = [len(one.of_topic or ()) - len(one.only_topic or ()) for one in theme.sessions]
            assert shared == [one.paragraphs - len(one.only_lexicon or ()) for one in theme.sessions]
            assert sum(shared) == theme.both
            assert len(theme.only_topic) == sum(len(one.only_topic or ()) for one in theme.sessions)


@pytest.mark.parametrize("name", ["measures", "topics"])
def test_every_link_of_a_section_leads_somewhere_on_the_page(page: str, name: str) -> None:
    links = set(re.findall(r'href="#([^"]+)"', section(page, name)))
    assert len(links) > 20
    assert {link for link in links if f'id="{link}"' not in page} == set()


def test_it_is_said_that_nothing_can_be_tested_and_which_theme_is_too_rare(page: str) -> None:
    shown = section(page, "measures")
    assert "In 5 of 5 sessions no disagreement could be tested" in shown
    assert "Too rare to be modelled, so without a topic (which is not 0): its words stand in 1 different texts." in shown
    assert "Paragraphs of the topic that the lexicon does not see" in shown


def test_a_topic_stands_beside_the_theme_that_is_most_like_it(report: Report, page: str) -> None:
    first = topics(report).topics[0]
    assert (first.theme, first.verdict) == ("international-cooperation", "matched")
    assert f"{first.jaccard:.1%}" in section(page, "topics")
    assert all(one.share == len(one.paragraphs) / one.of_paragraphs for one in first.sessions)


def test_background_is_called_so_and_its_words_are_not_proposed(report: Report) -> None:
    part = topics(report)
    common = replace(part.topics[-1], verdict="background", terms=("工作",))
    changed = replace(part, topics=(*part.topics[:-1], common), rare=(("debt", 3), ("covid-19", 0), ("globalization", 0)))
    of_themes = measures(report)
    theme = replace(next(one for one in of_themes.themes if one.only_topic), is_alike=False, background=0.94)
    parts = (replace(of_themes, themes=(theme,)), changed)
    shown = render(replace(report, parts=parts), "en")
    paragraphs = sum(len(one.paragraphs) for one in common.sessions) / sum(one.of_paragraphs for one in common.sessions)
    assert f"background: in {paragraphs:.0%} of paragraphs; no theme" in section(shown, "topics")
    assert "No theme covers this topic. Words to consider: 工作" not in shown
    assert "debt, debt relief (3); 2 more stand in no paragraph." in section(shown, "topics")
    assert "This topic is background: in 94% of paragraphs; no theme." in section(shown, "measures")
    assert "terms may be missing" not in section(shown, "measures")


def test_a_page_in_chinese_has_the_same_figures(report: Report, page: str) -> None:
    figures = [
        re.findall(r"<td[^>]*>(?:<a[^>]*>)?([0-9.,/]+)", section(one, "measures")) for one in (page, render(report, "zh"))
    ]
    assert figures[0] == figures[1]
    assert len(figures[0]) > 500


def test_too_little_text_is_said_in_the_place_of_the_sections(tmp_path: Path, lexicon: Lexicon) -> None:
    (tmp_path / "one.txt").write_text("大会，\n\n重申债务问题，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    assert run(["add", str(tmp_path / "one.txt"), "--db", str(tmp_path / "zhuti.db")]) == 0
    with Workspace(tmp_path / "zhuti.db") as workspace, workspace.snapshot():
        found = report_of_workspace(workspace, lexicon, Asked(parts=ONLY))
    assert {one.part for one in found.left_out} >= {"measures", "topics"}
    assert found.parts == ()
    for language in ("zh", "en"):
        assert all(one.in_words(language) in render(found, language) for one in found.left_out)
