"""The measures of phrases, held against published and worked-out values."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.phrases import PhraseText, mine
from nlp.mine.phrases.measures import c_values, entropies


def only(text: str, texts: list[str], **options: object):
    found = mine(list(map(PhraseText, texts)), every=True, **options)
    return next(one for one in found if one.text == text)


def test_the_c_value_is_frantzi_s():
    """Frantzi, Ananiadou and Mima 2000: log2|a| (f − mean f of the longer ones), log2|a| f where there is none."""
    lengths, counts = np.array([4, 3]), np.array([5, 8])
    assert c_values(lengths, counts, np.array([1]), np.array([0])).tolist() == pytest.approx([10.0, 4.754888], abs=1e-6)


def test_the_c_value_of_a_phrase_in_two_longer_ones_takes_off_the_mean_of_their_counts():
    lengths, counts = np.array([2, 3, 4]), np.array([9, 4, 2])
    values = c_values(lengths, counts, np.array([0, 0, 1]), np.array([1, 2, 2]))
    assert values.tolist() == pytest.approx([9 - 3, math.log2(3) * (4 - 2), 2 * 2])


@pytest.mark.parametrize("neighbours", [1, 2, 5, 40])
def test_the_entropy_of_equal_neighbours_is_the_logarithm_of_their_number(neighbours):
    owners, counts = np.zeros(neighbours, np.int64), np.array([neighbours])
    assert entropies(owners, np.arange(1, neighbours + 1), counts)[0] == pytest.approx(math.log(neighbours))


def test_a_single_neighbour_has_no_entropy_and_a_mark_is_one_of_its_own_each_time():
    always_after = only("期审议", ["定期审议，", "定期审议。", "定期审议了"], least=3)
    assert always_after.left_entropy == 0
    assert always_after.right_entropy == pytest.approx(math.log(3))


def test_unequal_neighbours_give_the_entropy_of_their_shares():
    found = only("合作", ["南合作人", "南合作权", "南合作会", "北合作人"])
    assert found.left_entropy == pytest.approx(-(0.75 * math.log(0.75) + 0.25 * math.log(0.25)))


def test_cohesion_is_that_of_the_weakest_joint():
    texts = ["甲乙丙", "甲乙丙", "甲乙丁", "丙戊己"]
    found = only("甲乙丙", texts, least=2)
    # 12 units; 甲 stands 3 times and 乙丙 2, 甲乙 3 and 丙 3.
    weakest = min(math.log(2 * 12 / (3 * 2)), math.log(2 * 12 / (3 * 3)))
    assert found.pmi == pytest.approx(weakest)


@settings(max_examples=100)
@given(st.lists(st.text("甲乙丙，", max_size=12), min_size=1, max_size=4))
def test_cohesion_is_what_counting_by_hand_gives(texts):
    counts = {one.text: one.count for one in mine(list(map(PhraseText, texts)), lengths=range(1, 13), least=1, every=True)}
    units = sum(count for text, count in counts.items() if len(text) == 1)
    for one in mine(list(map(PhraseText, texts)), least=1, every=True):
        joints = ((one.text[:at], one.text[at:]) for at in range(1, one.length))
        expected = min(math.log(one.count * units / (counts[left] * counts[right])) for left, right in joints)
        assert one.pmi == pytest.approx(expected)
