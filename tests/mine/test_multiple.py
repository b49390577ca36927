"""Adjusted p-values: against published figures and against SciPy."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from nlp.mine.multiple import benjamini_hochberg, benjamini_yekutieli, q_values

# The example of Benjamini and Hochberg 1995, which SciPy's documentation uses too.
P_VALUES = (
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
)  # fmt: skip
Q_VALUES = (
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875, 0.753231,
    0.813214, 1.0,
)  # fmt: skip

some_p_values = st.lists(st.floats(0, 1), min_size=1, max_size=40)


def test_the_example_of_the_authors_has_its_four_findings() -> None:
    q = benjamini_hochberg(P_VALUES)
    assert q.tolist() == pytest.approx(Q_VALUES, abs=5e-7)
    assert int((q <= 0.05).sum()) == 4


def test_the_example_of_the_package_c212_has_its_findings_in_the_order_given() -> None:
    q = benjamini_hochberg([0.50, 0.01, 0.001, 0.69, 0.02, 0.05, 0.0025])
    assert (q <= 0.05).astype(int).tolist() == [0, 1, 1, 0, 1, 0, 1]


@settings(max_examples=60)
@given(some_p_values)
def test_both_ways_agree_with_scipy(p_values: list[float]) -> None:
    assert benjamini_hochberg(p_values) == pytest.approx(false_discovery_control(p_values, method="bh"), rel=1e-12)
    assert benjamini_yekutieli(p_values) == pytest.approx(false_discovery_control(p_values, method="by"), rel=1e-12)


@given(some_p_values)
def test_q_is_never_below_p_nor_above_one_and_keeps_the_order(p_values: list[float]) -> None:
    q = benjamini_hochberg(p_values)
    assert (q >= p_values).all()
    assert (q <= 1).all()
    assert (np.diff(q[np.argsort(p_values, kind="stable")]) >= 0).all()


def test_a_test_that_was_not_made_changes_no_other() -> None:
    assert q_values([0.01, None, 0.03, 0.04, None]) == [0.03, None, 0.04, 0.04, None]


@pytest.mark.parametrize("adjust", [benjamini_hochberg, benjamini_yekutieli, q_values], ids=lambda adjust: adjust.__name__)
def test_no_tests_have_no_values(adjust: object) -> None:
    assert callable(adjust)
    assert list(adjust([])) == []
