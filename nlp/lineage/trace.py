"""The lineage of a document: its alignments with earlier documents put together."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.lineage.model import Alignment, Ancestor, Clause, Descent, Edition, Lineage, Link, Status

DEPTH = 10
"""How many ancestors of a clause are given, at most."""

_LEAST_SHARE = 1 / 3


def trace(edition: Edition, candidates: Sequence[tuple[Edition, Alignment]], *, depth: int = DEPTH) -> Lineage:
    """Where each clause of a document comes from.

    Args:
        candidates: the documents that may hold ancestors, with their alignments with this one, in any order; other versions of the
            same text are not among them.
        depth: how many ancestors of a clause are given, at most.
    """
    aligned = sorted(candidates, key=lambda pair: (pair[0].date or "", pair[0].source), reverse=True)
    predecessor = next((pair for pair in aligned if _share(pair[1], edition) >= _LEAST_SHARE), None)
    rows = tuple(_descent(edition, index, aligned, predecessor, depth) for index in range(len(edition.clauses)))
    dropped = tuple(_dropped(*predecessor)) if predecessor else ()
    return Lineage(edition, predecessor[0] if predecessor else None, rows, dropped, compared=len(aligned))


def _share(alignment: Alignment, edition: Edition) -> float:
    return len(alignment.by_new()) / max(1, len(edition.clauses))


def _descent(
    edition: Edition,
    index: int,
    aligned: Sequence[tuple[Edition, Alignment]],
    predecessor: tuple[Edition, Alignment] | None,
    depth: int,
) -> Descent:
    clause = edition.clauses[index]
    found = [(one, alignment, alignment.by_new()[index]) for one, alignment in aligned if index in alignment.by_new()]
    if not found:
        return Descent(edition.source, edition.symbol, clause, "new")
    one, alignment, links = next((of for of in found if predecessor and of[0] is predecessor[0]), found[0])
    ancestors = tuple(_ancestor(other, of[0]) for other, _, of in found[:depth])
    return Descent(
        edition.source,
        edition.symbol,
        clause,
        _status(alignment, links, one, clause),
        one.source,
        one.clauses[links[0].old].number != clause.number,
        index in alignment.moved,
        ancestors,
        tuple(_ancestor(one, link) for link in links[1:]),
        tuple(edition.clauses[link.new].position for link in alignment.by_old()[links[0].old] if link.new != index),
    )


def _status(alignment: Alignment, links: Sequence[Link], one: Edition, clause: Clause) -> Status:
    if len(links) > 1:
        return "merged"
    if len(alignment.by_old()[links[0].old]) > 1:
        return "split"
    return "identical" if one.clauses[links[0].old].folded == clause.folded else "reworded"


def _ancestor(edition: Edition, link: Link) -> Ancestor:
    about = (edition.source, edition.symbol, edition.body, edition.session, edition.date)
    return Ancestor(*about, edition.clauses[link.old], link.likeness)


def _dropped(predecessor: Edition, alignment: Alignment) -> list[Descent]:
    kept = alignment.by_old()
    clauses = enumerate(predecessor.clauses)
    return [Descent(predecessor.source, predecessor.symbol, one, "dropped") for index, one in clauses if index not in kept]
