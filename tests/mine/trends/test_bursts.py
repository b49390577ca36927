import math
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.trends.bursts import Burst, bursts, states


def test_a_run_of_busy_batches_is_a_burst():
    hits = [2, 1, 2, 10, 12, 11, 2, 1, 2, 1]
    assert states(hits, [100] * 10) == (0, 0, 0, 1, 1, 1, 0, 0, 0, 0)
    assert bursts(hits, [100] * 10) == (Burst(3, 5),)


@pytest.mark.parametrize(
    ("hits", "sizes"), [([2] * 8, [100] * 8), ([0] * 4, [10] * 4), ([10] * 4, [10] * 4), ([], [])],
    ids=["flat", "never", "always", "nothing"],
)  # fmt: skip
def test_where_nothing_stands_out_there_is_no_burst(hits, sizes):
    assert bursts(hits, sizes) == ()


def cost_of(sequence, hits, sizes):
    whole = sum(hits) / sum(sizes)
    chances = (whole, min(2 * whole, 0.9999))
    entered = sum(after > before for before, after in zip((0, *sequence), sequence, strict=False))
    drawn = sum(
        -(hit * math.log(chances[state]) + (size - hit) * math.log1p(-chances[state]))
        for state, hit, size in zip(sequence, hits, sizes, strict=True)
    )
    return entered * math.log(len(hits)) + drawn


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(12, 40)), min_size=2, max_size=9))
def test_no_other_sequence_of_states_is_cheaper(batches):
    hits, sizes = [hit for hit, _ in batches], [size for _, size in batches]
    if 0 < sum(hits) < sum(sizes):
        cheapest = min(cost_of(sequence, hits, sizes) for sequence in product((0, 1), repeat=len(hits)))
        assert cost_of(states(hits, sizes), hits, sizes) == pytest.approx(cheapest)
