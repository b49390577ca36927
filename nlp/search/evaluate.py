"""A query asked of a part of the index: literals, themes and filters by arrays, what is left one text after another.

What a query means is said in `nlp.search.query`, and `nlp.search.match` is that meaning in code; this gives the same for a
million texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from math import prod
from typing import TypeAlias

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.candidates import required_by
from nlp.search.fetch import Place
from nlp.search.filters import accepts
from nlp.search.held import (
    NO_SPANS,
    NOTHING,
    Held,
    Scope,
    Spans,
    all_of,
    any_of,
    ascends,
    distinct,
    held_by,
    longest,
    union,
    without,
)
from nlp.search.index import OpenPart
from nlp.search.index.texts import code_units
from nlp.search.literals import find_literal, most_places
from nlp.search.match import spans_of
from nlp.search.mentioned import Mentioned
from nlp.search.origins import DocumentFields
from nlp.search.patterns import find_chains, find_near, find_wild
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
    parts_of,
)
from nlp.search.unit import Origin, Unit
from nlp.store import Entry
from nlp.types import Span

ByText: TypeAlias = Near | Wild | Ordered | Regex | WholeWord

_SAMPLE = 1000
_REMEMBERED = 64
_OF_TEXTS = {"zone": "zones", "part": "parts", "opening": "openings"}


class Evaluator:
    """Asks queries of one part of an index.

    Args:
        entries: the documents of the workspace, and ``fields`` what a filter asks of them.
        is_searched: which of them are searched.
        texts_of: gives the texts of a document as they stand, by zone and position, for what the folded text does not tell.
    """

    def __init__(
        self,
        opened: OpenPart,
        entries: Sequence[Entry],
        fields: DocumentFields,
        is_searched: Array,
        texts_of: Callable[[Entry], Mapping[Place, str]],
    ) -> None:
        self.part = opened.texts
        self._mentioned = Mentioned(opened.texts, opened.mentions)
        self._numbers = opened.entries
        self._entries = entries
        self._fields = fields
        self._texts_of = texts_of
        live = np.append(is_searched, False)[opened.entries]
        self.is_live = None if live.all() else live
        self._accepted = lru_cache(_REMEMBERED)(self._accepted_documents)
        self.most = lru_cache(_REMEMBERED)(self._most_places)

    def ask(self, query: Query, scope: Scope) -> Held:
        """The texts of the scope in which the query holds, with the spans that lie in no other, in order."""
        held = self.evaluate(query.node, self._live(scope))
        spans = self._longest(held.spans)
        if query.cited is None:
            return held._replace(spans=spans)
        spans = spans.only(self.part.is_cited(spans.begin, spans.end) == query.cited)
        if query.cited:
            return held_by(spans)
        without_words = without(held.texts, distinct(np.sort(held.spans.texts)))
        return Held(union([distinct(spans.texts), without_words]), spans)

    def evaluate(self, node: Node, scope: Scope) -> Held:
        """Where a node holds; its spans in any order, one inside another too."""
        match node:
            case Words(text) if text:
                return find_literal(self.part, text, scope)
            case Theme() | Term():
                return self._mentioned.find(node, scope)
            case TextFilter() | RangeFilter():
                texts = scope.texts
                return Held(texts[self._passes(node, texts)], NO_SPANS)
            case Any(parts):
                return any_of([self.evaluate(part, scope) for part in parts])
            case All(parts):
                return self._all(parts, scope)
            case Without(part):
                return Held(without(scope.texts, self.evaluate(part, scope).texts), NO_SPANS)
            case Near() | Wild() | Ordered() | Regex() | WholeWord():
                return self._by_pattern(node, scope)
            case Words():
                return Held(NOTHING, NO_SPANS)

    def _most_places(self, node: Node) -> int:
        """How many places a node can have at most, roughly: what is cheapest is asked first."""
        match node:
            case Words(text):
                return most_places(self.part, text)
            case Theme() | Term():
                return self._mentioned.most(node)
            case Any(parts):
                return sum(map(self.most, parts))
            case All(parts):
                return min(map(self.most, parts), default=self.part.size)
            case Near() | Wild() | Ordered() | Regex() | WholeWord():
                return self.most(required_by(node))
            case TextFilter() | RangeFilter() | Without():
                return self.part.size

    def searched(self) -> tuple[int, int]:
        """How many texts are searched, and how many documents that have some."""
        counts = np.diff(self.part.first) if self.is_live is None else np.diff(self.part.first)[self.is_live]
        return int(counts.sum()), int(np.count_nonzero(counts))

    @cached_property
    def size_searched(self) -> tuple[int, int]:
        """How many texts are searched, and how long they are together, in code units."""
        counts, lengths = np.diff(self.part.first), np.diff(self.part.starts[self.part.first].astype(np.int64))
        if self.is_live is not None:
            counts, lengths = counts[self.is_live], lengths[self.is_live]
        texts = int(counts.sum())
        return texts, int(lengths.sum()) - texts

    def lengths(self, texts: Array) -> Array:
        """How long some texts are, in code units."""
        return np.asarray(self.part.starts[texts + 1] - self.part.starts[texts] - np.uint32(1))

    def everything(self) -> Scope:
        """All texts that are searched."""
        return self._live(Scope(0, self.part.size))

    def texts_with(self, pair: int) -> int:
        """How many of the texts searched have a pair of code units."""
        if self.is_live is None:
            return self.part.texts_with_pair(pair)
        places = self.part.places[slice(*self.part.range_of(pair))]
        gone = self._gone
        firsts, lasts = np.searchsorted(places, gone[:, 0]), np.searchsorted(places, gone[:, 1])
        taken = [self.part.owners(places[first:last]) for first, last in zip(firsts, lasts, strict=True) if first < last]
        return self.part.texts_with_pair(pair) - sum(len(distinct(owners)) for owners in taken)

    @cached_property
    def _gone(self) -> Array:
        """Where the texts of neighbouring documents that are not searched begin and end."""
        is_live = np.concatenate([[True], self.is_live if self.is_live is not None else [], [True]])
        changes = np.flatnonzero(is_live[1:] != is_live[:-1])
        return self.part.starts[self.part.first[changes]].reshape(-1, 2)

    def unit(self, ordinal: int) -> Unit:
        """A text without its number, its tags and its text."""
        part = self.part
        entry = self._entries[int(self._numbers[part.document[ordinal]])]
        origin = Origin(entry.source, entry.symbol, entry.body, entry.session, entry.year, entry.kind)
        letter, zone = part.parts[int(part.part[ordinal])], part.zones[int(part.zone[ordinal])]
        return Unit(origin, letter, zone, None, int(part.position[ordinal]), part.openings[int(part.opening[ordinal])], "")

    def share(self, node: Node) -> float:
        """In which part of the texts a node holds, roughly, as if its parts had nothing to do with each other."""
        match node:
            case Any(parts):
                return min(1.0, sum(map(self.share, parts)))
            case All(parts):
                return prod(map(self.share, parts))
            case Without(part):
                return max(0.05, 1 - self.share(part))
            case TextFilter() | RangeFilter():
                sample = np.arange(0, self.part.size, 1 + self.part.size // _SAMPLE)
                return float(self._passes(node, sample).mean()) if len(sample) else 0.0
            case Near() | Wild() | Ordered() | Regex() | WholeWord():
                return self.share(required_by(node)) / 2
            case Words() | Theme() | Term():
                return min(1.0, self.most(node) / max(1, self.part.size))

    def _live(self, scope: Scope) -> Scope:
        """The scope without documents that are gone or not searched."""
        if self.is_live is None:
            return scope
        return scope.only(scope.texts[self.is_live[self.part.document.take(scope.texts)]])

    def _longest(self, spans: Spans) -> Spans:
        if spans.is_sorted or (ascends(spans.begin) and ascends(spans.end)):
            return spans
        begin, end = longest(spans)
        return Spans(self.part.owners(begin), begin, end, is_sorted=True)

    def _all(self, parts: Iterable[Node], scope: Scope) -> Held:
        held = []
        ordered = sorted(parts, key=self._cost)
        filters = [part for part in ordered if isinstance(part, TextFilter | RangeFilter) and part.field not in _OF_TEXTS]
        if filters and scope.chosen is None and isinstance(ordered[0], Theme | Term):
            held.append(self._mentioned_in_documents(ordered[0], filters, scope))
            scope = scope.only(held[-1].texts)
            ordered = [part for part in ordered[1:] if part not in filters]
        for part in ordered:
            held.append(self.evaluate(part, scope))
            scope = scope.only(held[-1].texts)
        return all_of(held, scope.texts)

    def _mentioned_in_documents(self, node: Theme | Term, filters: Sequence[TextFilter | RangeFilter], scope: Scope) -> Held:
        """The mentions in documents that some filters let pass: of a frequent theme only those are looked at."""
        documents = np.flatnonzero(np.logical_and.reduce([self._accepted(one) for one in filters]))
        return self._mentioned.find_in_documents(node, documents, scope)

    def _cost(self, node: Node) -> tuple[bool, bool, int]:
        is_by_text = isinstance(node, Near | Wild | Ordered | Regex | WholeWord)
        is_filter = isinstance(node, TextFilter | RangeFilter | Without)
        return is_by_text, is_filter, self.most(node)

    def _passes(self, node: TextFilter | RangeFilter, texts: Array) -> Array:
        """Which texts a filter lets pass."""
        names = _OF_TEXTS.get(node.field)
        if names is None:
            return np.asarray(self._accepted(node).take(self.part.document.take(texts)))
        is_accepted = np.array([accepts(node)(name) for name in getattr(self.part, names)], bool)
        return np.asarray(is_accepted.take(getattr(self.part, node.field).take(texts)))

    def _accepted_documents(self, node: TextFilter | RangeFilter) -> Array:
        return np.append(self._fields.accepted(node), False)[self._numbers]

    def _by_pattern(self, node: ByText, scope: Scope) -> Held:
        """By arrays in texts of the basic plane where that can be, else one text after another."""
        required = required_by(node)
        if required.parts:
            scope = scope.only(self._all(required.parts, scope).texts)
        is_basic = self.part.basic.take(scope.texts)
        spans = self._pattern_spans(node, scope) if is_basic.any() else None
        if spans is None:
            return self._one_by_one(node, scope.texts)
        if is_basic.all():
            return Held(distinct(np.sort(spans.texts)), spans, has_spans=True)
        others = self._one_by_one(node, scope.texts[~is_basic])
        spans = spans.only(self.part.basic.take(spans.texts))
        return any_of([Held(distinct(np.sort(spans.texts)), spans, has_spans=True), others])

    def _pattern_spans(self, node: ByText, scope: Scope) -> Spans | None:
        """The spans of a pattern that arrays can say, as if all texts were of the basic plane."""
        match node:
            case Ordered(parts, within):
                return find_chains(self.part, [self.evaluate(part, scope).spans for part in parts], within)
            case Wild(pieces):
                places = [find_literal(self.part, piece, scope).spans for piece in pieces if piece]
                return find_wild(self.part, pieces, places)
            case Near((Words(first), Words(second)), within):
                before, behind = (find_literal(self.part, word, scope).spans for word in (first, second))
                return find_near(self.part, before, behind, within)
        return None

    def _one_by_one(self, node: ByText, candidates: Array) -> Held:
        """Ask each text."""
        texts: list[int] = []
        spans: list[tuple[int, int, int]] = []
        for ordinal in candidates.tolist():
            found = self._spans_in(node, ordinal)
            texts.extend([ordinal] if found is not None else [])
            spans.extend((ordinal, *span) for span in found or ())
        columns = np.array(spans, np.int64).reshape(-1, 3).T
        return Held(np.array(texts, np.int64), Spans(columns[0], columns[1].astype(np.uint32), columns[2].astype(np.uint32)))

    def _spans_in(self, node: ByText, ordinal: int) -> list[Span] | None:
        """Where a node is found in one text, in the part's places."""
        text = self.part.folded(ordinal)
        start = int(self.part.starts[ordinal])
        is_basic = len(text) == int(self.part.starts[ordinal + 1]) - start - 1
        unit = self.unit(ordinal)
        if any(isinstance(part, WholeWord) for part in parts_of(node)):
            unit = unit._replace(text=self._text(ordinal, unit))
        found = spans_of(node, text, unit, lambda theme: self._mentions_in(theme, ordinal, text))
        if found is None or is_basic:
            return None if found is None else [(start + begin, start + end) for begin, end in found]
        return [(start + len(code_units(text[:begin])), start + len(code_units(text[:end]))) for begin, end in found]

    def _text(self, ordinal: int, unit: Unit) -> str:
        """A text as it stands; none where the workspace has it no more, which is noticed when it is looked up."""
        entry = self._entries[int(self._numbers[self.part.document[ordinal]])]
        return self._texts_of(entry).get((unit.zone, unit.position), "")

    def _mentions_in(self, node: Theme | Term, ordinal: int, text: str) -> list[Span]:
        """The mentions of a theme in one text, in its characters."""
        spans = self._mentioned.find(node, Scope(ordinal, ordinal + 1)).spans
        start = int(self.part.starts[ordinal])
        units = text.encode("utf-16-le")
        pairs = zip((spans.begin - start).tolist(), (spans.end - start).tolist(), strict=True)
        return sorted({(_characters(units, begin), _characters(units, end)) for begin, end in pairs})


def _characters(units: bytes, count: int) -> int:
    """How many characters the first code units of a text are."""
    return len(units[: 2 * count].decode("utf-16-le"))
