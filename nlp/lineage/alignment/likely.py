"""Which pairs of clauses may be linked: all are compared, a block at a time, and only those that are strong enough are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from nlp.lineage.alignment.links import Clauses
from nlp.lineage.alignment.pairs import Pairs, each_once, strongest, together
from nlp.lineage.alignment.pieces import piecewise
from nlp.lineage.alignment.shingles import Numbers, Shingled, Weights, shared, shingled
from nlp.lineage.alignment.similarity import containment_of_all, similarity_of_all, similarity_of_pairs
from nlp.lineage.alignment.strength import (
    IN_CONTEXT,
    LEAST_CONTAINMENT,
    LEAST_SIMILARITY,
    PLAIN,
    PLAIN_SIMILARITY,
    plain_strength,
    rarity,
    related_strength,
    strength_in_pieces,
)
from nlp.lineage.model import Link

STRONG = 0.6
"""From this strength on a pair needs no second look."""

_SECOND_LOOKS = 4
_LEAST_IN_PIECES = 12
_MOST_IN_PIECES = 1000
_LEAST_WEIGHED = 0.1
_AT_ONCE = 1 << 19


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded texts of some clauses of a document, with the indices of these."""

    indices: Numbers
    texts: Sequence[str]

    def part(self, first: int, last: int) -> Folded:
        """Those from ``first`` up to ``last``."""
        return Folded(self.indices[first:last], self.texts[first:last])


@dataclass(frozen=True, slots=True)
class Weighed:
    """The shingles of all clauses of two documents, and what each weighs."""

    old: Shingled
    new: Shingled
    weights: Weights

    @classmethod
    def by_rarity(cls, old: Sequence[str], new: Sequence[str]) -> Weighed:
        """The shingles of folded texts, weighed by how rare they are in the two documents."""
        both = shingled([*old, *new])
        olds, news = both.part(0, len(old)), both.part(len(old), len(old) + len(new))
        return cls(olds, news, rarity(olds, news))

    def weight(self, ids: frozenset[int]) -> float:
        """What some shingles weigh together."""
        return float(self.weights[list(ids)].sum())


def plain_pairs(old: Folded, new: Folded) -> Pairs:
    """The pairs of two documents, not known to be versions of one text, that are plainly the same."""
    both = shingled([*old.texts, *new.texts])
    olds, news = both.part(0, len(old.texts)), both.part(len(old.texts), len(old.texts) + len(new.texts))
    found = []
    for first, last in _blocks(old, new):
        part = old.part(first, last)
        likeness = (
            similarity_of_all(part.texts, new.texts, least=PLAIN_SIMILARITY),
            containment_of_all(olds.part(first, last), news),
        )
        found.append(_enough(part, new, likeness, plain_strength(*likeness, *_lengths(part, new)), PLAIN))
    return strongest(together(found))


def plain_pairs_of(links: Sequence[Link], old: Clauses, new: Clauses) -> Pairs:
    """The same of pairs whose likeness is known."""
    olds, news = (np.array([link[side] for link in links], np.int64) for side in (0, 1))
    similarity, containment = (np.array([link.likeness[which] for link in links], np.float64) for which in (0, 1))
    lengths = [sorted((len(old[link.old].folded), len(new[link.new].folded))) for link in links]
    sizes = np.maximum(1.0, np.array(lengths, np.float64).reshape(-1, 2))
    strength = plain_strength(similarity, containment, sizes[:, 0], sizes[:, 1])
    return strongest(Pairs(olds, news, similarity, containment, strength).at(np.flatnonzero(strength >= PLAIN)))


def related_pairs(old: Folded, new: Folded, weighed: Weighed) -> Pairs:
    """The pairs of two versions of one text that may be linked, if only because their neighbours are."""
    olds, news = weighed.old.at(old.indices), weighed.new.at(new.indices)
    of_old, of_new = (np.bincount(one.owners, weighed.weights[one.ids], len(one.counts)) for one in (olds, news))
    found, weak = [], []
    for first, last in _blocks(old, new):
        part = old.part(first, last)
        likeness = (
            similarity_of_all(part.texts, new.texts, least=LEAST_SIMILARITY),
            containment_of_all(olds.part(first, last), news),
        )
        weight = shared(olds.part(first, last), news, weighed.weights)
        least = weight / np.minimum.outer(of_old[first:last], of_new)
        mean = weight * 2.0 / np.add.outer(of_old[first:last], of_new)
        strength = related_strength(likeness, (mean, least), *_lengths(part, new))
        strength[(likeness[0] < LEAST_SIMILARITY) & (likeness[1] < LEAST_CONTAINMENT)] = 0.0
        found.append(_enough(part, new, likeness, strength, IN_CONTEXT))
        hopeful = np.where((strength > 0.0) & (strength < STRONG), least, 0.0)
        weak.append(strongest(_enough(part, new, likeness, hopeful, _LEAST_WEIGHED), _SECOND_LOOKS))
    return strongest(_in_pieces(together(found), strongest(together(weak), _SECOND_LOOKS), old, new))


def _in_pieces(found: Pairs, weak: Pairs, old: Folded, new: Folded) -> Pairs:
    """The pairs found, with those of the weak ones that are strong enough when compared piece by piece.

    Those of two clauses that have a strong pair each are left out. The strength of ``weak`` is the weight of the shared
    shingles.
    """
    strong = found.strength >= STRONG
    lone = ~np.isin(weak.old, found.old[strong]) | ~np.isin(weak.new, found.new[strong])
    weak = weak.at(np.flatnonzero(lone))
    texts_old, texts_new = (dict(zip(side.indices.tolist(), side.texts, strict=True)) for side in (old, new))
    strength = np.zeros(len(weak))
    for place in range(len(weak)):
        one, other = texts_old[weak.ends(place)[0]], texts_new[weak.ends(place)[1]]
        shorter, longer = sorted((len(one), len(other)))
        if shorter >= _LEAST_IN_PIECES and longer <= _MOST_IN_PIECES:
            strength[place] = strength_in_pieces(piecewise(one, other), float(weak.strength[place]), shorter, longer)
    enough = np.flatnonzero(strength >= IN_CONTEXT)
    return each_once(together([found, replace(weak, strength=strength).at(enough)]))


def _blocks(old: Folded, new: Folded) -> Iterator[tuple[int, int]]:
    step = max(1, _AT_ONCE // max(1, len(new.texts)))
    return ((first, min(first + step, len(old.texts))) for first in range(0, len(old.texts) if new.texts else 0, step))


def _lengths(old: Folded, new: Folded) -> tuple[Weights, Weights]:
    """The length of the shorter and of the longer text of each pair."""
    olds, news = (np.array([max(1, len(text)) for text in side.texts], np.float64) for side in (old, new))
    return np.minimum.outer(olds, news), np.maximum.outer(olds, news)


def _enough(old: Folded, new: Folded, likeness: tuple[Weights, Weights], strength: Weights, least: float) -> Pairs:
    """The pairs of a block that are strong enough; the similarities that were below what was worked out are added."""
    rows, columns = np.nonzero(strength >= least)
    similarity = likeness[0][rows, columns]
    left = np.flatnonzero(similarity == 0.0)
    similarity[left] = similarity_of_pairs(
        [old.texts[row] for row in rows[left]], [new.texts[column] for column in columns[left]]
    )
    ends = old.indices[rows], new.indices[columns]
    return strongest(Pairs(*ends, similarity, likeness[1][rows, columns], strength[rows, columns]))
