"""Which clauses were moved: those that stand in another zone or part than before, or in another order than the rest.

The rest is the heaviest run of links that are in the same order in both documents, each weighing as many characters as its new
clause has: the fewest characters are then said to have moved.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from nlp.lineage.links import NEW, Clauses, ends
from nlp.lineage.model import Clause, Link


def moved(links: Sequence[Link], old: Clauses, new: Clauses) -> frozenset[int]:
    """The new clauses that moved; of a merger that of its old clauses counts which it is most like."""
    away = elsewhere(links, old, new)
    main = {link.new: link for link in sorted(links, key=lambda link: link.likeness)}
    staying = [main[one] for one in sorted(main) if one not in away]
    run = in_order(staying, [max(1, len(new[link.new].folded)) for link in staying])
    return away | (ends(staying, NEW) - ends(run, NEW))


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
