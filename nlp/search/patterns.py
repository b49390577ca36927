"""Stars, nearness and order by arrays: what `nlp.search.places` says of one text, for all texts at once.

Distances are in code units, which are characters in texts of the basic plane; others are asked one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.held import NO_SPANS, Spans, together
from nlp.search.index import Part
from nlp.search.query import MOST_WILD
from nlp.text import is_han


def find_chains(part: Part, steps: Sequence[Spans], within: Sequence[int | None]) -> Spans:
    """The spans that stand in a chain: one of each step, each after the one before, with a limit of the room between."""
    kept = [steps[0]]
    for spans, limit in zip(steps[1:], within, strict=True):
        kept.append(_following(part, kept[-1], spans, limit))
    for at in range(len(kept) - 2, -1, -1):
        kept[at] = _preceding(part, kept[at], kept[at + 1], within[at])
    return together(kept)


def find_wild(part: Part, pieces: Sequence[str], places: Sequence[Spans]) -> Spans:
    """The places of pieces with runs of Han characters between them.

    Args:
        pieces: an empty one at an end stands for a star there.
        places: the spans of those that are not empty.
    """
    begin, end = places[-1].begin.astype(np.int64), places[-1].end.astype(np.int64)
    for spans in reversed(places[:-1]):
        begin, end = _before(part, spans, begin, end)
    if not pieces[0]:
        begin = begin - _run(part, begin - 1, -1)
    if not pieces[-1]:
        end = end + _run(part, end, 1)
    return Spans(part.owners(begin.astype(np.uint32)), begin.astype(np.uint32), end.astype(np.uint32))


def find_near(part: Part, first: Spans, second: Spans, within: int) -> Spans:
    """The shortest stretches that have a place of each of two strings."""
    pairs = [_neighbours(part, *spans, within) for spans in ((first, second), (second, first))]
    texts, begin, end, _ = together(pairs)
    order = np.lexsort((end, begin))
    texts, begin, end = texts[order], begin[order], end[order]
    is_first = np.ones(len(begin), bool)
    is_first[1:] = begin[1:] != begin[:-1]
    texts, begin, end = texts[is_first], begin[is_first], end[is_first]
    # One that ends no earlier than one that begins later holds it.
    is_shortest = np.ones(len(end), bool)
    is_shortest[:-1] = end[:-1] < np.minimum.accumulate(end[::-1])[::-1][1:]
    return Spans(texts, begin, end).only(is_shortest)


def _following(part: Part, before: Spans, spans: Spans, limit: int | None) -> Spans:
    """The spans that begin where one of those before has ended, at most so many characters behind it."""
    if not len(before.end) or not len(spans.begin):
        return NO_SPANS
    ends = np.sort(before.end)
    at = np.searchsorted(ends, spans.begin, "right") - 1
    nearest = ends.take(np.maximum(at, 0)).astype(np.int64)
    begin = spans.begin.astype(np.int64)
    return spans.only((at >= 0) & (nearest > part.starts.take(spans.texts)) & _is_near(begin - nearest, limit))


def _preceding(part: Part, spans: Spans, after: Spans, limit: int | None) -> Spans:
    """The spans behind which one of those after begins, at most so many characters behind them."""
    if not len(after.begin) or not len(spans.begin):
        return NO_SPANS
    begins = np.sort(after.begin)
    at = np.searchsorted(begins, spans.end)
    nearest = begins.take(np.minimum(at, len(begins) - 1)).astype(np.int64)
    end = spans.end.astype(np.int64)
    is_there = (at < len(begins)) & (nearest < part.starts.take(spans.texts + 1))
    return spans.only(is_there & _is_near(nearest - end, limit))


def _is_near(room: Array, limit: int | None) -> Array:
    return np.ones(len(room), bool) if limit is None else room <= limit


def _neighbours(part: Part, spans: Spans, others: Spans, within: int) -> Spans:
    """Each span together with the nearest of the others that begins behind it, where it is near enough."""
    if not len(others.begin):
        return NO_SPANS
    at = np.searchsorted(others.begin, spans.end)
    last = np.minimum(at, len(others.begin) - 1)
    nearest = others.begin.take(last).astype(np.int64)
    is_near = (at < len(others.begin)) & (nearest < part.starts.take(spans.texts + 1)) & (nearest - spans.end <= within)
    return Spans(spans.texts[is_near], spans.begin[is_near], others.end.take(last)[is_near])


def _before(part: Part, spans: Spans, begin: Array, end: Array) -> tuple[Array, Array]:
    """The places of a piece behind which, after Han characters alone, the nearest of some places is; with the end of that."""
    if not len(begin):
        return begin, end
    own = spans.end.astype(np.int64)
    at = np.searchsorted(begin, own)
    room = begin.take(np.minimum(at, len(begin) - 1)) - own
    is_near = (at < len(begin)) & (room <= MOST_WILD)
    own, room, at = own[is_near], room[is_near], at[is_near]
    is_joined = _run(part, own, 1) >= room
    return spans.begin[is_near][is_joined].astype(np.int64), end[at[is_joined]]


def _run(part: Part, places: Array, step: int) -> Array:
    """How many Han characters stand from places on, in one direction, `MOST_WILD` at most."""
    run = np.zeros(len(places), np.int64)
    going = np.arange(len(places))
    for _ in range(MOST_WILD):
        # Before the first text and behind the last one is the last separator.
        units = part.text.take(places[going] + step * run[going], mode="wrap")
        going = going[_han().take(units)]
        run[going] += 1
    return run


@cache
def _han() -> Array:
    """Which code units are Han characters."""
    return np.array([is_han(chr(unit)) for unit in range(1 << 16)], bool)
