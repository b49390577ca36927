"""Marked wordings as lines of a terminal."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.cli.diff.marks import IN_COLOUR, SIGNS, WITHOUT_COLOUR, Piece, colours_for, marked_lines, pieces_of
from nlp.cli.table import width
from nlp.lineage.differences.wording import Edit

pieces = st.lists(
    st.builds(Piece, st.text("重申合作，、A1 ", min_size=1, max_size=30), st.sampled_from(list(SIGNS))), max_size=8
)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@given(pieces, st.integers(24, 120))
def test_no_line_is_wider_than_the_room_by_more_than_a_word_with_its_signs(marked, room):
    longest_word = 30 + len("{++}") + len("，")
    for line in marked_lines(marked, room, WITHOUT_COLOUR, indent="    "):
        assert width(line) <= max(room, longest_word + 30)


@given(pieces, st.integers(24, 120))
def test_nothing_but_blanks_is_lost_between_lines(marked, room):
    written = "".join(SIGNS[mark][0] + text + SIGNS[mark][1] for text, mark in marked)
    lines = marked_lines(marked, room, WITHOUT_COLOUR)
    assert "".join("".join(lines).split()) == "".join(written.split())


def test_a_sign_stays_with_the_character_inside_it():
    lines = list(marked_lines([Piece("重申合作", ""), Piece("对话", "-"), Piece("磋商", "+")], 16, WITHOUT_COLOUR))
    assert lines == ["重申合作[-对话-]", "{+磋商+}"]


def test_colours_end_with_each_line():
    lines = list(marked_lines([Piece("重申合作与对话的重要性", "+")], 16, IN_COLOUR))
    assert lines == ["\x1b[32m{+重申合作与对话\x1b[0m", "\x1b[32m的重要性+}\x1b[0m"]


@pytest.mark.parametrize(
    ("name", "value"), [pytest.param("NO_COLOR", "1", id="NO_COLOR"), pytest.param("TERM", "dumb", id="dumb terminal")]
)
def test_a_terminal_may_refuse_colours(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert colours_for(Terminal()) == WITHOUT_COLOUR


def test_a_terminal_gets_colours_and_a_file_none(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert (colours_for(Terminal()), colours_for(io.StringIO())) == (IN_COLOUR, WITHOUT_COLOUR)


def test_blanks_at_the_edges_stand_outside_the_signs():
    made = pieces_of("大会 通过", "其 通过", [Edit("replaced", (0, 3), (0, 2)), Edit("equal", (3, 5), (2, 4))])
    assert "".join(marked_lines(made, 80, WITHOUT_COLOUR)) == "[-大会-]{+其+} 通过"
