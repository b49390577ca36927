"""TF-IDF is what scikit-learn makes of it, and c-TF-IDF what its formula says."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_numpy

from nlp.mine.forms import is_number, is_word
from nlp.mine.tfidf import WordTable, class_tfidf, inverse_frequencies, tfidf, word_table
from nlp.mine.tokenized import Tokenized, TokenizedDocument

TEXTS = [["重申", "人权", "人权"], [], ["2030", "发展"], ["发展", "人权"]]


def tokenized_of(texts: list[list[str]], openings: list[int] | None = None) -> Tokenized:
    words = tuple(sorted({word for text in texts for word in text}))
    place = {word: at for at, word in enumerate(words)}
    zeros = np.zeros(len(texts), np.int64)
    return Tokenized(
        words=words,
        tokens=np.array([place[word] for text in texts for word in text], np.int64),
        starts=np.cumsum([0, *map(len, texts)]),
        opening=np.array(openings or zeros, np.int64),
        documents=(TokenizedDocument("a.txt", None, None, None, None, "resolution"),),
        document=zeros,
        position=np.arange(len(texts)),
        zones=("operative",),
        zone=zeros,
    )


def table_of(counts: np.ndarray) -> WordTable:
    rows, columns = np.nonzero(counts)
    return WordTable(rows, columns, counts[rows, columns], counts.shape)


@settings(max_examples=60, deadline=None)
@given(
    counts=st_numpy.arrays(np.int64, st.tuples(st.integers(1, 8), st.integers(1, 8)), elements=st.integers(0, 9)),
    is_smooth=st.booleans(),
    is_sublinear=st.booleans(),
    is_scaled=st.booleans(),
)
def test_the_weights_are_those_of_scikit_learn(counts, is_smooth: bool, is_sublinear: bool, is_scaled: bool) -> None:
    from sklearn.feature_extraction.text import TfidfTransformer

    oracle = TfidfTransformer(norm="l2" if is_scaled else None, smooth_idf=is_smooth, sublinear_tf=is_sublinear)
    # Without the ones a word that no text has divides by zero, in scikit-learn with a warning.
    with np.errstate(divide="ignore"):
        expected = oracle.fit_transform(counts).toarray()
    found = tfidf(table_of(counts), is_smooth=is_smooth, is_sublinear=is_sublinear, is_scaled=is_scaled).dense()
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=0)


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(st.lists(st.sampled_from("甲乙丙丁"), max_size=6), min_size=1, max_size=6), data=st.data())
def test_a_table_of_groups_counts_the_words_of_their_texts(texts: list[list[str]], data: st.DataObject) -> None:
    openings = [data.draw(st.integers(0, len(text))) for text in texts]
    groups = data.draw(st.lists(st.integers(-1, 2), min_size=len(texts), max_size=len(texts)))
    with_openings = data.draw(st.booleans())
    found = tokenized_of(texts, openings)
    expected = np.zeros((3, len(found.words)))
    for text, opening, group in zip(texts, openings, groups, strict=True):
        for word in text[0 if with_openings else opening :] if group >= 0 else []:
            expected[group, found.words.index(word)] += 1
    assert word_table(found, np.array(groups), of_groups=3, with_openings=with_openings).dense().tolist() == expected.tolist()


def test_a_table_of_texts_is_the_sparse_matrix_of_counts() -> None:
    found = tokenized_of(TEXTS, [1, 0, 0, 0])
    for with_openings in (True, False):
        expected = found.counts(with_openings=with_openings).toarray()
        assert word_table(found, with_openings=with_openings).dense().tolist() == expected.tolist()


def test_words_that_do_not_count_have_empty_columns() -> None:
    found = tokenized_of(TEXTS)
    takes = np.array([is_word(word) and not is_number(word) for word in found.words])
    table = tfidf(word_table(found, takes=takes))
    assert {found.words[column] for column in table.columns.tolist()} == {"重申", "人权", "发展"}
    np.testing.assert_allclose((table.dense() ** 2).sum(axis=1), [1, 0, 1, 1])


def test_no_texts_give_no_weights() -> None:
    table = tfidf(word_table(tokenized_of([])))
    assert (table.shape, table.values.tolist()) == ((0, 0), [])
    assert class_tfidf(table).values.tolist() == []


@pytest.mark.parametrize(
    ("with_word", "is_smooth", "expected"),
    [(0, True, math.log(11) + 1), (10, True, 1.0), (0, False, math.inf), (10, False, 1.0), (1, False, math.log(10) + 1)],
)
def test_a_word_in_fewer_texts_weighs_more(with_word: int, is_smooth: bool, expected: float) -> None:
    (found,) = inverse_frequencies(np.array([with_word]), 10, is_smooth=is_smooth)
    assert found == pytest.approx(expected)


def test_class_tfidf_is_the_share_of_a_word_times_the_logarithm_of_its_rarity() -> None:
    counts = np.array([[6, 2, 0], [1, 1, 2]])
    average = 12 / 2
    expected = [
        [6 / 8 * math.log(1 + average / 7), 2 / 8 * math.log(1 + average / 3), 0],
        [1 / 4 * math.log(1 + average / 7), 1 / 4 * math.log(1 + average / 3), 2 / 4 * math.log(1 + average / 2)],
    ]
    np.testing.assert_allclose(class_tfidf(table_of(counts)).dense(), expected)
