"""What there is of an index already, for whoever would not have it built: the texts of documents as they are now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.kept.arrays import Array
from nlp.search.index.folder import folder_of, tell_no_one
from nlp.search.index.manifest import read_manifest
from nlp.search.index.opening import Opening
from nlp.search.index.part import Mentions, Part
from nlp.store import Entry, Workspace
from nlp.text import FOLDING_VERSION


@dataclass(frozen=True, slots=True)
class TextsAtHand:
    """A part of an index.

    Attributes:
        entries: which entry of the workspace each of its documents is, -1 where it is none any more.
        mentions: of the tags that the workspace has, where they are there and whole.
    """

    texts: Part
    entries: Array
    mentions: Mentions | None


def texts_at_hand(workspace: Workspace, entries: Sequence[Entry]) -> list[TextsAtHand]:
    """The parts of a workspace's index that are there and whole; they need not hold all of its documents.

    Args:
        entries: the documents of the workspace.
    """
    folder = folder_of(workspace.path)
    manifest = read_manifest(folder, FOLDING_VERSION)
    opening = Opening(workspace, entries, folder, folder, tell_no_one)
    found = [opening.texts(record) for record in (manifest.base, manifest.recent)]
    return [TextsAtHand(one[1], opening.entries_of(one[1]), opening.mentions(*one)) for one in found if one is not None]
