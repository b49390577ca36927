"""Document symbols are read, ordered and made."""

import pytest

from nlp.symbols import find_symbol, parse_symbol, resolution_symbol


@pytest.mark.parametrize(
    ("text", "body", "session", "number"),
    [
        ("A/HRC/RES/43/21", "HRC", "43", 21),
        ("A /RES/ 68/160", "GA", "68", 160),
        ("A/RES/ES-11/1", "GA", "ES-11", 1),
        ("A/HRC/RES/S-32/1", "HRC", "S-32", 1),
        ("A/RES/2200(XXI)", "GA", "21", 2200),
        ("S/RES/2532 (2020)", "SC", None, 2532),
        ("E/RES/2023/12", "ECOSOC", "2023", 12),
        ("E/CN.4/RES/2000/22", "CHR", "2000", 22),
        ("A/RES/2200A(XXI)", "GA", "21", 2200),
        ("A/RES/3201(S-VI)", "GA", "S-6", 3201),
        ("A/RES/2252 (ES-V)", "GA", "ES-5", 2252),
        ("S/RES/46(1948)", "SC", None, 46),
        ("A/HRC/DEC/25/117", "HRC", "25", 117),
        ("E/CN.4/Sub.2/RES/1993/28", "SubCom", "1993", 28),
        ("A/C.3/75/L.39", "GA", None, None),
    ],
)
def test_a_symbol_tells_its_body_session_and_number(text, body, session, number):
    symbol = parse_symbol(text)
    assert (symbol.body, symbol.session, symbol.number) == (body, session, number)


@pytest.mark.parametrize("text", ["", "76/164", "A", "见A/76/249", "COVID-19", "A/76/249。"])
def test_what_is_no_symbol_is_none(text):
    assert parse_symbol(text) is None


def test_versions_of_one_document_share_a_base():
    assert {parse_symbol(f"A/HRC/53/L.11{issue}").base for issue in ("", "/Rev.1", "/Corr.1")} == {"A/HRC/53/L.11"}


def test_symbols_sort_by_number_and_not_by_letters():
    symbols = ["A/HRC/RES/43/21", "A/HRC/RES/43/9", "A/HRC/RES/5/1"]
    assert sorted(symbols, key=lambda text: parse_symbol(text).order) == symbols[::-1]


def test_the_symbol_of_a_resolution_can_be_made_and_read_again():
    for body, number in (("GA", "76/164"), ("HRC", "S-32/1"), ("ECOSOC", "2023/12"), ("SC", "2532(2020)")):
        assert parse_symbol(resolution_symbol(body, number)).body == body


def test_the_first_symbol_of_a_text_is_found_without_its_full_stop():
    assert find_symbol("见A/76/249。和A/75/1") == "A/76/249"
