"""How strongly two clauses that are alike speak for one having been made from the other.

Likeness alone does not say it. Short clauses are alike by chance, and a short one is easily contained in a long one, so that
both count for less; and resolutions are full of stock phrases (促进和保护人权, 增进人权领域的国际合作) that make any two
clauses alike. Between versions of one text, where a clause has to be told from many others, the shingles are therefore
weighed too: one that stands in *n* clauses of the old document and *m* of the new weighs 1 / sqrt(n m), the geometric mean
of the chances that it was taken from this one.

The bounds were set between what was measured. Links drawn by hand between versions of one text (tests/golden/lineage): all
54 but three are at least 0.42 strong, the weakest 0.38; pairs that no hand linked reach 0.37 there, and 0.41 between
resolutions on kindred matters. Clauses with three in ten characters changed: benchmarks/lineage_edits.py.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from nlp.lineage.alignment.shingles import Shingled, Weights

PLAIN: Final = 0.58
"""From this strength on a clause is plainly the same as one of another document."""

RELATED: Final = 0.42
"""From this strength on clauses of two versions of one text are linked."""

IN_CONTEXT: Final = 0.33
"""The same where the clauses beside them are linked with each other."""

LEAST_SIMILARITY: Final = 0.3
LEAST_CONTAINMENT: Final = 0.3
"""No two clauses are linked whose similarity and containment are both below these, unless as parts of a merger or a split."""

PLAIN_SIMILARITY: Final = PLAIN
PLAIN_CONTAINMENT: Final = 0.5
"""The same between documents that are not known to be versions of one text."""

_SHINGLES_BREAK = PLAIN - PLAIN_CONTAINMENT
_CHARGE_FOR_PLAIN_LENGTH = 0.2
_CHARGE_FOR_LENGTH = 0.3
_CHARGE_FOR_LENGTH_IN_PIECES = 0.1
_CHARACTERS_FOR_PLAIN = 1.5
_CHARACTERS_FOR_PLAIN_CONTAINED = 6.0
_CHARACTERS_FOR_RELATED = 1.0
_CHARACTERS_FOR_CONTAINED = 4.0
_CHARACTERS_IN_PIECES = 2.0


def plain_strength(similarity: Weights, containment: Weights, shorter: Weights, longer: Weights) -> Weights:
    """The strength by likeness alone, given the lengths of the two texts in characters (at least 1)."""
    contained = containment + _SHINGLES_BREAK - _CHARGE_FOR_PLAIN_LENGTH * (1.0 - shorter / longer)
    return np.maximum(similarity - _CHARACTERS_FOR_PLAIN / shorter, contained - _CHARACTERS_FOR_PLAIN_CONTAINED / shorter)


def related_strength(
    likeness: tuple[Weights, Weights], weighed: tuple[Weights, Weights], shorter: Weights, longer: Weights
) -> Weights:
    """The strength between versions of one text.

    Args:
        likeness: similarity and containment.
        weighed: the weight of the shared shingles over the mean weight of the two texts, and over that of the lighter one.
    """
    running = (likeness[0] + weighed[0]) / 2.0 - _CHARACTERS_FOR_RELATED / shorter
    anywhere = (_charged(likeness[1], shorter, longer) + _charged(weighed[1], shorter, longer)) / 2.0
    return np.maximum(running, anywhere - _CHARACTERS_FOR_CONTAINED / shorter)


def strength_in_pieces(piecewise: float, weighed: float, shorter: float, longer: float) -> float:
    """The strength between versions of one text where the clauses of the one stand in the other in other places.

    Args:
        piecewise: see `nlp.lineage.alignment.pieces`.
        weighed: the weight of the shared shingles over that of the lighter text.
    """
    charge = _CHARGE_FOR_LENGTH_IN_PIECES * (1.0 - shorter / longer) + _CHARACTERS_IN_PIECES / shorter
    return (piecewise + weighed) / 2.0 - charge


def rarity(old: Shingled, new: Shingled) -> Weights:
    """What each shingle of two documents weighs, by its id."""
    counts = (np.maximum(1, np.bincount(one.ids, minlength=old.kinds)) for one in (old, new))
    return 1.0 / np.sqrt(np.multiply(*counts))


def _charged(containment: Weights, shorter: Weights, longer: Weights) -> Weights:
    return containment - _CHARGE_FOR_LENGTH * (1.0 - shorter / longer)
