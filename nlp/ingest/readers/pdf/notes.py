"""Footnotes at the foot of a page or of a column."""

from __future__ import annotations

from nlp.ingest.readers.pdf.columns import LaidOut


def mark_notes(pages: list[LaidOut]) -> None:
    """Set the role and the mark of the lines that belong to footnotes."""
