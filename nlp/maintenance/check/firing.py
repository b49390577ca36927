"""What becomes of every wording of a lexicon in a workspace: where it stands, what refuses it, when it was first read.

All texts are gone through once: titles and paragraphs of the documents that are counted, one version of each. Guards are
judged one by one only where a candidate is refused (`nlp.themes.trace`), so it takes hardly longer than tagging does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from nlp.cited import cited_spans
from nlp.lexicon.model import Guard, Term, Theme
from nlp.store import StoredPlace, Workspace
from nlp.text import Folded
from nlp.themes.rules import Wording
from nlp.themes.trace import Outcome, Tracer, Trial
from nlp.workspace import left_out

Batches: TypeAlias = Iterable[list[StoredPlace]]
Watch: TypeAlias = Callable[[Batches, Workspace], Batches]
"""Gives batches on as they come, and may show how many there were."""

_AT_THE_GUARDS = frozenset(("mention", "guard", "latin"))


class Attestation(NamedTuple):
    """A document in which a wording was read; sorted, the earliest comes first."""

    year: int
    source: str
    symbol: str | None

    @property
    def name(self) -> str:
        """The symbol, else the file."""
        return self.symbol or self.source


@dataclass(slots=True)
class GuardFiring:
    """What a guard did to one wording.

    Attributes:
        asked: how many candidates came to it.
        refused, alone: how many it refused, and how many no other guard did.
        only: for alternatives, how many mentions each let through that no other would have, by its index.
    """

    guard: Guard
    asked: int = 0
    refused: int = 0
    alone: int = 0
    only: Counter[int] = field(default_factory=Counter)


@dataclass(slots=True, eq=False)
class Firing:
    """What became of one wording.

    Attributes:
        outcomes: how often it stands in the texts, by what became of it.
        guards: by the identity of the guard: a theme's is one, whatever wordings it guards.
        first: the earliest document of a known year in which it is found.
        last: the latest one in which it is said and not only quoted in a title; kept where the wording has an ``until``.
        documents: the keys of those in which it is found.
    """

    theme: Theme
    wording: Wording
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    guards: dict[int, GuardFiring] = field(default_factory=dict)
    first: Attestation | None = None
    last: Attestation | None = None
    documents: set[int] = field(default_factory=set)

    @property
    def name(self) -> str:
        """What mentions of it are called."""
        return name_of(self.wording)

    @property
    def stands(self) -> int:
        """How often it stands in the texts, found or not."""
        return self.outcomes.total()


def name_of(wording: Wording) -> str:
    """What mentions of a wording are called."""
    return wording.text if isinstance(wording, Term) else wording.term


def unwatched(batches: Batches, workspace: Workspace) -> Batches:
    """Where no one wants to know how far it is."""
    return batches


def firings(tracer: Tracer, workspace: Workspace, watch: Watch = unwatched) -> list[Firing]:
    """What becomes of every term, pattern and coordination rule, in the lexicon's order.

    Use it within ``workspace.snapshot()``.
    """
    rules = _prepared(tracer)
    documents = _documents(workspace)
    for batch in watch(workspace.tagging().places(), workspace):
        places = [place for place in batch if place.key in documents]
        for place, (folded, trials) in zip(places, tracer.trace([place.text for place in places]), strict=True):
            for trial in trials:
                firing, guards = rules[trial.rule]
                _count(trial, firing, guards)
                if trial.outcome == "mention":
                    _attest(trial, firing, folded, place.key, documents[place.key])
    return list(dict.fromkeys(firing for firing, _ in rules))


def _prepared(tracer: Tracer) -> list[tuple[Firing, Sequence[GuardFiring]]]:
    """For each rule the firing it is counted in, a wording may be several rules, and its guards there."""
    prepared: list[tuple[Firing, Sequence[GuardFiring]]] = []
    for rule, guards in zip(tracer.rules, tracer.guards, strict=True):
        theme = tracer.lexicon.themes[rule.theme]
        if rule.wording is None:
            raise ValueError(rule.term)
        is_same = bool(prepared) and prepared[-1][0].wording is rule.wording and prepared[-1][0].theme is theme
        firing = prepared[-1][0] if is_same else Firing(theme, rule.wording)
        prepared.append((firing, [firing.guards.setdefault(id(guard), GuardFiring(guard)) for guard in guards]))
    return prepared


def _documents(workspace: Workspace) -> dict[int, Attestation | None]:
    """The documents that are counted, by their keys: what they attest, None where their year is not known."""
    others = left_out(workspace)
    distributed = workspace.distributed()
    found: dict[int, Attestation | None] = {}
    for entry in workspace.entries():
        if entry.source not in others:
            year = entry.year or (distributed.get(entry.source) or "")[:4]
            found[entry.key] = Attestation(int(year), entry.source, entry.symbol) if year.isdigit() else None
    return found


def _count(trial: Trial, firing: Firing, guards: Sequence[GuardFiring]) -> None:
    firing.outcomes[trial.outcome] += 1
    if trial.outcome in _AT_THE_GUARDS:
        for guard in guards:
            guard.asked += 1
    for place in trial.refusing:
        guards[place].refused += 1
    if len(trial.refusing) == 1:
        guards[trial.refusing[0]].alone += 1
    for place, choice in trial.only:
        guards[place].only[choice] += 1


def _attest(trial: Trial, firing: Firing, folded: Folded, key: int, attestation: Attestation | None) -> None:
    firing.documents.add(key)
    if attestation is None:
        return
    if firing.first is None or attestation < firing.first:
        firing.first = attestation
    if firing.wording.provenance.until is None or (firing.last and attestation <= firing.last):
        return
    if not any(start <= trial.start and trial.end <= end for start, end in cited_spans(folded.text)):
        firing.last = attestation
