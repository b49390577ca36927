"""The rows of trends: one a theme and series, and of the series one a point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from nlp.mine.frequency import interval_values
from nlp.mine.queries import theme_query
from nlp.mine.trends.said import lacking, sentence, wording_sentence
from nlp.mine.trends.series import name_of

if TYPE_CHECKING:
    from nlp.mine.model import ThemeFrequency
    from nlp.mine.poisson import Rate
    from nlp.mine.ratios import Comparison
    from nlp.mine.trends.found import Trends
    from nlp.mine.trends.model import Figures, Trend

COLUMNS = (
    "theme", "label", "body", "by", "first", "last", "points", "paragraphs", "of_paragraphs", "share", "first_found",
    "tau", "p", "p_method", "lag1", "correlation", "p_serial", "q", "slope", "slope_low", "slope_high", "changes", "bursts",
    "later", "earlier", "ratio", "ratio_low", "ratio_high", "ratio_interval", "ratio_lacking", "difference", "difference_low",
    "difference_high", "ratio_p", "smallest_rise", "smallest_fall", "smallest_ratio_up", "smallest_ratio_down",
    "intraclass", "design_effect", "per_10k", "per_10k_low", "per_10k_high", "dispersion", "dispersion_p",
    "new_tau", "new_p", "new_p_serial", "new_slope",
    "conclusion", "sentence", "wording",
)  # fmt: skip
"""The columns of csv, a row for each theme and series."""

PER = 10_000
"""Rates are given for so many characters."""

POINT_COLUMNS = (
    "theme", "label", "body", "session", "paragraphs", "of_paragraphs", "share", "low", "high", "interval", "documents",
    "of_documents", "new_paragraphs", "new_of_paragraphs", "query",
)  # fmt: skip
"""The columns of csv, a row for each point of each series; ``session`` is the year where years are the points."""

MEASURES = {
    "share": "paragraphs with the theme / paragraphs counted",
    "tau": "Kendall's tau-b of the shares in the order of time",
    "p": "Kendall's test, two-sided, exact with ties; series of more than 150 points: normal approximation",
    "lag1": "autocorrelation of neighbouring residuals around the Theil-Sen line",
    "correlation": "allowed for: the share of text taken over, or lag1 where that is higher and at least 1.645 / sqrt(n)",
    "p_serial": "Kendall's S against 2000 to 8000 autoregressive series of that correlation without a trend, not below p",
    "q": "p_serial adjusted after Benjamini and Hochberg for all themes of the series that could be tested",
    "slope": "Theil-Sen, percentage points a session or year; interval after Sen",
    "changes": "least squares segmentation, at least 2 points a level, penalty 4 log(n) half the mean square of differences",
    "bursts": "Kleinberg, two states, s = 2, gamma = 1",
    "smallest_rise": "the smallest change between the two periods that would be found in 80 % of cases; also as a ratio",
    "intraclass": "correlation of two paragraphs of a resolution, analysis of variance; design_effect: of the share's variance",
    "per_10k": "mentions per 10 000 characters; Poisson's interval (Garwood), refused (null) where dispersion_p is below 0.05",
    "dispersion": "Pearson's chi-squared of mentions by resolution, by its degrees of freedom: 1 where Poisson's model holds",
    "ratio": "share in the later by share in the earlier period; interval over resolutions",
}
"""What the figures are, for ``meta``."""


def meta(found: Trends) -> dict[str, object]:
    """What the rows were made with, beside the ``meta`` of counting."""
    return {
        "by": found.by,
        "measures": MEASURES,
        "repeated": [{"body": found.body_of(key), "share": share} for key, share in found.repeated.items()],
        "new_text": found.has_fresh,
        "special_sessions": [f"{group.body} {group.session}" for group in found.left.special],
    }


def rows(found: Trends, language: str | None = None) -> Iterator[dict[str, object]]:
    """One row a series and theme."""
    for trend in found.trends:
        yield {
            **_identity(found, trend),
            **_figures(trend, trend.figures),
            **_comparison(trend, trend.comparison),
            "ratio_sentence": lacking(trend, language),
            **_smallest(trend),
            **_rate(trend.rate),
            "new": _fresh(trend),
            "conclusion": trend.conclusion,
            "sentence": sentence(trend, language),
            "wording": _wording(found, trend, language),
            "terms": _terms(found, trend),
            "series": list(_points(found, trend)),
        }


def points(found: Trends) -> Iterator[dict[str, object]]:
    """One row a series, theme and point."""
    for trend in found.trends:
        for point in _points(found, trend):
            yield {"theme": trend.theme, "label": trend.label, "body": found.body_of(trend.series), **point}


def flat(row: Mapping[str, object]) -> dict[str, object]:
    """A row as csv has it, lists written with blanks between their members."""
    new = row["new"]
    flattened = {**row, **({f"new_{name}": value for name, value in new.items()} if isinstance(new, dict) else {})}
    return {name: _written(flattened.get(name)) for name in COLUMNS}


def _written(value: object) -> object:
    return " ".join(map(str, value)) if isinstance(value, list) else value


def _identity(found: Trends, trend: Trend) -> dict[str, object]:
    counted = trend.counted
    return {
        "theme": trend.theme,
        "label": trend.label,
        "body": found.body_of(trend.series),
        "by": trend.series.by,
        "first": name_of(counted[0].group) if counted else None,
        "last": name_of(counted[-1].group) if counted else None,
        "points": len(counted),
        "paragraphs": trend.paragraphs,
        "of_paragraphs": trend.of_paragraphs,
        "share": trend.paragraphs / trend.of_paragraphs if trend.of_paragraphs else None,
        "first_found": trend.first_with,
    }


def _figures(trend: Trend, figures: Figures | None) -> dict[str, object]:
    names = [name_of(point.group) for point in trend.counted]
    slope = figures.slope if figures else None
    return {
        "tau": figures.tau if figures else None,
        "p": figures.p if figures else None,
        "p_method": figures.method if figures else None,
        "lag1": figures.lag1 if figures else None,
        "correlation": figures.correlation if figures else None,
        "p_serial": figures.p_serial if figures else None,
        "q": figures.q if figures else None,
        "slope": slope.slope * 100 if slope else None,
        "slope_low": slope.low * 100 if slope else None,
        "slope_high": slope.high * 100 if slope else None,
        "changes": [names[place] for place in figures.changes] if figures else [],
        "bursts": [_run(names[burst.first], names[burst.last]) for burst in figures.bursts] if figures else [],
    }


def _run(first: str, last: str) -> str:
    return first if first == last else f"{first}..{last}"


def _comparison(trend: Trend, comparison: Comparison | None) -> dict[str, object]:
    later, earlier = trend.compared or (None, None)
    ratio, difference = (comparison.ratio, comparison.difference) if comparison else (None, None)
    return {
        "later": later,
        "earlier": earlier,
        "ratio": ratio.value if ratio else None,
        "ratio_low": ratio.low if ratio else None,
        "ratio_high": ratio.high if ratio else None,
        "ratio_interval": ratio.kind if ratio else "none",
        "ratio_lacking": ratio.why if ratio else None,
        "difference": difference.value if difference else None,
        "difference_low": difference.low if difference else None,
        "difference_high": difference.high if difference else None,
        "ratio_p": comparison.p if comparison else None,
    }


def _smallest(trend: Trend) -> dict[str, object]:
    """The smallest changes that could have been shown, and what of the data stands in the way."""
    smallest = trend.smallest
    return {
        "smallest_rise": smallest.rise if smallest else None,
        "smallest_fall": smallest.fall if smallest else None,
        "smallest_ratio_up": smallest.ratio_up if smallest else None,
        "smallest_ratio_down": smallest.ratio_down if smallest else None,
        "intraclass": trend.clustering.correlation,
        "design_effect": trend.clustering.design_effect,
    }


def _rate(rate: Rate | None) -> dict[str, object]:
    """Mentions per 10 000 characters, with Poisson's interval where resolutions vary no more than its model allows."""
    return {
        "per_10k": rate.value * PER if rate and rate.value is not None else None,
        "per_10k_low": rate.low * PER if rate and rate.low is not None else None,
        "per_10k_high": rate.high * PER if rate and rate.high is not None else None,
        "dispersion": rate.dispersion if rate else None,
        "dispersion_p": rate.p if rate else None,
    }


