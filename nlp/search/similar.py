"""Texts that share much with a text, found by the bigrams that they share, the rarest first.

What comes out are candidates: texts that may be like the one that is asked for, to be compared with it character by character.
Where two texts are alike in the order of their characters, or the one stands in the other in pieces, many pairs of
neighbouring characters stand in both. Those that many texts have tell little and cost most, so of each stretch of the text only
the rarest are counted, and of the whole text the rarest besides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.index.part import Part
from nlp.search.index.texts import SEPARATOR, code_units

LEAST_SHARE = 0.25
"""From this share of bigrams on, of those of the shorter of two texts, they are candidates."""

LEAST_SHARE_OF_RARE = 0.15
"""The same where the commonest are not counted: what is changed in a text makes rare ones."""

BUDGET = 0.2
"""The rarest bigrams of a text are counted as long as they stand in so many texts together, as a share of all."""

STRETCH = 8
OF_A_STRETCH = 3
"""And of so many bigrams in a row so many, the rarest, so that whatever stands in both texts is counted somewhere."""

MOST_TEXTS = 0.05
"""These only where they stand in no larger share of all texts."""

_LIMITS = ((20_000, BUDGET), (1_000, MOST_TEXTS))
_SHORT = 8
_FEWEST = 2
_REMEMBERED = 4096
_NOWHERE = np.iinfo(np.int64).max


class Postings(Protocol):
    """Texts by the pairs of neighbouring code units (the first shifted by 16) that stand in them."""

    @property
    def lengths(self) -> Array:
        """The code units of each text."""
        ...

    def frequencies(self, pairs: Array) -> Array:
        """In how many texts each pair stands."""
        ...

    def holders(self, pairs: Array) -> Iterable[Array]:
        """Of each pair, which stands somewhere, the numbers of the texts in which it stands, each once."""
        ...


class Candidates(NamedTuple):
    """Texts that may be like another.

    Attributes:
        numbers: of the texts, ascending.
        shares: how many of the bigrams that were counted each has in common with it: of the shorter of the two, about.
    """

    numbers: Array
    shares: Array

    def only(self, chosen: Array) -> Candidates:
        """Those that are chosen by a mask."""
        return Candidates(self.numbers[chosen], self.shares[chosen])


class PostingsOfPart:
    """The texts of a part of the index, by their ordinals."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self.lengths = np.diff(part.starts.astype(np.int64)) - 1
        self._remembered: Callable[[int], Array] = lru_cache(_REMEMBERED)(self._holders)

    def frequencies(self, pairs: Array) -> Array:
        """In how many texts each pair stands."""
        return _found(self._part.pairs, pairs, self._part.texts_with)

    def holders(self, pairs: Array) -> Iterable[Array]:
        """Of each pair, which stands somewhere, the ordinals of the texts in which it stands, each once."""
        return map(self._remembered, pairs.tolist())

    def _holders(self, pair: int) -> Array:
        first, last = self._part.range_of(pair)
        owners = self._part.owners(self._part.places[first:last])
        return owners[_is_first(owners)].astype(np.uint32)


class PostingsOfList:
    """The texts of a list, by their indices; they are folded, and none holds the separator of the index."""

    def __init__(self, texts: Sequence[str]) -> None:
        units = code_units(SEPARATOR.join([*texts, ""]))
        is_separator = separators(units)
        self.lengths = np.diff(np.flatnonzero(is_separator), prepend=-1) - 1
        pairs = _pairs(units)
        owners = np.repeat(np.arange(len(texts), dtype=np.uint64), self.lengths + 1)[:-1]
        is_within = ~is_separator[:-1]
        keys = np.unique((pairs[is_within].astype(np.uint64) << np.uint64(32)) | owners[is_within])
        self._owners = (keys & np.uint64(0xFFFFFFFF)).astype(np.uint32)
        all_pairs = (keys >> np.uint64(32)).astype(np.uint32)
        heads = np.flatnonzero(_is_first(all_pairs))
        self._pairs = all_pairs[heads]
        self._bounds = np.append(heads, len(keys))

    def frequencies(self, pairs: Array) -> Array:
        """In how many texts each pair stands."""
        return _found(self._pairs, pairs, np.diff(self._bounds))

    def holders(self, pairs: Array) -> Iterable[Array]:
        """Of each pair, which stands somewhere, the indices of the texts in which it stands, each once."""
        at = np.searchsorted(self._pairs, pairs)
        return (self._owners[first:last] for first, last in zip(self._bounds[at], self._bounds[at + 1], strict=True))


