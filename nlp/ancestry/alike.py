"""The paragraphs of a workspace that are near given texts, found by the index for searching."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from nlp.kept.arrays import Array
from nlp.lineage.alignment.strength import PLAIN_SIMILARITY
from nlp.near import may_contain, near_to
from nlp.search.index import OpenPart, open_index, tell_no_one
from nlp.search.similar import Candidates, PostingsOfPart, Similar
from nlp.store import Entry, Workspace

_NO_PARAGRAPHS = ("title", "footnote")
_HEADING = "heading"


class Alike(NamedTuple):
    """The paragraphs that are near a text, as columns.

    Attributes:
        entries: of the document of each, its index among the entries; ``positions`` its place there, from 1.
        wordings: what they say, folded; ``which`` of these each says.
    """

    entries: Array
    positions: Array
    similarity: Array
    containment: Array
    which: Array
    wordings: tuple[str, ...]


class AlikeParagraphs:
    """Finds paragraphs of a workspace; to be used within ``workspace.snapshot()``.

    Args:
        entries: the documents of the workspace.
        anew: make the index anew, whatever is there.
        on_building: is told, before it is done, of how many documents an index is built.
    """

    def __init__(
        self,
        workspace: Workspace,
        entries: Sequence[Entry],
        *,
        anew: bool = False,
        on_building: Callable[[int], None] = tell_no_one,
    ) -> None:
        index = open_index(workspace, entries, anew=anew, on_building=on_building)
        # The index is kept: a folder that was made for this one run goes with it.
        self._index = index
        self._parts = [_Part(opened) for opened in index.parts]

    def near(self, texts: Sequence[str], is_asked: Array) -> list[Alike]:
        """What is near each of some folded texts.

        Args:
            is_asked: of each document whether its paragraphs are asked for.
        """
        finders = [(part, Similar(part.postings, part.of_documents(is_asked))) for part in self._parts]
        known = {text: _together([part.near(text, similar) for part, similar in finders]) for text in dict.fromkeys(texts)}
        return [known[text] for text in texts]

    def titles(self) -> dict[int, str]:
        """The folded titles of documents, by the index of their entry."""
        return {entry: title for part in self._parts for entry, title in part.titles()}

    def lengths(self, entry: int) -> Array:
        """How long the paragraphs of a document are, headings apart."""
        found = (part.lengths(entry) for part in self._parts)
        return next((lengths for lengths in found if lengths is not None), np.empty(0, np.int64))


class _Part:
    """A part of the index, as finding paragraphs needs it."""

    def __init__(self, opened: OpenPart) -> None:
        self._part, self._entries = opened.texts, opened.entries
        self.postings = PostingsOfPart(opened.texts)
        is_paragraph = np.array([zone not in _NO_PARAGRAPHS for zone in opened.texts.zones], bool)
        self._is_paragraph = is_paragraph[opened.texts.zone]
        self._numbers = {entry: number for number, entry in enumerate(opened.entries.tolist()) if entry >= 0}

    def of_documents(self, is_asked: Array) -> Array:
        """Which texts are paragraphs of some documents."""
        is_live = np.append(is_asked, False)[self._entries]
        return np.asarray(self._is_paragraph & is_live[self._part.document])

    def near(self, text: str, similar: Similar) -> Alike:
        found = self._likely(text, similar.candidates(text))
        numbers: dict[str, int] = {}
        of_each = np.array([numbers.setdefault(one, len(numbers)) for one in self._folded(found.numbers)], np.int64)
        heads = np.unique(of_each, return_index=True)[1]
        wordings = tuple(numbers)
        near = near_to(text, wordings, found.shares[heads])
        places = np.full(len(wordings), -1)
        places[near.indices] = np.arange(len(near.indices))
        which = places[of_each]
        ordinals, which = found.numbers[which >= 0], which[which >= 0]
        return Alike(
            self._entries[self._part.document[ordinals]],
            self._part.position[ordinals].astype(np.int64),
            near.similarity[which],
            near.containment[which],
            which,
            tuple(wordings[at] for at in near.indices.tolist()),
        )

    def titles(self) -> Iterator[tuple[int, str]]:
        heads = self._part.first[:-1].astype(np.int64)
        has_texts = np.diff(self._part.first.astype(np.int64)) > 0
        is_title = np.zeros(len(heads), bool)
        is_title[has_texts] = ~self._is_paragraph[heads[has_texts]] & (self._part.position[heads[has_texts]] == 0)
        chosen = np.flatnonzero(is_title & (self._entries >= 0))
        return zip(self._entries[chosen].tolist(), self._folded(heads[chosen]), strict=True)

    def lengths(self, entry: int) -> Array | None:
        number = self._numbers.get(entry)
        if number is None:
            return None
        first, last = int(self._part.first[number]), int(self._part.first[number + 1])
        is_counted = np.array([zone not in (*_NO_PARAGRAPHS, _HEADING) for zone in self._part.zones], bool)
        return np.asarray(self.postings.lengths[first:last][is_counted[self._part.zone[first:last]]])

    def _likely(self, text: str, found: Candidates) -> Candidates:
        """The candidates that can be near by their lengths and by what they share."""
        lengths = self.postings.lengths[found.numbers]
        shorter, longer = np.minimum(len(text), lengths), np.maximum(len(text), lengths)
        is_likely = 2 * shorter >= PLAIN_SIMILARITY * (shorter + longer)
        return found.only(is_likely | may_contain(len(text), lengths, found.shares))

    def _folded(self, ordinals: Array) -> Iterator[str]:
        text, starts = self._part.text, self._part.starts
        ends = (starts[ordinals + 1] - 1).tolist()
        return (
            text[start:end].tobytes().decode("utf-16-le") for start, end in zip(starts[ordinals].tolist(), ends, strict=True)
        )


def _together(found: Sequence[Alike]) -> Alike:
    """What was found in all parts."""
    if len(found) == 1:
        return found[0]
    wordings: list[str] = []
    which = []
    for one in found:
        which.append(one.which + len(wordings))
        wordings += one.wordings
    entries, positions, similarity, containment = (np.concatenate([one[at] for one in found]) for at in range(4))
    return Alike(entries, positions, similarity, containment, np.concatenate(which), tuple(wordings))
