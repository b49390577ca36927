"""The structure of a document: who adopted what, when, and paragraph by paragraph what it says."""

from nlp.structure.document import structure_document, structure_documents
from nlp.structure.to_json import document_to_json, paragraph_key

__all__ = ["document_to_json", "paragraph_key", "structure_document", "structure_documents"]
