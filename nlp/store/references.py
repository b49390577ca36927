"""What a person means by a document of the workspace: its source, its symbol, or a pattern of sources."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from unicodedata import normalize

from nlp.store.model import DocumentSummary


def find_by_name(reference: str, summaries: Iterable[DocumentSummary]) -> list[DocumentSummary]:
    """The documents that a source or a symbol names; a source goes first, for a file may be named like a symbol."""
    found, reference = list(summaries), normalize("NFC", reference)
    same = [summary for summary in found if normalize("NFC", summary.source) == reference]
    return same or [summary for summary in found if summary.symbol and _plain(summary.symbol) == _plain(reference)]


def find_by_pattern(reference: str, summaries: Iterable[DocumentSummary]) -> list[DocumentSummary]:
    """The documents that a source, a symbol or a pattern (``old/*``) names; ``*`` stands for oblique strokes too."""
    found = list(summaries)
    return find_by_name(reference, found) or [summary for summary in found if fnmatchcase(summary.source, reference)]


def _plain(symbol: str) -> str:
    return "".join(symbol.split()).upper()
