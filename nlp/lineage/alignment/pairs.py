"""Pairs of clauses that may be linked, as columns of numbers, of which there may be very many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nlp.lineage.alignment.shingles import Numbers, Weights
from nlp.lineage.model import Likeness, Link

MOST = 64
"""How many pairs of a clause are looked at, the strongest, unless its partner has few."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of an old clause and a new one: their indices, their likeness, and how strongly it speaks for a link."""

    old: Numbers
    new: Numbers
    similarity: Weights
    containment: Weights
    strength: Weights

    def __len__(self) -> int:
        return len(self.old)

    def at(self, places: Numbers) -> Pairs:
        """Some of the pairs."""
        likeness = self.similarity[places], self.containment[places]
        return Pairs(self.old[places], self.new[places], *likeness, self.strength[places])

    def ends(self, place: int) -> tuple[int, int]:
        """The old and the new clause of one of the pairs."""
        return int(self.old[place]), int(self.new[place])

    def link(self, place: int) -> Link:
        """One of the pairs, as a link."""
        return Link(*self.ends(place), Likeness(float(self.similarity[place]), float(self.containment[place])))


def together(blocks: Sequence[Pairs]) -> Pairs:
    """Pairs found in several places."""
    if not blocks:
        empty, nothing = np.zeros(0, np.int64), np.zeros(0)
        return Pairs(empty, empty, nothing, nothing, nothing)
    names = ("old", "new", "similarity", "containment", "strength")
    return Pairs(*(np.concatenate([getattr(block, name) for block in blocks]) for name in names))


def strongest(pairs: Pairs, most: int = MOST) -> Pairs:
    """The pairs that are among the strongest of their old clause or of their new one; of equals the nearest in their order."""
    apart = np.abs(pairs.old - pairs.new)
    kept = np.zeros(len(pairs), bool)
    for side in (pairs.old, pairs.new):
        order = np.lexsort((apart, -pairs.strength, side))
        ranks = np.arange(len(order)) - np.searchsorted(side[order], side[order])
        kept[order[ranks < most]] = True
    return pairs.at(np.flatnonzero(kept))


def each_once(pairs: Pairs) -> Pairs:
    """Of pairs that come twice, the stronger; by their old clause, then their new one."""
    order = np.lexsort((-pairs.strength, pairs.new, pairs.old))
    if not len(order):
        return pairs
    clauses = np.stack([pairs.old[order], pairs.new[order]])
    return pairs.at(order[np.r_[True, (np.diff(clauses) != 0).any(axis=0)]])
