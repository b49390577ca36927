"""Tests whether a word has the same share of two corpora: log-likelihood G², chi², and their p-values.

All of them take the words of a corpus for independent draws, which the words of one resolution are not: a word that one
resolution repeats counts each time. So p is too small, and evidence is better weighed by documents.

Values are signed: positive where the word has the larger share in the target, as quanteda prints them.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from nlp.mine.keyness.tables import Floats, Tables


def log_likelihood(found: Tables) -> Floats:
    """G² over all four cells: 2 Σ O ln(O / E), signed; an empty cell adds nothing.

    This is Dunning's statistic, the default of AntConc and, without correction, of quanteda (``lr``); `two_cells` is the other.

    Reference: T. Dunning, “Accurate methods for the statistics of surprise and coincidence”, Computational Linguistics 19
    (1993), 61-74.

    >>> from nlp.mine.keyness.tables import tables
    >>> log_likelihood(tables(3, 7, 10, 9)).round(6).tolist()  # quanteda's fixture: a*3 b*7 against a*7 b*2
    [-4.534939]
    """
    return _signed(found, _likelihood(found.observed, found.expected))


def two_cells(found: Tables) -> Floats:
    """G² over two cells only, a and b, as the wizard of UCREL gives it; smaller than the other where a word is common.

    Reference: P. Rayson, R. Garside, “Comparing corpora using frequency profiling”, Proceedings of the Workshop on Comparing
    Corpora (2000), 1-6.

    >>> from nlp.mine.keyness.tables import tables
    >>> two_cells(tables(10, 5, 10_000, 10_000)).round(5).tolist()
    [1.69899]
    """
    return _signed(found, _likelihood(found.observed[:2], found.expected[:2]))


def williams(found: Tables) -> Floats:
    """G² over four cells with Williams's correction: divided by q, which is 1 in large corpora and more in small ones.

    Reference: D. A. Williams, “Improved likelihood ratio tests for complete contingency tables”, Biometrika 63 (1976), 33-37.

    >>> from nlp.mine.keyness.tables import tables
    >>> williams(tables(3, 7, 10, 9)).round(6).tolist()
    [-4.200833]
    """
    return np.asarray(log_likelihood(found) / _williams_factor(found))


def chi_squared(found: Tables, *, corrected: bool = False) -> Floats:
    """Pearson's chi² over four cells, signed.

    Args:
        corrected: for continuity, after Yates (1934): every |O - E| less by ½, or by itself where it is smaller.

    >>> from nlp.mine.keyness.tables import tables
    >>> chi_squared(tables(3, 7, 10, 9)).round(6).tolist(), chi_squared(tables(3, 7, 10, 9), corrected=True).round(6).tolist()
    ([-4.33716], [-2.632438])
    """
    expected = found.expected
    apart = np.abs(found.observed - expected)
    if corrected:
        apart = np.maximum(0.0, apart - 0.5)
    return _signed(found, np.divide(apart**2, expected, out=np.zeros_like(expected), where=expected > 0).sum(axis=0))


def p_of_chi_squared(values: ArrayLike) -> Floats:
    """How often chance alone gives a chi² of one degree of freedom as far from 0: erfc(√(x / 2)); signs are passed over.

    >>> p_of_chi_squared([0, 3.841459, -4.534939]).round(6).tolist()
    [1.0, 0.05, 0.03321]
    """
    roots = np.sqrt(np.abs(np.asarray(values, float)) / 2)
    return np.array([math.erfc(root) for root in roots.tolist()])


def _likelihood(observed: Floats, expected: Floats) -> Floats:
    parts = np.divide(observed, expected, out=np.ones_like(expected), where=(observed > 0) & (expected > 0))
    return np.asarray(np.maximum(0.0, 2 * (observed * np.log(parts)).sum(axis=0)))


def _signed(found: Tables, values: Floats) -> Floats:
    """With the sign of the difference; shares that are equal give 0, whatever the last bits of a sum say."""
    return np.asarray(values * found.sign)


def _williams_factor(found: Tables) -> Floats:
    whole = found.of_target + found.of_reference
    having = found.target + found.reference
    groups = whole / found.of_target + whole / found.of_reference - 1
    with np.errstate(divide="ignore"):
        words = whole / having + whole / (whole - having) - 1
    return np.asarray(1 + groups * words / (6 * whole))
