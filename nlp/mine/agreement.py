"""Agreement of two reviewers who judged the same things: raw, and beyond what chance would give (Cohen's kappa)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

FEWEST_PAIRS = 10
"""Below so many pairs the normal approximation behind kappa's interval says nothing."""

_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Kappa:
    """Cohen's kappa; None where it cannot be had: no pairs, or both reviewers gave one and the same verdict throughout.

    Attributes:
        pairs: judged by both.
        agreed: pairs with the same verdict; ``agreed / pairs`` is the raw agreement.
        low, high: of the 95 % interval; None where there are too few pairs, or not one disagreement to reckon with.
    """

    pairs: int
    agreed: int
    value: float | None = None
    low: float | None = None
    high: float | None = None


def cohens_kappa(table: Sequence[Sequence[int]]) -> Kappa:
    """Cohen's kappa of a square table: row i, column j counts what the first put into class i and the second into class j.

    κ = (pₒ - pₑ) / (1 - pₑ), pₒ being the share on the diagonal and pₑ = Σ pᵢ. p.ᵢ what chance would put there. The interval is
    κ ± 1.96 SE, cut to [-1, 1], with the large-sample standard error of Fleiss, Cohen and Everitt:
    SE² = (Σ pᵢᵢ (1 - (pᵢ. + p.ᵢ)(1 - κ))² + (1 - κ)² Σᵢ≠ⱼ pᵢⱼ (p.ᵢ + pⱼ.)² - (κ - pₑ (1 - κ))²) / (n (1 - pₑ)²).

    References: J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20 (1960),
    37-46; J. L. Fleiss, J. Cohen, B. S. Everitt, “Large sample standard errors of kappa and weighted kappa”, Psychological
    Bulletin 72 (1969), 323-327.

    >>> kappa = cohens_kappa([[75, 1, 4], [5, 4, 1], [0, 0, 10]])  # table of Fleiss, Levin, Paik 2003, 18.1, who give 0.68
    >>> [round(value, 4) for value in (kappa.value, kappa.low, kappa.high)]  # as statsmodels 0.15 has them
    [0.6765, 0.5046, 0.8484]
    """
    pairs = sum(map(sum, table))
    agreed = sum(row[index] for index, row in enumerate(table))
    if not pairs:
        return Kappa(0, 0)
    rows = [sum(row) / pairs for row in table]
    columns = [sum(column) / pairs for column in zip(*table, strict=True)]
    chance = math.fsum(row * column for row, column in zip(rows, columns, strict=True))
    if chance >= 1:
        return Kappa(pairs, agreed)
    value = (agreed / pairs - chance) / (1 - chance)
    reach = _Z * _standard_error(table, pairs, rows, columns, chance, value)
    if pairs < FEWEST_PAIRS or reach == 0:
        return Kappa(pairs, agreed, value)
    return Kappa(pairs, agreed, value, max(-1.0, value - reach), min(1.0, value + reach))


def _standard_error(
    table: Sequence[Sequence[int]], pairs: int, rows: Sequence[float], columns: Sequence[float], chance: float, value: float
) -> float:
    apart = 1 - value
    agreed = math.fsum(
        row[index] / pairs * (1 - (rows[index] + columns[index]) * apart) ** 2 for index, row in enumerate(table)
    )
    disagreed = math.fsum(
        count / pairs * (columns[i] + rows[j]) ** 2 for i, row in enumerate(table) for j, count in enumerate(row) if i != j
    )
    variance = agreed + apart * apart * disagreed - (value - chance * apart) ** 2
    return math.sqrt(max(0.0, variance) / pairs) / (1 - chance)
