"""zhuti (主题): phrases and themes in Chinese United Nations resolutions.

The public names are those of `__all__`; each is imported when it is first used, so that ``import nlp`` costs nothing.

>>> import nlp as zhuti
>>> tagger = zhuti.Tagger(zhuti.load_lexicon())
>>> sorted(tag.theme for tags in tagger.tag(["欢迎北南、南南及三方合作"]) for tag in tags)
['north-south-cooperation', 'south-south-cooperation', 'triangular-cooperation']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.errors import LexiconError, SourceError, UsageError, WorkspaceError, ZhutiError
    from nlp.lexicon import Lexicon, load_lexicon
    from nlp.pipeline import parse_sources, tag_documents, tag_lines
    from nlp.search.query import Query
    from nlp.search.unit import Found, Total
    from nlp.searching import Search
    from nlp.segment import Segmenter
    from nlp.store import Workspace
    from nlp.text import Folded, fold
    from nlp.themes import Tagger
    from nlp.types import (
        Document,
        Footnote,
        Mention,
        NoteMark,
        Paragraph,
        SourceText,
        TaggedDocument,
        ThemeTag,
        Token,
        Vote,
        VoteCounts,
    )
    from nlp.wordings import Family, families_of, keep_wordings
    from nlp.workspace import add_sources, counted_documents

_NAMES = {
    "nlp.errors": ("LexiconError", "SourceError", "UsageError", "WorkspaceError", "ZhutiError"),
    "nlp.lexicon": ("Lexicon", "load_lexicon"),
    "nlp.pipeline": ("parse_sources", "tag_documents", "tag_lines"),
    "nlp.search.query": ("Query",),
    "nlp.search.unit": ("Found", "Total"),
    "nlp.searching": ("Search",),
    "nlp.segment": ("Segmenter",),
    "nlp.store": ("Workspace",),
    "nlp.text": ("Folded", "fold"),
    "nlp.themes": ("Tagger",),
    "nlp.types": (
        "Document",
        "Footnote",
        "Mention",
        "NoteMark",
        "Paragraph",
        "SourceText",
        "TaggedDocument",
        "ThemeTag",
        "Token",
        "Vote",
        "VoteCounts",
    ),
    "nlp.wordings": ("Family", "families_of", "keep_wordings"),
    "nlp.workspace": ("add_sources", "counted_documents"),
}

__all__ = [
    "Document",
    "Family",
    "Folded",
    "Footnote",
    "Found",
    "Lexicon",
    "LexiconError",
    "Mention",
    "NoteMark",
    "Paragraph",
    "Query",
    "Search",
    "Segmenter",
    "SourceError",
    "SourceText",
    "TaggedDocument",
    "Tagger",
    "ThemeTag",
    "Token",
    "Total",
    "UsageError",
    "Vote",
    "VoteCounts",
    "Workspace",
    "WorkspaceError",
    "ZhutiError",
    "add_sources",
    "counted_documents",
    "families_of",
    "fold",
    "keep_wordings",
    "load_lexicon",
    "parse_sources",
    "tag_documents",
    "tag_lines",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
