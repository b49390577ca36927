"""Precision and recall from samples drawn of strata: what each judged one stands for is the inverse of its chance to be drawn.

A stratum of N, of which n were judged, gives each of them the weight N / n (D. G. Horvitz, D. J. Thompson, “A generalization of
sampling without replacement from a finite universe”, Journal of the American Statistical Association 47 (1952), 663-685).
Strata are those of the draw, so a lexicon that was changed since can be measured with what was judged before: what counts as
found is asked anew, the weights stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from nlp.mine.intervals import SEED, wilson

if TYPE_CHECKING:
    from numpy.random import RandomState

    from nlp.mine.resampling import FloatArray

FEWEST_JUDGED = 10
"""No recall is given before so many of each stratum were judged, or all of one that holds fewer."""

RESAMPLES = 4000
_PRIOR = 0.5
_LOWER, _UPPER = 2.5, 97.5


class Judged(NamedTuple):
    """What was judged of a stratum that holds ``population``: found by the lexicon or not, and right to be found or not."""

    population: int
    found_yes: int = 0
    found_no: int = 0
    missed_yes: int = 0
    missed_no: int = 0

    @property
    def judged(self) -> int:
        """How many were judged."""
        return self.found_yes + self.found_no + self.missed_yes + self.missed_no

    @property
    def weight(self) -> float:
        """How many each of them stands for."""
        return self.population / self.judged if self.judged else 0.0

    @property
    def lacking(self) -> int:
        """How many more must be judged before recall is given."""
        return max(0, min(FEWEST_JUDGED, self.population) - self.judged)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share with its 95 % interval.

    Attributes:
        of: how many judged ones are behind it; with unequal weights what they are worth, which is less.
    """

    share: float
    low: float
    high: float
    of: float


def precision(strata: Sequence[Judged]) -> Estimate | None:
    """The share of what is found that is right, with Wilson's interval; None where nothing that is found was judged.

    With w the weight of each judged one that is found, the share is Σ w right / Σ w, and the interval is Wilson's for the
    effective size (Σ w)² / Σ w². Where all have one weight, as those drawn of what was tagged have, that is Wilson's interval
    of the plain counts.

    References: L. Kish, Survey Sampling (1965), section 11.7; E. L. Korn, B. I. Graubard, “Confidence intervals for
    proportions with small expected number of positive counts estimated from survey data”, Survey Methodology 24 (1998),
    193-201.

    >>> estimate = precision([Judged(263, 81, 182)])
    >>> round(estimate.low, 5), round(estimate.high, 5), estimate.of  # as Newcombe 1998 has them
    (0.25529, 0.36621, 263.0)
    """
    right = fsum(one.weight * one.found_yes for one in strata)
    found = fsum(one.weight * (one.found_yes + one.found_no) for one in strata)
    squares = fsum(one.weight**2 * (one.found_yes + one.found_no) for one in strata)
    if not found:
        return None
    share, effective = right / found, found * found / squares
    interval = wilson(share * effective, effective)
    return Estimate(share, interval.low or 0.0, 1.0 if interval.high is None else interval.high, effective)


def recall(strata: Sequence[Judged], *, seed: int = SEED, resamples: int = RESAMPLES) -> Estimate | None:
    """The share of what is right that is found; None where too little was judged (`FEWEST_JUDGED`), or nothing is right.

    The share is Σ w found and right / Σ w right over all strata. Its interval is that of the posterior of the two totals: of
    each stratum the shares of its four kinds have Jeffreys' prior (half a one each), what was not judged of it is drawn from
    them and added to what was; the bounds are the 2.5th and 97.5th percentiles of such draws, and never exclude the share
    itself. A stratum that is judged whole is known. One of which nothing right was missed may still hide some, which neither
    a bootstrap nor an effective size would see; it may as well hide none, so for the upper bound it does not.
    ``benchmarks/recall_coverage.py`` measures how often such intervals hold.

    Reference: W. Webber, “Approximate recall confidence intervals”, ACM Transactions on Information Systems 31 (2013),
    2:1-2:33, where the beta-binomial with the half prior is one of the two that hold best.
    """
    strata = [one for one in strata if one.population]
    if not strata or any(one.lacking for one in strata):
        return None
    found = fsum(one.weight * one.found_yes for one in strata)
    right = found + fsum(one.weight * one.missed_yes for one in strata)
    if not right:
        return None
    low, high = _posterior_bounds(strata, seed, resamples)
    share = found / right
    return Estimate(share, min(low, share), max(high, share), sum(one.judged for one in strata))


def _posterior_bounds(strata: Sequence[Judged], seed: int, resamples: int) -> tuple[float, float]:
    import numpy as np

    generator = np.random.RandomState(seed)
    found, missed, seen = np.zeros(resamples), np.zeros(resamples), np.zeros(resamples)
    for one in strata:
        of_found, of_missed = _drawn_totals(one, generator, resamples)
        found += of_found
        missed += of_missed
        seen += of_missed if one.missed_yes else 0.0
    return _percentile(found, missed, _LOWER), _percentile(found, seen, _UPPER)


def _percentile(found: FloatArray, missed: FloatArray, percent: float) -> float:
    """A percentile of the recalls that draws of the two totals give; 0 where nothing is right in any."""
    import numpy as np

    right = found + missed
    is_defined = right > 0
    return float(np.percentile(found[is_defined] / right[is_defined], percent)) if is_defined.any() else 0.0


def _drawn_totals(one: Judged, generator: RandomState, resamples: int) -> tuple[FloatArray, FloatArray]:
    """The totals of right ones found and missed in a stratum, draw by draw.

    Where all that was judged is found, or nothing is, so is the rest: the stratum was drawn by just that.
    """
    import numpy as np

    kinds = np.array([one.found_yes, one.found_no, one.missed_yes, one.missed_no], float)
    possible = np.repeat([one.found_yes + one.found_no > 0, one.missed_yes + one.missed_no > 0], 2)
    gammas = generator.gamma(np.where(possible, kinds + _PRIOR, 1.0), size=(resamples, len(kinds))) * possible
    shares = gammas / gammas.sum(axis=1, keepdims=True)
    rest = one.population - one.judged
    of_found = generator.binomial(rest, shares[:, 0])
    others = np.clip(shares[:, 2] / np.maximum(1 - shares[:, 0], 1e-300), 0.0, 1.0)
    of_missed = generator.binomial(rest - of_found, others)
    return of_found + kinds[0], of_missed + kinds[2]
