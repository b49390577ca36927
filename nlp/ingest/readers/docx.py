"""DOCX to text."""

from __future__ import annotations

from io import BytesIO

from nlp.ingest.limits import Limits
from nlp.ingest.readers.reading import Reading


def read_docx(data: bytes, limits: Limits) -> Reading:
    """The text of a DOCX."""
    from docx import Document

    return Reading("\n".join(paragraph.text for paragraph in Document(BytesIO(data)).paragraphs))
