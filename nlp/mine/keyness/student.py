"""Student's t for whole degrees of freedom: quantiles and two-sided p-values, without scipy, which is slow to import."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from nlp.mine.keyness.tables import Floats

Z_95 = 1.959963984540054
_MOST_TERMS = 200


def t_quantile(freedom: int) -> float:
    """The 97.5 % quantile, by the first terms of its expansion: right to 0.001 from 7 degrees of freedom on.

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


def p_of_t(values: ArrayLike, freedom: int) -> Floats:
    """The two-sided p of values of t: by the finite series for few degrees of freedom, beyond 200 by Wallace's normal deviate.

    References: Abramowitz and Stegun, 26.7.3 and 26.7.4; D. L. Wallace, “Bounds on normal approximations to Student's and the
    chi-square distributions”, Annals of Mathematical Statistics 30 (1959), 1121-1130.

    >>> p_of_t([0, 2.364624, -5], 7).round(5).tolist()
    [1.0, 0.05, 0.00157]
    """
    t = np.abs(np.asarray(values, float))
    if freedom > _MOST_TERMS:
        deviate = (8 * freedom + 1) / (8 * freedom + 3) * np.sqrt(freedom * np.log1p(t**2 / freedom))
        return np.array([math.erfc(one / math.sqrt(2)) for one in deviate.tolist()])
    angle = np.arctan(t / math.sqrt(freedom))
    sine, square = np.sin(angle), np.cos(angle) ** 2
    if freedom % 2:
        within = 2 / math.pi * (angle + sine * _series(np.cos(angle), square, (freedom - 1) // 2, odd=1))
    else:
        within = sine * _series(np.ones_like(square), square, freedom // 2, odd=0)
    return np.asarray(np.clip(1 - within, 0.0, 1.0))


def _series(term: Floats, square: Floats, terms: int, *, odd: int) -> Floats:
    """The sum of so many terms, each the one before by cos² and 1/2, 3/4, 5/6 …, or with ``odd`` by 2/3, 4/5, 6/7 …"""
    total = np.zeros_like(term)
    for number in range(1, terms + 1):
        total = total + term
        term = term * square * ((2 * number - 1 + odd) / (2 * number + odd))
    return total
