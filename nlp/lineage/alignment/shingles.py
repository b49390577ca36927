"""The shingles of many texts at once: runs of three characters as numbers, and how many of them two texts share.

A shingle counts once a text, however often it stands there. Nothing here loops over pairs of texts in Python, and nothing is
held that grows with the number of pairs but what is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

SHINGLE = 3
"""Characters in a shingle."""

_BITS = 21
_FILL = "\0"
_AT_ONCE = 1 << 20

Numbers = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float64]


def shingles(text: str) -> frozenset[str]:
    """The runs of three characters of a text; a shorter text is one itself.

    >>> sorted(shingles("继续处理"))
    ['继续处', '续处理']
    """
    return frozenset(text[at : at + SHINGLE] for at in range(max(1, len(text) - SHINGLE + 1)))


@dataclass(frozen=True)
class Shingled:
    """The shingles of some texts.

    Attributes:
        ids: the distinct shingles of each text, ascending, the texts one after another.
        starts: where in ``ids`` those of each text begin, and the end of all.
        kinds: how many different shingles there are; an id is less.
    """

    ids: Numbers
    starts: Numbers
    kinds: int

    @property
    def counts(self) -> Numbers:
        """How many shingles each text has."""
        return np.diff(self.starts)

    @cached_property
    def owners(self) -> Numbers:
        """Which text each of ``ids`` is of."""
        return np.repeat(np.arange(len(self.starts) - 1), self.counts)

    def of(self, text: int) -> frozenset[int]:
        """The shingles of one of the texts."""
        return frozenset(self.ids[self.starts[text] : self.starts[text + 1]].tolist())

    def at(self, texts: Numbers) -> Shingled:
        """Some of the texts, their shingles numbered as here."""
        counts = self.counts[texts]
        return Shingled(self.ids[_ranges(self.starts[texts], counts)], np.r_[0, np.cumsum(counts)], self.kinds)

    def part(self, first: int, last: int) -> Shingled:
        """The texts from ``first`` up to ``last``, their shingles numbered as here."""
        starts = self.starts[first : last + 1]
        return Shingled(self.ids[starts[0] : starts[-1]], starts - starts[0], self.kinds)


def shingled(texts: Sequence[str]) -> Shingled:
    """The shingles of some texts; equal shingles have equal ids."""
    padded = [text.ljust(SHINGLE, _FILL) for text in texts]
    lengths = np.array([len(text) for text in padded], np.int64)
    characters = np.frombuffer("".join(padded).encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int64)
    owners = np.repeat(np.arange(len(texts)), lengths)
    whole = owners[: -SHINGLE + 1] == owners[SHINGLE - 1 :]
    codes = (characters[:-2] << 2 * _BITS) | (characters[1:-1] << _BITS) | characters[2:]
    found, ids = np.unique(codes[whole], return_inverse=True)
    kinds = max(1, len(found))
    keys = distinct(owners[: -SHINGLE + 1][whole] * kinds + ids)
    starts = np.searchsorted(keys, np.arange(len(texts) + 1) * kinds)
    return Shingled(keys % kinds, starts.astype(np.int64), kinds)


def distinct(values: Numbers) -> Numbers:
    """The values in ascending order, each once: `numpy.unique`, by sorting, which is faster here than its way by hashing."""
    ordered = np.sort(values)
    return np.asarray(ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]])


def shared(old: Shingled, new: Shingled, weights: Weights | None = None) -> Weights:
    """How many shingles each of the old texts (rows) shares with each of the new (columns), or what these weigh together.

    Args:
        old, new: of one numbering: parts of the same `Shingled`.
        weights: what each shingle weighs, by its id; 1 where nothing is given.
    """
    order = np.argsort(old.ids, kind="stable")
    holders = old.owners[order]
    firsts = np.searchsorted(old.ids[order], np.arange(new.kinds + 1))
    found = np.zeros((len(old.starts) - 1, len(new.starts) - 1))
    for column, (start, end) in enumerate(zip(new.starts[:-1], new.starts[1:], strict=True)):
        ids = new.ids[start:end]
        counts = firsts[ids + 1] - firsts[ids]
        rows = holders[_ranges(firsts[ids], counts)]
        weighed = None if weights is None else np.repeat(weights[ids], counts)
        found[:, column] = np.bincount(rows, weighed, minlength=len(found))
    return found


def shared_by_pairs(all_of_them: Shingled, pairs: Numbers) -> Numbers:
    """How many shingles the two texts of each pair (rows of two indices) share."""
    keys = all_of_them.owners * all_of_them.kinds + all_of_them.ids
    counts = all_of_them.counts
    found = np.zeros(len(pairs), np.int64)
    per_pair = max(1, int(counts.max(initial=1)))
    step = max(1, _AT_ONCE // per_pair)
    for at in range(0, len(pairs), step):
        one, other = pairs[at : at + step].T
        ids = all_of_them.ids[_ranges(all_of_them.starts[other], counts[other])]
        wanted = np.repeat(one, counts[other]) * all_of_them.kinds + ids
        places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        which = np.repeat(np.arange(len(one)), counts[other])
        found[at : at + step] = np.bincount(which[keys[places] == wanted], minlength=len(one))
    return found


def _ranges(starts: Numbers, counts: Numbers) -> Numbers:
    """The indices start, start + 1, …, as many as ``counts`` says, for each start."""
    ends = np.cumsum(counts)
    return np.arange(int(counts.sum())) + np.repeat(starts - ends + counts, counts)
