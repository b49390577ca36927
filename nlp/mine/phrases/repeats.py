"""Repeats: all that stands in texts more than once, by a suffix array.

The places of all units are put in the order of what follows them, as far as phrases are long, by rank doubling (Karp, Miller
and Rosenberg 1972; Manber and Myers 1993): sorted by some units, they are sorted by twice as many from the ranks they have.
Places that share their first n units then stand side by side, and how many units neighbours share (Kasai et al. 2001) tells
where one repeat ends and the next begins. Nothing is held but arrays of numbers: some 60 bytes a character.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from nlp.mine.phrases.model import Flags, Numbers

_BITS = 62


@dataclass(frozen=True, slots=True)
class Suffixes:
    """The places of units in the order of what follows them.

    Attributes:
        codes: the units, with as many noughts behind them as phrases are long.
        places: of all units but noughts, in that order; ranks: the way back.
        shared: how many units each place shares with the one before it, noughts apart; no more than were asked for.
    """

    codes: Numbers
    places: Numbers
    ranks: Numbers
    shared: NDArray[np.uint8]

    def groups(self, length: int) -> tuple[Numbers, Numbers]:
        """Where in the order places begin that have the same units for so long, and how many they are, in order."""
        import numpy as np

        firsts = np.flatnonzero(self.shared < length)
        return firsts, np.diff(np.append(firsts, len(self.places)))


@dataclass(frozen=True, slots=True)
class Repeats:
    """What stands several times: a row of each array a repeat.

    Attributes:
        lengths: in units; firsts: where in the order of suffixes its places begin; counts: how many they are.
    """

    lengths: Numbers
    firsts: Numbers
    counts: Numbers

    def __len__(self) -> int:
        return len(self.lengths)

    def taken(self, rows: Numbers | Flags) -> Repeats:
        """Some of them."""
        return Repeats(self.lengths[rows], self.firsts[rows], self.counts[rows])


def order(codes: Numbers, longest: int) -> Suffixes:
    """The places of the units in the order of the ``longest`` units that follow, and one more."""
    import numpy as np

    depth = longest + 1
    padded = np.concatenate((codes, np.zeros(depth, np.int64)))
    places = _sorted_places(padded, depth)
    places = places[padded[places] > 0]
    ranks = np.full(len(padded), -1, np.int64)
    ranks[places] = np.arange(len(places))
    return Suffixes(padded, places, ranks, _shared(padded, places, depth))


def repeats(suffixes: Suffixes, lengths: range, least: int) -> Repeats:
    """All that stands ``least`` times or more without a mark in it, those that overlap themselves counted each time."""
    import numpy as np

    found = []
    for length in lengths:
        firsts, counts = suffixes.groups(length)
        is_kept = counts >= least
        if least < 2:
            starts = suffixes.places[firsts]
            is_kept &= np.all([suffixes.codes[starts + step] > 0 for step in range(length)], axis=0)
        found.append(Repeats(np.full(int(is_kept.sum()), length), firsts[is_kept], counts[is_kept]))
    columns = zip(*((one.lengths, one.firsts, one.counts) for one in found), strict=True)
    return Repeats(*map(np.concatenate, columns)) if found else Repeats(*(np.zeros(0, np.int64),) * 3)


def _sorted_places(codes: Numbers, depth: int) -> Numbers:
    """All places in the order of ``depth`` units or more."""
    import numpy as np

    top = int(codes.max()) + 1
    sorted_by = max(1, _BITS // max(1, top.bit_length()))
    ranks = np.zeros(len(codes), np.int64)
    for step in range(min(sorted_by, depth)):
        ranks *= top
        ranks[: len(codes) - step] += codes[step:]
    places, ranks = _ranked(ranks)
    while sorted_by < depth:
        top = int(ranks.max()) + 1
        ranks *= top
        ranks[:-sorted_by] += ranks[sorted_by:] // top
        places, ranks = _ranked(ranks)
        sorted_by *= 2
    return places


def _ranked(keys: Numbers) -> tuple[Numbers, Numbers]:
    """The places in the order of their keys, those of one key as they stand; and the rank of each place."""
    import numpy as np

    places = np.argsort(keys, kind="stable")
    in_order = keys[places]
    rises = np.concatenate((np.zeros(1, bool), in_order[1:] != in_order[:-1]))
    ranks = np.empty(len(keys), np.int64)
    ranks[places] = np.cumsum(rises)
    return places, ranks


def _shared(codes: Numbers, places: Numbers, depth: int) -> NDArray[np.uint8]:
    """How many units each place shares with the one before it."""
    import numpy as np

    shared = np.zeros(len(places), np.uint8)
    rows = np.arange(1, len(places))
    for step in range(depth):
        units = codes[places[rows] + step]
        rows = rows[(units == codes[places[rows - 1] + step]) & (units > 0)]
        shared[rows] += 1
    return shared
