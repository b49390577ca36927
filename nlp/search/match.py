"""What a query finds in one text: the meaning of the language, one text after another (see `nlp.search.query`)."""

from __future__ import annotations

from nlp.search.query import All, Any, Node, Query, Theme, Without, Words
from nlp.search.unit import Found, Unit
from nlp.text import Folded, fold
from nlp.types import Span


def find_in(query: Query, unit: Unit) -> Found | None:
    """What the query finds in a text, its spans as the text stands; None where it does not hold."""
    folded = fold(unit.text)
    spans = _spans(query.node, folded, unit)
    if spans is None:
        return None
    origins = folded.origins()
    return Found(unit, tuple(origins.span(start, end) for start, end in _longest(spans)))


def _spans(node: Node, folded: Folded, unit: Unit) -> set[Span] | None:
    """Where a node is found in the folded text; None where it does not hold."""
    match node:
        case Words(text):
            return {(at, at + len(text)) for at in range(len(folded.text)) if folded.text.startswith(text, at)} or None
        case Theme(theme):
            found = {(m.start, m.end) for tag in unit.tags if tag.theme == theme for m in tag.mentions}
            return found or None
        case All(parts):
            held = [_spans(part, folded, unit) for part in parts]
            return None if None in held else set().union(*(spans or () for spans in held))
        case Any(parts):
            held = [_spans(part, folded, unit) for part in parts]
            return None if all(spans is None for spans in held) else set().union(*(spans or () for spans in held))
        case Without(part):
            return set() if _spans(part, folded, unit) is None else None
    raise NotImplementedError(node)


def _longest(spans: set[Span]) -> list[Span]:
    """The spans that lie in no other, in order."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept
