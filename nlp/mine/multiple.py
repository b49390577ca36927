"""Multiple testing: p-values of many tests adjusted so that the share of false findings among all findings is kept down.

With twenty themes tested at 5 % one is found by chance. An adjusted value q says: were everything taken as found that has this
q or a smaller one, at most the share q of what is found would be expected to be false (the false discovery rate).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    FloatArray: TypeAlias = NDArray[np.float64]


def benjamini_hochberg(p_values: ArrayLike) -> FloatArray:
    """Adjusted p-values q, in the order given: for the i-th smallest p of m the least of p m / j over all ranks j from i on.

    It holds for tests that are independent of each other or positively dependent; series of themes that stand in the same
    paragraphs need not be, see `benjamini_yekutieli`. A NaN is a test that was not made: it stays NaN and is not counted in m.

    Reference: Y. Benjamini, Y. Hochberg, “Controlling the false discovery rate”, Journal of the Royal Statistical Society B 57
    (1995), 289-300.

    >>> [round(float(q), 3) for q in benjamini_hochberg([0.01, 0.04, float("nan"), 0.03])]
    [0.03, 0.04, nan, 0.04]
    """
    import numpy as np

    return _stepped_up(np.asarray(p_values, float), dependent=False)


def benjamini_yekutieli(p_values: ArrayLike) -> FloatArray:
    """The same, whatever the tests have to do with each other: q is larger by the sum of 1 / i over i = 1 … m.

    Reference: Y. Benjamini, D. Yekutieli, “The control of the false discovery rate in multiple testing under dependency”,
    Annals of Statistics 29 (2001), 1165-1188.

    >>> [round(float(q), 4) for q in benjamini_yekutieli([0.01, 0.04])]
    [0.03, 0.06]
    """
    import numpy as np

    return _stepped_up(np.asarray(p_values, float), dependent=True)


def q_values(p_values: Sequence[float | None]) -> list[float | None]:
    """`benjamini_hochberg` of a column in which None stands for a test that was not made.

    >>> q_values([0.01, None, 0.04])
    [0.02, None, 0.04]
    """
    adjusted = benjamini_hochberg([math.nan if p is None else p for p in p_values])
    return [None if p is None else float(q) for p, q in zip(p_values, adjusted, strict=True)]


def _stepped_up(p_values: FloatArray, *, dependent: bool) -> FloatArray:
    import numpy as np

    adjusted = np.full(p_values.shape, np.nan)
    made = np.flatnonzero(~np.isnan(p_values))
    order = made[np.argsort(p_values[made], kind="stable")]
    ranks = np.arange(1, len(made) + 1)
    factor = (1 / ranks).sum() if dependent else 1.0
    steps = p_values[order] * (factor * len(made) / ranks)
    adjusted[order] = np.minimum(1.0, np.minimum.accumulate(steps[::-1])[::-1])
    return adjusted
