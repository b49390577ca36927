import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from nlp.mine.trends.slope import theil_sen


def test_the_published_series_of_ten_rises_by_one_a_step():
    found = theil_sen([2, 3, 5, 4, 6, 8, 7, 9, 11, 10], range(10), z=1.6448536269514722)
    assert (found.slope, found.intercept, found.low, found.high) == (1.0, 2.0, 0.8, 1.2)


def test_half_a_step_where_values_are_equal():
    assert theil_sen([1, 1, 2, 2, 2, 3, 3, 4, 5, 5], range(10)).slope == 0.5


def test_one_point_has_no_slope():
    assert theil_sen([0.1], [53]) is None


def test_sessions_that_are_missing_lengthen_the_step():
    assert theil_sen([0.1, 0.3], [43, 53]).slope == pytest.approx(0.02)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 5)), min_size=2, max_size=30))
def test_it_is_the_slope_of_scipy_with_its_interval(steps):
    values, places = [value / 7 for value, _ in steps], np.cumsum([step for _, step in steps])
    if places[0] == places[-1]:
        assert theil_sen(values, places) is None
        return
    with np.errstate(invalid="ignore"):  # scipy takes the root of what is below 0 where nearly all is tied, and has no interval
        expected = stats.theilslopes(values, places)
    found = theil_sen(values, places)
    assert (found.slope, found.intercept) == pytest.approx(tuple(expected)[:2])
    if not np.isnan(expected.low_slope):
        assert (found.low, found.high) == pytest.approx(tuple(expected)[2:])
