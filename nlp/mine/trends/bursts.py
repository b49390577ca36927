"""Bursts: runs of sessions in which a theme stands at least twice as often as on the whole (Kleinberg)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

SCALE = 2.0
"""In a burst the share is so many times that of the whole series."""

GAMMA = 1.0
"""What it costs to enter a burst, in log(n)."""

_ALMOST_ALL = 0.9999


class Burst(NamedTuple):
    """A run of points in a burst, by their places from 0: ``first`` to ``last``, both included."""

    first: int
    last: int


def bursts(hits: Sequence[int], sizes: Sequence[int]) -> tuple[Burst, ...]:
    """The runs of `states` that are in a burst."""
    found: list[Burst] = []
    for place, state in enumerate(states(hits, sizes)):
        if state and found and found[-1].last == place - 1:
            found[-1] = Burst(found[-1].first, place)
        elif state:
            found.append(Burst(place, place))
    return tuple(found)


def states(hits: Sequence[int], sizes: Sequence[int]) -> tuple[int, ...]:
    """Whether each point is in a burst (1) or not (0): the cheapest sequence of states, by Viterbi with back-pointers.

    Kleinberg's automaton of two states for batches: at each point ``hits`` of ``sizes`` are drawn with the probability p of the
    whole series, or in a burst with `SCALE` p (at most 0.9999). A state costs minus the logarithm of the binomial
    probability of what was drawn, entering a burst `GAMMA` log(n), leaving it nothing; the first point is entered from
    outside a burst. Where both ways cost the same, the one from outside a burst is taken.

    It takes paragraphs for independent draws, which those of one resolution are not; a single long resolution can be a burst.

    Reference: J. Kleinberg, “Bursty and hierarchical structure in streams”, Data Mining and Knowledge Discovery 7 (2003),
    373-397, section 4.

    >>> states([2, 1, 2, 10, 12, 11, 2, 1, 2, 1], [100] * 10)
    (0, 0, 0, 1, 1, 1, 0, 0, 0, 0)
    """
    whole = sum(hits) / sum(sizes) if sum(sizes) else 0.0
    if not 0 < whole < 1:
        return (0,) * len(hits)
    entering = GAMMA * math.log(len(hits))
    chances = (whole, min(SCALE * whole, _ALMOST_ALL))
    costs, came_from = [0.0, math.inf], list[tuple[int, int]]()
    for hit, size in zip(hits, sizes, strict=True):
        into_burst = (0, costs[0] + entering) if costs[0] + entering <= costs[1] else (1, costs[1])
        out_of_it = (0, costs[0]) if costs[0] <= costs[1] else (1, costs[1])
        came_from.append((out_of_it[0], into_burst[0]))
        costs = [
            before + _cost(hit, size, chance) for (_, before), chance in zip((out_of_it, into_burst), chances, strict=True)
        ]
    return _path(costs, came_from)


def _cost(hit: int, size: int, chance: float) -> float:
    """Without the binomial coefficient, which is the same in both states."""
    return -(hit * math.log(chance) + (size - hit) * math.log1p(-chance))


def _path(costs: Sequence[float], came_from: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    state = 0 if costs[0] <= costs[1] else 1
    path = []
    for before in reversed(came_from):
        path.append(state)
        state = before[state]
    return tuple(reversed(path))
