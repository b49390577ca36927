"""The workspace: one SQLite file that holds documents, their paragraphs and the themes found in them."""

from nlp.store.model import DocumentSummary, Entry, Run, Stamp, StoredMentions, StoredText, TagRow
from nlp.store.workspace import Workspace

__all__ = ["DocumentSummary", "Entry", "Run", "Stamp", "StoredMentions", "StoredText", "TagRow", "Workspace"]
