"""The measures of dispersion against published examples, and what must hold of any spread."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.dispersion import MEASURES, carroll_d2, dispersion, juilland_d, normalised_deviation, rosengren_s

EVEN_IS_ONE = ("juilland_d", "carroll_d2", "rosengren_s", "da")
EVEN_IS_ZERO = ("dp", "dp_norm", "kld", "kld_norm")

# A. A. Lyne, The vocabulary of French business correspondence (1985), p. 85 and 299: the lemma ALLEMAND in ten parts.
ALLEMAND = [2, 0, 1, 1, 3, 0, 3, 0, 0, 0]
TENTHS = [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930]

# Gries 2008, 404 and Gries 2020, 102: the word “a” in a corpus of fifty letters, “b a m n i b e u p | b a s a t …”.
LETTER_A = [1, 2, 3, 4, 5]
LETTERS = [9, 10, 10, 10, 11]

spreads = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 5000)), min_size=2, max_size=30).filter(
    lambda pairs: any(hits for hits, _ in pairs)
)


@pytest.mark.parametrize(
    ("measure", "printed"),
    [
        ("juilland_d", 0.6038797),
        ("carroll_d2", 0.6521444),
        ("rosengren_s", 0.4763652),
        ("dp", 1 - 0.5009295),
        ("da", 0.3081640),
        ("kld_norm", 1 - 0.4665078),
    ],
)
def test_lyne_s_allemand_has_the_figures_that_the_r_package_tlda_prints(measure, printed):
    assert getattr(dispersion(ALLEMAND, TENTHS), measure) == pytest.approx(printed, abs=5e-8)


def test_lyne_s_allemand_stands_in_five_of_ten_parts():
    measured = dispersion(ALLEMAND, TENTHS)
    assert (measured.hits, measured.range, measured.parts) == (10, 5, 10)


@pytest.mark.parametrize(
    ("measure", "published"),
    [
        ("dp", 0.18),
        ("dp_norm", 0.2195),
        ("juilland_d", 0.785),
        ("carroll_d2", 0.938),
        ("rosengren_s", 0.950),
        ("kld", 0.137),
    ],
)
def test_gries_s_corpus_of_fifty_letters_has_his_figures(measure, published):
    assert getattr(dispersion(LETTER_A, LETTERS), measure) == pytest.approx(published, abs=5e-4)


def test_published_examples_with_parts_of_one_size():
    """Carroll 1970, 13-14; Gries 2008, 407; Lijffijt and Gries 2012, 148."""
    assert juilland_d([0, 4, 3, 2, 1], [1] * 5) == pytest.approx(0.6464, abs=5e-5)
    assert carroll_d2([2, 1, 1, 1, 0], [1] * 5) == pytest.approx(0.8277, abs=5e-5)
    assert rosengren_s([1, 2, 3, 4, 5], [1] * 5) == pytest.approx(0.937, abs=5e-4)
    assert normalised_deviation([2, 1, 0], [1] * 3) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("hits", "sizes", "reason"),
    [
        pytest.param([0, 0, 0], [10, 20, 30], "no_hits", id="nothing found"),
        pytest.param([], [], "no_hits", id="nothing searched"),
        pytest.param([4], [100], "one_part", id="one part"),
        pytest.param([4, 0], [100, 0], "one_part", id="one part beside an empty one"),
        pytest.param([4, 1], [100, 0], "no_size", id="a hit where no character is counted"),
    ],
)
def test_what_cannot_be_measured_is_none_and_the_reason_is_said(hits, sizes, reason):
    measured = dispersion(hits, sizes)
    assert measured.reason == reason
    assert {getattr(measured, measure) for measure in MEASURES} == {None}


def test_a_part_without_text_and_hits_changes_nothing():
    assert dispersion([3, 0, 1, 2], [100, 0, 200, 50]) == dispersion([3, 1, 2], [100, 200, 50])


@given(st.lists(st.integers(1, 40), min_size=2, max_size=20), st.integers(1, 9))
@settings(max_examples=50)
def test_hits_in_proportion_to_the_sizes_are_even_in_every_measure(sizes, rate):
    measured = dispersion([size * rate for size in sizes], sizes)
    assert [getattr(measured, measure) for measure in EVEN_IS_ONE] == pytest.approx([1.0] * 4)
    assert [getattr(measured, measure) for measure in EVEN_IS_ZERO] == pytest.approx([0.0] * 4, abs=1e-9)


@given(st.integers(2, 40), st.integers(1, 99))
@settings(max_examples=50)
def test_all_hits_in_one_of_equal_parts_is_the_other_end(parts, hits):
    measured = dispersion([hits] + [0] * (parts - 1), [100] * parts)
    assert (measured.juilland_d, measured.carroll_d2, measured.da) == pytest.approx((0.0, 0.0, 0.0), abs=1e-6)
    assert measured.rosengren_s == pytest.approx(1 / parts)
    assert measured.dp_norm == pytest.approx(1.0)


@given(spreads)
@settings(max_examples=100)
def test_every_measure_but_kld_lies_between_zero_and_one(pairs):
    measured = asdict(dispersion(*zip(*pairs, strict=True)))
    assert all(0 <= measured[measure] <= 1 for measure in MEASURES if measure != "kld")
    assert measured["kld"] >= 0


@given(spreads)
@settings(max_examples=50)
def test_da_is_the_mean_difference_of_all_pairs_of_rates(pairs):
    rates = [hits / size for hits, size in pairs]
    differences = [abs(one - other) for at, one in enumerate(rates) for other in rates[at + 1 :]]
    expected = 1 - sum(differences) / len(differences) / (2 * sum(rates) / len(rates))
    assert dispersion(*zip(*pairs, strict=True)).da == pytest.approx(expected, abs=1e-9)


@given(spreads, st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_the_order_of_the_parts_plays_no_part(pairs, generator):
    shuffled = generator.sample(pairs, len(pairs))
    once, again = (asdict(dispersion(*zip(*some, strict=True))) for some in (pairs, shuffled))
    assert [once[measure] for measure in MEASURES] == pytest.approx([again[measure] for measure in MEASURES], abs=1e-9)
