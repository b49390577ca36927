"""The rows of two documents compared: one for each pair of paragraphs, with the edits and the changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from nlp.lineage.differences.changes import Change, Rewording
from nlp.lineage.differences.comparison import Comparison, Pair
from nlp.lineage.model import Clause, Edition, Status
from nlp.rows.lineage import rounded

COLUMNS = (
    "status", "old_part", "old_zone", "old_number", "new_part", "new_zone", "new_number", "renumbered", "moved", "similarity",
    "containment", "changes", "old_text", "new_text",
)  # fmt: skip
"""The columns of the CSV: several paragraphs, or changes, of one row are separated by line feeds."""

TITLE = "title"
_BETWEEN = "\n"


def comparison_to_json(comparison: Comparison) -> dict[str, object]:
    """The comparison as JSON-ready values."""
    return {
        "old": _edition(comparison.old),
        "new": _edition(comparison.new),
        "same": comparison.is_same,
        "counts": {status: comparison.count(status) for status in get_args(Status)},
        "title": None if comparison.title is None else rewording_to_json(comparison.title),
        "rows": [_row(pair) for pair in comparison.pairs],
    }


def csv_rows(comparison: Comparison) -> Iterator[dict[str, object]]:
    """A row for the title, where it changed, and one for each pair of paragraphs."""
    if comparison.title is not None:
        yield {**dict.fromkeys(COLUMNS), "status": TITLE, **_changed(comparison.title)}
    for pair in comparison.pairs:
        likeness = pair.likeness
        yield {
            "status": pair.status,
            **_places("old", pair.old),
            **_places("new", pair.new),
            "renumbered": pair.is_renumbered,
            "moved": pair.is_moved,
            "similarity": None if likeness is None else rounded(likeness.similarity),
            "containment": None if likeness is None else rounded(likeness.containment),
            "old_text": _BETWEEN.join(clause.text for clause in pair.old),
            "new_text": _BETWEEN.join(clause.text for clause in pair.new),
            "changes": "" if pair.rewording is None else _changed(pair.rewording)["changes"],
        }


def _edition(edition: Edition) -> dict[str, object]:
    return {
        "source": edition.source,
        "symbol": edition.symbol,
        "body": edition.body,
        "session": edition.session,
        "kind": edition.kind,
        "date": edition.date,
        "title": edition.title,
        "paragraphs": len(edition.clauses),
    }


def _row(pair: Pair) -> dict[str, object]:
    likeness = pair.likeness
    return {
        "status": pair.status,
        "old": [_clause(clause) for clause in pair.old],
        "new": [_clause(clause) for clause in pair.new],
        "renumbered": pair.is_renumbered,
        "moved": pair.is_moved,
        "similarity": None if likeness is None else rounded(likeness.similarity),
        "containment": None if likeness is None else rounded(likeness.containment),
        **({"edits": [], "changes": []} if pair.rewording is None else rewording_to_json(pair.rewording)),
    }


def _clause(clause: Clause) -> dict[str, object]:
    return {
        "position": clause.position,
        "part": clause.part,
        "zone": clause.zone,
        "number": clause.number,
        "opening": clause.opening,
        "text": clause.text,
    }


def rewording_to_json(rewording: Rewording) -> dict[str, object]:
    """The edits, whose offsets are into the texts of each side, one after the other; and the changes."""
    return {
        "edits": [
            {"operation": edit.operation, "old": edit.old, "new": edit.new}
            for edit in rewording.edits
            if edit.operation != "equal"
        ],
        "changes": [_change(change) for change in rewording.changes],
    }


def _change(change: Change) -> dict[str, object]:
    written: dict[str, object] = {
        "kind": change.kind,
        "old": change.old,
        "new": change.new,
        "old_words": change.old_words,
        "new_words": change.new_words,
        "themes": change.themes,
    }
    if change.direction is not None:
        written |= {"direction": change.direction, "axes": dict(change.axes)}
    return written


def _places(side: str, clauses: Sequence[Clause]) -> dict[str, object]:
    return {
        f"{side}_part": _BETWEEN.join(clause.part or "" for clause in clauses),
        f"{side}_zone": _BETWEEN.join(clause.zone for clause in clauses),
        f"{side}_number": _BETWEEN.join(str(clause.number) for clause in clauses),
    }


def _changed(rewording: Rewording) -> dict[str, object]:
    changes = [f"{change.kind}: {change.old_words} → {change.new_words}" for change in rewording.changes]
    return {"changes": _BETWEEN.join(changes), "old_text": rewording.old, "new_text": rewording.new}
