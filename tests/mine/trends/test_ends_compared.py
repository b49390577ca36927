"""What stands beside a trend: the comparison of its two ends, what it lacks, and the rate of mentions."""

from __future__ import annotations

import pytest
from made_series import resolution, session

from nlp.mine.counts import ResolutionCounts
from nlp.mine.model import Group
from nlp.mine.trends.model import Trend
from nlp.mine.trends.said import lacking
from nlp.mine.trends.trends import find_trends

SPREAD = (0, 5, 1, 7, 0, 3, 2, 6, 0, 4)


def trend_of(*sessions: tuple[int, ...]) -> Trend:
    """The trend of a theme in so many of 25 paragraphs of each resolution, session after session."""
    counted: dict[Group, list[ResolutionCounts]] = {
        session(at): [resolution(f"{at}-{number}", 25, debt=hits) for number, hits in enumerate(resolutions)]
        for at, resolutions in enumerate(sessions, 1)
    }
    (found,) = find_trends(counted, {"debt": "债务"})
    return found


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        pytest.param(SPREAD, SPREAD[::-1], None, id="nothing lacks"),
        pytest.param(SPREAD[:7], SPREAD, "One of the periods has fewer than 8 resolutions", id="seven resolutions"),
        pytest.param((0,) * 10, SPREAD, "there is no ratio, only a bound below it", id="not in the first"),
    ],
)
def test_what_the_comparison_of_the_ends_lacks_is_said(first: tuple[int, ...], last: tuple[int, ...], said: str | None) -> None:
    sentence = lacking(trend_of(first, last), "en")
    assert (sentence is None) == (said is None)
    assert (said or "") in (sentence or "")


def test_mentions_that_flock_together_have_no_interval_of_poisson() -> None:
    rate = trend_of((0, 0, 0, 20, 0, 0, 18, 0, 0, 0), (0, 22, 0, 0, 0, 0, 0, 0, 0, 19)).rate
    assert rate is not None
    assert (rate.is_refused, rate.low) == (True, None)
    assert rate.value == pytest.approx(79 / (20 * 2500))
    assert rate.dispersion is not None
    assert rate.dispersion > 10


def test_evenly_spread_mentions_have_it() -> None:
    rate = trend_of((3, 4, 5, 3, 4, 5, 3, 4), (4, 5, 3, 4, 4, 5, 4, 3)).rate
    assert rate is not None
    assert not rate.is_refused
    assert rate.low is not None
    assert rate.high is not None
    assert rate.value is not None
    assert rate.low < rate.value < rate.high
