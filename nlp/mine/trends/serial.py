"""How much neighbouring points of a series resemble each other, and a test of trend that allows for it.

Resolutions take over last year's text, so a session's share is near that of the session before even where nothing moves; a
series of that kind wanders, and Kendall's test takes the wandering for a trend. Of series of ten points with a correlation
of 0.6 between neighbours it finds a trend in 21 of 100 where there is none.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from nlp.mine.trends.slope import Slope, theil_sen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    FloatArray: TypeAlias = NDArray[np.float64]

FEWEST_POINTS = 5
"""Of a shorter series the correlation of neighbours is that of any three or four numbers around their line."""

HIGHEST = 0.9
"""The highest correlation that is allowed for; of a series that hardly ever moves nothing can be said anyway."""

_STEP = 0.1
_ONE_IN_TWENTY = 1.6448536269514722
_SEED = 20231
_DRAWS = 8000
_POINTS = 160_000
_FEWEST_DRAWS = 2000


def lag1(values: ArrayLike, places: ArrayLike, line: Slope | None = None) -> float | None:
    """The correlation of neighbouring points around the line of `nlp.mine.trends.slope`; None where there is nothing around it.

    With e the residuals less their mean: the sum of e(t) e(t + 1) by the sum of e(t) squared. In a short series it comes
    out too low: of ten points that have nothing to do with each other it is -0.2 on average.

    Args:
        line: of Theil and Sen, where that is known already.

    >>> round(lag1([1, 3, 2, 4, 3, 5], range(6)), 3)
    -0.833
    """
    import numpy as np

    y, x = np.asarray(values, float), np.asarray(places, float)
    line = line or theil_sen(y, x)
    if line is None or len(y) < FEWEST_POINTS:
        return None
    residuals = y - line.slope * x
    residuals = residuals - residuals.mean()
    whole = float((residuals**2).sum())
    if whole <= 1e-18 * max(1.0, float((y**2).sum())):
        return None
    return float((residuals[1:] * residuals[:-1]).sum()) / whole


def assumed_correlation(measured: float | None, points: int, repeated: float | None) -> float:
    """The correlation of neighbours that a test should allow for, from 0 to `HIGHEST`.

    Where it is known how much of a session's text is that of the session before (`nlp.mine.trends.repeats`), which is what
    makes neighbours alike: that share; or the correlation measured, r, if it is higher than that, and also higher than
    1.645 / √n, as only one in twenty series of independent points is (Bartlett). Where it is not known, a short series
    tells little of its own correlation, so the higher is taken of r and two standard errors, r + 2 / √n, and of r cleared
    of its bias, (n r + 2) / (n - 4), and one. `benchmarks/trends.py` measures what these choices let through.

    References: M. S. Bartlett, Journal of the Royal Statistical Society Supplement 8 (1946), 27-41; M. G. Kendall, “Note on
    bias in the estimation of autocorrelation”, Biometrika 41 (1954), 403-404.

    Args:
        repeated: None where it is not known.
    """
    error = 1 / math.sqrt(points)
    if repeated is not None:
        stands_out = measured is not None and measured >= _ONE_IN_TWENTY * error
        return min(HIGHEST, max(repeated, measured or 0.0) if stands_out else repeated)
    if measured is None:
        return 0.0
    cleared = (points * measured + 2) / max(points - 4, 1)
    return min(HIGHEST, max(0.0, cleared + error, measured + 2 * error))


def serial_p(score: int, points: int, correlation: float, p: float) -> float:
    """The p of Kendall's S where neighbours are correlated: how often a series without a trend has an S as large.

    The series are drawn: autoregressive ones of the first order, with this correlation rounded up to a tenth, the same ones
    every time. It is never below ``p``, that of the plain test, and is that where the correlation is zero.
    """
    if correlation <= 0:
        return p
    scores = _scores(points, math.ceil(correlation / _STEP - 1e-9))
    as_large = sum(1 for one in scores if one >= abs(score))
    return max(p, (as_large + 1) / (len(scores) + 1))


@lru_cache(256)
def _scores(points: int, tenths: int) -> tuple[int, ...]:
    """The |S| of series drawn without a trend, by the generator of which numpy promises the same numbers for ever."""
    import numpy as np

    draws = max(_FEWEST_DRAWS, min(_DRAWS, _POINTS // points))
    correlation = min(tenths * _STEP, HIGHEST)
    series = np.random.RandomState([_SEED, points, tenths]).standard_normal((points, draws))
    series[1:] *= math.sqrt(1 - correlation**2)
    for at in range(1, points):
        series[at] += correlation * series[at - 1]
    scores = np.zeros(draws, np.int64)
    for lag in range(1, points):
        scores += (series[lag:] > series[:-lag]).sum(axis=0) * 2 - (points - lag)
    return tuple(np.abs(scores).tolist())
