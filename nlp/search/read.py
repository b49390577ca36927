"""Reading a written query; what is wrong with it is said with its column."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.search.query import Query, Words
from nlp.text import fold


def read_query(written: str, themes: Mapping[str, str]) -> Query:
    """The query that was written.

    Args:
        themes: the id of each theme by each of its names (its id, its labels), folded.

    Raises:
        UsageError: it cannot be read; it says at which column.
    """
    return Query(written, Words(fold(written).text))
