"""How sessions, figures and labels are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.report import names
from nlp.report.wrap import ELLIPSIS, width, wrap

ZH, EN = names.speaker("zh"), names.speaker("en")


@pytest.mark.parametrize(
    ("key", "chinese", "english"),
    [
        (("HRC", "53"), "人权理事会第53届会议", "Human Rights Council session 53"),
        (("HRC", "S-32"), "人权理事会第32届特别会议", "Human Rights Council special session 32"),
        (("GA", "ES-10"), "大会第10届紧急特别会议", "General Assembly emergency special session 10"),
        (("ECOSOC", "2023"), "经济及社会理事会2023年会议", "Economic and Social Council 2023 session"),
        (("GA", None), "大会届会不详", "General Assembly session not known"),
        ((None, None), "机构和届会不详", "body and session not known"),
        (("CERD", "12"), "CERD第12届会议", "CERD session 12"),
        (("GA", "特别"), "大会特别", "General Assembly session 特别"),
    ],
    ids=["ordinary", "special", "emergency", "year", "no session", "nothing known", "unnamed body", "free text"],
)
def test_a_session_is_named_with_its_body(key, chinese, english):
    assert (names.body_and_session(key, ZH), names.body_and_session(key, EN)) == (chinese, english)


@pytest.mark.parametrize(("session", "short"), [("53", "第53届"), ("S-32", "S-32"), ("2023", "2023"), (None, "–")])
def test_where_there_is_little_room_a_session_is_short(session, short):
    assert names.session_short(session, ZH) == short


def test_what_is_not_there_is_a_dash():
    assert (names.percent(None), names.rate(None), names.interval(None, None), names.years_range(())) == ("–", "–", "–", "")


def test_a_long_list_says_that_there_is_more():
    assert names.listed([str(n) for n in range(12)], ZH) == "0、1、2、3、4、5、6、7、8、9等"
    assert names.listed(["a", "b"], EN) == "a, b"


@given(st.text(max_size=60), st.floats(3, 30), st.integers(1, 3))
def test_a_wrapped_label_keeps_to_its_room(label, em, lines):
    wrapped = wrap(label, em=em, lines=lines)
    assert 1 <= len(wrapped) <= lines
    assert all(width(line) <= em for line in wrapped)


@given(st.text(alphabet="人权理事会abc ", max_size=40))
def test_a_label_that_fits_is_whole(label):
    assert "".join("".join(wrap(label, em=60)).split()) == "".join(label.split())


def test_a_label_that_does_not_fit_says_so():
    assert wrap("经济、社会及文化权利国际公约任择议定书", em=6) == ["经济、社会及", f"文化权利国{ELLIPSIS}"]
