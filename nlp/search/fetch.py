"""Texts taken out of the workspace, as a query is asked of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from nlp.search.unit import Origin, Unit
from nlp.store import Entry, Run, StoredText, Workspace
from nlp.store.model import Tags

Place: TypeAlias = tuple[str, int]
"""Where a text stands in its document: its zone, and its position (see `Unit`)."""

NOTE = "footnote"


def fetch_units(workspace: Workspace, wanted: Mapping[Entry, Collection[Place]], *, with_tags: bool = True) -> Iterator[Unit]:
    """Texts of documents at these places, in their order; without their themes where they are not asked for."""
    in_text: list[Run] = []
    in_notes: list[Run] = []
    for entry, places in wanted.items():
        in_text += _runs(entry, [position for zone, position in places if zone != NOTE])
        in_notes += _runs(entry, [position for zone, position in places if zone == NOTE])
    texts, notes = workspace.texts_in(in_text), workspace.notes_in(in_notes)
    tags = workspace.tags_in(in_text, texts) if with_tags else {}
    yield from _units(wanted, texts, notes, tags)


def fetch_documents(workspace: Workspace, entries: Sequence[Entry]) -> Iterator[Unit]:
    """All texts of documents, in their order, without their themes."""
    runs = [Run(entry) for entry in entries]
    yield from _units(entries, workspace.texts_in(runs), workspace.notes_in(runs), {})


def _units(
    entries: Iterable[Entry],
    texts: Mapping[int, Sequence[StoredText]],
    notes: Mapping[int, Sequence[StoredText]],
    tags: Mapping[tuple[int, int], Tags],
) -> Iterator[Unit]:
    for entry in entries:
        origin = Origin(entry.source, entry.symbol, entry.body, entry.session, entry.year, entry.kind)
        for text in (*texts.get(entry.key, ()), *notes.get(entry.key, ())):
            found = tags.get((entry.key, text.position), ()) if text.zone != NOTE else ()
            yield Unit(origin, text.part, text.zone, text.number, text.position, text.opening, text.text, found)


def _runs(entry: Entry, positions: list[int]) -> list[Run]:
    """Positions as runs without gaps."""
    if len(positions) < 2:
        return [Run(entry, position, position) for position in positions]
    runs = (list(run) for _, run in groupby(enumerate(sorted(positions)), key=lambda numbered: numbered[1] - numbered[0]))
    return [Run(entry, run[0][1], run[-1][1]) for run in runs]
