"""Intervals: Wilson's against published values, the bootstrap against what can be worked out by hand."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.intervals import SEED, bootstrap, seeded_generator, wilson
from nlp.mine.model import Interval


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        # 81 of 263 and 0 of 20 are examples of Newcombe (Statistics in Medicine 17, 1998); 7 of 50 is SciPy's value.
        pytest.param(81, 263, 0.25529, 0.36621, id="newcombe 81 of 263"),
        pytest.param(0, 20, 0.0, 0.161125, id="none of 20"),
        pytest.param(7, 50, 0.069508, 0.261862, id="7 of 50"),
        pytest.param(20, 20, 1 - 0.161125, 1.0, id="all of 20"),
    ],
)
def test_wilsons_interval_agrees_with_known_values(successes: int, trials: int, low: float, high: float) -> None:
    interval = wilson(successes, trials)
    assert interval.kind == "wilson"
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=5e-6)


def test_no_trials_have_no_interval() -> None:
    assert wilson(0, 0) == Interval(None, None, "none")


@given(st.integers(1, 5000).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials))))
def test_wilsons_interval_holds_the_share_and_lies_between_0_and_1(case: tuple[int, int]) -> None:
    successes, trials = case
    interval = wilson(successes, trials)
    assert interval.low is not None
    assert interval.high is not None
    assert 0 <= interval.low <= successes / trials <= interval.high <= 1


def test_equal_resolutions_leave_nothing_to_resample() -> None:
    (interval,) = bootstrap([(10, [3])] * 12, name="x")
    assert (interval.low, interval.high) == pytest.approx((0.3, 0.3))


def test_a_resample_of_two_kinds_of_resolution_follows_the_binomial() -> None:
    """Of 16 resolutions half are all about the theme: the resampled share is Binomial(16, 1/2) / 16.

    Its 2.5th and 97.5th percentiles are 4/16 and 12/16 (cumulative: P(X <= 3) = .0106, P(X <= 4) = .0384).
    """
    (interval,) = bootstrap([(10, [10]), (10, [0])] * 8, name="binomial")
    assert (interval.low, interval.high) == (4 / 16, 12 / 16)


def test_a_long_resolution_weighs_as_many_paragraphs_as_it_has() -> None:
    counts = [(90, [90]), *[(10, [0])] * 9]
    (interval,) = bootstrap(counts, name="long")
    # Drawn k times in ten the long resolution gives 90k / (90k + 10(10 - k)); 97.5 % of resamples have k <= 3.
    assert interval.low == 0.0
    assert interval.high == pytest.approx(270 / 340)


def test_themes_are_measured_on_the_same_draws_whatever_other_themes_there_are() -> None:
    one = [(10, [n]) for n in range(10)]
    two = [(10, [5, n]) for n in range(10)]
    assert bootstrap(one, name="x") == bootstrap(two, name="x")[1:]


def test_the_interval_is_the_same_every_time_and_another_with_another_seed_or_name() -> None:
    counts = [(10 + n, [n]) for n in range(12)]
    first = bootstrap(counts, name="x")
    assert bootstrap(counts, name="x") == first
    assert bootstrap(counts, name="x", seed=1) != first
    assert bootstrap(counts, name="y") != first


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=20))
def test_what_numpy_adds_up_is_what_drawing_one_by_one_adds_up(resolutions: list[tuple[int, int, int]]) -> None:
    counts = [(of, [min(a, of), min(b, of)]) for of, a, b in resolutions]
    made = bootstrap(counts, name="x", resamples=40)
    assert made == _plain_bootstrap(counts, "x", 40)


def test_the_bootstrap_covers_the_true_share_where_wilson_does_not() -> None:
    """Thirty resolutions whose own shares differ widely, 120 times over: the bounds are loose, the seed is fixed."""
    drawing, truth, rounds = Random(7), 0.1, 120
    held = {"bootstrap": 0, "wilson": 0}
    for number in range(rounds):
        counts = [_clustered_resolution(drawing, truth) for _ in range(30)]
        successes, trials = sum(k for _, (k,) in counts), sum(of for of, _ in counts)
        (resampled,) = bootstrap(counts, name=str(number), resamples=300)
        for interval in (resampled, wilson(successes, trials)):
            assert interval.low is not None
            assert interval.high is not None
            held[interval.kind] += interval.low <= truth <= interval.high
    assert held["bootstrap"] / rounds > 0.82
    assert held["wilson"] / rounds < 0.75


def _clustered_resolution(drawing: Random, share: float) -> tuple[int, list[int]]:
    """25 paragraphs of which a share is drawn that differs from resolution to resolution (beta, correlation 0.3)."""
    spread = 0.7 / 0.3
    own = drawing.betavariate(share * spread, (1 - share) * spread)
    return 25, [sum(drawing.random() < own for _ in range(25))]


def _plain_bootstrap(counts: list[tuple[int, list[int]]], name: str, resamples: int) -> tuple[Interval, ...]:
    """The same by the definition: draw, add up, divide, sort, interpolate."""
    generator = seeded_generator(SEED, name)
    shares: list[list[float]] = [[], []]
    for _ in range(resamples):
        drawn = [counts[int(generator.random() * len(counts))] for _ in counts]
        for theme in (0, 1):
            shares[theme].append(sum(k[theme] for _, k in drawn) / sum(of for of, _ in drawn))
    return tuple(Interval(_quantile(theme, 0.025), _quantile(theme, 0.975), "bootstrap") for theme in shares)


def _quantile(values: list[float], fraction: float) -> float:
    ordered = sorted(values)
    whole, part = divmod(fraction * (len(ordered) - 1), 1)
    below, above = ordered[int(whole)], ordered[min(int(whole) + 1, len(ordered) - 1)]
    return below + (above - below) * part
