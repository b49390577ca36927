"""Intervals: Wilson's against published values, the bootstrap against its definition and shares that are known."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import plant

from nlp.mine.intervals import SEED, bootstrap, bootstrap_of_means, wilson
from nlp.mine.model import Interval
from nlp.mine.resampling import seeded_generator


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


def test_equal_resolutions_leave_nothing_to_resample_so_that_wilsons_bounds_stand() -> None:
    (interval,) = bootstrap([(10, [3])] * 12, name="x")
    naive = wilson(36, 120)
    assert interval == Interval(naive.low, naive.high, "bootstrap")


@pytest.mark.parametrize(("carrying", "of"), [(1, 30), (1, 8)], ids=["of thirty", "of eight"])
def test_a_theme_that_stands_nowhere_has_the_upper_bound_of_one_that_stands_once(carrying: int, of: int) -> None:
    (once,) = bootstrap([(25, [carrying]), *[(25, [0])] * (of - 1)], name="x")
    (never,) = bootstrap([(25, [0])] * of, name="x")
    assert never.low == 0
    assert never.high == pytest.approx(once.high)


def test_a_theme_that_stands_everywhere_has_the_lower_bound_that_one_nowhere_has_at_the_other_end() -> None:
    nowhere, everywhere = bootstrap([(25, [0, 25])] * 30, name="x")
    assert nowhere.high == pytest.approx(math.sin(3 * math.asin(math.sqrt(1 / 750))) ** 2)
    assert nowhere.high is not None
    assert (everywhere.low, everywhere.high) == (pytest.approx(1 - nowhere.high), 1.0)


def test_the_interval_is_what_the_formula_gives_when_resamples_are_drawn_one_by_one() -> None:
    counts = [(10 + 3 * number, [number % 4, number, 9 - number % 2]) for number in range(10)]
    assert bootstrap(counts, name="x", resamples=199) == _plain_bootstrap(counts, "x", 199)


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


resolutions = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=20)


@settings(max_examples=60, deadline=None)
@given(resolutions)
def test_every_interval_holds_the_share_and_wilsons_interval_and_lies_between_0_and_1(
    resolutions: list[tuple[int, int, int]],
) -> None:
    counts = [(of, [min(a, of), min(b, of)]) for of, a, b in resolutions]
    whole = sum(of for of, _ in counts)
    for theme, interval in enumerate(bootstrap(counts, name="x", resamples=99)):
        with_theme = sum(carrying[theme] for _, carrying in counts)
        naive = wilson(with_theme, whole)
        assert (interval.low is None) == (naive.low is None) == (whole == 0)
        if whole:
            assert 0 <= interval.low <= naive.low <= with_theme / whole <= naive.high <= interval.high <= 1


@settings(max_examples=40, deadline=None)
@given(resolutions)
def test_the_interval_of_a_mean_holds_it_and_does_not_hang_on_other_themes(resolutions: list[tuple[int, int, int]]) -> None:
    sums = [(of, [of * a / 61, of * b / 61]) for of, a, b in resolutions]
    whole = sum(of for of, _ in sums)
    both = bootstrap_of_means(sums, name="x", resamples=99)
    assert both[1:] == bootstrap_of_means([(of, weights[1:]) for of, weights in sums], name="x", resamples=99)
    for theme, interval in enumerate(both):
        if whole:
            mean = sum(weights[theme] for _, weights in sums) / whole
            assert 0 <= interval.low <= mean + 1e-5
            assert mean - 1e-5 <= interval.high <= 1


def test_nothing_counted_has_no_interval() -> None:
    assert bootstrap([], name="x") == ()
    assert bootstrap([(0, [0, 0])] * 9, name="x") == (Interval(None, None, "none"),) * 2
    assert bootstrap_of_means([(0, [0.0])] * 9, name="x") == (Interval(None, None, "none"),)


def test_the_bootstrap_covers_the_planted_shares_where_wilson_does_not() -> None:
    """Four corpora of ten sessions, thirty resolutions each of correlation 0.15: 240 intervals, nominal 95 %."""
    held = {"bootstrap": 0, "wilson": 0}
    for seed in range(4):
        planted = plant(seed=seed)
        for session, resolutions in enumerate(planted.carries):
            counts = [(len(carries), carries.sum(axis=0).tolist()) for carries in resolutions]
            whole = sum(of for of, _ in counts)
            made = bootstrap(counts, name=f"{seed} {session}", resamples=199)
            for theme, share in enumerate(planted.shares[session]):
                held["bootstrap"] += _holds(made[theme], share)
                held["wilson"] += _holds(wilson(sum(carrying[theme] for _, carrying in counts), whole), share)
    assert 0.89 <= held["bootstrap"] / 240 <= 0.99
    assert held["wilson"] / 240 < 0.75


def _holds(interval: Interval, share: float) -> bool:
    assert interval.low is not None
    assert interval.high is not None
    return interval.low <= share <= interval.high


def _plain_bootstrap(counts: list[tuple[int, list[int]]], name: str, resamples: int) -> tuple[Interval, ...]:
    """The same by the definition: draw, add up, take the angle and its error, sort, join with Wilson's."""
    generator = seeded_generator(SEED, name)
    drawn = [[counts[int(generator.random() * len(counts))] for _ in counts] for _ in range(resamples)]
    return tuple(_plain_interval(counts, drawn, theme) for theme in range(len(counts[0][1])))


def _plain_interval(counts: list[tuple[int, list[int]]], drawn: list[list[tuple[int, list[int]]]], theme: int) -> Interval:
    angle, error = _angle_and_error(counts, theme)
    resampled = [_angle_and_error(one, theme) for one in drawn]
    deviations = sorted((other - angle) / max(own, error / 2) for other, own in resampled)
    rank = round(0.025 * (len(drawn) + 1))
    low, high = (math.sin(min(max(angle - t * error, 0), math.pi / 2)) ** 2 for t in (deviations[-rank], deviations[rank - 1]))
    naive = wilson(sum(carrying[theme] for _, carrying in counts), sum(of for of, _ in counts))
    assert naive.low is not None
    assert naive.high is not None
    return Interval(min(round(low, 12), naive.low), max(round(high, 12), naive.high), "bootstrap")


def _angle_and_error(counts: list[tuple[int, list[int]]], theme: int) -> tuple[float, float]:
    whole, size = sum(of for of, _ in counts), len(counts)
    share = sum(carrying[theme] for _, carrying in counts) / whole
    variance = size / (size - 1) * sum((carrying[theme] - share * of) ** 2 for of, carrying in counts) / whole**2
    error = math.sqrt(variance / (4 * share * (1 - share))) if 0 < share < 1 else 0.0
    return math.asin(math.sqrt(share)), error