def _fresh(trend: Trend) -> dict[str, object] | None:
    """The figures of new or changed paragraphs alone; None where they are not known."""
    if not trend.fresh_points:
        return None
    figures = trend.fresh
    return {
        "points": figures.sessions if figures else 0,
        "tau": figures.tau if figures else None,
        "p": figures.p if figures else None,
        "p_serial": figures.p_serial if figures else None,
        "slope": figures.slope.slope * 100 if figures and figures.slope else None,
    }


def _wording(found: Trends, trend: Trend, language: str | None) -> str | None:
    shift = found.shift_of(trend)
    return wording_sentence(shift, found.groups[trend.series], language) if shift else None


def _terms(found: Trends, trend: Trend) -> list[dict[str, object]]:
    """The terms of the theme with their mentions, point by point."""
    wording = found.wordings.get((trend.series, trend.theme))
    return [{"term": one.term, "mentions": list(one.mentions)} for one in wording.terms] if wording else []


def _points(found: Trends, trend: Trend) -> Iterator[dict[str, object]]:
    new = {point.group: point for point in trend.fresh_points}
    for point in trend.points:
        yield _point(found, point, new.get(point.group))


def _point(found: Trends, point: ThemeFrequency, new: ThemeFrequency | None) -> dict[str, object]:
    return {
        "session": name_of(point.group),
        "paragraphs": point.paragraphs,
        "of_paragraphs": point.of_paragraphs,
        "share": point.share,
        **interval_values(point.interval),
        "documents": point.documents,
        "of_documents": point.of_documents,
        "new_paragraphs": new.paragraphs if new else None,
        "new_of_paragraphs": new.of_paragraphs if new else None,
        "query": theme_query(point.theme, point.group, found.selection),
    }
