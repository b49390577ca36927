"""How much of a document is new text: what became of each paragraph, and how much of it stands in no paragraph it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from nlp.lineage.model import Ancestor, Descent, Lineage, Status

_DIGITS = 4


class Fate(NamedTuple):
    """What became of a paragraph.

    Attributes:
        against: the source of the document that the status speaks of; None where the paragraph is new.
        share: how much of the paragraph is new text, from 0 (it stood so before) to 1 (nothing of it was found).
    """

    status: Status
    against: str | None
    share: float

    @property
    def is_new_or_changed(self) -> bool:
        """Whether the paragraph reads otherwise than what it came from, or came from nothing."""
        return self.status != "identical"


@dataclass(frozen=True, slots=True)
class Novelty:
    """How much of a document is new text.

    Attributes:
        compared: with how many earlier documents it was compared; where there is none, all of it is new for want of them.
        is_undated: whether no date tells that they are earlier, the document having none.
        predecessor: the source of the nearest earlier version of the text, if there is one.
        paragraphs: the fate of each, in their order.
    """

    source: str
    compared: int
    is_undated: bool
    predecessor: str | None
    paragraphs: tuple[Fate, ...]


def novelty_of(lineage: Lineage) -> Novelty:
    """How much of a document is new text, from its lineage."""
    predecessor = lineage.predecessor.source if lineage.predecessor else None
    fates = tuple(map(_fate, lineage.rows))
    return Novelty(lineage.edition.source, lineage.compared, lineage.edition.date is None, predecessor, fates)


def _fate(row: Descent) -> Fate:
    origins = [] if row.origin is None else [row.origin, *row.others]
    return Fate(row.status, row.against, round(_new_share(row, origins), _DIGITS))


def _new_share(row: Descent, origins: Sequence[Ancestor]) -> float:
    """The share of the characters of a paragraph that what it came from does not have in their order.

    From the similarity 2 LCS(a, b) / (|a| + |b|) follows the length of the longest common subsequence.
    """
    if row.status == "identical":
        return 0.0
    length = len(row.clause.folded)
    common = sum(one.likeness.similarity * (len(one.clause.folded) + length) / 2 for one in origins)
    return max(0.0, 1.0 - common / length) if length else 1.0
