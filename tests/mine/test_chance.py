"""What two sets share beyond chance, held to the kappa of two reviewers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.agreement import cohens_kappa
from nlp.mine.chance import is_beyond_chance, jaccard, kappa

TABLES = st.tuples(*[st.integers(0, 60)] * 4).filter(any)


@settings(max_examples=100, deadline=None)
@given(TABLES)
def test_the_kappa_of_two_sets_is_that_of_two_reviewers(table):
    both, first, second, neither = table
    found = float(kappa(both, both + first, both + second, sum(table)))
    expected = cohens_kappa([[both, first], [second, neither]]).value
    assert found == pytest.approx(expected if expected is not None else 0)


def test_sets_drawn_without_regard_to_each_other_are_not_beyond_chance():
    generator = np.random.default_rng(0)
    for share in (0.05, 0.4, 0.95):
        first, second = generator.random((2, 5000)) < np.array([[share], [0.4]])
        assert not is_beyond_chance((first & second).sum(), first.sum(), second.sum(), 5000)


def test_arrays_of_sets_are_compared_pair_by_pair():
    both, first, second = np.array([[5, 0], [2, 3]]), np.array([[5], [9]]), np.array([[5, 4]])
    for row in range(2):
        for column in range(2):
            alone = both[row, column], first[row, 0], second[0, column]
            assert jaccard(both, first, second)[row, column] == jaccard(*alone)
            assert kappa(both, first, second, 20)[row, column] == kappa(*alone, 20)


def test_empty_sets_have_nothing_in_common():
    assert jaccard(0, 0, 0) == 0
    assert kappa(0, 0, 0, 10) == 0
