"""Keyness: which words stand in one group of texts more often than in another, how surely, and by how much."""

from nlp.mine.keyness.compare import ENOUGH, compare
from nlp.mine.keyness.groups import Group, group_of, repeats
from nlp.mine.keyness.model import SURE_Q, Asked, Comparison, CountedIn, IntervalKind, Measure, Side

__all__ = [
    "ENOUGH",
    "SURE_Q",
    "Asked",
    "Comparison",
    "CountedIn",
    "Group",
    "IntervalKind",
    "Measure",
    "Side",
    "compare",
    "group_of",
    "repeats",
]
