"""What the page's template shows beside the report's own values: evidence cut for marking, panels, filters in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp import messages
from nlp.lexicon.model import Theme
from nlp.mine.model import ThemeFrequency
from nlp.report import names
from nlp.report.charts.heatmap import MOST_WIDE_CELLS, heat_map
from nlp.report.charts.lines import line_chart
from nlp.report.charts.zones import COMPARED_ZONES
from nlp.report.data import Evidence, Report, Session, evidence, most_frequent_first, total_paragraphs
from nlp.report.marks import Piece, cut_at_mentions
from nlp.types import Warning

if TYPE_CHECKING:
    from markupsafe import Markup

MOST_LISTED = 50
"""Evidence paragraphs shown for a theme and session."""

CHARTED_THEMES = 9


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph of evidence, its text in pieces."""

    evidence: Evidence
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SessionEvidence:
    """The evidence of a theme in a session: how many paragraphs, and those shown."""

    session: names.SessionKey
    count: int
    shown: tuple[MarkedParagraph, ...]


@dataclass(frozen=True, slots=True)
class ThemeEvidence:
    """A theme with its figures over all sessions and its evidence."""

    theme: Theme
    paragraphs: int
    of_paragraphs: int
    mentions: int
    documents: int
    of_documents: int
    sessions: tuple[SessionEvidence, ...]


@dataclass(frozen=True, slots=True)
class Panels:
    """The small multiples of a body: a theme and its SVG each."""

    body: str | None
    sessions: tuple[Session, ...]
    panels: tuple[tuple[Theme, Markup], ...]


def theme_evidence(report: Report) -> tuple[ThemeEvidence, ...]:
    """The evidence of each theme, the most frequent first."""
    found = evidence(report)
    return tuple(_theme_evidence(report, theme, found[theme.id]) for theme in most_frequent_first(report))


def _theme_evidence(report: Report, theme: Theme, found: Sequence[Evidence]) -> ThemeEvidence:
    return ThemeEvidence(
        theme=theme,
        paragraphs=len(found),
        of_paragraphs=sum(session.paragraphs for session in report.sessions),
        mentions=sum(len(piece.tag.mentions) for piece in found),
        documents=len({piece.document.source for piece in found}),
        of_documents=len(report.documents),
        sessions=tuple(_by_session(report, found)),
    )


def _by_session(report: Report, found: Sequence[Evidence]) -> Iterator[SessionEvidence]:
    for session in report.sessions:
        here = [piece for piece in found if piece.session == session.key]
        if here:
            shown = tuple(_marked(piece) for piece in here[:MOST_LISTED])
            yield SessionEvidence(session.key, len(here), shown)


def _marked(piece: Evidence) -> MarkedParagraph:
    return MarkedParagraph(piece, tuple(cut_at_mentions(piece.paragraph.text, piece.tag.mentions)))


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


def filters_in_words(report: Report, language: str, say: names.Say) -> tuple[str, ...]:
    """What was asked for, filter by filter; nothing for what was left as it is."""
    selection = report.selection
    labels = [names.label(theme, language) for theme in report.themes if theme.id in selection.themes]
    written = {
        "theme": labels,
        "body": [names.body_name(body, say) for body in selection.bodies],
        "session": [str(one) for one in selection.sessions],
        "year": [str(one) for one in selection.years],
        "kind": [say(f"kind.{kind}") for kind in selection.kinds],
        "zone": [say(f"zone.{zone}") for zone in selection.zones] if selection.zones != COMPARED_ZONES else [],
    }
    said = [say(f"filters.{name}", values=say("list").join(values)) for name, values in written.items() if values]
    return tuple(said if selection.with_cited else [*said, say("filters.no_cited")])


def rows_by_theme(rows: Sequence[ThemeFrequency], report: Report) -> list[tuple[Theme, list[ThemeFrequency]]]:
    """The rows under their themes, the most frequent themes first, as the charts have them."""
    grouped: dict[str, list[ThemeFrequency]] = {}
    for row in rows:
        grouped.setdefault(row.theme, []).append(row)
    return [(theme, grouped[theme.id]) for theme in most_frequent_first(report) if theme.id in grouped]


def meta_in_words(report: Report, say: names.Say) -> tuple[tuple[str, str], ...]:
    """What the report was made with, as (name, value)."""
    meta = report.meta
    values = {
        "lexicon": f"{meta['lexicon']} {meta['lexicon_version']}",
        "program": f"zhuti {meta['program_version']}",
        "folding": meta["folding_version"],
        "corpus": meta["corpus_hash"],
        "seed": meta["seed"],
        "resamples": meta["resamples"],
    }
    return tuple((say(f"meta.{name}"), str(value)) for name, value in values.items())


def unread_in_words(report: Report, language: str) -> tuple[str, ...]:
    """What was wrong with each file that could not be read."""
    return tuple(error.line(language) for error in report.unread)


def warning_in_words(warning: Warning, language: str, say: names.Say) -> str:
    """A warning of a document, in the words of the catalogue that it names."""
    return say("sources.doubt", warnings=messages.text(warning.key, language, **warning.values))
