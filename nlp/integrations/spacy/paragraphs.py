"""Where the paragraphs of a document stand in its Doc; a Doc that is no document is one paragraph.

What `document_to_doc` keeps in a Doc is read here: the fields of the document under their names, and a row for the title, each
paragraph and each footnote. It is made of texts, numbers, lists and mappings, for spaCy writes nothing else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from spacy.tokens import Doc, Span

from nlp.integrations.spacy.user_data import attribute_key, user_data

DOCUMENT = "document"
KEY = attribute_key(DOCUMENT)
"""Where a document is kept in its Doc."""

TITLE, FOOTNOTE = "title", "footnote"
"""The zones, beside those of paragraphs, that lines of a Doc have."""


def kept_document(doc: Doc) -> Mapping[str, Any] | None:
    """What is kept of the document that a Doc was made from; None for other Docs."""
    kept: Mapping[str, Any] | None = user_data(doc).get(KEY)
    return kept


def paragraphs_of(doc: Doc, text: str) -> list[tuple[int, str]]:
    """The texts in which themes are looked for, each with its offset in the Doc, whose text is ``text``.

    Of a document they are the title and the paragraphs, of any other Doc its whole text.
    """
    kept = kept_document(doc)
    if kept is None:
        return [(0, text)]
    return [(row["start"], text[row["start"] : row["end"]]) for row in kept["lines"] if row["zone"] != FOOTNOTE]


def line_of(span: Span) -> Mapping[str, Any] | None:
    """What is kept of the title, paragraph or footnote in which a span begins; None where the Doc is no document."""
    kept = kept_document(span.doc)
    if kept is None:
        return None
    lines = kept["lines"]
    index = bisect_right(lines, span.start_char, key=_start) - 1
    return lines[index] if index >= 0 else None


def _start(line: Mapping[str, Any]) -> int:
    start: int = line["start"]
    return start
