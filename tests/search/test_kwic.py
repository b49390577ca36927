"""Keyword in context: windows, pieces, and the keys that lines are sorted by."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import UsageError
from nlp.search.kwic import Line, cut_at_spans, lines_of, parse_sort, sort_lines, symbol_order
from nlp.search.unit import Found, Origin, Unit

SENTENCE = "欢迎南南合作和三方合作，"


def unit(text: str = SENTENCE, **of_origin: str | None) -> Unit:
    return Unit(Origin(**{"source": "a.txt", **of_origin}), None, "operative", 1, 1, "欢迎", text)


def line(left: str, keyword: str, right: str, **of_origin: str | None) -> Line:
    return Line(unit(left + keyword + right, **of_origin), len(left), len(left + keyword))


def keywords(lines: list[Line]) -> list[str]:
    return [f"{one.left()}|{one.keyword}|{one.right()}" for one in lines]


def test_every_span_gives_a_line_with_its_windows() -> None:
    found = Found(unit(), ((4, 6), (9, 11)), 1.5)
    assert [(one.left(3), one.keyword, one.right(3), one.score) for one in lines_of([found])] == [
        ("迎南南", "合作", "和三方", 1.5),
        ("和三方", "合作", "，", 1.5),
    ]


def test_a_text_without_a_span_gives_a_line_that_starts_at_its_beginning() -> None:
    (one,) = lines_of([Found(unit(), ())])
    assert (one.start, one.end, one.left(5), one.keyword, one.right(5)) == (0, 0, "", "", "欢迎南南合")


def test_a_window_of_nothing_is_empty_and_none_is_the_whole() -> None:
    one = Line(unit(), 4, 6)
    assert (one.left(0), one.right(0)) == ("", "")
    assert one.left() + one.keyword + one.right() == SENTENCE


@given(st.text(max_size=30), st.data())
def test_pieces_tile_the_text_and_mark_what_spans_cover(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    span = st.tuples(places, places).filter(lambda ends: ends[0] < ends[1])
    spans = data.draw(st.lists(span, max_size=5)) if text else []
    pieces = cut_at_spans(text, spans)
    assert "".join(piece for piece, _ in pieces) == text
    marked = [is_hit for piece, is_hit in pieces for _ in piece]
    assert marked == [any(start <= at < end for start, end in spans) for at in range(len(text))]
    assert all(first != second for (_, first), (_, second) in pairwise(pieces))


@pytest.mark.parametrize(
    ("keys", "order"),
    [
        pytest.param("r1", ["b", "a", "c"], id="the first to the right"),
        pytest.param("l1", ["c", "b", "a"], id="the first to the left"),
        pytest.param("l2", ["a", "c", "b"], id="the second to the left"),
        pytest.param("r1,l1", ["b", "a", "c"], id="two keys"),
        pytest.param("left", ["c", "b", "a"], id="the left context from the keyword outwards"),
        pytest.param("right", ["b", "a", "c"], id="the right context"),
    ],
)
def test_lines_are_sorted_by_characters_at_a_distance(keys: str, order: list[str]) -> None:
    lines = {"a": line("1 9", "合作", "二"), "b": line("38", "合作", "一"), "c": line("27", "合作", "五")}
    found = sort_lines(lines.values(), parse_sort(keys))
    assert [name for one in found for name, known in lines.items() if known is one] == order


def test_an_edge_of_the_text_comes_before_all_characters() -> None:
    assert keywords(sort_lines([line("a", "合作", "，"), line("", "合作", "")], ["r1"])) == ["|合作|", "a|合作|，"]


def test_characters_are_compared_folded_and_blanks_passed_over() -> None:
    first, second = line("", "合作", " \uff42"), line("", "合作", "a")
    assert sort_lines([first, second], ["r1"]) == [second, first]
    assert sort_lines([line("國 ", "合作", ""), line("国", "合作", "")], ["l1"])[0].left() == "國 "


def test_sessions_and_years_come_by_number_and_unknown_ones_last() -> None:
    sessions = [("HRC", None), ("HRC", "S-9"), ("HRC", "43"), ("HRC", "9"), ("GA", "75"), (None, None)]
    lines = [line("", "合作", "", body=body, session=session) for body, session in sessions]
    by_session = [(one.unit.origin.body, one.unit.origin.session) for one in sort_lines(lines, ["session"])]
    assert by_session == [("GA", "75"), ("HRC", "9"), ("HRC", "43"), ("HRC", "S-9"), ("HRC", None), (None, None)]
    years = [line("", "合作", "", year=year) for year in ("2021", None, "1999")]
    assert [one.unit.origin.year for one in sort_lines(years, ["year"])] == ["1999", "2021", None]


def test_numbers_in_symbols_are_compared_as_numbers() -> None:
    symbols = ["A/RES/53/11", None, "A/RES/53/2", "A/HRC/RES/9/1"]
    assert sorted(symbols, key=symbol_order) == ["A/HRC/RES/9/1", "A/RES/53/2", "A/RES/53/11", None]


@given(st.lists(st.sampled_from("国际合作"), max_size=12), st.integers(0, 14))
def test_the_first_lines_are_those_of_all_and_equal_ones_stay_in_their_order(rights: list[str], first: int) -> None:
    lines = [line(str(number), "合作", right) for number, right in enumerate(rights)]
    every = sort_lines(lines, ["r1"])
    assert sort_lines(lines, ["r1"], first) == every[:first]
    assert every == sorted(lines, key=lambda one: one.right())


def test_keys_are_written_in_any_case_and_with_any_comma() -> None:
    assert parse_sort("R1， session,L9") == ("r1", "session", "l9")


@pytest.mark.parametrize("written", ["r0", "l10", "r", "", "r1,,l1", "页码"])
def test_what_is_no_key_is_told_with_those_there_are(written: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_sort(written)
    assert raised.value.line() == (
        f"不能按这个排序: --sort {written}; 可以用 l1…l9、r1…r9、left, right, keyword, session, symbol, source, year, zone"
    )
