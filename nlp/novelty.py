"""How much of the documents of a workspace is new text, as their lineages say, and counting that text alone.

What was worked out is kept in the workspace. Each document is stamped with all that its lineage depends on: on every document
that may be earlier, on what dates them, and which of them are versions of one text. So whatever was added, removed or
corrected, only the documents that this can change are traced anew.

Only what is known to be earlier makes a text old. So a document without a date makes no dated one old; it is itself compared
with all that have a date, and with those without that come before it by source, lest two copies make each other old.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from nlp.ancestry import Ancestry
from nlp.errors import WorkspaceError
from nlp.lineage.novelty import Fate, Novelty, novelty_of
from nlp.mine.counts import count
from nlp.mine.model import By, CountedDocument, Group
from nlp.mine.selection import Selection
from nlp.search.index import tell_no_one
from nlp.store import Stamp, Workspace
from nlp.text import FOLDING_VERSION
from nlp.types import TaggedDocument
from nlp.workspace import left_out

LINEAGE_VERSION = "4"
"""Raised whenever lineage says something else of the same documents, so that nothing is kept of what it said before."""

MADE_WITH = f"lineage {LINEAGE_VERSION}, folding {FOLDING_VERSION}"

_BATCH = 20
_NO_LEXICON = Stamp("", "", "")
_NOT_TO_BE_WRITTEN = ("workspace.readonly", "workspace.locked", "workspace.full")

Watch: TypeAlias = Callable[[Sequence[str]], Iterable[str]]
"""Gives the sources of the documents that are to be traced back one by one, so that it is seen how far the work is."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What stands behind the figures of a group of which only new text is counted.

    Attributes:
        all_paragraphs: its paragraphs in the zones counted, those that are not new among them.
        no_earlier: how many of its documents had no earlier one to be compared with.
        documents: how many documents have a paragraph in the zones counted.
    """

    all_paragraphs: int
    no_earlier: int
    documents: int

    @property
    def has_nothing_earlier(self) -> bool:
        """Whether no document of the group was compared with any."""
        return 0 < self.documents == self.no_earlier


def unwatched(sources: Sequence[str]) -> Iterable[str]:
    """The sources as they are."""
    return sources


class NewText:
    """What is new in documents of a workspace; use it within a snapshot.

    Args:
        sources: of the documents that are asked for; without it all that are counted.
        on_building: is told, before it is done, of how many documents an index is built.

    Attributes:
        untraced: the sources of those of which nothing is kept that is still true.
    """

    def __init__(
        self,
        workspace: Workspace,
        sources: Collection[str] | None = None,
        *,
        on_building: Callable[[int], None] = tell_no_one,
    ) -> None:
        self._workspace = workspace
        self._ancestry = Ancestry(workspace, undated_last=True, on_building=on_building)
        self._stamps = self._ancestry.stamps(MADE_WITH)
        asked = self._counted() if sources is None else [source for source in self._stamps if source in sources]
        kept = workspace.novelty()
        known = (source for source in asked if source in kept and kept[source][0] == self._stamps[source])
        read = ((source, _read(source, kept[source][1])) for source in known)
        self._found = {source: one for source, one in read if one is not None}
        self.untraced = tuple(source for source in asked if source not in self._found)

    def find(self, watch: Watch = unwatched) -> dict[str, Novelty]:
        """How much of each document is new text, by source.

        What is worked out is kept in the file for the next time, if it can be written to now.
        """
        found, is_kept = dict(self._found), True
        tracing = self._traced(watch(self.untraced) if self.untraced else ())
        while traced := dict(islice(tracing, _BATCH)):
            is_kept = is_kept and self._keep(traced)
            found |= traced
        return found

    def _counted(self) -> list[str]:
        others = left_out(self._workspace)
        return [source for source in self._stamps if source not in others]

    def _traced(self, sources: Iterable[str]) -> Iterator[tuple[str, Novelty]]:
        for source in sources:
            edition = self._ancestry.edition(source)
            if edition is not None:
                # The status speaks of one ancestor, however many more could be given.
                yield source, novelty_of(self._ancestry.lineage(edition, depth=1))

    def _keep(self, traced: Mapping[str, Novelty]) -> bool:
        """Keep what was worked out, by another connection; False where the file cannot be written to."""
        try:
            with Workspace(self._workspace.path, mode="write", patience=0) as workspace:
                workspace.keep_novelty({source: (self._stamps[source], _written(one)) for source, one in traced.items()})
        except WorkspaceError as error:
            if error.key not in _NOT_TO_BE_WRITTEN:
                raise
            return False
        return True


def novelty_of_documents(documents: Iterable[TaggedDocument], watch: Watch = unwatched) -> dict[str, Novelty]:
    """The same for documents that are in no workspace, each with a source of its own."""
    # Files that are mapped cannot be taken away everywhere.
    with TemporaryDirectory(prefix="zhuti.", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "documents.db"
        with Workspace(path, mode="create") as workspace:
            for tagged in documents:
                workspace.store(TaggedDocument(tagged.document, (), tuple(() for _ in tagged.document.paragraphs)), _NO_LEXICON)
        with Workspace(path) as workspace, workspace.snapshot():
            return NewText(workspace).find(watch)


def only_new(documents: Iterable[CountedDocument], found: Mapping[str, Novelty]) -> Iterator[CountedDocument]:
    """The documents with those of their paragraphs that are new or changed."""
    for document in documents:
        fates = found[document.source].paragraphs
        kept = (paragraph for paragraph, fate in zip(document.paragraphs, fates, strict=True) if fate.is_new_or_changed)
        yield replace(document, paragraphs=tuple(kept))


def bases(
    documents: Sequence[CountedDocument], found: Mapping[str, Novelty], by: By, selection: Selection
) -> dict[Group, Basis]:
    """What stands behind the figures of each group."""
    return {
        group: Basis(
            sum(one.of_paragraphs for one in counted),
            sum(not found[one.source].compared for one in counted),
            len(counted),
        )
        for group, counted in count(documents, by, selection).items()
    }


def _written(found: Novelty) -> str:
    return json.dumps([found.compared, found.is_undated, found.predecessor, found.paragraphs], ensure_ascii=False)


def _read(source: str, said: str) -> Novelty | None:
    """What was kept of a document; None where that cannot be read, for it can be worked out again."""
    try:
        compared, is_undated, predecessor, paragraphs = json.loads(said)
        return Novelty(source, compared, is_undated, predecessor, tuple(Fate(*fate) for fate in paragraphs))
    except (ValueError, TypeError):
        return None
