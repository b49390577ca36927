"""Spread: what the places of each repeat tell, one after another: neighbours, texts, documents, sessions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.mine.phrases.repeats import Repeats, Suffixes

if TYPE_CHECKING:
    from nlp.mine.phrases.model import Numbers

AT_ONCE = 2_000_000
"""How many places are looked at at once: some 100 MB."""


def members(suffixes: Suffixes, repeats: Repeats) -> Iterator[tuple[slice, Numbers, Numbers]]:
    """The places of repeats, some repeats at a time: which rows, the row (from the first of these) and the place of each."""
    import numpy as np

    ends = np.cumsum(repeats.counts)
    start = 0
    while start < len(repeats):
        before = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, before + AT_ONCE, "right")))
        counts = repeats.counts[start:stop]
        owners = np.repeat(np.arange(stop - start), counts)
        steps = np.arange(len(owners)) - np.repeat(np.cumsum(counts) - counts, counts)
        yield slice(start, stop), owners, suffixes.places[repeats.firsts[start:stop][owners] + steps]
        start = stop


def distinct(owners: Numbers, values: Numbers) -> tuple[Numbers, Numbers]:
    """Each value of each row once: the rows, rising, and the values.

    >>> import numpy as np
    >>> [column.tolist() for column in distinct(np.array([0, 0, 1]), np.array([7, 7, 7]))]
    [[0, 1], [7, 7]]
    """
    import numpy as np

    top = int(values.max(initial=0)) + 1
    keys = owners * top + values
    if np.any(keys[1:] < keys[:-1]):
        keys = np.sort(keys)
    keys = keys[np.flatnonzero(np.diff(keys, prepend=-1))]
    return keys // top, keys % top
