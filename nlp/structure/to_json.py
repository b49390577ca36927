"""A document as the JSON that other programs read; the fields are those of the command line's contract."""

from __future__ import annotations

import re
from typing import Any

from nlp import messages
from nlp.types import Document, Footnote, Paragraph, Vote, Warning

# A blank is meant only between two ASCII letters or digits ("COVID-19 pandemic"); beside a Chinese character it is layout.
_LAYOUT_BLANK = re.compile(r"(?<![!-~])\s+|\s+(?![!-~])|(?<=\d)\s+(?=\()")


def document_to_json(document: Document) -> dict[str, Any]:
    """The document as JSON-ready values; warnings are worded in the language in force."""
    return {
        "source": document.source,
        "symbol": document.symbol,
        "derived": list(document.derived),
        "body": document.body,
        "committee": document.committee,
        "session": document.session,
        "kind": document.kind,
        "agenda_item": document.agenda_item,
        "title": plain_scalar(document.title),
        "sponsors": list(document.sponsors),
        "report": document.report,
        "adopted": document.adopted,
        "distributed": document.distributed,
        "meeting": plain_scalar(document.meeting),
        "paragraphs": [_paragraph(paragraph) for paragraph in document.paragraphs],
        "footnotes": [_footnote(footnote) for footnote in document.footnotes],
        "vote": _vote(document.vote) if document.vote else None,
        "warnings": [word_warning(warning) for warning in document.warnings],
        "format": document.format,
        "job": document.job,
        "supplied": dict(document.supplied),
        "sha256": document.sha256,
    }


def paragraph_key(paragraph: Paragraph) -> dict[str, Any]:
    """Part, zone and number: what names a paragraph within its document."""
    return {"part": paragraph.part, "zone": paragraph.zone, "number": paragraph.number}


def word_warning(warning: Warning) -> str:
    """A warning in the language in force."""
    return messages.text(warning.key, **warning.values)


def plain_scalar(text: str | None) -> str | None:
    """A short text on one line, without the blanks that layout puts inside Chinese.

    >>> plain_scalar("第 45 次会议"), plain_scalar("Part I")
    ('第45次会议', 'Part I')
    """
    return _LAYOUT_BLANK.sub("", text) if text is not None else None


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        **paragraph_key(paragraph),
        "text": paragraph.text,
        "opening": paragraph.opening,
        "notes": [[note.mark, note.offset] for note in paragraph.notes],
        "source_spans": [list(span) for span in paragraph.source_spans],
        "source_locations": list(paragraph.source_locations),
    }


def _footnote(footnote: Footnote) -> dict[str, Any]:
    return {"mark": footnote.mark, "text": footnote.text, "source_spans": [list(span) for span in footnote.source_spans]}


def _vote(vote: Vote) -> dict[str, Any]:
    counts = {"favour": vote.counts.favour, "against": vote.counts.against, "abstain": vote.counts.abstain}
    return {
        "method": vote.method,
        "counts": counts,
        "favour": list(vote.favour),
        "against": list(vote.against),
        "abstain": list(vote.abstain),
    }
