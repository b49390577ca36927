"""Overlap: which phrases stay where several stand in one place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.phrases import PhraseText, mine

TEXTS = [PhraseText(text) for text in ["甲乙丙", "甲乙丙", "乙丙", "甲乙丙", "丁乙", "丁乙", "丁乙"]]


def kept(overlap: str) -> set[str]:
    return {one.text for one in mine(TEXTS, every=True, overlap=overlap)}


@pytest.mark.parametrize(
    ("overlap", "expected"),
    [
        ("none", {"甲乙丙", "甲乙", "乙丙", "丁乙"}),
        ("longest", {"甲乙丙", "丁乙"}),
        ("frequent", {"乙丙", "丁乙"}),
    ],
)
def test_what_touches_a_phrase_that_stays_goes(overlap, expected):
    assert kept(overlap) == expected


@settings(max_examples=100)
@given(st.lists(st.text("甲乙丙，", max_size=20), min_size=1, max_size=4), st.sampled_from(["longest", "frequent"]))
def test_no_two_phrases_that_stay_share_a_place_and_all_that_go_touch_one_that_stays(texts, overlap):
    given_texts = list(map(PhraseText, texts))
    every = mine(given_texts, least=2, every=True)
    stay = mine(given_texts, least=2, every=True, overlap=overlap)
    taken = [set(_characters(one)) for one in stay]
    assert sum(map(len, taken)) == len(set().union(*taken))
    names = {one.text for one in stay}
    assert all(set().union(*taken) & set(_characters(one)) for one in every if one.text not in names)


def _characters(phrase):
    return ((text, at) for text, start, end in phrase.places() for at in range(start, end))
