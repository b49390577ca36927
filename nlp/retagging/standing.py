"""Where pieces of wordings stand: looked up in the search index, read in the texts that it does not hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.held import Scope
from nlp.search.index import DamagedError, Mentions, Part, texts_at_hand
from nlp.search.literals import find_literal
from nlp.store import Entry, Run, StoredPlace, Workspace
from nlp.text import Folded, fold_all
from nlp.themes.automaton import compile_words

DAMAGES = (DamagedError, LookupError, ValueError, OverflowError)
"""What an index raises that is not what was written; then nothing of it is to be believed."""

_DOCUMENTS_AT_ONCE = 50
_NOTE_ZONE = "footnote"


@dataclass(frozen=True, slots=True)
class Indexed:
    """Texts of a part of the index.

    Attributes:
        ordinals: of the titles and paragraphs in which a piece stands, ascending.
        entries: of the workspace, the one of each document of the part, -1 where it is gone.
        mentions: of the tags of the workspace, where the index has them.
    """

    part: Part
    ordinals: Array
    entries: Array
    mentions: Mentions | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where pieces stand.

    Attributes:
        indexed: in the texts that an index holds.
        unindexed: the documents that none holds.
    """

    indexed: tuple[Indexed, ...]
    unindexed: tuple[Entry, ...]


def look_up(workspace: Workspace, entries: Sequence[Entry], pieces: Collection[str]) -> Standing:
    """Where pieces stand in a workspace, as far as an index says it.

    Args:
        entries: the documents of the workspace.
    """
    try:
        indexed, is_held = [], np.zeros(len(entries) + 1, bool)
        for one in texts_at_hand(workspace, entries):
            of_document = np.where(is_held[one.entries], -1, one.entries)
            is_held[of_document] = True
            is_held[-1] = False
            ordinals = _ordinals(one.texts, pieces)
            ordinals = ordinals[of_document[one.texts.document[ordinals]] >= 0]
            indexed.append(Indexed(one.texts, ordinals, of_document, one.mentions))
    except DAMAGES:
        return Standing((), tuple(entries))
    return Standing(tuple(indexed), tuple(entry for entry, held in zip(entries, is_held, strict=False) if not held))


def _ordinals(part: Part, pieces: Collection[str]) -> Array:
    """The titles and paragraphs in which one of the pieces stands."""
    scope = Scope(0, part.size)
    is_found = np.zeros(part.size, bool)
    for piece in pieces:
        is_found[find_literal(part, piece, scope).texts] = True
    if _NOTE_ZONE in part.zones:
        is_found &= part.zone != part.zones.index(_NOTE_ZONE)
    return np.flatnonzero(is_found)


def read_through(
    workspace: Workspace, documents: Sequence[Entry], pieces: Collection[str]
) -> Iterator[list[tuple[StoredPlace, Folded]]]:
    """The titles and paragraphs of documents in which a piece stands, as they were read."""
    find = compile_words(tuple(pieces))
    for start in range(0, len(documents), _DOCUMENTS_AT_ONCE):
        places = workspace.tagging().places_in([Run(entry) for entry in documents[start : start + _DOCUMENTS_AT_ONCE]])
        pairs = zip(places, fold_all([place.text for place in places]), strict=True)
        yield [(place, folded) for place, folded in pairs if find(folded.text)]