class Similar:
    """Finds the texts that may be like others.

    Args:
        asked: which texts are looked at; without it all are.
    """

    def __init__(self, postings: Postings, asked: Array | None = None) -> None:
        self._postings = postings
        self._asked = asked
        self._shared = np.zeros(len(postings.lengths), np.uint16)

    def candidates(self, text: str) -> Candidates:
        """The texts that may be like a folded text, itself among them."""
        counted, least = self._counted(text)
        shared = self._shared
        for holders in self._postings.holders(counted):
            shared[holders] += 1
        length = len(code_units(text))
        found = np.flatnonzero(shared >= (_FEWEST if length > _SHORT else 1))
        # Of a shorter text it is not known how many of its bigrams are counted; as many as of this one, it is assumed.
        sizes = np.minimum(1.0, self._postings.lengths[found] / max(1, length)) * len(counted)
        shares = shared[found] / np.maximum(1.0, sizes)
        shared.fill(0)
        is_kept = shares >= least
        return Candidates(found, shares).only(is_kept if self._asked is None else is_kept & self._asked[found])

    def _counted(self, text: str) -> tuple[Array, float]:
        """The pairs that are counted, and the least share of them; of a very short text all, and its end."""
        pairs = _pairs(code_units(text if len(text) > _SHORT else text + SEPARATOR))
        frequencies = self._postings.frequencies(pairs).astype(np.int64)
        frequencies[frequencies == 0] = _NOWHERE
        if len(pairs) > _SHORT:
            budget, most = (max(least, share * len(self._shared)) for least, share in _LIMITS)
            is_counted = _rarest(pairs, frequencies, budget) | _rarest_of_stretches(frequencies, most)
        else:
            is_counted = frequencies < _NOWHERE
        is_all = bool(is_counted[frequencies < _NOWHERE].all())
        return np.unique(pairs[is_counted]), LEAST_SHARE if is_all else LEAST_SHARE_OF_RARE


def _rarest(pairs: Array, frequencies: Array, budget: float) -> Array:
    """Which pairs are the rarest, as many as stand in so many texts together."""
    distinct, of_each = np.unique(pairs, return_inverse=True)
    counts = np.empty(len(distinct), np.int64)
    counts[of_each] = frequencies
    order = np.argsort(counts, kind="stable")
    is_chosen = np.zeros(len(distinct), bool)
    # What stands nowhere would overflow a sum of whole numbers.
    is_chosen[order[np.cumsum(counts[order].astype(np.float64)) <= budget]] = True
    return np.asarray(is_chosen[of_each])


def _rarest_of_stretches(frequencies: Array, most: float) -> Array:
    """Which are the rarest of each stretch, and not too frequent."""
    gaps = np.full(-len(frequencies) % STRETCH, _NOWHERE)
    stretches = np.append(frequencies, gaps).reshape(-1, STRETCH)
    is_chosen = np.zeros(stretches.shape, bool)
    np.put_along_axis(is_chosen, np.argsort(stretches, axis=1, kind="stable")[:, :OF_A_STRETCH], True, axis=1)
    return np.asarray((is_chosen & (stretches <= most)).reshape(-1)[: len(frequencies)])


def separators(units: Array) -> Array:
    """Which code units are separators, and not the second halves of characters."""
    is_separator = units == ord(SEPARATOR)
    is_separator[1:] &= (units[:-1] & 0xFC00) != 0xD800
    return np.asarray(is_separator)


def _pairs(units: Array) -> Array:
    return (units[:-1].astype(np.uint32) << np.uint32(16)) | units[1:]


def _found(ascending: Array, wanted: Array, values: Array) -> Array:
    """The values of what is wanted, where it is there, else 0."""
    if not len(ascending):
        return np.zeros(len(wanted), np.int64)
    at = np.minimum(np.searchsorted(ascending, wanted), len(ascending) - 1)
    return np.where(ascending[at] == wanted, values[at], 0)


def _is_first(ascending: Array) -> Array:
    """Where another value begins."""
    is_first = np.ones(len(ascending), bool)
    np.not_equal(ascending[1:], ascending[:-1], out=is_first[1:])
    return is_first
