"""Which charts a report has, and of what: the heat maps, the panels of each body, the themes that are charted at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.lexicon.model import Theme
from nlp.mine.model import ThemeFrequency
from nlp.report import names
from nlp.report.behind import evidence_id
from nlp.report.charts.heatmap import MOST_WIDE_CELLS, heat_map
from nlp.report.charts.lines import line_chart
from nlp.report.charts.zones import COMPARED_ZONES
from nlp.report.data import Report, Session, most_frequent_first, session_of, total_paragraphs

if TYPE_CHECKING:
    from markupsafe import Markup

CHARTED_THEMES = 9
"""Themes that get a panel in each body."""


@dataclass(frozen=True, slots=True)
class Panels:
    """The small multiples of a body: a theme and its SVG each."""

    body: str | None
    sessions: tuple[Session, ...]
    panels: tuple[tuple[Theme, Markup], ...]


def heat_maps(report: Report, language: str, say: names.Say) -> tuple[tuple[str | None, Markup], ...]:
    """One heat map; or, when the sessions are many, one with narrow cells for each body, under the body's name."""
    if not report.by_session:
        return ()
    if not has_narrow_cells(report):
        return ((None, _heat_map(report, report.sessions, 0, language, say)),)
    bodies = list(dict.fromkeys(session.key[0] for session in report.sessions))
    by_body = [[session for session in report.sessions if session.key[0] == body] for body in bodies]
    return tuple(
        (names.body_name(body, say), _heat_map(report, sessions, position, language, say))
        for position, (body, sessions) in enumerate(zip(bodies, by_body, strict=True))
    )


def _heat_map(report: Report, sessions: Sequence[Session], position: int, language: str, say: names.Say) -> Markup:
    return heat_map(
        report.by_session,
        most_frequent_first(report),
        sessions,
        name=f"heat-map-{position}",
        is_narrow=has_narrow_cells(report),
        language=language,
        say=say,
        address=lambda row: f"#{evidence_id(report.session_keys, row.theme, session_of(row))}",
    )


def has_narrow_cells(report: Report) -> bool:
    """Whether there are too many sessions for the heat map to print counts."""
    return len(report.sessions) > MOST_WIDE_CELLS


def charted_themes(report: Report) -> tuple[Theme, ...]:
    """The most frequent themes, those with no paragraph left out."""
    totals = total_paragraphs(report)
    return tuple(theme for theme in most_frequent_first(report)[:CHARTED_THEMES] if totals[theme.id])


def charted_rows(report: Report) -> tuple[ThemeFrequency, ...]:
    """The rows that the small multiples show: the most frequent themes, in sessions that are known."""
    by_theme: dict[str, list[ThemeFrequency]] = {}
    for row in report.by_session:
        if row.group.session is not None:
            by_theme.setdefault(row.theme, []).append(row)
    return tuple(row for theme in charted_themes(report) for row in by_theme.get(theme.id, ()))


def panels(report: Report, language: str, say: names.Say) -> tuple[Panels, ...]:
    """The small multiples, one set for each body with known sessions."""
    rows = charted_rows(report)
    highest = max((row.interval.high or row.share or 0.0 for row in rows), default=0.0)
    placed = [session for session in report.sessions if session.key[1] is not None]
    bodies = list(dict.fromkeys(session.key[0] for session in placed))
    return tuple(
        _panels(
            position,
            tuple(session for session in placed if session.key[0] == body),
            charted_themes(report),
            [row for row in rows if row.group.body == body],
            highest,
            language,
            say,
        )
        for position, body in enumerate(bodies)
    )


def _panels(
    position: int,
    sessions: tuple[Session, ...],
    themes: Sequence[Theme],
    rows: Sequence[ThemeFrequency],
    highest: float,
    language: str,
    say: names.Say,
) -> Panels:
    body = sessions[0].key[0]
    drawn = []
    for theme in themes:
        title = say("lines.panel", theme=names.label(theme, language), body=names.body_name(body, say))
        svg = line_chart(
            [row for row in rows if row.theme == theme.id],
            sessions,
            name=f"lines-{position}-{theme.id}",
            title=title,
            highest=highest,
            say=say,
        )
        drawn.append((theme, svg))
    return Panels(body, sessions, tuple(drawn))


def compared_themes(report: Report) -> tuple[Theme, ...]:
    """The themes found, most frequent first, where both zones have paragraphs; else none."""
    zones = {row.group.zone for row in report.by_zone if row.of_paragraphs}
    totals = total_paragraphs(report)
    return tuple(theme for theme in most_frequent_first(report) if totals[theme.id]) if zones.issuperset(COMPARED_ZONES) else ()
