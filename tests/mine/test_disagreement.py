"""Where two measures of a theme disagree: found where it was planted, hardly ever where it was not."""

from __future__ import annotations

import numpy as np
import pytest
from planted import THEMES, plant

from nlp.mine.disagreement import Difference, differences

GROUPS, HIDDEN = 10, (4, THEMES.index("level-common"))


def planted(seed: int, *, resolutions: int = 30, hidden: float = 0.0) -> list[list[Difference]]:
    """What is found of a topic that is a noisy image of the themes: it misses a third, and adds one in twenty, more or less.

    Args:
        hidden: this share of the paragraphs of one theme has in one group none of the words that the lexicon knows.
    """
    random = np.random.default_rng(seed)
    counts, topics, groups = [], [], []
    for group, session in enumerate(plant(sessions=GROUPS, resolutions=resolutions, seed=seed).carries):
        for carries in session:
            found = carries.copy()
            if group == HIDDEN[0]:
                found[:, HIDDEN[1]] &= random.random(len(found)) >= hidden
            hits, slips = random.beta(7, 3, len(THEMES)), random.beta(0.5, 9.5, len(THEMES))
            topics.append(
                np.where(carries, random.random(carries.shape) < hits, random.random(carries.shape) < slips).sum(axis=0)
            )
            counts.append(found.sum(axis=0))
            groups.append(group)
    return differences(np.array(counts, float), np.array(topics, float), np.array(groups), GROUPS)


def named(found: list[list[Difference]]) -> list[tuple[int, int]]:
    return [(group, theme) for group, row in enumerate(found) for theme, one in enumerate(row) if one.verdict == "differs"]


def test_a_theme_worded_without_its_terms_in_one_session_is_found() -> None:
    found = [planted(seed, hidden=0.8) for seed in range(10)]
    assert [HIDDEN in named(one) for one in found] == [True] * 10
    assert {one[HIDDEN[0]][HIDDEN[1]].sign for one in found} == {1}


def test_themes_worded_alike_everywhere_are_hardly_ever_named() -> None:
    assert sum(bool(named(planted(seed))) for seed in range(40)) <= 4


@pytest.mark.parametrize(("resolutions", "verdicts"), [(7, {"untested"}), (8, {"not_shown"})])
def test_below_eight_resolutions_nothing_is_tested(resolutions: int, verdicts: set[str]) -> None:
    found = planted(0, resolutions=resolutions)
    assert {one.verdict for row in found for one in row} == verdicts


def sums(*of_groups: tuple[list[int], list[int]]) -> list[Difference]:
    """The differences of one theme; for each group what its resolutions have by each measure."""
    counts = np.concatenate([count for count, _ in of_groups])[:, None].astype(float)
    others = np.concatenate([other for _, other in of_groups])[:, None].astype(float)
    groups = np.repeat(np.arange(len(of_groups)), [len(count) for count, _ in of_groups])
    return [row[0] for row in differences(counts, others, groups, len(of_groups))]


def test_what_is_expected_is_the_count_by_the_ratio_in_the_other_groups() -> None:
    one, other = sums(([2, 0] * 4, [1, 1] * 4), ([4, 0] * 5, [2, 0] * 5))
    assert (one.observed, one.expected, one.verdict) == (8, 4, "not_shown")
    assert (other.observed, other.expected) == (10, 20)


def test_more_everywhere_is_no_disagreement() -> None:
    many = ([2, 1, 0, 3, 1, 2, 1, 0], [6, 3, 0, 9, 3, 6, 3, 0])
    assert [(one.observed, one.expected, one.verdict) for one in sums(many, many)] == [(30, 30, "not_shown")] * 2


def test_a_theme_that_the_lexicon_finds_in_no_other_group_is_not_tested() -> None:
    one, _ = sums(([1] * 8, [1] * 8), ([0] * 8, [1, 0] * 4))
    assert (one.expected, one.q, one.verdict) == (None, None, "untested")


def test_a_few_paragraphs_are_never_a_disagreement() -> None:
    one, _ = sums(([0] * 8, [1, 0, 1, 0, 1, 0, 1, 0]), ([2, 1, 0, 1] * 10, [2, 1, 0, 1] * 10))
    assert (one.observed, one.expected, one.verdict) == (4, 0, "not_shown")


def test_no_group_and_no_theme_give_nothing() -> None:
    assert differences(np.zeros((0, 3)), np.zeros((0, 3)), np.zeros(0, np.int64), 0) == []
