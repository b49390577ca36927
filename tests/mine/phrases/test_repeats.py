"""Repeats: exactly what counting every n-gram by hand gives."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.phrases import PhraseText, mine
from nlp.mine.phrases.repeats import order, repeats
from nlp.mine.phrases.units import characters
from nlp.text import is_han

TEXTS = st.lists(st.text("人权合作，、", max_size=40), min_size=1, max_size=5)


def counted(texts: list[str], longest: int) -> tuple[Counter[str], dict[str, set[int]]]:
    """All n-grams of ideographs, those that overlap counted each time, and the texts that have them."""
    counts: Counter[str] = Counter()
    having: dict[str, set[int]] = {}
    for number, text in enumerate(texts):
        for start in range(len(text)):
            for end in range(start + 1, min(start + longest, len(text)) + 1):
                gram = text[start:end]
                if all(map(is_han, gram)):
                    counts[gram] += 1
                    having.setdefault(gram, set()).add(number)
    return counts, having


@settings(max_examples=200)
@given(TEXTS, st.integers(1, 3), st.integers(1, 6))
def test_counts_are_those_of_counting_by_hand(texts, least, longest):
    counts, having = counted(texts, longest)
    found = mine(list(map(PhraseText, texts)), lengths=range(1, longest + 1), least=least, every=True)
    assert {one.text: one.count for one in found} == {gram: count for gram, count in counts.items() if count >= least}
    assert all(one.paragraphs == len(having[one.text]) for one in found)
    assert len({one.text for one in found}) == len(found)


@settings(max_examples=100)
@given(TEXTS)
def test_every_place_of_a_phrase_has_it_and_they_are_as_many_as_its_count(texts):
    for one in mine(list(map(PhraseText, texts)), lengths=range(1, 5), least=1, every=True):
        places = one.places()
        assert len(set(places)) == one.count
        assert places == sorted(places)
        assert all(texts[text][start:end] == one.text for text, start, end in places)


@pytest.mark.parametrize("longest", [1, 2, 3, 5, 12, 40])
def test_places_are_in_the_order_of_what_follows_them(longest):
    units = characters(["合作合作合作共赢", "作合作，合作共赢共赢"])
    suffixes = order(units.codes, longest)
    following = [tuple(suffixes.codes[place : place + longest + 1].tolist()) for place in suffixes.places.tolist()]
    assert following == sorted(following)


def test_what_stands_across_a_mark_or_a_paragraph_is_no_repeat():
    units = characters(["合，作", "合", "作", "合、作", "合；作"])
    assert len(repeats(order(units.codes, 2), range(2, 3), 2)) == 0


def test_what_overlaps_itself_counts_each_time():
    (found,) = mine([PhraseText("哈哈哈哈")], lengths=range(2, 3), every=True)
    assert (found.text, found.count) == ("哈哈", 3)
