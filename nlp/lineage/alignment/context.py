"""Links between weak pairs that their neighbours speak for: what stood between two clauses mostly still does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import numpy as np

from nlp.lineage.alignment.assignment import assigned
from nlp.lineage.alignment.links import NEW, OLD, ends
from nlp.lineage.alignment.pairs import Pairs
from nlp.lineage.alignment.similarity import likeness
from nlp.lineage.alignment.strength import IN_CONTEXT
from nlp.lineage.model import Clause, Link

NEAR = 2
"""How far from a clause those may stand that make its context, in clauses."""

LEAST_BETWEEN = 0.45
"""How similar single clauses between linked ones must be, if they are long; shorter ones more."""

_CHARACTERS = 1.5


def with_context(links: Sequence[Link], pairs: Pairs, old: Sequence[Clause], new: Sequence[Clause]) -> list[Link]:
    """The links with those of clauses between them, of pairs that stand beside them, and of pairs that stand beside these."""
    links = [*links, *_between(links, old, new)]
    while True:
        olds, news = ends(links, OLD), ends(links, NEW)
        linked = {(link.old, link.new) for link in links}
        near = [
            place
            for place, (one, other) in enumerate(map(pairs.ends, range(len(pairs))))
            if one not in olds and other not in news and old[one].zone == new[other].zone and _is_beside(one, other, linked)
        ]
        if not near:
            return links
        links += assigned(pairs.at(np.array(near, np.int64)), old, new, IN_CONTEXT)


def _between(links: Sequence[Link], old: Sequence[Clause], new: Sequence[Clause]) -> Iterator[Link]:
    """Links of single clauses between two that are linked, or between one of these and the beginning or the end."""
    linked = {(link.old, link.new) for link in links}
    olds, news = ends(links, OLD), ends(links, NEW)
    edges = {(-1, -1), (len(old), len(new))}
    places = {(one + 1, other + 1) for one, other in linked} | {(one - 1, other - 1) for one, other in linked}
    for one, other in sorted(places):
        around = {(one - 1, other - 1), (one + 1, other + 1)}
        if one in olds or other in news or not around <= linked | edges or old[one].zone != new[other].zone:
            continue
        alike = likeness(old[one].folded, new[other].folded)
        shorter = max(1, min(len(old[one].folded), len(new[other].folded)))
        if alike.similarity >= LEAST_BETWEEN + _CHARACTERS / shorter:
            yield Link(one, other, alike)


def _is_beside(one: int, other: int, linked: AbstractSet[tuple[int, int]]) -> bool:
    """Whether a clause just before or after the one is linked with one just before or after the other."""
    steps = range(1, NEAR + 1)
    return any((one + way * far, other + way * off) in linked for way in (-1, 1) for far in steps for off in steps)
