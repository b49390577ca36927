"""Where another measure of a theme says something else than the count: in which groups, how much, and whether by chance.

That one measure finds more than the other everywhere is no disagreement; that it does so in one group and not in the others is.
So a group is held against all the others: there every paragraph that the lexicon counts goes with so much of the other
measure, and in the group as much is expected.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.mine.multiple import benjamini_hochberg

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Numbers: TypeAlias = NDArray[np.int64]

Verdict: TypeAlias = Literal["differs", "not_shown", "untested"]

SURE = 0.05
"""The q-value up to which a difference is taken for more than chance."""

FACTOR = 1.5
"""And so many times as much as expected, or as little, it must be."""

FEWEST_PARAGRAPHS = 5
"""And so many paragraphs more or fewer."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How much of another measure a theme has in a group, and how much is expected.

    Attributes:
        observed: the sum of the other measure in the group.
        expected: by the group's paragraphs with the theme and by the ratio of the two measures in all other groups; None where
            those have neither.
        q: the p-value adjusted over all themes and groups that were tested (Benjamini and Hochberg); None where none was made:
            the group or the others have too few resolutions.
    """

    observed: float
    expected: float | None
    q: float | None
    verdict: Verdict

    @property
    def sign(self) -> int:
        """1 where there is more than expected, -1 where there is less."""
        return 1 if self.observed > (self.expected or 0) else -1


@dataclass(frozen=True, slots=True, eq=False)
class _Tested:
    """A group against the others, by theme: what the others lead to expect, and the p-value; NaN where there is none."""

    observed: Floats
    expected: Floats
    p: Floats


def differences(
    counts: Floats, others: Floats, group_of: Numbers, groups: int, *, paragraph: Floats | None = None
) -> list[list[Difference]]:
    """The differences of each group (rows) and theme (columns).

    With r the ratio of the sums of the two measures in all other groups, and e = other - r count of each resolution, the sum of
    e over the n resolutions of the group is near 0 where the measures agree. It is divided by the root of n s² + C² v, and
    compared with Student's t of n - 1 degrees. s² is the variance of e in the group or in the others, whichever is greater:
    where few resolutions happen to be alike, they do not make a small difference sure. C is the group's count, and v the
    variance of r, linearised over the resolutions of the other groups.

    A theme differs in a group where q is at most `SURE`, the sum is `FACTOR` times what is expected or more (or as many times
    less), and it is apart from it by `FEWEST_PARAGRAPHS` or more.

    Reference: for the variances W. G. Cochran, Sampling Techniques (1977), section 6.3. On planted corpora of ten groups where
    the measures agree, a difference is reported in 5 of 100 (`tests/mine/test_disagreement.py`).

    Args:
        counts: resolutions x themes, paragraphs that carry the theme by the lexicon.
        others: the same of the other measure: paragraphs, or sums of weights.
        group_of: the group of each resolution; one that falls in several groups has a row for each.
        paragraph: for each theme how much of the other measure a paragraph is; without it, one.
    """
    import numpy as np

    of_groups = [_tested(counts, others, group_of == group) for group in range(groups)]
    themes = counts.shape[1]
    q = benjamini_hochberg(np.array([tested.p for tested in of_groups]).reshape(groups * themes)).reshape(groups, themes)
    fewest = FEWEST_PARAGRAPHS * (np.ones(themes) if paragraph is None else paragraph)
    return [
        [_difference(*values) for values in zip(tested.observed, tested.expected, q[at], fewest, strict=True)]
        for at, tested in enumerate(of_groups)
    ]


def _tested(counts: Floats, others: Floats, own: NDArray[np.bool_]) -> _Tested:
    import numpy as np
    from scipy.special import stdtr

    count, other = counts[own], others[own]
    rest, other_rest = counts[~own], others[~own]
    basis = rest.sum(axis=0)
    ratio = np.divide(other_rest.sum(axis=0), basis, out=np.full(len(basis), np.nan), where=basis > 0)
    observed, expected = other.sum(axis=0), ratio * count.sum(axis=0)
    size, rest_size = len(count), len(rest)
    p = np.full(len(basis), np.nan)
    if size >= FEWEST_RESOLUTIONS and rest_size >= FEWEST_RESOLUTIONS:
        of_ratio = ((other_rest - ratio * rest) ** 2).sum(axis=0) * rest_size / (rest_size - 1) / np.maximum(basis, 1) ** 2
        spread = np.maximum((other - ratio * count).var(axis=0, ddof=1), (other_rest - ratio * rest).var(axis=0, ddof=1))
        error = np.sqrt(size * spread + count.sum(axis=0) ** 2 * of_ratio)
        away = np.abs(observed - expected)
        tested = ratio > 0
        t = np.divide(away, error, out=np.where(away > 0, np.inf, 0.0), where=error > 0)[tested]
        p[tested] = 2 * stdtr(size - 1, -t)
    return _Tested(observed, expected, p)


def _difference(observed: float, expected: float, q: float, fewest: float) -> Difference:
    known = None if math.isnan(expected) else float(expected)
    if known is None or math.isnan(q):
        return Difference(float(observed), known, None, "untested")
    is_large = observed >= FACTOR * expected or observed * FACTOR <= expected
    is_shown = q <= SURE and is_large and abs(observed - expected) >= fewest
    return Difference(float(observed), known, float(q), "differs" if is_shown else "not_shown")
