"""How well the first words of topics go together, and how little topics share of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import log
from typing import Any

WORDS = 10
"""How many words of each topic are looked at."""


def coherence(counts: Any, topics: Sequence[Sequence[int]]) -> tuple[float | None, ...]:
    """For each topic the mean NPMI of all pairs of its first words, -1 to 1; None for a topic of fewer than two words.

    Args:
        counts: texts x words, sparse. Words are together where a text has both.
        topics: of each its words, as their columns.
    """
    import numpy as np

    wanted = sorted({word for words in topics for word in words[:WORDS]})
    place = {word: at for at, word in enumerate(wanted)}
    has = (counts[:, wanted] > 0).astype(np.int64)
    together = (has.T @ has).toarray() if wanted else np.zeros((0, 0))
    found: list[float | None] = []
    for words in topics:
        pairs = combinations([place[word] for word in words[:WORDS]], 2)
        values = [npmi(together[a, b], together[a, a], together[b, b], counts.shape[0]) for a, b in pairs]
        found.append(sum(values) / len(values) if values else None)
    return tuple(found)


def npmi(together: float, one: float, other: float, texts: float) -> float:
    """Normalised pointwise mutual information of two words, from the texts that have both, the one, the other, and all.

    ln (p(a, b) / p(a) p(b)) / -ln p(a, b) (Bouma 2009). It is -1 for words that are never together, one that does not occur
    among them, and 1 for words that are never apart, even where all texts have both.

    >>> npmi(5, 5, 5, 20), npmi(0, 5, 5, 20), npmi(2, 4, 10, 20), npmi(20, 20, 20, 20)
    (1.0, -1.0, 0.0, 1.0)
    """
    if together <= 0:
        return -1.0
    if together >= texts:
        return 1.0
    return min(1.0, log(together * texts / (one * other)) / -log(together / texts))


def diversity(topics: Sequence[Sequence[int]]) -> float:
    """Which share of the first words of all topics is different: 1 where no two topics have one in common."""
    words = [word for some in topics for word in some[:WORDS]]
    return len(set(words)) / len(words) if words else 0.0
