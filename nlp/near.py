"""Which of many texts are near each other: candidates by the bigrams that they share, then each compared.

Two texts are near where their similarity is at least `PLAIN_SIMILARITY`, or where they are plainly the same as the aligning of
documents sees it (`nlp.lineage.alignment.strength.plain_strength`), which a short text in a long one may be too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from nlp.kept.arrays import Array
from nlp.lineage.alignment.shingles import SHINGLE
from nlp.lineage.alignment.similarity import likeness_of_pairs
from nlp.lineage.alignment.strength import PLAIN, PLAIN_SIMILARITY, plain_strength
from nlp.lineage.model import Likeness
from nlp.search.index.texts import SEPARATOR, code_units
from nlp.search.similar import PostingsOfList, Similar, separators

_SLACK = 0.4
"""Bigrams are counted in part, so that what a text shares of them may be less than what it shares of shingles."""

_REPEATED = 0.1
"""How much more of a text than was counted quickly may stand in another, since shingles that are repeated count once."""

_AT_ONCE = 300


class Near(NamedTuple):
    """What is near a text: the indices of the texts, ascending, and how much each is like it."""

    indices: Array
    similarity: Array
    containment: Array


def near_pairs(texts: Sequence[str], *, first: int = 0) -> Iterator[tuple[int, int, Likeness]]:
    """All pairs of texts that are near each other, by their indices, the lower one first; in the order of the higher.

    Args:
        texts: folded, and better all different: of equal ones every pair is given.
        first: only pairs of which at least one has this index or a higher one.
    """
    postings = PostingsOfList(texts)
    similar = Similar(postings)
    for other in range(max(1, first), len(texts)):
        found = similar.candidates(texts[other])
        found = found.only(found.numbers < other)
        near = near_to(texts[other], [texts[one] for one in found.numbers.tolist()], found.shares)
        columns = (found.numbers[near.indices].tolist(), near.similarity.tolist(), near.containment.tolist())
        for one, similarity, containment in zip(*columns, strict=True):
            yield one, other, Likeness(similarity, containment)


def near_to(text: str, others: Sequence[str], shares: Array) -> Near:
    """Which of some texts are near a text, each compared with it where it can be.

    Args:
        shares: how much each shares with the text, see `nlp.search.similar.Candidates`.
    """
    from rapidfuzz import fuzz, process

    least = 100 * PLAIN_SIMILARITY
    is_similar = process.cdist([text], others, scorer=fuzz.ratio, score_cutoff=least, dtype=np.float32)[0] > 0
    lengths = np.array([len(other) for other in others], np.int64)
    is_likely = is_similar | may_contain(len(text), lengths, shares)
    doubtful = np.flatnonzero(is_likely & ~is_similar)
    if len(doubtful):
        contained = _stand_in(text, [others[at] for at in doubtful.tolist()]) + _REPEATED
        is_likely[doubtful] = _strength(np.zeros(len(doubtful)), contained, len(text), lengths[doubtful]) >= PLAIN
    likely = np.flatnonzero(is_likely)
    likeness: list[Likeness] = []
    for start in range(0, len(likely), _AT_ONCE):
        some = [others[at] for at in likely[start : start + _AT_ONCE].tolist()]
        likeness += likeness_of_pairs(some, [text], [(at, 0) for at in range(len(some))])
    similarity, containment = np.array(likeness, np.float64).reshape(-1, 2).T
    found = (similarity >= PLAIN_SIMILARITY) | (_strength(similarity, containment, len(text), lengths[likely]) >= PLAIN)
    return Near(likely[found], similarity[found], containment[found])


def _stand_in(text: str, others: Sequence[str]) -> Array:
    """How much of each of some texts stands in a text, or of the text in it, about: repeated shingles are counted again."""
    own = np.unique(_shingles(code_units(text)))
    units = code_units(SEPARATOR.join([*others, ""]))
    ends = np.flatnonzero(separators(units)) + 1
    starts = np.concatenate([[0], ends[:-1]])
    before = np.concatenate([[0], np.cumsum(np.isin(_shingles(units), own))])
    shared = before[np.maximum(starts, ends - SHINGLE)] - before[starts]
    return np.asarray(shared / np.maximum(1, np.minimum(len(own), ends - starts - SHINGLE)))


def _shingles(units: Array) -> Array:
    wide = units.astype(np.uint64)
    return (wide[:-2] << np.uint64(32)) | (wide[1:-1] << np.uint64(16)) | wide[2:]


def may_contain(length: int, lengths: Array, shares: Array) -> Array:
    """Which candidates of a text can be plainly the same because the one stands in the other, by what they share."""
    return np.asarray(_strength(np.zeros(len(shares)), np.minimum(1.0, shares / _SLACK), length, lengths) >= PLAIN)


def _strength(similarity: Array, containment: Array, length: int, lengths: Array) -> Array:
    shorter, longer = np.minimum(length, lengths), np.maximum(length, lengths)
    return plain_strength(similarity, containment, np.maximum(1, shorter), np.maximum(1, longer))
