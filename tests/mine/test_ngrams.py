"""N-grams: counted as a recount counts them, however the work is divided."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine import ngrams
from nlp.mine.ngrams import Ngram, Sequences

DocumentForms = list[list[str]]

FORMS = st.sampled_from(["人权", "人權", "发展", "HRC", "hrc", "2030", "，", " ", "的"])
DOCUMENTS = st.lists(st.lists(st.lists(FORMS, max_size=9), max_size=4), max_size=4)
PLAIN = {"人權": "人权", "HRC": "hrc"}
Figures = dict[tuple[str, ...], tuple[int, int, int]]


def counted(documents: list[DocumentForms], lengths: range, fewest: int = 1) -> list[Ngram]:
    """The n-grams of documents."""
    sequences = Sequences()
    for texts in documents:
        sequences.add(texts)
    return list(sequences.ngrams(lengths, fewest=fewest))


def recounted(documents: list[DocumentForms], lengths: range) -> Figures:
    """Each n-gram with how often it stands, in how many paragraphs and documents, counted one after another."""
    total: Counter[tuple[str, ...]] = Counter()
    paragraphs: Counter[tuple[str, ...]] = Counter()
    in_documents: Counter[tuple[str, ...]] = Counter()
    for texts in documents:
        of_document = set()
        for text in texts:
            found = [one for run in runs(text) for n in lengths for one in zip(*(run[at:] for at in range(n)), strict=False)]
            total.update(found)
            paragraphs.update(set(found))
            of_document |= set(found)
        in_documents.update(of_document)
    return {units: (count, paragraphs[units], in_documents[units]) for units, count in total.items()}


def runs(text: list[str]) -> list[list[str]]:
    """The words between marks; a blank is nothing."""
    words = [PLAIN.get(form, form) for form in text if form != " "]
    return [list(run) for is_mark, run in groupby(words, key=lambda word: word == "，") if not is_mark]


@pytest.mark.parametrize("at_once", [1, 3, 1000], ids=lambda number: f"{number} places at once")
@settings(deadline=None)
@given(DOCUMENTS, st.integers(1, 3), st.integers(0, 3))
def test_every_count_is_what_a_recount_gives(at_once: int, documents: list[DocumentForms], first: int, more: int) -> None:
    lengths = range(first, first + more + 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ngrams, "SORTED_AT_ONCE", at_once)
        found = counted(documents, lengths)
    assert {one.units: (one.frequency, one.paragraphs, one.documents) for one in found} == recounted(documents, lengths)
    assert [one.units for one in found] == sorted((one.units for one in found), key=order_of(found))


def order_of(found: list[Ngram]) -> object:
    """The key by which n-grams are listed: how often, the shorter first, then code points."""
    frequencies = {one.units: one.frequency for one in found}
    return lambda units: (-frequencies[units], len(units), units)


@settings(deadline=None)
@given(DOCUMENTS, st.integers(1, 4))
def test_rare_ngrams_are_left_out(documents: list[DocumentForms], fewest: int) -> None:
    every = counted(documents, range(1, 4))
    assert counted(documents, range(1, 4), fewest) == [one for one in every if one.frequency >= fewest]


def test_an_ngram_goes_over_no_mark_and_no_border_of_texts() -> None:
    found = counted([[["促进", "合作", "，", "人权"], ["发展"]], [["合作"]]], range(2, 3))
    assert [one.units for one in found] == [("促进", "合作")]


def test_an_ngram_is_shown_in_the_commonest_form_of_each_unit() -> None:
    (one,) = counted([[["人權", "HRC"], ["人权", "hrc"], ["人權", "HRC"]]], range(2, 3))
    assert (one.units, one.forms, one.frequency) == (("人权", "hrc"), ("人權", "HRC"), 3)


def test_the_same_texts_can_be_counted_again_and_grow() -> None:
    sequences = Sequences()
    sequences.add([["丙", "乙", "甲"]])
    once = list(sequences.ngrams(range(2, 3)))
    assert list(sequences.ngrams(range(2, 3))) == once
    sequences.add([["乙", "甲", "丁"]])
    assert [(one.units, one.frequency) for one in sequences.ngrams(range(2, 3))] == [
        (("乙", "甲"), 2), (("丙", "乙"), 1), (("甲", "丁"), 1),
    ]  # fmt: skip


def test_no_text_has_no_ngram() -> None:
    assert counted([], range(1, 3)) == counted([[[]]], range(1, 3)) == []
