"""Tagging a workspace with another lexicon, only where that can change anything."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.errors import LexiconError, WorkspaceError
from nlp.lexicon.model import Lexicon
from nlp.retagging.standing import DAMAGES, look_up, read_through
from nlp.store import Entry, Run, Stamp, StoredPlace, StoredRow, Tags, Workspace
from nlp.text import FOLDING_VERSION
from nlp.themes import Tagger
from nlp.themes.difference import Difference, difference
from nlp.workspace import lexicon_in, stamp_of

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Retagged:
    """What was done with some titles and paragraphs: how many were looked at, and of how many the tags changed."""

    looked_at: int
    changed: int


def retag(workspace: Workspace, lexicon: Lexicon) -> Iterator[Retagged] | None:
    """Tag a workspace with another lexicon where the two differ, in one transaction: broken off, it changes nothing.

    The tags are, row for row, those that tagging everything gives.

    Returns:
        What was done, some hundred texts at a time; the transaction ends with the iteration. None where everything is to be
        tagged (`nlp.workspace.retag`): the lexicon that the tags were made with was not kept or is not read any more, texts
        were folded in another way, or the themes come in another order.
    """
    stamp = workspace.stamp
    kept = lexicon if stamp == stamp_of(lexicon) else _lexicon_in(workspace)
    if stamp is None or kept is None or stamp.folding != FOLDING_VERSION:
        return None
    found = difference(kept, lexicon)
    return None if found.is_reordered else _Retagging(workspace, found, lexicon, stamp).run()


def _lexicon_in(workspace: Workspace) -> Lexicon | None:
    try:
        return lexicon_in(workspace)
    except LexiconError:
        return None


class _Retagging:
    """One way through the texts in which something can be different."""

    def __init__(self, workspace: Workspace, found: Difference, lexicon: Lexicon, stamp: Stamp) -> None:
        self._workspace = workspace
        self._difference = found
        self._lexicon = lexicon
        self._stamp = stamp
        self._looked_at = 0

    def run(self) -> Iterator[Retagged]:
        lexicon = self._lexicon
        for changed in self._workspace.tagging().replace(
            stamp_of(lexicon), lexicon.files, self._difference.themes, self._batches()
        ):
            yield Retagged(self._looked_at, changed)
            self._looked_at = 0
        yield Retagged(self._looked_at, 0)

    def _batches(self) -> Iterator[list[tuple[StoredPlace, Tags]]]:
        """The texts of which the tags change, with all of their new tags; read within the transaction."""
        if self._workspace.stamp != self._stamp:
            raise WorkspaceError("workspace.locked", where=str(self._workspace.path))
        if not self._difference.themes:
            return
        tagger = Tagger(self._difference.after)
        order = {theme.id: place for place, theme in enumerate(self._lexicon.themes)}
        for rows in self._rows():
            self._looked_at += len(rows)
            made = tagger.tag([row.place.text for row in rows])
            pairs = [(row, self._merged(row.tags, tags, order)) for row, tags in zip(rows, made, strict=True)]
            yield [(row.place, tags) for row, tags in pairs if tags != row.tags]

    def _merged(self, tags: Tags, made: Tags, order: Mapping[str, int]) -> Tags:
        """The tags of a text, those of the themes that differ replaced, in the order of the lexicon."""
        kept = [tag for tag in tags if tag.theme in order and tag.theme not in self._difference.themes]
        return tuple(sorted((*kept, *made), key=lambda tag: order[tag.theme]))

    def _rows(self) -> Iterator[list[StoredRow]]:
        """The texts in which a piece stands, as they were read, with their tags."""
        entries, pieces = self._workspace.entries(), self._difference.pieces
        runs, unindexed = _standing_in(self._workspace, entries, pieces)
        tagging = self._workspace.tagging()
        for start in range(0, len(runs), _AT_ONCE):
            yield tagging.rows_in(runs[start : start + _AT_ONCE])
        by_key = {entry.key: entry for entry in unindexed}
        for some in read_through(self._workspace, unindexed, pieces):
            yield tagging.rows_in([Run(by_key[place.key], place.position, place.position) for place, _ in some])


def _standing_in(workspace: Workspace, entries: Sequence[Entry], pieces: Collection[str]) -> tuple[list[Run], Sequence[Entry]]:
    """The texts in which the index says that a piece stands, and the documents that it does not hold."""
    standing = look_up(workspace, entries, pieces)
    places: set[tuple[int, int]] = set()
    try:
        for indexed in standing.indexed:
            columns = indexed.entries[indexed.part.document[indexed.ordinals]], indexed.part.position[indexed.ordinals]
            places.update(zip(*(column.tolist() for column in columns), strict=True))
    except DAMAGES:
        return [], entries
    if standing.indexed:
        # Of a title that was corrected the index holds the correction, but tags are of what was read.
        places.update((number, 0) for number, entry in enumerate(entries) if entry.is_retitled)
    unindexed = set(standing.unindexed)
    runs = [Run(entries[number], at, at) for number, at in sorted(places) if entries[number] not in unindexed]
    return runs, standing.unindexed
