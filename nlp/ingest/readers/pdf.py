"""PDF to text."""

from __future__ import annotations

from nlp.ingest.limits import Limits
from nlp.ingest.readers.reading import Reading


def read_pdf(data: bytes, limits: Limits) -> Reading:
    """The text of a PDF."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(data)
    return Reading("\f".join(page.get_textpage().get_text_range() for page in document))
