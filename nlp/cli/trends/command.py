"""``zhuti trends`` as it is asked: its options, the counting, and what is given out."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.filters import (
    BodyFilter,
    KindFilter,
    NoCitedFilter,
    SessionFilter,
    ThemeFilter,
    YearFilter,
    ZoneFilter,
    make_selection,
)
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)

if TYPE_CHECKING:
    from nlp.mine.trends.found import Trends


class ByTimeName(StrEnum):
    """What the points of a series are, as ``--by`` takes it."""

    SESSION = "session"
    YEAR = "year"


ByOption = Annotated[ByTimeName, typer.Option("--by", help=messages.text("trends.by"))]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("trends.format"))]
FromOption = Annotated[str | None, typer.Option("--from", metavar="SESSIONS", help=messages.text("trends.from"))]
ToOption = Annotated[str | None, typer.Option("--to", metavar="SESSIONS", help=messages.text("trends.to"))]
NewTextOption = Annotated[bool | None, typer.Option("--new-text/--no-new-text", help=messages.text("trends.new_text"))]
SeriesOption = Annotated[bool, typer.Option("--series", help=messages.text("trends.series"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti trends``."""
    app.command("trends", help=messages.text("trends.help"))(trends)


def trends(
    by: ByOption = ByTimeName.SESSION,
    earlier: FromOption = None,
    later: ToOption = None,
    new_text: NewTextOption = None,
    form: FormatOption = TableFormat.TABLE,
    series: SeriesOption = False,
    theme: ThemeFilter = None,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneFilter = None,
    no_cited: NoCitedFilter = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """Find the trends of the workspace's themes."""
    from nlp.cli.new_text import watched
    from nlp.cli.search.said import say_building
    from nlp.cli.unknown_bodies import say_unknown_bodies
    from nlp.lexicon.load import load_lexicon
    from nlp.rows.trends import Wanted, find_trends
    from nlp.store import Workspace

    loaded = load_lexicon(lexicon)
    selection = make_selection(
        loaded, theme=theme, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited
    )
    wanted = Wanted(
        by.value, selection, earlier, later, new_text, named=("--from", "--to"), watch=watched, on_building=say_building
    )
    with Workspace(db) as workspace, workspace.snapshot():
        say_unknown_bodies(workspace, body or ())
        found, meta = find_trends(workspace, loaded, wanted)
    if not found.groups:
        output.say("trends.nothing")
    with output.destination(output_file) as stream:
        _write(found, meta, form, stream, output_file, guarded=not raw_csv, by_points=series)


def _write(
    found: Trends, meta: dict[str, object], form: TableFormat, stream: TextIO, output_file: Path | None, *, guarded: bool,
    by_points: bool,
) -> None:  # fmt: skip
    from nlp.mine.trends import rows

    match form:
        case TableFormat.JSON:
            output.write_json({"meta": meta | rows.meta(found), "rows": list(rows.rows(found))}, stream)
        case TableFormat.CSV if by_points:
            output.write_csv(rows.points(found), rows.POINT_COLUMNS, stream, guarded=guarded, made_with=meta)
        case TableFormat.CSV:
            output.write_csv(map(rows.flat, rows.rows(found)), rows.COLUMNS, stream, guarded=guarded, made_with=meta)
        case TableFormat.TABLE:
            from nlp.cli.trends.table import table_lines

            room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
            stream.writelines(f"{line}\n" for line in table_lines(found, meta, room))
