"""Mergers and splits: a clause made from several, and one divided over several, each with a stretch of its own.

Both are found alike: a *part* beside the one that a *whole* is linked with (`parts` says what is one). Of a merger the parts
are old clauses and the whole is new, of a split the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import numpy as np

from nlp.lineage.alignment.links import NEW, OLD, Side, alone, end, ends
from nlp.lineage.alignment.pairs import Pairs
from nlp.lineage.alignment.parts import BESIDE, Sides, is_part
from nlp.lineage.alignment.similarity import likeness
from nlp.lineage.model import Link

BETTER = 0.2
"""By how much a part must be more similar than the link is strong that it is taken from."""

MOST_PARTS = 30
"""So many parts a whole has at most; what has more is a text that was read as one paragraph, and no clause."""


def with_joined(links: Sequence[Link], pairs: Pairs, sides: Sequence[Sides[Any]], *, is_whole: bool) -> list[Link]:
    """The links with those of mergers, then of splits, of clauses that take no part in a merger.

    Args:
        pairs: those that may be linked; what is linked and not among them is left alone.
        sides: how mergers see the clauses, and how splits do.
        is_whole: whether all clauses are known, so that the neighbours of a part may be looked at too.
    """
    order = np.argsort(-pairs.strength, kind="stable").tolist()
    strength = {pairs.ends(place): float(pairs.strength[place]) for place in order}
    turns: Sequence[tuple[Side, Sides[Any]]] = ((OLD, sides[0]), (NEW, sides[1]))
    for part, seen in turns:
        links = _with_parts(links, part, strength, seen, is_whole)
    return list(links)


def _with_parts(
    links: Sequence[Link], part: Side, strength: Mapping[tuple[int, int], float], sides: Sides[Any], is_whole: bool
) -> list[Link]:
    whole: Side = NEW if part == OLD else OLD
    free = [link for link in alone(links) if (link.old, link.new) in strength]
    busy = ends(links, part) - ends(free, part), ends(links, whole) - ends(free, whole)
    linked = {end(link, part): (end(link, whole), strength[link.old, link.new]) for link in free}
    options = [(pair[part], pair[whole]) for pair in strength if pair[part] not in busy[0] and pair[whole] not in busy[1]]
    if is_whole:
        options += neighbours(linked, set(range(len(sides.parts))) - ends(links, part))
    found = joined(options, linked, sides)
    kept = [link for link in links if end(link, part) not in found]
    return kept + [_link(one, other, sides, part == NEW) for one, other in found.items()]


def joined(options: Iterable[tuple[int, int]], linked: Mapping[int, tuple[int, float]], sides: Sides[Any]) -> dict[int, int]:
    """The parts to link besides, or instead of what they are linked with, and the whole of each.

    Args:
        options: the parts and wholes to be looked at, the likeliest first.
        linked: the whole that each part is linked with, one each, and how strongly; a part is taken away only from a whole
            that it is much less a part of.
    """
    wholes = {part: whole for part, (whole, _) in linked.items()}
    parts = {whole: [part] for part, whole in wholes.items()}
    found: dict[int, int] = {}
    for part, whole in options:
        others = parts.get(whole, [])
        if len(others) >= MOST_PARTS:
            continue
        least = linked[part][1] + BETTER if part in linked else 0.0
        if least > 1.0 or not others or part in found or part in others or len(parts.get(wholes.get(part, -1), ())) > 1:
            continue
        if is_part(part, others, whole, least, sides):
            parts.pop(wholes.get(part, -1), None)
            others.append(part)
            found[part] = whole
    return found


def neighbours(linked: Mapping[int, tuple[int, float]], free: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """The parts without a link that stand beside a part that has one, with its whole; the nearest first."""
    for distance in range(1, BESIDE + 1):
        for part, (whole, _) in sorted(linked.items()):
            yield from ((one, whole) for one in (part - distance, part + distance) if one in free)


def _link(part: int, whole: int, sides: Sides[Any], is_split: bool) -> Link:
    alike = likeness(sides.parts[part].folded, sides.wholes[whole].folded)
    return Link(whole, part, alike) if is_split else Link(part, whole, alike)
