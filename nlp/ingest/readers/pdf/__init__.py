"""PDF to text: characters with their places (`characters`), lines and columns (`lines`, `columns`), what is no text
of the page (`furniture`, `notes`), and the text laid out as a plain text file is (`text`)."""

from __future__ import annotations

from nlp.ingest.limits import Limits
from nlp.ingest.readers.reading import Reading


def read_pdf(data: bytes, limits: Limits) -> Reading:
    """The text of a PDF, and what the places of its characters tell: running headers and footers, footnotes.

    Raises:
        SourceError: it is damaged or encrypted, has too many pages, or holds pictures of text only.
    """
    from nlp.ingest.readers.pdf.characters import read_characters
    from nlp.ingest.readers.pdf.columns import lay_out
    from nlp.ingest.readers.pdf.furniture import mark_furniture
    from nlp.ingest.readers.pdf.notes import mark_notes
    from nlp.ingest.readers.pdf.text import write_text

    pages = lay_out(read_characters(data, limits))
    mark_furniture(pages)
    mark_notes(pages)
    return write_text(pages)
