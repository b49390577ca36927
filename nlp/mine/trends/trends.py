"""The trends of themes: from the counts of resolutions to series, figures and conclusions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from nlp.mine.clustering import Clustering, clustering
from nlp.mine.counts import ResolutionCounts
from nlp.mine.frequency import frequencies, name_for_draws
from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.mine.model import Group, ThemeFrequency
from nlp.mine.poisson import Rate, rate
from nlp.mine.power import SmallestChange, smallest_changes
from nlp.mine.ratios import Comparison, Period, rate_ratios
from nlp.mine.trends.conclude import conclude
from nlp.mine.trends.figures import LEVEL_OF_TEST, figures_of, with_q
from nlp.mine.trends.kendall import least_p
from nlp.mine.trends.model import Figures, Trend
from nlp.mine.trends.periods import Compare, Compared, ends, span_name
from nlp.mine.trends.series import SeriesKey, place_of, series_in

Counted: TypeAlias = Mapping[Group, Sequence[ResolutionCounts]]
"""The counts of each resolution by its group, as `nlp.mine.counts.count` gives them by session or year."""

Repeated: TypeAlias = Mapping[SeriesKey, float]
"""Of a series the share of the paragraphs of a session that stood in the session before; without those not known."""

_Points: TypeAlias = dict[str, tuple[ThemeFrequency, ...]]


def find_trends(
    counted: Counted,
    themes: Mapping[str, str],
    *,
    repeated: Repeated | None = None,
    fresh: Counted | None = None,
    compare: Compare = ends,
) -> tuple[Trend, ...]:
    """A trend for each series and theme; series in their own order, themes in the order given.

    Args:
        counted: by session or by year.
        themes: the label of each theme by its id. All of them are tested together, so that what is concluded of one does not
            depend on which are asked for: pass all of the lexicon, and show those wanted.
        fresh: the same counts of new or changed paragraphs alone, where they are known.
    """
    series, _ = series_in(counted)
    return tuple(
        made.trend(theme, label)
        for key, groups in series.items()
        for made in [_series(key, groups, counted, themes, (repeated or {}).get(key), fresh, compare)]
        for theme, label in themes.items()
    )


def _filled(counted: Counted, groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups in which a paragraph was counted."""
    return tuple(group for group in groups if any(one.of_paragraphs for one in counted[group]))


@dataclass(frozen=True, slots=True)
class _Series:
    """What was computed of one series, by theme."""

    key: SeriesKey
    points: _Points
    figures: Mapping[str, Figures | None]
    fresh_points: _Points
    compared: Compared | None
    comparisons: Mapping[str, tuple[Comparison, SmallestChange] | None]
    clusters: Mapping[str, Clustering]
    rates: Mapping[str, Rate]

    def trend(self, theme: str, label: str) -> Trend:
        """The trend of a theme."""
        compared = self.comparisons[theme]
        figures, points, new = self.figures[theme], self.points[theme], self.fresh_points.get(theme, ())
        shared = [point for point in points if point.share is not None]
        paragraphs, whole = sum(point.paragraphs for point in shared), sum(point.of_paragraphs for point in shared)
        span = place_of(shared[-1].group) - place_of(shared[0].group) if shared else 0
        fresh = figures_of(new, 0.0)
        is_known = fresh is not None and least_p(fresh.sessions) <= LEVEL_OF_TEST
        concluded = conclude(
            figures, fresh if is_known else None, paragraphs, len(shared), paragraphs / whole if whole else 0.0, span
        )
        return Trend(
            theme=theme,
            label=label,
            series=self.key,
            points=points,
            figures=figures,
            conclusion=concluded.conclusion,
            said=concluded.said,
            fresh=fresh,
            fresh_points=new,
            comparison=compared[0] if compared else None,
            smallest=compared[1] if compared else None,
            clustering=self.clusters[theme],
            rate=self.rates[theme],
            compared=(span_name(self.compared.later), span_name(self.compared.earlier)) if self.compared else None,
            tested=sum(one is not None and one.q is not None for one in self.figures.values()),
        )


def _series(
    key: SeriesKey, groups: Sequence[Group], counted: Counted, themes: Mapping[str, str], repeated: float | None,
    fresh: Counted | None, compare: Compare,
) -> _Series:  # fmt: skip
    points = _points(counted, groups, themes)
    compared = compare(key, _filled(counted, groups))
    return _Series(
        key=key,
        points=points,
        figures=with_q({theme: figures_of(points[theme], repeated) for theme in themes}, points),
        fresh_points=_points(fresh, [group for group in groups if group in fresh], themes) if fresh is not None else {},
        compared=compared,
        comparisons=_comparisons(counted, themes, compared),
        clusters=_clusters(counted, groups, tuple(themes)),
        rates=_rates([one for group in groups for one in counted[group]], tuple(themes)),
    )


def _points(counted: Counted, groups: Sequence[Group], themes: Mapping[str, str]) -> _Points:
    rows = frequencies({group: counted[group] for group in groups}, themes)
    found: dict[str, list[ThemeFrequency]] = {theme: [] for theme in themes}
    for row in rows:
        found[row.theme].append(row)
    return {theme: tuple(some) for theme, some in found.items()}


def _comparisons(
    counted: Counted, themes: Mapping[str, str], compared: Compared | None
) -> dict[str, tuple[Comparison, SmallestChange] | None]:
    if compared is None:
        return dict.fromkeys(themes)
    target, reference = (_period(counted, groups, tuple(themes)) for groups in compared)
    both = zip(rate_ratios(target, reference), smallest_changes(target, reference), strict=True)
    return dict(zip(themes, both, strict=True))


def _clusters(counted: Counted, groups: Sequence[Group], themes: Sequence[str]) -> dict[str, Clustering]:
    """How alike the paragraphs of a resolution are, over the whole series; nothing said of fewer than eight resolutions."""
    counts = _period(counted, groups, themes).counts
    enough = len(counts) >= FEWEST_RESOLUTIONS
    return dict(zip(themes, clustering(counts) if enough else [Clustering()] * len(themes), strict=True))


def _rates(resolutions: Sequence[ResolutionCounts], themes: Sequence[str]) -> dict[str, Rate]:
    return {theme: rate([(one.characters, one.mentions[theme]) for one in resolutions]) for theme in themes}


def _period(counted: Counted, groups: Sequence[Group], themes: Sequence[str]) -> Period:
    resolutions = [one for group in groups for one in counted[group]]
    counts = [(one.of_paragraphs, [one.paragraphs[theme] for theme in themes]) for one in resolutions]
    # A period of one session draws as that session does, so that its interval is the one that stands in the series.
    names = [name_for_draws(group) for group in groups]
    return Period(names[0] if len(names) == 1 else repr(names), counts)
