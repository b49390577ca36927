"""Of near-identical texts one is fitted, whatever their order."""

from __future__ import annotations

import numpy as np
from counted import counted
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.topics.representatives import NEAR, representatives

CLAUSE = ["促进", "保护", "人权", "各国", "真诚对话", "基础", "能力", "加强", "遵守", "义务", "全人类", "利益"]


def test_a_clause_that_comes_back_with_one_word_changed_is_fitted_once() -> None:
    counts, _ = counted([CLAUSE, [*CLAUSE[:-1], "福祉"], ["债务", "减免", "重债穷国"], CLAUSE])
    found = representatives(counts)
    assert len(found.rows) == 2
    assert found.leader[0] == found.leader[1] == found.leader[3]
    assert found.leader[2] == 2


def test_a_text_without_words_stands_for_none() -> None:
    counts, _ = counted([CLAUSE, [], ["债务"]])
    assert representatives(counts).leader.tolist() == [0, -1, 2]


def test_texts_that_share_half_of_their_words_are_two() -> None:
    counts, _ = counted([CLAUSE, [*CLAUSE[:8], "债务", "减免", "重债穷国", "贷款"]])
    assert len(representatives(counts).rows) == 2


TEXTS = st.lists(st.lists(st.sampled_from("甲乙丙丁戊己庚辛壬癸"), max_size=8), min_size=1, max_size=20)


@given(texts=TEXTS, random=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_what_is_fitted_does_not_depend_on_the_order_of_texts(texts: list[list[str]], random) -> None:
    shuffled = random.sample(texts, len(texts))
    one, other = (counted(some)[0] for some in (texts, shuffled))
    first, second = one[representatives(one).rows], other[representatives(other).rows]
    assert (first.toarray() == second.toarray()).all()


@given(texts=TEXTS)
@settings(max_examples=60, deadline=None)
def test_each_text_has_one_that_stands_for_it_and_for_itself(texts: list[list[str]]) -> None:
    found = representatives(counted(texts)[0])
    with_words = [at for at, text in enumerate(texts) if text]
    assert np.flatnonzero(found.leader >= 0).tolist() == with_words
    assert sorted(found.rows) == sorted(set(found.leader[with_words].tolist()))
    assert (found.leader[found.rows] == found.rows).all()


def test_nearly_all_near_pairs_are_found_among_many() -> None:
    random = np.random.default_rng(0)
    words = np.array([f"词{number:04}" for number in range(2000)])
    texts = [list(random.choice(words, 30, replace=False)) for _ in range(300)]
    changed = [[*text[:28], *random.choice(words, 2)] for text in texts]
    found = representatives(counted([*texts, *changed])[0])
    together = sum(found.leader[at] == found.leader[at + 300] for at in range(300))
    assert NEAR == 0.8
    assert together >= 298
    assert len(set(found.leader[:300].tolist())) == 300
