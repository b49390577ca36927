"""How much two clauses are alike: in the order of their words, and whatever their order.

``similarity`` is the normalised Indel similarity of the folded texts, 2 LCS(a, b) / (|a| + |b|), as RapidFuzz's ``fuzz.ratio``
computes it. It falls where a clause was moved or much was inserted; so ``containment`` stands beside it: the share of the
shingles (runs of three characters) of the text that has fewer of them that stand in the other. A text of one or two characters
is one shingle, so that it is contained in nothing but itself.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nlp.lineage.alignment.shingles import Shingled, shared, shared_by_pairs, shingled
from nlp.lineage.model import Likeness

Matrix = npt.NDArray[np.float64]
Scores = npt.NDArray[np.float64]


def likeness(one: str, other: str) -> Likeness:
    """How much two folded texts are alike.

    >>> likeness("决定继续处理此事。", "决定继续处理此事。")
    Likeness(similarity=1.0, containment=1.0)
    """
    (found,) = likeness_of_pairs([one], [other], [(0, 0)])
    return found


def likeness_of_all(old: Sequence[str], new: Sequence[str]) -> tuple[Matrix, Matrix]:
    """Similarity and containment of each of the old folded texts (rows) with each of the new (columns)."""
    both = shingled([*old, *new])
    olds, news = both.part(0, len(old)), both.part(len(old), len(old) + len(new))
    return similarity_of_all(old, new), containment_of_all(olds, news)


def likeness_of_pairs(old: Sequence[str], new: Sequence[str], pairs: Sequence[tuple[int, int]]) -> list[Likeness]:
    """The likeness of given pairs only: each an index in the old folded texts and one in the new."""
    if not pairs:
        return []
    similarity = similarity_of_pairs([old[one] for one, _ in pairs], [new[other] for _, other in pairs])
    both = shingled([*old, *new])
    indices = np.array(pairs, np.int64) + np.array([0, len(old)])
    least = np.minimum(both.counts[indices[:, 0]], both.counts[indices[:, 1]])
    containment = shared_by_pairs(both, indices) / least
    return [Likeness(float(one), float(other)) for one, other in zip(similarity, containment, strict=True)]


def similarity_of_all(old: Sequence[str], new: Sequence[str], *, least: float = 0.0) -> Matrix:
    """The similarity of each of the old folded texts with each of the new; 0 where it is below ``least``, which is faster."""
    from rapidfuzz import fuzz, process

    return process.cdist(old, new, scorer=fuzz.ratio, score_cutoff=least * 100.0, dtype=np.float64) / 100.0


def similarity_of_pairs(old: Sequence[str], new: Sequence[str]) -> Scores:
    """The similarity of each old folded text with the new one in its place."""
    from rapidfuzz import fuzz, process

    return process.cpdist(old, new, scorer=fuzz.ratio, dtype=np.float64) / 100.0 if old else np.zeros(0)


def containment_of_all(old: Shingled, new: Shingled) -> Matrix:
    """The containment of each of the old texts with each of the new."""
    return shared(old, new) / np.minimum.outer(old.counts, new.counts)
