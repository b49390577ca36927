from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from nlp.mine.trends.kendall import LONGEST_EXACT, kendall, least_p, score_of, score_variance

TEN = [2, 3, 5, 4, 6, 8, 7, 9, 11, 10]


def test_the_published_series_of_ten_has_its_score_tau_and_exact_p():
    found = kendall(TEN)
    assert (found.score, found.method) == (39, "exact")
    assert found.tau == pytest.approx(0.866667, abs=1e-6)
    assert found.p == pytest.approx(0.000115190, abs=1e-9)


@pytest.mark.parametrize(("size", "p"), [(2, 1.0), (3, 1 / 3), (4, 0.0833), (5, 0.0167)])
def test_a_series_that_rises_all_the_way_has_the_least_p_there_is(size, p):
    assert kendall(range(size)).p == pytest.approx(p, abs=5e-5)
    assert least_p(size) == pytest.approx(kendall(range(size)).p)
    assert kendall(range(size, 0, -1)).p == kendall(range(size)).p


def test_equal_values_are_counted_out_of_the_variance():
    assert score_of(np.array([1, 1, 2, 2, 2, 3, 3, 4, 5, 5])) == 39
    assert score_variance([2, 3, 2, 1, 2]) == pytest.approx(118.3333, abs=1e-4)


def test_a_series_without_movement_says_nothing():
    found = kendall([0.1] * 6)
    assert (found.score, found.tau, found.p) == (0, 0.0, 1.0)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=2, max_size=6))
def test_with_equal_values_p_is_that_of_all_orders(values):
    score = abs(score_of(np.array(values, float)))
    scores = [abs(score_of(np.array(order, float))) for order in permutations(values)]
    expected = sum(one >= score for one in scores) / len(scores)
    assert kendall(values).p == pytest.approx(expected)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=60, unique=True))
def test_without_equal_values_it_is_the_exact_test_of_scipy(values):
    expected = stats.kendalltau(range(len(values)), values, method="exact")
    assert kendall(values).p == pytest.approx(expected.pvalue, rel=1e-9)
    assert kendall(values).tau == pytest.approx(expected.statistic)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 4), min_size=2, max_size=30))
def test_tau_is_that_of_scipy_whatever_the_ties(values):
    expected = stats.kendalltau(range(len(values)), values).statistic
    assert kendall(values).tau == pytest.approx(0.0 if np.isnan(expected) else expected)


def test_a_very_long_series_has_the_normal_approximation_and_says_so():
    values = np.random.default_rng(0).standard_normal(LONGEST_EXACT + 1) + np.linspace(0, 0.5, LONGEST_EXACT + 1)
    found = kendall(values)
    assert found.method == "normal"
    assert found.p == pytest.approx(stats.kendalltau(range(len(values)), values, method="asymptotic").pvalue, rel=0.03)
    assert kendall(values[:-1]).p == pytest.approx(kendall(values).p, rel=0.5)
