"""How much of a document is identical, reworded, merged, split and new: in paragraphs and in characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp.lineage.model import Clause, Descent, Lineage, Status
from nlp.text import count_characters

STATUSES: tuple[Status, ...] = ("identical", "reworded", "merged", "split", "new")
"""Those of a document's own clauses; ``dropped`` are those of its predecessor."""


@dataclass(frozen=True, slots=True)
class StatusCount:
    """The clauses of one status, with their shares of all; a share is None where there is nothing to share."""

    status: Status
    clauses: tuple[Clause, ...]
    characters: int
    share: float | None = None
    character_share: float | None = None


def count_statuses(lineage: Lineage) -> tuple[StatusCount, ...]:
    """A count for each of `STATUSES`, also where there are none."""
    whole = sum(count_characters(row.clause.text) for row in lineage.rows)
    return tuple(_counted(status, lineage.rows, whole) for status in STATUSES)


def count_dropped(lineage: Lineage) -> StatusCount:
    """The clauses of the predecessor that were dropped."""
    clauses = tuple(row.clause for row in lineage.dropped)
    return StatusCount("dropped", clauses, _characters(clauses))


def _counted(status: Status, rows: Sequence[Descent], whole: int) -> StatusCount:
    clauses = tuple(row.clause for row in rows if row.status == status)
    characters = _characters(clauses)
    return StatusCount(
        status, clauses, characters, len(clauses) / len(rows) if rows else None, characters / whole if whole else None
    )


def _characters(clauses: Iterable[Clause]) -> int:
    return sum(count_characters(clause.text) for clause in clauses)
