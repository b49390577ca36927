"""Where a node holds in a part of the index: sets of texts and of spans as sorted arrays, and what is done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nlp.kept.arrays import Array

NOTHING = np.empty(0, np.int64)
_FEW = 1000


class Spans(NamedTuple):
    """Spans in a part's texts: the ordinal of each one's text, and the places where it begins and ends.

    Attributes:
        is_sorted: whether they are known to be in order, and none in another.
    """

    texts: Array
    begin: Array
    end: Array
    is_sorted: bool = False

    def only(self, chosen: Array | slice) -> Spans:
        """Those that are chosen by a mask, or a range of them."""
        return Spans(self.texts[chosen], self.begin[chosen], self.end[chosen], self.is_sorted)


class Held(NamedTuple):
    """The ordinals of the texts in which a node holds, ascending, and its spans.

    Attributes:
        has_spans: whether each of the texts is known to have a span.
    """

    texts: Array
    spans: Spans
    has_spans: bool = False


NO_SPANS = Spans(NOTHING, np.empty(0, np.uint32), np.empty(0, np.uint32))


@dataclass(frozen=True, slots=True)
class Scope:
    """The texts that are asked: ordinals from ``first`` up to ``last``, or only those of ``chosen`` (ascending)."""

    first: int
    last: int
    chosen: Array | None = None

    @property
    def texts(self) -> Array:
        """Their ordinals."""
        return np.arange(self.first, self.last) if self.chosen is None else self.chosen

    @property
    def size(self) -> int:
        """How many they are."""
        return self.last - self.first if self.chosen is None else len(self.chosen)

    def only(self, texts: Array) -> Scope:
        """These texts of them, which are ascending."""
        if not len(texts):
            return Scope(self.first, self.first, NOTHING)
        return Scope(int(texts[0]), int(texts[-1]) + 1, texts)

    def has(self, texts: Array) -> Array:
        """Which of some ordinals of its range are among them."""
        if self.chosen is None:
            return np.ones(len(texts), bool)
        return _is_in(texts, self.chosen, self.last)


def held_by(spans: Spans) -> Held:
    """What holds where its spans are, which are in the order of the texts."""
    return Held(distinct(spans.texts), spans, has_spans=True)


def distinct(ascending: Array) -> Array:
    """The different values of an ascending array."""
    if not len(ascending):
        return ascending
    is_new = np.empty(len(ascending), bool)
    is_new[0] = True
    np.not_equal(ascending[1:], ascending[:-1], out=is_new[1:])
    return ascending[is_new]


def ascends(values: Array) -> bool:
    """Whether each value is greater than the one before it."""
    return bool((values[1:] > values[:-1]).all())


def without(texts: Array, others: Array) -> Array:
    """The texts that are not among the others."""
    if not len(texts) or not len(others):
        return texts
    return np.asarray(texts[~_is_in(texts, others, 1 + max(int(texts[-1]), int(others[-1])))])


def any_of(held: Sequence[Held]) -> Held:
    """Where at least one holds, with the spans of all."""
    texts, spans = union([one.texts for one in held]), together([one.spans for one in held])
    return Held(texts, spans, has_spans=all(one.has_spans for one in held))


def all_of(held: Sequence[Held], texts: Array) -> Held:
    """Where all hold, with the spans of all in those texts; ``texts`` are among those of each."""
    if not len(texts):
        return Held(texts, NO_SPANS)
    kept = []
    for one in held:
        is_all = len(one.texts) == len(texts)
        kept.append(one.spans if is_all else one.spans.only(_is_in(one.spans.texts, texts, 1 + int(one.texts[-1]))))
    return Held(texts, together(kept), has_spans=any(one.has_spans for one in held))


def longest(spans: Spans) -> tuple[Array, Array]:
    """Where the spans that lie in no other begin and end, in order."""
    ends = np.uint64(0xFFFFFFFF) - spans.end.astype(np.uint64)
    # Sorted by where they begin, the longest first: one number for each sorts many times as fast as two.
    keys = np.sort((spans.begin.astype(np.uint64) << np.uint64(32)) | ends)
    begin = (keys >> np.uint64(32)).astype(np.uint32)
    end = ~keys.astype(np.uint32)
    is_kept = np.ones(len(end), bool)
    is_kept[1:] = end[1:] > np.maximum.accumulate(end)[:-1]
    return begin[is_kept], end[is_kept]


def union(texts: Sequence[Array]) -> Array:
    """The ordinals that are in any of some ascending arrays."""
    some = [one for one in texts if len(one)]
    if len(some) < 2:
        return some[0] if some else NOTHING
    is_there = np.zeros(1 + max(int(one[-1]) for one in some), bool)
    for one in some:
        is_there[one] = True
    return np.flatnonzero(is_there)


def together(spans: Sequence[Spans]) -> Spans:
    """All spans, those of one after those of the other."""
    some = [one for one in spans if len(one.begin)]
    if len(some) > 1:
        texts, begin, end = (np.concatenate(columns) for columns in zip(*(one[:3] for one in some), strict=True))
        return Spans(texts, begin, end)
    return some[0] if some else NO_SPANS


def _is_in(values: Array, ascending: Array, bound: int) -> Array:
    """Which values are in an ascending array; all are below a bound."""
    if not len(ascending):
        return np.zeros(len(values), bool)
    if len(values) <= _FEW:
        at = np.searchsorted(ascending, values)
        at[at == len(ascending)] = 0
        return np.asarray(ascending[at] == values)
    is_there = np.zeros(bound, bool)
    is_there[ascending] = True
    return is_there[values]
