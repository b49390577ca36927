"""Where a string of characters stands in a part of the index: the places of its rarest pair, the other characters checked."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.held import NO_SPANS, Held, Scope, Spans, held_by
from nlp.search.index import Part
from nlp.search.index.texts import code_units

_NO_PLACES = np.empty(0, np.uint32)
_LONE = re.compile("[\ud800-\udfff]")
_SCAN_SHARE = 16
_PIECE = 1 << 22


def find_literal(part: Part, text: str, scope: Scope) -> Held:
    """The places of a folded string in some texts."""
    units = code_units(text).tolist()
    if not scope.size or not units or _LONE.search(text):
        return Held(NO_SPANS.texts, NO_SPANS)
    places, owners = _of_one(part, units[0], scope) if len(units) == 1 else _of_more(part, units, scope)
    return held_by(Spans(owners, places, places + np.uint32(len(units)), is_sorted=True))


def most_places(part: Part, text: str) -> int:
    """How many places a string can have at most."""
    units = code_units(text).tolist()
    if len(units) < 2:
        ranges = [part.range_from(units[0])] if units else [(0, len(part.text))]
    else:
        ranges = [part.range_of(pair) for pair in pairs_of(units)]
    return min(last - first for first, last in ranges)


def pairs_of(units: list[int]) -> list[int]:
    """The pairs of neighbouring code units, as the index has them."""
    return [first << 16 | second for first, second in pairwise(units)]


def _of_more(part: Part, units: list[int], scope: Scope) -> tuple[Array, Array]:
    """Where two code units or more stand one after another, and in which texts."""
    ranges = [part.range_of(pair) for pair in pairs_of(units)]
    order = sorted(range(len(ranges)), key=lambda at: ranges[at][1] - ranges[at][0])
    rarest = order[0]
    places = part.places[slice(*ranges[rarest])]
    bounds = part.starts[[scope.first, scope.last]] + np.uint32(rarest)
    first, last = np.searchsorted(places, bounds)
    places = places[first:last]
    chosen = scope.chosen
    if chosen is None or 2 * len(chosen) > len(places):
        places = _checked(part, places - np.uint32(rarest), units, order)
        return _only(places, part.owners(places), scope)
    numbers, owners = _in_texts(part, places, chosen, rarest)
    places = places[numbers] - np.uint32(rarest)
    kept = _checked(part, places, units, order)
    return kept, owners if len(kept) == len(places) else owners[np.searchsorted(places, kept)]


def _checked(part: Part, places: Array, units: list[int], order: list[int]) -> Array:
    """The places from which all units stand; of the first pair of the order it is known, and the others follow in order."""
    places = places[: np.searchsorted(places, np.uint32(max(0, len(part.text) - len(units))), "right")]
    checked = {order[0], order[0] + 1}
    for at in order[1:]:
        for shift in (at, at + 1):
            if shift not in checked and len(places):
                checked.add(shift)
                places = places[part.text.take(places.astype(np.int64) + shift) == units[shift]]
    return places


def _in_texts(part: Part, places: Array, texts: Array, shift: int) -> tuple[Array, Array]:
    """The numbers of the places that lie in some texts, from a shift on, and their texts."""
    # The type is that of the places, or the search would copy them all.
    lows = np.searchsorted(places, part.starts[texts] + np.uint32(shift))
    lengths = np.maximum(np.searchsorted(places, part.starts[texts + 1]) - lows, 0)
    ends = np.cumsum(lengths)
    numbers = np.repeat(lows - (ends - lengths), lengths) + np.arange(int(ends[-1]))
    return numbers, np.repeat(texts, lengths)


def _only(places: Array, owners: Array, scope: Scope) -> tuple[Array, Array]:
    """The places whose texts are in the scope; all are in its range."""
    if scope.chosen is None:
        return places, owners
    is_in = scope.has(owners)
    return places[is_in], owners[is_in]


def _of_one(part: Part, unit: int, scope: Scope) -> tuple[Array, Array]:
    """Where one code unit stands, and in which texts."""
    places = _places_of_one(part, unit, scope)
    return _only(places, part.owners(places), scope)


def _places_of_one(part: Part, unit: int, scope: Scope) -> Array:
    """Where one code unit stands in the scope's range: from the pairs that begin with it, or read where there are many."""
    first, last = part.range_from(unit)
    start, end = int(part.starts[scope.first]), int(part.starts[scope.last])
    if (last - first) * _SCAN_SHARE < end - start:
        places = np.sort(part.places[first:last])
        return places[slice(*np.searchsorted(places, np.array([start, end], np.uint32)))]
    found = [_NO_PLACES]
    for at in range(start, end, _PIECE):
        here = np.flatnonzero(part.text[at : min(end, at + _PIECE)] == unit)
        found.append(here.astype(np.uint32) + np.uint32(at))
    return np.concatenate(found)
