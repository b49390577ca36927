"""What each counted document of a workspace has of each theme, as arrays: what is stored, and what shifts add to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from nlp.mine.counts import group_of
from nlp.mine.frequency import group_order, intervals_of_counts, row_of
from nlp.mine.model import By, Group, Interval, ThemeFrequency
from nlp.mine.selection import Selection
from nlp.retagging import Shift
from nlp.store import Entry, Workspace
from nlp.themes import Found
from nlp.workspace import left_out

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]

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
        others, selection = left_out(workspace), counting.selection
        taken = [entry for entry in entries if entry.source not in others and selection.takes_document(entry)]
        zones = selection.zones if counting.by == "zone" else ("",)
        self._groups = {zone: [group_of(entry, counting.by, zone) for entry in taken] for zone in zones}
        self.groups = sorted({group for groups in self._groups.values() for group in groups}, key=group_order)
        self._make_cells(taken)

    def _make_cells(self, taken: Sequence[Entry]) -> None:
        """A cell for each counted document and group in which it has paragraphs, in the order of the sources."""
        import numpy as np

        selection, by_zone = self._counting.selection, self._counting.by == "zone"
        numbers = {entry.key: number for number, entry in enumerate(taken)}
        places = {group: place for place, group in enumerate(self.groups)}
        self._cells: dict[tuple[int, str], int] = {}
        of_document: dict[tuple[int, str], int] = {}
        sizes: list[list[int]] = []
        for key, zone, paragraphs, characters in sorted(_in_zones(self._tagging.zone_sizes(), numbers, selection.zones)):
            number, name = numbers[key], zone if by_zone else ""
            cell = of_document.setdefault((number, name), len(sizes))
            if cell == len(sizes):
                sizes.append([places[self._groups[name][number]], number, 0, 0])
            sizes[cell][2] += paragraphs
            sizes[cell][3] += characters
            self._cells[key, zone] = cell
        self._group, self._number, self._of_paragraphs, self._characters = np.array(sizes, np.int64).reshape(-1, 4).T

    def stored(self, theme: str) -> Sums:
        """What the workspace has of a theme."""
        columns = self._tagging.zone_themes(theme)
        with_cited = self._counting.selection.with_cited
        rows = zip(*columns, strict=True)
        return self._sums((key, zone, of, mentions) for key, zone, cited, of, mentions in rows if with_cited or not cited)

    def shifted(self, shifts: Iterable[Shift]) -> Sums:
        """What a lexicon finds otherwise."""
        return self._sums(self._differences(shifts))

    def rows(self, themes: Mapping[str, str], sums: Mapping[str, Sums]) -> dict[tuple[str, Group], ThemeFrequency]:
        """The rows of themes, given by id with their labels."""
        import numpy as np

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
        import numpy as np

        if not self._counting.with_intervals:
            return [_NO_INTERVAL] * len(by_theme)
        table = np.array([of_paragraphs, *by_theme.values()]).T.tolist()
        return intervals_of_counts(group, [(of, carrying) for of, *carrying in table], len(by_theme))

    def _differences(self, shifts: Iterable[Shift]) -> Iterator[tuple[int, str, int, int]]:
        for one in shifts:
            for found, sign in ((one.before, -1), (one.after, 1)):
                if found is not None and self._takes(found):
                    yield self._entries[one.entry].key, one.zone, sign, sign * found.mentions

    def _takes(self, found: Found) -> bool:
        return self._counting.selection.with_cited or not found.cited

    def _sums(self, rows: Iterable[tuple[int, str, int, int]]) -> Sums:
        """The sums of rows (document, zone, paragraphs, mentions), those that are not counted left out."""
        import numpy as np

        cell_of = self._cells.get
        found = [(cell, of, mentions) for key, zone, of, mentions in rows if (cell := cell_of((key, zone))) is not None]
        sums = Sums(*(np.zeros(len(self._group), np.int64) for _ in range(2)))
        if found:
            cells, paragraphs, mentioned = np.array(found, np.int64).T
            np.add.at(sums.paragraphs, cells, paragraphs)
            np.add.at(sums.mentions, cells, mentioned)
        return sums


def _in_zones(
    columns: Sequence[Sequence[Any]], keys: Mapping[int, int], zones: Sequence[str]
) -> Iterator[tuple[int, str, int, int]]:
    wanted = frozenset(zones)
    return (row for row in zip(*columns, strict=True) if row[1] in wanted and row[0] in keys)
