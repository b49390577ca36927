"""The workspace: one SQLite file that holds documents, their paragraphs and the themes found in them."""

from nlp.store.model import (
    DocumentSummary,
    Entry,
    ParagraphTags,
    Run,
    Stamp,
    StoredMentions,
    StoredPlace,
    StoredRow,
    StoredText,
    TagRow,
    Tags,
    ZoneSizes,
    ZoneTerms,
    ZoneThemes,
)
from nlp.store.wordings import NearPair, Place, Wording, Wordings
from nlp.store.workspace import Workspace

__all__ = [
    "DocumentSummary",
    "Entry",
    "NearPair",
    "ParagraphTags",
    "Place",
    "Run",
    "Stamp",
    "StoredMentions",
    "StoredPlace",
    "StoredRow",
    "StoredText",
    "TagRow",
    "Tags",
    "Wording",
    "Wordings",
    "Workspace",
    "ZoneSizes",
    "ZoneTerms",
    "ZoneThemes",
]
