"""A theme's wordings counted session by session, from its steps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from nlp.lineage.drift.history import OUTCOMES, Outcome, SessionHistory, SessionName, Step, Wording, time_of
from nlp.text import fold, squeeze


class Session(NamedTuple):
    """A session that has documents: its date, how many there are, and whether the date was inferred."""

    name: SessionName
    date: str | None
    documents: int
    is_date_inferred: bool = False


def sessions_in_order(sessions: Iterable[Session]) -> list[Session]:
    """The sessions by their first dates; those without one come last."""
    return sorted(sessions, key=lambda one: (*time_of(one.date, one.name.body or ""), one.name.session or ""))


def session_of(step: Step) -> SessionName:
    """The session that a step belongs to."""
    return SessionName(step.edition.body, step.edition.session)


def session_histories(steps: Iterable[Step], sessions: Iterable[Session]) -> tuple[SessionHistory, ...]:
    """What the theme is in each session, in their order."""
    by_session: dict[SessionName, list[Step]] = defaultdict(list)
    for step in steps:
        by_session[session_of(step)].append(step)
    surfaces = _surfaces(step for some in by_session.values() for step in some)
    return tuple(_history(one, by_session.get(one.name, []), surfaces) for one in sessions_in_order(sessions))


def wordings_of(steps: Sequence[Step], sessions: Iterable[Session]) -> tuple[Wording, ...]:
    """The wordings in the order in which they first stand, of one session the commonest first."""
    order = {one.name: place for place, one in enumerate(sessions_in_order(sessions))}
    surfaces = _surfaces(steps)
    found: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        for mention in step.mentions:
            found[surfaces[mention.surface]].append(step)
    wordings = [_wording(surface, some, order) for surface, some in found.items()]
    return tuple(sorted(wordings, key=lambda one: (order[one.first], -one.mentions, one.surface)))


def _wording(surface: str, steps: Sequence[Step], order: Mapping[SessionName, int]) -> Wording:
    """A wording, from the steps of its mentions: one step for each."""
    names = sorted(set(map(session_of, steps)), key=lambda name: order[name])
    documents = {step.edition.source for step in steps}
    return Wording(surface, len(steps), len(documents), names[0], names[-1])


def _history(session: Session, steps: Sequence[Step], surfaces: Mapping[str, str]) -> SessionHistory:
    counted = Counter(step.outcome for step in steps)
    outcomes: dict[Outcome, int] = {outcome: counted[outcome] for outcome in OUTCOMES}
    wordings = Counter(surfaces[mention.surface] for step in steps for mention in step.mentions)
    return SessionHistory(
        session.name,
        session.date,
        len({step.edition.source for step in steps}),
        session.documents,
        len(steps),
        outcomes,
        tuple(sorted(wordings.items(), key=lambda pair: (-pair[1], pair[0]))),
        session.is_date_inferred,
    )


def _surfaces(steps: Iterable[Step]) -> dict[str, str]:
    """How each surface is shown: of those that fold to one wording the commonest, without blanks."""
    counted = Counter(mention.surface for step in steps for mention in step.mentions)
    shown: dict[str, str] = {}
    for surface, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        shown.setdefault(fold(surface).text, squeeze(surface))
    return {surface: shown[fold(surface).text] for surface in counted}
