"""What a page was made with, written into the page so that it can be made again: `nlp.verification` reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nlp.errors import ZhutiError
from nlp.report.data import Report
from nlp.report.downloads import Download, json_downloads
from nlp.report.names import printable
from nlp.types import Document

NAME = "zhuti-report"
FORMAT = 1
"""Raised when a page is written that older programs cannot make again from what it says."""


def parameters(report: Report, language: str) -> dict[str, Any]:
    """Language, filters, rules, versions, seed and resamples; the parts left out, and the files that could not be read."""
    return {
        "format": FORMAT,
        "language": language,
        **report.meta,
        "left_out": [{"part": one.part, "reason": one.reason, "values": dict(one.values)} for one in report.left_out],
        "unread": [_unread(error) for error in report.unread],
    }


def parameters_download(report: Report, language: str) -> tuple[Download, ...]:
    """The file in the page that holds them, with a row for each document counted."""
    rows = [document_record(tagged.document) for tagged in report.documents]
    return json_downloads(NAME, parameters(report, language), rows)


def document_record(document: Document) -> Mapping[str, object]:
    """What tells a document counted, and decides how it is counted."""
    return {
        "source": document.source,
        "sha256": document.sha256,
        "symbol": document.symbol,
        "body": document.body,
        "session": document.session,
        "kind": document.kind,
        "adopted": document.adopted,
    }


def _unread(error: ZhutiError) -> Mapping[str, object]:
    """An error as JSON values."""
    values = {name: value if isinstance(value, int | float) else printable(str(value)) for name, value in error.values.items()}
    return {"key": error.key, "where": printable(str(error.where)), "values": values}
