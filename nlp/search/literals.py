"""Where a string of characters stands in a part of the index: the places of its rarest pair, the other characters checked."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from nlp.search.held import NO_SPANS, Held, Scope, Spans, held_by
from nlp.search.index import Part
from nlp.search.index.arrays import Array
from nlp.search.index.texts import code_units

_NO_PLACES = np.empty(0, np.uint32)
_SCAN_SHARE = 16
_PIECE = 1 << 22


def find_literal(part: Part, text: str, scope: Scope) -> Held:
    """The places of a folded string in some texts."""
    units = code_units(text).tolist()
    if not scope.size or not units:
        return Held(NO_SPANS.texts, NO_SPANS)
    places = _places_of_one(part, units[0], scope) if len(units) == 1 else _places(part, units, scope)
    owners = part.owners(places)
    if scope.chosen is not None:
        is_in = scope.has(owners)
        places, owners = places[is_in], owners[is_in]
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


def _places(part: Part, units: list[int], scope: Scope) -> Array:
    """Where two code units or more stand one after another."""
    ranges = [part.range_of(pair) for pair in pairs_of(units)]
    order = sorted(range(len(ranges)), key=lambda at: ranges[at][1] - ranges[at][0])
    rarest = order[0]
    places = _in_scope(part, part.places[slice(*ranges[rarest])], rarest, scope)
    if rarest:
        places = places - np.uint32(rarest)
    places = places[: np.searchsorted(places, np.uint32(max(0, len(part.text) - len(units))), "right")]
    checked = {rarest, rarest + 1}
    for at in order[1:]:
        for shift in (at, at + 1):
            if shift not in checked and len(places):
                checked.add(shift)
                places = places[part.text[places + np.uint32(shift)] == units[shift]]
    return places


def _in_scope(part: Part, places: Array, shift: int, scope: Scope) -> Array:
    """The places in the range of the scope's texts; where there are few texts, only those in the texts."""
    bounds = part.starts[[scope.first, scope.last]]
    # The type is that of the places, or the search would copy them all.
    first, last = np.searchsorted(places, (bounds + np.uint32(shift)).astype(np.uint32))
    last = min(last, len(places))
    places = places[first:last]
    chosen = scope.chosen
    if chosen is None or len(chosen) * 2 * max(1, len(places)).bit_length() > len(places):
        return places
    lows = np.searchsorted(places, part.starts[chosen] + np.uint32(shift))
    highs = np.searchsorted(places, part.starts[chosen + 1])
    lengths = np.maximum(highs - lows, 0)
    ends = np.cumsum(lengths)
    return places[np.repeat(lows - (ends - lengths), lengths) + np.arange(int(ends[-1]))]


def _places_of_one(part: Part, unit: int, scope: Scope) -> Array:
    """Where one code unit stands: from the pairs that begin with it, or by reading, where it is frequent."""
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
