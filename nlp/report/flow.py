"""A theme's clauses over the sessions, laid out: which lane each chain of clauses has, and what joins them.

Sessions are columns, and each chain of clauses keeps to one lane from its first step to its last, so that no line crosses
another but where two clauses were made from one. A lane that has come free is given to a later chain. Where there are many
chains, those of one step, which come from nothing and lead to nothing, are only counted under their column.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.lineage.drift.history import Chain, Ending, Place, SessionHistory, SessionName, Step, ThemeHistory
from nlp.types import Span

MANY_CHAINS = 40
"""From so many chains on those of one step are not drawn but counted."""

MOST_LANES = 120
"""Of more lanes those of the longest chains are drawn."""


@dataclass(frozen=True, slots=True)
class Column:
    """A session.

    Attributes:
        first: its first slot; a session has several where a chain has several steps in it.
        undrawn: the chains of one step that are only counted.
    """

    session: SessionHistory
    first: int
    slots: int
    undrawn: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A clause that carries the theme.

    Attributes:
        name: of the clause in the list of the page.
        wording: how the theme is worded there, where that is not as in the step before; else empty.
        endings: where it stops to carry the theme, or was merged into a clause that does.
    """

    name: str
    lane: int
    slot: int
    step: Step
    wording: str
    endings: tuple[Ending, ...] = ()

    @property
    def ends(self) -> bool:
        """Whether a later document dropped the clause, or rewrote it without the theme."""
        return any(ending.kind != "merged" for ending in self.endings)


