"""What is found out about the series of a theme: figures, and a conclusion that is no more than they allow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from nlp.mine.clustering import Clustering
from nlp.mine.model import ThemeFrequency
from nlp.mine.poisson import Rate
from nlp.mine.power import SmallestChange
from nlp.mine.ratios import Comparison
from nlp.mine.trends.bursts import Burst
from nlp.mine.trends.kendall import Method
from nlp.mine.trends.series import SeriesKey, name_of, place_of
from nlp.mine.trends.slope import Slope

Conclusion: TypeAlias = Literal[
    "rises", "falls", "level", "repeated", "unclear", "many", "serial",
    "few-paragraphs", "few-sessions", "one-session", "absent",
]  # fmt: skip
"""What is concluded; the wording is that of `nlp.messages.trends`, under ``trends.conclusion.`` and the name."""

_NOT_CLUSTERED = Clustering()

CONCLUDED: tuple[Conclusion, ...] = ("rises", "falls", "level")


@dataclass(frozen=True, slots=True)
class Figures:
    """What was computed of the shares of a series in the order of time.

    Attributes:
        sessions: how many points have a share.
        score, tau, p, method: of `nlp.mine.trends.kendall`.
        lag1: correlation of neighbours around the line; None where there is nothing around it.
        correlation: of neighbours, as ``p_serial`` allows for it.
        p_serial: the p that allows for it; the conclusion and ``q`` rest on it.
        q: ``p_serial`` adjusted for all themes of the series that were tested; None where this one was not.
        is_varied: whether at least nine of ten points have the theme.
        slope: a session or year, of the share (0 to 1).
        changes: the places of the points with which a new level begins; bursts: runs of points, by their places.
    """

    sessions: int
    score: int
    tau: float
    p: float
    method: Method
    lag1: float | None
    correlation: float
    p_serial: float
    is_varied: bool
    slope: Slope | None
    changes: tuple[int, ...]
    bursts: tuple[Burst, ...]
    q: float | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """A theme in a series.

    Attributes:
        points: its rows, in the order of time; one without a share takes no part.
        figures: None where there are fewer than two points with a share, or the theme stands in none.
        fresh: the same of the paragraphs that are new or changed alone; None where that is not known.
        comparison: of the last point with the first, or of two periods asked for, whose names ``compared`` has.
        smallest: the smallest change from the earlier to the later that these data could have shown.
        clustering: of the paragraphs within the resolutions of the whole series.
        rate: of its mentions by characters, over the whole series, and whether resolutions vary by more than Poisson allows.
        tested: how many themes of the series were tested, which q is adjusted for.
        said: the values that the wording of the conclusion asks for.
    """

    theme: str
    label: str
    series: SeriesKey
    points: tuple[ThemeFrequency, ...]
    figures: Figures | None
    conclusion: Conclusion
    said: Mapping[str, object] = field(default_factory=dict)
    fresh: Figures | None = None
    fresh_points: tuple[ThemeFrequency, ...] = ()
    comparison: Comparison | None = None
    compared: tuple[str, str] | None = None
    smallest: SmallestChange | None = None
    clustering: Clustering = _NOT_CLUSTERED
    rate: Rate | None = None
    tested: int = 0

    @property
    def paragraphs(self) -> int:
        """How many paragraphs of the series carry the theme."""
        return sum(point.paragraphs for point in self.points)

    @property
    def of_paragraphs(self) -> int:
        """How many paragraphs the series has."""
        return sum(point.of_paragraphs for point in self.points)

    @property
    def counted(self) -> tuple[ThemeFrequency, ...]:
        """The points that have a share."""
        return tuple(point for point in self.points if point.share is not None)

    @property
    def first_with(self) -> str | None:
        """The first session or year in which the theme stands."""
        return next((name_of(point.group) for point in self.points if point.paragraphs), None)

    @property
    def places(self) -> tuple[int, ...]:
        """The places on the line of time of the points that have a share."""
        return tuple(place_of(point.group) for point in self.counted)
