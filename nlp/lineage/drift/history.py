"""The history of a theme in wordings: each clause that carries it, and the earlier one that it was made from, in chains.

A chain goes from the first wording of a clause to its last. Each clause that carries the theme is in exactly one. Where two
later clauses were made from one, the nearer continues its chain and the other begins one of its own, which says what it
comes from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nlp.lineage.differences.changes import Rewording
from nlp.lineage.model import Ancestor, Clause, Edition, Status
from nlp.types import Mention

Outcome: TypeAlias = Literal["identical", "reworded", "entered", "new"]
"""What became of a clause that carries a theme: it stands as it stood, its words changed, the theme came into a clause that did
without it, or there was no such clause before."""

OUTCOMES: tuple[Outcome, ...] = ("identical", "reworded", "entered", "new")

Place: TypeAlias = tuple[str, int]
"""A clause: the source of its document, and its position there."""


@dataclass(frozen=True, slots=True)
class Step:
    """A clause that carries the theme, and what it was made from.

    Attributes:
        edition: the document it stands in, without its clauses.
        mentions: where it carries the theme; is_cited: whether only in quoted titles of other documents.
        before: what it is compared with: the nearest ancestor that carries the theme, one that is a step if there is one, else
            the nearest; None where new.
        is_of_predecessor: whether that stands in the version of the text before this one.
        status: what became of the clause since ``before``, whatever its theme.
        rewording: from the text of ``before`` to the clause's own; None where they are one text or there is none before.
        is_from_step: whether ``before`` is among the clauses selected that carry the theme, and so a step too.
    """

    edition: Edition
    clause: Clause
    mentions: tuple[Mention, ...]
    is_cited: bool
    outcome: Outcome
    status: Status
    before: Ancestor | None = None
    is_of_predecessor: bool = False
    rewording: Rewording | None = None
    is_from_step: bool = True

    @property
    def place(self) -> Place:
        """Which clause it is."""
        return self.edition.source, self.clause.position

    @property
    def place_before(self) -> Place | None:
        """Which clause it is compared with."""
        return (self.before.source, self.before.clause.position) if self.before else None

    @property
    def is_carried_on(self) -> bool:
        """Whether the clause that it was made from is a step too."""
        return self.is_from_step and self.outcome in ("identical", "reworded")


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a chain stops: a later document has its clause without the theme (``left``), ``merged`` it or ``dropped`` it.

    Attributes:
        edition: the later document, without its clauses.
        clause: what the clause became there; None where it was dropped. What it was merged into is in another chain.
        place: the clause that carried the theme.
    """

    kind: Literal["left", "dropped", "merged"]
    edition: Edition
    place: Place
    clause: Clause | None = None
    rewording: Rewording | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """A clause through the sessions, the earliest step first.

    Attributes:
        endings: what became of the clause of the last step, as far as the documents looked at tell.
    """

    steps: tuple[Step, ...]
    endings: tuple[Ending, ...] = ()

    @property
    def origin(self) -> Ancestor | None:
        """The clause of another chain that the first step was made from too, or None."""
        first = self.steps[0]
        return first.before if first.is_carried_on else None


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a theme is worded: how often it stands, in how many documents, in which sessions first and last."""

    surface: str
    mentions: int
    documents: int
    first: SessionName
    last: SessionName


@dataclass(frozen=True, slots=True)
class SessionName:
    """A session of a body; the fifty-third of the Council is not that of the Assembly."""

    body: str | None
    session: str | None


@dataclass(frozen=True, slots=True)
class SessionHistory:
    """What a theme is in a session.

    Attributes:
        date: the first date of adoption of its documents, else the first that another of them is of or, where none has a date,
            the day on which the session can have begun; is_date_inferred: whether it is not of adoption.
        documents: those that carry the theme, of ``of_documents``.
        paragraphs: how many carry it; they are the sum of ``outcomes``.
        outcomes: how many of these are identical, reworded, entered, new.
        wordings: each wording with its number of mentions, the commonest first.
    """

    name: SessionName
    date: str | None
    documents: int
    of_documents: int
    paragraphs: int
    outcomes: Mapping[Outcome, int]
    wordings: tuple[tuple[str, int], ...]
    is_date_inferred: bool = False


@dataclass(frozen=True, slots=True)
class ThemeHistory:
    """A theme's history in wordings.

    Attributes:
        sessions: those that have documents, the earliest first, also where none carries the theme.
        wordings: in the order in which they first stand.
        chains: by the date of their first step, then its document and place.
    """

    theme: str
    label: str
    sessions: tuple[SessionHistory, ...]
    wordings: tuple[Wording, ...]
    chains: tuple[Chain, ...]


def time_of(date: str | None, source: str) -> tuple[bool, str, str]:
    """What documents are ordered by: their dates, those without one last, then their sources."""
    return date is None, date or "", source


def chains_of(steps: Iterable[Step], endings: Iterable[Ending] = ()) -> tuple[Chain, ...]:
    """The steps put into chains: each is in exactly one."""
    ordered = sorted(steps, key=lambda step: (*time_of(step.edition.date, step.edition.source), step.clause.position))
    successors = _successors(ordered)
    continued = {step.place for step in successors.values()}
    ended: dict[Place, list[Ending]] = defaultdict(list)
    for ending in sorted(endings, key=lambda one: time_of(one.edition.date, one.edition.source)):
        ended[ending.place].append(ending)
    return tuple(_chain(step, successors, ended) for step in ordered if step.place not in continued)


def _chain(first: Step, successors: Mapping[Place, Step], ended: Mapping[Place, Sequence[Ending]]) -> Chain:
    steps = [first]
    while (following := successors.get(steps[-1].place)) is not None:
        steps.append(following)
    return Chain(tuple(steps), tuple(ended.get(steps[-1].place, ())))


def _successors(ordered: Sequence[Step]) -> dict[Place, Step]:
    """The step that continues each clause: in a version of its text rather than elsewhere, the most alike, the earliest."""
    found: dict[Place, Step] = {}
    for step in ordered:
        place = step.place_before
        if place is None or not step.is_carried_on:
            continue
        other = found.get(place)
        if other is None or _nearness(step) > _nearness(other):
            found[place] = step
    return found


def _nearness(step: Step) -> tuple[bool, float]:
    assert step.before is not None
    return step.is_of_predecessor, step.before.likeness.similarity
