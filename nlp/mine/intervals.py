"""95 % intervals of a share: a bootstrap over resolutions, and Wilson's for groups of too few resolutions.

Paragraphs of one resolution are not independent of each other: a resolution about one theme has it in every other
paragraph. An interval that takes paragraphs for independent draws is too narrow; one that resamples whole
resolutions is not, given enough of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from hashlib import sha256
from operator import truediv
from random import Random
from struct import Struct

from nlp.mine.model import Interval

SEED = 20231
RESAMPLES = 2000
FEWEST_RESOLUTIONS = 8
"""Below so many resolutions in a group a bootstrap over them says nothing."""

_Z = 1.959963984540054
_LOWER, _UPPER = 0.025, 0.975


def wilson(successes: int, trials: int) -> Interval:
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
    lanes = Struct(f"<{1 + len(counts[0][1])}Q")
    totals = map(lanes.unpack, _resampled_totals(counts, lanes, seeded_generator(seed, name), resamples))
    of_paragraphs, *by_theme = zip(*totals, strict=True)
    return tuple(_percentile_interval(sorted(map(truediv, theme, of_paragraphs))) for theme in by_theme)


def seeded_generator(seed: int, name: str) -> Random:
    """The generator of a group's draws: the same in every process and version of Python."""
    return Random(int.from_bytes(sha256(f"{seed}\n{name}".encode()).digest()[:8], "big"))


def _resampled_totals(
    counts: Sequence[tuple[int, Sequence[int]]], lanes: Struct, generator: Random, resamples: int
) -> Iterator[bytes]:
    """The sums of each resample, packed.

    The counts of a resolution are laid side by side, 64 bits each, in one long integer: one addition then adds the
    counts of all themes, and no lane can overflow into the next.
    """
    packed = [int.from_bytes(lanes.pack(of, *paragraphs), "little") for of, paragraphs in counts]
    draw, size = generator.random, len(packed)
    for _ in range(resamples):
        total = sum([packed[int(draw() * size)] for _ in range(size)])
        yield total.to_bytes(lanes.size, "little")


def _percentile_interval(shares: Sequence[float]) -> Interval:
    return Interval(_percentile(shares, _LOWER), _percentile(shares, _UPPER), "bootstrap")


def _percentile(ordered: Sequence[float], fraction: float) -> float:
    """The quantile of ordered values, linearly interpolated (type 7 of Hyndman and Fan)."""
    position = fraction * (len(ordered) - 1)
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)
