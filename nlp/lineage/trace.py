"""The lineage of a document: its alignments with earlier documents put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nlp.lineage.chains import indirect_links
from nlp.lineage.model import Alignment, Ancestor, Clause, Descent, Edition, Lineage, Link, Relation, Status
from nlp.lineage.related import relation

DEPTH = 10
"""How many ancestors of a clause are given, at most."""

_LEAST_OF_MOST = 3 / 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An earlier document and what comes from it: its links by the clauses of the later document, and by its own."""

    edition: Edition
    alignment: Alignment
    relation: Relation
    links: Mapping[int, tuple[Link, ...]]
    successors: Mapping[int, tuple[Link, ...]]
    indirect: Mapping[int, Link]


def trace(edition: Edition, candidates: Sequence[tuple[Edition, Alignment]], *, depth: int = DEPTH) -> Lineage:
    """Where each clause of a document comes from.

    Args:
        candidates: the documents that may hold ancestors, with their alignments with this one, in any order; other versions
            of the same text only if they are to be compared.
        depth: how many ancestors of a clause are given, at most.
    """
    aligned = _with_relations(edition, candidates, depth)
    predecessor = _predecessor(edition, aligned)
    rows = tuple(_descent(edition, index, aligned, predecessor, depth) for index in range(len(edition.clauses)))
    return Lineage(
        edition,
        predecessor.edition if predecessor else None,
        rows,
        tuple(_dropped(predecessor)) if predecessor else (),
        compared=len(aligned),
        undated=sum(one.edition.date is None or edition.date is None for one in aligned),
        relation=predecessor.relation if predecessor else None,
        related=tuple(one.edition for one in aligned if one.relation.is_related),
    )


def _predecessor(edition: Edition, aligned: Sequence[_Candidate]) -> _Candidate | None:
    """The nearest earlier version of the text: the latest related document that is not merely a cousin.

    From a cousin, which has another title or is of another body, comes less than three quarters as much of the document as
    from the one from which most comes. Of several of one day that one is taken from which most comes.
    """
    related = [one for one in aligned if one.relation.is_related]
    least = _LEAST_OF_MOST * max((one.relation.coverage for one in related), default=0.0)
    versions = [one for one in related if _is_of_series(edition, one) or one.relation.coverage >= least]
    of_last_day = [one for one in versions if one.edition.date == versions[0].edition.date]
    return max(of_last_day, key=lambda one: one.relation.coverage, default=None)


def _is_of_series(edition: Edition, one: _Candidate) -> bool:
    return one.relation.is_same_title and one.edition.body == edition.body


def _with_relations(edition: Edition, candidates: Sequence[tuple[Edition, Alignment]], depth: int) -> list[_Candidate]:
    """The candidates with what they have to do with the document, the latest first, those without a date last."""
    by_source = sorted(candidates, key=lambda pair: pair[0].source)
    latest_first = sorted(by_source, key=lambda pair: pair[0].date or "", reverse=True)
    relations = [relation(one, edition, alignment) for one, alignment in latest_first]
    versions = [at for at, found in enumerate(relations) if found.is_related][:depth]
    followed = indirect_links(edition, [latest_first[at] for at in versions])
    indirect = dict(zip(versions, followed, strict=True))
    return [
        _Candidate(one, alignment, relations[at], alignment.by_new(), alignment.by_old(), indirect.get(at, {}))
        for at, (one, alignment) in enumerate(latest_first)
    ]


def _descent(
    edition: Edition, index: int, aligned: Sequence[_Candidate], predecessor: _Candidate | None, depth: int
) -> Descent:
    clause = edition.clauses[index]
    found = [one for one in aligned if index in one.links]
    if not found:
        return Descent(edition.source, edition.symbol, clause, "new")
    against = predecessor if predecessor and index in predecessor.links else found[0]
    links = against.links[index]
    old = against.edition.clauses[links[0].old]
    siblings = [link.new for link in against.successors[links[0].old] if link.new != index]
    return Descent(
        edition.source,
        edition.symbol,
        clause,
        _status(clause, old, links, siblings),
        against.edition.source,
        old.number != clause.number,
        index in against.alignment.moved,
        tuple(_ancestors(index, aligned, against, depth)),
        tuple(_ancestor(against.edition, link) for link in links[1:]),
        tuple(edition.clauses[at].position for at in siblings),
        _ancestor(against.edition, links[0]),
    )


def _status(clause: Clause, old: Clause, links: Sequence[Link], siblings: Sequence[int]) -> Status:
    if len(links) > 1:
        return "merged"
    if siblings:
        return "split"
    return "identical" if old.folded == clause.folded else "reworded"


def _ancestors(index: int, aligned: Sequence[_Candidate], against: _Candidate, depth: int) -> list[Ancestor]:
    """The ancestors of a clause, the latest first.

    Of too many that in ``against`` is kept, then the related, then the most alike, then the latest.
    """
    found = [
        (place, one, link, is_direct)
        for place, one in enumerate(aligned)
        for link, is_direct in [_link(one, index)]
        if link is not None
    ]
    found.sort(key=lambda of: (of[1] is not against, not of[1].relation.is_related, *_least_alike(of[2]), of[0]))
    chosen = sorted(found[:depth], key=lambda of: of[0])
    return [_ancestor(one.edition, link, is_direct=is_direct) for _, one, link, is_direct in chosen]


def _least_alike(link: Link) -> tuple[float, float]:
    return -link.likeness.similarity, -link.likeness.containment


def _link(one: _Candidate, index: int) -> tuple[Link | None, bool]:
    """The link of a clause with a document, and whether the two were compared directly."""
    if index in one.links:
        return one.links[index][0], True
    return one.indirect.get(index), False


def _ancestor(edition: Edition, link: Link, *, is_direct: bool = True) -> Ancestor:
    about = (edition.source, edition.symbol, edition.body, edition.session, edition.date)
    return Ancestor(*about, edition.clauses[link.old], link.likeness, is_direct)


def _dropped(predecessor: _Candidate) -> list[Descent]:
    one, kept = predecessor.edition, predecessor.successors
    return [Descent(one.source, one.symbol, clause, "dropped") for at, clause in enumerate(one.clauses) if at not in kept]
