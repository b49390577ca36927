"""The smallest change that data could have shown: what a comparison without a finding leaves open.

“No difference was found” means little where only a threefold difference could have been found.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from nlp.mine.clustering import clustering
from nlp.mine.intervals import FEWEST_RESOLUTIONS, RESAMPLES, SEED, bootstrap
from nlp.mine.model import Interval
from nlp.mine.ratios import Period

LEVEL = 0.05

_POWER_REACH = 0.8416212335729143
"""So many standard errors beyond the reach of an interval a change must lie, to be found in 80 % of cases."""


@dataclass(frozen=True, slots=True)
class SmallestChange:
    """What a comparison with a period of reference would have found in 80 % of cases; None where no such change could be found.

    Attributes:
        rise, fall: as a difference of shares, above and below 0.
        ratio_up, ratio_down: the same as a ratio to the share in the reference.
    """

    rise: float | None = None
    fall: float | None = None
    ratio_up: float | None = None
    ratio_down: float | None = None


def smallest_changes(
    target: Period, reference: Period, *, seed: int = SEED, resamples: int = RESAMPLES
) -> tuple[SmallestChange, ...]:
    """One a theme: by how much its share would have had to differ from that of the reference.

    Shares are compared as angles φ = arcsin √share, whose standard errors hardly depend on the share (Cohen's effect size is
    h = 2 (φ - φ')). The change must reach beyond both intervals, as it does for `nlp.mine.ratios`, and 0.84 standard errors
    more, so that it does in 80 % of cases: |φ - φ'| = √(r² + r'²) + 0.84 √(s² + s'²). Here r and r' are the reaches of the two
    95 % intervals towards each other (1.96 s where nothing is corrected), and s = √(D / 4 N) with the paragraphs N and the
    design effect D, not below 1.

    Reference: J. Cohen, Statistical Power Analysis for the Behavioral Sciences (second edition, 1988), 6.2 and 6.5; for
    samples in clusters H. S. Bloom, “Minimum detectable effects”, Evaluation Review 19 (1995), 547-556.
    """
    themes = max((len(counts) for period in (target, reference) for _, counts in period.counts[:1]), default=0)
    if min(_resolutions(target), _resolutions(reference)) < FEWEST_RESOLUTIONS:
        return (SmallestChange(),) * themes
    sides = zip(*(_angles(period, seed, resamples) for period in (target, reference)), strict=True)
    return tuple(_smallest_change(ahead, behind) for ahead, behind in sides)


def fewest_sessions(level: float = LEVEL) -> int:
    """With so many sessions Kendall's exact test can fall below the level: 2 / n! of n sessions that rise all the way.

    >>> fewest_sessions(), fewest_sessions(0.01), fewest_sessions(0.1)
    (5, 6, 4)
    """
    sessions = 1
    while 2 / math.factorial(sessions) >= level:
        sessions += 1
    return sessions


@dataclass(frozen=True, slots=True)
class _Angle:
    """A share as an angle, its standard error and how far its interval reaches down and up."""

    angle: float
    error: float
    down: float
    up: float


def _resolutions(period: Period) -> int:
    return len(period.counts) if any(of for of, _ in period.counts) else 0


def _angles(period: Period, seed: int, resamples: int) -> list[_Angle]:
    whole = sum(of for of, _ in period.counts)
    intervals = bootstrap(period.counts, name=period.name, seed=seed, resamples=resamples)
    effects = [one.design_effect or 1.0 for one in clustering(period.counts)]
    carrying = [sum(of_theme) for of_theme in zip(*(counts for _, counts in period.counts), strict=True)]
    return [
        _angle(with_theme / whole, interval, math.sqrt(max(1.0, effect) / (4 * whole)))
        for with_theme, interval, effect in zip(carrying, intervals, effects, strict=True)
    ]


def _angle(share: float, interval: Interval, error: float) -> _Angle:
    assert interval.low is not None
    assert interval.high is not None
    angle = _of_share(share)
    down, up = angle - _of_share(interval.low), _of_share(interval.high) - angle
    return _Angle(angle, error, down if share > 0 else up, up if share < 1 else down)


def _of_share(share: float) -> float:
    return math.asin(math.sqrt(share))


def _smallest_change(ahead: _Angle, behind: _Angle) -> SmallestChange:
    """From the reference (``behind``): a share that the target (``ahead``) would have had to have, above and below it."""
    share = math.sin(behind.angle) ** 2
    more = _POWER_REACH * math.hypot(ahead.error, behind.error)
    above = behind.angle + math.hypot(ahead.down, behind.up) + more
    below = behind.angle - math.hypot(ahead.up, behind.down) - more
    rise = math.sin(above) ** 2 - share if above <= math.pi / 2 else None
    fall = math.sin(below) ** 2 - share if below >= 0 else None
    return SmallestChange(
        rise=rise,
        fall=fall,
        ratio_up=None if rise is None or not share else 1 + rise / share,
        ratio_down=None if fall is None or not share else 1 + fall / share,
    )
