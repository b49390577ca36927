"""The section of the report on what reviewers judged."""

from __future__ import annotations

import pytest
from page_reader import read
from report_samples import DEBT, REVIEW, SOUTH, THEMES, many

from nlp.mine.judged import ThemeFigures
from nlp.mine.stratified import Judged, precision, recall
from nlp.report.data import gather
from nlp.report.judged_section import judged_section
from nlp.report.page import render

STRATA = (Judged(100, 18, 2), Judged(40, 0, 0, 8, 12), Judged(860, 0, 0, 0, 20))


def figures(theme: str, *, has_recall: bool = True, **more: int) -> ThemeFigures:
    counts = {
        "judged": 60,
        "drawn": 60,
        "found": 20,
        "right": 18,
        "missed": 8,
        "chosen": 0,
        "undecided": 0,
        "stale": 0,
        "frames": 1,
    }
    found = recall(STRATA) if has_recall else None
    lacking = {} if has_recall else {"near": 7}
    return ThemeFigures(theme, precision=precision(STRATA), recall=found, lacking=lacking, **(counts | more))


def report(*judged: ThemeFigures):
    return gather(many(), THEMES, lexicon="test", lexicon_version="1", judged=judged)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_judgements_the_page_says_nothing_of_them(language):
    page = render(report(), language)
    assert 'id="judged' not in page
    assert judged_section(report(), language) is None


@pytest.mark.parametrize(("language", "name"), [("zh", "标注质量"), ("en", "How good the tags are")])
def test_the_section_stands_before_the_caveats_and_is_in_the_contents(language, name):
    page = render(report(figures(SOUTH.id)), language)
    assert page.index('<a href="#judged">') < page.index('<a href="#caveats">')
    assert page.index('<section id="judged">') < page.index('<section id="caveats">')
    assert f"<h2>{name}</h2>" in page
    assert read(page)


def test_a_theme_has_its_shares_with_their_intervals():
    (row,) = judged_section(report(figures(SOUTH.id)), "en").rows
    assert (row.id, row.judged, row.right, row.missed) == (SOUTH.id, 60, "18/20", 8)
    assert row.precision == "90.0% (69.9%–97.2%)"
    assert row.recall.startswith("84.9% (")
    assert row.remarks == ""


def test_the_most_frequent_themes_stand_first_and_unjudged_ones_are_counted():
    section = judged_section(report(figures(DEBT.id), figures(REVIEW.id), figures(SOUTH.id)), "en")
    assert [row.id for row in section.rows] == [SOUTH.id, REVIEW.id, DEBT.id]
    assert section.unjudged == 1


def test_too_little_gives_no_recall_but_says_what_lacks():
    (row,) = judged_section(report(figures(SOUTH.id, has_recall=False)), "en").rows
    assert row.recall == "to be judged: 7 near"


def test_what_is_doubtful_is_said():
    (row,) = judged_section(report(figures(SOUTH.id, undecided=2, stale=1, chosen=3, frames=2)), "en").rows
    assert row.remarks == (
        "2 disagreed on, not counted; 1 changed since, not counted; 3 chosen by hand, not in the shares;"
        " drawn from 2 states of lexicon or corpus"
    )


def test_judgements_of_a_theme_that_is_filtered_out_are_left_out():
    assert judged_section(report(figures("no-such-theme")), "en") is None
