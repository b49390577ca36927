"""Paragraphs quoted within a section: where each stands, what it says, and a figure that goes with it."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.report import names
from nlp.report.behind import ParagraphKey
from nlp.report.data import Report


@dataclass(frozen=True, slots=True)
class Quote:
    """A paragraph; ``value`` is a figure as it is printed."""

    where: str
    text: str
    value: str


class Quotes:
    """Quotes paragraphs of a report."""

    def __init__(self, report: Report, language: str) -> None:
        self._documents = {tagged.document.source: tagged.document for tagged in report.documents}
        self._say = names.speaker(language)

    def quote(self, key: ParagraphKey, value: float) -> Quote:
        """The paragraph of a source and a position, from 1, with a figure of it."""
        source, position = key
        document = self._documents[source]
        paragraph = document.paragraphs[position - 1]
        place = f"{self._say(f'zone.{paragraph.zone}')} {paragraph.number}"
        part = f" {paragraph.part}" if paragraph.part else ""
        return Quote(f"{names.document_name(document)}{part} · {place}", paragraph.text, f"{value:.2f}")
