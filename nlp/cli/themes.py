"""``zhuti themes``: how often each theme stands in each session, year, document, zone or body."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.filters import (
    BodyFilter,
    KindFilter,
    NewOnlyFilter,
    NoCitedFilter,
    SessionFilter,
    ThemeFilter,
    YearFilter,
    ZoneFilter,
    make_selection,
)
from nlp.cli.measures import MeasureName, MeasureOption, ModelName, as_csv, require_sense
from nlp.cli.options import (
    DEFAULT_DATABASE,
    ByName,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.cli.rules import RuleOption, rules_of

if TYPE_CHECKING:
    from nlp.mine.model import By
    from nlp.rows.themes import Counted

ByOption = Annotated[ByName, typer.Option("--by", help=messages.text("themes.by"))]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("themes.format"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti themes``."""
    app.command("themes", help=messages.text("themes.help"))(themes)


def themes(
    by: ByOption = ByName.SESSION,
    measure: MeasureOption = MeasureName.COUNT,
    form: FormatOption = TableFormat.TABLE,
    rule: RuleOption = None,
    theme: ThemeFilter = None,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneFilter = None,
    no_cited: NoCitedFilter = False,
    new_only: NewOnlyFilter = False,
    name: ModelName = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """Count the themes of the workspace."""
    from nlp.cli.new_text import watched
    from nlp.cli.search.said import say_building
    from nlp.cli.unknown_bodies import say_unknown_bodies
    from nlp.lexicon.load import load_lexicon
    from nlp.rows.themes import Wanted, count_themes
    from nlp.store import Workspace

    loaded = load_lexicon(lexicon)
    rules = rules_of(rule, loaded)
    selection = make_selection(
        loaded, rules=rules, theme=theme, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited
    )
    require_sense(measure, name, new_only=new_only, rules=bool(rules))
    wanted = Wanted(
        by.value, selection, rules, new_only, measure, name, form is TableFormat.TABLE, watch=watched, on_building=say_building
    )
    with Workspace(db) as workspace, workspace.snapshot():
        say_unknown_bodies(workspace, body or ())
        counted = count_themes(workspace, loaded, wanted)
    if not counted.rows:
        output.say("themes.nothing")
    with output.destination(output_file) as stream:
        _write(counted, by.value, form, stream, output_file, guarded=not raw_csv)


def _write(counted: Counted, by: By, form: TableFormat, stream: TextIO, output_file: Path | None, *, guarded: bool) -> None:
    from nlp.rows.themes import theme_columns, theme_rows

    match form:
        case TableFormat.JSON:
            output.write_json({"meta": counted.meta, "rows": list(theme_rows(counted))}, stream)
        case TableFormat.CSV:
            rows = map(as_csv, theme_rows(counted))
            output.write_csv(rows, theme_columns(counted, by), stream, guarded=guarded, made_with=counted.meta)
        case TableFormat.TABLE:
            room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
            stream.writelines(f"{line}\n" for line in _lines(counted, room))


def _lines(counted: Counted, room: int | None) -> Sequence[str]:
    from nlp.cli.theme_table import table_lines

    shown: dict[str, Any] = {}
    if counted.measured is not None:
        from nlp.cli.measure_table import shown_of

        shown = shown_of(counted.measured, counted.rows, counted.meta)
    return table_lines(counted.rows, counted.meta, counted.selection, counted.left_out, room, bases=counted.bases, **shown)
