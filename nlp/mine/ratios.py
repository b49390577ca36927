"""Two periods compared: how many times the share of a theme in one is that in the other, and by how much they differ.

Each share has its interval, by a bootstrap over the resolutions of its period (`nlp.mine.intervals`); how far the ratio and the
difference can be off is recovered from these two intervals, so that they hold for correlated paragraphs as the two do. Below
eight resolutions in either period nothing is said but the shares themselves.

References: R. G. Newcombe, “Interval estimation for the difference between independent proportions”, Statistics in Medicine 17
(1998), 873-890, method 10; A. Donner, G. Y. Zou, “Closed-form confidence intervals for functions of the normal mean and
standard deviation”, Statistical Methods in Medical Research 21 (2012), 347-359, for the ratio.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from nlp.mine.intervals import FEWEST_RESOLUTIONS, RESAMPLES, SEED, bootstrap
from nlp.mine.model import Interval, IntervalKind

METHOD = "recovered from the bootstrap intervals of the two shares (Newcombe; Donner and Zou)"
"""How the intervals are made, for ``meta``."""

Why: TypeAlias = Literal["nothing-counted", "few-resolutions", "never", "never-in-reference", "open"]
"""What an estimate lacks; the wording is that of `nlp.messages.ratios`, under ``ratios.`` and the name."""

_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval.

    Attributes:
        value: None where it cannot be had (a ratio to a share of zero).
        low, high: of the interval; None where there is none, and ``high`` also where it is open above (``why`` says so): the
            share compared with may be as good as zero.
        kind: how it was made, ``bootstrap`` or ``none``.
        why: what is missing, where something is.
    """

    value: float | None
    low: float | None
    high: float | None
    kind: IntervalKind
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A theme in two periods.

    Attributes:
        ratio: share in the target by share in the reference.
        difference: the one less the other.
        p: two-sided, that the shares are equal; None where it was not tested. It is below 0.05 where the interval of the
            difference leaves out 0, and that of the ratio 1: the two always agree.
    """

    ratio: Estimate
    difference: Estimate
    p: float | None


class Period(NamedTuple):
    """The resolutions of a period, in an order that is always the same.

    Attributes:
        name: what tells the period from all others, for seeding.
        counts: for each resolution its paragraphs, and for each theme the paragraphs that carry it.
    """

    name: str
    counts: Sequence[tuple[int, Sequence[int]]]


def rate_ratios(target: Period, reference: Period, *, seed: int = SEED, resamples: int = RESAMPLES) -> tuple[Comparison, ...]:
    """One comparison a theme, of the target with the reference.

    With the shares p and q and their intervals (l, u) and (l', u'), the difference d = p - q lies between
    d - √((p - l)² + (u' - q)²) and d + √((u - p)² + (q - l')²). The interval of the ratio holds every R for which the same of
    p - R q holds 0; it has a bound where a share is 0, too. The p-value takes the reach of the difference towards 0, h, for
    1.96 standard errors: 2 Φ(-1.96 |d| / h).

    The two periods are taken for independent. Where the later one repeats texts of the earlier the intervals are too wide.
    """
    themes = max((len(counts) for period in (target, reference) for _, counts in period.counts[:1]), default=0)
    missing = _what_is_missing(target, reference)
    if missing:
        sides = (_shares(target, themes), _shares(reference, themes))
        return tuple(_plain(p, q, missing) for p, q in zip(*sides, strict=True))
    made = (bootstrap(period.counts, name=period.name, seed=seed, resamples=resamples) for period in (target, reference))
    shares = zip(_shares(target, themes), _shares(reference, themes), *made, strict=True)
    return tuple(_compared(_side(p, of_p), _side(q, of_q)) for p, q, of_p, of_q in shares)


class _Side(NamedTuple):
    share: float
    low: float
    high: float


def _side(share: float | None, interval: Interval) -> _Side:
    assert share is not None
    assert interval.low is not None
    assert interval.high is not None
    return _Side(share, interval.low, interval.high)


def _what_is_missing(target: Period, reference: Period) -> Why | None:
    periods = (target, reference)
    if not all(any(of for of, _ in period.counts) for period in periods):
        return "nothing-counted"
    return "few-resolutions" if min(len(period.counts) for period in periods) < FEWEST_RESOLUTIONS else None


def _shares(period: Period, themes: int) -> list[float | None]:
    whole = sum(of for of, _ in period.counts)
    return [sum(carrying[theme] for _, carrying in period.counts) / whole if whole else None for theme in range(themes)]


def _plain(target: float | None, reference: float | None, why: Why) -> Comparison:
    """The figures without intervals."""
    ratio = target / reference if target is not None and reference else None
    difference = target - reference if target is not None and reference is not None else None
    return Comparison(Estimate(ratio, None, None, "none", why), Estimate(difference, None, None, "none", why), None)


def _compared(target: _Side, reference: _Side) -> Comparison:
    if not target.share and not reference.share:
        return _plain(0.0, 0.0, "never")
    difference = target.share - reference.share
    down = math.hypot(target.share - target.low, reference.high - reference.share)
    up = math.hypot(target.high - target.share, reference.share - reference.low)
    towards_zero = down if difference > 0 else up
    return Comparison(
        _ratio(target, reference),
        Estimate(difference, max(-1.0, difference - down), min(1.0, difference + up), "bootstrap"),
        math.erfc(_Z * abs(difference) / towards_zero / math.sqrt(2)) if towards_zero else 1.0,
    )


def _ratio(target: _Side, reference: _Side) -> Estimate:
    """Donner and Zou's bounds, so written that a share of 0 is no special case."""
    product = target.share * reference.share
    below = target.low * (2 * target.share - target.low)
    above = target.high * (2 * target.share - target.high)
    under_high = reference.high * (2 * reference.share - reference.high)
    under_low = reference.low * (2 * reference.share - reference.low)
    root = math.sqrt(max(0.0, product**2 - below * under_high))
    low = below / (product + root) if below else 0.0
    if not reference.share:
        return Estimate(None, low, None, "bootstrap", "never-in-reference")
    value = target.share / reference.share
    if not under_low:
        return Estimate(value, min(low, value), None, "bootstrap", "open")
    high = (product + math.sqrt(max(0.0, product**2 - above * under_low))) / under_low
    return Estimate(value, min(low, value), max(high, value), "bootstrap")
