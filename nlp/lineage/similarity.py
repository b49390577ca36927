"""How much two clauses are alike: in the order of their words, and whatever their order.

``similarity`` is the normalised Indel similarity of the folded texts, 2 LCS(a, b) / (|a| + |b|), as RapidFuzz's ``fuzz.ratio``
computes it. It falls where a clause was moved or much was inserted; so ``containment`` stands beside it: the share of the
shingles (runs of three characters) of the shorter text that stand in the longer.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nlp.lineage.model import Likeness

SHINGLE = 3
"""Characters in a shingle."""

Matrix = npt.NDArray[np.float64]


def likeness(one: str, other: str) -> Likeness:
    """How much two folded texts are alike.

    >>> likeness("决定继续处理此事。", "决定继续处理此事。")
    Likeness(similarity=1.0, containment=1.0)
    """
    similarity, containment = likeness_of_all([one], [other])
    return Likeness(float(similarity[0, 0]), float(containment[0, 0]))


def likeness_of_all(old: Sequence[str], new: Sequence[str]) -> tuple[Matrix, Matrix]:
    """Similarity and containment of each of the old folded texts (rows) with each of the new (columns)."""
    from rapidfuzz import fuzz, process

    similarity = process.cdist(old, new, scorer=fuzz.ratio, dtype=np.float64) / 100.0
    olds, news = ([shingles(text) for text in texts] for texts in (old, new))
    containment = np.array([[_contained(one, other) for other in news] for one in olds], np.float64)
    return similarity, containment.reshape(len(old), len(new))


def shingles(text: str) -> frozenset[str]:
    """The runs of three characters of a text; a shorter text is one itself."""
    return frozenset(text[at : at + SHINGLE] for at in range(max(1, len(text) - SHINGLE + 1)))


def _contained(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other))
