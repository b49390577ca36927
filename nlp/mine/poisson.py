"""Rates of mentions per text: Poisson's interval, and why it is mostly refused.

Poisson's model takes mentions for independent of each other. They are not: one resolution names a thing ten times, the next
never. Where mentions vary from resolution to resolution by more than the model allows, its interval is too narrow and is not
given.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

FEWEST_RESOLUTIONS = 8
"""Below so many resolutions nothing can be said of how they vary."""

_TAIL, _Z = 0.025, 1.959963984540054
_REFUSED_BELOW = 0.05
_STEPS = 6


@dataclass(frozen=True, slots=True)
class Rate:
    """Mentions per unit of text.

    Attributes:
        value: None where there is no text.
        dispersion: the variance of the mentions of a resolution by that which Poisson's model has; 1 where the model holds.
        p: of a dispersion as large under the model; both None where there are too few resolutions, or not one mention.
        low, high: Poisson's exact interval; None where it is refused.
        is_refused: there is too much dispersion for Poisson's interval, or too little to tell.
    """

    value: float | None
    dispersion: float | None
    p: float | None
    low: float | None
    high: float | None
    is_refused: bool


def rate(counts: Sequence[tuple[float, int]]) -> Rate:
    """The rate of mentions, with Poisson's interval where resolutions vary no more than its model allows.

    The dispersion is Pearson's χ² by its degrees of freedom: Σ (mentions - rate · size)² / (rate · size) / (m - 1).

    Reference: P. McCullagh, J. A. Nelder, Generalized Linear Models (second edition, 1989), 6.2.3.

    Args:
        counts: for each resolution its size (characters) and its mentions.
    """
    counted = [(size, mentions) for size, mentions in counts if size > 0]
    whole, found = math.fsum(size for size, _ in counted), sum(mentions for _, mentions in counted)
    if not counted:
        return Rate(None, None, None, None, None, is_refused=True)
    value, freedom = found / whole, len(counted) - 1
    if not found or len(counted) < FEWEST_RESOLUTIONS:
        return Rate(value, None, None, None, None, is_refused=True)
    chi_squared = math.fsum((mentions - value * size) ** 2 / (value * size) for size, mentions in counted)
    p = _chance_of_more(chi_squared, freedom)
    if p < _REFUSED_BELOW:
        return Rate(value, chi_squared / freedom, p, None, None, is_refused=True)
    low, high = garwood(found)
    return Rate(value, chi_squared / freedom, p, low / whole, high / whole, is_refused=False)


def garwood(count: int) -> tuple[float, float]:
    """Garwood's exact 95 % interval of the mean of a Poisson distribution of which a count was seen.

    The mean of which so many or more would be seen in 2.5 % of cases, and that of which so many or fewer would.

    Reference: F. Garwood, “Fiducial limits for the Poisson distribution”, Biometrika 28 (1936), 437-442.

    >>> [round(bound, 6) for bound in garwood(5)]
    [1.623486, 11.668332]
    """
    low = 0.0 if count == 0 else _mean_where(count, _TAIL)
    return low, _mean_where(count + 1, 1 - _TAIL)


def _mean_where(count: int, chance: float) -> float:
    """The mean of which so many or more are seen with this chance, by Newton's steps from Wilson and Hilferty's cube."""
    z = math.copysign(_Z, chance - 0.5)
    mean = count * max(0.1, 1 - 1 / (9 * count) + z / (3 * math.sqrt(count))) ** 3
    for _ in range(_STEPS):
        slope = math.exp((count - 1) * math.log(mean) - mean - math.lgamma(count))
        mean = max(mean / 2, mean - (_gamma(count, mean) - chance) / slope)
    return mean


def _chance_of_more(chi_squared: float, freedom: int) -> float:
    """The chance of a χ² as large."""
    if chi_squared > freedom + 30 * math.sqrt(2 * freedom):
        return 0.0
    return max(0.0, 1 - _gamma(freedom / 2, chi_squared / 2))


def _gamma(shape: float, value: float) -> float:
    """The regularised lower incomplete gamma function P(a, x), by its series: xᵃ e⁻ˣ / Γ(a + 1) · Σ xⁿ / ((a + 1) … (a + n)).

    With a whole a it is the chance of a or more under a Poisson distribution of the mean x. Reference: NIST Digital Library of
    Mathematical Functions, 8.11.4.
    """
    if value <= 0:
        return 0.0
    term = total = 1.0
    step = 0
    while term > total * 1e-17:
        step += 1
        term *= value / (shape + step)
        total += term
    return min(1.0, math.exp(shape * math.log(value) - value - math.lgamma(shape + 1) + math.log(total)))
