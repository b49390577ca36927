"""Candidates and decisions listed: for a person to read, as csv or as json."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.cli.lexicon.suggest.asked import Asked, Given, theme_label
from nlp.cli.lexicon.suggest.rows import (
    COLUMNS,
    DECISION_COLUMNS,
    csv_row,
    decision_row,
    evidence_lines,
    json_row,
    session_count,
)
from nlp.cli.options import TableFormat
from nlp.cli.table import align, width
from nlp.cli.words import first_rows, shown_line
from nlp.cli.wrap import hang, wrap
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.suggest import Context, Suggestion
    from nlp.maintenance.suggest.decisions import Decision

ROOM = 100
"""The columns where the output is no terminal."""

_INDENT = "    "
_MOST_SESSIONS = 4
_LEAST_ROOM = 40
_CHECKSUM_LENGTH = 12


def list_suggestions(asked: Asked, given: Given) -> None:
    """Write the candidates that are asked for."""
    from nlp.cli.filters import theme_ids

    themes = theme_ids(asked.lexicon, given.themes)
    queue = [one for one in asked.queue(strictly=True) if _is_asked_for(one, given, themes)]
    rows, total = first_rows(queue, given.form, given.limit)
    meta: dict[str, object] = {"themes": list(themes), "kinds": [str(one) for one in given.kinds], "suggestions": total}
    meta |= asked.meta
    with output.destination(given.output_file) as stream:
        match given.form:
            case TableFormat.JSON:
                output.write_json({"meta": meta, "rows": [json_row(one, asked.lexicon) for one in rows]}, stream)
            case TableFormat.CSV:
                cells = (csv_row(one, asked.lexicon) for one in rows)
                output.write_csv(cells, COLUMNS, stream, guarded=given.is_guarded)
            case TableFormat.TABLE:
                is_terminal = given.output_file is None and stream.isatty()
                room = max(_LEAST_ROOM, shutil.get_terminal_size().columns) if is_terminal else ROOM
                stream.writelines(f"{line}\n" for line in _page(rows, meta, asked.lexicon, room))


def list_decisions(asked: Asked, given: Given) -> None:
    """Write what was decided, by wording."""
    decisions = [asked.decisions[folded] for folded in sorted(asked.decisions)]
    with output.destination(given.output_file) as stream:
        match given.form:
            case TableFormat.JSON:
                output.write_json({"meta": {"lexicon": asked.lexicon.name}, "rows": list(map(decision_row, decisions))}, stream)
            case TableFormat.CSV:
                output.write_csv(map(decision_row, decisions), DECISION_COLUMNS, stream, guarded=given.is_guarded)
            case TableFormat.TABLE:
                stream.writelines(f"{line}\n" for line in _decision_lines(decisions))


def _is_asked_for(one: Suggestion, given: Given, themes: Sequence[str]) -> bool:
    return (not themes or one.theme in themes) and (not given.kinds or not set(map(str, given.kinds)).isdisjoint(one.kinds))


def _page(rows: Sequence[Suggestion], meta: Mapping[str, object], lexicon: Lexicon, room: int) -> Iterator[str]:
    for one in rows:
        yield from _block(one, lexicon, room)
        yield ""
    for line in _legend(len(rows), meta):
        yield from wrap(line, room)


def _block(one: Suggestion, lexicon: Lexicon, room: int) -> Iterator[str]:
    """A candidate: its id, score, wording and counts; why; the nearest theme and why; contexts."""
    figures = one.figures
    names = messages.text("suggest.comma").join(messages.text(f"suggest.kind.{kind}") for kind in one.kinds)
    counts = messages.text(
        "suggest.counts", count=figures.count, paragraphs=figures.paragraphs, documents=figures.documents, kinds=names
    )
    yield from hang(f"{one.id}  {one.score:5.1f}  ", f"{visible(one.term)}  {counts}", room)
    yield from hang(_INDENT, " ".join(evidence_lines(one.evidence, lexicon)), room)
    yield from hang(_INDENT, _theme_line(one, lexicon), room)
    sessions = [session_count(some) for some in figures.sessions[:_MOST_SESSIONS]]
    more = [] if len(sessions) == len(figures.sessions) else ["…"]
    yield from hang(_INDENT, visible("; ".join(sessions + more)), room)
    for context in one.contexts:
        yield _context_line(context, room)


def _theme_line(one: Suggestion, lexicon: Lexicon) -> str:
    if one.theme is None or one.theme_score is None:
        return messages.text("suggest.no_theme")
    label, why = theme_label(lexicon, one.theme), " ".join(evidence_lines(one.theme_evidence, lexicon))
    return messages.text("suggest.nearest", theme=one.theme, label=label, sure=f"{one.theme_score:.0%}", why=why)


def _context_line(context: Context, room: int) -> str:
    """A context on one line: as much on both sides of the keyword as there is room for."""
    place = messages.text(f"search.zone.{context.zone}") if context.zone else ""
    head = visible(f"{_INDENT}{context.symbol or context.source} {place} {context.number or ''}".rstrip() + "  ")
    left, keyword, right = (visible(" ".join(text.split())) for text in (context.left, context.keyword, context.right))
    free = room - width(head) - width(keyword) - 4
    half = max(0, free // 2)
    return f"{head}{_last(left, half)}【{keyword}】{_first(right, half)}".rstrip()


def _first(text: str, room: int) -> str:
    while width(text) > room:
        text = text[:-1]
    return text


def _last(text: str, room: int) -> str:
    while width(text) > room:
        text = text[1:]
    return text


def _legend(shown: int, meta: Mapping[str, object]) -> Iterator[str]:
    total = int(str(meta["suggestions"]))
    if not total:
        yield messages.text("suggest.nothing", texts=meta["corpus_texts"], decided=meta["decided"])
    else:
        yield shown_line(shown, total)
        yield messages.text("suggest.legend.score")
        yield messages.text("suggest.legend.next")
    if meta["decided"]:
        yield messages.text("suggest.legend.decided", count=meta["decided"])
    yield messages.text("words.legend.corpus", documents=meta["corpus_documents"], texts=meta["corpus_texts"])
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    yield messages.text("themes.legend.lexicon", lexicon=meta["lexicon"], version=meta["lexicon_version"], corpus=checksum)


def _decision_lines(decisions: Sequence[Decision]) -> Iterator[str]:
    if not decisions:
        yield messages.text("suggest.nothing_decided")
        return
    heading = [messages.text(f"suggest.heading.{name}") for name in ("id", "term", "decision", "theme", "by", "date", "why")]
    rows = [
        [one.id, one.term, messages.text(f"suggest.{one.verdict}"), one.theme or "–", one.by, one.date, one.why or "–"]
        for one in decisions
    ]
    yield from align([heading, *rows], left=len(heading))
