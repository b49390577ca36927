"""The changes between two wordings of a clause, each with its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from nlp.lineage.wording import Edit
from nlp.types import Span

Kind: TypeAlias = Literal[
    "opening",
    "term",
    "item_added",
    "item_removed",
    "items_reordered",
    "qualifier_added",
    "qualifier_removed",
    "clause_added",
    "clause_removed",
    "moved",
    "citation",
    "date",
    "number",
    "punctuation",
    "function_words",
    "reworded",
]

Direction: TypeAlias = Literal["stronger", "weaker", "same", "unknown"]


class Change(NamedTuple):
    """Something that changed: ``old`` and ``new`` are spans of the two texts, one of them empty where words came or went.

    Attributes:
        old_words: what stood there, without blanks; ``new_words`` what stands there now.
        themes: the ids of the themes whose terms the words are, or hold.
        direction: of an opening, where the ladder tells: whether the new one is the stronger.
        axis: the axis of the ladder on which both openings stand, or None.
    """

    kind: Kind
    old: Span
    new: Span
    old_words: str
    new_words: str
    themes: tuple[str, ...] = ()
    direction: Direction | None = None
    axis: str | None = None


@dataclass(frozen=True, slots=True)
class Rewording:
    """What became of a wording: the edits tile both texts, the changes are in their order in the new text."""

    old: str
    new: str
    edits: tuple[Edit, ...]
    changes: tuple[Change, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed but blanks, widths and script."""
        return not self.changes


def changes_of(old: str, new: str, edits: Sequence[Edit]) -> tuple[Change, ...]:
    """The changes that edits make."""
    return tuple(_changes(old, new, edits))


def _changes(old: str, new: str, edits: Sequence[Edit]) -> Iterator[Change]:
    for edit in edits:
        if edit.operation != "equal":
            before, after = ("".join(text[slice(*span)].split()) for text, span in ((old, edit.old), (new, edit.new)))
            kind: Kind = "term" if before and after else "qualifier_added" if after else "qualifier_removed"
            yield Change(kind, edit.old, edit.new, before, after)
