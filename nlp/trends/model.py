"""What the trends of a workspace are: those of each theme and series, and what they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nlp.mine.model import Group
from nlp.mine.trends.model import Trend
from nlp.mine.trends.series import Left, SeriesKey
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
        trends: series by series, in each the themes in the order of the lexicon.
        groups: the groups of each series, in the order of time; what is said of places is said of these.
        left: groups that no series has a place for.
        repeated: for each series how much of the text of a session is that of the session before.
        wordings: by series and theme.
        has_fresh: whether the series of new or changed paragraphs are known.
        undated_documents: how many documents do not say what would give them a place.
        untraced: how many documents would have to be compared with earlier ones to know them.
    """

    trends: tuple[Trend, ...]
    groups: Mapping[SeriesKey, tuple[Group, ...]]
    left: Left
    repeated: Mapping[SeriesKey, float]
    wordings: Mapping[tuple[SeriesKey, str], Wording] = field(default_factory=dict)
    has_fresh: bool = False
    untraced: int = 0
    undated_documents: int = 0
