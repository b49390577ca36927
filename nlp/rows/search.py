"""The rows of a search, one for each occurrence, and what they were made with and over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.mine.meta import Identified
    from nlp.rows.lines import Asked
    from nlp.search.kwic import Line
    from nlp.search.query import Node, Query
    from nlp.searching import Search
    from nlp.store import DocumentSummary

COLUMNS = (
    "source", "symbol", "body", "session", "part", "zone", "number", "left", "keyword", "right", "start", "end",
)  # fmt: skip
SCORE = "score"

_DECIMALS = 4
_OF_INTERVALS = ("seed", "resamples")
"""What only a table with intervals is made with; it says so itself."""


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


def hits_meta(
    lexicon: Lexicon, query: Query, scope: Iterable[Node], corpus: Iterable[Identified], *, themes: Sequence[str] = ()
) -> dict[str, object]:
    """The ``meta`` of a table: the query, the filters, the versions, and a hash over the documents that were searched.

    Args:
        scope: the filters on documents and zones.
        corpus: the documents that have a text within them.
        themes: the ids of the themes that a text must carry.
    """
    from nlp.mine.meta import counting_meta
    from nlp.mine.selection import Selection

    made = counting_meta(lexicon=lexicon.name, lexicon_version=lexicon.version, selection=Selection(), corpus=corpus)
    made = {name: value for name, value in made.items() if name not in _OF_INTERVALS}
    filters: dict[str, object] = {"theme": list(themes)}
    filters |= {name: [] for name in ("body", "session", "year", "kind", "zone")}
    return {"query": query.written, **made, "filters": filters | dict(map(filter_values, scope)) | {"cited": query.cited}}


def meta_asked_for(
    lexicon: Lexicon, search: Search, asked: Asked, documents: Mapping[str, DocumentSummary]
) -> dict[str, object]:
    """What was searched and with what; the hash goes over the documents that the filters let through.

    Args:
        documents: those of the workspace, by source.
    """
    from nlp.rows.lines import scope_of

    searched = dict.fromkeys(one.source for one in search.zone_counts(scope_of(asked)))
    return hits_meta(lexicon, asked.query, asked.scope, [documents[source] for source in searched], themes=asked.themes)


def filter_values(node: Node) -> tuple[str, list[str]]:
    """The name of a filter on documents and zones, and its values as its option takes them."""
    from nlp.search.query import RangeFilter, TextFilter

    match node:
        case TextFilter(field, values):
            return field, list(values)
        case RangeFilter(field, ranges):
            return field, list(map(str, ranges))
    raise TypeError(node)
