"""What is said of a lineage as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.report.lineage_said import whole_percent, whole_share


@pytest.mark.parametrize(
    ("part", "of", "expected"),
    [
        pytest.param(2, 70, "3%", id="rounded up"),
        pytest.param(1, 70, "1%", id="rounded down"),
        pytest.param(1, 8, "13%", id="half up"),
        pytest.param(1, 201, "<1%", id="hardly any is not none"),
        pytest.param(1, 200, "1%", id="half of one per cent"),
        pytest.param(0, 70, "0%", id="none"),
        pytest.param(999, 1000, "99%", id="nearly all is not all"),
        pytest.param(70, 70, "100%", id="all"),
    ],
)
def test_shares_are_rounded_as_usual_and_only_all_is_all(part: int, of: int, expected: str) -> None:
    assert whole_share(part / of) == expected


@given(st.integers(1, 5000), st.data())
def test_only_all_is_a_hundred_and_only_none_is_nought(of: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, of))
    shown = whole_share(part / of)
    assert (shown == "100%", shown == "0%") == (part == of, part == 0)


def test_what_is_nearly_the_same_is_not_alike_by_a_hundred_per_cent() -> None:
    assert [whole_percent(likeness) for likeness in (0.999, 0.996, 1.0, 0.006)] == ["99%", "99%", "100%", "0%"]
