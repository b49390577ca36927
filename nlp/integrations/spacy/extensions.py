"""The attributes ``doc._.…`` and ``span._.…`` that zhuti adds.

They are registered when a component is made or a document converted, not when this package is imported: spaCy imports it
for every pipeline, and an attribute ``title`` of somebody else's program must not find its name taken.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from spacy.tokens import Doc, Span

from nlp.integrations.spacy.evidence import THEMES, set_themes, themes_of, themes_within
from nlp.integrations.spacy.paragraphs import kept_document, line_of
from nlp.integrations.spacy.user_data import attribute_key, user_data

DOC_FIELDS = (
    "source", "symbol", "body", "committee", "session", "kind", "agenda_item", "title", "report", "adopted", "distributed",
    "meeting", "year",
)  # fmt: skip
LINE_FIELDS = ("part", "zone", "number", "opening")
SPAN_FIELDS = ("symbol", "session")


def register_extensions() -> None:
    """Make the attributes known to spaCy; again, where they are known already, nothing happens.

    Raises:
        ValueError: another program has an attribute of the same name that is worked out, not set.
    """
    register_themes()
    for name in DOC_FIELDS:
        _register(Doc, name, partial(_field, name))
    for name in LINE_FIELDS:
        _register(Span, name, partial(_line_field, name))
    for name in SPAN_FIELDS:
        _register(Span, name, partial(_field_of_span, name))


def register_themes() -> None:
    """Make ``doc._.themes`` and ``span._.themes`` known to spaCy."""
    _register(Doc, THEMES, themes_of, set_themes)
    _register(Span, THEMES, themes_within)


def _register(
    kind: type[Doc] | type[Span], name: str, getter: Callable[..., Any], setter: Callable[..., None] | None = None
) -> None:
    if kind.has_extension(name) and _is_ours(kind.get_extension(name)[2]):
        return
    kind.set_extension(name, getter=getter, setter=setter)


def _is_ours(getter: object) -> bool:
    return getattr(getattr(getter, "func", getter), "__module__", "").startswith(__package__ or __name__)


def _field(name: str, doc: Doc) -> Any:
    """A field of the document, or what somebody said of a Doc that is none."""
    if (key := attribute_key(name)) in user_data(doc):
        return user_data(doc)[key]
    kept = kept_document(doc)
    return None if kept is None else kept[name]


def _field_of_span(name: str, span: Span) -> Any:
    return _field(name, span.doc)


def _line_field(name: str, span: Span) -> Any:
    line = line_of(span)
    return None if line is None else line.get(name)
