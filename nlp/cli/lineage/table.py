"""The table of ``zhuti lineage``: a summary, then each paragraph with what became of it and what it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp import messages
from nlp.cli.wrap import hang, wrap
from nlp.lineage.model import Ancestor, Clause, Descent, Edition, Lineage
from nlp.report.lineage_rows import in_place, is_punctuation_only, sides_of
from nlp.report.lineage_said import compared_in_words, evidence_in_words, whole_percent, whole_share
from nlp.report.lineage_summary import StatusCount, count_dropped, count_statuses
from nlp.report.lineage_words import SHAPES
from nlp.visible import visible

ANCESTORS_SHOWN = 3
"""So many ancestors of a paragraph are named beside those that its status speaks of; the other forms give all."""

INDENT = "    "
_LINES_OF_TEXT = 2
_ONE_PER_CENT = 0.01


def table_lines(lineage: Lineage, room: int) -> Iterator[str]:
    """The lines of the table, none wider than the room unless it holds a name that is."""
    yield from _heading(lineage.edition, room)
    yield ""
    yield from _summary(lineage, room)
    for descent in in_place(lineage):
        yield ""
        yield from _paragraph(descent, lineage, room)
    if lineage.edition.clauses:
        yield ""
        yield from wrap(messages.text("lineage.legend", **SHAPES), room)


def _heading(edition: Edition, room: int) -> Iterator[str]:
    yield visible(edition.symbol or edition.source)
    if edition.title:
        yield from wrap(visible(edition.title), room)
    session = " ".join(filter(None, (edition.body, edition.session)))
    kind = messages.text(f"workspace.kind.{edition.kind}")
    source = edition.source if edition.symbol else ""
    yield visible(" · ".join(filter(None, (session, kind, dated(edition), source))))


def dated(edition: Edition) -> str:
    """The date of a document, and whether it was inferred."""
    if edition.date is None:
        return messages.text("lineage.undated")
    return messages.text("lineage.inferred", date=edition.date) if edition.is_date_inferred else edition.date


def _summary(lineage: Lineage, room: int) -> Iterator[str]:
    """How many paragraphs became what, the predecessor, and what was compared."""
    if not lineage.edition.clauses:
        yield messages.text("lineage.empty")
        return
    counts = [_count(count) for count in count_statuses(lineage) if count.clauses]
    dropped = count_dropped(lineage)
    if dropped.clauses:
        counts.append(messages.text("lineage.count.dropped", count=len(dropped.clauses)))
    total = messages.text("lineage.total", count=len(lineage.rows))
    yield from hang("", total + messages.text("lineage.and").join(counts) + messages.text("lineage.stop"), room)
    yield from wrap(_predecessor(lineage), room)
    yield from wrap(compared_in_words(lineage), room)


def _count(count: StatusCount) -> str:
    return messages.text(
        f"lineage.count.{count.status}",
        count=len(count.clauses),
        share=whole_share(count.share or 0.0),
        characters=whole_share(count.character_share or 0.0),
    )


def _predecessor(lineage: Lineage) -> str:
    one, relation = lineage.predecessor, lineage.relation
    if one is None or relation is None:
        return messages.text("lineage.predecessor.none")
    evidence = messages.text("lineage.and").join(evidence_in_words(relation))
    return messages.text("lineage.predecessor", name=visible(one.symbol or one.source), date=dated(one), evidence=evidence)


def _paragraph(descent: Descent, lineage: Lineage, room: int) -> Iterator[str]:
    """What a paragraph is and became; the beginning of its text; what it comes from."""
    if descent.status == "dropped":
        name = visible(descent.symbol or descent.source)
        yield from hang(f"{SHAPES['dropped']} ", messages.text("lineage.dropped", name=name, place=place(descent.clause)), room)
    else:
        yield from hang(f"{SHAPES[descent.status]} ", f"{place(descent.clause)}  {_became(descent, lineage)}", room)
    yield from _beginning(visible(descent.clause.text), room)
    for line in _origins(descent):
        yield from hang(f"{INDENT}← ", line, room)


def _became(descent: Descent, lineage: Lineage) -> str:
    words = [messages.text(f"lineage.status.{descent.status}")]
    if is_punctuation_only(descent):
        words.append(messages.text("changes.punctuation_only"))
    if descent.siblings:
        clauses = {row.clause.position: row.clause for row in lineage.rows}
        shared = [place(clauses[position]) for position in descent.siblings if position in clauses]
        words += [messages.text("lineage.siblings", places=_list(shared))] if shared else []
    if descent.is_moved:
        words.append(messages.text("lineage.moved"))
    if descent.is_renumbered:
        words.append(messages.text("lineage.renumbered"))
    return messages.text("lineage.comma").join(words)


def _origins(descent: Descent) -> Iterator[str]:
    """The sides of the status in a line, then the other ancestors, shortly."""
    sides = sides_of(descent)
    if sides:
        places = [f"{place(one.clause)} {whole_percent(one.likeness.similarity)}" for one in sides]
        yield f"{_name(sides[0])} {_list(places)}"
    others = [one for one in descent.ancestors if one.source != descent.against]
    if others:
        shown = [
            f"{_name(one)} {place(one.clause)} {whole_percent(one.likeness.similarity)}" for one in others[:ANCESTORS_SHOWN]
        ]
        more = len(others) - len(shown)
        shown += [messages.text("lineage.more", count=more)] if more else []
        yield messages.text("lineage.also", ancestors=messages.text("lineage.and").join(shown))


def _name(ancestor: Ancestor) -> str:
    return visible(ancestor.symbol or ancestor.source)


def place(clause: Clause) -> str:
    """Part, zone and number, as a reader would name a paragraph."""
    zone = messages.text(f"show.zone.{clause.zone}")
    return visible(" ".join(filter(None, (clause.part, zone, str(clause.number)))))


def _beginning(text: str, room: int) -> Iterator[str]:
    """The first lines of a text, a sign at their end where there are more."""
    lines = list(hang(INDENT, text, room - 1))
    yield from lines[: _LINES_OF_TEXT - 1]
    rest = lines[_LINES_OF_TEXT - 1 :]
    if rest:
        yield rest[0] + ("…" if len(rest) > 1 else "")


def _list(names: Sequence[str]) -> str:
    return messages.text("lineage.list").join(names)
