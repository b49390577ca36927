"""Documents cut into words, as arrays: made from texts, put together, and picked from."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, takewhile
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from nlp.cutting import Cutter
from nlp.mine.forms import Words
from nlp.store import Entry, StoredText

if TYPE_CHECKING:
    from nlp.mine.tokenized import Numbers


Texts: TypeAlias = tuple[Entry, Sequence[StoredText]]
"""A document with its titles, paragraphs and footnotes."""


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """The words of the texts of documents; see `nlp.mine.tokenized.Tokenized`.

    Attributes:
        words: the vocabulary, ascending by code points; every word stands somewhere.
        zones: their names, in the order in which they are met.
        keys: a number for each document with its texts (`Entry.texts_key`).
        first: where the texts of each document begin, and the end of the last.
        starts: where the words of each text begin in ``tokens``, and the end of the last.
        tokens: the places of the words in ``words``.
        opening, position, zone: of each text; the zone as its place in ``zones``.
    """

    words: tuple[str, ...]
    zones: tuple[str, ...]
    keys: Numbers
    first: Numbers
    starts: Numbers
    tokens: Numbers
    opening: Numbers
    position: Numbers
    zone: Numbers


def cut_documents(documents: Iterable[Texts], cutter: Cutter) -> Cut:
    """The words of documents."""
    words, numbers, zones = Words(), dict[str, int](), dict[str, int]()
    keys, first, starts, tokens = array("Q"), array("q", [0]), array("q", [0]), array("q")
    columns = [array("q") for _ in range(3)]
    for entry, texts in documents:
        for text in texts:
            found = [word for form in cutter.forms(text.text) if (word := words[form]) is not None]
            tokens.extend(numbers.setdefault(word, len(numbers)) for word in found)
            starts.append(len(tokens))
            row = (_words_of_opening(text, found), text.position, zones.setdefault(text.zone, len(zones)))
            for column, value in zip(columns, row, strict=True):
                column.append(value)
        keys.append(entry.texts_key)
        first.append(len(starts) - 1)
    opening, position, zone = map(_numbers, columns)
    vocabulary, renumbered = _in_order(tuple(numbers), _numbers(tokens))
    return Cut(
        vocabulary,
        tuple(zones),
        np.array(keys, np.uint64),
        _numbers(first),
        _numbers(starts),
        renumbered,
        opening,
        position,
        zone,
    )


def joined(one: Cut, other: Cut) -> Cut:
    """The documents of both, one after the other."""
    words, tokens = _in_order((*one.words, *other.words), _after(one.tokens, other.tokens, len(one.words)))
    zones, zone = _as_met((*one.zones, *other.zones), _after(one.zone, other.zone, len(one.zones)))
    return Cut(
        words=words,
        zones=zones,
        keys=np.concatenate([one.keys, other.keys]),
        first=_after(one.first, other.first[1:], int(one.first[-1])),
        starts=_after(one.starts, other.starts[1:], int(one.starts[-1])),
        tokens=tokens,
        opening=np.concatenate([one.opening, other.opening]),
        position=np.concatenate([one.position, other.position]),
        zone=zone,
    )


def picked(cut: Cut, places: Numbers) -> Cut:
    """Some of the documents, in the order given."""
    if np.array_equal(places, np.arange(len(cut.keys))):
        return cut
    texts = _within(cut.first, places)
    words, tokens = _in_order(cut.words, cut.tokens[_within(cut.starts, texts)])
    zones, zone = _as_met(cut.zones, cut.zone[texts])
    return Cut(
        words=words,
        zones=zones,
        keys=cut.keys[places],
        first=_bounds(np.diff(cut.first)[places]),
        starts=_bounds(np.diff(cut.starts)[texts]),
        tokens=tokens,
        opening=cut.opening[texts],
        position=cut.position[texts],
        zone=zone,
    )


def _words_of_opening(text: StoredText, words: Sequence[str]) -> int:
    """How many of the first words make up the opening of a paragraph; a word that reaches beyond it is none of them."""
    opening = text.opening or ""
    if not opening or not text.text.startswith(opening):
        return 0
    room = [len(opening)]

    def fits(word: str) -> bool:
        room[0] -= len(word)
        return room[0] >= 0

    return sum(1 for _ in takewhile(fits, words))


def _numbers(values: Iterable[int]) -> Numbers:
    return np.array(values, np.int64)


def _in_order(words: Sequence[str], tokens: Numbers) -> tuple[tuple[str, ...], Numbers]:
    """The words that stand somewhere, each once and by code points, and the tokens by their places there.

    Args:
        words: in any order, and maybe twice.
    """
    is_used = (np.bincount(tokens, minlength=len(words)) > 0).tolist()
    ordered = tuple(sorted(set(compress(words, is_used))))
    place = {word: at for at, word in enumerate(ordered)}
    return ordered, _numbers([place.get(word, -1) for word in words])[tokens]


def _as_met(names: Sequence[str], codes: Numbers) -> tuple[tuple[str, ...], Numbers]:
    """The names for which codes stand, each once and in the order in which they are met, and the codes by these."""
    met, first = np.unique(codes, return_index=True)
    ordered = tuple(dict.fromkeys(names[code] for code in met[np.argsort(first)].tolist()))
    place = {name: at for at, name in enumerate(ordered)}
    return ordered, _numbers([place.get(name, -1) for name in names])[codes]


def _after(one: Numbers, other: Numbers, shift: int) -> Numbers:
    together: Numbers = np.concatenate([one, other + shift])
    return together


def _bounds(lengths: Numbers) -> Numbers:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)


def _within(bounds: Numbers, places: Numbers) -> Numbers:
    """All places between the bounds of those that are chosen, in their order."""
    begins, lengths = bounds[places], (bounds[1:] - bounds[:-1])[places]
    ends = np.cumsum(lengths)
    among: Numbers = np.arange(int(lengths.sum())) + np.repeat(begins - (ends - lengths), lengths)
    return among
