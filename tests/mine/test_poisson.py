"""Poisson's interval and when it is refused: against Garwood's table, SciPy and statsmodels."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2

from nlp.mine.poisson import garwood, rate


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.688879), (5, 1.623486, 11.668332), (10, 4.795389, 18.390356)],
)
def test_known_counts_have_garwoods_bounds(count: int, low: float, high: float) -> None:
    assert garwood(count) == pytest.approx((low, high), abs=5e-7)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 20_000))
def test_garwoods_bounds_are_quantiles_of_chi_squared(count: int) -> None:
    expected = chi2.ppf(0.025, 2 * count) / 2, chi2.ppf(0.975, 2 * count + 2) / 2
    assert garwood(count) == pytest.approx(expected, rel=1e-9)


def test_mentions_that_vary_as_the_model_has_it_get_its_interval() -> None:
    generator = np.random.default_rng(3)
    sizes = generator.integers(1000, 4000, 30)
    found = rate([(int(size), int(generator.poisson(size * 0.002))) for size in sizes])
    assert not found.is_refused
    assert found.low is not None
    assert found.high is not None
    assert found.value is not None
    assert found.low < found.value < found.high


def test_mentions_that_flock_together_are_refused_the_interval_and_the_dispersion_says_why() -> None:
    import statsmodels.api as sm

    generator = np.random.default_rng(3)
    sizes = generator.integers(1000, 4000, 30)
    mentions = generator.poisson(sizes * 0.002 * generator.gamma(0.3, 1 / 0.3, 30))
    found = rate([(int(size), int(count)) for size, count in zip(sizes, mentions, strict=True)])
    fitted = sm.GLM(mentions, np.ones(30), family=sm.families.Poisson(), exposure=sizes.astype(float)).fit()
    assert (found.is_refused, found.low, found.high) == (True, None, None)
    assert found.dispersion == pytest.approx(fitted.pearson_chi2 / 29)
    assert found.p == pytest.approx(chi2.sf(fitted.pearson_chi2, 29), abs=1e-12)


@pytest.mark.parametrize(
    ("counts", "value"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param([(0, 0)] * 9, None, id="no text"),
        pytest.param([(100, 1)] * 7, 0.01, id="seven resolutions"),
        pytest.param([(100, 0)] * 9, 0.0, id="no mention"),
    ],
)
def test_where_nothing_can_be_said_of_how_mentions_vary_there_is_no_interval(
    counts: list[tuple[float, int]], value: float | None
) -> None:
    found = rate(counts)
    assert (found.value, found.dispersion, found.low, found.is_refused) == (value, None, None, True)
