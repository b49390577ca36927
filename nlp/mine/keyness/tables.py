"""The contingency tables of many words at once: how often each stands in a target and in a reference, and of how much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats: TypeAlias = NDArray[np.float64]
Numbers: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """Of each word the four cells that keyness is worked out from.

    Attributes:
        target: how often each word stands in the target (a); reference: in the reference (b).
        of_target: all words of the target, or its documents (c); of_reference: of the reference (d).
    """

    target: Floats
    reference: Floats
    of_target: float
    of_reference: float

    @property
    def size(self) -> int:
        """How many words there are."""
        return len(self.target)

    @property
    def observed(self) -> Floats:
        """The cells, a row each: a, b, and what is no such word in target and reference, c - a and d - b."""
        others = (self.of_target - self.target, self.of_reference - self.reference)
        return np.array([self.target, self.reference, *others])

    @property
    def expected(self) -> Floats:
        """The same cells as they would be if the word had the same share of both: row total by column total by the whole."""
        whole = self.of_target + self.of_reference
        found = self.target + self.reference
        rows = (found, found, whole - found, whole - found)
        columns = (self.of_target, self.of_reference) * 2
        return np.array([row * column for row, column in zip(rows, columns, strict=True)]) / (whole or 1.0)

    @property
    def sign(self) -> Floats:
        """1 where the share in the target is the larger one, -1 where it is the smaller, 0 where they are equal."""
        # Products of whole numbers, so that equal shares are found equal to the last bit.
        return np.asarray(np.sign(self.target * self.of_reference - self.reference * self.of_target), float)


def tables(target: ArrayLike, reference: ArrayLike, of_target: float, of_reference: float) -> Tables:
    """Tables from counts of whatever kind.

    >>> tables([3, 7], [7, 2], 10, 9).expected[0].round(4).tolist()
    [5.2632, 4.7368]
    """
    found, others = (np.atleast_1d(np.asarray(one, float)) for one in (target, reference))
    return Tables(found, others, float(of_target), float(of_reference))
