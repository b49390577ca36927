"""Near pairs out of many texts: those that comparing each with each gives."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage.alignment.similarity import likeness
from nlp.lineage.alignment.strength import PLAIN, PLAIN_SIMILARITY, plain_strength
from nlp.near import near_pairs

WORDS = (
    "促进",
    "保护",
    "人权",
    "国际合作",
    "对话",
    "各国",
    "强调",
    "必须",
    "充分",
    "尊重",
    "文化",
    "多样性",
    "秘书长",
    "报告",
    "请",
    "，",
)


def brute_force(texts, first=0):
    """All pairs that are near, each compared."""
    pairs = ((one, other, likeness(texts[one], texts[other])) for one, other in combinations(range(len(texts)), 2))
    return sorted(
        (other, one, like) for one, other, like in pairs if other >= first and is_near(texts[one], texts[other], like)
    )


def is_near(one, other, like):
    shorter, longer = sorted((len(one), len(other)))
    return like.similarity >= PLAIN_SIMILARITY or plain_strength(*like, shorter, longer) >= PLAIN


def made_texts(count, seed):
    """Sentences, and others made of them: cut, put together, with other words."""
    random = Random(seed)
    texts = ["".join(random.choices(WORDS, k=random.randint(4, 30))) for _ in range(count // 3)]
    while len(texts) < count:
        one, other = random.choices(texts, k=2)
        at = random.randrange(1, len(one))
        texts.append(random.choice((one[:at] + "并" + one[at + 2 :], one[at:] + one[:at], one + other, one[: at + 2])))
    return list(dict.fromkeys(texts))


@pytest.mark.parametrize("seed", range(3))
def test_near_pairs_are_those_of_comparing_each_with_each(seed):
    texts = made_texts(240, seed)
    found = [(other, one, like) for one, other, like in near_pairs(texts)]
    expected = brute_force(texts)
    assert len(expected) > 100
    assert set(found) <= set(expected)
    assert len(found) >= 0.99 * len(expected)


@given(st.lists(st.text("人权会议决定，𠏿", min_size=1, max_size=12), max_size=8, unique=True))
@settings(max_examples=60, deadline=None)
def test_equal_likeness_is_given_for_whatever_is_found(texts):
    for one, other, like in near_pairs(texts):
        assert one < other
        assert like == likeness(texts[one], texts[other])


def test_only_pairs_with_newer_texts_are_given():
    texts = made_texts(90, 5)
    older = {pair for pair in near_pairs(texts) if pair[1] < 60}
    assert {*near_pairs(texts, first=60), *older} == set(near_pairs(texts))
    assert not {pair for pair in near_pairs(texts, first=60) if pair[1] < 60}


def test_no_texts_have_no_pairs():
    assert list(near_pairs([])) == []
    assert list(near_pairs(["决定继续处理此事。"])) == []
