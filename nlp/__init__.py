"""zhuti (主题): phrases and themes in Chinese United Nations resolutions.

The public names are those of `__all__`; each is imported when it is first used, so that ``import nlp`` costs nothing.

>>> import nlp as zhuti
>>> sorted(tag.theme for tag in zhuti.tag("欢迎北南、南南及三方合作"))
['north-south-cooperation', 'south-south-cooperation', 'triangular-cooperation']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.errors import LexiconError, ModelError, SourceError, UsageError, WorkspaceError, ZhutiError
    from nlp.frames import (
        documents_table,
        drift_table,
        keywords_table,
        lineage_table,
        mentions_table,
        paragraphs_table,
        search_table,
        themes_table,
        to_arrow,
        tokens_table,
        trends_table,
    )
    from nlp.lexicon import Lexicon, load_lexicon
    from nlp.pipeline import parse, parse_sources, tag, tag_documents, tag_lines
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
    "nlp.errors": ("LexiconError", "ModelError", "SourceError", "UsageError", "WorkspaceError", "ZhutiError"),
    "nlp.frames": (
        "documents_table",
        "drift_table",
        "keywords_table",
        "lineage_table",
        "mentions_table",
        "paragraphs_table",
        "search_table",
        "themes_table",
        "to_arrow",
        "tokens_table",
        "trends_table",
    ),
    "nlp.lexicon": ("Lexicon", "load_lexicon"),
    "nlp.pipeline": ("parse", "parse_sources", "tag", "tag_documents", "tag_lines"),
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
    "ModelError",
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
    "documents_table",
    "drift_table",
    "families_of",
    "fold",
    "keep_wordings",
    "keywords_table",
    "lineage_table",
    "load_lexicon",
    "mentions_table",
    "paragraphs_table",
    "parse",
    "parse_sources",
    "search_table",
    "tag",
    "tag_documents",
    "tag_lines",
    "themes_table",
    "to_arrow",
    "tokens_table",
    "trends_table",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
