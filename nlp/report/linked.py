"""The paragraphs behind the figures that every report has: of each session, of its new text, of a theme in a zone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nlp import messages
from nlp.mine.model import ThemeFrequency
from nlp.report import drawings, names, views
from nlp.report.behind import Behind, ParagraphKey
from nlp.report.data import Report, session_of
from nlp.report.names import SessionKey
from nlp.report.novelty import kind_of
from nlp.types import TaggedDocument


def tables(report: Report, language: str, behind: Behind) -> dict[str, Any]:
    """The rows of the tables of frequencies under their themes, each with the address of the paragraphs behind its figures."""

    def by_session(rows: Iterable[ThemeFrequency]) -> list[tuple[ThemeFrequency, str | None]]:
        return [(row, behind.of_theme(row.theme, session_of(row)) if row.paragraphs else None) for row in rows]

    heat = views.rows_by_theme(report.by_session, report)
    lines = views.rows_by_theme(drawings.charted_rows(report), report)
    zones = views.rows_by_theme(report.by_zone, report)
    by_zone = _by_theme_and_zone(report)
    say = names.speaker(language)
    return {
        "heat": [(theme, by_session(rows)) for theme, rows in heat],
        "lines": [(theme, by_session(rows)) for theme, rows in lines],
        "zones": [
            (theme, [(row, _zone_link(row, names.label(theme, language), by_zone, say, behind)) for row in rows])
            for theme, rows in zones
        ],
    }


def of_sessions(report: Report, language: str, behind: Behind) -> dict[SessionKey, str | None]:
    """The address of all paragraphs counted in each session."""
    found: dict[SessionKey, list[ParagraphKey]] = {session.key: [] for session in report.sessions}
    for tagged, key in _counted(report):
        found[tagged.document.body, tagged.document.session].append(key)
    say = names.speaker(language)
    return {session: behind.link(names.body_and_session(session, say), keys) for session, keys in found.items()}


def of_new_text(report: Report, language: str, behind: Behind) -> dict[tuple[SessionKey, str], str | None]:
    """The address of the paragraphs of each kind (new, changed, same) in each session; nothing where that is not known."""
    if report.novelty is None:
        return {}
    found: dict[tuple[SessionKey, str], list[ParagraphKey]] = {}
    for tagged, key in _counted(report):
        kind = kind_of(report.novelty[key[0]].paragraphs[key[1] - 1])
        found.setdefault(((tagged.document.body, tagged.document.session), kind), []).append(key)
    say = names.speaker(language)
    return {
        (session, kind): behind.link(_new_title(session, kind, language, say), keys, is_downloaded=True)
        for (session, kind), keys in found.items()
    }


def _new_title(session: SessionKey, kind: str, language: str, say: names.Say) -> str:
    word = messages.text(f"new_text.column.{kind}", language)
    return say("list").join((names.body_and_session(session, say), word))


def _counted(report: Report) -> Iterator[tuple[TaggedDocument, ParagraphKey]]:
    for tagged in report.documents:
        for position, paragraph in enumerate(tagged.document.paragraphs, 1):
            if paragraph.zone in report.selection.zones:
                yield tagged, (tagged.document.source, position)


def _by_theme_and_zone(report: Report) -> dict[tuple[str, str], list[ParagraphKey]]:
    found: dict[tuple[str, str], list[ParagraphKey]] = {}
    for tagged, key in _counted(report):
        zone = tagged.document.paragraphs[key[1] - 1].zone
        for tag in tagged.paragraph_tags[key[1] - 1]:
            if report.selection.with_cited or not tag.cited:
                found.setdefault((tag.theme, zone), []).append(key)
    return found


def _zone_link(
    row: ThemeFrequency,
    label: str,
    found: Mapping[tuple[str, str], list[ParagraphKey]],
    say: names.Say,
    behind: Behind,
) -> str | None:
    title = say("list").join((label, say(f"zone.{row.group.zone}")))
    return behind.link(title, found.get((row.theme, row.group.zone or ""), ()), is_downloaded=True)
