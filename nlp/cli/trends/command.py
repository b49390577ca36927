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
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.mine.selection import Selection
    from nlp.mine.trends.found import Trends
    from nlp.mine.trends.periods import Compare


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
    from nlp.lexicon.load import load_lexicon

    loaded = load_lexicon(lexicon)
    selection = make_selection(
        loaded, theme=theme, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited
    )
    found, meta = _found(db, loaded, by, selection, _compare(earlier, later), is_new_text_wanted=new_text)
    if (earlier or later) and not any(trend.compared for trend in found.trends):
        raise UsageError("trends.empty_period", where="--from, --to", earlier=earlier, later=later)
    if not found.groups:
        output.say("trends.nothing")
    with output.destination(output_file) as stream:
        _write(found, meta, form, stream, output_file, guarded=not raw_csv, by_points=series)


def _compare(earlier: str | None, later: str | None) -> Compare:
    from nlp.mine.trends.periods import ends, periods
    from nlp.ranges import parse_range

    if earlier is None and later is None:
        return ends
    if earlier is None or later is None:
        raise UsageError("trends.half_period", where="--from" if earlier is None else "--to")
    both = (parse_range(earlier, "--from"), parse_range(later, "--to"))
    if both[0].overlaps(both[1]):
        raise UsageError("trends.overlap", where=f"--from {both[0]} --to {both[1]}")
    return periods(*both)


def _found(
    db: Path, lexicon: Lexicon, by: ByTimeName, selection: Selection, compare: Compare, *, is_new_text_wanted: bool | None
) -> tuple[Trends, dict[str, object]]:
    from nlp.cli.new_text import watched
    from nlp.cli.search.said import say_building
    from nlp.cli.theme_labels import labels
    from nlp.counting import counted_entries
    from nlp.mine.meta import counting_meta
    from nlp.store import Workspace
    from nlp.trends import fresh_counts, workspace_trends
    from nlp.workspace import stamp_of

    with Workspace(db) as workspace, workspace.snapshot():
        workspace.require(stamp_of(lexicon))
        fresh = fresh_counts(
            workspace, by.value, selection, is_wanted=is_new_text_wanted, watch=watched, on_building=say_building
        )
        found = workspace_trends(workspace, labels(lexicon), by.value, selection, compare=compare, fresh=fresh)
        chosen = {entry.source for entry in counted_entries(workspace, selection)}
        corpus = [document for document in workspace.documents() if document.source in chosen]
    return found, counting_meta(lexicon=lexicon.name, lexicon_version=lexicon.version, selection=selection, corpus=corpus)


def _write(
    found: Trends, meta: dict[str, object], form: TableFormat, stream: TextIO, output_file: Path | None, *, guarded: bool,
    by_points: bool,
) -> None:  # fmt: skip
    from nlp.mine.trends import rows

    match form:
        case TableFormat.JSON:
            more = rows.meta(found)
            output.write_json({"meta": meta | more, "rows": list(rows.rows(found))}, stream)
        case TableFormat.CSV if by_points:
            output.write_csv(rows.points(found), rows.POINT_COLUMNS, stream, guarded=guarded, made_with=meta)
        case TableFormat.CSV:
            output.write_csv(map(rows.flat, rows.rows(found)), rows.COLUMNS, stream, guarded=guarded, made_with=meta)
        case TableFormat.TABLE:
            from nlp.cli.trends.table import table_lines

            room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
            stream.writelines(f"{line}\n" for line in table_lines(found, meta, room))
