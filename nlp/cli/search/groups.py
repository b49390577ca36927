"""``zhuti search --by``: how much was found in each session, year, document, zone or body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from nlp import messages
from nlp.cli import output
from nlp.cli.search.said import nothing_lines, total_line
from nlp.cli.search.write import View
from nlp.cli.table import align
from nlp.cli.theme_table import group_name
from nlp.errors import UsageError
from nlp.lexicon.model import Lexicon
from nlp.mine.hit_groups import HitFrequency, as_hit_row, group_hits, hit_columns
from nlp.mine.intervals import FEWEST_RESOLUTIONS, METHOD, RESAMPLES, SEED
from nlp.mine.model import By
from nlp.rows.lines import Asked, scope_of, total_asked_for
from nlp.rows.search import meta_asked_for
from nlp.searching import Search
from nlp.store import DocumentSummary, Workspace

FORMS = ("table", "csv", "jsonl", "json")

_HEADINGS = ("group", "hits", "texts", "share", "interval", "documents")

Groups = tuple[HitFrequency, ...]


def write_grouped(workspace: Workspace, lexicon: Lexicon, search: Search, asked: Asked, by: By, view: View) -> None:
    """Write the groups as a table, CSV, JSON lines (a row each) or JSON (rows, and what they were made with).

    Raises:
        UsageError: there is no such form of groups.
    """
    if view.form not in FORMS:
        raise UsageError("search.groups_form", where=f"--by {by} --format {view.form}", forms=", ".join(FORMS))
    if search.left_out:
        output.say("search.left_out", count=search.left_out)
    documents = {document.source: document for document in workspace.documents()}
    rows, version = groups_asked_for(search, asked, documents, by), {output.VERSION_COLUMN: lexicon.version}
    with output.destination(view.output_file) as stream:
        if view.form == "json":
            made = {"by": by, **meta_asked_for(lexicon, search, asked, documents)}
            meta = made | {"seed": SEED, "resamples": RESAMPLES, "interval_method": METHOD}
            total = total_asked_for(search, asked)._asdict()
            output.write_json({"meta": meta, "total": total, "rows": list(map(as_hit_row, rows))}, stream)
        elif view.form == "table":
            _write_table(search, asked, rows, stream)
        elif view.form == "csv":
            output.write_csv(map(as_hit_row, rows), hit_columns(by), stream, guarded=view.guarded, made_with=version)
        else:
            output.write_json_lines((as_hit_row(row) | version for row in rows), stream)


def groups_asked_for(search: Search, asked: Asked, documents: Mapping[str, DocumentSummary], by: By) -> Groups:
    """The groups of what was searched under the filters, those without a hit included; their hits add up to the total.

    Args:
        documents: those of the workspace, by source.
    """
    return group_hits(search.zone_counts(asked.query), search.zone_counts(scope_of(asked)), documents, by)


def _write_table(search: Search, asked: Asked, rows: Groups, stream: TextIO) -> None:
    total = total_asked_for(search, asked)
    if not total.hits:
        lines = list(nothing_lines(search, asked, total))
    else:
        heading = [
            messages.text(f"search.groups.{name}") for name in ("group", "hits", "texts", "share", "interval", "documents")
        ]
        lines = [*align([heading, *map(_cells, rows)]), "", total_line(total, total.hits), *_legend(rows)]
    stream.writelines(f"{line}\n" for line in lines)


def _cells(row: HitFrequency) -> list[str]:
    low, high = row.interval.low or 0.0, row.interval.high or 0.0
    return [
        group_name(row.group),
        f"{row.hits:,}",
        f"{row.texts:,}/{row.of_texts:,}",
        f"{row.share:.1%}",
        f"{low:.1%}–{high:.1%}",
        f"{row.documents:,}/{row.of_documents:,}",
    ]


def _legend(rows: Groups) -> list[str]:
    """What the figures are, and how the intervals were made."""
    kinds = {row.interval.kind for row in rows}
    naive = [messages.text("search.groups.wilson", fewest=FEWEST_RESOLUTIONS)] if "wilson" in kinds else []
    return [messages.text("search.groups.legend"), *naive]
