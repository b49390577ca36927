"""The score of a candidate: points for what speaks for it, brought together to a number from 0 to 100.

The points are logarithms of odds and are added up: a reason of one point makes a candidate e times as likely to be a term. The
score is 100 / (1 + e^-sum). They were set by hand after logistic regressions on hidden terms of the shipped lexicon (see
``benchmarks/suggest.py``, which reports on other samples than those looked at), and rounded to half a point.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from nlp.maintenance.suggest.candidate import Candidate
from nlp.maintenance.suggest.listed import ALIKE, PARTIAL, WHOLE, Listed
from nlp.maintenance.suggest.model import Nearest
from nlp.maintenance.suggest.variants import Change

BASE = -7.0
VARIANT: Mapping[Change, float] = {"turned": 6.0, "longer": 5.0, "shorter": 5.0, "other": 4.0, "between": 2.0}
REPLACEMENT = 4.5
LISTED: Mapping[float, float] = {WHOLE: -2.0, ALIKE: 0.0, PARTIAL: -3.5}
LISTED_EACH = 3.3
MOST_LISTED = 9
SHARE = 0.5
QUOTED = 4.0
KIN = 0.5
PHRASE = 2.0
TOPIC = 1.0
"""For a word of a topic that no theme covers: set by hand, since hidden terms say nothing of what no theme has."""

NEAREST = 4.0
KEYNESS = 0.2
DENIED = -1.0
"""For a wording that stands in a “no” example of its nearest theme: it needs a guard there, if it is a term at all."""

FOUND = -1.0
"""For a wording at each place of which a mention stands already: a longer term is seldom news, and nothing more is counted."""

PART = -2.5
"""For a wording that stands everywhere before the same content word: in Chinese the head comes last, so it is a part."""

LENGTHS = {2: -1.0, 3: 2.0, 4: 2.5}
MANY_WORDS = -1.5
"""Terms of three and four characters are the commonest; words of two are ordinary words, and many words seldom one term."""

_MANY_WORDS = 4


def points_of(candidate: Candidate, near: Nearest | None) -> dict[str, float]:
    """The points of a candidate, by what they are for."""
    points = {
        **first_points(candidate),
        "nearest": NEAREST * near.score if near else 0.0,
        "keyness": KEYNESS * math.log1p(candidate.key.value) if candidate.key else 0.0,
        "found": FOUND if candidate.found_as else 0.0,
        "part": PART if candidate.whole else 0.0,
        "denied": DENIED if near and near.theme in candidate.denied else 0.0,
        "words": MANY_WORDS if len(candidate.words) >= _MANY_WORDS else 0.0,
    }
    return {name: round(value, 2) for name, value in points.items() if value}


def first_points(candidate: Candidate) -> dict[str, float]:
    """The points that can be given before it is looked up where a candidate stands."""
    return {
        "variant": max((VARIANT[one.change] for one in candidate.variants), default=0.0),
        "replacement": REPLACEMENT if candidate.replacements else 0.0,
        "listed": max((_listed(one, len(candidate.places)) for one in candidate.listed), default=0.0),
        "quoted": QUOTED if candidate.is_quoted else 0.0,
        "kin": KIN if candidate.kin else 0.0,
        "phrase": PHRASE * candidate.phrase,
        "topic": TOPIC if candidate.topics else 0.0,
        "length": LENGTHS.get(len(candidate.wording), 0.0),
    }


def score_of(points: Mapping[str, float]) -> float:
    """The score of points.

    >>> score_of({"variant": 5.0, "form": 2.0}), score_of({})
    (50.0, 0.1)
    """
    return round(100 / (1 + math.exp(-BASE - math.fsum(points.values()))), 1)


def _listed(one: Listed, places: int) -> float:
    """More for what stands beside terms more often, and for what hardly stands elsewhere."""
    share = min(1.0, one.times / places) if places else 1.0
    return max(0.0, LISTED[one.strength] + LISTED_EACH * math.log1p(min(one.times, MOST_LISTED))) * math.pow(share, SHARE)
