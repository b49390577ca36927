"""What the concordance page of ``zhuti search --format html`` is made of."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.cli.search.groups import groups_asked_for
from nlp.cli.search.said import total_line
from nlp.lexicon.labels import labels
from nlp.rows.lines import Asked, lines_asked_for, total_asked_for
from nlp.rows.search import COLUMNS, SCORE, filter_values, meta_asked_for, rows_of
from nlp.search.match import find_in

if TYPE_CHECKING:
    from nlp.cli.search.write import View
    from nlp.lexicon.model import Lexicon
    from nlp.report.concordance import Concordance
    from nlp.search.kwic import Line
    from nlp.search.query import Query
    from nlp.search.unit import Unit
    from nlp.searching import Search
    from nlp.store import Workspace
    from nlp.types import Span

DOWNLOADED_WINDOW = 100
"""Characters on either side of a keyword in the table that lies in the page."""


def write_page(workspace: Workspace, lexicon: Lexicon, search: Search, asked: Asked, view: View) -> None:
    """Write the page; at most so many lines as a page holds, under their sessions unless another order is asked for."""
    from nlp.report.concordance import MOST_LINES, render

    if search.left_out:
        output.say("search.left_out", count=search.left_out)
    limit = MOST_LINES if asked.limit is None else min(asked.limit, MOST_LINES)
    sort = asked.sort or (("session",) if asked.order == "document" else ())
    made = _concordance(workspace, lexicon, search, replace(asked, limit=limit, sort=sort), _command(asked))
    with output.destination(view.output_file) as stream:
        stream.write(render(made, messages.language()))
    output.say_line(total_line(made.total, len(made.lines), asked.offset))


def _concordance(workspace: Workspace, lexicon: Lexicon, search: Search, asked: Asked, command: str) -> Concordance:
    from nlp.report.concordance import Concordance
    from nlp.search.query import All, Query
    from nlp.spread import hits_by_document, spread_of, strips_of

    documents = {document.source: document for document in workspace.documents()}
    meta = meta_asked_for(lexicon, search, asked, documents)
    ranked = asked.order == "rank"
    lines = list(lines_asked_for(search, asked))
    spread = spread_of(hits_by_document(search, asked.query, Query("", All(asked.scope))))
    return Concordance(
        query=asked.query.written,
        command=command,
        lines=tuple(_with_spans(asked.query, lines)),
        offset=asked.offset,
        sort="rank" if ranked else asked.sort,
        total=total_asked_for(search, asked),
        sessions=groups_asked_for(search, asked, documents, "session"),
        strips=tuple(strips_of((part for part in spread.parts if part.hits), messages.language())),
        dispersion=spread.measures,
        left_out=search.left_out,
        meta={name: str(value) for name, value in meta.items()},
        filters=_filters(lexicon, asked),
        with_cited=asked.query.cited is not False,
        records=tuple(rows_of(lines, DOWNLOADED_WINDOW, ranked=ranked)),
        columns=(*COLUMNS, SCORE) if ranked else COLUMNS,
    )


def _filters(lexicon: Lexicon, asked: Asked) -> dict[str, list[str]]:
    """The values of each filter, themes by their labels."""
    by_id = labels(lexicon)
    themes = {"theme": [by_id[theme] for theme in asked.themes]} if asked.themes else {}
    return themes | dict(map(filter_values, asked.scope))


def _with_spans(query: Query, lines: Sequence[Line]) -> Iterator[tuple[Line, tuple[Span, ...]]]:
    """The lines, each with all that the query finds in its text, of which it may be one of many."""
    known: dict[tuple[str, str, int], tuple[Span, ...]] = {}
    for line in lines:
        key = (line.unit.origin.source, line.unit.zone, line.unit.position)
        if key not in known:
            known[key] = _spans(query, line.unit)
        yield line, known[key]


def _spans(query: Query, unit: Unit) -> tuple[Span, ...]:
    found = find_in(query, unit)
    return found.spans if found else ()


def _command(asked: Asked) -> str:
    """The command that gives the same page.

    >>> from nlp.search.query import Query, TextFilter, Words
    >>> _command(Asked(Query("南南 合作", Words("")), (TextFilter("body", ("HRC",)),), sort=("r1",)))
    "zhuti search '南南 合作' --sort r1 --body HRC --format html"
    """
    words = ["--order", "rank"] if asked.order == "rank" else []
    words += ["--sort", ",".join(asked.sort)] if asked.sort else []
    words += ["--limit", str(asked.limit)] if asked.limit is not None else []
    words += ["--offset", str(asked.offset)] if asked.offset else []
    for name, values in map(filter_values, asked.scope):
        words += [word for value in values for word in (f"--{name}", value)]
    for theme in asked.themes:
        words += ["--theme", theme]
    words += ["--no-cited"] if asked.query.cited is False else []
    words += ["--all-versions"] if asked.all_versions else []
    written = [asked.query.written]
    begin, end = (written, []) if not asked.query.written.startswith("-") else ([], ["--", *written])
    return shlex.join(["zhuti", "search", *begin, *words, "--format", "html", *end])
