"""Two periods compared: how many times the share of a theme in one is that in the other, and by how much they differ.

The paragraphs of a resolution are no independent draws, so how far a share could be off is taken from how resolutions differ
from each other. Below eight resolutions in either period nothing is said but the shares themselves.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from nlp.mine.intervals import FEWEST_RESOLUTIONS, RESAMPLES, SEED
from nlp.mine.model import IntervalKind

Why: TypeAlias = Literal["nothing-counted", "few-resolutions", "never", "never-in-target", "never-in-reference", "no-variation"]
"""What an estimate lacks; the wording is that of `nlp.messages.ratios`, under ``ratios.`` and the name."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval.

    Attributes:
        value: None where it cannot be had (a ratio to a share of zero).
        low, high: of the interval; None where there is none, and ``high`` also where the interval is open above.
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
        p: two-sided, that the shares are equal; None where it was not tested.
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
    """One comparison a theme, of the target with the reference."""
    themes = len(target.counts[0][1]) if target.counts else len(reference.counts[0][1]) if reference.counts else 0
    return tuple(_compared(_sums(target, theme), _sums(reference, theme)) for theme in range(themes))


class _Sums(NamedTuple):
    resolutions: int
    share: float
    variance: float


def _sums(period: Period, theme: int) -> _Sums:
    size, whole = len(period.counts), sum(of for of, _ in period.counts)
    share = sum(carrying[theme] for _, carrying in period.counts) / whole if whole else 0.0
    squares = math.fsum((carrying[theme] - share * of) ** 2 for of, carrying in period.counts)
    return _Sums(size if whole else 0, share, squares * size / (size - 1) / whole**2 if size > 1 and whole else 0.0)


def _compared(target: _Sums, reference: _Sums) -> Comparison:
    why = _what_is_missing(target, reference)
    ratio = target.share / reference.share if reference.share and target.resolutions else None
    difference = target.share - reference.share if target.resolutions and reference.resolutions else None
    if why:
        return Comparison(Estimate(ratio, None, None, "none", why), Estimate(difference, None, None, "none", why), None)
    assert ratio is not None
    assert difference is not None
    on_logs = math.sqrt(target.variance / target.share**2 + reference.variance / reference.share**2)
    plain = math.sqrt(target.variance + reference.variance)
    low, high = (ratio * math.exp(sign * 1.96 * on_logs) for sign in (-1, 1))
    return Comparison(
        Estimate(ratio, low, high, "bootstrap"),
        Estimate(difference, max(-1.0, difference - 1.96 * plain), min(1.0, difference + 1.96 * plain), "bootstrap"),
        math.erfc(abs(math.log(ratio)) / on_logs / math.sqrt(2)),
    )


def _what_is_missing(target: _Sums, reference: _Sums) -> Why | None:
    if not (target.resolutions and reference.resolutions):
        return "nothing-counted"
    if min(target.resolutions, reference.resolutions) < FEWEST_RESOLUTIONS:
        return "few-resolutions"
    if not (target.share or reference.share):
        return "never"
    if not target.share:
        return "never-in-target"
    if not reference.share:
        return "never-in-reference"
    return None if target.variance + reference.variance > 0 else "no-variation"
