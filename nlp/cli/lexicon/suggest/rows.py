"""Candidates and decisions as rows of csv and json, and their evidence in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli.lexicon.suggest.asked import theme_label

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.suggest import Evidence, Suggestion
    from nlp.maintenance.suggest.decisions import Decision
    from nlp.maintenance.suggest.model import SessionCount

COLUMNS = (
    "id", "term", "kind", "score", "count", "paragraphs", "documents", "wordings", "sessions", "theme", "theme_label",
    "theme_score", "of", "evidence", "theme_evidence", "first_source", "first_symbol", "first_year", "contexts",
)  # fmt: skip
DECISION_COLUMNS = ("id", "term", "decision", "theme", "why", "by", "date", "lexicon")


def json_row(one: Suggestion, lexicon: Lexicon) -> dict[str, object]:
    """A candidate as json has it."""
    figures = one.figures
    return {
        "id": one.id,
        "term": one.term,
        "kind": one.kind,
        "kinds": list(one.kinds),
        "score": one.score,
        "points": dict(one.points),
        "count": figures.count,
        "paragraphs": figures.paragraphs,
        "documents": figures.documents,
        "wordings": figures.wordings,
        "sessions": [{"body": some.body, "session": some.session, "count": some.times} for some in figures.sessions],
        "contexts": [asdict(context) for context in one.contexts],
        "theme": one.theme,
        "theme_label": theme_label(lexicon, one.theme) if one.theme else None,
        "theme_score": one.theme_score,
        "theme_evidence": evidence_lines(one.theme_evidence, lexicon),
        "evidence": evidence_lines(one.evidence, lexicon),
        "of": one.of,
        "first": {"source": figures.first.source, "symbol": figures.first.symbol, "year": figures.first.year},
    }


def csv_row(one: Suggestion, lexicon: Lexicon) -> dict[str, object]:
    """A candidate as csv has it."""
    row = json_row(one, lexicon)
    contexts = (f"{context.left}【{context.keyword}】{context.right}" for context in one.contexts)
    return {
        **row,
        "sessions": "; ".join(map(session_count, one.figures.sessions)),
        "evidence": " ".join(evidence_lines(one.evidence, lexicon)),
        "theme_evidence": " ".join(evidence_lines(one.theme_evidence, lexicon)),
        "first_source": one.figures.first.source,
        "first_symbol": one.figures.first.symbol,
        "first_year": one.figures.first.year,
        "contexts": " | ".join(" ".join(context.split()) for context in contexts),
    }


def decision_row(one: Decision) -> dict[str, object]:
    """A decision as csv and json have it."""
    values = (one.id, one.term, one.verdict, one.theme, one.why, one.by, one.date, one.lexicon)
    return dict(zip(DECISION_COLUMNS, values, strict=True))


def evidence_lines(evidence: Iterable[Evidence], lexicon: Lexicon) -> list[str]:
    """What speaks for something, in words."""
    return [_line(one, lexicon) for one in evidence]


def session_count(one: SessionCount) -> str:
    """``HRC 53: 2``."""
    return f"{session_name((one.body, one.session))}: {one.times}"


def session_name(session: Sequence[str | None]) -> str:
    """``HRC 53``; a dash for what is not known."""
    return " ".join(filter(None, session)) or "–"


def _line(one: Evidence, lexicon: Lexicon) -> str:
    themes = messages.text("suggest.comma").join(theme_label(lexicon, theme) for theme in one.themes)
    return messages.text(f"suggest.because.{one.key}", **one.values, themes=themes)
