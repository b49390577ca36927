"""Which clause of an earlier document each clause of a later one was made from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nlp.lineage.model import Alignment, Clause, Likeness, Link
from nlp.lineage.similarity import likeness_of_all

LEAST = 0.5
"""From this similarity, or containment, on two clauses are taken for one."""


def align(old: Sequence[Clause], new: Sequence[Clause], *, is_related: bool = True) -> Alignment:
    """What became of the clauses of one document in a later one.

    Args:
        is_related: whether the two are known to be versions of one text. Then less likeness is enough, for most clauses of the one
            are expected in the other; between other documents only clauses that are plainly the same are linked.
    """
    if not old or not new:
        return Alignment(())
    from scipy.optimize import linear_sum_assignment

    similarity, containment = likeness_of_all([one.folded for one in old], [one.folded for one in new])
    score = np.maximum(similarity, containment)
    links = [
        Link(int(row), int(column), Likeness(float(similarity[row, column]), float(containment[row, column])))
        for row, column in zip(*linear_sum_assignment(score, maximize=True), strict=True)
        if score[row, column] >= LEAST
    ]
    links.sort(key=lambda link: (link.new, link.old))
    moved = frozenset(link.new for link in links if old[link.old].zone != new[link.new].zone)
    return Alignment(tuple(links), moved)
