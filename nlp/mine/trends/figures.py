"""The figures of the series of many themes at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from nlp.mine.model import ThemeFrequency
from nlp.mine.multiple import q_values
from nlp.mine.trends.bursts import bursts
from nlp.mine.trends.changes import change_points, penalty_for
from nlp.mine.trends.kendall import kendall, least_p
from nlp.mine.trends.model import Figures
from nlp.mine.trends.serial import assumed_correlation, lag1, serial_p
from nlp.mine.trends.series import place_of
from nlp.mine.trends.slope import theil_sen

LEVEL_OF_TEST = 0.05
FEWEST_PARAGRAPHS = 5
"""A theme that fewer paragraphs carry is not tested."""

FEWEST_FOR_CHANGES = 6
"""Shorter series have no change points."""


def figures_of(points: Sequence[ThemeFrequency], repeated: float | None) -> Figures | None:
    """The figures of one series, without q; None where fewer than two points have a share, or none has the theme.

    Args:
        repeated: the share of the text of a session that stood in the session before; None where it is not known.
    """
    counted = [point for point in points if point.share is not None]
    if len(counted) < 2 or not any(point.paragraphs for point in counted):
        return None
    shares = [point.paragraphs / point.of_paragraphs for point in counted]
    places = [place_of(point.group) for point in counted]
    test, line = kendall(shares), theil_sen(shares, places)
    around = lag1(shares, places, line)
    correlation = assumed_correlation(around, len(shares), repeated)
    changes = change_points(shares, penalty_for(shares)) if len(shares) >= FEWEST_FOR_CHANGES else ()
    return Figures(
        sessions=len(shares),
        score=test.score,
        tau=test.tau,
        p=test.p,
        method=test.method,
        lag1=around,
        correlation=correlation,
        p_serial=serial_p(test.score, len(shares), correlation, test.p),
        is_varied=sum(share > 0 for share in shares) >= 0.9 * len(shares),
        slope=line,
        changes=changes,
        bursts=bursts([point.paragraphs for point in counted], [point.of_paragraphs for point in counted]),
    )


def is_tested(points: Sequence[ThemeFrequency], figures: Figures | None) -> bool:
    """Whether a test of the series could find anything: sessions enough for a p below 5 %, and paragraphs enough."""
    enough = sum(point.paragraphs for point in points) >= FEWEST_PARAGRAPHS
    return figures is not None and enough and least_p(figures.sessions) <= LEVEL_OF_TEST


def with_q(figures: Mapping[str, Figures | None], points: Mapping[str, Sequence[ThemeFrequency]]) -> dict[str, Figures | None]:
    """The figures of the themes of one series, by theme, with the q of those that are tested: over all of them."""
    ps = [one.p_serial if one and is_tested(points[theme], one) else None for theme, one in figures.items()]
    return {theme: replace(one, q=q) if one else None for (theme, one), q in zip(figures.items(), q_values(ps), strict=True)}
