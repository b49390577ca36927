import numpy as np
import pytest

from nlp.mine.trends.kendall import kendall, score_of
from nlp.mine.trends.serial import HIGHEST, assumed_correlation, lag1, serial_p


def wandering(points, correlation, count, seed=1):
    generator = np.random.default_rng(seed)
    series = generator.standard_normal((count, points))
    for at in range(1, points):
        series[:, at] = correlation * series[:, at - 1] + np.sqrt(1 - correlation**2) * series[:, at]
    return series


def test_neighbours_that_alternate_around_the_line_are_correlated_negatively():
    assert lag1([1, 3, 2, 4, 3, 5], range(6)) == pytest.approx(-0.833, abs=1e-3)


@pytest.mark.parametrize("values", [[0.1, 0.2, 0.3, 0.4], [0.2] * 5, [0.1, 0.2]], ids=["a line", "level", "two points"])
def test_where_nothing_lies_around_the_line_there_is_no_correlation(values):
    assert lag1(values, range(len(values))) is None


@pytest.mark.parametrize(
    ("measured", "repeated", "expected"),
    [(-0.2, 0.0, 0.0), (-0.2, 0.6, 0.6), (0.7, 0.6, 0.7), (0.5, 0.0, 0.0), (0.55, 0.0, 0.55),
     (None, 0.3, 0.3), (None, None, 0.0), (0.95, 0.99, HIGHEST), (-0.2, None, 0.432456)],
    ids=["no repetition", "repetition known", "measured higher", "within chance", "beyond chance", "only repetition", "nothing",
         "bounded", "not known"],
)  # fmt: skip
def test_the_correlation_allowed_for_is_the_repetition_or_what_was_measured(measured, repeated, expected):
    assert assumed_correlation(measured, 10, repeated) == pytest.approx(expected, abs=1e-6)


def test_without_correlation_the_plain_p_stands():
    assert serial_p(39, 10, 0.0, 0.000115) == 0.000115


@pytest.mark.parametrize("correlation", [0.3, 0.6, 0.8])
def test_of_wandering_series_one_in_twenty_is_taken_for_a_trend_at_most_and_many_are_by_the_plain_test(correlation):
    series = wandering(10, correlation, 1500)
    tests = [kendall(one) for one in series]
    plain = np.mean([one.p <= 0.05 for one in tests])
    allowed = np.mean([serial_p(one.score, 10, correlation, one.p) <= 0.05 for one in tests])
    assert allowed <= 0.06
    assert plain > allowed + 0.03


def test_more_correlation_never_makes_a_trend_surer():
    ps = [serial_p(score_of(np.arange(12.0)), 12, tenth / 10, 1e-9) for tenth in range(1, 10)]
    assert ps == sorted(ps)
    assert serial_p(10, 12, 0.5, 0.9) == 0.9
