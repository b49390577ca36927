"""The answer of ``zhuti lineage`` in the form asked for."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from nlp import messages
from nlp.cli import output

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.lineage.model import Lineage
    from nlp.store import Workspace

WIDEST = 100
"""The columns of a table that is not written to a terminal, or to one that is wider: longer lines of text are hard to read."""


@dataclass(frozen=True, slots=True)
class View:
    """How the answer is given out: ``form`` is ``table``, ``csv``, ``json`` or ``html``."""

    form: str
    output_file: Path | None = None
    guarded: bool = True


def write(lineage: Lineage, view: View, workspace: Workspace, lexicon: Path | None) -> None:
    """Write the lineage; all but the table is for programs, so what a person should know is said beside it."""
    page = _page(lineage, workspace, lexicon) if view.form == "html" else ""
    with output.destination(view.output_file) as stream:
        match view.form:
            case "json":
                from nlp.rows.lineage import json_rows

                output.write_json_array(json_rows(lineage), stream)
            case "csv":
                from nlp.rows.lineage import COLUMNS, csv_rows

                output.write_csv(csv_rows(lineage), COLUMNS, stream, guarded=view.guarded)
            case "html":
                stream.write(page)
            case _:
                _write_table(lineage, view, stream)


def _write_table(lineage: Lineage, view: View, stream: TextIO) -> None:
    from nlp.cli.lineage.table import table_lines

    is_terminal = view.output_file is None and stream.isatty()
    room = min(shutil.get_terminal_size().columns, WIDEST) if is_terminal else WIDEST
    stream.writelines(f"{line}\n" for line in table_lines(lineage, room))


def _page(lineage: Lineage, workspace: Workspace, path: Path | None) -> str:
    from nlp.lexicon.labels import labels
    from nlp.lexicon.load import load_lexicon
    from nlp.report.lineage_page import lineage_page
    from nlp.rewording import Reworder

    loaded = load_lexicon(path)
    meta = _meta(lineage, workspace, loaded)
    return lineage_page(lineage, Reworder(loaded).compare, meta, messages.language(), labels=labels(loaded))


def _meta(lineage: Lineage, workspace: Workspace, lexicon: Lexicon) -> dict[str, object]:
    """What the page was made with and over."""
    from shlex import quote

    from nlp.mine.meta import counting_meta
    from nlp.mine.selection import Selection

    corpus = workspace.documents()
    made = counting_meta(lexicon=lexicon.name, lexicon_version=lexicon.version, selection=Selection(), corpus=corpus)
    return {**made, "command": f"zhuti lineage {quote(lineage.edition.symbol or lineage.edition.source)} --format html"}
