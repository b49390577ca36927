"""Which clause of an earlier document each clause of a later one was made from.

What is linked, in this order:

1. *Equal texts* (once folded), one to one: those of the same zone and part in their order, then the others in theirs.
2. *Likely pairs*: of what is left, the one-to-one assignment with the greatest strength together (`assignment`). How strongly
   a pair speaks for a link is worked out from its likeness (`strength`). Between documents not known to be versions of one
   text only pairs of at least `PLAIN` strength take part; between versions of one text those of at least `RELATED`.
3. *Mergers and splits* (`joining`): clauses besides that have a stretch of their own in a clause linked already.
4. Between versions of one text: *pairs in context*, of at least `IN_CONTEXT` strength and in the same zone, where a clause
   just before or after the one is linked with one just before or after the other; then step 3 once more.

The answer depends on nothing but the clauses and their order. With old and new exchanged it is the same the other way round,
except where clauses could be read as a merger or as a split: mergers come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from nlp.lineage.alignment.assignment import assigned
from nlp.lineage.alignment.context import with_context
from nlp.lineage.alignment.joining import with_joined
from nlp.lineage.alignment.likely import Folded, Weighed, plain_pairs, plain_pairs_of, related_pairs
from nlp.lineage.alignment.links import NEW, OLD, Clauses, ends
from nlp.lineage.alignment.order import elsewhere, moved
from nlp.lineage.alignment.pairs import Pairs
from nlp.lineage.alignment.parts import Sides
from nlp.lineage.alignment.shingles import shingles
from nlp.lineage.alignment.strength import (
    LEAST_CONTAINMENT,
    LEAST_SIMILARITY,
    PLAIN,
    PLAIN_CONTAINMENT,
    PLAIN_SIMILARITY,
    RELATED,
)
from nlp.lineage.model import Alignment, Clause, Likeness, Link

__all__ = ["LEAST_CONTAINMENT", "LEAST_SIMILARITY", "PLAIN_CONTAINMENT", "PLAIN_SIMILARITY", "align", "align_pairs"]

_EQUAL = Likeness(1.0, 1.0)


def align(old: Sequence[Clause], new: Sequence[Clause], *, is_related: bool = True) -> Alignment:
    """What became of the clauses of one document in a later one.

    Args:
        is_related: whether the two are taken for versions of one text. Then less likeness is enough, for most clauses of the
            one are expected in the other; between other documents only clauses that are plainly the same are linked, all of
            them of at least `PLAIN_SIMILARITY` or `PLAIN_CONTAINMENT`, and their order says nothing of whether they moved.
    """
    same = _equal_texts(dict(enumerate(old)), dict(enumerate(new)))
    rest = _rest(old, ends(same, OLD)), _rest(new, ends(same, NEW))
    if not is_related:
        return _of_strangers(same, plain_pairs(*rest), old, new)
    weighed = Weighed.by_rarity([one.folded for one in old], [one.folded for one in new])
    return _of_versions(same, related_pairs(*rest, weighed), weighed, old, new)


def align_pairs(old: Clauses, new: Clauses, pairs: Iterable[Link]) -> Alignment:
    """The same as `align` between documents not known to be versions of one text, of which only some pairs are known.

    What comes out is what `align` says with ``is_related=False``, if the pairs given include all of at least
    `PLAIN_SIMILARITY` or `PLAIN_CONTAINMENT`; weaker ones among them change nothing.

    Args:
        old, new: the clauses of the two documents by their indices; none is asked for that is not in the pairs.
        pairs: two indices and how much the clauses are alike, each pair once, in any order.
    """
    links = sorted(pairs)
    same = _equal_texts({one: old[one] for one in ends(links, OLD)}, {one: new[one] for one in ends(links, NEW)})
    olds, news = ends(same, OLD), ends(same, NEW)
    left = [link for link in links if link.old not in olds and link.new not in news]
    return _of_strangers(same, plain_pairs_of(left, old, new), old, new)


def _of_versions(
    same: Sequence[Link], pairs: Pairs, weighed: Weighed, old: Sequence[Clause], new: Sequence[Clause]
) -> Alignment:
    likely = pairs.at(np.flatnonzero(pairs.strength >= RELATED))
    links = [*same, *assigned(likely, old, new, RELATED)]
    of_old, of_new = weighed.old.of, weighed.new.of
    sides = Sides(old, new, of_old, of_new, weighed.weight), Sides(new, old, of_new, of_old, weighed.weight)
    links = with_joined(links, pairs, sides, is_whole=True)
    links = with_joined(with_context(links, pairs, old, new), pairs, sides, is_whole=True)
    return Alignment(_in_order(links), moved(links, old, new))


def _of_strangers(same: Sequence[Link], pairs: Pairs, old: Clauses, new: Clauses) -> Alignment:
    links = [*same, *assigned(pairs, old, new, PLAIN)]

    def of_old(index: int) -> frozenset[str]:
        return shingles(old[index].folded)

    def of_new(index: int) -> frozenset[str]:
        return shingles(new[index].folded)

    sides = Sides(old, new, of_old, of_new, len), Sides(new, old, of_new, of_old, len)
    links = with_joined(links, pairs, sides, is_whole=False)
    return Alignment(_in_order(links), elsewhere(links, old, new))


def _equal_texts(old: Mapping[int, Clause], new: Mapping[int, Clause]) -> list[Link]:
    """Links between equal texts, one to one: first those within a zone and part, in their order, then the others in theirs."""
    links: list[Link] = []
    for key in (lambda one: (one.folded, one.zone, one.part), lambda one: one.folded):
        waiting: dict[object, list[int]] = {}
        for index in sorted(old.keys() - ends(links, OLD), reverse=True):
            waiting.setdefault(key(old[index]), []).append(index)
        left = sorted(new.keys() - ends(links, NEW))
        links += [Link(same.pop(), index, _EQUAL) for index in left if (same := waiting.get(key(new[index])))]
    return links


def _rest(clauses: Sequence[Clause], linked: set[int]) -> Folded:
    indices = [index for index in range(len(clauses)) if index not in linked]
    return Folded(np.array(indices, np.int64), [clauses[index].folded for index in indices])


def _in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: (link.new, link.old)))
