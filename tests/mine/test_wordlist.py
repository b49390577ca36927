"""Word lists: every figure is what a recount gives, the dispersion that of `nlp.mine.dispersion`."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.dispersion import deviation_of_proportions
from nlp.mine.forms import Words, commonest_forms, is_number
from nlp.mine.wordlist import WordCounts

DocumentForms = list[list[str]]

FORMS = st.sampled_from(["人权", "人權", "发展", "HRC", "hrc", "2030", "，", " ", "的"])
DOCUMENTS = st.lists(st.lists(st.lists(FORMS, max_size=8), max_size=4), max_size=5)
PLAIN = {"人權": "人权", "HRC": "hrc"}


def counted(documents: list[DocumentForms]) -> WordCounts:
    """The words of documents, each with ten characters and one for each form."""
    counts = WordCounts()
    for texts in documents:
        counts.add(texts, 10 + sum(map(len, texts)))
    return counts


@settings(deadline=None)
@given(DOCUMENTS)
def test_every_figure_is_what_a_recount_gives(documents: list[DocumentForms]) -> None:
    counts = counted(documents)
    folded = [[[PLAIN.get(form, form) for form in text if form not in "， "] for text in texts] for texts in documents]
    totals = Counter(word for texts in folded for text in texts for word in text)
    sizes = [10 + sum(map(len, texts)) for texts in documents]
    rows = counts.rows()
    assert {row.word: row.frequency for row in rows} == totals
    assert counts.words_in_all == totals.total()
    for row in rows:
        of_documents = [sum(text.count(row.word) for text in texts) for texts in folded]
        assert row.documents == sum(count > 0 for count in of_documents)
        assert row.paragraphs == sum(row.word in text for texts in folded for text in texts)
        assert row.per_10k == pytest.approx(10_000 * row.frequency / sum(sizes))
        assert row.dp == (pytest.approx(deviation_of_proportions(of_documents, sizes), abs=1e-9) if len(sizes) > 1 else None)


@settings(deadline=None)
@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(documents: list[DocumentForms], random: object) -> None:
    shuffled = documents.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    one, other = counted(documents).rows(), counted(shuffled).rows()
    figures = [(row.word, row.form, row.frequency, row.paragraphs, row.documents) for row in one]
    assert figures == [(row.word, row.form, row.frequency, row.paragraphs, row.documents) for row in other]


def test_words_go_by_falling_frequency_and_then_by_code_point() -> None:
    rows = counted([[["乙", "甲", "丙", "丙"]]]).rows()
    assert [row.word for row in rows] == ["丙", "乙", "甲"]


def test_rare_words_and_those_not_asked_for_are_left_out_and_change_no_figure() -> None:
    documents = [[["的", "人权", "人权", "2030", "2030"]], [["发展", "的"]]]
    rows = counted(documents).rows(fewest=2, takes=lambda word: word != "的" and not is_number(word))
    assert rows == [row for row in counted(documents).rows() if row.word == "人权"]


def test_of_two_forms_as_common_the_first_by_code_point_is_shown() -> None:
    assert commonest_forms({"人權": 2, "人权": 2}, Words()) == {"人权": "人权"}


def test_no_text_has_no_word() -> None:
    assert counted([]).rows() == counted([[]]).rows() == []
