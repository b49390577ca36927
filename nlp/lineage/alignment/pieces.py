"""Where a text stands in a longer one, whole or piece by piece, though many of its characters were changed.

Runs of three characters soon break when characters are changed: of a text with three in ten changed about a third are left.
So where shingles speak for a pair, but weakly, the shorter text is laid along the longer one wherever it fits best
(RapidFuzz's ``partial_ratio``): in one piece, as in a merger or a split, or clause by clause, as where the clauses of a
paragraph were put in another order. By chance pieces of unrelated clauses reach 0.4 to 0.5, those with a stock phrase in
common 0.65.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nlp.lineage.alignment.shingles import SHINGLE, shingles

LEAST_LENGTH = 8
"""Characters that a piece has at least, unless the text is shorter; smaller ones fit everywhere."""

LONG = 300
"""A text of more characters is not tried at every place of another: the time that takes grows with the square of its length."""

LONG_WHOLE = 3000
"""Nor is any text tried at every place of one that has more characters, such as a report that was read as one paragraph."""

_MARK = re.compile(r"(?<=[，；、。,;])")


class Stretch(NamedTuple):
    """Where in a text another fits best, and the similarity of the two there, from 0 to 1."""

    start: int
    end: int
    similarity: float


@lru_cache(maxsize=1024)
def stretch(part: str, whole: str) -> Stretch:
    """Where a text stands in a longer one; remembered, for the parts of a whole are held against each other.

    >>> stretch("欢迎三方合作", "重申各国的义务，又欢迎三方合作，")
    Stretch(start=9, end=15, similarity=1.0)
    """
    from rapidfuzz import fuzz

    if len(part) >= len(whole):
        return Stretch(0, len(whole), fuzz.ratio(part, whole) / 100.0)
    if len(part) > LONG or len(whole) > LONG_WHOLE:
        return _densest(part, whole)
    found = fuzz.partial_ratio_alignment(part, whole)
    return Stretch(found.dest_start, found.dest_end, found.score / 100.0) if found else Stretch(0, 0, 0.0)


def _densest(part: str, whole: str) -> Stretch:
    """The stretch, as long as the part, in which most of its shingles stand: a long one is not tried everywhere."""
    from rapidfuzz import fuzz

    places = _places(whole)
    found = [places[shingle] for shingle in shingles(part) if shingle in places]
    hits = np.sort(np.concatenate(found)) if found else np.empty(0, np.int64)
    wide = len(part) - SHINGLE + 1
    starts = np.concatenate([np.zeros(1, np.int64), hits[hits >= wide] - wide + 1])
    counts = np.searchsorted(hits, starts + wide) - np.searchsorted(hits, starts)
    start = int(starts[counts.argmax()])
    end = start + len(part)
    return Stretch(start, end, fuzz.ratio(part, whole[start:end]) / 100.0)


@lru_cache(maxsize=8)
def _places(whole: str) -> Mapping[str, npt.NDArray[np.int64]]:
    """Where each shingle stands in a text, which is asked for with one part after the other."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(len(whole) - SHINGLE + 1):
        found[whole[at : at + SHINGLE]].append(at)
    return {shingle: np.array(places, np.int64) for shingle, places in found.items()}


def piecewise(one: str, other: str) -> float:
    """How much of the shorter of two texts stands in the longer, each of its clauses where it fits best, from 0 to 1.

    >>> piecewise("欢迎南南合作和三方合作，重申各国的集体责任；", "重申各国的集体责任，欢迎南南合作和三方合作；") > 0.9
    True
    """
    from rapidfuzz import fuzz

    shorter, longer = sorted((one, other), key=lambda text: (len(text), text))
    found = sum(len(piece) * fuzz.partial_ratio(piece, longer) for piece in pieces(shorter))
    return found / 100.0 / max(1, len(shorter))


def pieces(text: str) -> list[str]:
    """A text cut after its marks, into pieces that are not too short.

    >>> pieces("强调相互理解、对话、合作、透明和建立信任的重要性，")
    ['强调相互理解、对话、合作、', '透明和建立信任的重要性，']
    """
    found = [""]
    for piece in _MARK.split(text):
        if len(found[-1]) >= LEAST_LENGTH and len(piece) >= LEAST_LENGTH:
            found.append("")
        found[-1] += piece
    return found
