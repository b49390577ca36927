"""How words are spread over resolutions, held to the dispersion of `nlp.mine`."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.dispersion import deviation_of_proportions
from nlp.mine.keyness.spread import counted, spread_of

TEXTS = st.lists(st.lists(st.integers(0, 4), min_size=1, max_size=12), min_size=1, max_size=6)


@given(TEXTS)
@settings(max_examples=80)
def test_dp_is_that_of_each_word_by_itself(texts: list[list[int]]) -> None:
    words, parts = np.concatenate(texts), np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    spread = spread_of(words, parts, 5)
    for word, dp in enumerate(spread.deviation().tolist()):
        hits = [text.count(word) for text in texts]
        if len(texts) < 2 or not sum(hits):
            assert math.isnan(dp)
        else:
            assert dp == pytest.approx(deviation_of_proportions(hits, [len(text) for text in texts]))


def test_lynes_figures_of_allemand_come_out() -> None:
    """M. Lyne, The vocabulary of French business correspondence (1985): DP as the R package tlda prints it, 0.4990705."""
    hits, sizes = [2, 0, 1, 1, 3, 0, 3, 0, 0, 0], [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930]
    words = np.concatenate([[0] * hit + [1] * (size - hit) for hit, size in zip(hits, sizes, strict=True)])
    spread = spread_of(words, np.repeat(np.arange(10), sizes), 2)
    assert spread.deviation()[0] == pytest.approx(0.4990705, abs=1e-7)
    assert spread.documents().tolist() == [5, 10]


@given(TEXTS)
@settings(max_examples=40)
def test_counts_are_those_of_counting(texts: list[list[int]]) -> None:
    # Resolutions are numbered with gaps, as those of a group among others are.
    words, parts = np.concatenate(texts), np.repeat(3 * np.arange(len(texts)) + 1, [len(text) for text in texts])
    spread = spread_of(words, parts, 5)
    flat = [word for text in texts for word in text]
    assert spread.counts().tolist() == [flat.count(word) for word in range(5)]
    assert spread.documents().tolist() == [sum(word in text for text in texts) for word in range(5)]
    assert spread.sizes.tolist() == [len(text) for text in texts]
    chosen = spread.only(np.array([4, 1]))
    assert chosen.counts().tolist() == [flat.count(4), flat.count(1)]
    assert chosen.words == len(flat)


@given(st.lists(st.integers(0, 20)))
@settings(max_examples=40)
def test_distinct_values_are_counted_as_numpy_counts_them(values: list[int]) -> None:
    found, counts = counted(np.array(values, np.int64))
    expected = np.unique(np.array(values, np.int64), return_counts=True)
    assert found.tolist() == expected[0].tolist()
    assert counts.tolist() == expected[1].tolist()
