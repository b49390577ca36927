"""The trends of many themes and series together, and what they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nlp.mine.model import Group
from nlp.mine.selection import Selection
from nlp.mine.trends.model import Trend
from nlp.mine.trends.series import ByTime, Left, SeriesKey
from nlp.mine.trends.wordings import TermSeries, TermShift


@dataclass(frozen=True, slots=True)
class Wording:
    """The terms of a theme in a series, the most frequent first, and which of them gave way to another, if one did."""

    terms: tuple[TermSeries, ...]
    shift: TermShift | None = None


@dataclass(frozen=True, slots=True)
class Trends:
    """The trends of the themes asked for.

    Attributes:
        by: what the points are; selection: the filters.
        trends: series by series, in each the themes in the order of the lexicon.
        groups: the groups of each series, in the order of time; what is said of places is said of these.
        left: groups that no series has a place for.
        repeated: for each series how much of the text of a session is that of the session before.
        wordings: by series and theme.
        has_fresh: whether the series of new or changed paragraphs are known.
        undated_documents: how many documents do not say what would give them a place.
        untraced: how many documents would have to be compared with earlier ones to know them.
    """

    by: ByTime
    selection: Selection
    trends: tuple[Trend, ...]
    groups: Mapping[SeriesKey, tuple[Group, ...]]
    left: Left
    repeated: Mapping[SeriesKey, float]
    wordings: Mapping[tuple[SeriesKey, str], Wording] = field(default_factory=dict)
    has_fresh: bool = False
    untraced: int = 0
    undated_documents: int = 0

    def body_of(self, key: SeriesKey) -> str | None:
        """The body of a series; of years that of the only one asked for, if one was."""
        if key.by == "session":
            return key.body
        return self.selection.bodies[0] if len(self.selection.bodies) == 1 else None

    def by_series(self) -> dict[SeriesKey, list[Trend]]:
        """The trends of each series."""
        found: dict[SeriesKey, list[Trend]] = {}
        for trend in self.trends:
            found.setdefault(trend.series, []).append(trend)
        return found

    def shift_of(self, trend: Trend) -> TermShift | None:
        """The change of wording beneath a theme, if there is one."""
        wording = self.wordings.get((trend.series, trend.theme))
        return wording.shift if wording else None
