"""Where words, words with stars, and words close together stand in a folded text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeAlias

from nlp.search.query import MOST_WILD, Wild, Words
from nlp.text import is_han
from nlp.types import Span

Spans: TypeAlias = list[Span]
"""Spans in order, each once."""

_HAN_RUN = re.compile(f"[\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]{{0,{MOST_WILD}}}")


def find_words(words: str, text: str) -> Spans:
    """Every place where characters stand one after another, overlapping places too."""
    return [(start, start + len(words)) for start in _starts(words, text)]


def find_wild(pieces: Sequence[str], text: str) -> Spans:
    """Every place of pieces with runs of Han characters between them; see `nlp.search.query`."""
    solid = [piece for piece in pieces if piece]
    ends = {start: start + len(solid[-1]) for start in _starts(solid[-1], text)}
    for piece in reversed(solid[:-1]):
        ends = _before(piece, ends, text)
    spans = {(start - _run_before(text, start) if not pieces[0] else start, end) for start, end in ends.items()}
    if not pieces[-1]:
        spans = {(start, _run_end(text, end)) for start, end in spans}
    return sorted(spans)


def find_near(parts: Sequence[Words | Wild], within: int, text: str) -> Spans:
    """The shortest stretches that have a place of each part, see `nlp.search.query`."""
    places = [find_plain(part, text) for part in parts]
    if not all(places):
        return []
    earliest = [_EarliestEnds(spans) for spans in places]
    found: list[Span] = []
    for start in sorted({start for spans in places for start, _ in spans}):
        end = _nearest_end(start, earliest, within)
        if end is not None:
            while found and found[-1][1] >= end:
                found.pop()
            found.append((start, end))
    return found


def find_plain(part: Words | Wild, text: str) -> Spans:
    """The places of a word, with stars or without."""
    return find_words(part.text, text) if isinstance(part, Words) else find_wild(part.pieces, text)


def chains(steps: Sequence[Spans], within: Sequence[int | None]) -> Spans:
    """The places that stand in a chain: one of each step, each after the one before, with a limit of the room between."""
    forward: list[Spans] = [steps[0]]
    for spans, limit in zip(steps[1:], within, strict=True):
        forward.append(_following(forward[-1], spans, limit))
    kept = [forward[-1]]
    for spans, limit in zip(reversed(forward[:-1]), reversed(within), strict=True):
        kept.append(_preceding(spans, kept[-1], limit))
    return sorted({span for spans in kept for span in spans})


def _following(before: Spans, spans: Spans, limit: int | None) -> Spans:
    """The spans that begin where one of those before has ended, at most so many characters behind it."""
    ends = sorted(end for _, end in before)
    return [span for span in spans if _has_between(ends, 0 if limit is None else span[0] - limit, span[0])]


def _preceding(spans: Spans, after: Spans, limit: int | None) -> Spans:
    starts = [start for start, _ in after]
    return [span for span in spans if _has_between(starts, span[1], None if limit is None else span[1] + limit)]


def _has_between(numbers: Sequence[int], first: int, last: int | None) -> bool:
    at = bisect_left(numbers, first)
    return at < len(numbers) and (last is None or numbers[at] <= last)


class _EarliestEnds:
    """Of spans in order, the one that ends first among those that begin at a place or later."""

    def __init__(self, spans: Spans) -> None:
        self.starts = [start for start, _ in spans]
        self.end_at = dict(reversed(spans))
        self.spans: Spans = []
        best: Span | None = None
        for span in reversed(spans):
            best = span if best is None or span[1] < best[1] else best
            self.spans.append(best)
        self.spans.reverse()

    def from_place(self, place: int) -> Span | None:
        at = bisect_left(self.starts, place)
        return self.spans[at] if at < len(self.spans) else None


def _nearest_end(start: int, earliest: Sequence[_EarliestEnds], within: int) -> int | None:
    """Where the shortest stretch from a place ends; None where the parts are not there, or too far from each other.

    The stretches are grown by one part after another, for each set of parts the one that ends first.
    """
    every = (1 << len(earliest)) - 1
    reached = {1 << part: (ends.end_at[start], 0) for part, ends in enumerate(earliest) if start in ends.end_at}
    for parts in range(1, every):
        if parts not in reached:
            continue
        end, between = reached[parts]
        for part, ends in enumerate(earliest):
            span = None if parts >> part & 1 else ends.from_place(end)
            if span is None or between + span[0] - end > within:
                continue
            step = (span[1], between + span[0] - end)
            grown = parts | 1 << part
            reached[grown] = min(step, reached.get(grown, step))
    return reached[every][0] if every in reached else None


def _starts(piece: str, text: str) -> list[int]:
    starts = []
    at = text.find(piece) if piece else -1
    while at >= 0:
        starts.append(at)
        at = text.find(piece, at + 1)
    return starts


def _before(piece: str, ends: dict[int, int], text: str) -> dict[int, int]:
    """The places of a piece behind which, after Han characters alone, the nearest of some places is; with its end."""
    following = sorted(ends)
    found: dict[int, int] = {}
    for start in _starts(piece, text):
        end = start + len(piece)
        at = bisect_left(following, end)
        if at < len(following) and following[at] <= _run_end(text, end):
            found[start] = ends[following[at]]
    return found


def _run_end(text: str, at: int) -> int:
    """Where the run of Han characters from a place on ends, `MOST_WILD` of them at most."""
    run = _HAN_RUN.match(text, at)
    return run.end() if run else at


def _run_before(text: str, at: int) -> int:
    """How many Han characters stand before a place, `MOST_WILD` of them at most."""
    run = 0
    while run < min(MOST_WILD, at) and is_han(text[at - run - 1]):
        run += 1
    return run
