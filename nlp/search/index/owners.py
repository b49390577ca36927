"""Which text a place lies in: a table of the text at every 32nd place, and a step or two from there.

For a hundred thousand places it is four times as quick as a binary search for each.
"""

from __future__ import annotations

import numpy as np

from nlp.kept.arrays import Array

_STRIDE_BITS = 5


class DamagedError(Exception):
    """The index says what cannot be, or not what the workspace says: it is to be built anew."""


def table_of(starts: Array) -> Array:
    """The ordinal of the text at every so many places; ``starts`` are the places of the texts, and their end."""
    marks = np.arange(0, int(starts[-1]) + 1, 1 << _STRIDE_BITS, dtype=np.uint32)
    return (np.searchsorted(starts, marks, "right") - 1).astype("<u4")


def owners_of(places: Array, starts: Array, table: Array) -> Array:
    """The ordinals of the texts that places lie in, in any order.

    Raises:
        DamagedError: they lie nowhere.
    """
    owners = table.take((places >> np.uint32(_STRIDE_BITS)).astype(np.int64)).astype(np.int64)
    # A text is one place long at least.
    for _ in range((1 << _STRIDE_BITS) + 1):
        is_short = starts.take(owners + 1) <= places
        if not is_short.any():
            return owners
        owners += is_short
    raise DamagedError("starts")
