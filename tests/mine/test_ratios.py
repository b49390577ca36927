"""Two periods compared: against published bounds, against statsmodels, and on periods whose shares are known."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import plant

from nlp.mine.intervals import wilson
from nlp.mine.ratios import Comparison, Period, _compared, _Side, rate_ratios


def period(name: str, *resolutions: tuple[int, int]) -> Period:
    """A period of one theme: (paragraphs that carry it, paragraphs) of each resolution."""
    return Period(name, [(of, [carrying]) for carrying, of in resolutions])


def compared(target: Period, reference: Period) -> Comparison:
    (found,) = rate_ratios(target, reference)
    return found


def side(successes: int, trials: int, wider: float = 0.0) -> _Side:
    """A share with Wilson's interval, or one so much nearer to 0 and 1."""
    interval = wilson(successes, trials)
    assert interval.low is not None
    assert interval.high is not None
    return _Side(successes / trials, interval.low * (1 - wider), interval.high + (1 - interval.high) * wider)


def test_the_difference_of_two_wilson_intervals_is_that_of_newcombe() -> None:
    """56 of 70 less 48 of 80: Newcombe 1998, table II, method 10, has 0.0524 to 0.3339."""
    found = _compared(side(56, 70), side(48, 80))
    assert (found.difference.low, found.difference.high) == pytest.approx((0.0524, 0.3339), abs=5e-5)


def test_the_ratio_holds_each_number_for_which_the_difference_holds_zero() -> None:
    target, reference = _Side(0.2, 0.12, 0.31), _Side(0.1, 0.07, 0.16)
    ratio = _compared(target, reference).ratio
    assert ratio.low is not None
    assert ratio.high is not None
    for bound, inner, outer in ((ratio.low, "low", "high"), (ratio.high, "high", "low")):
        reach = math.hypot(target.share - getattr(target, inner), bound * (getattr(reference, outer) - reference.share))
        assert abs(target.share - bound * reference.share) == pytest.approx(reach)


def test_p_is_five_percent_where_the_interval_ends_at_zero() -> None:
    found = _compared(_Side(0.3, 0.3 - 0.06, 0.4), _Side(0.2, 0.1, 0.2 + 0.08))
    assert found.difference.low == pytest.approx(0.0)
    assert found.ratio.low == pytest.approx(1.0)
    assert found.p == pytest.approx(0.05)


sides = st.builds(
    lambda fraction, trials, wider: side(round(fraction * trials), trials, wider),
    st.floats(0, 1),
    st.integers(1, 2000),
    st.sampled_from([0.0, 0.3, 1.0]),
)


@settings(max_examples=200)
@given(sides, sides)
def test_ratio_difference_and_p_say_the_same(target: _Side, reference: _Side) -> None:
    found = _compared(target, reference)
    figures = (found.ratio, found.difference)
    assert all(one.low is None or math.isfinite(one.low) for one in figures)
    assert all(one.high is None or math.isfinite(one.high) for one in figures)
    if found.p is None:
        assert found.ratio.why == "never"
        return
    assert found.difference.low is not None
    assert found.difference.high is not None
    assert found.difference.low <= target.share - reference.share <= found.difference.high
    if abs(found.p - 0.05) > 1e-6:
        away = found.difference.low > 0 or found.difference.high < 0
        assert (found.p < 0.05) == away
        low, high = found.ratio.low or 0.0, math.inf if found.ratio.high is None else found.ratio.high
        if target.share != reference.share:
            assert (low > 1 or high < 1) == away


TWELVE = [(3, 10), (1, 12), (4, 9), (0, 10), (2, 15), (5, 11), (1, 10), (2, 8), (3, 14), (0, 9), (4, 10), (2, 10)]


def test_a_period_compared_with_itself_has_the_ratio_one_and_no_finding() -> None:
    found = compared(period("a", *TWELVE), period("b", *TWELVE))
    assert (found.ratio.value, found.difference.value, found.p) == (1.0, 0.0, 1.0)
    assert found.ratio.low is not None
    assert found.ratio.high is not None
    assert found.ratio.low < 1 < found.ratio.high


