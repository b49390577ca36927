"""The best assignment of pairs, against trying out all."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage.alignment.assignment import assign

sparse = st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.integers(1, 9), max_size=14)


def best(gains: dict[tuple[int, int], int], olds: frozenset[int] = frozenset(), news: frozenset[int] = frozenset()) -> int:
    """The greatest gain of any assignment, by trying out all."""
    if not gains:
        return 0
    (old, new), *others = gains
    left = {pair: gains[pair] for pair in others}
    without = best(left, olds, news)
    if old in olds or new in news:
        return without
    return max(without, gains[old, new] + best(left, olds | {old}, news | {new}))


def chosen(gains: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    pairs = sorted(gains)
    columns = np.array(pairs, np.int64).reshape(-1, 2)
    return [
        pairs[place] for place in assign(columns[:, 0], columns[:, 1], np.array([gains[pair] for pair in pairs], np.float64))
    ]


@settings(max_examples=150, deadline=None)
@given(sparse)
def test_the_assignment_is_one_to_one_and_none_gains_more(gains):
    found = chosen(gains)
    assert len({old for old, _ in found}) == len({new for _, new in found}) == len(found)
    assert sum(gains[pair] for pair in found) == best(gains)


def test_two_pairs_are_better_than_the_single_best_one():
    assert chosen({(0, 0): 6, (0, 1): 5, (1, 0): 5}) == [(0, 1), (1, 0)]


def test_a_pair_better_than_what_it_stands_in_the_way_of_is_taken():
    assert chosen({(0, 0): 9, (0, 1): 4, (1, 0): 4}) == [(0, 0)]


def test_no_pairs_no_assignment():
    assert chosen({}) == []


def test_scipy_is_not_needed_where_all_is_beyond_doubt(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "scipy.optimize", None)
    monkeypatch.setitem(__import__("sys").modules, "scipy.sparse", None)
    assert chosen({(row, row): 9 for row in range(50)} | {(row, row + 1): 4 for row in range(50)}) == [
        (row, row) for row in range(50)
    ]