@dataclass(frozen=True, slots=True)
class Line:
    """What joins a clause with the one that it was made from.

    Attributes:
        is_branch: whether it leads into another lane, where a chain begins.
        is_merger: whether it leads into another lane, to a clause that it was merged into.
        is_over: whether it leads over another box of its lane: the clause came back to a session.
    """

    start: Box
    end: Box
    is_identical: bool
    is_branch: bool = False
    is_merger: bool = False
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """The drawing of a theme's history; ``left_out`` chains of several steps are not drawn, for there are too many."""

    columns: tuple[Column, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    lanes: int
    left_out: int

    @property
    def slots(self) -> int:
        """How many slots the columns have in all."""
        return sum(column.slots for column in self.columns)


def step_name(theme: int, chain: int, step: int) -> str:
    """The name of a step on the page: of the theme, the chain and the step, each from 1."""
    return f"t{theme}-c{chain}-s{step}"


def surfaces(step: Step) -> tuple[str, ...]:
    """How the theme is worded in a step, in the order of the text, each wording once."""
    ordered = sorted(step.mentions, key=lambda mention: (mention.start, mention.end))
    return tuple(dict.fromkeys("".join(mention.surface.split()) for mention in ordered))


def flow_of(
    history: ThemeHistory, theme: int = 1, *, listed: Collection[int] | None = None, most_lanes: int = MOST_LANES
) -> Flow:
    """A theme's history laid out.

    Args:
        theme: the theme's number on its page.
        listed: the indices of the chains that the page lists, which alone can be drawn; all without it.
    """
    order = {session.name: index for index, session in enumerate(history.sessions)}
    lone = lone_chains(history.chains) if len(history.chains) >= MANY_CHAINS else set()
    columns = tuple(_columns(history, order, lone))
    several = [index for index in range(len(history.chains)) if index not in lone]
    slots = {
        index: tuple(_slots(history.chains[index], columns, order)) for index in several if listed is None or index in listed
    }
    lanes = dict(_lanes(_spans(history.chains, slots), most_lanes))
    boxes = [box for index, lane in lanes.items() for box in _boxes(theme, index, history, lane, slots[index])]
    lines = tuple(_lines(boxes))
    return Flow(columns, tuple(boxes), lines, len(set(lanes.values())), len(several) - len(lanes))


def session_of(step: Step) -> SessionName:
    """The session of the document that a step stands in."""
    return SessionName(step.edition.body, step.edition.session)


def lone_chains(chains: Sequence[Chain]) -> set[int]:
    """The indices of the chains of one step that nothing joins with another chain."""
    joined = {chain.steps[0].place_before for chain in chains if chain.origin is not None}
    joined.update(place for chain in chains for place in merged_into(chain.endings))
    return {
        index
        for index, chain in enumerate(chains)
        if len(chain.steps) == 1
        and chain.origin is None
        and chain.steps[0].place not in joined
        and not list(merged_into(chain.endings))
    }


def merged_into(endings: Iterable[Ending]) -> Iterator[Place]:
    """The clauses that a clause was merged into, which carry the theme on."""
    return ((one.edition.source, one.clause.position) for one in endings if one.kind == "merged" and one.clause)


def _columns(history: ThemeHistory, order: Mapping[SessionName, int], lone: Collection[int]) -> Iterator[Column]:
    widths, undrawn = _widths(history.chains, order), _undrawn(history.chains, order, lone)
    first = 0
    for index, session in enumerate(history.sessions):
        slots = max(1, widths.get(index, 0))
        yield Column(session, first, slots, tuple(undrawn.get(index, ())))
        first += slots


def _widths(chains: Iterable[Chain], order: Mapping[SessionName, int]) -> dict[int, int]:
    """The most steps that a chain has in each session."""
    widths: dict[int, int] = {}
    for chain in chains:
        sessions = [order[session_of(step)] for step in chain.steps]
        for session in set(sessions):
            widths[session] = max(widths.get(session, 0), sessions.count(session))
    return widths


def _undrawn(chains: Sequence[Chain], order: Mapping[SessionName, int], lone: Collection[int]) -> dict[int, list[int]]:
    """The chains that are only counted, by their session."""
    found: dict[int, list[int]] = {}
    for index in sorted(lone):
        found.setdefault(order[session_of(chains[index].steps[0])], []).append(index)
    return found


def _slots(chain: Chain, columns: Sequence[Column], order: Mapping[SessionName, int]) -> Iterator[int]:
    """The slot of each step: those of one session side by side."""
    used: dict[int, int] = {}
    for step in chain.steps:
        session = order[session_of(step)]
        yield columns[session].first + used.get(session, 0)
        used[session] = used.get(session, 0) + 1


def _spans(chains: Sequence[Chain], slots: Mapping[int, Sequence[int]]) -> dict[int, Span]:
    """The first and the last slot that each chain needs a lane for.

    A branch needs it from behind the clause that it begins at, what was merged up to the clause that it went into.
    """
    at = {step.place: slot for index, some in slots.items() for step, slot in zip(chains[index].steps, some, strict=True)}
    spans: dict[int, Span] = {}
    for index, some in slots.items():
        before = chains[index].steps[0].place_before if chains[index].origin else None
        start = at[before] + 1 if before in at else min(some)
        ends = [at[place] - 1 for place in merged_into(chains[index].endings) if place in at]
        spans[index] = min([start, *some]), max([*some, *ends])
    return spans


def _lanes(spans: Mapping[int, Span], most: int) -> list[tuple[int, int]]:
    """The lane of each chain: the first one that is free; where there are too many, the longest chains come first."""
    chains = sorted(spans, key=lambda index: (spans[index][0], index))
    placed = list(_placed(chains, spans, most))
    if len(placed) < len(chains):
        placed = sorted(_placed(sorted(chains, key=lambda index: spans[index][0] - spans[index][1]), spans, most))
    return placed


def _placed(chains: Iterable[int], spans: Mapping[int, Span], most: int) -> Iterator[tuple[int, int]]:
    lanes: list[list[Span]] = []
    for chain in chains:
        first, last = spans[chain]
        free = (lane for lane, taken in enumerate(lanes) if all(end < first or last < start for start, end in taken))
        lane = next(free, len(lanes))
        if lane == most:
            continue
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((first, last))
        yield chain, lane


def _boxes(theme: int, index: int, history: ThemeHistory, lane: int, slots: Sequence[int]) -> Iterator[Box]:
    chain = history.chains[index]
    before: tuple[str, ...] = ()
    for number, (step, slot) in enumerate(zip(chain.steps, slots, strict=True), 1):
        wordings = surfaces(step)
        wording = "、".join(wordings) if wordings != before else ""
        endings = chain.endings if number == len(chain.steps) else ()
        yield Box(step_name(theme, index + 1, number), lane, slot, step, wording, endings)
        before = wordings


def _lines(boxes: Sequence[Box]) -> Iterator[Line]:
    by_place: dict[Place, Box] = {box.step.place: box for box in boxes}
    taken = {(box.lane, box.slot) for box in boxes}
    for box in boxes:
        start = by_place.get(box.step.place_before) if box.step.place_before and box.step.is_carried_on else None
        if start is not None:
            between = range(min(start.slot, box.slot) + 1, max(start.slot, box.slot))
            is_over = start.lane == box.lane and any((box.lane, slot) in taken for slot in between)
            yield Line(start, box, box.step.outcome == "identical", start.lane != box.lane, is_over=is_over)
        for place in merged_into(box.endings):
            if place in by_place:
                yield Line(box, by_place[place], is_identical=False, is_merger=True)
