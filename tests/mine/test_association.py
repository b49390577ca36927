"""The measures of association against published figures; the source stands beside each table.

Some of them are in the tests of other programs too: NLTK has “the swiss”, “qualified personnel”, “new companies”, “Ayatollah
Ruhollah” and “time last” (nltk/test/collocations.doctest).
"""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.association import (
    Cells,
    cubed_mutual_information,
    dice,
    log_dice,
    log_likelihood,
    mutual_information,
    t_score,
    z_score,
)

# T. Dunning, Computational Linguistics 19 (1993), 61-74, the bigrams that score highest: -2 log λ, k(AB), k(A ~B), k(~A B),
# k(~A ~B) of 31 777 bigrams. The same table stands in the tests of the R package text2vec.
DUNNING = {
    "the swiss": (270.72, 110, 2442, 111, 29114),
    "can be": (263.90, 29, 13, 123, 31612),
    "previous year": (256.84, 31, 23, 139, 31584),
    "mineral water": (167.23, 10, 0, 3, 31764),
    "at the": (157.21, 76, 104, 2476, 29121),
    "real terms": (157.03, 16, 16, 51, 31694),
    "natural gas": (146.80, 9, 0, 5, 31763),
    "owing to": (115.02, 16, 0, 865, 30896),
    "health insurance": (104.53, 10, 9, 41, 31717),
    "stiff competition": (100.96, 8, 2, 27, 31740),
    "is likely": (98.72, 12, 111, 14, 31640),
    "qualified personnel": (95.29, 8, 5, 24, 31740),
    "an estimated": (94.50, 10, 93, 6, 31668),
    "is expected": (91.40, 12, 111, 21, 31633),
    "balance sheet": (76.30, 5, 13, 0, 31759),
    "great deal": (57.44, 4, 11, 1, 31761),
    "current transaction": (36.98, 3, 10, 5, 31759),
}

# C. D. Manning, H. Schütze, Foundations of Statistical Natural Language Processing (1999), tables 5.6 and 5.14: t, MI and the
# frequencies of the two words of bigrams that stand 20 times in 14 307 668 words.
OF_WORDS = 14_307_668
MANNING = {
    "Ayatollah Ruhollah": (4.4721, 18.38, 42, 20),
    "Bette Midler": (4.4721, 17.98, 41, 27),
    "Agatha Christie": (4.4720, 16.31, 30, 117),
    "videocassette recorder": (4.4720, 15.94, 77, 59),
    "unsalted butter": (4.4720, 15.19, 24, 320),
    "first made": (2.3714, 1.09, 14907, 9017),
    "over many": (2.2446, 1.01, 13484, 10570),
    "into them": (1.3685, 0.53, 14734, 13478),
    "like people": (1.2176, 0.46, 14093, 14776),
    "time last": (0.8036, 0.29, 15019, 15629),
}

# K. W. Church, P. Hanks, Computational Linguistics 16 (1990), 22-29, what goes with “doctor”: the association ratio, f(x, y)
# within five words, f(x) and f(y) in 15 million words. They leave the window out of what is expected, and give one digit.
CHURCH = {
    "honorary doctor": (11.3, 12, 111, 621),
    "doctors dentists": (11.3, 8, 1105, 44),
    "doctors nurses": (10.7, 30, 1105, 241),
    "doctors treating": (9.4, 8, 1105, 154),
    "examined doctor": (9.0, 6, 275, 621),
    "doctors treat": (8.9, 11, 1105, 317),
    "doctor bills": (8.7, 25, 621, 1407),
    "doctor visits": (8.7, 6, 621, 350),
    "doctors hospitals": (8.6, 19, 1105, 676),
    "nurses doctors": (8.4, 6, 241, 1105),
}


@pytest.mark.parametrize(("published", "cells"), [pytest.param(row[0], row[1:], id=pair) for pair, row in DUNNING.items()])
def test_log_likelihood_is_that_of_dunning(published: float, cells: tuple[int, int, int, int]) -> None:
    assert log_likelihood(Cells(*cells)) == pytest.approx(published, abs=0.005)


@pytest.mark.parametrize(("t", "mi", "first", "second"), [pytest.param(*row, id=pair) for pair, row in MANNING.items()])
def test_t_and_mutual_information_are_those_of_manning_and_schuetze(t: float, mi: float, first: int, second: int) -> None:
    expected = Cells(20, first - 20, second - 20, OF_WORDS - first - second + 20).expected
    assert t_score(20, expected) == pytest.approx(t, abs=0.0001)
    assert mutual_information(20, expected) == pytest.approx(mi, abs=0.005)


