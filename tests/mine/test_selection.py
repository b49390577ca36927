"""Filters as they are written: ranges of sessions and years."""

from __future__ import annotations

import pytest

from nlp.errors import UsageError
from nlp.ranges import parse_range


@pytest.mark.parametrize(
    ("written", "inside", "outside"),
    [
        pytest.param("43..53", ["43", "50", "53"], ["9", "42", "54", "S-43", "ES-45", "2023", None, "?"], id="range"),
        pytest.param("9..10", ["9", "10"], ["91", "1"], id="numbers not letters"),
        pytest.param("53", ["53"], ["5", "530", "S-53"], id="one session"),
        pytest.param("s-32", ["S-32"], ["32", "ES-32"], id="one special session"),
        pytest.param("ES-9..ES-11", ["ES-10"], ["10", "S-10", "ES-12"], id="special sessions"),
        pytest.param(" 2013..2021 ", ["2013", "2021"], ["2022"], id="years"),
    ],
)
def test_a_range_holds_what_lies_between_its_ends(written: str, inside: list[str], outside: list[str | None]) -> None:
    found = parse_range(written, "--session")
    assert [value for value in [*inside, *outside] if found.holds(value)] == inside


@pytest.mark.parametrize("written", ["", "..", "43..", "S-3..53", "43-53", "四十三", "\uff15\uff13", "43..53..63"])
def test_what_is_no_range_is_wrong_usage(written: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_range(written, "--session")
    assert caught.value.line("en") == f"not a range: --session {written!r}; write 43, 43..53 or S-32"


@pytest.mark.parametrize(
    ("written", "option", "said"),
    [
        pytest.param(
            "S-32..S-30",
            "--session",
            "the first of the range is larger than the last: --session 'S-32..S-30'; write S-30..S-32",
            id="reversed",
        ),
        pytest.param("x", "--year", "not a range of years: --year 'x'; write 2020 or 2020..2023", id="years"),
    ],
)
def test_a_range_that_is_wrong_is_told_with_one_that_is_right(written: str, option: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_range(written, option)
    assert caught.value.line("en") == said
