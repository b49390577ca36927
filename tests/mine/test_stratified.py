"""Precision and recall from strata."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.intervals import wilson
from nlp.mine.stratified import FEWEST_JUDGED, Judged, precision, recall


def test_precision_of_what_was_drawn_alike_has_wilson_s_interval_of_the_counts() -> None:
    estimate, plain = precision([Judged(500, 81, 182)]), wilson(81, 263)
    assert estimate is not None
    assert (estimate.low, estimate.high, estimate.of) == pytest.approx((plain.low, plain.high, 263))


def test_precision_weighs_each_stratum_by_what_it_stands_for() -> None:
    """Ten of 100 tagged judged, nine right; of ten of 1 000 near ones a changed lexicon finds two now, one right."""
    estimate = precision([Judged(100, 9, 1), Judged(1000, 1, 1, 0, 8)])
    assert estimate is not None
    assert estimate.share == pytest.approx((90 + 100) / (100 + 200))
    assert estimate.of == pytest.approx(300**2 / (10 * 10**2 + 2 * 100**2))


def test_recall_weighs_what_was_missed() -> None:
    """100 tagged of which 90 are right; of 40 near ones 8 in 20 are right, of 860 others none in 20."""
    estimate = recall([Judged(100, 18, 2), Judged(40, 0, 0, 8, 12), Judged(860, 0, 0, 0, 20)])
    assert estimate is not None
    assert estimate.share == pytest.approx(90 / (90 + 16))
    assert estimate.of == 60


def test_a_stratum_without_a_right_one_may_still_hide_some() -> None:
    estimate = recall([Judged(100, 50, 0), Judged(10_000, 0, 0, 0, 50)])
    assert estimate is not None
    assert estimate.share == estimate.high == 1.0
    assert estimate.low < 0.5


def test_what_was_judged_whole_is_known() -> None:
    estimate = recall([Judged(20, 18, 2), Judged(4, 0, 0, 2, 2), Judged(15, 0, 0, 0, 15)])
    assert estimate is not None
    assert (estimate.low, estimate.share, estimate.high) == (0.9, 0.9, 0.9)


@pytest.mark.parametrize(
    "strata",
    [
        pytest.param([], id="nothing"),
        pytest.param([Judged(100, 30)], id="only what is tagged, and that is not said to be all"),
        pytest.param([Judged(100, 30), Judged(50, 0, 0, 1, 4), Judged(800, 0, 0, 0, 20)], id="five of the near ones"),
        pytest.param([Judged(100, 0, 30), Judged(800, 0, 0, 0, 20)], id="nothing is right"),
    ],
)
def test_recall_is_not_given_where_too_little_is_known(strata: list[Judged]) -> None:
    if len(strata) == 1:
        strata = [*strata, Judged(800)]
    assert recall(strata) is None


def test_what_lacks_is_said_and_a_small_stratum_asks_for_no_more_than_it_holds() -> None:
    assert Judged(100, 3).lacking == FEWEST_JUDGED - 3
    assert Judged(4, 3).lacking == 1
    assert Judged(0).lacking == 0


def test_the_same_judgements_give_the_same_interval() -> None:
    strata = [Judged(100, 18, 2), Judged(860, 0, 0, 1, 19)]
    assert recall(strata) == recall(strata)


few = st.integers(0, 30)


@settings(max_examples=60, deadline=None)
@given(few, few, few, few, st.integers(0, 500))
def test_an_interval_holds_its_share(right: int, wrong: int, missed: int, rest: int, unjudged: int) -> None:
    strata = [Judged(right + wrong + unjudged, right, wrong), Judged(missed + rest + unjudged, 0, 0, missed, rest)]
    for estimate in (precision(strata), recall(strata, resamples=200)):
        assert estimate is None or 0 <= estimate.low <= estimate.share <= estimate.high <= 1
