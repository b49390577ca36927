"""``zhuti export``: the whole workspace as lines of JSON, or its tables for other programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.filters import BodyFilter, KindFilter, NoCitedFilter, SessionFilter, YearFilter, theme_ids
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, RawCsvOption
from nlp.cli.progress import with_progress
from nlp.cli.search_filters import ZoneCondition
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.mine.selection import Selection
    from nlp.store import Workspace


class ExportFormat(StrEnum):
    """The forms that the whole workspace comes in."""

    JSONL = "jsonl"


class TablesFormat(StrEnum):
    """The forms that tables come in."""

    PARQUET = "parquet"
    CSV = "csv"
    JSONL = "jsonl"
    CONLLU = "conllu"


class TableOfExport(StrEnum):
    """The tables, as ``--table`` takes them."""

    DOCUMENTS = "documents"
    PARAGRAPHS = "paragraphs"
    MENTIONS = "mentions"
    TOKENS = "tokens"


FormatOption = Annotated[ExportFormat | None, typer.Option("--format", help=messages.text("export.format"))]
ToOption = Annotated[TablesFormat | None, typer.Option("--to", help=messages.text("export.to"))]
TableOption = Annotated[
    list[TableOfExport] | None, typer.Option("--table", metavar="|".join(TableOfExport), help=messages.text("export.table"))
]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="PATH", help=messages.text("export.output"))]
ThemeOption = Annotated[list[str] | None, typer.Option("--theme", metavar="THEME", help=messages.text("export.theme"))]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("export", help=messages.text("export.help"))(export)


def export(
    to: ToOption = None,
    table: TableOption = None,
    form: FormatOption = None,
    theme: ThemeOption = None,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneCondition = None,
    no_cited: NoCitedFilter = False,
    raw_csv: RawCsvOption = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    output_file: OutputOption = None,
    lang: LanguageOption = None,
) -> None:
    """Write the workspace, one state of the file throughout: whole, or as tables."""
    from nlp.cli.export.tables import Wanted, check, write_tables
    from nlp.cli.unknown_bodies import say_unknown_bodies
    from nlp.store import Workspace

    if to is None:
        given = {"--table": table, "--theme": theme, "--body": body, "--session": session, "--year": year, "--kind": kind,
                 "--zone": zone, "--no-cited": no_cited, "--raw-csv": raw_csv}  # fmt: skip
        _refuse(given, "export.needs_to")
    else:
        _refuse({"--format": form}, "export.not_both")
        wanted = Wanted(to.value, tuple(one.value for one in table or ()), output_file, is_guarded=not raw_csv)
        check(wanted)
    with Workspace(db) as workspace, workspace.snapshot():
        if to is None:
            _write_whole(workspace, output_file)
        else:
            say_unknown_bodies(workspace, body or ())
            selection = _selection(workspace, theme, body, session, year, kind, zone, no_cited)
            write_tables(workspace, wanted, selection)


def _refuse(given: Mapping[str, object], key: str) -> None:
    """Refuse the options that were given."""
    option = next((name for name, value in given.items() if value), None)
    if option is not None:
        raise UsageError(key, where=option)


def _write_whole(workspace: Workspace, output_file: Path | None) -> None:
    """Every document of the workspace with its themes."""
    from nlp.export import content_hash, export_rows

    sources = len(workspace.documents())
    with output.destination(output_file) as stream:
        rows = with_progress(export_rows(workspace), lambda: sources, messages.text("export.progress"))
        output.write_json_lines(rows, stream)
    output.say("export.summary", documents=sources, content=content_hash(workspace))


def _selection(
    workspace: Workspace,
    theme: Sequence[str] | None,
    body: Sequence[str] | None,
    session: Sequence[str] | None,
    year: Sequence[str] | None,
    kind: Sequence[str] | None,
    zone: Sequence[str] | None,
    no_cited: bool,
) -> Selection:
    """What the filters select; the themes are those of the lexicon that the workspace was tagged with."""
    from nlp.fields import read_value
    from nlp.mine.selection import Selection
    from nlp.ranges import parse_range
    from nlp.tables import ZONES, lexicon_of

    return Selection(
        themes=theme_ids(lexicon_of(workspace), theme) if theme else (),
        bodies=tuple(read_value("body", one) or one.strip() for one in body or ()),
        sessions=tuple(parse_range(one, "--session") for one in session or ()),
        years=tuple(parse_range(one, "--year") for one in year or ()),
        kinds=tuple(str(one) for one in kind or ()),
        zones=tuple(name for name in ZONES if not zone or name in zone),
        with_cited=not no_cited,
    )
