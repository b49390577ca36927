"""The rows of ``zhuti search``, as CSV and JSON lines give them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.search.kwic import Line

COLUMNS = (
    "source", "symbol", "body", "session", "part", "zone", "number", "left", "keyword", "right", "start", "end",
)  # fmt: skip
SCORE = "score"

_DECIMALS = 4


def rows_of(lines: Iterable[Line], window: int | None, *, ranked: bool = False) -> Iterator[dict[str, object]]:
    """A row for each line.

    Args:
        window: how many characters left and right of the keyword, or None for all of the text.
        ranked: whether the lines have scores.
    """
    for line in lines:
        unit, origin = line.unit, line.unit.origin
        row: dict[str, object] = {
            "source": origin.source,
            "symbol": origin.symbol,
            "body": origin.body,
            "session": origin.session,
            "part": unit.part,
            "zone": unit.zone,
            "number": unit.number,
            "left": line.left(window),
            "keyword": line.keyword,
            "right": line.right(window),
            "start": line.start,
            "end": line.end,
        }
        if ranked:
            row[SCORE] = None if line.score is None else round(line.score, _DECIMALS)
        yield row
