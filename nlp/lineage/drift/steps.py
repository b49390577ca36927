"""The steps of a theme in one document: each clause that carries it, and what that was made from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from nlp.lineage.differences.changes import Rewording
from nlp.lineage.drift.history import Ending, Outcome, Place, Step, time_of
from nlp.lineage.model import Ancestor, Clause, Descent, Edition, Lineage, Status
from nlp.types import ThemeTag

Compare: TypeAlias = Callable[[str, str], Rewording]
"""Tells what changed from an old text to a new one."""


def earlier_clauses(descent: Descent, edition: Edition) -> list[Ancestor]:
    """What a clause was made from, the nearest first: of the document that its status speaks of, then the latest.

    Of a document without a date only those are earlier that `time_of` puts before it, so that no two are made of each other.
    """
    of_status = [one for one in descent.ancestors if one.source == descent.against]
    ordered = [*of_status, *descent.others, *(one for one in descent.ancestors if one.source != descent.against)]
    now = time_of(edition.date, edition.source)
    return [one for one in ordered if time_of(one.date, one.source) < now]


def steps_in(lineage: Lineage, tags: Mapping[Place, ThemeTag], carrying: Collection[Place], compare: Compare) -> Iterator[Step]:
    """The steps of a theme in a document.

    Args:
        tags: the clauses that are steps.
        carrying: all clauses that carry the theme, those that were not selected too.
    """
    short = replace(lineage.edition, clauses=())
    predecessor = lineage.predecessor.source if lineage.predecessor else None
    for descent in lineage.rows:
        tag = tags.get((short.source, descent.clause.position))
        if tag is None:
            continue
        before = _before(earlier_clauses(descent, short), tags, carrying)
        outcome = _outcome(descent.clause, before, carrying)
        yield Step(
            short,
            descent.clause,
            tag.mentions,
            tag.cited,
            outcome,
            _status(descent, before),
            before,
            before is not None and before.source == predecessor,
            None if before is None or outcome == "identical" else compare(before.clause.text, descent.clause.text),
            is_from_step=before is not None and _place(before) in tags,
        )


def endings_in(
    lineage: Lineage, tags: Mapping[Place, ThemeTag], carrying: Collection[Place], compare: Compare
) -> Iterator[Ending]:
    """Where chains of earlier documents stop in this one; a clause that carries the theme elsewhere has not lost it."""
    short = replace(lineage.edition, clauses=())
    for descent in lineage.rows:
        earlier = earlier_clauses(descent, short)
        if (short.source, descent.clause.position) in tags:
            yield from (Ending("merged", short, place, descent.clause) for place in _merged(descent, earlier, tags))
        elif earlier and _place(earlier[0]) in tags and (short.source, descent.clause.position) not in carrying:
            rewording = compare(earlier[0].clause.text, descent.clause.text)
            yield Ending("left", short, _place(earlier[0]), descent.clause, rewording)
    for descent in lineage.dropped:
        if (descent.source, descent.clause.position) in tags:
            yield Ending("dropped", short, (descent.source, descent.clause.position))


def _merged(descent: Descent, earlier: Sequence[Ancestor], tags: Mapping[Place, ThemeTag]) -> Iterator[Place]:
    """The clauses with the theme that were merged into one, but for the one whose chain goes on."""
    if descent.status == "merged":
        carrying = [_place(one) for one in earlier if one.source == descent.against and _place(one) in tags]
        yield from carrying[1:]


def _before(earlier: Sequence[Ancestor], tags: Mapping[Place, ThemeTag], carrying: Collection[Place]) -> Ancestor | None:
    """What a clause is compared with: the nearest that is a step, else that carries the theme, else the nearest."""
    chosen = (one for places in (tags, carrying) for one in earlier if _place(one) in places)
    return next(chosen, next(iter(earlier), None))


def _outcome(clause: Clause, before: Ancestor | None, carrying: Collection[Place]) -> Outcome:
    if before is None:
        return "new"
    if _place(before) not in carrying:
        return "entered"
    return "identical" if before.clause.folded == clause.folded else "reworded"


def _status(descent: Descent, before: Ancestor | None) -> Status:
    """What became of a clause since what it is compared with, which is not always what its lineage judges it against."""
    if before is None:
        return "new"
    if before.clause.folded == descent.clause.folded:
        return "identical"
    is_judged = before.source == descent.against and descent.status in ("merged", "split")
    return descent.status if is_judged else "reworded"


def _place(ancestor: Ancestor) -> Place:
    return ancestor.source, ancestor.clause.position
