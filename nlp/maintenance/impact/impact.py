"""What an edit of the lexicon does to a workspace: which paragraphs gain or lose a theme, and the series before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from nlp.lexicon.model import Lexicon
from nlp.maintenance.impact.model import Change, Impact, Totals
from nlp.maintenance.impact.series import series_of
from nlp.maintenance.impact.sums import Counting
from nlp.mine.model import By
from nlp.mine.selection import Selection
from nlp.retagging import Shift, Shifts, find_shifts
from nlp.store import Run, Workspace

_AT_ONCE = 1000


def impact_of(
    workspace: Workspace, before: Lexicon, after: Lexicon, *, by: By = "session", selection: Selection | None = None
) -> Impact:
    """What a workspace would gain and lose if it were tagged with another lexicon; it is not touched.

    Use it within ``workspace.snapshot()``.

    Args:
        by, selection: of the series; gains and losses are those of all paragraphs of all documents.

    Raises:
        WorkspaceError: it was tagged with a third lexicon, which was not kept.
    """
    shifts = find_shifts(workspace, before, after)
    changes = list(changes_of(workspace, shifts))
    return Impact(
        before.version,
        after.version,
        gained=tuple(one for one in changes if one.kind == "gained"),
        lost=tuple(one for one in changes if one.kind == "lost"),
        series=series_of(workspace, before, after, shifts, Counting(by, selection or Selection())),
    )


def totals_of(workspace: Workspace, before: Lexicon, after: Lexicon) -> Totals:
    """How many paragraphs gain and lose each theme; use it within ``workspace.snapshot()``."""
    return totals_in(find_shifts(workspace, before, after))


def totals_in(shifts: Shifts) -> Totals:
    """How many paragraphs gain and lose each theme, of what was found."""
    table = shifts.shifts
    had, has = (side.mentions > 0 for side in (table.before, table.after))
    gained, lost, otherwise = (Counter(table.count_themes(chosen)) for chosen in (~had, ~has, had & has))
    return Totals(gained, lost, otherwise, shifts.looked_at)


def changes_of(workspace: Workspace, shifts: Shifts) -> Iterator[Change]:
    """The paragraphs that gain or lose a theme, by source, position and theme, as they are read."""
    table = shifts.shifts
    found = np.flatnonzero((table.before.mentions == 0) | (table.after.mentions == 0))
    for start in range(0, len(found), _AT_ONCE):
        yield from _changes(workspace, shifts, list(table.only(found[start : start + _AT_ONCE])))


def _changes(workspace: Workspace, shifts: Shifts, some: list[Shift]) -> Iterator[Change]:
    entries = shifts.entries
    runs = [Run(entries[one], at, at) for one, at in dict.fromkeys((one.entry, one.position) for one in some)]
    places = {(place.key, place.position): place for place in workspace.tagging().places_in(runs)}
    for one in some:
        place = places[entries[one.entry].key, one.position]
        here, term = (entries[one.entry].source, place.part, place.zone, place.number or 0, one.position), _term(one)
        yield Change("gained" if one.before is None else "lost", *here, one.theme, term)


def _term(one: Shift) -> str:
    found = one.after or one.before
    return found.term if found else ""
