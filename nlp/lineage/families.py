"""Families of near-identical texts: leaders and those that are near them, the same whatever order the texts came in.

Leader clustering (Hartigan, *Clustering Algorithms*, 1975, chapter 3), with an order of its own: the text with the most near
neighbours leads first, and takes all that are near it and not taken yet. Each member is near its leader, so that a family does
not drift from one wording to another by way of what lies between, as it would where near pairs are simply joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

LEAST = 0.8
"""The least similarity of a member with the leader of its family."""

MOST_PAIRS = 100
"""How many near neighbours of a text need be known; of one that has as many there may be more."""


def families(
    names: Sequence[str],
    pairs: Iterable[tuple[int, int, float]],
    is_near: Callable[[int, Sequence[int]], Iterable[bool]],
) -> list[int]:
    """The leader of the family of each text, by index; a leader's is itself.

    Args:
        names: what tells the texts apart (digests); the order of the texts plays no part, only their names do.
        pairs: indices and similarity of texts near each other: of each text at least the `MOST_PAIRS` most alike.
        is_near: says of which texts a text is near, asked only where more pairs than are known are possible.
    """
    near = _neighbours(len(names), pairs)
    popular = [index for index, others in enumerate(near) if len(others) >= MOST_PAIRS]
    leaders = [-1] * len(names)
    for index in sorted(range(len(names)), key=lambda index: (-min(len(near[index]), MOST_PAIRS), names[index])):
        if leaders[index] >= 0:
            continue
        members = set(near[index])
        if len(near[index]) >= MOST_PAIRS:
            # Only pairs of two such texts can be unknown.
            unknown = [other for other in popular if leaders[other] < 0 and other not in members]
            members.update(other for other, found in zip(unknown, is_near(index, unknown), strict=True) if found)
        for member in (index, *members):
            if leaders[member] < 0:
                leaders[member] = index
    return leaders


def members_of(leaders: Sequence[int]) -> Mapping[int, tuple[int, ...]]:
    """The members of each family, by the index of its leader, who is one of them."""
    found: dict[int, list[int]] = {}
    for index, leader in enumerate(leaders):
        found.setdefault(leader, []).append(index)
    return {leader: tuple(members) for leader, members in found.items()}


def most_alike(pairs: Iterable[tuple[int, int, float]], names: Sequence[str]) -> set[tuple[int, int]]:
    """Of pairs (indices, similarity) those that are among the `MOST_PAIRS` most alike of one of the two."""
    found: dict[int, list[tuple[float, str, tuple[int, int]]]] = {}
    kept: set[tuple[int, int]] = set()
    for one, other, similarity in pairs:
        kept.add((one, other))
        found.setdefault(one, []).append((-similarity, names[other], (one, other)))
        found.setdefault(other, []).append((-similarity, names[one], (one, other)))
    if all(len(others) <= MOST_PAIRS for others in found.values()):
        return kept
    return {pair for others in found.values() for _, _, pair in sorted(others)[:MOST_PAIRS]}


def _neighbours(number: int, pairs: Iterable[tuple[int, int, float]]) -> list[set[int]]:
    near: list[set[int]] = [set() for _ in range(number)]
    for one, other, similarity in pairs:
        if similarity >= LEAST:
            near[one].add(other)
            near[other].add(one)
    return near
