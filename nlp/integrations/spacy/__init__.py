"""zhuti in spaCy: a tokenizer, terms as spans, themes as categories; whole documents as `Doc`.

spaCy finds the components by itself once zhuti is installed (the entry points in pyproject.toml), and imports this package
whenever a pipeline is made. So nothing else is imported here before it is asked for. Nowhere else is spaCy imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.integrations.spacy.required import require_spacy

if TYPE_CHECKING:
    from nlp.integrations.spacy.colors import displacy_colors, theme_colors
    from nlp.integrations.spacy.documents import doc_to_document, doc_to_tagged, document_to_doc, tagged_to_doc
    from nlp.integrations.spacy.evidence import ThemeEvidence
    from nlp.integrations.spacy.extensions import register_extensions
    from nlp.integrations.spacy.factories import (
        make_terms_component,
        make_themes_component,
        make_tokenizer,
        make_tokenizer_component,
    )

_NAMES = {
    "nlp.integrations.spacy.colors": ("displacy_colors", "theme_colors"),
    "nlp.integrations.spacy.documents": ("doc_to_document", "doc_to_tagged", "document_to_doc", "tagged_to_doc"),
    "nlp.integrations.spacy.evidence": ("ThemeEvidence",),
    "nlp.integrations.spacy.extensions": ("register_extensions",),
    "nlp.integrations.spacy.factories": (
        "make_terms_component",
        "make_themes_component",
        "make_tokenizer",
        "make_tokenizer_component",
    ),
}

__all__ = [
    "ThemeEvidence",
    "displacy_colors",
    "doc_to_document",
    "doc_to_tagged",
    "document_to_doc",
    "make_terms_component",
    "make_themes_component",
    "make_tokenizer",
    "make_tokenizer_component",
    "register_extensions",
    "tagged_to_doc",
    "theme_colors",
]

require_spacy()


def __getattr__(name: str) -> object:
    from importlib import import_module

    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
