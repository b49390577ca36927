"""Fisher's exact test, held to scipy."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from nlp.mine.keyness.exact import fisher, is_rare
from nlp.mine.keyness.tables import tables


def test_the_fixture_of_quanteda_gives_its_p() -> None:
    assert fisher(tables([3, 7], [7, 2], 10, 9)) == pytest.approx([0.0697787, 0.0697787], abs=1e-6)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 60)), min_size=1, max_size=6))
@settings(max_examples=60)
def test_p_is_that_of_scipy_for_many_words_at_once(counts: list[tuple[int, int]]) -> None:
    target, reference = zip(*counts, strict=True)
    expected = [stats.fisher_exact([[a, b], [30 - a, 60 - b]]).pvalue for a, b in counts]
    assert fisher(tables(target, reference, 30, 60)) == pytest.approx(expected, abs=1e-9)


def test_p_holds_for_a_large_corpus() -> None:
    """Probabilities of hundreds of thousands of words neither overflow nor vanish."""
    expected = stats.fisher_exact([[6, 4], [994, 739_103]]).pvalue
    assert fisher(tables([6], [4], 1_000, 739_107))[0] == pytest.approx(expected, rel=1e-6)


def test_a_word_is_rare_where_a_cell_is_expected_to_hold_less_than_five() -> None:
    assert is_rare(tables([5, 6], [5, 4], 1_000, 1_000)).tolist() == [False, False]
    assert is_rare(tables([9, 4], [0, 5], 1_000, 1_000)).tolist() == [True, True]
