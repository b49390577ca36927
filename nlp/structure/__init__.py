"""The structure of a document: who adopted what, when, and paragraph by paragraph what it says.

The names are imported when they are asked for: the lists of openings and organs, which counting needs too, are a small part.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.structure.document import structure_document, structure_documents
    from nlp.structure.to_json import document_to_json, paragraph_key

_NAMES = {
    "nlp.structure.document": ("structure_document", "structure_documents"),
    "nlp.structure.to_json": ("document_to_json", "paragraph_key"),
}

__all__ = ["document_to_json", "paragraph_key", "structure_document", "structure_documents"]


def __getattr__(name: str) -> object:
    from importlib import import_module

    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
