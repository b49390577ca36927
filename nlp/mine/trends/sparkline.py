"""A series in a few signs, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

SIGNS = "▁▂▃▄▅▆▇█"
NONE = "·"
"""For a point at which the theme does not stand."""

MOST_SIGNS = 16
"""Series of more points have some of them put together."""


def sparkline(hits: Sequence[int], sizes: Sequence[int], most: int = MOST_SIGNS) -> str:
    """The shares of a series as bars, the highest in full; neighbouring points together where there are more than ``most``.

    >>> sparkline([0, 1, 2, 4], [10, 10, 10, 10])
    '·▂▄█'
    """
    shares = _pooled(hits, sizes, most)
    highest = max(shares, default=0.0)
    return "".join(NONE if not share else SIGNS[max(0, round(share / highest * len(SIGNS)) - 1)] for share in shares)


def _pooled(hits: Sequence[int], sizes: Sequence[int], most: int) -> list[float]:
    number = min(len(hits), most)
    borders = [len(hits) * at // number for at in range(number + 1)] if number else [0]
    runs = [slice(first, last) for first, last in pairwise(borders)]
    return [sum(hits[run]) / sum(sizes[run]) if sum(sizes[run]) else 0.0 for run in runs]
