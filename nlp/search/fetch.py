"""Texts taken out of the workspace, as a query is asked of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby
from typing import TypeAlias

from nlp.search.unit import Origin, Unit
from nlp.store import Entry, StoredText, Workspace
from nlp.types import ThemeTag

Place: TypeAlias = tuple[str, int]
"""Where a text stands in its document: its zone, and its position (see `Unit`)."""

NOTE = "footnote"


def fetch_units(workspace: Workspace, entry: Entry, places: Collection[Place], *, with_tags: bool = True) -> list[Unit]:
    """The texts of a document at these places, in their order; without their themes where they are not asked for."""
    texts: list[StoredText] = []
    notes: list[StoredText] = []
    tags: dict[int, tuple[ThemeTag, ...]] = {}
    for first, last in _runs(places, is_note=False):
        run = workspace.texts_of(entry, first, last)
        texts += run
        tags |= workspace.tags_of(entry, run) if with_tags else {}
    for first, last in _runs(places, is_note=True):
        notes += workspace.notes_of(entry, first, last)
    origin = Origin(entry.source, entry.symbol, entry.body, entry.session, entry.year, entry.kind)
    return [
        Unit(origin, text.part, text.zone, text.number, text.position, text.opening, text.text, tags.get(text.position, ()))
        for text in texts
    ] + [Unit(origin, None, NOTE, note.number, note.position, None, note.text) for note in notes]


def _runs(places: Collection[Place], *, is_note: bool) -> Iterator[tuple[int, int]]:
    """The positions as runs without gaps."""
    wanted = sorted(position for zone, position in places if (zone == NOTE) == is_note)
    for _, run in groupby(enumerate(wanted), key=lambda numbered: numbered[1] - numbered[0]):
        positions = [position for _, position in run]
        yield positions[0], positions[-1]
