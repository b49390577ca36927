"""Cohen's kappa of two reviewers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.mine.agreement import cohens_kappa


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param([[75, 1, 4], [5, 4, 1], [0, 0, 10]], (0.676471, 0.504576, 0.848365), id="Fleiss, Levin, Paik 18.1"),
        pytest.param([[20, 5], [10, 15]], (0.4, 0.151092, 0.648908), id="fifty grant proposals"),
        pytest.param([[40, 3], [2, 15]], (0.798387, 0.629956, 0.966818), id="sixty paragraphs"),
    ],
)
def test_kappa_and_its_interval_are_those_of_statsmodels(table: list[list[int]], expected: tuple[float, float, float]) -> None:
    """``statsmodels.stats.inter_rater.cohens_kappa`` 0.15; κ = 0.68 and 0.40 are the published values of the first two."""
    kappa = cohens_kappa(table)
    assert kappa.value is not None
    assert kappa.low is not None
    assert kappa.high is not None
    assert (kappa.value, kappa.low, kappa.high) == pytest.approx(expected, abs=1e-6)


def test_raw_agreement_is_the_diagonal() -> None:
    kappa = cohens_kappa([[40, 3], [2, 15]])
    assert (kappa.agreed, kappa.pairs) == (55, 60)


@pytest.mark.parametrize(
    ("table", "value"),
    [
        pytest.param([[0, 0], [0, 0]], None, id="no pairs"),
        pytest.param([[12, 0], [0, 0]], None, id="nothing but yes"),
        pytest.param([[6, 0], [0, 6]], 1.0, id="all agreed"),
        pytest.param([[3, 1], [1, 3]], 0.5, id="few pairs"),
    ],
)
def test_an_interval_is_given_only_where_there_is_one(table: list[list[int]], value: float | None) -> None:
    kappa = cohens_kappa(table)
    assert (kappa.value, kappa.low, kappa.high) == (value, None, None)


counts = st.integers(0, 40)


@given(counts, counts, counts, counts)
def test_who_is_first_makes_no_difference(a: int, b: int, c: int, d: int) -> None:
    one, other = cohens_kappa([[a, b], [c, d]]), cohens_kappa([[a, c], [b, d]])
    assert one.value == pytest.approx(other.value)
    assert one.value is None or -1 <= one.value <= 1
    if one.low is not None and one.high is not None and one.value is not None:
        assert -1 <= one.low <= one.value <= one.high <= 1
