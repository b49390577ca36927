"""Change points: where the level of a series changed, by the segmentation with the least squares and a price for each cut."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    FloatArray: TypeAlias = NDArray[np.float64]

SHORTEST = 2
"""A level lasts so many points at least: one that stands out is no new level."""

PRICE = 4.0
"""What a cut costs, in log(n) times the variance of the noise."""


def change_points(values: ArrayLike, penalty: float) -> tuple[int, ...]:
    """The points with which a new level begins, by their place from 0: those of the cheapest segmentation.

    A segmentation costs the squares of the values' distances from the means of their segments, and ``penalty`` for each
    cut. All segmentations into segments of `SHORTEST` points at least are weighed (optimal partitioning), so no jump
    between points is left out; `ruptures.Pelt(model="l2", min_size=2, jump=1)` finds the same ones. Of two that cost the
    same, the one with its last cut earlier is taken.

    Reference: B. Jackson et al., “An algorithm for optimal partitioning of data on an interval”, IEEE Signal Processing
    Letters 12 (2005), 105-108; R. Killick et al., Journal of the American Statistical Association 107 (2012), 1590-1598.

    >>> change_points([0.0] * 10 + [5.0] * 10, penalty=3)
    (10,)
    """
    import numpy as np

    series = np.asarray(values, float)
    size = len(series)
    sums = np.concatenate([[0.0], np.cumsum(series - series.mean())]) if size else np.zeros(1)
    squares = np.concatenate([[0.0], np.cumsum((series - series.mean()) ** 2)]) if size else np.zeros(1)
    within = _within(sums, squares)
    cheapest, before = np.full(size + 1, math.inf), np.zeros(size + 1, np.int64)
    cheapest[0] = -penalty
    for end in range(SHORTEST, size + 1):
        costs = cheapest[: end - SHORTEST + 1] + penalty + within[end, : end - SHORTEST + 1]
        before[end] = costs.argmin()
        cheapest[end] = costs[before[end]]
    return _cuts(before, size)


def penalty_for(values: ArrayLike) -> float:
    """The penalty for a series: `PRICE` · log(n) · the variance of its noise, from the differences of neighbours.

    The variance is half the mean square of the differences, which a change of level touches only once, where the variance
    of the series itself would grow with every change.

    >>> round(penalty_for([1, 2, 1, 2]), 3)
    2.773
    """
    import numpy as np

    series = np.asarray(values, float)
    if len(series) < 2:
        return 0.0
    return PRICE * math.log(len(series)) * float((np.diff(series) ** 2).mean()) / 2


def _within(sums: FloatArray, squares: FloatArray) -> FloatArray:
    """The squares of the distances from the mean between each start (column) and each end after it (row)."""
    import numpy as np

    lengths = np.subtract.outer(np.arange(len(sums)), np.arange(len(sums)))
    distances: FloatArray = squares[:, None] - squares - (sums[:, None] - sums) ** 2 / np.maximum(lengths, 1)
    return distances


def _cuts(before: NDArray[np.int64], size: int) -> tuple[int, ...]:
    cuts = []
    end = size
    while end > 0 and (end := int(before[end])) > 0:
        cuts.append(end)
    return tuple(reversed(cuts))
