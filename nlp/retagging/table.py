"""Shifts as columns, so that many are found, counted and summed up without a value being made for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nlp.kept.arrays import Array
from nlp.themes import Found


class Shift(NamedTuple):
    """A theme of a paragraph that is not the same under two lexicons; None where the paragraph does not bear it.

    Attributes:
        entry: the number of the document among the workspace's entries.
        position: of the paragraph, from 1.
    """

    entry: int
    position: int
    zone: str
    theme: str
    before: Found | None
    after: Found | None


class Side(NamedTuple):
    """What one of the lexicons finds: how many mentions (0 where none), whether all are cited, and the first one's term."""

    mentions: Array
    cited: Array
    term: Array


_new = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes."""

_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class ShiftTable:
    """Shifts, a column for each value: entry, position, zone, theme, and mentions, cited, term of each side.

    Attributes:
        names: what the numbers of zones, themes and terms stand for.
        values: the columns.
    """

    names: tuple[str, ...]
    values: Array

    def __len__(self) -> int:
        return int(self.values.shape[1])

    def __iter__(self) -> Iterator[Shift]:
        names = self.names
        for entry, position, zone, theme, *sides in zip(*self.values.tolist(), strict=True):
            had, had_cited, had_term, has, has_cited, has_term = sides
            before = _new(Found, (had, had_cited == 1, names[had_term])) if had else None
            after = _new(Found, (has, has_cited == 1, names[has_term])) if has else None
            yield _new(Shift, (entry, position, names[zone], names[theme], before, after))

    @property
    def entries(self) -> Array:
        """The number of each one's document among the workspace's entries."""
        return np.asarray(self.values[0])

    @property
    def zones(self) -> Array:
        """Each one's zone, as the number of a name."""
        return np.asarray(self.values[2])

    @property
    def themes(self) -> Array:
        """Each one's theme, as the number of a name."""
        return np.asarray(self.values[3])

    @property
    def before(self) -> Side:
        """What the lexicon before finds."""
        return Side(*self.values[4:7])

    @property
    def after(self) -> Side:
        """What the lexicon after finds."""
        return Side(*self.values[7:])

    def only(self, chosen: Array) -> ShiftTable:
        """Those that are chosen by a mask or by numbers."""
        return ShiftTable(self.names, self.values[:, chosen])

    def of(self, theme: str) -> ShiftTable:
        """Those of a theme."""
        return self.only(self.themes == self.names.index(theme)) if theme in self.names else self.only(np.empty(0, np.int64))

    def found_themes(self) -> tuple[str, ...]:
        """The themes that are among them."""
        return tuple(self.names[code] for code in np.unique(self.themes).tolist())

    def count_themes(self, chosen: Array) -> dict[str, int]:
        """How many of those chosen by a mask each theme has, those that have none left out."""
        codes, counts = np.unique(self.themes[chosen], return_counts=True)
        return {self.names[code]: count for code, count in zip(codes.tolist(), counts.tolist(), strict=True)}

    def in_order(self) -> ShiftTable:
        """The same by document, position and theme."""
        ranks = np.argsort(np.argsort(np.array(self.names, object))) if self.names else np.empty(0, np.int64)
        return self.only(np.lexsort((ranks[self.themes], self.values[1], self.values[0])))


class Names(dict[str, int]):
    """Numbers for names, handed out as they come."""

    def __missing__(self, name: str) -> int:
        self[name] = len(self)
        return self[name]


def table_of(shifts: Iterable[Shift], columns: Sequence[Array], names: Names) -> ShiftTable:
    """Shifts that were found one by one and columns of such, together, by document, position and theme."""
    rows = [
        (one.entry, one.position, names[one.zone], names[one.theme], *_side(one.before, names), *_side(one.after, names))
        for one in shifts
    ]
    found = np.array(rows, np.int64).reshape(-1, _COLUMNS).T
    return ShiftTable(tuple(names), np.concatenate([found, *columns], axis=1)).in_order()


def _side(found: Found | None, names: Names) -> tuple[int, int, int]:
    return (0, 0, 0) if found is None else (found.mentions, found.cited, names[found.term])
