"""What the page's template shows beside the report's own values: evidence cut for marking, filters in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from nlp import messages
from nlp.lexicon.model import Theme
from nlp.mine.model import COUNTED_ZONES, ThemeFrequency
from nlp.report import names
from nlp.report.data import Evidence, Report, evidence, most_frequent_first
from nlp.report.marks import Piece, cut_at_mentions
from nlp.types import Warning

MOST_LISTED = 50
"""Evidence paragraphs shown for a theme and session."""

_NAMED_FIELDS = ("body", "session", "symbol", "kind", "title", "adopted", "distributed", "job", "committee", "meeting")


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


def theme_evidence(report: Report) -> tuple[ThemeEvidence, ...]:
    """The evidence of each theme, the most frequent first."""
    found = evidence(report)
    return tuple(_theme_evidence(report, theme, found[theme.id]) for theme in most_frequent_first(report))


def _theme_evidence(report: Report, theme: Theme, found: Sequence[Evidence]) -> ThemeEvidence:
    return ThemeEvidence(
        theme=theme,
        paragraphs=len(found),
        of_paragraphs=sum(session.paragraphs for session in report.sessions),
        mentions=sum((len(piece.tag.mentions) or 1) for piece in found),
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
        "zone": [say(f"zone.{zone}") for zone in selection.zones] if selection.zones != COUNTED_ZONES else [],
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


def queries_of_rules(report: Report) -> dict[str, str]:
    """The query of each theme that is a rule, by the theme's id."""
    rules = cast("list[dict[str, str]]", report.meta.get("rules", []))
    return {rule["id"]: rule["query"] for rule in rules}


def unread_in_words(report: Report, language: str) -> tuple[str, ...]:
    """What was wrong with each file that could not be read."""
    return tuple(names.printable(error.line(language)) for error in report.unread)


def fields_in_words(fields: Iterable[str], say: names.Say) -> str:
    """The names of some fields of a document; one without a name here goes by its own."""
    return say("list").join(say(f"field.{field}") if field in _NAMED_FIELDS else field for field in fields)


def warning_in_words(warning: Warning, language: str, say: names.Say) -> str:
    """A warning of a document, in the words of the catalogue that it names."""
    return say("sources.doubt", warnings=messages.text(warning.key, language, **warning.values))
