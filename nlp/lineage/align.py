"""Which clause of an earlier document each clause of a later one was made from.

What is linked, in this order:

1. *Equal texts* (once folded), one to one: those of the same zone and part in their order, then the others in theirs.
2. *Likely pairs*: of what is left, the one-to-one assignment with the greatest strength together (`nlp.lineage.assignment`).
   How strongly a pair speaks for a link is worked out from its likeness (`nlp.lineage.strength`). Between documents not
   known to be versions of one text only pairs of at least `PLAIN` strength take part; between versions of one text those of
   at least `RELATED`.
3. *Mergers and splits* (`nlp.lineage.joining`): clauses besides that have a stretch of their own in a clause linked already.
4. Between versions of one text: *pairs in context*, of at least `IN_CONTEXT` strength and in the same zone, where a clause
   just before or after the one is linked with one just before or after the other.

The answer depends on nothing but the clauses and their order. Which clauses are linked one to one is the same whichever of the
documents is called the old one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

import numpy as np

from nlp.lineage.assignment import assign
from nlp.lineage.joining import Texts, joined
from nlp.lineage.model import Alignment, Clause, Likeness, Link
from nlp.lineage.order import Clauses, elsewhere, in_order
from nlp.lineage.pairs import Pairs, Weighed, pairs_of, plain_pairs, related_pairs
from nlp.lineage.shingles import Numbers
from nlp.lineage.strength import (
    LEAST_CONTAINMENT,
    LEAST_SIMILARITY,
    PLAIN,
    PLAIN_CONTAINMENT,
    PLAIN_SIMILARITY,
    RELATED,
)

__all__ = ["LEAST_CONTAINMENT", "LEAST_SIMILARITY", "PLAIN_CONTAINMENT", "PLAIN_SIMILARITY", "align", "align_pairs"]

NEAR = 2
"""How far from a clause those may stand that make its context, in clauses."""

OLD: Literal[0] = 0
NEW: Literal[1] = 1
Side = Literal[0, 1]

_ALL = Likeness(1.0, 1.0)
_NUDGE = 1e-9
_SURPLUS = 1e-3


def align(old: Sequence[Clause], new: Sequence[Clause], *, is_related: bool = True) -> Alignment:
    """What became of the clauses of one document in a later one.

    Args: is_related: whether the two are taken for versions of one text. Then less likeness is enough, for most clauses of
        the one are expected in the other; between other documents only clauses that are plainly the same are linked, all of
        them of at least `PLAIN_SIMILARITY` or `PLAIN_CONTAINMENT`, and the order of clauses says nothing of whether they
        moved.
    """
    weighed = Weighed.of_texts([one.folded for one in old], [one.folded for one in new], by_rarity=is_related)
    same = _equal(old, new)
    olds, news = _left(len(old), _ends(same, OLD)), _left(len(new), _ends(same, NEW))
    texts = [old[one].folded for one in olds], [new[one].folded for one in news]
    find = related_pairs if is_related else plain_pairs
    pairs = find(*texts, weighed.at(olds, news)).numbered(olds, news)
    return _alignment(old, new, same, pairs, weighed, is_related)


def align_pairs(old: Clauses, new: Clauses, pairs: Iterable[Link]) -> Alignment:
    """The same as `align` between documents not known to be versions of one text, of which only some pairs are known.

    What comes out is what `align` says with ``is_related=False``, if the pairs given include all of at least
    `PLAIN_SIMILARITY` or `PLAIN_CONTAINMENT`; weaker ones among them change nothing.

    Args:
        old, new: the clauses of the two documents by their indices; none is asked for that is not in the pairs.
        pairs: two indices and how much the clauses are alike, each pair once, in any order.
    """
    given = sorted(pairs)
    sides = [sorted(_ends(given, side)) for side in (OLD, NEW)]
    olds, news = [old[one] for one in sides[0]], [new[one] for one in sides[1]]
    places = [{one: place for place, one in enumerate(side)} for side in sides]
    links = [Link(places[0][link.old], places[1][link.new], link.likeness) for link in given]
    found = _aligned_pairs(olds, news, links)
    moved = frozenset(sides[1][one] for one in found.moved)
    return Alignment(tuple(Link(sides[0][link.old], sides[1][link.new], link.likeness) for link in found.links), moved)


def _aligned_pairs(old: Sequence[Clause], new: Sequence[Clause], links: Sequence[Link]) -> Alignment:
    texts = [one.folded for one in old], [one.folded for one in new]
    same = _equal(old, new)
    olds, news = _ends(same, OLD), _ends(same, NEW)
    pairs = pairs_of([link for link in links if link.old not in olds and link.new not in news], *texts)
    return _alignment(old, new, same, pairs, Weighed.of_texts(*texts, by_rarity=False), False)


def _alignment(
    old: Sequence[Clause], new: Sequence[Clause], same: Sequence[Link], pairs: Pairs, weighed: Weighed, is_related: bool
) -> Alignment:
    likely = pairs.at(np.flatnonzero(pairs.strength >= (RELATED if is_related else PLAIN)))
    chosen = _assigned(likely, old, new)
    links = _with_joined([*same, *(likely.link(place) for place in chosen)], likely, weighed)
    if is_related:
        links = _with_context(links, pairs, old, new)
    links.sort(key=lambda link: (link.new, link.old))
    return Alignment(tuple(links), _moved(links, old, new, is_related))


def _equal(old: Sequence[Clause], new: Sequence[Clause]) -> list[Link]:
    """Links between equal texts, one to one: first those within a zone and part, in their order, then the others in theirs."""
    links: list[Link] = []
    left_old, left_new = list(range(len(old))), list(range(len(new)))
    for key in (lambda one: (one.folded, one.zone, one.part), lambda one: one.folded):
        waiting: dict[object, list[int]] = {}
        for index in reversed(left_old):
            waiting.setdefault(key(old[index]), []).append(index)
        found = [Link(same.pop(), index, _ALL) for index in left_new if (same := waiting.get(key(new[index])))]
        links += found
        left_old, left_new = (_without(left_old, _ends(found, OLD)), _without(left_new, _ends(found, NEW)))
    return links


def _without(indices: Iterable[int], taken: AbstractSet[int]) -> list[int]:
    return [index for index in indices if index not in taken]


def _left(count: int, taken: AbstractSet[int]) -> Numbers:
    return np.array(_without(range(count), taken), np.int64)


def _assigned(pairs: Pairs, old: Sequence[Clause], new: Sequence[Clause]) -> Numbers:
    """Which pairs make the best assignment; of clauses that are alike in everything, those in the same order.

    It is worked out from the same side whichever document is called old, so that ties are broken alike.
    """
    apart = (pairs.old - pairs.new).astype(np.float64)
    gain = np.maximum(pairs.strength - RELATED, 0.0) + _SURPLUS - _NUDGE * apart**2
    sides = [[(one.folded, one.zone, one.part or "") for one in side] for side in (old, new)]
    if sides[0] <= sides[1]:
        return assign(pairs.old, pairs.new, np.maximum(gain, _NUDGE))
    order = np.lexsort((pairs.old, pairs.new))
    return np.sort(order[assign(pairs.new[order], pairs.old[order], np.maximum(gain[order], _NUDGE))])


def _with_joined(links: Sequence[Link], likely: Pairs, weighed: Weighed) -> list[Link]:
    """The links with those of mergers, then of splits, of clauses that take no part in a merger."""
    order = np.argsort(-likely.strength, kind="stable").tolist()
    places = {likely.ends(place): place for place in order}
    for part in (OLD, NEW):
        whole = NEW if part == OLD else OLD
        texts = Texts(weighed.of(part), weighed.of(whole), weighed.weight)
        free = [link for link in _alone(links) if (link.old, link.new) in places]
        busy = _ends(links, part) - _ends(free, part), _ends(links, whole) - _ends(free, whole)
        options = [(ends[part], ends[whole]) for ends in places if ends[part] not in busy[0] and ends[whole] not in busy[1]]
        linked = {link[part]: (link[whole], float(likely.strength[places[link.old, link.new]])) for link in free}
        found = joined(options, linked, texts)
        kept = [link for link in links if link[part] not in found]
        links = kept + [likely.link(places[(one, other) if part == OLD else (other, one)]) for one, other in found.items()]
    return list(links)


def _alone(links: Sequence[Link]) -> list[Link]:
    """The links of clauses that have no other."""
    olds, news = Counter(link.old for link in links), Counter(link.new for link in links)
    return [link for link in links if olds[link.old] == news[link.new] == 1]


def _ends(links: Iterable[Link], side: Side) -> set[int]:
    return {link.new if side else link.old for link in links}


def _with_context(links: Sequence[Link], pairs: Pairs, old: Sequence[Clause], new: Sequence[Clause]) -> list[Link]:
    """The links with those of pairs beside them, and of pairs beside these."""
    links = list(links)
    while True:
        olds, news = _ends(links, OLD), _ends(links, NEW)
        ends = {(link.old, link.new) for link in links}
        near = [
            place
            for place in range(len(pairs))
            if (one := pairs.ends(place))[OLD] not in olds
            and one[NEW] not in news
            and old[one[OLD]].zone == new[one[NEW]].zone
            and _is_in_context(one, ends)
        ]
        if not near:
            return links
        beside = pairs.at(np.array(near, np.int64))
        links += [beside.link(place) for place in _assigned(beside, old, new)]


def _is_in_context(pair: tuple[int, int], linked: AbstractSet[tuple[int, int]]) -> bool:
    steps = range(1, NEAR + 1)
    return any((pair[0] + sign * one, pair[1] + sign * other) in linked for sign in (-1, 1) for one in steps for other in steps)


def _moved(links: Sequence[Link], old: Sequence[Clause], new: Sequence[Clause], is_related: bool) -> frozenset[int]:
    """The new clauses that moved; of a merger what counts is the clause that it is most like."""
    moved = elsewhere(links, old, new)
    if not is_related:
        return moved
    main = {link.new: link for link in sorted(links, key=lambda link: link.likeness)}
    staying = [main[one] for one in sorted(main) if one not in moved]
    run = in_order(staying, [max(1, len(new[link.new].folded)) for link in staying])
    return moved | (_ends(staying, NEW) - _ends(run, NEW))