@pytest.mark.parametrize(("published", "together", "x", "y"), [pytest.param(*row, id=pair) for pair, row in CHURCH.items()])
def test_mutual_information_is_that_of_church_and_hanks(published: float, together: int, x: int, y: int) -> None:
    assert mutual_information(together, x * y / 15_000_000) == pytest.approx(published, abs=0.07)


def test_new_companies_is_no_collocation() -> None:
    """Manning and Schütze 1999, 5.3.1: “new” 15 828, “companies” 4675, together 8 of 14 307 668; t = 0.999932."""
    cells = Cells(8, 15828 - 8, 4675 - 8, OF_WORDS - 15828 - 4675 + 8)
    assert t_score(cells.together, cells.expected) == pytest.approx(0.999932, abs=5e-7)


def test_a_window_expects_as_another_program_has_it() -> None:
    """The tests of the R package RKorAPClient: 32 times in windows of ten words, E = 4.327907."""
    node, collocate, words = 4258869, 2165, 21304641202
    cells = Cells(32, node * 10 - 32, collocate - 32, words - node * 10 - collocate + 32)
    assert cells.expected == pytest.approx(4.327907, abs=1e-6)
    assert mutual_information(32, cells.expected) == pytest.approx(2.886331, abs=1e-6)
    assert cubed_mutual_information(32, cells.expected) == pytest.approx(12.886331, abs=1e-6)
    assert log_likelihood(cells) == pytest.approx(73.05347, abs=0.01)


@pytest.mark.parametrize(
    ("together", "node", "collocate", "published"),
    [
        pytest.param(500, 500, 500, 14, id="at most 14, where the words only stand together"),
        pytest.param(1, 16384, 16384, 0, id="0 for one pair in 16 000 of either"),
        pytest.param(2, 16384, 16384, 1, id="one more for twice as often"),
        pytest.param(128, 16384, 16384, 7, id="seven more for about a hundred times as often"),
    ],
)
def test_log_dice_has_the_landmarks_of_rychly(together: int, node: int, collocate: int, published: float) -> None:
    """P. Rychlý, RASLAN 2008, section 4, says how logDice is read; these are its statements in figures."""
    assert log_dice(together, node, collocate) == published


def test_log_likelihood_is_negative_where_words_keep_apart() -> None:
    assert log_likelihood(Cells(1, 99, 99, 801)) < 0 < log_likelihood(Cells(30, 70, 70, 830))
    assert log_likelihood(Cells(10, 90, 90, 810)) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("found", "what"),
    [
        (mutual_information(0, 2.0), None),
        (mutual_information(3, 0.0), None),
        (cubed_mutual_information(0, 0.0), None),
        (t_score(0, 3.0), None),
        (z_score(3, 0.0), None),
        (z_score(0, 4.0), -2.0),
        (dice(0, 0, 0), None),
        (log_dice(0, 0, 0), None),
        (log_dice(0, 5, 5), None),
        (log_likelihood(Cells(0, 0, 0, 0)), 0.0),
        (Cells(0, 0, 0, 0).expected, 0.0),
    ],
)
def test_what_cannot_be_had_is_none(found: float | None, what: float | None) -> None:
    assert found == what


COUNT = st.one_of(st.integers(0, 3), st.integers(0, 10**9))


@settings(deadline=None)
@given(COUNT, COUNT, COUNT, COUNT)
def test_every_measure_of_any_counts_is_a_number_or_none(together: int, beside: int, apart: int, rest: int) -> None:
    cells = Cells(together, beside, apart, rest)
    values = [
        *(measure(together, cells.expected) for measure in (mutual_information, cubed_mutual_information, t_score, z_score)),
        *(measure(together, beside, apart) for measure in (dice, log_dice)),
        log_likelihood(cells),
    ]
    assert all(value is None or math.isfinite(value) for value in values)


@settings(deadline=None)
@given(COUNT, COUNT, COUNT, COUNT)
def test_log_likelihood_does_not_mind_which_word_is_the_node(together: int, beside: int, apart: int, rest: int) -> None:
    one, other = log_likelihood(Cells(together, beside, apart, rest)), log_likelihood(Cells(together, apart, beside, rest))
    assert one == pytest.approx(other, rel=1e-6, abs=1e-3)
