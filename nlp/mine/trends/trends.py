"""The trends of themes: from the counts of resolutions to series, figures and conclusions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from nlp.mine.counts import ResolutionCounts
from nlp.mine.frequency import frequencies
from nlp.mine.model import Group, ThemeFrequency
from nlp.mine.ratios import Comparison, Period, rate_ratios
from nlp.mine.trends.conclude import conclude
from nlp.mine.trends.figures import figures_of, with_q
from nlp.mine.trends.model import Figures, Trend
from nlp.mine.trends.periods import Compare, Compared, ends, span_name
from nlp.mine.trends.series import SeriesKey, name_of, place_of, series_in

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
        trend
        for key, groups in series.items()
        for trend in _of_series(
            key, groups, counted, themes, (repeated or {}).get(key), fresh, compare(key, _filled(counted, groups))
        )
    )


def _filled(counted: Counted, groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups in which a paragraph was counted."""
    return tuple(group for group in groups if any(one.of_paragraphs for one in counted[group]))


def _of_series(
    key: SeriesKey,
    groups: Sequence[Group],
    counted: Counted,
    themes: Mapping[str, str],
    repeated: float | None,
    fresh: Counted | None,
    compared: Compared | None,
) -> list[Trend]:
    points = _points(counted, groups, themes)
    figures = with_q({theme: figures_of(points[theme], repeated) for theme in themes}, points)
    new_points = _points(fresh, [group for group in groups if group in fresh], themes) if fresh is not None else {}
    new = {theme: figures_of(some, 0.0) for theme, some in new_points.items()}
    comparisons = _comparisons(counted, themes, compared)
    names = (span_name(compared.later), span_name(compared.earlier)) if compared else None
    return [
        _trend(
            key,
            theme,
            label,
            points[theme],
            figures[theme],
            new.get(theme),
            new_points.get(theme, ()),
            comparisons[theme],
            names,
        )
        for theme, label in themes.items()
    ]


def _trend(
    key: SeriesKey, theme: str, label: str, points: tuple[ThemeFrequency, ...], figures: Figures | None, new: Figures | None,
    new_points: tuple[ThemeFrequency, ...], comparison: Comparison | None, names: tuple[str, str] | None,
) -> Trend:  # fmt: skip
    shared = [point for point in points if point.share is not None]
    paragraphs, whole = sum(point.paragraphs for point in shared), sum(point.of_paragraphs for point in shared)
    span = place_of(shared[-1].group) - place_of(shared[0].group) if shared else 0
    concluded = conclude(figures, new, paragraphs, len(shared), paragraphs / whole if whole else 0.0, span)
    return Trend(
        theme=theme,
        label=label,
        series=key,
        points=points,
        figures=figures,
        conclusion=concluded.conclusion,
        said=concluded.said,
        fresh=new,
        fresh_points=new_points,
        comparison=comparison,
        compared=names,
    )


def _points(counted: Counted, groups: Sequence[Group], themes: Mapping[str, str]) -> _Points:
    rows = frequencies({group: counted[group] for group in groups}, themes)
    found: dict[str, list[ThemeFrequency]] = {theme: [] for theme in themes}
    for row in rows:
        found[row.theme].append(row)
    return {theme: tuple(some) for theme, some in found.items()}


def _comparisons(counted: Counted, themes: Mapping[str, str], compared: Compared | None) -> dict[str, Comparison | None]:
    if compared is None:
        return dict.fromkeys(themes)
    target, reference = (_period(counted, groups, tuple(themes)) for groups in compared)
    return dict(zip(themes, rate_ratios(target, reference), strict=True)) if themes else {}


def _period(counted: Counted, groups: Sequence[Group], themes: Sequence[str]) -> Period:
    resolutions = [one for group in groups for one in counted[group]]
    counts = [(one.of_paragraphs, [one.paragraphs[theme] for theme in themes]) for one in resolutions]
    return Period(repr([(group.body, name_of(group)) for group in groups]), counts)
