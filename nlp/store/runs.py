"""Rows of many stretches of documents at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import chain
from typing import Any

from nlp.store import queries
from nlp.store.model import Run

_AT_ONCE = 250


def rows_in_runs(connection: sqlite3.Connection, query: str, runs: Sequence[Run]) -> list[Any]:
    """The rows of a query for runs of texts (see `nlp.store.queries.RUNS`)."""
    rows: list[Any] = []
    for start in range(0, len(runs), _AT_ONCE):
        values = [(run.entry.key, run.first, run.last) for run in runs[start : start + _AT_ONCE]]
        marks = ", ".join(["(?, ?, ?)"] * len(values))
        rows += connection.execute(queries.RUNS.format(marks) + query, tuple(chain.from_iterable(values))).fetchall()
    return rows
