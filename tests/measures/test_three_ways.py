"""Three measures of themes over a workspace: where one session is worded otherwise, and where all speak alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from reworded import PARAGRAPHS, RESOLUTIONS, REWORDED, fill

from nlp.lexicon import Lexicon, load_lexicon
from nlp.measures.compare import Agreement
from nlp.measures.evidence import rows_behind, witnesses
from nlp.measures.whole import ThreeWays, agreement_rows, disagreeing_row, three_ways
from nlp.mine.model import Group
from nlp.mine.selection import Selection
from nlp.store import Workspace

GROUP = Group("session", body="HRC", session=REWORDED)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="module")
def path(lexicon: Lexicon, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which one session speaks of debt in other words."""
    made = tmp_path_factory.mktemp("reworded") / "zhuti.db"
    fill(made, lexicon)
    return made


def measured(path: Path, lexicon: Lexicon) -> ThreeWays:
    with Workspace(path) as workspace, workspace.snapshot():
        return three_ways(workspace, lexicon, "session", Selection())


@pytest.fixture(scope="module")
def found(path: Path, lexicon: Lexicon) -> ThreeWays:
    return measured(path, lexicon)


def test_the_theme_that_one_session_words_otherwise_is_named(found: ThreeWays) -> None:
    assert found.comparison.disagreements == (("debt", GROUP, "topic"),)
    row = found.comparison.rows["debt", GROUP]
    assert (row.both, row.only_lexicon, row.count) == (0, 0, 0)
    assert row.topic is not None
    assert row.topic > 0.8


def test_the_paragraphs_behind_it_are_those_without_the_term(found: ThreeWays, path: Path, lexicon: Lexicon) -> None:
    with Workspace(path) as workspace, workspace.snapshot():
        (told,) = disagreeing_row(found, workspace, "debt", GROUP)
    assert (told["measure"], told["cause"]) == ("topic", "only_topic")
    assert 0.8 * PARAGRAPHS / 3 * RESOLUTIONS <= told["paragraphs"] <= 1.2 * PARAGRAPHS / 3 * RESOLUTIONS
    first = told["first"]
    assert len(first) == 5
    assert all(one["source"].startswith(REWORDED) and "债务" not in one["text"] for one in first)
    assert [one["value"] for one in first] == sorted((one["value"] for one in first), reverse=True)
    assert {(one["number"] - 1) % 3 for one in first} == {0}


def test_themes_worded_alike_everywhere_are_not_named(tmp_path: Path, lexicon: Lexicon) -> None:
    fill(tmp_path / "zhuti.db", lexicon, reworded=False)
    found = measured(tmp_path / "zhuti.db", lexicon)
    assert found.comparison.disagreements == ()
    assert found.comparison.untested == ()
    assert {one.is_alike for one in found.comparison.agreement.values()} == {True}


@pytest.mark.parametrize(
    ("counts", "is_alike", "background"),
    [
        ((71, 0, 97, 178), False, 168 / 178),
        ((161, 5, 5, 178), True, None),
        ((20, 10, 10, 178), True, None),
        ((40, 31, 40, 178), False, None),
    ],
    ids=["nearly everywhere", "both nearly everywhere", "much in common", "as much as chance gives"],
)
def test_a_topic_is_about_a_theme_only_beyond_chance(
    counts: tuple[int, int, int, int], is_alike: bool, background: float | None
) -> None:
    found = Agreement(*counts)
    assert found.jaccard is not None
    assert found.jaccard > 0.2
    assert (found.is_alike, found.background) == (is_alike, background)


def test_on_the_scale_the_groups_of_a_theme_have_1_on_average(found: ThreeWays) -> None:
    for theme in ("debt", "terrorism"):
        rows = [row for (name, _), row in found.comparison.rows.items() if name == theme]
        for measure in ("count", "tfidf", "topic"):
            assert sum(getattr(row, measure) for row in rows) == pytest.approx(len(rows))


def test_a_theme_that_never_occurs_has_nothing_to_compare(found: ThreeWays) -> None:
    row = found.comparison.rows["climate-change", GROUP]
    assert (row.count, row.tfidf, row.topic, row.both, row.topic_difference) == (None,) * 5
    assert row.tfidf_difference.verdict == "untested"
    assert found.topics["climate-change", GROUP].lacking == "rare"
    assert found.topics["climate-change", GROUP].share is None


def test_how_far_topic_and_lexicon_agree_adds_up(found: ThreeWays, path: Path, lexicon: Lexicon) -> None:
    with Workspace(path) as workspace, workspace.snapshot():
        rows = {row["theme"]: row for row in agreement_rows(found, workspace)}
    assert set(rows) == {"debt", "terrorism"}
    for theme, row in rows.items():
        carried = sum(one.both + one.only_lexicon for (name, _), one in found.comparison.rows.items() if name == theme)
        assert row["both"] + row["only_lexicon"] == carried
        assert row["jaccard"] == row["both"] / (row["both"] + row["only_lexicon"] + row["only_topic"])


@pytest.mark.parametrize(("cause", "falling"), [("heavy", True), ("light", False)])
def test_weights_put_the_clearest_paragraph_first(found: ThreeWays, path: Path, cause: str, falling: bool) -> None:
    sheet = found.comparison.sheet
    with Workspace(path) as workspace, workspace.snapshot():
        told = witnesses(workspace, sheet, "terrorism", cause, rows_behind(sheet, "terrorism", cause))
    assert len(told) == 4 * RESOLUTIONS * PARAGRAPHS / 3
    assert [one.value for one in told] == sorted((one.value for one in told), reverse=falling)
    assert all("恐怖主义" in one.text for one in told)
