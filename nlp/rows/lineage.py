"""The rows of a lineage: one a paragraph in JSON; in CSV one a paragraph and ancestor, or one without."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from nlp.lineage.model import Ancestor, Clause, Descent, Lineage

ROW_COLUMNS = (
    "source", "symbol", "position", "part", "zone", "number", "opening", "status", "against", "renumbered", "moved", "text",
)  # fmt: skip
ANCESTOR_COLUMNS = (
    "source", "symbol", "body", "session", "date", "part", "zone", "number", "position", "similarity", "containment", "direct",
    "text",
)  # fmt: skip
BEFORE_NAME = "ancestor_"
COLUMNS = (*ROW_COLUMNS, *(BEFORE_NAME + name for name in ANCESTOR_COLUMNS))
"""The columns of CSV."""

_DIGITS = 4


def json_rows(lineage: Lineage) -> Iterator[dict[str, object]]:
    """A row for each paragraph in its order, then one for each that was dropped."""
    places = {row.clause.position: _place(row.clause) for row in lineage.rows}
    for descent in (*lineage.rows, *lineage.dropped):
        yield {
            **_row(descent),
            "ancestors": list(map(_ancestor, descent.ancestors)),
            "others": list(map(_ancestor, descent.others)),
            "siblings": [places[position] for position in descent.siblings if position in places],
        }


def csv_rows(lineage: Lineage) -> Iterator[dict[str, object]]:
    """A row for each paragraph and ancestor of it; a paragraph without one has a row of its own."""
    for descent in (*lineage.rows, *lineage.dropped):
        row = _row(descent)
        for ancestor in (*descent.ancestors, *descent.others) or (None,):
            about = _ancestor(ancestor) if ancestor else dict.fromkeys(ANCESTOR_COLUMNS)
            yield {**row, **{BEFORE_NAME + name: value for name, value in about.items()}}


def within_zones(traced: Lineage, zones: Collection[str]) -> Lineage:
    """The lineage with the rows of some zones alone; of all, where none is named."""
    if not zones:
        return traced
    rows, dropped = (tuple(row for row in some if row.clause.zone in zones) for some in (traced.rows, traced.dropped))
    return replace(traced, rows=rows, dropped=dropped)


def rounded(figure: float) -> float:
    """A figure from 0 to 1 as it is given out: 1 stands for nothing but 1.

    >>> rounded(0.99999), rounded(1.0), rounded(0.123456)
    (0.9999, 1.0, 0.1235)
    """
    return 1.0 if figure == 1.0 else min(round(figure, _DIGITS), 1 - 10**-_DIGITS)


def _row(descent: Descent) -> dict[str, object]:
    clause = descent.clause
    return {
        "source": descent.source,
        "symbol": descent.symbol,
        **_place(clause),
        "opening": clause.opening,
        "text": clause.text,
        "status": descent.status,
        "against": descent.against,
        "renumbered": descent.is_renumbered,
        "moved": descent.is_moved,
    }


def _ancestor(ancestor: Ancestor) -> Mapping[str, object]:
    return {
        "source": ancestor.source,
        "symbol": ancestor.symbol,
        "body": ancestor.body,
        "session": ancestor.session,
        "date": ancestor.date,
        **_place(ancestor.clause),
        "similarity": rounded(ancestor.likeness.similarity),
        "containment": rounded(ancestor.likeness.containment),
        "text": ancestor.clause.text,
        "direct": ancestor.is_direct,
    }


def _place(clause: Clause) -> dict[str, object]:
    return {"position": clause.position, "part": clause.part, "zone": clause.zone, "number": clause.number}
