"""The lineage of documents within a workspace: which of its documents are earlier, and what each clause comes from there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from nlp.lineage.compare import compare
from nlp.lineage.edition import edition_of
from nlp.lineage.model import Edition, Lineage
from nlp.lineage.trace import DEPTH, trace
from nlp.store import Workspace
from nlp.types import Document
from nlp.workspace import left_out, versions_in


class Ancestry:
    """A workspace made ready for tracing clauses; use it within ``workspace.snapshot()``.

    Args:
        all_versions: compare with the other versions of texts too: drafts of what was adopted, copies in other formats.
    """

    def __init__(self, workspace: Workspace, *, all_versions: bool = False) -> None:
        self._workspace = workspace
        self._others = {} if all_versions else left_out(workspace)
        self._has_all_versions = all_versions

    def edition(self, source: str) -> Edition | None:
        """The document of a source, or None."""
        tagged = self._workspace.tagged_document(source)
        return self.edition_of(tagged.document) if tagged is not None else None

    def edition_of(self, document: Document) -> Edition:
        """A document, of the workspace or not, with the other versions of its text that are in the workspace.

        One that is not in the workspace goes by a source that is none of the workspace's.
        """
        return edition_of(document, () if self._has_all_versions else versions_in(self._workspace, document))

    def editions(self) -> Iterator[Edition]:
        """All documents that are compared, the earliest first; those without a date come first of all."""
        return iter(sorted(self._editions, key=lambda one: (one.date or "", one.source)))

    def lineage(self, edition: Edition, *, depth: int = DEPTH) -> Lineage:
        """Where each clause of a document comes from; the document need not be in the workspace."""
        earlier = [one for one in self._editions if _is_earlier(one, edition)]
        return trace(edition, [(one, compare(one, edition)) for one in earlier], depth=depth)

    @cached_property
    def _editions(self) -> list[Edition]:
        documents = self._workspace.tagged_documents()
        return [edition_of(tagged.document) for tagged in documents if tagged.document.source not in self._others]


def _is_earlier(one: Edition, other: Edition) -> bool:
    """Whether a document may hold ancestors of another's clauses."""
    if one.source == other.source or one.source in other.versions:
        return False
    return one.date is None or other.date is None or one.date < other.date
