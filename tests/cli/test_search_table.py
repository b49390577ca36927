"""The lines of a search for a person: aligned by the columns that characters take, cut to the room, harmless."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.cli.search.table import (
    PLAIN_MARKS,
    TERMINAL_MARKS,
    end_of,
    marks_for,
    paragraph_lines,
    shortened,
    start_of,
    table_lines,
)
from nlp.cli.table import width
from nlp.search.kwic import Line
from nlp.search.unit import Origin, Unit

ORIGIN = Origin("hrc.txt", "A/HRC/RES/43/21")
LONG = Origin("a file with a very long name, as people give them.txt")


def line(left: str, keyword: str, right: str, origin: Origin = ORIGIN, number: int = 1) -> Line:
    unit = Unit(origin, None, "operative", number, number, None, left + keyword + right)
    return Line(unit, len(left), len(left + keyword))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@given(
    st.lists(
        st.builds(
            line,
            st.text(alphabet="南合a b，\u200b\u0301", max_size=80),
            st.text(alphabet="作X", min_size=1, max_size=60),
            st.text(alphabet="国e ，", max_size=80),
            st.sampled_from([ORIGIN, LONG]),
        ),
        min_size=1,
        max_size=5,
    ),
    st.integers(40, 160),
)
def test_no_line_is_wider_than_the_room_and_keywords_stand_one_under_another(lines: list[Line], room: int) -> None:
    shown = list(table_lines(lines, room, PLAIN_MARKS))
    contexts = [one for one in shown if "【" in one]
    assert len(contexts) == len(lines)
    assert all(width(one) <= room for one in contexts)
    assert len({width(one.partition("【")[0]) for one in contexts}) == 1


@given(st.text(alphabet="南合ab，…", max_size=30), st.integers(1, 30))
def test_what_is_cut_fits_and_is_a_beginning_or_an_end(text: str, room: int) -> None:
    for cut in (start_of(text, room), end_of(text, room)):
        assert width(cut) <= max(room, 0)
    if width(text) <= room:
        assert start_of(text, room) == end_of(text, room) == shortened(text, room) == text
    else:
        assert text.startswith(start_of(text, room).removesuffix("…"))
        assert text.endswith(end_of(text, room).removeprefix("…"))
        assert width(shortened(text, room)) <= room


def test_where_there_is_little_room_the_name_stands_above() -> None:
    shown = list(table_lines([line("欢迎", "合作", "；"), line("请", "合作", "，")], 50, PLAIN_MARKS))
    assert shown == ["A/HRC/RES/43/21 执行 1", "  欢迎【合作】；", "    请【合作】，"]


def test_a_long_name_does_not_take_the_room_of_the_context() -> None:
    first, second = table_lines([line("欢迎南南", "合作", "；", LONG)], 80, PLAIN_MARKS)
    assert (first, second) == ("a file with a very long name, as people give them.txt 执行 1", "  欢迎南南【合作】；")


def test_what_a_terminal_would_obey_is_written_out() -> None:
    shown = "\n".join(table_lines([line("\x1b[2J", "合\n作", "\u202e\x9b")], 100, PLAIN_MARKS))
    assert shown == "A/HRC/RES/43/21 执行 1  \\u001b[2J【合 作】\\u202e\\u009b"
    _, whole = paragraph_lines([(line("\x0e\x1b[1m", "合作", "\x0f").unit, [(5, 7)])], 100, TERMINAL_MARKS)
    assert whole == "  \\u000e\\u001b[1m\x1b[1;7m合作\x1b[0m\\u000f"


def test_a_hit_that_goes_over_a_line_s_end_is_marked_on_both() -> None:
    unit = line("", "促进国际合作共赢", "").unit
    assert list(paragraph_lines([(unit, [(2, 6)])], 10, TERMINAL_MARKS))[1:] == [
        "  促进\x1b[1;7m国际\x1b[0m",
        "  \x1b[1;7m合作\x1b[0m共赢",
    ]
    assert list(paragraph_lines([(unit, [(2, 6)])], 14, PLAIN_MARKS))[1:] == ["  促进【国际合", "  作】共赢"]


def test_a_bracket_that_begins_a_hit_does_not_end_a_line() -> None:
    unit = line("促进了", "国际合作", "共赢").unit
    assert list(paragraph_lines([(unit, [(3, 7)])], 10, PLAIN_MARKS))[1:] == ["  促进了", "  【国际合", "  作】共赢"]


@pytest.mark.parametrize(
    ("environment", "marks"),
    [
        pytest.param({"TERM": "xterm"}, TERMINAL_MARKS, id="a terminal"),
        pytest.param({"TERM": "xterm", "NO_COLOR": "1"}, PLAIN_MARKS, id="NO_COLOR"),
        pytest.param({"TERM": "xterm", "NO_COLOR": ""}, TERMINAL_MARKS, id="an empty NO_COLOR"),
        pytest.param({"TERM": "dumb"}, PLAIN_MARKS, id="a dumb terminal"),
    ],
)
def test_escapes_are_for_terminals_that_know_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], marks: tuple[str, str]
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert marks_for(Terminal()) == marks
    assert marks_for(io.StringIO()) == PLAIN_MARKS
