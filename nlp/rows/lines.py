"""What a search is asked for, and the lines that answer: in which order, from which on, how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.search.kwic import Line
    from nlp.search.query import Node, Query
    from nlp.search.unit import Found, Total, Unit
    from nlp.searching import Order, Search
    from nlp.types import Span


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a workspace.

    Attributes:
        query: the query with all filters.
        scope: the filters on documents and zones; what they let through is what a result is told among.
        sort: keys of `nlp.search.kwic`; none leaves the order of documents, or of ranks.
        limit: how many lines at most; None is all.
        themes: the ids of the themes that a text must carry; the query asks for them too.
        all_versions: whether the other versions of texts are searched too.
    """

    query: Query
    scope: tuple[Node, ...] = ()
    order: Order = "document"
    sort: tuple[str, ...] = ()
    limit: int | None = None
    offset: int = 0
    themes: tuple[str, ...] = ()
    all_versions: bool = False


def lines_asked_for(search: Search, asked: Asked) -> Iterator[Line]:
    """The lines of the answer, in its order."""
    from nlp.search.kwic import lines_of, sort_lines

    end = None if asked.limit is None else asked.offset + asked.limit
    if asked.sort:
        return iter(sort_lines(lines_of(search.every(asked.query)), asked.sort, first=end)[asked.offset :])
    if asked.limit is None and asked.order == "document":
        return islice(lines_of(search.every(asked.query)), asked.offset, None)
    return lines_of(_page(search, asked))


def texts_of(query: Query, lines: Iterable[Line]) -> Iterator[tuple[Unit, tuple[Span, ...]]]:
    """The texts that lines stand in, those of neighbouring lines once, with all that the query finds in each."""
    from nlp.search.match import find_in

    for unit, _ in groupby(lines, key=lambda line: line.unit):
        found = find_in(query, unit)
        yield unit, found.spans if found else ()


def total_asked_for(search: Search, asked: Asked) -> Total:
    """What there is in all, told among what the filters on documents and zones let through."""
    total = search.total(asked.query)
    if not asked.scope:
        return total
    searched = search.total(scope_of(asked))
    return total._replace(of_units=searched.units, of_documents=searched.documents)


def scope_of(asked: Asked) -> Query:
    """The query of all that is searched under the filters."""
    from nlp.search.query import All, Query

    return Query("", All(asked.scope))


def _page(search: Search, asked: Asked) -> list[Found]:
    limit = search.total(asked.query).hits if asked.limit is None else asked.limit
    return search.page(asked.query, order=asked.order, limit=limit, offset=asked.offset)
