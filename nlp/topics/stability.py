"""How alike two fits are: topics compared by their first words, and matched one to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from nlp.topics.model import Floats

WORDS = 10
"""How many words of each topic are compared."""


def average_jaccard(one: Sequence[object], other: Sequence[object]) -> float:
    """How alike two rankings are, 0 to 1: of their first word, their first two, and so on, the words both have over those
    either has, averaged. What stands first counts most (Greene, O'Callaghan & Cunningham 2014, arXiv:1404.4606).

    >>> round(average_jaccard(["album", "music", "best", "award", "win"], ["sport", "best", "win", "medal", "award"]), 6)
    0.154286
    """
    depth = max(len(one), len(other))
    if not depth:
        return 0.0
    shares = []
    for count in range(1, depth + 1):
        first, second = set(one[:count]), set(other[:count])
        shares.append(len(first & second) / len(first | second))
    return sum(shares) / depth


def matched(one: Sequence[Sequence[object]], other: Sequence[Sequence[object]]) -> tuple[list[int], list[float]]:
    """For each topic of one model the topic of the other that stands for it, and how alike the two are.

    The matching is one to one, and that which makes the topics most alike altogether (Kuhn 1955). A topic that is left over
    because the other model has fewer stands at -1, with 0.
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    likeness = np.array([[average_jaccard(mine, theirs) for theirs in other] for mine in one]).reshape(len(one), len(other))
    rows, columns = linear_sum_assignment(likeness, maximize=True)
    partner, alike = [-1] * len(one), [0.0] * len(one)
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        partner[row], alike[row] = column, float(likeness[row, column])
    return partner, alike


def first_of(components: Floats, count: int = WORDS) -> list[list[int]]:
    """The words of most weight in each topic, as their columns; equals in the order of the columns."""
    import numpy as np

    order: NDArray[np.int64] = np.argsort(-components, axis=1, kind="stable")[:, :count]
    return [[at for at in row.tolist() if components[topic, at] > 0] for topic, row in enumerate(order)]
