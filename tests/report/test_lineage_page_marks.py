"""Wordings in pieces: what came and what went, and nothing lost."""

from __future__ import annotations

import lineage_samples as samples
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage.differences.wording import Edit
from nlp.report.marked import Piece, marked, unmarked, within

TEXTS = st.text("甲乙丙丁，、", max_size=30)


def without(mark: str, pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.mark != mark)


def test_a_replaced_word_is_first_what_went_and_then_what_came() -> None:
    edits = [Edit("equal", (0, 2), (0, 2)), Edit("replaced", (2, 4), (2, 4)), Edit("equal", (4, 5), (4, 5))]
    assert marked("增进相互，", "增进彼此，", edits) == (Piece("增进"), Piece("相互", "del"), Piece("彼此", "ins"), Piece("，"))


def test_words_that_came_side_by_side_are_marked_once() -> None:
    edits = [Edit("inserted", (0, 0), (0, 2)), Edit("inserted", (0, 0), (2, 4)), Edit("equal", (0, 2), (4, 6))]
    assert marked("理解", "所有相互理解", edits) == (Piece("所有相互", "ins"), Piece("理解"))


@given(TEXTS, TEXTS)
@settings(max_examples=100)
def test_the_pieces_are_both_wordings(old: str, new: str) -> None:
    pieces = marked(old, new, samples.reword(old, new).edits)
    assert (without("ins", pieces), without("del", pieces)) == (old, new)


@given(TEXTS, TEXTS, st.integers(0, 30), st.integers(0, 30))
@settings(max_examples=100)
def test_cut_anywhere_the_pieces_of_both_sides_are_those_of_the_whole(old: str, new: str, one: int, other: int) -> None:
    pieces = marked(old, new, samples.reword(old, new).edits)
    first, second = sorted((min(one, len(new)), min(other, len(new))))
    parts = [within(pieces, *span) for span in ((0, first), (first, second), (second, len(new)))]
    assert [without("del", part) for part in parts] == [new[:first], new[first:second], new[second:]]
    if 0 < first < second < len(new):
        assert sum(len(piece.text) for part in parts for piece in part) == sum(len(piece.text) for piece in pieces)


def test_a_wording_as_it_stands_is_one_piece() -> None:
    assert unmarked("重申") == (Piece("重申"),)
