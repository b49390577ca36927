"""The smallest change that could have been shown: by the formula, and by trying it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nlp.mine.power import SmallestChange, fewest_sessions, smallest_changes
from nlp.mine.ratios import Period, rate_ratios
from nlp.mine.trends.kendall import kendall


def drawn(name: str, share: float, generator: np.random.Generator, resolutions: int = 30, correlation: float = 0.05) -> Period:
    spread = 1 / correlation - 1
    shares = generator.beta(share * spread, (1 - share) * spread, resolutions)
    return Period(name, [(25, [int(generator.binomial(25, own))]) for own in shares])


def test_a_rise_of_the_size_named_is_found_in_about_four_of_five_cases() -> None:
    generator = np.random.default_rng(0)
    named = [smallest_changes(drawn("a", 0.1, generator), drawn("b", 0.1, generator))[0].rise or 0.0 for _ in range(25)]
    rise = float(np.median(named))
    found = [
        rate_ratios(drawn(f"a{at}", 0.1 + rise, generator), drawn(f"b{at}", 0.1, generator), resamples=199)[0].p or 1.0
        for at in range(120)
    ]
    assert np.mean(np.array(found) < 0.05) == pytest.approx(0.8, abs=0.11)


def test_twice_the_resolutions_show_smaller_changes() -> None:
    counts = [(25, [number % 6]) for number in range(12)]
    few, many = Period("few", counts), Period("many", counts * 4)
    (of_few,), (of_many,) = smallest_changes(few, few), smallest_changes(many, many)
    assert of_few.ratio_up is not None
    assert of_many.ratio_up is not None
    assert 1 < of_many.ratio_up < of_few.ratio_up
    assert of_few.rise is not None
    assert of_few.rise == pytest.approx((of_few.ratio_up - 1) * sum(k for _, (k,) in counts) / 300)


def test_a_fall_below_nothing_is_no_fall_that_could_be_shown() -> None:
    rare = Period("rare", [(25, [1])] * 2 + [(25, [0])] * 10)
    (found,) = smallest_changes(rare, rare)
    assert (found.fall, found.ratio_down) == (None, None)
    assert found.rise is not None


def test_a_theme_that_the_reference_lacks_has_a_rise_but_no_ratio() -> None:
    none, some = Period("none", [(25, [0])] * 12), Period("some", [(25, [number % 5]) for number in range(12)])
    (found,) = smallest_changes(some, none)
    assert found.ratio_up is None
    assert found.rise is not None
    assert 0 < found.rise < 0.3


@pytest.mark.parametrize("resolutions", [0, 1, 7])
def test_too_few_resolutions_show_nothing(resolutions: int) -> None:
    enough = Period("enough", [(25, [3])] * 12)
    few = Period("few", [(25, [3])] * resolutions)
    assert smallest_changes(few, enough) == (SmallestChange(),)
    assert smallest_changes(enough, few) == (SmallestChange(),)


@pytest.mark.parametrize("level", [0.1, 0.05, 0.01, 0.001])
def test_the_fewest_sessions_are_those_whose_straight_rise_kendalls_test_finds(level: float) -> None:
    fewest = fewest_sessions(level)
    assert kendall(range(fewest)).p < level <= kendall(range(fewest - 1)).p
    assert kendall(range(fewest)).p == pytest.approx(2 / math.factorial(fewest))
