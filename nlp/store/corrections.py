"""Corrections that a person made, laid over what was read: what is stored stays as it was read, and comes back when they go.

A correction is a field of `nlp.fields` and its value, None for “not known”. It goes by the source, so it holds for
whatever is stored under that name until it is taken back or the document is removed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from nlp.store.model import DocumentSummary, TagRow
from nlp.types import Document, TaggedDocument

SET = "set"
"""What `Document.supplied` says of a field that was corrected."""

Values: TypeAlias = Mapping[str, str | None]


def by_source(rows: Iterable[tuple[str, str, str | None]]) -> dict[str, dict[str, str | None]]:
    """The corrections of each source, from rows (source, field, value)."""
    found: dict[str, dict[str, str | None]] = {}
    for source, field, value in rows:
        found.setdefault(source, {})[field] = value
    return found


def correct_document(tagged: TaggedDocument, values: Values) -> TaggedDocument:
    """A document as corrected; a title that was corrected has no themes, for they were found in the one that was read."""
    if not values:
        return tagged
    document: Document = replace(tagged.document, **_changes(tagged.document, values))
    if "title" not in values:
        return replace(tagged, document=document)
    return replace(tagged, document=replace(document, title_spans=()), title_tags=())


def correct_summary(summary: DocumentSummary, values: Values) -> DocumentSummary:
    """A document in short, as corrected."""
    if not values:
        return summary
    changes = {field: value for field, value in _changes(summary, values).items() if hasattr(summary, field)}
    read = {field: getattr(summary, field) for field in values if hasattr(summary, field)}
    return replace(summary, corrections=values, read=read, **changes)


def correct_row(row: TagRow, values: Values) -> TagRow:
    """A row for counting, as corrected."""
    changes: dict[str, Any] = {field: value for field, value in values.items() if field in TagRow._fields}
    return row._replace(**changes)


def _changes(document: Document | DocumentSummary, values: Values) -> dict[str, Any]:
    return {
        **values,
        "derived": tuple(field for field in document.derived if field not in values),
        "supplied": {**document.supplied, **dict.fromkeys(values, SET)},
    }
