"""Pairs of texts that are like each other, out of many texts: candidates by the bigrams they share, then all compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from nlp.lineage.model import Likeness
from nlp.lineage.similarity import likeness_of_pairs
from nlp.search.index.arrays import Array
from nlp.search.similar import PostingsOfList, Similar

LEAST_SIMILARITY = 0.6
LEAST_CONTAINMENT = 0.8

_LEAST_SHARE_CONTAINED = 0.5
"""From this share of bigrams on a text is looked at for what is contained in it; see `nlp.search.similar.Candidates`."""


class Floor(NamedTuple):
    """How much two texts are alike at least: in the one way or in the other."""

    similarity: float = LEAST_SIMILARITY
    containment: float = LEAST_CONTAINMENT

    def holds(self, likeness: Likeness) -> bool:
        """Whether two texts are that much alike."""
        return likeness.similarity >= self.similarity or likeness.containment >= self.containment


FLOOR = Floor()


def near_pairs(texts: Sequence[str], *, first: int = 0, floor: Floor = FLOOR) -> Iterator[tuple[int, int, Likeness]]:
    """All pairs of texts that are like each other, by their indices, the lower one first; in the order of the higher.

    Args:
        texts: folded, and all different: of equal ones each pair is given too.
        first: only pairs of which at least one has this index or a higher one.
        floor: how much they are alike.
    """
    similar = Similar(PostingsOfList(texts))
    for other in range(max(1, first), len(texts)):
        found = similar.candidates(texts[other])
        found = found.only(found.numbers < other)
        for one, likeness in verified(texts[other], [texts[one] for one in found.numbers.tolist()], found.shares, floor):
            yield int(found.numbers[one]), other, likeness


def verified(text: str, others: Sequence[str], shares: Array, floor: Floor) -> list[tuple[int, Likeness]]:
    """Which of the candidates of a text are like it, by their indices, and how much."""
    if not others:
        return []
    from rapidfuzz import fuzz, process

    found = process.cdist([text], others, scorer=fuzz.ratio, score_cutoff=100.0 * floor.similarity, dtype=np.float64)[0]
    likely = np.flatnonzero((found > 0) | (shares >= _LEAST_SHARE_CONTAINED)).tolist()
    likenesses = likeness_of_pairs([others[at] for at in likely], [text], [(at, 0) for at in range(len(likely))])
    return [(at, likeness) for at, likeness in zip(likely, likenesses, strict=True) if floor.holds(likeness)]
