"""Resolutions drawn anew: how far the shares of resamples lie from the share of the sample, in standard errors.

Each resolution has a size (its paragraphs) and for each theme an amount (the paragraphs that carry it). The share of a theme is
the sum of its amounts by the sum of the sizes. As paragraphs of one resolution resemble each other, the variance of a share is
taken from how the m resolutions differ (linearised):

    v = m / (m - 1) · Σ (amount - share · size)² / (Σ size)²

Shares are compared as angles, φ = arcsin √share, whose standard error s = √(v / (4 share (1 - share))) hardly depends on the
share: a resample's (φ* - φ) / s* then says much the same of every share.

References: W. G. Cochran, Sampling Techniques (third edition, 1977), 6.4 and 9A.1, for v; M. S. Bartlett, “The square root
transformation in analysis of variance”, Supplement to the Journal of the Royal Statistical Society 3 (1936), 68-78, for φ;
A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), 2.4, for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.random import RandomState
    from numpy.typing import NDArray

    FloatArray: TypeAlias = NDArray[np.float64]

SEED = 20231
RESAMPLES = 999
"""One less than a round number, so that a bound is the value of one resample: of 999 the 25th from either end."""

LEAST_ERROR = 0.5
"""No resample's standard error is taken for less than half of the sample's. A resample that has lost nearly all resolutions
with a theme knows nothing of how they differ, and would send the bounds to 0 or 1."""

_AT_ONCE = 1_000_000
"""So many resolutions are drawn at a time, to bound memory."""

_PRODUCTS = 250_000
"""Small sums are made of no more products than these at a time: from about 260 000 on the library spreads them over threads,
which for so few cost more than they save, most of all on a machine that has other work."""


class Sample(NamedTuple):
    """Resolutions, in an order that is always the same.

    Attributes:
        name: what tells the sample from all others, for seeding.
        sizes: one a resolution.
        amounts: themes x resolutions, none above its size.
    """

    name: str
    sizes: FloatArray
    amounts: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """Shares with their variances; a row a theme, and as many columns as there are samples.

    Attributes:
        share: from 0 to 1.
        variance: v; 0 where resolutions do not differ.
    """

    share: FloatArray
    variance: FloatArray

    @property
    def angle(self) -> FloatArray:
        """φ."""
        import numpy as np

        return np.arcsin(np.sqrt(self.share))

    @property
    def error(self) -> FloatArray:
        """s; 0 where v is."""
        import numpy as np

        spread = 4 * self.share * (1 - self.share)
        return np.sqrt(np.divide(self.variance, spread, out=np.zeros_like(spread), where=spread > 0))


def shares(sample: Sample) -> Shares:
    """The shares of a sample, in one column. The sizes must not all be 0."""
    import numpy as np

    return _shares(sample, np.ones((1, len(sample.sizes))))


def deviations(sample: Sample, of_sample: Shares, *, seed: int = SEED, resamples: int = RESAMPLES) -> FloatArray:
    """(φ* - φ) / s* of each theme (row) in each resample (column), not in order.

    Resamples have as many resolutions as the sample, drawn with replacement. All themes are measured on the same draws, which
    depend on the seed, the name and the number of resolutions alone: other samples, themes and filters change nothing.
    """
    import numpy as np

    least = LEAST_ERROR * of_sample.error
    found = [
        np.divide(resampled.angle - of_sample.angle, error, out=np.zeros_like(error), where=error > 0)
        for times in _draws(sample, seed, resamples)
        for resampled in [_shares(sample, times)]
        for error in [np.maximum(resampled.error, least)]
    ]
    return np.concatenate(found, axis=1)


def seeded_generator(seed: int, name: str) -> Random:
    """The generator of a sample's draws: the same in every process and version of Python."""
    return Random(int.from_bytes(sha256(f"{seed}\n{name}".encode()).digest()[:8], "big"))


def _shares(sample: Sample, times: FloatArray) -> Shares:
    """The shares of samples that hold each resolution so many times: a row of ``times`` a sample."""
    import numpy as np

    sizes, amounts, resolutions = sample.sizes, sample.amounts, len(sample.sizes)
    sums = _sums(np.vstack([sizes, sizes**2, amounts, amounts**2, amounts * sizes]), times)
    size, size_squares = np.maximum(sums[0], 1.0), sums[1]
    of_amounts, amount_squares, products = sums[2:].reshape(3, len(amounts), len(times))
    share = of_amounts / size
    squares = amount_squares - 2 * share * products + share**2 * size_squares
    factor = resolutions / (resolutions - 1) if resolutions > 1 else 0.0
    return Shares(share, factor * np.maximum(0.0, squares) / size**2)


def _sums(values: FloatArray, times: FloatArray) -> FloatArray:
    """The sums of each row of values over the resolutions of each sample."""
    import numpy as np

    step = _PRODUCTS // values.size or len(times)
    return np.hstack([values @ times[first : first + step].T for first in range(0, len(times), step)])


def _draws(sample: Sample, seed: int, resamples: int) -> Iterator[FloatArray]:
    """How often each resolution was drawn (column) in each resample (row), some resamples at a time.

    What is drawn is what ``int(generator.random() * size)`` would give, again and again; numpy goes on from the state of
    the generator and makes the same fractions of it.
    """
    import numpy as np

    size = len(sample.sizes)
    numbers = _as_numpy(seeded_generator(seed, sample.name))
    at_once = max(1, _AT_ONCE // size)
    for first in range(0, resamples, at_once):
        rows = min(at_once, resamples - first)
        drawn = (numbers.random_sample((rows, size)) * size).astype(np.int64)
        times = np.bincount((drawn + np.arange(rows)[:, None] * size).ravel(), minlength=rows * size)
        yield times.reshape(rows, size).astype(float)


def _as_numpy(generator: Random) -> RandomState:
    """numpy's generator of the same kind (MT19937) in the same state."""
    import numpy as np

    _, (*words, position), _ = generator.getstate()
    state = np.random.RandomState()
    state.set_state(("MT19937", np.array(words, np.uint32), position, 0, 0.0))
    return state
