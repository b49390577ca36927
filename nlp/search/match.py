"""What a query finds in one text: the meaning of the language, one text after another (see `nlp.search.query`)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeAlias

from nlp.cited import cited_spans
from nlp.search.filters import accepts, value_of
from nlp.search.places import Spans, chains, find_near, find_plain
from nlp.search.query import (
    All,
    Any,
    Near,
    Node,
    Ordered,
    Query,
    RangeFilter,
    Regex,
    Term,
    TextFilter,
    Theme,
    WholeWord,
    Wild,
    Without,
    Words,
)
from nlp.search.regex import find_regex
from nlp.search.unit import Found, Unit
from nlp.text import Origins, fold
from nlp.types import Span

Mentions: TypeAlias = Callable[[Theme | Term], Spans]
"""Gives the mentions of a theme or a term in the folded text, in order."""


def find_in(query: Query, unit: Unit) -> Found | None:
    """What the query finds in a text, its spans as the text stands; None where it does not hold."""
    folded = fold(unit.text)
    origins = folded.origins()
    spans = find_spans(query, folded.text, unit, lambda node: mentions_of(node, unit, origins))
    return None if spans is None else Found(unit, tuple(origins.span(*span) for span in spans))


def find_spans(query: Query, text: str, unit: Unit, mentions: Mentions) -> Spans | None:
    """What the query finds in a folded text, nested spans dropped; None where it does not hold."""
    spans = spans_of(query.node, text, unit, mentions)
    if spans is None or query.cited is None:
        return None if spans is None else longest(spans)
    if not spans:
        return None if query.cited else spans
    return kept_by_citation(longest(spans), text, cited=query.cited) or None


def spans_of(node: Node, text: str, unit: Unit, mentions: Mentions) -> Spans | None:
    """Where a node is found in a folded text, in order; None where it does not hold."""
    match node:
        case TextFilter() | RangeFilter():
            return [] if accepts(node)(value_of(node.field, unit)) else None
        case All(parts):
            return _all([spans_of(part, text, unit, mentions) for part in parts])
        case Any(parts):
            return _any([spans_of(part, text, unit, mentions) for part in parts])
        case Without(part):
            return [] if spans_of(part, text, unit, mentions) is None else None
        case Ordered(parts, within):
            steps = [spans_of(part, text, unit, mentions) for part in parts]
            return chains([spans or [] for spans in steps], within) or None
        case Theme() | Term():
            return _mentioned(node, text, mentions) or None
        case Words() | Wild() | WholeWord() | Near() | Regex():
            return _placed(node, text, unit) or None


def mentions_of(node: Theme | Term, unit: Unit, origins: Origins) -> Spans:
    """The mentions of a theme or a term in a text, as they stand in its folded form."""
    found = {
        origins.folded(mention.start, mention.end)
        for tag in unit.tags
        for mention in tag.mentions
        if (tag.theme == node.id if isinstance(node, Theme) else fold(mention.term).text == node.text)
    }
    return sorted(found)


def _mentioned(node: Theme | Term, text: str, mentions: Mentions) -> Spans:
    is_uncited = isinstance(node, Theme) and not node.with_cited
    return kept_by_citation(mentions(node), text, cited=False) if is_uncited else mentions(node)


def _placed(node: Words | Wild | WholeWord | Near | Regex, text: str, unit: Unit) -> Spans:
    match node:
        case Near(near, within):
            return find_near(near, within, text)
        case Regex(pattern):
            return find_regex(pattern, text)
        case WholeWord():
            return _whole_words(node, text, unit)
        case Words() | Wild():
            return find_plain(node, text)


def _whole_words(node: WholeWord, text: str, unit: Unit) -> Spans:
    """The places of a word in a text that is cut as it stands, in its folded form."""
    if node.text not in text:
        return []
    origins = fold(unit.text).origins()
    found = (token for token in node.tokens(unit.text) if fold(token.text).text == node.text)
    return [origins.folded(token.start, token.end) for token in found]


def longest(spans: Spans) -> Spans:
    """The spans that lie in no other."""
    kept: Spans = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def kept_by_citation(spans: Spans, text: str, *, cited: bool) -> Spans:
    """The spans that lie inside the quoted titles of documents, or those that do not."""
    # One inside another is no title of its own.
    titles = longest(list(cited_spans(text)))
    return [span for span in spans if _lies_in(titles, span) == cited]


def _lies_in(titles: Sequence[Span], span: Span) -> bool:
    at = bisect_right(titles, span[0], key=lambda title: title[0]) - 1
    return at >= 0 and span[1] <= titles[at][1]


def _all(held: list[Spans | None]) -> Spans | None:
    """The spans of parts that all hold."""
    return None if None in held else _together(held)


def _any(held: list[Spans | None]) -> Spans | None:
    """The spans of the parts that hold, where one does."""
    return None if all(spans is None for spans in held) else _together(held)


def _together(held: list[Spans | None]) -> Spans:
    return sorted({span for spans in held for span in spans or ()})
