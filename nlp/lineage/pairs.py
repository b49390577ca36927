"""The pairs of clauses that may be linked: those alike enough, found without holding what is known of all the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from nlp.lineage.model import Likeness, Link
from nlp.lineage.shingles import Numbers, Shingled, Weights, shared, shingled
from nlp.lineage.similarity import similarity_of_all
from nlp.lineage.strength import (
    IN_CONTEXT,
    LEAST_CONTAINMENT,
    LEAST_SIMILARITY,
    PLAIN,
    PLAIN_SIMILARITY,
    plain_strength,
    rarity,
    related_strength,
)

MOST = 64
"""How many pairs of a clause are looked at, the strongest, unless its partner has few."""

_AT_ONCE = 1 << 19


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of an old clause and a new one, as columns: their indices, their likeness, how strongly it speaks for a link."""

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

    def numbered(self, old: Numbers, new: Numbers) -> Pairs:
        """The same pairs, where they were numbered within some of the clauses: those of these indices."""
        return Pairs(old[self.old], new[self.new], self.similarity, self.containment, self.strength)

    def ends(self, place: int) -> tuple[int, int]:
        """The old and the new clause of one of the pairs."""
        return int(self.old[place]), int(self.new[place])

    def link(self, place: int) -> Link:
        """One of the pairs, as a link."""
        likeness = Likeness(float(self.similarity[place]), float(self.containment[place]))
        return Link(int(self.old[place]), int(self.new[place]), likeness)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The shingles of two documents, and what each weighs."""

    old: Shingled
    new: Shingled
    weights: Weights

    @classmethod
    def of_texts(cls, old: Sequence[str], new: Sequence[str], *, by_rarity: bool) -> Weighed:
        """The shingles of folded texts; each weighs 1 where they are not weighed by their rarity."""
        both = shingled([*old, *new])
        olds, news = both.part(0, len(old)), both.part(len(old), len(old) + len(new))
        return cls(olds, news, rarity(olds, news) if by_rarity else np.ones(both.kinds))

    def at(self, old: Numbers, new: Numbers) -> Weighed:
        """The shingles of some of the texts, weighed as here."""
        return Weighed(self.old.at(old), self.new.at(new), self.weights)

    def of(self, side: Literal[0, 1]) -> Callable[[int], frozenset[int]]:
        """The shingles of an old text (0) or of a new one (1), by its index."""
        texts = self.new if side else self.old
        return lambda index: frozenset(texts.ids[texts.starts[index] : texts.starts[index + 1]].tolist())

    def weight(self, ids: frozenset[int]) -> float:
        """What some shingles weigh together."""
        return float(self.weights[list(ids)].sum())


def plain_pairs(old: Sequence[str], new: Sequence[str], weighed: Weighed) -> Pairs:
    """The pairs of two documents, not known to be versions of one text, that are plainly the same."""
    found = []
    for first, last in _blocks(len(old), len(new)):
        similarity = similarity_of_all(old[first:last], new, least=PLAIN_SIMILARITY)
        containment, lengths = _contained(weighed, first, last), _lengths(old[first:last], new)
        strength = plain_strength(similarity, containment, *lengths)
        found.append(_chosen(first, old, new, similarity, containment, strength, PLAIN))
    return strongest(_together(found))


def related_pairs(old: Sequence[str], new: Sequence[str], weighed: Weighed) -> Pairs:
    """The pairs of two versions of one text that may be linked, if only because their neighbours are."""
    of_old, of_new = (np.bincount(one.owners, weighed.weights[one.ids], len(one.counts)) for one in (weighed.old, weighed.new))
    found = []
    for first, last in _blocks(len(old), len(new)):
        similarity = similarity_of_all(old[first:last], new, least=LEAST_SIMILARITY)
        containment = _contained(weighed, first, last)
        weight = shared(weighed.old.part(first, last), weighed.new, weighed.weights)
        mean, least = np.add.outer(of_old[first:last], of_new) / 2.0, np.minimum.outer(of_old[first:last], of_new)
        lengths = _lengths(old[first:last], new)
        strength = related_strength((similarity, containment), (weight / mean, weight / least), *lengths)
        strength[(similarity < LEAST_SIMILARITY) & (containment < LEAST_CONTAINMENT)] = 0.0
        found.append(_chosen(first, old, new, similarity, containment, strength, IN_CONTEXT))
    return strongest(_together(found))


def pairs_of(links: Sequence[Link], old: Sequence[str], new: Sequence[str]) -> Pairs:
    """Pairs whose likeness is known, between documents not known to be versions of one text; the weak ones left out."""
    olds, news = (np.array([link[side] for link in links], np.int64) for side in (0, 1))
    similarity, containment = (np.array([link.likeness[which] for link in links], np.float64) for which in (0, 1))
    sizes = np.array([sorted((len(old[link.old]) or 1, len(new[link.new]) or 1)) for link in links], np.float64).reshape(-1, 2)
    strength = plain_strength(similarity, containment, sizes[:, 0], sizes[:, 1])
    pairs = Pairs(olds, news, similarity, containment, strength)
    return strongest(pairs.at(np.flatnonzero(strength >= PLAIN)))


def strongest(pairs: Pairs) -> Pairs:
    """The pairs that are among the strongest of their old clause or of their new one; of equals the nearest in their order."""
    apart = np.abs(pairs.old - pairs.new)
    kept = np.zeros(len(pairs), bool)
    for side in (pairs.old, pairs.new):
        order = np.lexsort((apart, -pairs.strength, side))
        ranks = np.arange(len(order)) - np.searchsorted(side[order], side[order])
        kept[order[ranks < MOST]] = True
    return pairs.at(np.flatnonzero(kept))


def _blocks(old: int, new: int) -> Iterator[tuple[int, int]]:
    step = max(1, _AT_ONCE // max(1, new))
    return ((first, min(first + step, old)) for first in range(0, old if new else 0, step))


def _contained(weighed: Weighed, first: int, last: int) -> Weights:
    part = weighed.old.part(first, last)
    return shared(part, weighed.new) / np.minimum.outer(part.counts, weighed.new.counts)


def _lengths(old: Sequence[str], new: Sequence[str]) -> tuple[Weights, Weights]:
    """The length of the shorter and of the longer text of each pair."""
    olds, news = (np.array([max(1, len(text)) for text in side], np.float64) for side in (old, new))
    return np.minimum.outer(olds, news), np.maximum.outer(olds, news)


def _chosen(
    first: int,
    old: Sequence[str],
    new: Sequence[str],
    similarity: Weights,
    containment: Weights,
    strength: Weights,
    least: float,
) -> Pairs:
    """The pairs of a block that are strong enough; the similarities that were not worked out yet are."""
    from rapidfuzz import fuzz, process

    rows, columns = np.nonzero(strength >= least)
    found = similarity[rows, columns]
    left = np.flatnonzero(found == 0.0)
    olds, news = [old[first + row] for row in rows[left]], [new[column] for column in columns[left]]
    found[left] = process.cpdist(olds, news, scorer=fuzz.ratio, dtype=np.float64) / 100.0 if olds else 0.0
    return Pairs(rows + first, columns, found, containment[rows, columns], strength[rows, columns])


def _together(blocks: Sequence[Pairs]) -> Pairs:
    if not blocks:
        empty, nothing = np.zeros(0, np.int64), np.zeros(0)
        return Pairs(empty, empty, nothing, nothing, nothing)
    names = ("old", "new", "similarity", "containment", "strength")
    return Pairs(*(np.concatenate([getattr(block, name) for block in blocks]) for name in names))
