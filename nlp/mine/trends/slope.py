"""The slope of a series: the median of the slopes between all pairs of its points (Theil, Sen), with Sen's interval."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from nlp.mine.trends.kendall import score_variance

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    FloatArray: TypeAlias = NDArray[np.float64]

Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Slope:
    """A line through a series, and the 95 % interval of its slope."""

    slope: float
    intercept: float
    low: float
    high: float


def theil_sen(values: ArrayLike, places: ArrayLike, *, z: float = Z95) -> Slope | None:
    """The slope of values over places (numbers of sessions, years, ascending); None where no two places differ.

    The intercept is the median of the values less slope times the median of the places. The interval cuts off as many of the
    ordered slopes at either end as a normal score z of Kendall's S, with the ties of values and places, stands for; in short
    series that are no more than the outermost.

    Reference: P. K. Sen, “Estimates of the regression coefficient based on Kendall's tau”, Journal of the American Statistical
    Association 63 (1968), 1379-1389. The same as `scipy.stats.theilslopes`.

    >>> theil_sen([2, 3, 5, 4, 6, 8, 7, 9, 11, 10], range(10), z=1.6448536269514722)
    Slope(slope=1.0, intercept=2.0, low=0.8, high=1.2)
    """
    import numpy as np

    y, x = np.asarray(values, float), np.asarray(places, float)
    first, second = np.triu_indices(len(y), 1)
    apart = x[second] != x[first]
    if not apart.any():
        return None
    first, second = first[apart], second[apart]
    slopes = np.sort((y[second] - y[first]) / (x[second] - x[first]))
    slope = float(np.median(slopes))
    reach = z * math.sqrt(max(0.0, _variance(y) + _variance(x) - score_variance([1] * len(y))))
    upper = min(round((len(slopes) + reach) / 2), len(slopes) - 1)
    lower = max(round((len(slopes) - reach) / 2) - 1, 0)
    return Slope(slope, float(np.median(y) - slope * np.median(x)), float(slopes[lower]), float(slopes[upper]))


def _variance(values: FloatArray) -> float:
    """The variance of Kendall's S where these values are equal or not."""
    return score_variance(list(Counter(values.tolist()).values()))
