"""Overlap: which phrases stay where several stand in one place, as the Phrases of Voyant Tools have it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.mine.phrases.figures import Figured
from nlp.mine.phrases.model import Overlap
from nlp.mine.phrases.repeats import Suffixes

if TYPE_CHECKING:
    from nlp.mine.phrases.model import Flags, Numbers


def without_overlap(suffixes: Suffixes, found: Figured, overlap: Overlap) -> Flags:
    """Which phrases stay: for ``none`` every one.

    For ``longest`` the longest go first, for ``frequent`` those that stand most often; equals by the other of the two and then
    in the order of code points. One after another, a phrase stays where none of its places touches a place of one that stays.
    Voyant does so document by document, and lets a phrase that does not stay block others; here neither is so.
    """
    import numpy as np

    stays = np.ones(len(found.lengths), bool)
    if overlap != "none":
        is_taken = np.zeros(len(suffixes.codes), bool)
        for row in _by_turns(found, overlap):
            stays[row] = not is_taken[touched := _units(suffixes, found, row)].any()
            if stays[row]:
                is_taken[touched] = True
    return stays


def _by_turns(found: Figured, overlap: Overlap) -> Iterator[int]:
    import numpy as np

    first, second = -found.lengths, -found.repeats.counts
    if overlap == "frequent":
        first, second = second, first
    yield from np.lexsort((found.repeats.firsts, second, first)).tolist()


def _units(suffixes: Suffixes, found: Figured, row: int) -> Numbers:
    """All units of all places of a phrase."""
    import numpy as np

    first, count = int(found.repeats.firsts[row]), int(found.repeats.counts[row])
    units: Numbers = suffixes.places[first : first + count, None] + np.arange(int(found.repeats.lengths[row]))
    return units.ravel()
