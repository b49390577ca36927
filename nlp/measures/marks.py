"""The marks of a workspace: which of its paragraphs carry which themes, read as columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from nlp.counting import counted_entries
from nlp.mine.marks import Marks, marks_of_rows
from nlp.mine.model import By
from nlp.mine.selection import Selection
from nlp.store import Workspace


def marks_in(workspace: Workspace, themes: Sequence[str], by: By, selection: Selection) -> Marks:
    """The marks of the documents that are counted, of the zones that are; within ``workspace.snapshot()``."""
    import numpy as np

    entries = counted_entries(workspace, selection)
    places = {entry.key: at for at, entry in enumerate(entries)}
    zones = {zone: at for at, zone in enumerate(selection.zones)}
    theme_at = {theme: at for at, theme in enumerate(themes)}
    found = workspace.tagging().paragraph_tags()
    rows = np.array(
        (
            [places.get(key, -1) for key in found.keys],
            found.positions,
            [zones.get(zone, -1) for zone in found.zones],
            [theme_at.get(theme, -1) for theme in found.themes],
            found.mentions,
        ),
        np.int64,
    )
    counted = (rows[[0, 2, 3]] >= 0).all(axis=0)
    if not selection.with_cited:
        counted &= np.array(found.cited, np.int64) == 0
    return marks_of_rows(rows[:, counted], _sizes(workspace, places, zones), entries, themes, by, selection)


def _sizes(workspace: Workspace, places: Mapping[int, int], zones: Collection[str]) -> dict[tuple[int, str], int]:
    """How many paragraphs the documents counted have in the zones counted."""
    sizes = workspace.tagging().zone_sizes()
    return {
        (places[key], zone): size
        for key, zone, size in zip(sizes.keys, sizes.zones, sizes.paragraphs, strict=True)
        if key in places and zone in zones
    }
