"""What stands beside many places of a term; and which of them lie inside other words.

Arrays say where a word may lie across an edge, and only there texts are cut.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.held import Spans
from nlp.search.index import Part
from nlp.search.index.texts import code_units
from nlp.themes.borders import Borders, Crossings, Cuts, find_crossings
from nlp.themes.plain import Beside


class Edges:
    """The edges of some terms, in any part of an index.

    Args:
        pieces: the folded terms.
    """

    def __init__(self, pieces: Iterable[str]) -> None:
        self._crossings = {piece: _crossing(found) for piece, found in find_crossings(pieces).items()}
        self._borders = Borders()

    def are_free(self, part: Part, piece: str, spans: Spans) -> Array:
        """Which of the places of a term are mentions, as far as its edges say; the texts are of the basic plane."""
        is_free = ~are_beside(part, spans, self._crossings[piece])
        text, cuts = -1, Cuts(self._borders, "")
        for at in np.flatnonzero(~is_free).tolist():
            if int(spans.texts[at]) != text:
                text = int(spans.texts[at])
                cuts = Cuts(self._borders, f"{part.folded(text)}\n")
            first = int(part.starts[text])
            is_free[at] = cuts.allow(int(spans.begin[at]) - first, int(spans.end[at]) - first)
        return is_free


def are_beside(part: Part, spans: Spans, words: Beside) -> Array:
    """Beside which spans some words stand."""
    begin, end = spans.begin.astype(np.int64), spans.end.astype(np.int64)
    found = _stands(part, begin, words.left, is_before=True) | _stands(part, end, words.right, is_before=False)
    for before, after in words.around:
        found |= _is_beside(part, begin, before, is_before=True) & _is_beside(part, end, after, is_before=False)
    return found


def _crossing(crossings: Crossings) -> Beside:
    """The words that could lie across an edge: the same that `Crossings.may_cross` looks for."""
    left, right = (tuple(chain.from_iterable(words.values())) for words in (crossings.left, crossings.right))
    return Beside(left, right, crossings.around)


def _stands(part: Part, places: Array, words: Iterable[str], *, is_before: bool) -> Array:
    """Before or after which places one of some words stands."""
    by_unit: dict[int, list[str]] = defaultdict(list)
    for word in words:
        by_unit[int(code_units(word)[-1 if is_before else 0])].append(word)
    beside = _units_at(part, places - 1 if is_before else places)
    found = np.zeros(len(places), bool)
    if not len(places):
        return found
    order = np.argsort(beside, kind="stable")
    units, starts = np.unique(beside[order], return_index=True)
    for unit, chosen in zip(units.tolist(), np.split(order, starts[1:]), strict=True):
        for word in by_unit.get(unit, ()):
            left = chosen[~found[chosen]]
            found[left] = _is_beside(part, places[left], word, is_before=is_before)
    return found


def _is_beside(part: Part, places: Array, word: str, *, is_before: bool) -> Array:
    """Before or after which places a word stands; what stands between texts is in none."""
    units = code_units(word)
    return stands_at(part, places - len(units) if is_before else places, units)


def stands_at(part: Part, places: Array, units: Array) -> Array:
    """At which places some code units stand one after another."""
    found = np.ones(len(places), bool)
    for shift, unit in enumerate(units.tolist()):
        found &= _units_at(part, places + shift) == unit
    return found


def _units_at(part: Part, places: Array) -> Array:
    """The code unit at each place; before the first text and after the last that which stands between texts."""
    last = len(part.text) - 1
    return np.where(places < 0, part.text[last], part.text.take(np.minimum(np.maximum(places, 0), last)))
