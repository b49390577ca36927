"""Tables of text for a terminal, aligned by the columns that characters take: a Chinese one takes two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from nlp.visible import visible

GUTTER = "  "


def width(text: str) -> int:
    """How many columns a text takes in a terminal.

    >>> width("主题 x")
    6
    """
    # Almost all cells are numbers.
    return len(text) if text.isascii() and text.isprintable() else sum(map(_width, text))


def align(rows: Sequence[Sequence[str]], *, left: int = 1) -> list[str]:
    """The rows as lines, the first ``left`` columns set to the left and the others to the right; cells are made visible.

    >>> align([["主题", "n"], ["x", "12"]])
    ['主题   n', 'x     12']
    """
    rows = _shown(rows)
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [GUTTER.join(_cells(row, widths, left)).rstrip() for row in rows]


def blocks(rows: Sequence[Sequence[str]], room: int | None) -> Iterator[list[Sequence[str]]]:
    """The table cut by columns into tables that each fit the room, every one with the first column.

    A column wider than the room stands alone; with no room given the table stays whole.
    """
    rows = _shown(rows)
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    start = 1
    while start < len(widths) or start == 1:
        end, taken = start, widths[0]
        while end < len(widths) and (end == start or room is None or taken + len(GUTTER) + widths[end] <= room):
            taken += len(GUTTER) + widths[end]
            end += 1
        yield [[row[0], *row[start:end]] for row in rows]
        start = max(end, start + 1)


def _shown(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[visible(cell) for cell in row] for row in rows]


def _cells(row: Sequence[str], widths: Sequence[int], left: int) -> Iterator[str]:
    for number, (cell, room) in enumerate(zip(row, widths, strict=True)):
        blank = " " * (room - width(cell))
        yield cell + blank if number < left else blank + cell


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
