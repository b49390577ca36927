"""How large a difference is: Log Ratio with its interval, and %DIFF. G² says how sure it is, not how large."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.mine.keyness.spread import Spread
from nlp.mine.keyness.tables import Floats, Tables

ZERO_RULE = "0.5 added to both counts and both totals where a word stands in one group only, or in every document of both"
Z_95 = 1.959963984540054
FEWEST_RESOLUTIONS = 8
"""Of a group, below which nothing is said of how its resolutions differ."""


class Interval(NamedTuple):
    """Log Ratios of many words with their 95 % intervals."""

    values: Floats
    low: Floats
    high: Floats


def log_ratio(found: Tables, target: Spread | None = None, reference: Spread | None = None) -> Interval:
    """log₂ of the relative frequency in the target by that in the reference: 1 is twice as often, 2 four times.

    The variance of its natural logarithm is 1/a - 1/c + 1/b - 1/d (Katz and others 1978), which takes words for independent
    draws. Given how the words are spread over resolutions, the part of each group is n/(n - 1) Σ(aᵢ - r cᵢ)² / a² where that is
    more; r is a / c, aᵢ and cᵢ are the counts of a resolution. This is the linearised variance of a ratio whose draws are
    resolutions; with it goes the quantile of Student's t for the smaller number of resolutions less one.

    Where a word stands in one group only, 0.5 is added to both counts and to both totals (S. D. Walter, “The distribution of
    Levin's measure of attributable risk”, Biometrika 62 (1975), 371-374), so that the ratio is finite.

    References: A. Hardie, “Log Ratio: an informal introduction”, CASS (2014); D. Katz and others, “Obtaining confidence
    intervals for the risk ratio in cohort studies”, Biometrics 34 (1978), 469-474; for the variance W. G. Cochran, Sampling
    Techniques (1977), section 6.3.

    >>> from nlp.mine.keyness.tables import tables
    >>> [round(float(one[0]), 4) for one in log_ratio(tables(10, 5, 10_000, 10_000))]
    [1.0, -0.5482, 2.5482]
    """
    lacking = (found.target == 0) | (found.reference == 0)
    everywhere = (found.target == found.of_target) & (found.reference == found.of_reference)
    added = np.where(lacking | everywhere, 0.5, 0.0)
    a, b = found.target + added, found.reference + added
    c, d = found.of_target + added, found.of_reference + added
    variances, quantile = [1 / a - 1 / c, 1 / b - 1 / d], Z_95
    if target is not None and reference is not None:
        clustered = target.relative_variance(), reference.relative_variance()
        variances = [np.maximum(*both) for both in zip(variances, clustered, strict=True)]
        quantile = t_quantile(min(target.parts, reference.parts) - 1)
    values = np.log2(a * d / (b * c))
    half = quantile * np.sqrt(np.maximum(0.0, sum(variances))) / np.log(2)
    return Interval(values, values - half, values + half)


def difference(found: Tables) -> Floats:
    """%DIFF: by how many per cent the relative frequency in the target is above that in the reference.

    Infinite where the reference does not have the word; Gabrielatos and Marchi put a very small number there instead.

    Reference: C. Gabrielatos, A. Marchi, “Keyness: appropriate metrics and practical issues”, CADS Conference (2012).

    >>> from nlp.mine.keyness.tables import tables
    >>> difference(tables([10, 5, 1], [5, 5, 0], 10_000, 10_000)).tolist()
    [100.0, 0.0, inf]
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        above = found.target * found.of_reference - found.reference * found.of_target
        return np.asarray(100 * above / (found.reference * found.of_target))


def t_quantile(freedom: int) -> float:
    """The 97.5 % quantile of Student's t, by the first terms of its expansion: right to 0.001 from 7 degrees of freedom on.

    Reference: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.5.

    >>> round(t_quantile(7), 3), round(t_quantile(29), 4)
    (2.365, 2.0452)
    """
    z = Z_95
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + math.fsum(term / float(freedom) ** power for power, term in enumerate(terms, 1))


def finite(values: NDArray[np.float64]) -> list[float | None]:
    """The values, None for those that are none."""
    return [value if np.isfinite(value) else None for value in values.tolist()]
