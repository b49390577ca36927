"""Which clauses are in the order of the rest: the heaviest run, against trying out all."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from nlp.lineage.alignment.order import in_order
from nlp.lineage.model import Likeness, Link

ALIKE = Likeness(1.0, 1.0)
weighed = st.lists(st.tuples(st.integers(0, 6), st.integers(1, 5)), max_size=8)


def is_run(olds: tuple[int, ...]) -> bool:
    return all(one <= other for one, other in pairwise(olds))


@given(weighed)
def test_no_run_in_the_same_order_is_heavier(clauses):
    links = [Link(old, new, ALIKE) for new, (old, _) in enumerate(clauses)]
    weights = [weight for _, weight in clauses]
    found = in_order(links, weights)
    assert is_run(tuple(link.old for link in found))
    runs = (run for size in range(len(links) + 1) for run in combinations(range(len(links)), size))
    heaviest = max(sum(weights[one] for one in run) for run in runs if is_run(tuple(links[one].old for one in run)))
    assert sum(weights[link.new] for link in found) == heaviest


def test_a_long_clause_stays_where_two_short_ones_could_stay_instead():
    links = [Link(2, 0, ALIKE), Link(0, 1, ALIKE), Link(1, 2, ALIKE)]
    assert in_order(links, [100, 20, 30]) == (links[0],)
    assert in_order(links, [40, 20, 30]) == (links[1], links[2])
