"""Which of many texts are near each other: every pair looked at, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from nlp.lineage.similarity import shingles

NEAR = 0.6
"""From this similarity on two texts are a near pair."""

_BLOCK = 256

Found = tuple[int, int, float, float]
"""The indices of two texts, the lower one first, their similarity and containment."""


def near_pairs(texts: Sequence[str], new: Sequence[int]) -> Iterator[tuple[list[int], list[Found]]]:
    """The near pairs of which at least one text is new, each once: of each block of the new, their indices and their pairs.

    Args:
        texts: folded, all different.
        new: indices of texts, of which pairs with any are sought.
    """
    from rapidfuzz import fuzz, process

    done: set[int] = set()
    for start in range(0, len(new), _BLOCK):
        block = list(new[start : start + _BLOCK])
        scores = process.cdist(
            [texts[index] for index in block], texts, scorer=fuzz.ratio, score_cutoff=100 * NEAR, dtype=np.float64, workers=-1
        )
        yield block, list(_found(texts, block, scores, done))
        done.update(block)


def _found(texts: Sequence[str], block: Sequence[int], scores: np.ndarray, done: set[int]) -> Iterator[Found]:
    known = lru_cache(maxsize=4096)(lambda index: shingles(texts[index]))
    inside = set(block)
    for row, other in zip(*np.nonzero(scores), strict=True):
        one, other = block[row], int(other)
        if one == other or other in done or (other in inside and other < one):
            continue
        some, others = known(one), known(other)
        contained = len(some & others) / min(len(some), len(others))
        yield min(one, other), max(one, other), float(scores[row, other]) / 100, contained
