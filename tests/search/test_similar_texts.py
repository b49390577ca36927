"""Candidates for what is like a text: whatever shares enough with it is among them, whichever way the texts are held."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.search.index.texts import SEPARATOR
from nlp.search.similar import PostingsOfList, Similar

CLAUSES = (
    "重申所有人权都是普遍、不可分割、相互关联、相互依存和相辅相成的，",
    "强调必须以公正、平等的方式看待人权，不得有选择性，也不得政治化；",
    "请高级专员向人权理事会第五十六届会议提交一份关于技术援助的综合报告；",
    "决定继续处理此案。",
)


def found_for(text, texts):
    return Similar(PostingsOfList(texts)).candidates(text).numbers.tolist()


@pytest.mark.parametrize(
    "changed",
    [
        CLAUSES[1],
        CLAUSES[1].replace("公正", "客观公正").replace("看待", "审议"),
        "不得有选择性，也不得政治化，强调必须以公正、平等的方式看待人权；",
        "又" + CLAUSES[1] + CLAUSES[2],
        CLAUSES[1][8:24],
    ],
    ids=["kept", "reworded", "moved", "merged", "cut"],
)
def test_what_was_made_from_a_text_has_it_among_its_candidates(changed):
    assert 1 in found_for(changed, CLAUSES)


def test_a_text_that_shares_nothing_is_no_candidate():
    assert found_for("世界卫生大会通过两年期预算", CLAUSES) == []


@given(st.lists(st.text("人权会议决定，𠏿。", min_size=1, max_size=30), min_size=1, max_size=8))
@settings(max_examples=80, deadline=None)
def test_a_text_is_a_candidate_of_itself(texts):
    similar = Similar(PostingsOfList(texts))
    for number, text in enumerate(texts):
        candidates = similar.candidates(text)
        assert number in candidates.numbers
        assert (np.diff(candidates.numbers) > 0).all()


@given(st.lists(st.text("人权会议决定，𠏿。", max_size=30), max_size=8))
@settings(max_examples=80, deadline=None)
def test_each_pair_of_a_text_leads_to_it(texts):
    postings = PostingsOfList(texts)
    assert postings.lengths.tolist() == [len(text.encode("utf-16-le")) // 2 for text in texts]
    for number, text in enumerate(texts):
        units = np.frombuffer((text + SEPARATOR).encode("utf-16-le", "surrogatepass"), "<u2").astype(np.uint32)
        pairs = (units[:-1] << np.uint32(16)) | units[1:]
        held = list(postings.holders(pairs))
        assert all(number in holders.tolist() for holders in held)
        assert postings.frequencies(pairs).tolist() == [len(holders) for holders in held]


def test_only_texts_that_are_asked_for_are_candidates():
    similar = Similar(PostingsOfList([CLAUSES[0], CLAUSES[0]]), np.array([False, True]))
    assert similar.candidates(CLAUSES[0]).numbers.tolist() == [1]


def test_a_formula_in_a_long_text_leads_to_the_short_text_that_is_the_formula_where_it_is_common():
    random = Random(1)
    formula = "促进和保护人权及基本自由的国际合作"
    characters = [chr(code) for code in range(0x4E00, 0x5200)]
    others = ["".join(random.choices(characters, k=60)) + formula for _ in range(2500)]
    texts = [*others, formula + "问题，"]
    long_text = "".join(random.choices(characters, k=90)) + formula + "问题，" + "".join(random.choices(characters, k=90))
    assert len(texts) - 1 in found_for(long_text, texts)
