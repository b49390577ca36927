"""Mergers and splits: a clause made from several, and one divided over several, each with a stretch of its own.

Both are found alike: a *part* beside the one that a *whole* is linked with, much of which stands in the whole where the
others do not. Of a merger the parts are old clauses and the whole is new, of a split the other way round.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

LEAST_OWN = 0.5
"""How much of what sets a part apart from the others must stand in the whole, by weight."""

LEAST_WEIGHT = 6.0
"""What the stretch of each part must weigh: that many shingles that stand nowhere else, or more that do."""

BETTER = 0.2
"""By how much that must be more than the strength of the link that it is taken from."""

LEAST_OWN = 0.5
"""How much of what sets a part apart from the others must stand in the whole, by weight."""

LEAST_WEIGHT = 6.0
"""What the stretch of each part must weigh: that many shingles that stand nowhere else, or more that do."""

BETTER = 0.2
"""By how much that must be more than the strength of the link that it is taken from."""

Shingles = frozenset[int]


class Texts(NamedTuple):
    """The shingles of the parts and of the wholes, by their indices, and what some of them weigh together."""

    of_part: Callable[[int], Shingles]
    of_whole: Callable[[int], Shingles]
    weight: Callable[[Shingles], float]


def joined(options: Iterable[tuple[int, int]], linked: Mapping[int, tuple[int, float]], texts: Texts) -> dict[int, int]:
    """The parts to link besides, or instead of what they are linked with, and the whole of each.

    Args:
        options: the parts and wholes that are alike enough, the strongest first.
        linked: the whole that each part is linked with, one each, and how strongly; a part is taken away only from a whole
            that it is much less a part of.
    """
    wholes = {part: whole for part, (whole, _) in linked.items()}
    parts = {whole: [part] for part, whole in wholes.items()}
    found: dict[int, int] = {}
    for part, whole in options:
        beside = parts.get(whole, [])
        if not beside or part in found or part in beside or len(parts.get(wholes.get(part, -1), ())) > 1:
            continue
        least = max(LEAST_OWN, linked[part][1] + BETTER) if part in linked else LEAST_OWN
        if _is_part(part, beside, whole, least, texts):
            parts.pop(wholes.get(part, -1), None)
            beside.append(part)
            found[part] = whole
    return found


def _is_part(part: int, beside: Sequence[int], whole: int, least: float, texts: Texts) -> bool:
    own, others, text = texts.of_part(part), frozenset[int]().union(*map(texts.of_part, beside)), texts.of_whole(whole)
    return _share(own, others, text, texts) >= least and _share(others, own, text, texts) > 0.0


def _share(own: Shingles, others: Shingles, text: Shingles, texts: Texts) -> float:
    """How much of what only this part has stands in the text; nothing, where that is little in itself."""
    apart = own - others
    stretch = texts.weight(apart & text)
    return stretch / texts.weight(apart) if stretch >= LEAST_WEIGHT else 0.0
