"""The texts of a workspace as words, and which of them belong to a group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np

from nlp.keywords.listing import Listing
from nlp.keywords.specs import GroupSpec
from nlp.lexicon.model import Lexicon
from nlp.mine.keyness.tables import Mask
from nlp.mine.selection import Selection
from nlp.mine.tokenized import TokenizedDocument
from nlp.store import Workspace
from nlp.text import fold
from nlp.words import tokenized


class Texts:
    """The texts that the filters let through, cut into words.

    Attributes:
        tokenized: the texts of their documents.
        taken: which of them the filters let through.
    """

    def __init__(self, workspace: Workspace, lexicon: Lexicon, selection: Selection, on_cutting: Callable[[int], None]) -> None:
        self._workspace = workspace
        self._with_cited = selection.with_cited
        self.tokenized = tokenized(workspace, lexicon, selection, on_cutting=on_cutting)
        self._tested: tuple[Listing, Mask] | None = None
        self.taken = self.tokenized.in_zones(selection.zones)
        if selection.themes:
            self.taken &= self._carry(selection.themes)

    def of(self, group: GroupSpec) -> Mask:
        """Which of the texts taken belong to a group."""
        found = self.taken & self._in_documents(lambda one: _takes(group, one))
        if group.zones:
            found &= self.tokenized.in_zones(group.zones)
        if group.themes:
            found &= self._carry(group.themes)
        return found

    def tested(self, listing: Listing) -> Mask:
        """Which words are tested; worked out once for many groups."""
        if self._tested is None or self._tested[0] != listing:
            self._tested = listing, listing.takes(self.tokenized.words)
        return self._tested[1]

    def unknown_document(self, group: GroupSpec) -> str | None:
        """The first document that a group names and that is not among those of the filters."""
        if not group.documents:
            return None
        names = {name for one in self.tokenized.documents for name in _names(one)}
        return next((name for name in group.documents if _plain(name) not in names), None)

    def _in_documents(self, takes: Callable[[TokenizedDocument], bool]) -> Mask:
        found = np.array([takes(one) for one in self.tokenized.documents], bool)
        return found[self.tokenized.document]

    def _carry(self, themes: Sequence[str]) -> Mask:
        """Which paragraphs carry one of some themes; titles and footnotes never do."""
        wanted = set(themes)
        found = {
            place for place, theme, cited in self._tags if theme in wanted and (self._with_cited or not cited)
        }  # fmt: skip
        texts = self.tokenized
        keys = [self._keys.get(one.source, -1) for one in texts.documents]
        of_text = np.array(keys, np.int64)[texts.document].tolist()
        is_note = (texts.zone == _place(texts.zones, "footnote")).tolist()
        places = zip(of_text, texts.position.tolist(), is_note, strict=True)
        return np.array([not note and (key, position) in found for key, position, note in places], bool)

    @cached_property
    def _keys(self) -> dict[str, int]:
        return {one.source: one.key for one in self._workspace.entries()}

    @cached_property
    def _tags(self) -> list[tuple[tuple[int, int], str, bool]]:
        """The themes of paragraphs: document and position, the theme, whether it is only cited there."""
        tags = self._workspace.tagging().paragraph_tags()
        places = zip(tags.keys, tags.positions, strict=True)
        return list(zip(places, tags.themes, map(bool, tags.cited), strict=True))


def _takes(group: GroupSpec, document: TokenizedDocument) -> bool:
    return (
        (not group.bodies or (document.body or "").upper() in group.bodies)
        and (not group.kinds or document.kind in group.kinds)
        and (not group.sessions or any(one.holds(document.session) for one in group.sessions))
        and (not group.years or any(one.holds(document.year) for one in group.years))
        and (not group.documents or not _names(document).isdisjoint(map(_plain, group.documents)))
    )


def _names(document: TokenizedDocument) -> frozenset[str]:
    return frozenset(_plain(name) for name in (document.source, document.symbol) if name)


def _plain(name: str) -> str:
    return fold(name).text


def _place(names: Sequence[str], name: str) -> int:
    return names.index(name) if name in names else -1
