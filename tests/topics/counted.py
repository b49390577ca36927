"""Texts as the counts of their words, for the tests of topic models."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from planted import THEMES, words_of
from scipy.sparse import csr_array

SEEDS = {theme: tuple(words_of(theme)[3:6]) for theme in THEMES}
"""Three words of each planted theme, neither the first nor the last."""


def counted(texts: Sequence[Sequence[str]]) -> tuple[Any, tuple[str, ...]]:
    """Texts x words, and the words."""
    vocabulary = tuple(sorted({word for text in texts for word in text}))
    place = {word: at for at, word in enumerate(vocabulary)}
    rows = [row for row, text in enumerate(texts) for _ in text]
    columns = [place[word] for text in texts for word in text]
    counts = csr_array((np.ones(len(rows), np.int64), (rows, columns)), shape=(len(texts), len(vocabulary)))
    counts.sum_duplicates()
    return counts, vocabulary


def in_words_of(counts: Any, vocabulary: Sequence[str], wanted: Sequence[str]) -> Any:
    """The columns of the words that are wanted."""
    place = {word: at for at, word in enumerate(vocabulary)}
    return counts[:, [place[word] for word in wanted]]
