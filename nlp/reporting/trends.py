"""Trends for the report: of the themes of the lexicon, by session."""

from __future__ import annotations

from nlp.report.names import printable
from nlp.report.trend_section import TrendPart
from nlp.reporting.asked import Ground
from nlp.trends import Fresh, fresh_of, workspace_trends
from nlp.workspace import counted_documents


def trends(ground: Ground) -> TrendPart | None:
    """The trends; None where no document says its session."""
    selection = ground.asked.selection
    labels = {theme.id: theme.label["zh"] for theme in ground.lexicon.themes}
    found = workspace_trends(ground.workspace, labels, "session", selection, fresh=_fresh(ground))
    return TrendPart(found) if found.groups else None


def _fresh(ground: Ground) -> Fresh:
    """The counts of new text, where the report has it."""
    novelty = ground.report.novelty
    if novelty is None:
        return Fresh(None)
    selection = ground.asked.selection
    documents = [document for document in counted_documents(ground.workspace) if selection.takes_document(document)]
    by_source = {document.source: novelty[printable(document.source)] for document in documents}
    return fresh_of(documents, by_source, "session", selection)
