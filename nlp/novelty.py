"""How much of the documents of a workspace is new text, and counting that text alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from nlp.ancestry import Ancestry
from nlp.lineage.novelty import Novelty, novelty_of
from nlp.mine.counts import count
from nlp.mine.model import By, CountedDocument, Group
from nlp.mine.selection import Selection
from nlp.store import Stamp, Workspace
from nlp.types import TaggedDocument

_NO_LEXICON = Stamp("", "", "")


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


def novelty(workspace: Workspace, sources: Collection[str] | None = None) -> dict[str, Novelty]:
    """How much of each counted document is new text, by source; use it within a snapshot.

    It is what the lineage of each says.

    Args:
        sources: of the documents that are asked for; without it all are.
    """
    ancestry = Ancestry(workspace)
    asked = (edition for edition in ancestry.editions() if sources is None or edition.source in sources)
    return {edition.source: novelty_of(ancestry.lineage(edition)) for edition in asked}


def novelty_of_documents(documents: Iterable[TaggedDocument]) -> dict[str, Novelty]:
    """The same for documents that are in no workspace, each with a source of its own."""
    with TemporaryDirectory(prefix="zhuti.") as folder:
        path = Path(folder) / "documents.db"
        with Workspace(path, mode="create") as workspace:
            for tagged in documents:
                workspace.store(TaggedDocument(tagged.document, (), tuple(() for _ in tagged.document.paragraphs)), _NO_LEXICON)
        with Workspace(path) as workspace, workspace.snapshot():
            return novelty(workspace)


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
