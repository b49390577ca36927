"""Where themes and terms are mentioned in a part of the index."""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.held import NO_SPANS, NOTHING, Held, Scope, Spans, ascends, held_by
from nlp.search.index import Mentions, Part
from nlp.search.query import Term, Theme
from nlp.text import fold

_REMEMBERED = 64
_MANY = 8
_FEW = 100


class Mentioned:
    """Finds mentions; all those of a theme or a term are remembered."""

    def __init__(self, part: Part, mentions: Mentions) -> None:
        self._part = part
        self._mentions = mentions
        self._of_term = lru_cache(_REMEMBERED)(self._find_term)
        self._all = lru_cache(_REMEMBERED)(self._find_all)

    def most(self, node: Theme | Term) -> int:
        """How many mentions a theme or a term has."""
        return len(self._spans(node).begin)

    def find(self, node: Theme | Term, scope: Scope) -> Held:
        """The mentions of a theme or a term in some texts, in their order."""
        is_whole = scope.last - scope.first == self._part.size
        held = self._all(node) if is_whole else self._held(node, self._between(self._spans(node), scope))
        return held if scope.chosen is None else held_by(held.spans.only(scope.has(held.spans.texts)))

    def find_in_documents(self, node: Theme | Term, documents: Array, scope: Scope) -> Held:
        """The mentions in some documents (ascending), of which the texts are within the scope, which is a range."""
        spans = self._between(self._spans(node), scope)
        if len(spans.begin) < _MANY * len(documents):
            is_asked = np.zeros(len(self._part.first), bool)
            is_asked[documents] = True
            return self._held(node, spans.only(is_asked.take(self._part.document.take(spans.texts.astype(np.int64)))))
        is_gap = np.diff(documents, prepend=-2, append=-2) != 1
        firsts, lasts = self._part.first[documents[is_gap[:-1]]], self._part.first[documents[is_gap[1:]] + 1]
        return self._held(node, _in_ranges(spans, firsts, lasts))

    def _spans(self, node: Theme | Term) -> Spans:
        """All mentions as they lie in the index."""
        if isinstance(node, Term):
            return self._of_term(node.text)
        mentions = self._mentions
        if node.id not in mentions.themes:
            return NO_SPANS
        code = mentions.themes.index(node.id)
        return Spans(mentions.text, mentions.begin, mentions.end).only(slice(*mentions.bounds[code : code + 2]))

    def _find_term(self, term: str) -> Spans:
        """All mentions of a folded term."""
        mentions = self._mentions
        codes = [code for code, name in enumerate(mentions.terms) if _folded(name) == term]
        chosen = np.flatnonzero(np.isin(mentions.term, codes)) if codes else NOTHING
        chosen = chosen[np.argsort(mentions.begin[chosen], kind="stable")]
        return Spans(mentions.text[chosen], mentions.begin[chosen], mentions.end[chosen])

    def _find_all(self, node: Theme | Term) -> Held:
        return self._held(node, self._spans(node))

    def _between(self, spans: Spans, scope: Scope) -> Spans:
        """The mentions in the range of a scope."""
        # The type is that of the column, or the search would copy it.
        bounds = np.array([scope.first, scope.last], spans.texts.dtype)
        return spans.only(slice(*np.searchsorted(spans.texts, bounds)))

    def _held(self, node: Theme | Term, spans: Spans) -> Held:
        if isinstance(node, Theme) and not node.with_cited:
            spans = spans.only(~self._part.is_cited(spans.begin, spans.end))
        is_sorted = ascends(spans.begin) and ascends(spans.end)
        return held_by(Spans(spans.texts.astype(np.int64), spans.begin, spans.end, is_sorted))


def _in_ranges(spans: Spans, firsts: Array, lasts: Array) -> Spans:
    """The spans in the texts of some ranges, which are in order, as the spans are."""
    type_ = spans.texts.dtype
    lows, highs = np.searchsorted(spans.texts, firsts.astype(type_)), np.searchsorted(spans.texts, lasts.astype(type_))
    if 0 < len(lows) <= _FEW:
        pieces = [slice(low, high) for low, high in zip(lows.tolist(), highs.tolist(), strict=True)]
        texts, begin, end = (np.concatenate([column[piece] for piece in pieces]) for column in spans[:3])
        return Spans(texts, begin, end)
    lengths = highs - lows
    ends = np.cumsum(lengths)
    return spans.only(np.repeat(lows - (ends - lengths), lengths) + np.arange(int(lengths.sum())))


@cache
def _folded(name: str) -> str:
    return fold(name).text
