"""The planted corpus is what it says."""

import numpy as np
import pytest
from planted import THEMES, plant, words_of


def test_paragraphs_carry_themes_as_often_as_planted():
    planted = plant(sessions=4, resolutions=400, seed=1)
    found = [np.concatenate(resolutions).mean(axis=0) for resolutions in planted.carries]
    assert np.abs(np.array(found) - planted.shares).max() < 0.03


@pytest.mark.parametrize("correlation", [0.0, 0.15, 0.3])
def test_paragraphs_of_a_resolution_are_correlated_as_planted(correlation):
    planted = plant(sessions=1, resolutions=3000, correlation=correlation, seed=2)
    share = planted.shares[0, -1]
    pairs = [carries[:2, -1] for carries in planted.carries[0]]
    found = np.mean([(one - share) * (other - share) for one, other in pairs]) / (share * (1 - share))
    assert abs(found - correlation) < 0.06


def test_words_of_a_theme_stand_where_the_theme_is():
    planted = plant(sessions=2, resolutions=3, seed=3)
    rows = [row for resolutions in planted.carries for carries in resolutions for row in carries]
    for row, words in zip(rows, planted.texts(), strict=True):
        assert [bool(set(words_of(theme)) & set(words)) for theme in THEMES] == row.tolist()


def test_resolutions_that_repeat_themselves_say_the_same_in_the_same_words():
    planted = plant(sessions=4, resolutions=12, repeat=0.5, seed=4)
    assert 12 < sum(map(sum, planted.repeats)) < 25
    texts = iter(planted.texts())
    before = None
    for resolutions, repeats in zip(planted.carries, planted.repeats, strict=True):
        now = [(carries.tolist(), [next(texts) for _ in carries]) for carries in resolutions]
        for at, is_copy in enumerate(repeats):
            assert is_copy == (before is not None and now[at] == before[at])
        before = now


def test_without_repeats_the_corpus_is_what_it_was():
    one, other = plant(sessions=3, resolutions=3, seed=5), plant(sessions=3, resolutions=3, seed=5, repeat=0.9)
    assert not any(map(any, one.repeats))
    assert all((a == b).all() for a, b in zip(one.carries[0], other.carries[0], strict=True))
