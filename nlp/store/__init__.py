"""The workspace: one SQLite file that holds documents, their paragraphs and the themes found in them."""

from nlp.store.model import (
    DocumentSummary,
    Entry,
    Run,
    Stamp,
    StoredMentions,
    StoredPlace,
    StoredRow,
    StoredText,
    TagRow,
    Tags,
    ZoneSizes,
    ZoneThemes,
)
from nlp.store.wordings import NearPair, Place, Wording, Wordings
from nlp.store.workspace import Workspace

__all__ = [
    "DocumentSummary",
    "Entry",
    "NearPair",
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
    "ZoneThemes",
]
