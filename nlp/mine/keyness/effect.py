"""How large a difference is: Log Ratio with its interval, and %DIFF. G² says how sure it is, not how large."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from nlp.mine.keyness.spread import Spread
from nlp.mine.keyness.student import Z_95, p_of_t, t_quantile
from nlp.mine.keyness.tables import Floats, Tables

ZERO_RULE = (
    "0.5 added to both counts and both totals where a word stands in one group only; where every document of both has it, the"
    " ratio is 1, and its interval that of counts with 0.5 and totals with 1 more"
)
FEWEST_RESOLUTIONS = 8
"""Of a group, below which nothing is said of how its resolutions differ."""

_NORMAL = 10**12
"""Degrees of freedom with which Student's distribution is the normal one."""


class Interval(NamedTuple):
    """Log Ratios of many words with their 95 % intervals, and the two-sided p that goes with these: of a Log Ratio of 0."""

    values: Floats
    low: Floats
    high: Floats
    p: Floats


def log_ratio(found: Tables, target: Spread | None = None, reference: Spread | None = None) -> Interval:
    """log₂ of the relative frequency in the target by that in the reference: 1 is twice as often, 2 four times.

    The variance of its natural logarithm is 1/a - 1/c + 1/b - 1/d (Katz and others 1978), which takes words for independent
    draws. Given how the words are spread over resolutions, the part of each group is n/(n - 1) Σ(aᵢ - r cᵢ)² / a² where that is
    more; r is a / c, aᵢ and cᵢ are the counts of a resolution. This is the linearised variance of a ratio whose draws are
    resolutions; with it goes the quantile of Student's t for the smaller number of resolutions less one.

    Where a word stands in one group only, 0.5 is added to both counts and to both totals (S. D. Walter, “The distribution of
    Levin's measure of attributable risk”, Biometrika 62 (1975), 371-374), so that the ratio is finite. Where every document of
    both has the word, Katz's variance would be 0, as if a few documents made certain; 0.5 and 1 are added for it then.

    References: A. Hardie, “Log Ratio: an informal introduction”, CASS (2014); D. Katz and others, “Obtaining confidence
    intervals for the risk ratio in cohort studies”, Biometrics 34 (1978), 469-474; for the variance W. G. Cochran, Sampling
    Techniques (1977), section 6.3.

    >>> from nlp.mine.keyness.tables import tables
    >>> [round(float(one[0]), 4) for one in log_ratio(tables(10, 5, 10_000, 10_000))]
    [1.0, -0.5482, 2.5482, 0.2055]
    """
    lacking = (found.target == 0) | (found.reference == 0)
    everywhere = (found.target == found.of_target) & (found.reference == found.of_reference)
    added, to_totals = np.where(lacking | everywhere, 0.5, 0.0), np.where(everywhere, 1.0, np.where(lacking, 0.5, 0.0))
    a, b = found.target + added, found.reference + added
    c, d = found.of_target + to_totals, found.of_reference + to_totals
    variances, quantile, freedom = [1 / a - 1 / c, 1 / b - 1 / d], Z_95, _NORMAL
    if target is not None and reference is not None:
        clustered = target.relative_variance(), reference.relative_variance()
        variances = [np.maximum(*both) for both in zip(variances, clustered, strict=True)]
        freedom = min(target.parts, reference.parts) - 1
        quantile = t_quantile(freedom)
    values, deviation = (
        np.where(everywhere, 0.0, np.log2(a * d / (b * c))),
        np.sqrt(np.maximum(0.0, sum(variances))) / np.log(2),
    )
    apart = np.divide(values, deviation, out=np.zeros_like(values), where=deviation > 0)
    half = quantile * deviation
    return Interval(values, values - half, values + half, p_of_t(apart, freedom))


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
