"""Kendall's test for a monotone trend (Mann and Kendall), with the exact distribution for series of any values.

Short series need the exact distribution: of four sessions that rise all the way the normal approximation says p = 0.089, the
exact one 0.083; of five 0.028 and 0.017.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    FloatArray: TypeAlias = NDArray[np.float64]

Method: TypeAlias = Literal["exact", "normal"]

LONGEST_EXACT = 150
"""Longer series have the normal approximation; n! of 171 is no number that a computer has."""


@dataclass(frozen=True, slots=True)
class Kendall:
    """The test of one series.

    Attributes:
        score: S, the pairs of points that rise less those that fall.
        tau: tau-b: S by the geometric mean of the pairs that differ in time (all) and in value; 0 where no value differs.
        p: two-sided; the probability of an |S| as large if every order of these values were equally likely.
    """

    score: int
    tau: float
    p: float
    method: Method


def kendall(values: ArrayLike, *, longest_exact: int = LONGEST_EXACT) -> Kendall:
    """Kendall's test of values in the order of time; of fewer than two values p is 1.

    Where values are equal the distribution is that of all orders of these very values, equal ones included. Every order has an
    S of (pairs that differ) - 2 (inversions), and the inversions of a multiset are counted by the Gaussian multinomial
    coefficient, so it is exact whatever the ties.

    Args:
        longest_exact: longer series have the normal approximation, with correction for ties and continuity, which is quicker.

    Reference: M. G. Kendall, Rank Correlation Methods (1948); G. E. Andrews, The Theory of Partitions (1976), section 3.4.

    >>> kendall([2, 3, 5, 4, 6, 8, 7, 9, 11, 10])
    Kendall(score=39, tau=0.8666666666666667, p=0.00011518959435626102, method='exact')
    """
    import numpy as np

    series = np.asarray(values, float)
    score, pairs = score_of(series), len(series) * (len(series) - 1) // 2
    ties = sorted(Counter(series.tolist()).values())
    untied = pairs - sum(size * (size - 1) // 2 for size in ties)
    if not untied:
        return Kendall(0, 0.0, 1.0, "exact")
    method: Method = "exact" if len(series) <= min(longest_exact, LONGEST_EXACT) else "normal"
    p = _exact(score, untied, tuple(ties)) if method == "exact" else _normal(score, ties)
    return Kendall(score, score / math.sqrt(pairs * untied), p, method)


def score_of(series: FloatArray) -> int:
    """Kendall's S of a series."""
    import numpy as np

    return int(np.triu(np.sign(series[None, :] - series[:, None]), 1).sum())


def least_p(size: int) -> float:
    """The smallest p that a series of so many points can have: that of one which rises all the way, 2 / n!.

    >>> round(least_p(4), 4), round(least_p(5), 4)
    (0.0833, 0.0167)
    """
    return min(1.0, 2 / math.factorial(size))


def score_variance(ties: Sequence[int]) -> float:
    """The variance of S where values come in groups of so many equal ones and every order is equally likely.

    >>> round(score_variance([2, 3, 2, 1, 2]), 4)
    118.3333
    """
    size = sum(ties)
    return (_cube(size) - sum(map(_cube, ties))) / 18


def _cube(size: int) -> int:
    return size * (size - 1) * (2 * size + 5)


def _normal(score: int, ties: Sequence[int]) -> float:
    """With the correction for continuity."""
    z = max(0, abs(score) - 1) / math.sqrt(score_variance(ties))
    return math.erfc(z / math.sqrt(2))


def _exact(score: int, untied: int, ties: tuple[int, ...]) -> float:
    chances = _inversions(ties)
    below = (untied - abs(score)) // 2
    return min(1.0, max(0.0, 2 * math.fsum(chances[: below + 1])))


@lru_cache(256)
def _inversions(ties: tuple[int, ...]) -> tuple[float, ...]:
    """The probability of 0, 1, 2 … inversions in an order of groups of equal values."""
    import numpy as np

    single = sum(size == 1 for size in ties)
    chances = np.ones(1)
    for size in range(2, single + 1):
        chances = np.convolve(chances, np.full(size, 1 / size))
    placed = single
    for size in (size for size in ties if size > 1):
        chances = np.convolve(chances, _merged(placed, size))
        placed += size
    return tuple(chances.tolist())


def _merged(ordered: int, equal: int) -> FloatArray:
    """The probability of each number of inversions when equal values are put among others: Gauss's binomial coefficient.

    [a + b, b] is the product of (1 - q^(a + i)) / (1 - q^i) over i = 1 … b; after each factor it is such a coefficient again.
    """
    import numpy as np

    few, many = sorted((ordered, equal))
    ways = np.ones(1)
    for at in range(1, few + 1):
        raised = np.zeros(len(ways) + many + at)
        raised[: len(ways)] += ways
        raised[many + at :] -= ways
        ways = _strided_sums(raised, at)[: at * many + 1]
    return ways / float(ways.sum())


def _strided_sums(values: FloatArray, stride: int) -> FloatArray:
    """The sums of each value and all that stand a multiple of the stride before it: division by 1 - q^stride."""
    import numpy as np

    rows = -(-len(values) // stride)
    padded = np.zeros(rows * stride)
    padded[: len(values)] = values
    sums: FloatArray = padded.reshape(rows, stride).cumsum(axis=0).ravel()
    return sums
