import pytest

from nlp.mine.trends.sparkline import MOST_SIGNS, sparkline


@pytest.mark.parametrize(
    ("hits", "sizes", "drawn"),
    [([0, 1, 2, 4], [10] * 4, "·▂▄█"), ([0, 0], [5, 5], "··"), ([], [], ""), ([1, 0], [10, 0], "█·"), ([3], [7], "█")],
    ids=["rising", "never", "empty", "no text", "one point"],
)
def test_shares_are_drawn_by_the_highest(hits, sizes, drawn):
    assert sparkline(hits, sizes) == drawn


def test_a_long_series_puts_neighbours_together():
    assert sparkline([1] * 16 + [2] * 16, [10] * 32) == "▄" * 8 + "█" * 8
    assert len(sparkline(range(1, 58), [100] * 57)) == MOST_SIGNS
