"""95 % intervals of a share: a bootstrap over resolutions, and Wilson's for groups of too few resolutions.

Paragraphs of one resolution are not independent of each other: a resolution about one theme has it in every other
paragraph. An interval that takes paragraphs for independent draws is too narrow; one that resamples whole
resolutions is not, given enough of them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, TypeAlias

from nlp.mine.model import Interval

if TYPE_CHECKING:
    import numpy as np
    from numpy.random import RandomState
    from numpy.typing import NDArray

    FloatArray: TypeAlias = NDArray[np.float64]

SEED = 20231
RESAMPLES = 2000
FEWEST_RESOLUTIONS = 8
"""Below so many resolutions in a group a bootstrap over them says nothing."""

_AT_ONCE = 1_000_000
"""So many resolutions are drawn at a time, to bound memory."""

_Z = 1.959963984540054
_LOWER, _UPPER = 0.025, 0.975


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
    """Percentile bootstrap intervals of shares, over resolutions: one interval a theme.

    Whole resolutions are drawn with replacement, as many as there are; the share of a resample is the ratio of its
    sums (paragraphs with the theme to paragraphs), so that long resolutions weigh more, as they do in the share itself.
    The bounds are the 2.5th and 97.5th percentiles of the resamples, interpolated. A theme that no resolution has
    gets (0, 0): a bootstrap cannot see what the sample does not hold.

    The draws depend on the seed, the group's name and the number of resolutions alone, so neither other groups and
    themes nor filters on them change an interval. Every theme of a group is measured on the same draws.

    Reference: A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), sections 2.4 and 5.3.

    Args:
        counts: for each resolution, in an order that is always the same, its paragraphs and for each theme the
            paragraphs that carry it.
        name: of the group.
    """
    if not counts:
        return ()
    of_paragraphs, *by_theme = _resampled_totals(counts, seeded_generator(seed, name), resamples)
    return tuple(_percentile_interval(sorted((totals / of_paragraphs).tolist())) for totals in by_theme)


def seeded_generator(seed: int, name: str) -> Random:
    """The generator of a group's draws: the same in every process and version of Python."""
    return Random(int.from_bytes(sha256(f"{seed}\n{name}".encode()).digest()[:8], "big"))


def _resampled_totals(counts: Sequence[tuple[int, Sequence[int]]], generator: Random, resamples: int) -> FloatArray:
    """The sums of each resample: a row for the paragraphs, and one for each theme.

    What is drawn is what ``int(generator.random() * size)`` would give, again and again; numpy goes on from the state of
    the generator and makes the same fractions of it. How often each resolution was drawn, times its counts, are the sums:
    whole numbers, which floats hold exactly.
    """
    import numpy as np

    values = np.array([(of, *paragraphs) for of, paragraphs in counts], float)
    size = len(values)
    numbers = _as_numpy(generator)
    totals = []
    for first in range(0, resamples, max(1, _AT_ONCE // size)):
        rows = min(max(1, _AT_ONCE // size), resamples - first)
        drawn = (numbers.random_sample((rows, size)) * size).astype(np.int64)
        times = np.bincount((drawn + np.arange(rows)[:, None] * size).ravel(), minlength=rows * size)
        totals.append(times.reshape(rows, size) @ values)
    return np.concatenate(totals).T


def _as_numpy(generator: Random) -> RandomState:
    """numpy's generator of the same kind (MT19937) in the same state."""
    import numpy as np

    _, (*words, position), _ = generator.getstate()
    state = np.random.RandomState()
    state.set_state(("MT19937", np.array(words, np.uint32), position, 0, 0.0))
    return state


def _percentile_interval(shares: Sequence[float]) -> Interval:
    return Interval(_percentile(shares, _LOWER), _percentile(shares, _UPPER), "bootstrap")


def _percentile(ordered: Sequence[float], fraction: float) -> float:
    """The quantile of ordered values, linearly interpolated (type 7 of Hyndman and Fan)."""
    position = fraction * (len(ordered) - 1)
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)
