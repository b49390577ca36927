"""When a document is of: read where it is printed, else the first day that its session or symbol allows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.lineage.dates import date_from, date_of, first_day
from nlp.types import Document


def dated(**fields: str | None) -> tuple[str | None, bool]:
    return date_of(Document("x.txt", **fields))  # type: ignore[arg-type] # the fields given are all texts


def test_the_day_of_adoption_goes_before_all_else():
    assert dated(adopted="2021-12-16", distributed="2022-01-07", body="GA", session="76") == ("2021-12-16", False)


def test_the_day_of_distribution_is_said_to_be_worked_out():
    assert dated(distributed="2022-01-07", body="GA", session="76") == ("2022-01-07", True)


# What the masthead or the record of each of these sessions says of its beginning; the day given is never later.
@pytest.mark.parametrize(
    ("body", "session", "began", "inferred"),
    [
        pytest.param("GA", "1", "1946-01-10", "1946-01-10", id="the first Assembly, in London"),
        pytest.param("GA", "51", "1996-09-17", "1996-09-01", id="Assembly 51"),
        pytest.param("GA", "68", "2013-09-17", "2013-09-01", id="Assembly 68"),
        pytest.param("GA", "75", "2020-09-15", "2020-09-01", id="Assembly 75"),
        pytest.param("HRC", "1", "2006-06-19", "2006-06-19", id="the first Council"),
        pytest.param("HRC", "6", "2007-09-10", "2007-09-01", id="Council 6"),
        pytest.param("HRC", "43", "2020-02-24", "2020-02-01", id="Council 43"),
        pytest.param("HRC", "50", "2022-06-13", "2022-05-01", id="Council 50"),
        pytest.param("HRC", "53", "2023-06-19", "2023-05-01", id="Council 53"),
        pytest.param("CHR", "56", "2000-03-20", "2000-01-01", id="Commission 56"),
        pytest.param("CHR", "2000", "2000-03-20", "2000-01-01", id="Commission, named by its year"),
        pytest.param("SubCom", "52", "2000-07-31", "2000-07-01", id="Sub-Commission 52"),
        pytest.param("ECOSOC", "1996", "1996-06-24", "1996-01-01", id="Economic and Social Council"),
    ],
)
def test_a_session_gives_the_first_day_that_it_can_have_begun_on(body, session, began, inferred):
    assert dated(body=body, session=session) == (inferred, True)
    assert inferred <= began


def test_a_symbol_of_the_security_council_gives_its_year():
    assert dated(symbol="S/RES/1325(2000)", body="SC") == ("2000-01-01", True)
    assert dated(symbol="S/2023/56", body="SC") == ("2023-01-01", True)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="nothing known"),
        pytest.param({"body": "GA"}, id="no session"),
        pytest.param({"body": "GA", "session": "S-32"}, id="a special session"),
        pytest.param({"body": "GA", "session": "ES-10"}, id="an emergency special session, which goes on for decades"),
        pytest.param({"body": "HRC", "session": "S-30"}, id="a special session of the Council"),
        pytest.param({"body": "GA", "session": "2000"}, id="a session that there cannot be"),
        pytest.param({"body": "GA", "session": "0"}, id="session nought"),
        pytest.param({"session": "53"}, id="no body: 53 is 1998 or 2023"),
        pytest.param({"body": "UNEP", "session": "4"}, id="a body without a calendar"),
        pytest.param({"symbol": "A/RES/217(III)"}, id="a symbol without a year"),
    ],
)
def test_what_nothing_tells_stays_unknown(fields):
    assert dated(**fields) == (None, False)


def test_the_name_of_a_file_tells_nothing():
    assert date_of(Document("2013-12-18-ga-res-68-160.txt")) == (None, False)


def test_bare_fields_give_what_the_document_gives():
    fields = {"symbol": "A/C.3/75/L.40", "body": "GA", "session": "75", "adopted": None, "distributed": None}
    assert date_from(**fields) == dated(**fields)


@given(st.sampled_from(["GA", "HRC", "CHR", "SubCom", "ECOSOC"]), st.integers(1, 120))
def test_later_sessions_of_a_body_are_dated_later(body, session):
    one, next_one = first_day(body, str(session)), first_day(body, str(session + 1))
    assert one is None or next_one is None or one < next_one
