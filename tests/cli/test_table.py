"""Tables for a terminal."""

from __future__ import annotations

import pytest

from nlp.cli.table import align, blocks, width

ROWS = [["主题", "HRC 9", "HRC 10"], ["债务", "1", "12"], ["COVID-19", "0", "3"]]


@pytest.mark.parametrize(
    ("text", "columns"),
    [("主题", 4), ("COVID-19", 8), ("，", 2), ("\uff21", 2), ("e\u0301", 1), ("南\u200b南", 4), ("…“”", 3), ("", 0)],
)
def test_a_text_takes_the_columns_that_a_terminal_gives_it(text: str, columns: int) -> None:
    assert width(text) == columns


def test_columns_are_aligned_whatever_script_they_hold() -> None:
    assert align(ROWS) == [
        "主题      HRC 9  HRC 10",
        "债务          1      12",
        "COVID-19      0       3",
    ]


@pytest.mark.parametrize(
    ("room", "columns"),
    [
        pytest.param(None, [3], id="whole where the room is not known"),
        pytest.param(23, [3], id="whole where it just fits"),
        pytest.param(22, [2, 2], id="cut where it does not"),
        pytest.param(5, [2, 2], id="one column at least"),
    ],
)
def test_a_table_too_wide_is_cut_by_columns_each_with_the_names(room: int | None, columns: list[int]) -> None:
    cut = list(blocks(ROWS, room))
    assert [len(block[0]) for block in cut] == columns
    assert all([row[0] for row in block] == [row[0] for row in ROWS] for block in cut)
    assert [name for block in cut for name in block[0][1:]] == ROWS[0][1:]
