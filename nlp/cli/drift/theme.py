"""A theme's history in wordings, as it is written: for a person to read, as CSV or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.cli.drift.rows import STEP_COLUMNS, step_cells
from nlp.cli.drift.view import View, room_of
from nlp.cli.drift.wording import Passage, passage_of, passage_of_ending
from nlp.cli.table import GUTTER, align, width
from nlp.cli.wrap import hang, wrap
from nlp.rows.drift import NumberedChains, history_to_json, longest_chains, step_rows
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lineage.drift.history import Chain, Ending, SessionHistory, SessionName, Step, ThemeHistory, Wording
    from nlp.lineage.model import Ancestor, Clause, Edition

_MUCH_MORE = 0.25
_CHECKSUM_LENGTH = 12
_COUNTS = ("paragraphs", "identical", "reworded", "entered", "new")


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a table is written: its columns, whether whole paragraphs are shown, the names of the themes."""

    room: int
    is_whole: bool
    labels: Mapping[str, str]


def write_histories(
    histories: Sequence[ThemeHistory], meta: Mapping[str, object], view: View, labels: Mapping[str, str]
) -> None:
    """Write the histories of themes.

    Args:
        labels: of all themes, by id.
    """
    for history in histories:
        _say_what_is_missing(history)
    page = _page(histories, meta, labels) if view.form == "html" else ""
    chosen = [(history, longest_chains(history, view.limit)) for history in histories]
    with output.destination(view.output_file) as stream:
        match view.form:
            case "json":
                rows = [row for one in chosen for row in step_rows(*one)]
                output.write_json({"meta": meta, "themes": [history_to_json(*one) for one in chosen], "rows": rows}, stream)
            case "csv":
                cells = (row for one in chosen for row in step_cells(*one))
                output.write_csv(cells, STEP_COLUMNS, stream, guarded=view.guarded, made_with=meta)
            case "html":
                stream.write(page)
            case _:
                lines = table_lines(chosen, meta, room_of(stream), labels, is_whole=view.is_whole)
                stream.writelines(f"{line}\n" for line in lines)


def _page(histories: Sequence[ThemeHistory], meta: Mapping[str, object], labels: Mapping[str, str]) -> str:
    from shlex import join

    from nlp.report.flow_page import flow_page

    themes = [word for history in histories for word in ("--theme", history.theme)]
    command = join(["zhuti", "drift", *themes, "--format", "html"])
    return flow_page(histories, {**meta, "command": command}, messages.language(), labels=labels)


def table_lines(
    histories: Sequence[tuple[ThemeHistory, NumberedChains]],
    meta: Mapping[str, object],
    room: int,
    labels: Mapping[str, str],
    *,
    is_whole: bool = False,
) -> Iterator[str]:
    """The histories for a person to read: of each the sessions, the wordings, and some chains step by step."""
    shape = _Shape(room, is_whole, labels)
    shown = [one for one in histories if one[0].chains]
    for history, chains in shown:
        yield from _history(history, chains, shape)
    for line in _legend(meta) if shown else ():
        yield from wrap(line, room)


def session_name(name: SessionName) -> str:
    """A session as a reader knows it: ``HRC 53``."""
    match name.body, name.session:
        case None, None:
            return messages.text("drift.session.unplaced")
        case None, session:
            return messages.text("drift.session.no_body", session=session)
        case body, None:
            return messages.text("drift.session.none", body=body)
        case body, session:
            return messages.text("drift.session", body=body, session=session)


def counted(what: str, count: int) -> str:
    """So many chains, sessions, mentions, documents or rewordings in words: ``1 chain``, ``2 chains``."""
    return messages.text(f"drift.{what}_one" if count == 1 else f"drift.{what}", count=count)


def clause_name(one: Edition | Ancestor, clause: Clause) -> str:
    """A clause as a reader knows it: symbol, part, zone and number."""
    zone = messages.text(f"search.zone.{clause.zone}")
    return visible(" ".join(filter(None, (one.symbol or one.source, clause.part, zone, str(clause.number)))))


def _say_what_is_missing(history: ThemeHistory) -> None:
    sessions = sum(one.paragraphs > 0 for one in history.sessions)
    if not sessions and history.sessions:
        output.say("drift.no_paragraphs", label=history.label)
    elif sessions == 1:
        output.say("drift.one_session", label=history.label)


def _history(history: ThemeHistory, chains: NumberedChains, shape: _Shape) -> Iterator[str]:
    room = shape.room
    title = messages.text("drift.title", label=history.label, theme=history.theme)
    yield from wrap(visible(history.label) if history.label == history.theme else title, room)
    yield from wrap(_total(history), room)
    yield ""
    yield from _sessions(history.sessions, room)
    yield ""
    for wording in history.wordings:
        yield from hang("  ", _wording(wording), room)
    for number, chain in chains:
        yield ""
        yield from wrap(_chain_heading(number, chain), room)
        for place, step in enumerate(chain.steps):
            yield from _step(step, shape, is_first=place == 0)
        for ending in chain.endings:
            yield from _ending(ending, chain.steps[-1], shape)
    yield ""
    if len(chains) < len(history.chains):
        yield from wrap(messages.text("drift.shown", shown=len(chains), total=len(history.chains)), room)


