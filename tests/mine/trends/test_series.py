from made_series import session

from nlp.mine.model import Group
from nlp.mine.trends.series import SeriesKey, name_of, place_of, series_in


def test_sessions_of_two_bodies_are_two_series_in_the_order_of_their_numbers():
    groups = [session(53, "HRC"), session(9, "GA"), session(43, "HRC"), session(10, "GA")]
    series, _ = series_in(groups)
    assert {key.body: [name_of(group) for group in some] for key, some in series.items()} == {
        "GA": ["9", "10"],
        "HRC": ["43", "53"],
    }


def test_special_sessions_stay_outside_where_there_are_ordinary_ones():
    series, left = series_in([session("S-5"), session(30), session("S-6")])
    assert list(series) == [SeriesKey("session", "GA")]
    assert [group.session for group in left.special] == ["S-5", "S-6"]


def test_special_sessions_alone_are_a_series():
    series, left = series_in([session("S-10", "HRC"), session("S-9", "HRC")])
    assert [name_of(group) for group in series[SeriesKey("session", "HRC", "S-")]] == ["S-9", "S-10"]
    assert left.special == ()


def test_documents_without_body_or_session_take_no_part():
    groups = [session(30), session(31, None), Group("session", body="GA"), session("extraordinary")]
    series, left = series_in(groups)
    assert [len(some) for some in series.values()] == [1]
    assert len(left.undated) == 3


def test_years_are_one_series_whatever_the_body():
    series, left = series_in([Group("year", year="2021"), Group("year"), Group("year", year="2013")])
    assert [place_of(group) for group in series[SeriesKey("year")]] == [2013, 2021]
    assert len(left.undated) == 1
