"""One text for each group of near-identical ones, so that a clause repeated in every session does not make a topic by itself.

Texts are compared as sets of words. Candidates come from minimal hashes (Broder 1997, doi:10.1109/SEQUEN.1997.666900) in
bands, as in Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, chapter 3; of those that fall together each is compared
with the first. Two texts that share four fifths of their words are found nearly always, in time that grows with the texts,
not their pairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TypeAlias

    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]

NEAR = 0.8
"""Which share of the words of two texts together both must have (Jaccard)."""

_BANDS, _ROWS = 12, 3
_GOLDEN = 0x9E3779B97F4A7C15
_PRIME = 0x100000001B3


@dataclass(frozen=True, slots=True, eq=False)
class Representatives:
    """Which text stands for which.

    Attributes:
        rows: the texts that stand for themselves and others, in an order that does not depend on that of the texts: by their
            words.
        leader: for each text the one that stands for it; -1 for a text without words.
    """

    rows: Numbers
    leader: Numbers


def representatives(counts: Any) -> Representatives:
    """One text for each group of near-identical ones.

    Args:
        counts: texts x words, sparse.
    """
    import numpy as np

    counts = counts.tocsr()
    counts.sort_indices()
    order, same = _in_order(counts)
    leader = np.full(counts.shape[0], -1, np.int64)
    if len(order):
        near = _near((counts[order] > 0).astype(np.int32).tocsr())
        leader[same >= 0] = order[near[same[same >= 0]]]
        order = order[near == np.arange(len(order))]
    return Representatives(order, leader)


def _in_order(counts: Any) -> tuple[Numbers, Numbers]:
    """The texts that differ, by their words; and for each text the place of its like among them, -1 where it has no words."""
    import numpy as np

    cells = np.column_stack([counts.indices, counts.data]).astype(">u4").tobytes()
    bounds = (8 * counts.indptr.astype(np.int64)).tolist()
    keys = [cells[start:end] for start, end in pairwise(bounds)]
    first: dict[bytes, int] = {}
    for row, key in enumerate(keys):
        if key:
            first.setdefault(key, row)
    ordered = sorted(first)
    place = {key: at for at, key in enumerate(ordered)}
    same = np.array([place.get(key, -1) for key in keys], np.int64)
    return np.array([first[key] for key in ordered], np.int64), same


def _near(has: Any) -> Numbers:
    """For each text the first that it is near to, over as many steps as it takes."""
    import numpy as np

    leader = np.arange(has.shape[0])
    size = np.asarray(has.sum(axis=1)).ravel()
    for band in range(_BANDS):
        _, first, bucket = np.unique(_hashes(has, band), return_index=True, return_inverse=True)
        candidate = first[bucket]
        late = np.flatnonzero(candidate < np.arange(len(candidate)))
        earlier = candidate[late]
        shared = np.asarray(has[late].multiply(has[earlier]).sum(axis=1)).ravel()
        is_near = shared >= NEAR * (size[late] + size[earlier] - shared)
        np.minimum.at(leader, late[is_near], earlier[is_near])
    while (further := leader[leader] != leader).any():
        leader[further] = leader[leader[further]]
    return leader


def _hashes(has: Any, band: int) -> Any:
    """A number for each text, equal where the minimal hashes of the band are."""
    import numpy as np

    found = np.zeros(has.shape[0], np.uint64)
    for row in range(_ROWS):
        factor = np.uint64((_GOLDEN * (2 * (band * _ROWS + row) + 1)) % 2**64)
        mixed = (has.indices.astype(np.uint64) + np.uint64(1)) * factor
        mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(_GOLDEN) >> np.uint64(32)
        found = found * np.uint64(_PRIME) + np.minimum.reduceat(mixed, has.indptr[:-1].astype(np.int64))
    return found