def _total(history: ThemeHistory) -> str:
    carrying = [one for one in history.sessions if one.paragraphs]
    paragraphs = sum(one.paragraphs for one in carrying)
    chains, sessions = counted("chains", len(history.chains)), counted("sessions", len(carrying))
    key = "drift.total_one" if paragraphs == 1 else "drift.total"
    return messages.text(key, paragraphs=paragraphs, chains=chains, sessions=sessions)


def _sessions(sessions: Sequence[SessionHistory], room: int) -> Iterator[str]:
    """The table of sessions; the wordings stand behind it and are wrapped."""
    heading = [messages.text(f"drift.heading.{name}") for name in ("session", *_COUNTS)]
    wordings = ["、".join(f"{surface} {count}" for surface, count in one.wordings) for one in sessions]
    lines = align([heading, *map(_session_cells, sessions)])
    widest = max(map(width, lines))
    for line, behind in zip(lines, [messages.text("drift.heading.wordings"), *wordings], strict=True):
        head = line + " " * (widest - width(line)) + GUTTER
        yield from (part.rstrip() for part in hang(head, visible(behind), room)) if behind else [line]


def _session_cells(one: SessionHistory) -> list[str]:
    outcomes = [str(count) if count else "·" for count in one.outcomes.values()]
    return [session_name(one.name), str(one.paragraphs), *outcomes]


def _wording(one: Wording) -> str:
    first, last = session_name(one.first), session_name(one.last)
    key = "drift.span.one" if one.first == one.last else "drift.span"
    span = messages.text(key, first=first, last=last)
    mentions, documents = counted("mentions", one.mentions), counted("documents", one.documents)
    return messages.text("drift.wording", surface=one.surface, mentions=mentions, documents=documents, span=span)


def _chain_heading(number: int, chain: Chain) -> str:
    first, last = (_session_of(chain.steps[index].edition) for index in (0, -1))
    values = {"number": number, "first": first, "last": last, "steps": len(chain.steps)}
    heading = messages.text("drift.chain" if len(chain.steps) > 1 else "drift.chain.one", **values)
    if chain.origin is None:
        return heading
    return heading + messages.text("drift.chain.origin", origin=clause_name(chain.origin, chain.origin.clause))


def _step(step: Step, shape: _Shape, *, is_first: bool) -> Iterator[str]:
    edition = step.edition
    yield from hang("  ", f"{_session_of(edition)}  {clause_name(edition, step.clause)}  {_date(edition)}", shape.room)
    yield from hang("    ", _outcome(step, is_first=is_first), shape.room)
    if step.outcome != "identical" or is_first:
        yield from _passage(passage_of(step, is_whole=shape.is_whole), shape)


def _ending(ending: Ending, last: Step, shape: _Shape) -> Iterator[str]:
    """What became of the clause of the last step: the theme left it, or it was dropped or merged into another."""
    edition = ending.edition
    name = clause_name(edition, ending.clause) if ending.clause else visible(edition.symbol or edition.source)
    yield from hang("  ", f"{_session_of(edition)}  {name}  {_date(edition)}", shape.room)
    yield from hang("    ", messages.text(f"drift.{ending.kind}"), shape.room)
    yield from _passage(passage_of_ending(ending, last, is_whole=shape.is_whole), shape)


def _passage(passage: Passage, shape: _Shape) -> Iterator[str]:
    """A passage, under it its changes by their kinds."""
    from nlp.report.told_changes import told_changes

    if passage.text:
        yield from hang("    ", passage.text, shape.room)
    for kind, words in told_changes(passage.changes, shape.labels):
        yield from hang("      ", messages.text("drift.change", kind=kind, words=visible(words)), shape.room)
    if passage.elsewhere:
        yield from hang("    ", messages.text("drift.elsewhere", count=passage.elsewhere), shape.room)


def _session_of(edition: Edition) -> str:
    from nlp.lineage.drift.history import SessionName

    return session_name(SessionName(edition.body, edition.session))


def _date(edition: Edition) -> str:
    if edition.date is None:
        return messages.text("drift.undated")
    return messages.text("drift.inferred", date=edition.date) if edition.is_date_inferred else edition.date


def _outcome(step: Step, *, is_first: bool) -> str:
    """What became of a clause; what it is compared with is named where that is not the step before."""
    outcome = messages.text(f"drift.outcome.{step.outcome}")
    if step.before is None or (step.outcome == "identical" and not is_first):
        return outcome
    if not is_first:
        return messages.text("drift.step.after", outcome=outcome, likeness=_likeness(step.before))
    before = clause_name(step.before, step.before.clause)
    return messages.text("drift.step.against", outcome=outcome, before=before, likeness=_likeness(step.before))


def _likeness(before: Ancestor) -> str:
    """How much alike; where much more of the shorter clause stands in the longer than they are alike as a whole, that too."""
    from nlp.report.lineage_said import whole_percent

    similarity, containment = before.likeness
    key = "drift.contained" if containment - similarity >= _MUCH_MORE else "drift.alike"
    return messages.text(key, similarity=whole_percent(similarity), containment=whole_percent(containment))


def _legend(meta: Mapping[str, object]) -> Iterator[str]:
    yield messages.text("drift.legend.marks", deleted="[-…-]", added="{+…+}")
    yield messages.text("drift.legend.outcomes")
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    yield messages.text("themes.legend.lexicon", lexicon=meta["lexicon"], version=meta["lexicon_version"], corpus=checksum)
