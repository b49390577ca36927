"""Which clauses were moved: those that stand in another zone or part than before, or in another order than the rest.

The rest is the heaviest run of links that are in the same order in both documents, each weighing as many characters as its new
clause has: the fewest characters are then said to have moved.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from nlp.lineage.alignment.links import NEW, Clauses, ends
from nlp.lineage.model import Clause, Link


def moved(links: Sequence[Link], old: Clauses, new: Clauses) -> frozenset[int]:
    """The new clauses that moved; what was merged stays where any of the clauses that it was made from stood."""
    staying = sorted(_at_home(links, old, new), key=lambda link: (link.new, -link.old))
    run = in_order(staying, [max(1, len(new[link.new].folded)) for link in staying])
    return frozenset(ends(links, NEW) - ends(run, NEW))


def elsewhere(links: Sequence[Link], old: Clauses, new: Clauses) -> frozenset[int]:
    """The new clauses that stand in another zone or part than all that they were made from."""
    return frozenset(ends(links, NEW) - ends(_at_home(links, old, new), NEW))


def _at_home(links: Sequence[Link], old: Clauses, new: Clauses) -> list[Link]:
    """The links within a zone and a part. Parts count where both documents have any: a text divided into parts did not move."""
    has_parts = all(any(clause.part is not None for clause in side) for side in _sides(links, old, new))
    pairs = ((link, old[link.old], new[link.new]) for link in links)
    return [link for link, one, other in pairs if one.zone == other.zone and not (has_parts and one.part != other.part)]


def in_order(links: Sequence[Link], weights: Sequence[int]) -> tuple[Link, ...]:
    """The heaviest run of links that are in the same order in both documents.

    Args:
        links: by their new clause; several may be of one old clause. Of several of one new clause, given from the last old
            clause to the first, the run has one.
        weights: what each link weighs.
    """
    last_olds: list[int] = []  # the old clauses that runs end with, ascending; each of these runs is heavier than those before
    heaviest: list[tuple[int, int]] = []  # what the run with that end weighs, and its last link
    before: list[int | None] = []
    for index, (link, weight) in enumerate(zip(links, weights, strict=True)):
        place = bisect_right(last_olds, link.old)
        before.append(heaviest[place - 1][1] if place else None)
        total = weight + (heaviest[place - 1][0] if place else 0)
        if place and last_olds[place - 1] == link.old:
            place -= 1
        beaten = place
        while beaten < len(last_olds) and heaviest[beaten][0] <= total:
            beaten += 1
        last_olds[place:beaten] = [link.old]
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
