"""The counts of new or changed paragraphs alone, worked out where that is quick or asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.counting import counted_entries
from nlp.mine.counts import count
from nlp.mine.model import By, CountedDocument
from nlp.mine.selection import Selection
from nlp.mine.trends.trends import Counted
from nlp.store import Workspace

if TYPE_CHECKING:
    from nlp.lineage.novelty import Novelty
    from nlp.novelty import Watch

MOST = 50
"""More documents than these are compared with earlier ones only where it is asked for."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """The counts; None where they are not known, and then how many documents would have to be compared."""

    counted: Counted | None
    untraced: int = 0


def fresh_counts(
    workspace: Workspace,
    by: By,
    selection: Selection,
    *,
    is_wanted: bool | None = None,
    watch: Watch | None = None,
    on_building: Callable[[int], None] | None = None,
) -> Fresh:
    """What `nlp.mine.counts.count` gives of the paragraphs that are new or changed; within ``workspace.snapshot()``.

    A group of which no document had an earlier one to be compared with is left out: everything in it would be new.

    Args:
        is_wanted: None: if it is quick, where nearly all was worked out before and kept, or there are few documents.
    """
    if is_wanted is False:
        return Fresh(None)
    documents = counted_entries(workspace, selection)
    if is_wanted is None and len(documents) - len(workspace.novelty()) > MOST:
        return Fresh(None, len(documents))
    from nlp.novelty import NewText, unwatched
    from nlp.search.index import tell_no_one
    from nlp.workspace import counted_documents

    found = NewText(workspace, {document.source for document in documents}, on_building=on_building or tell_no_one)
    if is_wanted is None and len(found.untraced) > MOST:
        return Fresh(None, len(found.untraced))
    chosen = [document for document in counted_documents(workspace) if selection.takes_document(document)]
    return fresh_of(chosen, found.find(watch or unwatched), by, selection)


def fresh_of(documents: Sequence[CountedDocument], novelty: Mapping[str, Novelty], by: By, selection: Selection) -> Fresh:
    """The same where it is known how much of each document is new, by its source."""
    from nlp.novelty import bases, only_new

    without = {group for group, basis in bases(documents, novelty, by, selection).items() if basis.has_nothing_earlier}
    counted = count(only_new(documents, novelty), by, selection)
    return Fresh({group: some for group, some in counted.items() if group not in without})
