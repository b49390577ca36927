"""Fisher's exact test, for words that are too rare for chi²."""

from __future__ import annotations

import math

import numpy as np

from nlp.mine.keyness.tables import Floats, Mask, Tables

LEAST_EXPECTED = 5.0
"""Where a cell is expected to have less, the distributions of G² and chi² are not those that their p-values go by."""

_TIE = 1e-7
"""Tables that are as probable as the one observed but for rounding count with it, as in R and scipy."""


def fisher(found: Tables) -> Floats:
    """The two-sided p: how probable tables are, given the totals, that are no more probable than the one observed.

    Reference: R. A. Fisher, Statistical Methods for Research Workers, 5th edition (1934), section 21.02.

    >>> from nlp.mine.keyness.tables import tables
    >>> fisher(tables(3, 7, 10, 9)).round(6).tolist()
    [0.069779]
    """
    values = np.ones(found.size)
    having = found.target + found.reference
    for total in np.unique(having).tolist():
        words = np.flatnonzero(having == total)
        first, chances = _hypergeometric(int(total), int(found.of_target), int(found.of_target + found.of_reference))
        own = chances[found.target[words].astype(np.int64) - first]
        ascending = np.sort(chances)
        sums = np.concatenate([[0.0], np.cumsum(ascending)])
        values[words] = sums[np.searchsorted(ascending, own * (1 + _TIE), side="right")]
    return np.minimum(1.0, values)


def is_rare(found: Tables) -> Mask:
    """Which words have a cell that is expected to hold less than `LEAST_EXPECTED`."""
    return np.asarray((found.expected < LEAST_EXPECTED).any(axis=0))


def _hypergeometric(having: int, of_target: int, whole: int) -> tuple[int, Floats]:
    """The least count that the target can have of a word, and the probability of each count from there on.

    Logarithms of ratios of neighbours are added up from the first count, whose own probability is known by the gamma function.
    """
    least, most = max(0, having - (whole - of_target)), min(having, of_target)
    first = _choices(of_target, least) + _choices(whole - of_target, having - least) - _choices(whole, having)
    counts = np.arange(least, most, dtype=float)
    up = (having - counts) * (of_target - counts)
    down = (counts + 1) * (whole - of_target - having + counts + 1)
    steps = np.log(up) - np.log(down)
    return least, np.exp(first + np.concatenate([[0.0], np.cumsum(steps)]))


def _choices(whole: int, chosen: int) -> float:
    return math.lgamma(whole + 1) - math.lgamma(chosen + 1) - math.lgamma(whole - chosen + 1)
