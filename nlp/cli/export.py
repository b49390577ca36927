"""``zhuti export``: the whole workspace as lines of JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, OutputOption
from nlp.cli.progress import with_progress


class ExportFormat(StrEnum):
    """The forms that an export comes in."""

    JSONL = "jsonl"


FormatOption = Annotated[ExportFormat, typer.Option("--format", help=messages.text("export.format"))]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("export", help=messages.text("export.help"))(export)


def export(
    form: FormatOption = ExportFormat.JSONL,
    db: DatabaseOption = DEFAULT_DATABASE,
    output_file: OutputOption = None,
    lang: LanguageOption = None,
) -> None:
    """Write every document of the workspace with its themes, one state of the file throughout."""
    from nlp.export import content_hash, export_rows
    from nlp.store import Workspace

    with Workspace(db) as workspace, workspace.snapshot():
        sources = len(workspace.documents())
        with output.destination(output_file) as stream:
            rows = with_progress(export_rows(workspace), lambda: sources, messages.text("export.progress"))
            output.write_json_lines(rows, stream)
        output.say("export.summary", documents=sources, content=content_hash(workspace))
