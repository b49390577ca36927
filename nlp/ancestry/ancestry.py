"""The lineage of documents within a workspace: which of its documents are earlier, and what each clause comes from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property

from nlp.ancestry.alike import AlikeParagraphs
from nlp.ancestry.editions import Editions
from nlp.ancestry.forebears import forebears
from nlp.errors import WorkspaceError
from nlp.lineage.model import Alignment, Edition, Lineage
from nlp.lineage.trace import DEPTH, trace
from nlp.search.index import DamagedError, tell_no_one
from nlp.store import Workspace
from nlp.types import Document

_DAMAGES = (DamagedError, LookupError, ValueError, OverflowError)


class Ancestry:
    """A workspace made ready for tracing clauses; use it within ``workspace.snapshot()``.

    Clauses that are alike are found with the index for searching, which is made when it is first needed. Whatever it gives is
    looked up in the workspace again, and where the two differ the index is made anew.

    Args:
        all_versions: compare with the other versions of texts too: drafts of what was adopted, copies in other formats.
        undated_last: take only what is known to be earlier for earlier: a document without a date comes after all that have
            one, and those without come in the order of their sources. Else they may be earlier than anything and each other.
        on_building: is told, before it is done, of how many documents an index is built.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        all_versions: bool = False,
        undated_last: bool = False,
        on_building: Callable[[int], None] = tell_no_one,
    ) -> None:
        self._workspace = workspace
        self._all_versions = all_versions
        self._undated_last = undated_last
        self._on_building = on_building

    def edition(self, source: str) -> Edition | None:
        """The document of a source, or None."""
        return self._editions.of_source(source)

    def edition_of(self, document: Document) -> Edition:
        """A document, of the workspace or not, with the other versions of its text that are in the workspace.

        One that is not in the workspace goes by a source that is none of the workspace's.
        """
        return self._editions.of_document(document)

    def editions(self) -> Iterator[Edition]:
        """All documents that are compared, the earliest first; those without a date come first of all."""
        return self._editions.in_order()

    def stamps(self, made_with: str) -> dict[str, str]:
        """Of each document a stamp of all that its lineage depends on, by source; ``made_with`` is part of it."""
        return self._editions.stamps(made_with)

    def lineage(self, edition: Edition, *, depth: int = DEPTH) -> Lineage:
        """Where each clause of a document comes from; the document need not be in the workspace.

        Raises:
            WorkspaceError: an index that was just made is not what the workspace says.
        """
        try:
            return self._lineage(edition, depth)
        except _DAMAGES:
            self._paragraphs = self._open(anew=True)
        try:
            return self._lineage(edition, depth)
        except _DAMAGES as error:
            reason = f"{type(error).__name__}: {error}"
            raise WorkspaceError("workspace.damaged", where=str(self._workspace.path), reason=reason) from error

    def _lineage(self, edition: Edition, depth: int) -> Lineage:
        is_earlier = self._editions.earlier_than(edition)
        compared = int(is_earlier.sum())
        undated = self._editions.undated(is_earlier) if edition.date is not None else compared
        candidates: list[tuple[Edition, Alignment]] = []
        if compared and edition.clauses:
            candidates = forebears(edition, self._editions, self._paragraphs, is_earlier, depth)
        return replace(trace(edition, candidates, depth=depth), compared=compared, undated=undated)

    @cached_property
    def _editions(self) -> Editions:
        return Editions(self._workspace, all_versions=self._all_versions, undated_last=self._undated_last)

    @cached_property
    def _paragraphs(self) -> AlikeParagraphs:
        return self._open(anew=False)

    def _open(self, *, anew: bool) -> AlikeParagraphs:
        return AlikeParagraphs(self._workspace, self._editions.entries, anew=anew, on_building=self._on_building)
