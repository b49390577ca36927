import numpy as np
import pytest
import ruptures
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.trends.changes import change_points, penalty_for


def cost(values, cuts, penalty):
    parts = np.split(np.asarray(values, float), list(cuts))
    return sum(((part - part.mean()) ** 2).sum() for part in parts) + penalty * len(cuts)


def test_a_step_is_found_where_it_is():
    signal = np.concatenate([np.zeros(10), np.full(10, 5.0)]) + np.random.default_rng(0).normal(0, 0.3, 20)
    assert change_points(signal, 3) == (10,)


@pytest.mark.parametrize("values", [[], [1.0], [1.0, 9.0], [1.0, 1.0, 9.0]], ids=len)
def test_too_few_points_have_no_second_level(values):
    assert change_points(values, 0.1) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(0, 10, allow_subnormal=False).map(lambda value: round(value, 3)), min_size=4, max_size=25),
    st.floats(0.2, 8),
)
def test_no_segmentation_of_ruptures_is_cheaper(values, penalty):
    series = np.array(values)
    theirs = ruptures.Pelt(model="l2", min_size=2, jump=1).fit(series).predict(pen=penalty)[:-1]
    ours = change_points(series, penalty)
    assert cost(series, ours, penalty) <= cost(series, theirs, penalty) + 1e-6
    assert all(later - earlier >= 2 for earlier, later in zip((0, *ours), (*ours, len(series)), strict=True))


def test_segmentations_are_those_of_ruptures_on_noise():
    generator = np.random.default_rng(3)
    for size in (5, 9, 20, 40):
        series = generator.standard_normal(size) + 3 * (np.arange(size) > size // 2)
        theirs = ruptures.Dynp(model="l2", min_size=2, jump=1).fit(series).predict(n_bkps=len(change_points(series, 4)) or 1)
        assert list(change_points(series, 4)) == theirs[:-1]


def test_a_series_of_noise_alone_seldom_has_a_change():
    noise = np.random.default_rng(7).standard_normal((400, 10))
    assert np.mean([bool(change_points(series, penalty_for(series))) for series in noise]) <= 0.06
