"""What each counted document of a workspace has of each theme, as arrays: what is stored, and what shifts add to it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from nlp.mine.counts import group_of
from nlp.mine.frequency import group_order, intervals_of_counts, row_of
from nlp.mine.model import By, Group, Interval, ThemeFrequency
from nlp.mine.selection import Selection
from nlp.retagging import ShiftTable
from nlp.store import Entry, Workspace
from nlp.workspace import left_out

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]

_GROUPED_BY: Mapping[By, Callable[[Entry], Hashable]] = {
    "session": attrgetter("body", "session"),
    "year": attrgetter("year"),
    "body": attrgetter("body"),
    "zone": lambda entry: None,
    "document": attrgetter("key"),
}
"""What is the same in all documents of a group."""

_NO_INTERVAL = Interval(None, None, "none")


@dataclass(frozen=True, slots=True)
class Counting:
    """How a series is counted.

    Attributes:
        only_changed: leave out the themes that both lexicons find in the same places.
        with_intervals: work out intervals, which takes most of the time.
    """

    by: By = "session"
    selection: Selection = field(default_factory=Selection)
    only_changed: bool = False
    with_intervals: bool = True


@dataclass(frozen=True, slots=True)
class Sums:
    """Of a theme: paragraphs and mentions in each cell, a document within a group."""

    paragraphs: Array
    mentions: Array

    def __add__(self, other: Sums) -> Sums:
        return Sums(self.paragraphs + other.paragraphs, self.mentions + other.mentions)


class Counted:
    """The documents that are counted, in their groups: one version of each text, as the selection takes them.

    Args:
        entries: the documents of the workspace, by source.
    """

    def __init__(self, workspace: Workspace, entries: Sequence[Entry], counting: Counting) -> None:
        self._tagging = workspace.tagging()
        self._entries = entries
        self._counting = counting
        keys = np.array([entry.key for entry in entries], np.int64)
        self._order = np.argsort(keys)
        self._sorted_keys = keys[self._order]
        others, selection = left_out(workspace), counting.selection
        is_taken = [entry.source not in others and selection.takes_document(entry) for entry in entries]
        self._zones = {zone: code for code, zone in enumerate(selection.zones)}
        self._place_documents([entry for entry, taken in zip(entries, is_taken, strict=True) if taken])
        self._make_cells(np.array(is_taken, bool))

    def _place_documents(self, taken: Sequence[Entry]) -> None:
        """The groups in their order, and for each name of a zone that makes one the groups of the counted documents."""
        by = self._counting.by
        names = self._counting.selection.zones if by == "zone" else ("",)
        keys = list(map(_GROUPED_BY[by], taken))
        first = dict(zip(reversed(keys), reversed(taken), strict=True))
        found = {key: [group_of(entry, by, name) for name in names] for key, entry in first.items()}
        self.groups = sorted({group for groups in found.values() for group in groups}, key=group_order)
        places = {group: place for place, group in enumerate(self.groups)}
        of_keys = {key: [places[group] for group in groups] for key, groups in found.items()}
        self._places = np.array([of_keys[key] for key in keys], np.int64).reshape(-1, len(names))

    def _make_cells(self, is_taken: Array) -> None:
        """A cell for each counted document and group in which it has paragraphs, in the order of the sources."""
        sizes = self._tagging.zone_sizes()
        entries, zones = self._entries_of(sizes.keys), self._codes_of(sizes.zones)
        is_counted = (zones < len(self._zones)) & np.append(is_taken, False)[entries]
        entries, zones = entries[is_counted], zones[is_counted]
        names = zones if self._counting.by == "zone" else np.zeros(len(zones), np.int64)
        keys, cells = np.unique(entries * (len(self._zones) + 1) + names, return_inverse=True)
        entry, name = np.divmod(keys, len(self._zones) + 1)
        self._number = entry
        self._group = self._places[(np.cumsum(is_taken) - 1)[entry], name]
        self._of_paragraphs, self._characters = (
            _summed(cells, np.array(column, np.int64)[is_counted], len(keys)) for column in (sizes.paragraphs, sizes.characters)
        )
        self._cells = np.full((len(is_taken) + 1, len(self._zones) + 1), -1)
        self._cells[entries, zones] = cells

    def stored(self, theme: str) -> Sums:
        """What the workspace has of a theme."""
        columns = self._tagging.zone_themes(theme)
        entries, zones = self._entries_of(columns.keys), self._codes_of(columns.zones)
        cited, paragraphs, mentions = (np.array(one, np.int64) for one in columns[2:])
        return self._sums(entries, zones, cited, paragraphs, mentions)

    def shifted(self, shifts: ShiftTable) -> Sums:
        """What a lexicon finds otherwise."""
        zones = self._codes_of(shifts.names)[shifts.zones] if len(shifts) else shifts.zones
        had, has = (
            self._sums(shifts.entries, zones, side.cited, np.minimum(side.mentions, 1), side.mentions)
            for side in (shifts.before, shifts.after)
        )
        return Sums(has.paragraphs - had.paragraphs, has.mentions - had.mentions)

    def rows(self, themes: Mapping[str, str], sums: Mapping[str, Sums]) -> dict[tuple[str, Group], ThemeFrequency]:
        """The rows of themes, given by id with their labels."""
        rows: dict[tuple[str, Group], ThemeFrequency] = {}
        order = np.lexsort((self._number, self._group))
        bounds = np.searchsorted(self._group[order], np.arange(len(self.groups) + 1)).tolist()
        for place, group in enumerate(self.groups):
            cells = order[bounds[place] : bounds[place + 1]]
            for theme, row in self._rows_of(group, cells, themes, sums):
                rows[theme, group] = row
        return rows

    def _rows_of(
        self, group: Group, cells: Array, themes: Mapping[str, str], sums: Mapping[str, Sums]
    ) -> Iterator[tuple[str, ThemeFrequency]]:
        of_paragraphs = self._of_paragraphs[cells]
        by_theme = {theme: sums[theme].paragraphs[cells] for theme in themes}
        for (theme, label), interval in zip(themes.items(), self._intervals(group, of_paragraphs, by_theme), strict=True):
            yield (
                theme,
                row_of(
                    theme,
                    label,
                    group,
                    interval,
                    paragraphs=int(by_theme[theme].sum()),
                    of_paragraphs=int(of_paragraphs.sum()),
                    mentions=int(sums[theme].mentions[cells].sum()),
                    characters=int(self._characters[cells].sum()),
                    documents=int((by_theme[theme] > 0).sum()),
                    of_documents=len(cells),
                ),
            )

    def _intervals(self, group: Group, of_paragraphs: Array, by_theme: Mapping[str, Array]) -> Sequence[Interval]:
        if not self._counting.with_intervals:
            return [_NO_INTERVAL] * len(by_theme)
        table = np.array([of_paragraphs, *by_theme.values()]).T.tolist()
        return intervals_of_counts(group, [(of, carrying) for of, *carrying in table], len(by_theme))

    def _entries_of(self, keys: Sequence[int]) -> Array:
        """The numbers of documents among the entries, given by their keys; one more than the last for one that is gone."""
        wanted = np.array(keys, np.int64)
        at = np.searchsorted(self._sorted_keys, wanted)
        is_there = np.append(self._sorted_keys, -1)[at] == wanted
        return np.where(is_there, np.append(self._order, len(self._order))[at], len(self._order))

    def _codes_of(self, zones: Sequence[str]) -> Array:
        """Zones as numbers; one more than the last for one that is not counted."""
        code_of, other = self._zones.get, len(self._zones)
        return np.array([code_of(zone, other) for zone in zones], np.int64)

    def _sums(self, entries: Array, zones: Array, cited: Array, paragraphs: Array, mentions: Array) -> Sums:
        """The sums of rows, those that are not counted left out."""
        cells = self._cells[entries, zones]
        is_counted = cells >= 0
        if not self._counting.selection.with_cited:
            is_counted &= cited == 0
        cells = cells[is_counted]
        return Sums(*(_summed(cells, column[is_counted], len(self._group)) for column in (paragraphs, mentions)))


def _summed(cells: Array, values: Array, count: int) -> Array:
    """The sum of the values of each cell."""
    sums = np.zeros(count, np.int64)
    np.add.at(sums, cells, values)
    return sums
