"""Figures that ``zhuti themes`` gave earlier, beside those of today: what of a change is the text's, what the lexicon's.

With f(L, T) for a figure that the lexicon L gives on the texts T, then the texts at the time of publication, P the published
figure f(old, then):

- *text*: f(old, now) − P, what the same lexicon counts otherwise because texts were added, replaced, removed or corrected;
- *lexicon*: f(new, now) − f(old, now), what the new lexicon counts otherwise on the texts of today.

The two add up to f(new, now) − P.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import StringIO
from typing import Any, TypeAlias, get_args

from nlp.errors import UsageError
from nlp.maintenance.impact.model import SeriesRow
from nlp.maintenance.impact.sums import Counting
from nlp.mine.frequency import as_row, group_columns
from nlp.mine.model import By, ThemeFrequency
from nlp.mine.selection import Selection
from nlp.ranges import parse_range

FIGURES = ("paragraphs", "of_paragraphs", "share", "mentions", "characters", "per_10k", "documents", "of_documents")
"""The figures that are split; intervals are not."""

SIDES = ("published", "before", "after", "text", "lexicon")
"""What a row of such a table has of each figure; see above for the last two."""

Figures: TypeAlias = Mapping[str, float | None]
_Key: TypeAlias = tuple[str, tuple[str | None, ...]]
_REAL = ("share", "per_10k")


@dataclass(frozen=True, slots=True)
class SplitRow:
    """A theme in a group: what was published, and what there is now under the lexicon before and after; {} where nothing is.

    Attributes:
        group: the values of the columns that tell the group.
    """

    theme: str
    label: str
    group: Mapping[str, str | None]
    published: Figures
    before: Figures
    after: Figures

    @property
    def text(self) -> Figures:
        """What the texts changed."""
        return _difference(self.published, self.before)

    @property
    def lexicon(self) -> Figures:
        """What the lexicon changed."""
        return _difference(self.before, self.after)

    @property
    def group_name(self) -> str:
        """The group in a few words."""
        return " ".join(str(value) for value in dict.fromkeys(self.group.values()) if value is not None) or "–"

    def as_json(self) -> dict[str, object]:
        """The row as JSON values."""
        sides = {name: getattr(self, name) or None for name in SIDES}
        return {"theme": self.theme, "label": self.label, **self.group, **sides}

    def as_columns(self) -> dict[str, object]:
        """The row as flat values, its columns as `Published.columns` gives them."""
        sides = {name: getattr(self, name) for name in SIDES}
        cells = {f"{name}_{side}": figures.get(name) for side, figures in sides.items() for name in FIGURES}
        return {"theme": self.theme, "label": self.label, **self.group, **cells}


@dataclass(frozen=True, slots=True)
class Published:
    """A table that was published.

    Attributes:
        version: of the lexicon that it was made with.
        selection: what it counted, where the file says so (JSON does).
    """

    by: By
    version: str
    labels: Mapping[str, str]
    rows: Mapping[_Key, Figures]
    selection: Selection | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of a flat row."""
        return ("theme", "label", *group_columns(self.by), *(f"{name}_{side}" for side in SIDES for name in FIGURES))

    def counting(self, asked: Counting) -> Counting:
        """How today's figures are to be counted, so that they can be held against these."""
        return replace(asked, by=self.by, selection=self.selection or asked.selection)

    def split(self, rows: Iterable[SeriesRow]) -> Iterator[SplitRow]:
        """The rows of today and those that were published, theme by theme and group by group; at last those that are gone."""
        left = dict(self.rows)
        for row in rows:
            told, names = as_row(row.one), group_columns(self.by)
            group = {name: _text(told[name]) for name in names}
            published = left.pop((row.one.theme, tuple(group.values())), {})
            yield SplitRow(row.one.theme, row.one.label, group, published, _figures(row.before), _figures(row.after))
        for (theme, values), published in left.items():
            group = dict(zip(group_columns(self.by), values, strict=True))
            yield SplitRow(theme, self.labels[theme], group, published, {}, {})


def read_published(name: str, written: str) -> Published:
    """A table as ``zhuti themes`` wrote it: JSON, or CSV with the column ``lexicon_version``.

    Args:
        name: of the file, for what is said of it.

    Raises:
        UsageError: it is no such table, or one that cannot be counted again: of new text alone, or with rules.
    """
    try:
        return _read_json(name, written) if written.lstrip("\ufeff \r\n\t").startswith("{") else _read_csv(written)
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration, csv.Error) as error:
        raise UsageError("impact.not_published", where=name) from error


def _read_json(name: str, written: str) -> Published:
    table = json.loads(written.lstrip("\ufeff"))
    meta, rows = table["meta"], table["rows"]
    if meta.get("new_only") or meta.get("rules"):
        raise UsageError("impact.not_countable", where=name)
    return _published(rows, _by(meta["by"]), str(meta["lexicon_version"]), _selection(meta["filters"]))


def _read_csv(written: str) -> Published:
    rows = list(csv.DictReader(StringIO(written.lstrip("\ufeff"), newline="")))
    versions = {row["lexicon_version"] for row in rows}
    (version,) = versions
    by = next(by for by in ("document", "session", "year", "zone", "body") if by in rows[0])
    return _published(rows, _by(by), version, None)


def _by(name: str) -> By:
    found: By = next(by for by in get_args(By) if by == name)
    return found


def _published(rows: Iterable[Mapping[str, Any]], by: By, version: str, selection: Selection | None) -> Published:
    names = group_columns(by)
    found: dict[_Key, Figures] = {}
    labels: dict[str, str] = {}
    for row in rows:
        labels[row["theme"]] = row["label"]
        found[row["theme"], tuple(_text(row[name]) for name in names)] = {name: _number(name, row[name]) for name in FIGURES}
    return Published(by, version, labels, found, selection)


def _selection(filters: Mapping[str, Any]) -> Selection:
    """The selection that ``nlp.mine.meta.describe`` described."""
    return Selection(
        themes=tuple(filters["theme"]),
        bodies=tuple(filters["body"]),
        sessions=tuple(parse_range(one, "session") for one in filters["session"]),
        years=tuple(parse_range(one, "year") for one in filters["year"]),
        kinds=tuple(filters["kind"]),
        zones=tuple(filters["zone"]),
        with_cited=bool(filters["cited"]),
    )


def _figures(row: ThemeFrequency | None) -> Figures:
    return {} if row is None else {name: getattr(row, name) for name in FIGURES}


def _difference(one: Figures, other: Figures) -> Figures:
    """How much more the other is; a count that is missing is none, a share that is missing has no difference."""
    found: dict[str, float | None] = {}
    for name in FIGURES if one or other else ():
        first, second = (side.get(name, None if name in _REAL else 0) for side in (one, other))
        found[name] = None if first is None or second is None else second - first
    return found


def _text(value: object) -> str | None:
    return None if value is None or value == "" else str(value)


def _number(name: str, value: object) -> float | None:
    if value is None or value == "":
        return None
    return float(str(value)) if name in _REAL else int(str(value))
