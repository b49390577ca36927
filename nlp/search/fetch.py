"""Texts taken out of the workspace, as a query is asked of them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol, TypeAlias

from nlp.search.unit import Origin, Unit
from nlp.store import Entry, StoredText, Workspace

Place: TypeAlias = tuple[str, int]
"""Where a text stands in its document: its zone, and its position (see `Unit`)."""

NOTE = "footnote"


def fetch_units(workspace: Workspace, entry: Entry, places: Collection[Place] | None = None) -> list[Unit]:
    """The texts of a document at these places, or all of them, in their order."""
    texts = _between(workspace.texts_of, entry, places, is_note=False)
    notes = _between(workspace.notes_of, entry, places, is_note=True)
    tags = workspace.tags_of(entry, texts)
    origin = Origin(entry.source, entry.symbol, entry.body, entry.session, entry.year, entry.kind)
    return [
        Unit(origin, text.part, text.zone, text.number, text.position, text.opening, text.text, tags.get(text.position, ()))
        for text in texts
    ] + [Unit(origin, None, NOTE, note.number, note.position, None, note.text) for note in notes]


class _Read(Protocol):
    def __call__(self, entry: Entry, first: int = ..., last: int = ...) -> list[StoredText]: ...


def _between(read: _Read, entry: Entry, places: Collection[Place] | None, *, is_note: bool) -> list[StoredText]:
    if places is None:
        return read(entry)
    wanted = {position for zone, position in places if (zone == NOTE) == is_note}
    return [text for text in read(entry, min(wanted), max(wanted)) if text.position in wanted] if wanted else []
