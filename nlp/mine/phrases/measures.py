"""The measures of phrases: C-value, the entropy of what stands beside them, and how they hold together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from nlp.mine.phrases.model import Numbers
    from nlp.mine.phrases.repeats import Repeats, Suffixes

    Figures = NDArray[np.float64]


def c_values(lengths: Numbers, counts: Numbers, inside: Numbers, around: Numbers) -> Figures:
    """Frantzi's C-value of each candidate: log2(length) · (count − mean count of the longer candidates that hold it).

    For a candidate in no longer one it is log2(length) · count. (Frantzi, Ananiadou and Mima 2000, Automatic recognition of
    multi-word terms: the C-value/NC-value method; the length is in characters here.)

    Args:
        inside, around: pairs of candidates, the first in the second.

    >>> import numpy as np
    >>> c_values(np.array([4, 3]), np.array([5, 8]), np.array([1]), np.array([0])).round(6).tolist()
    [10.0, 4.754888]
    """
    import numpy as np

    nested = np.bincount(inside, minlength=len(counts))
    total = np.bincount(inside, counts[around], minlength=len(counts))
    return np.log2(lengths) * (counts - total / np.maximum(nested, 1))


def entropies(owners: Numbers, neighbours: Numbers, counts: Numbers) -> Figures:
    """The branching entropy of each repeat, in nats: −Σ p ln p over what stands beside it.

    n neighbours that are equally frequent give ln n, a single one 0. A mark is a neighbour of its own wherever it stands,
    since it is the surest edge there is.

    Args:
        owners: the repeat that each place belongs to; neighbours: what stands beside it there, 0 for a mark.
        counts: how many places each repeat has.

    >>> import numpy as np
    >>> entropies(np.array([0, 0, 0, 0]), np.array([5, 6, 7, 8]), np.array([4])).round(4).tolist()
    [1.3863]
    """
    import numpy as np

    top = int(neighbours.max(initial=0)) + 1
    keys = np.sort(owners * top + neighbours)
    firsts = np.flatnonzero(np.diff(keys, prepend=-1))
    keys, times = keys[firsts], np.diff(np.append(firsts, len(keys)))
    owner, is_mark = keys // top, keys % top == 0
    share = times / counts[owner]
    each = np.where(is_mark, share * np.log(counts[owner]), -share * np.log(share))
    return np.bincount(owner, each, minlength=len(counts)).astype(np.float64)


def cohesion(suffixes: Suffixes, repeats: Repeats) -> Figures:
    """How each repeat holds together at its weakest joint, in nats: the least ln(p(repeat) / (p(left) · p(right))).

    A single unit holds together as nothing does: 0.
    """
    import numpy as np

    units = len(suffixes.places)
    lengths, starts = repeats.lengths, suffixes.places[repeats.firsts]
    left: dict[int, Numbers] = {}
    right: dict[int, Numbers] = {}
    for size in range(1, int(lengths.max(initial=1))):
        firsts, counts = suffixes.groups(size)
        left[size] = counts[np.searchsorted(firsts, suffixes.ranks[starts], "right") - 1]
        ends = np.where(lengths > size, starts + lengths - size, starts)
        right[size] = counts[np.searchsorted(firsts, suffixes.ranks[ends], "right") - 1]
    weakest = np.where(lengths > 1, np.inf, 0.0)
    for size in range(1, int(lengths.max(initial=1))):
        for length in range(size + 1, int(lengths.max(initial=1)) + 1):
            rows = np.flatnonzero(lengths == length)
            expected = left[size][rows] * right[length - size][rows] / units
            weakest[rows] = np.minimum(weakest[rows], np.log(repeats.counts[rows] / expected))
    return weakest
