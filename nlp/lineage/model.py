"""What lineage works with: documents as lists of clauses, the links between two of them, and what became of each clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

Status: TypeAlias = Literal["identical", "reworded", "merged", "split", "new", "dropped"]


class Clause(NamedTuple):
    """A paragraph as comparing sees it.

    Attributes:
        position: its place in the document, from 1.
        folded: the text folded (`nlp.text.fold`): without white space, in one width and script.
    """

    position: int
    part: str | None
    zone: str
    number: int
    opening: str | None
    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A document as lineage sees it.

    Attributes:
        date: ISO, of its adoption where that is known, else the first day that it can be of; None where nothing tells.
        is_date_inferred: whether the date was worked out from something else than the day of adoption.
        cites: the symbols of resolutions that its paragraphs cite, in the order of their first citation.
        versions: the sources of the other versions of the same text that are not its ancestors.
        forerunners: of those that may be: they were issued before it, whatever their dates.
    """

    source: str
    symbol: str | None = None
    body: str | None = None
    session: str | None = None
    kind: str = "other"
    title: str | None = None
    date: str | None = None
    is_date_inferred: bool = False
    cites: tuple[str, ...] = ()
    clauses: tuple[Clause, ...] = field(default=(), repr=False)
    versions: frozenset[str] = frozenset()
    forerunners: frozenset[str] = frozenset()


class Likeness(NamedTuple):
    """How much two clauses are alike, each from 0 to 1 (see `nlp.lineage.alignment.similarity`).

    Attributes:
        similarity: of the two texts as they run: 1 where they are equal once folded.
        containment: how much of the shorter one stands in the longer, wherever it stands.
    """

    similarity: float
    containment: float


class Link(NamedTuple):
    """A clause of a later document and one that it was made from: their indices in the clauses of the two documents."""

    old: int
    new: int
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Alignment:
    """What became of the clauses of one document in a later one.

    Attributes:
        links: by ``new``, then ``old``. A clause has one link, but for the new one of a merger and the old one of a split.
        moved: the new clauses that stand in another zone or part than the old one, or in another order than the rest.
    """

    links: tuple[Link, ...]
    moved: frozenset[int] = frozenset()

    def by_new(self) -> Mapping[int, tuple[Link, ...]]:
        """The links of each new clause that has any, the most alike first."""
        found: dict[int, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.new, []).append(link)
        return {new: tuple(sorted(links, key=lambda link: (*_descending(link), link.old))) for new, links in found.items()}

    def by_old(self) -> Mapping[int, tuple[Link, ...]]:
        """The links of each old clause that has any, the most alike first."""
        found: dict[int, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.old, []).append(link)
        return {old: tuple(sorted(links, key=lambda link: (*_descending(link), link.new))) for old, links in found.items()}


class Relation(NamedTuple):
    """What tells whether an earlier document and a later one are versions of one text through the years.

    Attributes:
        is_same_title: whether the two titles are equal once folded.
        is_title_alike: whether they are equal or nearly so (增进人权领域的国际合作, 加强人权领域的国际合作).
        is_cited: whether the later document cites the earlier one.
        linked: how many clauses of the later document come from the earlier one, headings and stock phrases apart.
        share: of the shorter of the two, the share of the text that stands in those clauses, from 0 to 1.
        coverage: the same of the later document, however long it is.
        is_related: what follows from all this (see `nlp.lineage.related`).
        counts_short: whether stock phrases count too, as one of the two has nothing else, or all their paragraphs are the same.
    """

    is_same_title: bool = False
    is_title_alike: bool = False
    is_cited: bool = False
    linked: int = 0
    share: float = 0.0
    coverage: float = 0.0
    is_related: bool = False
    counts_short: bool = False


class Ancestor(NamedTuple):
    """An earlier clause that a clause comes from.

    Attributes:
        is_direct: whether the two were compared with each other; else it is the ancestor of an ancestor.
    """

    source: str
    symbol: str | None
    body: str | None
    session: str | None
    date: str | None
    clause: Clause
    likeness: Likeness
    is_direct: bool = True


@dataclass(frozen=True, slots=True)
class Descent:
    """Where one clause comes from.

    Attributes:
        status: what became of the ancestor in ``against``; ``new`` where there is none. A dropped clause is one of the
            predecessor, of which nothing is left.
        against: the source of the document that the status, ``renumbered`` and ``moved`` speak of: the predecessor, if the
            clause has an ancestor there, else the document of its nearest ancestor.
        ancestors: at most one of each earlier document, the latest first.
        others: where ``merged``, the other clauses of ``against`` that it was made from; where ``split``, none.
        siblings: where ``split``, the positions of the other clauses of this document that the same ancestor went into.
        origin: the clause of ``against`` that it comes from, the most alike where there are several; ``ancestors`` may be too
            few to hold it.
    """

    source: str
    symbol: str | None
    clause: Clause
    status: Status
    against: str | None = None
    is_renumbered: bool = False
    is_moved: bool = False
    ancestors: tuple[Ancestor, ...] = ()
    others: tuple[Ancestor, ...] = ()
    siblings: tuple[int, ...] = ()
    origin: Ancestor | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where the clauses of a document come from.

    Attributes:
        predecessor: the nearest earlier version of the text, or None where there is none.
        rows: one for each clause, in their order.
        dropped: one for each clause of the predecessor that has no successor, in their order.
        compared: with how many earlier documents it was compared.
        undated: how many documents were compared though no date tells that they are earlier.
        relation: what tells that the predecessor is an earlier version of the text.
        related: the earlier versions of the text, the latest first, the predecessor among them.
    """

    edition: Edition
    predecessor: Edition | None
    rows: tuple[Descent, ...]
    dropped: tuple[Descent, ...]
    compared: int = 0
    undated: int = 0
    relation: Relation | None = None
    related: tuple[Edition, ...] = ()


def _descending(link: Link) -> tuple[float, float]:
    return -link.likeness.similarity, -link.likeness.containment
