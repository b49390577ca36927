"""What another lexicon would find in the paragraphs of a workspace, where that is not what the one before finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np

from nlp.kept.arrays import Array
from nlp.lexicon.model import Lexicon
from nlp.retagging.decided import Deciding
from nlp.retagging.standing import DAMAGES, Indexed, look_up, read_through
from nlp.retagging.table import Names, Shift, ShiftTable, table_of
from nlp.store import Entry, Run, Workspace
from nlp.text import Folded, fold_all
from nlp.themes import Tagger, Tally
from nlp.themes.difference import Difference, difference
from nlp.themes.plain import plain_edits
from nlp.workspace import stamp_of

_AT_ONCE = 4096


@dataclass(frozen=True, slots=True)
class Shifts:
    """All of them, by document and position.

    Attributes:
        entries: the documents of the workspace.
        looked_at: how many paragraphs a wording that differs could stand in.
    """

    entries: Sequence[Entry]
    difference: Difference
    looked_at: int
    shifts: ShiftTable


_Place: TypeAlias = tuple[int, int, str]
"""The number of a document among the entries, a position and a zone."""

_new = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes."""


def find_shifts(workspace: Workspace, before: Lexicon, after: Lexicon, entries: Sequence[Entry] | None = None) -> Shifts:
    """What changes in which paragraph of a workspace from one lexicon to another; use it within ``workspace.snapshot()``.

    Titles are left out, since no figure counts them.

    Args:
        entries: the documents of the workspace, where they are known already.
    """
    entries = workspace.entries() if entries is None else entries
    found = difference(before, after)
    compared = _Comparison(workspace, entries, before, found)
    try:
        shifts = compared.run(use_index=True)
    except DAMAGES:
        compared = _Comparison(workspace, entries, before, found)
        shifts = compared.run(use_index=False)
    return Shifts(entries, found, compared.looked_at, shifts)


class _Comparison:
    """One way through the texts in which something can be different."""

    def __init__(self, workspace: Workspace, entries: Sequence[Entry], before: Lexicon, found: Difference) -> None:
        self.looked_at = 0
        self._workspace = workspace
        self._entries = entries
        self._difference = found
        self._is_tagged_with = workspace.stamp == stamp_of(before)
        self._names = Names()
        self._decided: list[Array] = []

    def run(self, *, use_index: bool) -> ShiftTable:
        pieces = self._difference.pieces
        if not pieces:
            return table_of((), (), Names())
        standing = look_up(self._workspace, self._entries if use_index else (), pieces)
        unindexed = standing.unindexed if use_index else self._entries
        shifts: list[Shift] = []
        for indexed in standing.indexed:
            ordinals = self._left(indexed)
            for start in range(0, len(ordinals), _AT_ONCE):
                shifts += self._compare(*self._indexed(indexed, ordinals[start : start + _AT_ONCE]))
        numbers = {entry.key: number for number, entry in enumerate(self._entries)}
        for some in read_through(self._workspace, unindexed, pieces):
            there = [(place, folded) for place, folded in some if place.position]
            places = [(numbers[place.key], place.position, place.zone) for place, _ in there]
            shifts += self._compare(places, [folded for _, folded in there])
        return table_of(shifts, self._decided, self._names)

    def _left(self, indexed: Indexed) -> Array:
        """The paragraphs that the tagger must see: all but those that can be decided without it."""
        ordinals = indexed.ordinals[indexed.part.position[indexed.ordinals] > 0]
        if indexed.mentions is None or not len(ordinals) or self._deciding is None:
            return ordinals
        decided = self._deciding.run(indexed, indexed.mentions, ordinals)
        self._decided.append(decided.columns)
        self.looked_at += len(ordinals) - len(decided.left)
        return decided.left

    @cached_property
    def _deciding(self) -> Deciding | None:
        """What decides without the tagger, where the lexicon before is the workspace's and the edit is plain."""
        edits = plain_edits(self._difference) if self._is_tagged_with else None
        return None if edits is None else Deciding(edits, self._names)

    @cached_property
    def _taggers(self) -> tuple[Tagger, Tagger]:
        return Tagger(self._difference.before), Tagger(self._difference.after)

    def _compare(self, places: Sequence[_Place], texts: Sequence[Folded]) -> Iterator[Shift]:
        self.looked_at += len(places)
        old, new = (tagger.tally(texts) for tagger in self._taggers)
        for place, had, has in zip(places, old, new, strict=True):
            if had != has:
                yield from _shifts_of(place, had, has)

    def _indexed(self, indexed: Indexed, ordinals: Array) -> tuple[list[_Place], list[Folded]]:
        """Paragraphs of the index."""
        part = indexed.part
        folded = [part.folded(ordinal) for ordinal in ordinals.tolist()]
        columns = (indexed.entries[part.document[ordinals]], part.position[ordinals], part.zone[ordinals])
        places = [(entry, at, part.zones[zone]) for entry, at, zone in zip(*(one.tolist() for one in columns), strict=True)]
        texts = list(map(Folded, folded, folded))
        if self._difference.is_latin:
            self._put_sources(texts, places, np.flatnonzero(_has_dropped(indexed, ordinals)).tolist())
        return places, texts

    def _put_sources(self, texts: list[Folded], places: Sequence[_Place], chosen: Sequence[int]) -> None:
        """Put the texts as they stand beside the folded ones, where blanks may part the letters that folding joined."""
        runs = [Run(self._entries[places[at][0]], places[at][1], places[at][1]) for at in chosen]
        read = {(place.key, place.position): place for place in self._workspace.tagging().places_in(runs)}
        sources = [read[self._entries[places[at][0]].key, places[at][1]].text for at in chosen]
        for at, folded in zip(chosen, fold_all(sources), strict=True):
            texts[at] = folded


def _has_dropped(indexed: Indexed, ordinals: Array) -> Array:
    """In which texts folding dropped a character."""
    first = ordinals.astype(np.uint64) << np.uint64(32)
    begin, end = (np.searchsorted(indexed.part.dropped, bound) for bound in (first, first + np.uint64(1 << 32)))
    return np.asarray(begin < end)


def _shifts_of(place: _Place, had: Tally, has: Tally) -> Iterator[Shift]:
    for theme in {**has, **had}:
        old, new = had.get(theme), has.get(theme)
        if old != new:
            yield _new(Shift, (*place, theme, old, new))
