from __future__ import annotations

import numpy as np
import pytest
from made_series import counted, resolution, session
from planted import THEMES, TRENDS, plant

from nlp.mine.counts import count
from nlp.mine.selection import Selection
from nlp.mine.trends.model import CONCLUDED
from nlp.mine.trends.periods import periods
from nlp.mine.trends.said import chance, sentence, short
from nlp.mine.trends.series import SeriesKey
from nlp.mine.trends.trends import find_trends
from nlp.ranges import parse_range

GA = SeriesKey("session", "GA")
LABELS = {"debt": "债务"}


def trend_of(hits, **more):
    return find_trends(counted(hits, **more), LABELS, repeated={GA: 0.0})[0]


@pytest.mark.parametrize(
    ("hits", "conclusion"),
    [
        ([], None),
        ([3], "one-session"),
        ([1, 2, 3, 4], "few-sessions"),
        ([0, 0, 0, 0, 0, 0], "absent"),
        ([0, 1, 0, 1, 1, 1], "few-paragraphs"),
        ([2, 4, 6, 8, 10], "rises"),
        ([12, 10, 9, 6, 4, 1], "falls"),
        ([10, 30, 8, 25, 12, 9, 28], "unclear"),
        ([50, 51, 50, 49, 51, 50, 50, 49, 50, 51], "level"),
    ],
)
def test_what_is_concluded_of_a_series(hits, conclusion):
    found = find_trends(counted(hits), LABELS, repeated={GA: 0.0})
    assert [trend.conclusion for trend in found] == ([conclusion] if conclusion else [])


def test_four_sessions_say_what_even_a_perfect_rise_would_have():
    assert sentence(trend_of([1, 2, 3, 4]), "en") == (
        "Cannot be concluded from 4 points: even a rise all the way would have p = 0.083."
    )
    assert sentence(trend_of([1, 2, 3, 4]), "zh") == "不能断定：只有4个时点，即使一路上升，也有 p=0.083。"


def test_a_rise_is_told_in_percentage_points_between_its_ends():
    assert sentence(trend_of([2, 4, 6, 8, 10]), "en") == "Rises: by about 8.0 percentage points from GA 1 to GA 5 (q = 0.017)."


def test_the_first_session_with_the_theme_is_told_unless_it_is_the_first_of_all():
    assert sentence(trend_of([0, 0, 3, 6, 9]), "en").endswith(" First found in GA 3.")
    assert "First" not in sentence(trend_of([2, 4, 6, 8, 10]), "en")


@pytest.mark.parametrize("hits", [[3], [1, 2, 3, 4], [10, 30, 8, 25, 12, 9, 28], [0, 0, 0, 0, 0]], ids=str)
def test_no_arrow_without_a_conclusion(hits):
    trend = trend_of(hits)
    assert trend.conclusion not in CONCLUDED
    assert not set(short(trend, "en")) & set("↑↓→")


def test_repeated_text_takes_away_what_independent_sessions_would_show():
    hits = [4, 6, 5, 9, 8, 10, 12, 9]
    assert trend_of(hits).conclusion == "rises"
    repeated = find_trends(counted(hits), LABELS, repeated={GA: 0.7})[0]
    assert repeated.conclusion == "serial"
    assert repeated.figures.p == trend_of(hits).figures.p < 0.05 < repeated.figures.p_serial


def test_many_themes_ask_for_more_than_one_does():
    themes = {f"theme-{number}": "" for number in range(20)} | LABELS
    shares = np.random.default_rng(4).permutation(np.arange(10, 17))
    made = {
        session(at): [resolution(f"{at}", 100, debt=2 * at, **{f"theme-{n}": int(shares[(at + n) % 7]) for n in range(20)})]
        for at in range(1, 6)
    }
    alone = find_trends(made, LABELS, repeated={GA: 0.0})[0]
    among = next(one for one in find_trends(made, themes, repeated={GA: 0.0}) if one.theme == "debt")
    assert (alone.conclusion, among.conclusion) == ("rises", "many")
    assert alone.figures.p == among.figures.p


def test_a_rise_that_new_text_does_not_have_is_not_concluded():
    fresh = counted([5, 3, 5, 4, 5, 3], of=50, first=2)
    found = find_trends(counted([2, 4, 6, 8, 10, 12, 14]), LABELS, repeated={GA: 0.0}, fresh=fresh)[0]
    assert found.conclusion == "repeated"
    assert sentence(found, "en").startswith("Cannot be concluded: it rises in all paragraphs, but not in those that are new")


def test_a_rise_that_new_text_shares_stands():
    fresh = counted([2, 4, 5, 7, 9, 11], of=50, first=2)
    found = find_trends(counted([2, 4, 6, 8, 10, 12, 14]), LABELS, repeated={GA: 0.0}, fresh=fresh)[0]
    assert found.conclusion == "rises"


def test_too_short_a_series_of_new_text_takes_nothing_away():
    found = find_trends(counted([2, 4, 6, 8, 10]), LABELS, repeated={GA: 0.0}, fresh=counted([3, 3], first=4))[0]
    assert found.conclusion == "rises"


def test_a_session_without_a_paragraph_counted_is_no_zero():
    made = counted([2, 4, 6, 8, 10]) | {session(6): []}
    found = find_trends(made, LABELS, repeated={GA: 0.0})[0]
    assert [point.share for point in found.points][-1] is None
    assert (found.conclusion, found.figures.sessions) == ("rises", 5)


def test_periods_are_compared_by_all_their_resolutions():
    made = counted([4, 6, 8, 10, 12, 14], of=100, resolutions=2)
    compare = periods(parse_range("1..2", "--from"), parse_range("5..6", "--to"))
    found = find_trends(made, LABELS, compare=compare)[0]
    assert found.compared == ("5..6", "1..2")
    assert found.comparison.ratio.value == pytest.approx(26 / 10)
    assert found.comparison.ratio.why == "few-resolutions"


def test_a_period_that_a_series_does_not_have_gives_no_comparison():
    compare = periods(parse_range("1..2", "--from"), parse_range("50..60", "--to"))
    found = find_trends(counted([4, 6, 8]), LABELS, compare=compare)[0]
    assert (found.compared, found.comparison) == (None, None)


@pytest.mark.parametrize(("p", "written"), [(0.0001, "<0.001"), (0.01666, "0.017"), (1.0, "1.000")])
def test_chances_are_written_in_three_digits(p, written):
    assert chance(p) == written


def conclusions(planted, repeated):
    counts = count(planted.documents(), "session", Selection())
    return {trend.theme: trend.conclusion for trend in find_trends(counts, dict.fromkeys(THEMES, ""), repeated=repeated)}


@pytest.mark.parametrize("repeat", [0.0, 0.6])
def test_of_level_themes_one_in_twenty_is_taken_for_a_trend_at_most(repeat):
    found = [conclusions(plant(seed=seed, resolutions=12, paragraphs=10, repeat=repeat), {GA: repeat}) for seed in range(40)]
    false = sum(one[theme] in ("rises", "falls") for one in found for theme in set(THEMES) - set(TRENDS))
    assert false <= 0.05 * 2 * len(found)


def test_planted_trends_are_found_the_right_way_round():
    found = [conclusions(plant(seed=seed, sessions=16, paragraphs=15), {GA: 0.0}) for seed in range(4)]
    directions = [(one["rising"], one["falling"]) for one in found]
    assert directions.count(("rises", "falls")) >= 3
    assert not any(one[theme] == "falls" for one in found for theme in ("rising", "rising-late"))
