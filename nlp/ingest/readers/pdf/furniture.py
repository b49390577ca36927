"""Running headers and footers, by their place and by being on other pages too."""

from __future__ import annotations

from nlp.ingest.readers.pdf.columns import LaidOut


def mark_furniture(pages: list[LaidOut]) -> None:
    """Set the role of the lines that are running headers or footers."""
