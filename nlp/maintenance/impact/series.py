"""Series before and after a change of the lexicon, equal to what counting gives before and after tagging everything anew.

Only sums are read: what each document has of each theme in each zone, to which the differences are added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from nlp import messages
from nlp.errors import WorkspaceError
from nlp.lexicon.model import Lexicon
from nlp.maintenance.impact.model import SeriesRow
from nlp.mine.counts import ResolutionCounts, group_of
from nlp.mine.frequency import group_order, rows_of
from nlp.mine.model import By, Group, ThemeFrequency
from nlp.mine.selection import Selection
from nlp.retagging import Found, Shift, Shifts, find_shifts
from nlp.store import Entry, Workspace
from nlp.workspace import left_out, lexicon_in, stamp_of


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


@dataclass(slots=True)
class _Figures:
    """What a document has of a theme in a zone."""

    paragraphs: int = 0
    mentions: int = 0


_Place = tuple[int, str]
"""The number of a document among the entries, and a zone."""

_ByPlace = dict[_Place, _Figures]


def series_of(
    workspace: Workspace, before: Lexicon, after: Lexicon, shifts: Shifts, counting: Counting
) -> tuple[SeriesRow, ...]:
    """One row for each theme of either lexicon and each group, in the order of the lexicon after, then of the one before.

    Raises:
        WorkspaceError: the workspace was tagged with a third lexicon, which was not kept.
    """
    earlier = _shifts_to(workspace, before, shifts.entries)
    changed = {one.theme for one in (*earlier, *shifts.shifts)}
    themes = _themes(before, after, counting.selection.themes, changed if counting.only_changed else None)
    counted = _Counted(workspace, shifts.entries, counting)
    for theme in themes:
        sums = counted.stored(theme)
        counted.shift(sums, [one for one in earlier if one.theme == theme])
        counted.put(0, theme, sums)
        counted.shift(sums, [one for one in shifts.shifts if one.theme == theme])
        counted.put(1, theme, sums)
    sides = [
        counted.rows(0, _labels(before, themes)),
        counted.rows(1, _labels(after, themes)),
    ]
    return tuple(SeriesRow(*(side.get((theme, group)) for side in sides)) for theme in themes for group in counted.groups)


def _shifts_to(workspace: Workspace, before: Lexicon, entries: Sequence[Entry]) -> Sequence[Shift]:
    """What is different between the tags of the workspace and those of the lexicon before; mostly nothing."""
    stamp = workspace.stamp
    if stamp is None or stamp == stamp_of(before):
        return ()
    kept = lexicon_in(workspace)
    if kept is None:
        raise WorkspaceError("impact.not_kept", where=str(workspace.path), found=stamp)
    return find_shifts(workspace, kept, before, entries).shifts


def _themes(before: Lexicon, after: Lexicon, asked: Collection[str], changed: Collection[str] | None) -> list[str]:
    themes = dict.fromkeys(theme.id for lexicon in (after, before) for theme in lexicon.themes)
    return [one for one in themes if (not asked or one in asked) and (changed is None or one in changed)]


def _labels(lexicon: Lexicon, themes: Collection[str]) -> dict[str, str]:
    """The labels of the themes that a lexicon has, in the language in force, by id."""
    language = messages.language()
    return {theme.id: theme.label.get(language) or theme.label["zh"] for theme in lexicon.themes if theme.id in themes}


class _Counted:
    """The documents that are counted, with what each of them has before (side 0) and after (1)."""

    def __init__(self, workspace: Workspace, entries: Sequence[Entry], counting: Counting) -> None:
        self._tagging = workspace.tagging()
        self._counting = counting
        others = left_out(workspace)
        selection = counting.selection
        self._entries = {
            number: entry
            for number, entry in enumerate(entries)
            if entry.source not in others and selection.takes_document(entry)
        }
        self._numbers = {entry.key: number for number, entry in self._entries.items()}
        self._sides: list[dict[Group, list[ResolutionCounts]]] = [{}, {}]
        self._counts: dict[_Place, tuple[ResolutionCounts, ...]] = {}
        self._make_groups()
        self.groups = sorted(self._sides[0], key=group_order)

    def stored(self, theme: str) -> _ByPlace:
        """What the workspace has of a theme."""
        sums: _ByPlace = defaultdict(_Figures)
        for row in self._tagging.zone_themes(theme):
            number = self._numbers.get(row.key)
            if number is not None and (self._counting.selection.with_cited or not row.cited):
                _add(sums[number, row.zone], row.paragraphs, row.mentions)
        return sums

    def shift(self, sums: _ByPlace, shifts: Iterable[Shift]) -> None:
        """Add what a lexicon finds otherwise."""
        for one in shifts:
            for found, sign in ((one.before, -1), (one.after, 1)):
                if found is not None and self._takes(found):
                    _add(sums[one.entry, one.zone], sign, sign * found.mentions)

    def put(self, side: int, theme: str, sums: _ByPlace) -> None:
        """Note what each document has of a theme on one side."""
        for place, figures in sums.items():
            if place in self._counts:
                counts = self._counts[place][side]
                counts.paragraphs[theme] += figures.paragraphs
                counts.mentions[theme] += figures.mentions

    def rows(self, side: int, labels: Mapping[str, str]) -> dict[tuple[str, Group], ThemeFrequency]:
        """The rows of one side."""
        rows = rows_of(self._sides[side], labels, with_intervals=self._counting.with_intervals)
        return {(row.theme, row.group): row for row in rows}

    def _takes(self, found: Found) -> bool:
        return self._counting.selection.with_cited or not found.cited

    def _make_groups(self) -> None:
        """The groups, and in each the documents that have paragraphs of the zones that are counted."""
        by, zones = self._counting.by, self._counting.selection.zones
        sizes: dict[int, dict[str, tuple[int, int]]] = defaultdict(dict)
        for row in self._tagging.zone_sizes():
            if row.zone in zones and row.key in self._numbers:
                sizes[self._numbers[row.key]][row.zone] = row.paragraphs, row.characters
        for number, entry in self._entries.items():
            within: dict[Group, tuple[ResolutionCounts, ...]] = {}
            for zone in zones if by == "zone" else ("",):
                self._open(group_of(entry, by, zone))
            for zone, (paragraphs, characters) in sizes[number].items():
                group = group_of(entry, by, zone)
                counts = within.setdefault(group, (ResolutionCounts(entry.source), ResolutionCounts(entry.source)))
                for one in counts:
                    one.of_paragraphs += paragraphs
                    one.characters += characters
                self._counts[number, zone] = counts
            for group, counts in within.items():
                for side, one in zip(self._sides, counts, strict=True):
                    side[group].append(one)

    def _open(self, group: Group) -> None:
        for side in self._sides:
            side.setdefault(group, [])


def _add(figures: _Figures, paragraphs: int, mentions: int) -> None:
    figures.paragraphs += paragraphs
    figures.mentions += mentions
