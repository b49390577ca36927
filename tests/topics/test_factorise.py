"""The factorisation is scikit-learn's, and keeps what is asked of it."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import nnls
from scipy.sparse import csr_array
from sklearn.decomposition import non_negative_factorization
from sklearn.exceptions import ConvergenceWarning

from nlp.topics.factorise import activate, factorise
from nlp.topics.holding import HIGHEST, LOWEST, holding


def matrix_of(seed: int, rows: int = 40, columns: int = 25) -> csr_array:
    random = np.random.default_rng(seed)
    return csr_array(random.random((rows, columns)) * (random.random((rows, columns)) < 0.3)).astype(np.float32)


@given(seed=st.integers(0, 999), k=st.integers(1, 6))
@settings(max_examples=25, deadline=None)
def test_from_one_start_the_factors_are_those_of_scikit_learn(seed: int, k: int) -> None:
    matrix = matrix_of(seed)
    random = np.random.default_rng(seed)
    texts, words = random.random((40, k)) + 0.1, random.random((k, 25)) + 0.1
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        theirs = non_negative_factorization(
            matrix.toarray().astype(np.float64), texts.copy(), words.copy(), n_components=k, init="custom", max_iter=15, tol=0
        )
    ours = factorise(matrix, words, texts.T, rounds=15, tolerance=-1)
    assert np.allclose(ours.texts.T @ ours.words, theirs[0] @ theirs[1], atol=2e-3)
    error = np.square(matrix.toarray() - theirs[0] @ theirs[1]).sum() / np.square(matrix.toarray()).sum()
    assert ours.error == pytest.approx(error, abs=1e-4)


@given(seed=st.integers(0, 999))
@settings(max_examples=20, deadline=None)
def test_topics_that_are_given_fit_each_text_by_the_least_squares_that_are_not_negative(seed: int) -> None:
    matrix, words = matrix_of(seed, rows=8), np.random.default_rng(seed).random((4, 25))
    found = activate(matrix, words, sweeps=400)
    expected = [nnls(words.T, row)[0] for row in matrix.toarray().astype(np.float64)]
    assert np.allclose(found.T, expected, atol=5e-3)


def test_a_seeded_topic_keeps_within_what_the_texts_with_its_words_have() -> None:
    random = np.random.default_rng(3)
    has = random.random((300, 30)) < 0.2
    has[:60, :6] = random.random((60, 6)) < 0.6
    counts = csr_array(has.astype(np.int64))
    held = holding(counts, counts.astype(np.float32), [(0, 1)], 3)
    factors = factorise(counts, random.random((3, 30)) + 0.1, held=held)
    row, profile = factors.words[0], held.profile[0]
    own = row[:2].sum()
    assert not factors.words[1:, :2].any()
    assert not row[~held.allowed[0]].any()
    assert (row[2:] <= HIGHEST * profile[2:] * own * 1.01).all()
    assert (row[:2] >= LOWEST * profile[:2] * own * 0.99 / 1.5).all()
    assert set(np.flatnonzero(row)) <= set(range(6))


def test_a_theme_whose_words_none_of_the_texts_has_is_held_to_its_words_alone() -> None:
    counts = csr_array(np.array([[0, 0, 1, 1], [0, 0, 1, 0], [0, 0, 0, 1]]))
    held = holding(counts, counts.astype(np.float32), [(0, 1)], 2)
    assert held.allowed.tolist() == [[True, True, False, False], [False, False, True, True]]
    assert held.profile.tolist() == [[0.5, 0.5, 0, 0]]
