"""One-to-one assignment: of all the ways to pair old clauses with new ones, that with the greatest gain together.

Most pairs need no search: one that gains at least as much as the best other pair of its old clause and the best other one of
its new clause together is in some best assignment (giving it up frees one place in each). Such pairs are taken first; what
is left is mostly a handful, which are tried out in every combination. More are divided into groups without a pair between them,
and each is solved by `scipy.optimize.linear_sum_assignment`, which costs 0.5 s to import.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from nlp.lineage.alignment.links import Clauses
from nlp.lineage.alignment.pairs import Pairs
from nlp.lineage.alignment.shingles import Numbers, Weights
from nlp.lineage.model import Link

_FEW = 12
_SURPLUS = 1e-3
_NUDGE = 1e-9

Flags = npt.NDArray[np.bool_]


def assigned(pairs: Pairs, old: Clauses, new: Clauses, least: float) -> list[Link]:
    """The links of the best assignment of some pairs, by their strength; of equally good ones that which keeps their order.

    It is worked out from the same side whichever document is called old, so that ties are broken alike.

    Args:
        least: the least strength of any of the pairs. What is beyond it is what a link gains, so that one strong link is better
            than two weak ones.
    """
    apart = (pairs.old - pairs.new).astype(np.float64)
    gain = np.maximum(pairs.strength - least + _SURPLUS - _NUDGE * apart**2, _NUDGE)
    sides = [
        [(side[one].folded, side[one].zone, side[one].part or "") for one in np.unique(column).tolist()]
        for side, column in ((old, pairs.old), (new, pairs.new))
    ]
    if sides[0] <= sides[1]:
        return [pairs.link(place) for place in assign(pairs.old, pairs.new, gain)]
    order = np.lexsort((pairs.old, pairs.new))
    return [pairs.link(place) for place in order[assign(pairs.new[order], pairs.old[order], gain[order])]]


def assign(old: Numbers, new: Numbers, gain: Weights) -> Numbers:
    """Which of the pairs (by their index, ascending) make the best assignment.

    Args:
        old, new: what the pairs join; no pair comes twice.
        gain: what each pair gains, more than 0.
    """
    taken: list[int] = []
    left = np.arange(len(gain))
    while len(left):
        found = _beyond_doubt(old[left], new[left], gain[left])
        if not len(found):
            search = _tried if len(left) <= _FEW else _searched
            taken.extend(left[search(old[left], new[left], gain[left])])
            break
        chosen = _first_of_each(left[found], old, new)
        taken.extend(chosen)
        left = left[~np.isin(old[left], old[chosen]) & ~np.isin(new[left], new[chosen])]
    return np.array(sorted(taken), np.int64)


def _beyond_doubt(old: Numbers, new: Numbers, gain: Weights) -> Numbers:
    return np.flatnonzero(gain >= _best_other(old, gain) + _best_other(new, gain))


def _best_other(of: Numbers, gain: Weights) -> Weights:
    """The gain of the best other pair of the same clause, 0 where there is none."""
    order = np.lexsort((-gain, of))
    starts = np.flatnonzero(np.r_[True, np.diff(of[order]) != 0])
    counts = np.diff(np.r_[starts, len(order)])
    second = np.zeros(len(starts))
    second[counts > 1] = gain[order[starts[counts > 1] + 1]]
    best = np.empty(len(gain))
    best[order] = np.repeat(gain[order[starts]], counts)
    best[order[starts]] = second
    return best


def _first_of_each(pairs: Numbers, old: Numbers, new: Numbers) -> Numbers:
    """Of pairs that gain the same, those that come first."""
    chosen: list[int] = []
    olds: set[int] = set()
    news: set[int] = set()
    for pair in pairs.tolist():
        if old[pair] not in olds and new[pair] not in news:
            chosen.append(pair)
            olds.add(int(old[pair]))
            news.add(int(new[pair]))
    return np.array(chosen, np.int64)


def _tried(old: Numbers, new: Numbers, gain: Weights) -> Numbers:
    """The best assignment of a few pairs: for each set of clauses that can be paired, the greatest gain, pair by pair."""
    best: dict[frozenset[tuple[str, int]], tuple[float, tuple[int, ...]]] = {frozenset(): (0.0, ())}
    for place, (one, other, more) in enumerate(zip(old.tolist(), new.tolist(), gain.tolist(), strict=True)):
        ends = {("old", one), ("new", other)}
        for used, (total, chosen) in list(best.items()):
            if not used & ends and total + more > best.get(used | ends, (0.0, ()))[0]:
                best[used | ends] = total + more, (*chosen, place)
    return np.array(max(best.values(), key=lambda found: found[0])[1], np.int64)


def _searched(old: Numbers, new: Numbers, gain: Weights) -> Numbers:
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    rows, columns = (np.unique(one, return_inverse=True)[1] for one in (old, new))
    size = int(rows.max()) + int(columns.max()) + 2
    graph = coo_array((np.ones(len(gain)), (rows, columns + rows.max() + 1)), shape=(size, size))
    groups = connected_components(graph, directed=False)[1][rows]
    order = np.argsort(groups, kind="stable")
    borders = np.flatnonzero(np.diff(groups[order])) + 1
    return np.concatenate([group[_solved(rows[group], columns[group], gain[group])] for group in np.split(order, borders)])


def _solved(old: Numbers, new: Numbers, gain: Weights) -> Numbers:
    """The best assignment of pairs that are all in one group."""
    from scipy.optimize import linear_sum_assignment

    rows, columns = (np.unique(one, return_inverse=True)[1] for one in (old, new))
    matrix = np.zeros((int(rows.max()) + 1, int(columns.max()) + 1))
    matrix[rows, columns] = gain
    partners = np.full(len(matrix), -1)
    chosen_rows, chosen_columns = linear_sum_assignment(matrix, maximize=True)
    partners[chosen_rows] = chosen_columns
    return np.flatnonzero(partners[rows] == columns)
