"""HTML to text."""

from __future__ import annotations

from nlp.ingest.limits import Limits
from nlp.ingest.readers.reading import Reading


def read_html(data: bytes, limits: Limits) -> Reading:
    """The text of a page."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(data).body
    return Reading(body.text(separator="\n") if body else "")
