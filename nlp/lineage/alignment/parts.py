"""What makes a clause a part of another, beside the parts that are known already.

A part counts if

- it stands next to another part, and all of them put together are like the whole, and clearly more so than without it; or
- there is a stretch of the whole that it is like, which the others are not like, and the words that set it apart from the
  others are there: a stock phrase that the whole has from another part is none. Further off it must be more alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from nlp.lineage.alignment.links import Clauses
from nlp.lineage.alignment.pieces import Stretch, stretch

BESIDE = 2
"""How far apart two parts stand that are called beside each other, in clauses."""

LEAST_TOGETHER = 0.62
"""How similar parts that stand next to each other must be to the whole, put together."""

LEAST_GAIN = 0.08
"""By how much a part must make them more similar."""

LEAST_BESIDE = 0.64
LEAST_APART = 0.72
"""How similar a part must be to its stretch of the whole, beside another part and further off."""

LEAST_OWN = 0.15
"""How much of what sets a part apart from the others must stand in the whole, by the weight of its shingles."""

_OVERLAP = 0.3
_CHARACTERS = 2.0

Shingle = TypeVar("Shingle", int, str)


@dataclass(frozen=True, slots=True)
class Sides(Generic[Shingle]):
    """The clauses that may be parts and those that may be wholes, their shingles, and what some of these weigh together."""

    parts: Clauses
    wholes: Clauses
    of_part: Callable[[int], frozenset[Shingle]]
    of_whole: Callable[[int], frozenset[Shingle]]
    weight: Callable[[frozenset[Shingle]], float]

    def stretch(self, part: int, whole: int) -> Stretch:
        """Where a part stands in a whole."""
        return stretch(self.parts[part].folded, self.wholes[whole].folded)

    def together(self, parts: Iterable[int], whole: int) -> float:
        """How similar some parts, put together in their order, are to a whole."""
        from rapidfuzz import fuzz

        return fuzz.ratio("".join(self.parts[part].folded for part in sorted(parts)), self.wholes[whole].folded) / 100.0


def is_part(part: int, others: Sequence[int], whole: int, least: float, sides: Sides[Any]) -> bool:
    """Whether a clause is a part of a whole beside others.

    Args:
        least: how similar it must be, if more than usual.
    """
    return _makes_whole(part, others, whole, least, sides) or _has_stretch(part, others, whole, least, sides)


def _makes_whole(part: int, others: Sequence[int], whole: int, least: float, sides: Sides[Any]) -> bool:
    if all(abs(part - other) > 1 for other in others) or _most_gained(part, others, whole, sides) < LEAST_GAIN:
        return False
    together, without = sides.together([part, *others], whole), sides.together(others, whole)
    return together >= max(least, LEAST_TOGETHER, without + LEAST_GAIN)


def _most_gained(part: int, others: Sequence[int], whole: int, sides: Sides[Any]) -> float:
    """By how much a part can make the others more similar to a whole, at most: where all of it stands in what they lack."""
    size = len(sides.parts[part].folded)
    return 2 * size / max(1, size + sum(len(sides.parts[other].folded) for other in others) + len(sides.wholes[whole].folded))


def _has_stretch(part: int, others: Sequence[int], whole: int, least: float, sides: Sides[Any]) -> bool:
    if len(sides.parts[part].folded) >= len(sides.wholes[whole].folded):
        return False
    own = sides.stretch(part, whole)
    is_beside = any(abs(part - other) <= BESIDE for other in others)
    wanted = max(least, (LEAST_BESIDE if is_beside else LEAST_APART) + _CHARACTERS / max(1, len(sides.parts[part].folded)))
    if own.similarity < wanted or any(_overlap(own, sides.stretch(other, whole)) > _OVERLAP for other in others):
        return False
    return _own_share(part, others, whole, sides) >= LEAST_OWN


def _overlap(one: Stretch, other: Stretch) -> float:
    """How much of the shorter of two stretches stands in the longer."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(1, min(one.end - one.start, other.end - other.start))


def _own_share(part: int, others: Sequence[int], whole: int, sides: Sides[Any]) -> float:
    apart = sides.of_part(part).difference(*map(sides.of_part, others))
    return sides.weight(apart & sides.of_whole(whole)) / sides.weight(apart) if apart else 0.0
