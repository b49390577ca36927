"""95 % intervals of a share: a bootstrap over resolutions, and Wilson's for groups of too few resolutions.

Paragraphs of one resolution are not independent of each other: a resolution about one theme has it in every other
paragraph. An interval that takes paragraphs for independent draws is too narrow; one that draws whole resolutions anew, and
reckons with what each draw knows of its own error, is not, given enough of them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from nlp.mine.model import Interval
from nlp.mine.resampling import RESAMPLES, SEED, Sample, deviations, shares

if TYPE_CHECKING:
    from nlp.mine.resampling import FloatArray

__all__ = ["FEWEST_RESOLUTIONS", "METHOD", "RESAMPLES", "SEED", "bootstrap", "bootstrap_of_means", "wilson"]

METHOD = "studentised bootstrap over resolutions on arcsin(sqrt(share)), at either end no nearer than Wilson's interval"
"""How the interval called ``bootstrap`` is made, for ``meta``."""

FEWEST_RESOLUTIONS = 8
"""Below so many resolutions in a group a bootstrap over them says nothing."""

_Z = 1.959963984540054
_EACH_END = 0.025
_DECIMALS = 12
"""Bounds are rounded to so many: the sines and arcsines of two machines may differ in the last digit."""
_STEP = 2.0**-16
"""Weights are taken in such steps, so that sums and sums of squares are the same in whatever order a machine adds them up."""


def wilson(successes: float, trials: float) -> Interval:
    """Wilson's score interval of a proportion, with z = 1.96.

    With p = successes / trials and n = trials: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). It takes the
    trials for independent, which the paragraphs of a resolution are not, so it is naive here: too narrow.

    Reference: E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, Journal of the
    American Statistical Association 22 (1927), 209-212; R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872.

    >>> interval = wilson(81, 263)
    >>> round(interval.low, 5), round(interval.high, 5)
    (0.25529, 0.36621)
    """
    if trials == 0:
        return Interval(None, None, "none")
    share, z2 = successes / trials, _Z * _Z
    centre = share + z2 / (2 * trials)
    reach = _Z * math.sqrt(share * (1 - share) / trials + z2 / (4 * trials * trials))
    scale = 1 + z2 / trials
    low = 0.0 if successes == 0 else (centre - reach) / scale
    high = 1.0 if successes == trials else (centre + reach) / scale
    return Interval(low, high, "wilson")


def bootstrap(
    counts: Sequence[tuple[int, Sequence[int]]], *, name: str, seed: int = SEED, resamples: int = RESAMPLES
) -> tuple[Interval, ...]:
    """Intervals of the shares of paragraphs, by a studentised bootstrap over resolutions: one interval a theme.

    Whole resolutions are drawn with replacement, as many as there are; the share of a resample is the ratio of its sums
    (paragraphs with the theme to paragraphs), so that long resolutions weigh more, as they do in the share itself. With the
    angle φ = arcsin √share and its standard error s (`nlp.mine.resampling`), t* = (φ* - φ) / s* of every resample is taken,
    and the interval is φ - t s for the 2.5th and 97.5th percentiles t of the t*, as shares again.

    At neither end is it nearer than Wilson's interval, for resolutions that happen to differ less than chance would have
    them. A bootstrap cannot see what the sample does not hold: a theme that stands nowhere has the upper bound of one that
    stands in a single paragraph, sin²(3 arcsin √(1 / N)) or about 9 / N of N paragraphs; where independent ones would have
    3.8 / N. One that stands everywhere has the same at the other end.

    The draws depend on the seed, the group's name and the number of resolutions alone, so neither other groups and
    themes nor filters on them change an interval. Every theme of a group is measured on the same draws.

    Reference: A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), sections 2.4 and 5.2.

    Args:
        counts: for each resolution, in an order that is always the same, its paragraphs and for each theme the
            paragraphs that carry it.
        name: of the group.
    """
    whole = sum(of for of, _ in counts)
    if not whole:
        return tuple(Interval(None, None, "none") for _ in (counts[0][1] if counts else ()))
    sample = sample_of(name, counts)
    bounds = _bounds(sample, seed, resamples)
    return tuple(
        _joined(low, high, wilson(with_theme, whole))
        for (low, high), with_theme in zip(bounds, sample.amounts.sum(axis=1).tolist(), strict=True)
    )


def bootstrap_of_means(
    sums: Sequence[tuple[int, Sequence[float]]], *, name: str, seed: int = SEED, resamples: int = RESAMPLES
) -> tuple[Interval, ...]:
    """The same of mean weights, where a paragraph has a theme with a weight from 0 to 1 (prevalence of a topic, TF-IDF).

    Wilson's interval plays a part only where the weights do not differ at all.

    Args:
        sums: for each resolution its paragraphs, and for each theme the sum of the weights in them.
    """
    import numpy as np

    whole = sum(of for of, _ in sums)
    if not whole:
        return tuple(Interval(None, None, "none") for _ in (sums[0][1] if sums else ()))
    sample = sample_of(name, sums)
    sample = sample._replace(amounts=np.round(sample.amounts / _STEP) * _STEP)
    bounds, totals = _bounds(sample, seed, resamples), sample.amounts.sum(axis=1).tolist()
    return tuple(
        Interval(low, high, "bootstrap") if low < high else _joined(low, high, wilson(min(total, whole), whole))
        for (low, high), total in zip(bounds, totals, strict=True)
    )


def sample_of(name: str, counts: Sequence[tuple[int, Sequence[float]]]) -> Sample:
    """The resolutions as resampling takes them."""
    import numpy as np

    sizes = np.array([of for of, _ in counts], float)
    amounts = np.array([carrying for _, carrying in counts], float).reshape(len(counts), -1)
    return Sample(name, sizes, np.ascontiguousarray(amounts.T))


def _bounds(sample: Sample, seed: int, resamples: int) -> list[tuple[float, float]]:
    """The bounds of each theme's share, from its resamples alone; they hold the share."""
    import numpy as np

    of_sample = shares(sample)
    away = deviations(sample, of_sample, seed=seed, resamples=resamples)
    rank = max(1, int(_EACH_END * (resamples + 1))) - 1
    ordered = np.partition(away, (rank, resamples - 1 - rank), axis=1)
    least, most = ordered[:, [rank]], ordered[:, [resamples - 1 - rank]]
    low = _share_of_angle(of_sample.angle - np.maximum(most, 0) * of_sample.error)
    high = _share_of_angle(of_sample.angle - np.minimum(least, 0) * of_sample.error)
    held = of_sample.share
    unseen = _share_of_angle(3 * np.arcsin(np.sqrt(1 / max(1.0, sample.sizes.sum()))))
    low, high = np.where(held == 1, 1 - unseen, low), np.where(held == 0, unseen, high)
    return list(zip(np.minimum(low, held)[:, 0].tolist(), np.maximum(high, held)[:, 0].tolist(), strict=True))


def _share_of_angle(angle: FloatArray) -> FloatArray:
    import numpy as np

    return np.round(np.sin(np.clip(angle, 0, np.pi / 2)) ** 2, _DECIMALS)


def _joined(low: float, high: float, naive: Interval) -> Interval:
    """The least interval that holds both."""
    assert naive.low is not None
    assert naive.high is not None
    return Interval(min(low, naive.low), max(high, naive.high), "bootstrap")
