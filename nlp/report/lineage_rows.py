"""The rows of a lineage as a page has them: in the order of the document, each wording marked against the one before it.

A merged clause is marked against all that it was made from, one after the other; a split one shows its share of what became
of its ancestor. Dropped clauses stand where they stood: after what became of the clause before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from nlp.lineage.differences.changes import Change
from nlp.lineage.differences.punctuation import only_marks_differ
from nlp.lineage.model import Ancestor, Clause, Descent, Lineage
from nlp.report.marked import Piece, Reword, marked_rewording, unmarked, within


@dataclass(frozen=True, slots=True)
class Step:
    """An ancestor, its wording marked against the next older one.

    Attributes:
        changes: since the next older one.
        is_kept: whether it is worded as the next older one is; of the oldest one nothing is known.
    """

    ancestor: Ancestor
    pieces: tuple[Piece, ...]
    changes: tuple[Change, ...] = ()
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A clause as the page has it.

    Attributes:
        name: of its place on the page.
        sides: what it is marked against: one ancestor, all sides of a merger, or nothing.
        changes: since then.
        is_punctuation_only: whether nothing but punctuation changed since then.
        siblings: the other clauses that the same ancestor was split into.
    """

    name: str
    descent: Descent
    pieces: tuple[Piece, ...]
    sides: tuple[Ancestor, ...] = ()
    changes: tuple[Change, ...] = ()
    siblings: tuple[Clause, ...] = ()
    steps: tuple[Step, ...] = ()
    is_punctuation_only: bool = False


def rows_of(lineage: Lineage, reword: Reword) -> list[Row]:
    """The rows of a page, those of dropped clauses among them."""
    clauses = {row.clause.position: row.clause for row in lineage.rows}
    return [_row(descent, clauses, reword) for descent in in_place(lineage)]


def row_name(descent: Descent) -> str:
    """The name of a clause's place on the page."""
    return f"{'d' if descent.status == 'dropped' else 'p'}{descent.clause.position}"


def in_place(lineage: Lineage) -> Iterator[Descent]:
    """What became of the clauses of a document, and of those dropped, each where it stands or stood."""
    after: dict[int, list[Descent]] = {}
    for dropped in lineage.dropped:
        after.setdefault(_anchor(lineage, dropped), []).append(dropped)
    yield from after.get(-1, ())
    for index, descent in enumerate(lineage.rows):
        yield descent
        yield from after.get(index, ())


def sides_of(descent: Descent) -> tuple[Ancestor, ...]:
    """The clauses that a clause was made from in the document that its status speaks of, in their order."""
    nearest = next((one for one in descent.ancestors if one.source == descent.against), None)
    first = nearest or next(iter(descent.ancestors), None)
    return tuple(sorted((first, *descent.others), key=lambda one: one.clause.position)) if first else ()


def is_punctuation_only(descent: Descent) -> bool:
    """Whether a clause was reworded in nothing but punctuation."""
    sides = sides_of(descent)
    return descent.status == "reworded" and len(sides) == 1 and only_marks_differ(sides[0].clause.folded, descent.clause.folded)


def _anchor(lineage: Lineage, dropped: Descent) -> int:
    """The index of the clause that a dropped one would stand after: what the nearest clause before it became; -1 for none."""
    found = (-1, -1)
    for index, descent in enumerate(lineage.rows):
        for side in sides_of(descent):
            if side.source == dropped.source and side.clause.position < dropped.clause.position:
                found = max(found, (side.clause.position, index))
    return found[1]


def _row(descent: Descent, clauses: Mapping[int, Clause], reword: Reword) -> Row:
    sides = sides_of(descent)
    siblings = tuple(clauses[position] for position in descent.siblings if position in clauses)
    pieces, changes = unmarked(descent.clause.text), tuple[Change, ...]()
    if sides and descent.status != "identical":
        pieces, changes = _marked(descent.clause, sides, siblings, reword)
    steps = tuple(_steps(descent.ancestors, reword))
    return Row(row_name(descent), descent, pieces, sides, changes, siblings, steps, is_punctuation_only(descent))


def _marked(
    clause: Clause, sides: Sequence[Ancestor], siblings: Sequence[Clause], reword: Reword
) -> tuple[tuple[Piece, ...], tuple[Change, ...]]:
    """A clause marked against its sides, and how it changed; of a split one the share of what changed in all its parts."""
    parts = sorted((clause, *siblings), key=lambda one: one.position) if len(sides) == 1 else [clause]
    start = sum(len(part.text) for part in parts if part.position < clause.position)
    end = start + len(clause.text)
    rewording = reword("".join(side.clause.text for side in sides), "".join(part.text for part in parts))
    pieces = marked_rewording(rewording)
    changes = tuple(change for change in rewording.changes if len(parts) == 1 or start < change.new[1] <= end)
    return within(pieces, start, end), changes


def _steps(ancestors: Sequence[Ancestor], reword: Reword) -> Iterator[Step]:
    for ancestor, older in zip_longest(ancestors, ancestors[1:]):
        text = ancestor.clause.text
        if older is None or older.clause.folded == ancestor.clause.folded:
            yield Step(ancestor, unmarked(text), is_kept=older is not None)
            continue
        rewording = reword(older.clause.text, text)
        yield Step(ancestor, marked_rewording(rewording), rewording.changes)
