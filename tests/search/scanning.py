"""What a search must give: the meaning of the query asked of every text, one after another."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.search.match import find_in
from nlp.search.query import Query
from nlp.search.unit import Found, Total, Unit
from nlp.searching import Search, units_of
from nlp.store import Workspace
from nlp.types import Span
from nlp.workspace import left_out


def all_units(workspace: Workspace, *, all_versions: bool = False) -> list[Unit]:
    """The texts that are searched, in the order of documents."""
    others = {} if all_versions else left_out(workspace)
    documents = (one for one in workspace.tagged_documents() if one.document.source not in others)
    return [unit for one in documents for unit in units_of(one)]


def scan(query: Query, units: Sequence[Unit]) -> list[Found]:
    """Every text in which a query holds."""
    return [found for unit in units if (found := find_in(query, unit)) is not None]


def rows_of(found: Sequence[Found]) -> list[tuple[Unit, Span | None]]:
    """A row for each span, or one for a text without."""
    return [(bare(one.unit), span) for one in found for span in one.spans or (None,)]


def assert_is_scan(search: Search, units: Sequence[Unit], query: Query, limit: int = 3, offset: int = 1) -> list[Found]:
    """Hold all that a search gives against the scan."""
    # The texts bear their themes only where they are asked for.
    expected = [one._replace(unit=bare(one.unit)) for one in scan(query, units)]
    assert [one._replace(unit=bare(one.unit)) for one in search.every(query)] == expected
    assert [bare(unit) for unit in search.texts(query)] == [one.unit for one in expected]
    places = [(one.unit.origin.source, one.unit.zone, one.unit.position, one.rows) for one in expected]
    assert [tuple(count) for count in search.counts(query)] == places
    rows = rows_of(expected)
    assert rows_of(search.page(query, limit=limit, offset=offset)) == rows[offset : offset + limit]
    assert search.total(query) == total_of(expected, units)
    ranked = search.page(query, order="rank", limit=len(rows) + 1)
    assert sorted(map(_place, rows_of(ranked))) == sorted(map(_place, rows))
    return expected


def _place(row: tuple[Unit, Span | None]) -> tuple[str, str, int, Span]:
    unit, span = row
    return unit.origin.source, unit.zone, unit.position, span or (0, 0)


def bare(unit: Unit) -> Unit:
    """A text without its themes."""
    return unit._replace(tags=())


def total_of(found: Sequence[Found], units: Sequence[Unit]) -> Total:
    """The totals of what was found among these texts."""
    documents, of_documents = ({unit.origin.source for unit in some} for some in ([one.unit for one in found], units))
    return Total(sum(one.rows for one in found), len(found), len(documents), len(units), len(of_documents))
