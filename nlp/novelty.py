"""How much of the documents of a workspace is new text, as their lineages say, and counting that text alone.

What was worked out is kept in the workspace. Each document is stamped with all that its lineage depends on: on every document
that may be earlier, on what dates them, and which of them are versions of one text. So whatever was added, removed or
corrected, only the documents that this can change are traced anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from nlp.ancestry import Ancestry
from nlp.errors import WorkspaceError
from nlp.lineage.novelty import Fate, Novelty, novelty_of
from nlp.mine.counts import count
from nlp.mine.model import By, CountedDocument, Group
from nlp.mine.selection import Selection
from nlp.store import Stamp, Workspace
from nlp.text import FOLDING_VERSION
from nlp.types import TaggedDocument
from nlp.workspace import left_out

LINEAGE_VERSION = "1"
"""Raised whenever lineage says something else of the same documents, so that nothing is kept of what it said before."""

MADE_WITH = f"lineage {LINEAGE_VERSION}, folding {FOLDING_VERSION}"

_BATCH = 20
_NO_LEXICON = Stamp("", "", "")
_NOT_TO_BE_WRITTEN = ("workspace.readonly", "workspace.locked", "workspace.full")

Tell = Callable[[int, int], None]
"""Is told how many documents have been traced, of how many."""


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


def tell_no_one(traced: int, total: int) -> None:
    """For callers that do not want to know how far the work is."""


def novelty(workspace: Workspace, sources: Collection[str] | None = None, tell: Tell = tell_no_one) -> dict[str, Novelty]:
    """How much of each document is new text, by source; use it within a snapshot.

    What is worked out is kept in the file for the next time, if it can be written to now.

    Args:
        sources: of the documents that are asked for; without it all that are counted.
    """
    ancestry = Ancestry(workspace)
    stamps = ancestry.stamps(MADE_WITH)
    asked = [source for source in stamps if source in sources] if sources is not None else _counted(workspace, stamps)
    kept = workspace.novelty()
    found = {source: one for source in asked if (one := _read(source, stamps[source], kept.get(source))) is not None}
    missing = [source for source in asked if source not in found]
    is_kept = True
    for start in range(0, len(missing), _BATCH):
        tell(start, len(missing))
        traced = dict(_traced(ancestry, missing[start : start + _BATCH]))
        is_kept = is_kept and _keep(workspace.path, stamps, traced)
        found |= traced
    return found


def novelty_of_documents(documents: Iterable[TaggedDocument], tell: Tell = tell_no_one) -> dict[str, Novelty]:
    """The same for documents that are in no workspace, each with a source of its own."""
    with TemporaryDirectory(prefix="zhuti.") as folder:
        path = Path(folder) / "documents.db"
        with Workspace(path, mode="create") as workspace:
            for tagged in documents:
                workspace.store(TaggedDocument(tagged.document, (), tuple(() for _ in tagged.document.paragraphs)), _NO_LEXICON)
        with Workspace(path) as workspace, workspace.snapshot():
            return novelty(workspace, tell=tell)


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


def _counted(workspace: Workspace, sources: Iterable[str]) -> list[str]:
    others = left_out(workspace)
    return [source for source in sources if source not in others]


def _traced(ancestry: Ancestry, sources: Iterable[str]) -> Iterator[tuple[str, Novelty]]:
    for source in sources:
        edition = ancestry.edition(source)
        if edition is not None:
            # The status speaks of one ancestor, however many more could be given.
            yield source, novelty_of(ancestry.lineage(edition, depth=1))


def _keep(path: Path, stamps: Mapping[str, str], traced: Mapping[str, Novelty]) -> bool:
    """Keep what was worked out, by another connection; False where the file cannot be written to."""
    try:
        with Workspace(path, mode="write", patience=0) as workspace:
            workspace.keep_novelty({source: (stamps[source], _written(one)) for source, one in traced.items()})
    except WorkspaceError as error:
        if error.key not in _NOT_TO_BE_WRITTEN:
            raise
        return False
    return True


def _written(found: Novelty) -> str:
    return json.dumps([found.compared, found.undated, found.predecessor, found.paragraphs], ensure_ascii=False)


def _read(source: str, stamp: str, kept: tuple[str, str] | None) -> Novelty | None:
    """What was kept of a document, if nothing has changed since."""
    if kept is None or kept[0] != stamp:
        return None
    compared, undated, predecessor, paragraphs = json.loads(kept[1])
    return Novelty(source, compared, undated, predecessor, tuple(Fate(*fate) for fate in paragraphs))
