"""Which clauses were moved: those that stand in another zone or part than before, or in another order than the rest.

The rest is the heaviest run of links that are in the same order in both documents, each weighing as many characters as its new
clause has: the fewest characters are then said to have moved.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from nlp.lineage.model import Clause, Link

Clauses = Mapping[int, Clause] | Sequence[Clause]


def elsewhere(links: Iterable[Link], old: Clauses, new: Clauses) -> frozenset[int]:
    """The new clauses that stand in another zone or part than the old one.

    Parts count where both documents have any: a text that was divided into parts did not move.
    """
    links = list(links)
    has_parts = all(any(clause.part is not None for clause in side) for side in _sides(links, old, new))
    return frozenset(
        link.new
        for link in links
        if old[link.old].zone != new[link.new].zone or (has_parts and old[link.old].part != new[link.new].part)
    )


def in_order(links: Sequence[Link], weights: Sequence[int]) -> tuple[Link, ...]:
    """The heaviest run of links that are in the same order in both documents.

    Args:
        links: by their new clause; several of them may be of one old clause.
        weights: what each link weighs.
    """
    ends: list[int] = []  # the old clauses that runs end with, ascending; each of these runs is heavier than those before
    heaviest: list[tuple[int, int]] = []  # what the run with that end weighs, and its last link
    before: list[int | None] = []
    for index, (link, weight) in enumerate(zip(links, weights, strict=True)):
        place = bisect_right(ends, link.old)
        before.append(heaviest[place - 1][1] if place else None)
        total = weight + (heaviest[place - 1][0] if place else 0)
        if place and ends[place - 1] == link.old:
            place -= 1
        beaten = place
        while beaten < len(ends) and heaviest[beaten][0] <= total:
            beaten += 1
        ends[place:beaten] = [link.old]
        heaviest[place:beaten] = [(total, index)]
    return _run(links, before, heaviest[-1][1] if heaviest else None)


def _run(links: Sequence[Link], before: Sequence[int | None], last: int | None) -> tuple[Link, ...]:
    found: list[Link] = []
    while last is not None:
        found.append(links[last])
        last = before[last]
    return tuple(reversed(found))


def _sides(links: Sequence[Link], old: Clauses, new: Clauses) -> tuple[list[Clause], list[Clause]]:
    return [old[link.old] for link in links], [new[link.new] for link in links]