def test_a_theme_that_the_reference_lacks_has_no_ratio_but_a_bound_below_it() -> None:
    none = [(0, 25)] * 12
    found = compared(period("a", *TWELVE), period("b", *none))
    assert (found.ratio.value, found.ratio.high, found.ratio.why) == (None, None, "never-in-reference")
    assert found.ratio.low is not None
    assert found.ratio.low > 1
    assert found.p is not None
    assert found.p < 0.05


def test_a_theme_that_went_has_the_ratio_zero_with_a_bound_above_it() -> None:
    found = compared(period("a", *[(0, 25)] * 12), period("b", *TWELVE))
    assert (found.ratio.value, found.ratio.low, found.ratio.why) == (0.0, 0.0, None)
    assert found.ratio.high is not None
    assert 0 < found.ratio.high < 1


def test_a_theme_of_neither_period_is_said_to_be_in_neither() -> None:
    found = compared(period("a", *[(0, 25)] * 12), period("b", *[(0, 25)] * 12))
    assert (found.ratio.value, found.ratio.why, found.ratio.kind, found.p) == (None, "never", "none", None)
    assert found.difference.value == 0


@pytest.mark.parametrize(
    ("target", "reference", "why"),
    [
        pytest.param(TWELVE[:7], TWELVE, "few-resolutions", id="seven resolutions"),
        pytest.param(TWELVE, TWELVE[:1], "few-resolutions", id="one resolution of reference"),
        pytest.param([], TWELVE, "nothing-counted", id="an empty period"),
        pytest.param(TWELVE, [(0, 0)] * 9, "nothing-counted", id="resolutions without paragraphs"),
    ],
)
def test_too_little_has_no_interval_and_says_why(
    target: list[tuple[int, int]], reference: list[tuple[int, int]], why: str
) -> None:
    found = compared(period("a", *target), period("b", *reference))
    for estimate in (found.ratio, found.difference):
        assert (estimate.low, estimate.high, estimate.kind, estimate.why) == (None, None, "none", why)
    assert found.p is None


def test_nothing_compared_gives_nothing() -> None:
    assert rate_ratios(Period("a", []), Period("b", [])) == ()


def test_the_standard_error_is_that_of_a_cluster_robust_poisson_regression() -> None:
    """On 60 v 60 resolutions: log ratio ± 1.96 cluster-robust standard errors (statsmodels), with m / (m - 1)."""
    import statsmodels.api as sm

    generator = np.random.default_rng(5)
    sizes = generator.integers(16, 34, 120)
    late = np.repeat([0, 1], 60)
    carrying = generator.binomial(sizes, generator.beta(0.15 * (1 + late) * 6, 1 * 6))
    exog = sm.add_constant(late.astype(float))
    model = sm.GLM(carrying, exog, family=sm.families.Poisson(), exposure=sizes.astype(float))
    robust = model.fit(cov_type="cluster", cov_kwds={"groups": np.arange(120)})
    reference, target = (
        Period(name, [(int(of), [int(k)]) for of, k in zip(sizes[late == at], carrying[late == at], strict=True)])
        for at, name in enumerate(("before", "after"))
    )
    (found,) = rate_ratios(target, reference)
    low, high = np.exp(robust.conf_int()[1])
    assert found.ratio.value == pytest.approx(math.exp(robust.params[1]))
    assert found.ratio.low == pytest.approx(low, rel=0.06)
    assert found.ratio.high == pytest.approx(high, rel=0.06)


def test_ratios_of_planted_shares_are_covered() -> None:
    """The first and last of ten sessions of thirty resolutions, 40 corpora: 240 ratios, nominal 95 %."""
    held = differing = 0
    for seed in range(40):
        planted = plant(sessions=2, seed=seed)
        first, last = (
            Period(f"{seed} {at}", [(len(one), one.sum(axis=0).tolist()) for one in planted.carries[at]]) for at in (0, 1)
        )
        for found, before, after in zip(rate_ratios(last, first, resamples=199), *planted.shares, strict=True):
            low, high = found.ratio.low, found.ratio.high
            assert low is not None
            held += low <= after / before <= (math.inf if high is None else high)
            differing += found.p is not None and found.p < 0.05 and before == after
    assert 0.89 <= held / 240 <= 1.0
    assert differing / 80 <= 0.11
