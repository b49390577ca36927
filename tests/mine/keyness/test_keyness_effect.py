"""Log Ratio with its interval, %DIFF, log-odds, Student's t: held to published figures and to scipy."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from nlp.mine.keyness.effect import difference, log_ratio
from nlp.mine.keyness.log_odds import informative_prior, log_odds
from nlp.mine.keyness.spread import spread_of
from nlp.mine.keyness.student import p_of_t, t_quantile
from nlp.mine.keyness.tables import tables


@pytest.mark.parametrize(
    ("target", "reference", "value"),
    [pytest.param(6, 2, 1.584963, id="three times as often"), pytest.param(10, 5, 1.0, id="twice as often")],
)
def test_log_ratio_is_the_logarithm_of_how_many_times(target: int, reference: int, value: float) -> None:
    """Hardie's examples: 0.0006 against 0.0002; 10 against 5 in 10 000."""
    assert log_ratio(tables([target], [reference], 10_000, 10_000)).values == pytest.approx([value], abs=1e-6)


def test_a_word_that_one_group_lacks_has_half_a_count_added_in_both() -> None:
    found = log_ratio(tables([0], [8], 10_000, 10_000))
    assert found.values == pytest.approx([math.log2(0.5 / 8.5)])
    assert found.low[0] < found.values[0] < found.high[0]
    assert np.isfinite(found.low).all()


def test_a_word_that_every_document_of_both_has_is_not_certain() -> None:
    few, many = (log_ratio(tables(n, 4 * n, n, 4 * n)) for n in (1, 50))
    assert few.values[0] == many.values[0] == 0
    assert few.low[0] < -0.5 < -0.05 < many.low[0] < 0 < many.high[0] < 0.05 < 0.5 < few.high[0]


def test_the_interval_of_words_is_that_of_scipys_relative_risk() -> None:
    found = log_ratio(tables([30], [20], 1_000, 2_000))
    expected = stats.contingency.relative_risk(30, 1_000, 20, 2_000).confidence_interval(0.95)
    assert (2 ** found.low[0], 2 ** found.high[0]) == pytest.approx((expected.low, expected.high))


def test_an_interval_is_wider_where_one_resolution_has_the_word() -> None:
    """Twelve resolutions of twenty words each: a word that stands once in each, and one that stands twelve times in one."""
    parts = np.repeat(np.arange(12), 20)
    even = np.zeros(240, np.int64)
    even[::20], even[1::20] = 1, 2
    uneven = np.where(even == 2, 0, even)
    uneven[1:13] = 2
    target, reference = spread_of(uneven, parts, 3), spread_of(even, parts, 3)
    table = tables(target.counts(), reference.counts(), 240, 240)
    found, naive = log_ratio(table, target, reference), log_ratio(table)
    widths, naive_widths = found.high - found.low, naive.high - naive.low
    assert naive_widths[1] == naive_widths[2]
    assert widths[2] > 2 * widths[1]
    assert (widths >= naive_widths).all()
    assert found.p[2] == 1.0


def test_the_variance_by_resolutions_is_that_of_a_ratio_estimate() -> None:
    """Cochran 1977, 6.3, with the counts of three resolutions worked out one by one."""
    words, parts = np.array([0, 0, 1, 0, 1, 1, 1]), np.array([0, 0, 0, 1, 1, 2, 2])
    found = spread_of(words, parts, 2).relative_variance()
    counts, sizes = np.array([[2, 1, 0], [1, 1, 2]]), np.array([3, 2, 2])
    for word in (0, 1):
        ratio = counts[word].sum() / 7
        residuals = counts[word] - ratio * sizes
        assert found[word] == pytest.approx(3 / 2 * (residuals**2).sum() / counts[word].sum() ** 2)


def test_difference_is_in_per_cent_and_infinite_where_the_reference_lacks_the_word() -> None:
    assert difference(tables([10, 5, 2, 3], [5, 5, 4, 0], 10_000, 10_000)).tolist() == [100.0, 0.0, -50.0, math.inf]


def test_log_odds_are_those_of_fightin_words() -> None:
    """The README of fightin_words, with the prior 0.05 for each word."""
    first, second = "the quick brown fox jumps over the lazy pig", "the lazy purple pig jumps over the lazier donkey"
    words = sorted({*first.split(), *second.split()})
    counts = [[text.split().count(word) for word in words] for text in (first, second)]
    found = dict(zip(words, log_odds(tables(*counts, 9, 9), 0.05, 0.05 * len(words)).round(6).tolist(), strict=True))
    expected = {"brown": 0.689423, "fox": 0.689423, "quick": 0.689423}
    expected |= {"donkey": -0.689423, "lazier": -0.689423, "purple": -0.689423}
    assert found == {word: expected.get(word, 0.0) for word in words}


@given(st.integers(0, 50), st.integers(0, 50))
@settings(max_examples=60)
def test_log_odds_change_their_sign_with_the_groups(target: int, reference: int) -> None:
    if target + reference:
        table, exchanged = tables([target], [reference], 500, 500), tables([reference], [target], 500, 500)
        found = log_odds(table, informative_prior(table, 100), 100)
        assert found == pytest.approx(-log_odds(exchanged, informative_prior(exchanged, 100), 100))
        assert np.sign(found)[0] == np.sign(target - reference)


def test_log_odds_are_finite_where_all_documents_have_a_word_or_none_of_a_group() -> None:
    table = tables([2, 0, 2, 1], [3, 3, 0, 0], 2, 3)
    found = log_odds(table, informative_prior(table, 1, of_documents=True), 1, of_documents=True)
    assert np.isfinite(found).all()
    assert found[0] == pytest.approx(0, abs=0.3)
    assert found[1] < 0 < found[3] < found[2]


@pytest.mark.parametrize("freedom", [7, 8, 30, 199, 500])
def test_students_quantile_and_p_are_those_of_scipy(freedom: int) -> None:
    values = np.array([0.0, 0.5, 1.0, 2.0, 3.5, 6.0])
    assert t_quantile(freedom) == pytest.approx(stats.t.ppf(0.975, freedom), abs=1e-3)
    assert p_of_t(-values, freedom) == pytest.approx(2 * stats.t.sf(values, freedom), abs=1e-6)
