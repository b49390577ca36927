"""Documents made ready for lineage: their clauses folded, their dates worked out, the resolutions that they cite read."""

from __future__ import annotations

from collections.abc import Iterable

from nlp.lineage.citations import cited_symbols
from nlp.lineage.dates import date_of
from nlp.lineage.model import Clause, Edition
from nlp.text import fold
from nlp.types import Document


def edition_of(document: Document, versions: Iterable[str] = (), forerunners: Iterable[str] = ()) -> Edition:
    """A document as lineage sees it.

    Args:
        versions: the sources of the other versions of its text that are not its ancestors.
        forerunners: of those that may be.
    """
    date, is_inferred = date_of(document)
    return Edition(
        document.source,
        document.symbol,
        document.body,
        document.session,
        document.kind,
        document.title,
        date,
        is_inferred,
        cited_symbols(document),
        clauses_of(document),
        frozenset(versions),
        frozenset(forerunners),
    )


def clauses_of(document: Document) -> tuple[Clause, ...]:
    """The paragraphs of a document as clauses."""
    return tuple(
        Clause(position, one.part, one.zone, one.number, one.opening, one.text, fold(one.text).text)
        for position, one in enumerate(document.paragraphs, 1)
    )
