"""Topics of two fits compared: known answers, and what must hold whatever they are."""

from __future__ import annotations

import pytest
from counted import counted
from hypothesis import given
from hypothesis import strategies as st

from nlp.topics.coherence import coherence, diversity, npmi
from nlp.topics.stability import average_jaccard, matched

RANKED = st.lists(st.sampled_from("甲乙丙丁戊己庚辛壬癸"), unique=True, max_size=10)


def test_average_jaccard_has_the_figure_of_greene_and_others() -> None:
    one, other = ["album", "music", "best", "award", "win"], ["sport", "best", "win", "medal", "award"]
    assert average_jaccard(one, other) == pytest.approx((0 + 0 + 1 / 5 + 1 / 7 + 3 / 7) / 5)
    assert round(average_jaccard(one, other), 6) == 0.154286


@given(one=RANKED, other=RANKED)
def test_average_jaccard_is_the_same_both_ways_and_one_for_the_same(one: list[str], other: list[str]) -> None:
    assert average_jaccard(one, other) == average_jaccard(other, one)
    assert 0 <= average_jaccard(one, other) <= 1
    assert average_jaccard(one, one) == (1 if one else 0)


@given(st.permutations(range(5)))
def test_topics_in_another_order_find_their_likes(order: list[int]) -> None:
    topics = [[f"{topic}-{word}" for word in range(6)] for topic in range(5)]
    partner, alike = matched(topics, [topics[at] for at in order])
    assert [order[at] for at in partner] == list(range(5))
    assert alike == [1.0] * 5


def test_a_topic_too_many_has_no_like() -> None:
    assert matched([["甲"], ["乙"], ["丙"]], [["丙"], ["甲"]]) == ([1, -1, 0], [1.0, 0.0, 1.0])


@pytest.mark.parametrize(
    ("together", "one", "other", "texts", "expected"),
    [(5, 5, 5, 20, 1), (0, 5, 5, 20, -1), (2, 4, 10, 20, 0), (20, 20, 20, 20, 1), (0, 0, 5, 20, -1)],
    ids=["never apart", "never together", "independent", "in all texts", "one does not occur"],
)
def test_npmi_of_two_words(together: int, one: int, other: int, texts: int, expected: float) -> None:
    assert npmi(together, one, other, texts) == pytest.approx(expected)


@given(st.integers(1, 30), st.integers(0, 30), st.integers(0, 30), st.integers(1, 30))
def test_npmi_lies_between_minus_one_and_one(both: int, only_one: int, only_other: int, neither: int) -> None:
    value = npmi(both, both + only_one, both + only_other, both + only_one + only_other + neither)
    assert -1 <= value <= 1


def test_coherence_is_the_mean_over_pairs_and_none_for_a_single_word() -> None:
    counts, words = counted([["债务", "减免"], ["债务", "减免"], ["人权"], ["人权", "对话"], ["对话"]])
    debt, relief, rights, talk = (words.index(word) for word in ("债务", "减免", "人权", "对话"))
    pair = npmi(1, 2, 2, 5)
    assert coherence(counts, [[debt, relief], [rights, talk], [debt]]) == (1.0, pytest.approx(pair), None)
    three = coherence(counts, [[debt, relief, rights]])[0]
    assert three == pytest.approx((1 - 1 - 1) / 3)


def test_diversity_is_the_share_of_words_that_differ() -> None:
    assert diversity([[1, 2], [2, 3]]) == 0.75
    assert diversity([[1, 2], [3, 4]]) == 1
    assert diversity([]) == 0
