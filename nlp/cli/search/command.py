"""``zhuti search``: every occurrence of a query in the workspace, in its context."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nlp import messages
from nlp.cli.filters import theme_ids
from nlp.cli.options import (
    DEFAULT_DATABASE,
    ByName,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
)
from nlp.cli.search_filters import (
    AllVersions,
    BodyFilter,
    KindFilter,
    NotCited,
    SessionFilter,
    ThemeCondition,
    YearFilter,
    ZoneCondition,
    scope_filters,
    theme_filter,
)
from nlp.errors import UsageError


class SearchFormat(StrEnum):
    """The forms that the lines are given out in."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"
    JSON = "json"
    HTML = "html"


class OrderName(StrEnum):
    """The orders of lines that are not sorted."""

    DOCUMENT = "document"
    RANK = "rank"


class ContextName(StrEnum):
    """How much of a text is shown around a keyword."""

    LINE = "line"
    PARAGRAPH = "paragraph"


DEFAULT_TABLE_LIMIT = 20

QueryArgument = Annotated[list[str], typer.Argument(metavar="QUERY", help=messages.text("search.query"), show_default=False)]
FormatOption = Annotated[SearchFormat, typer.Option("--format", help=messages.text("search.format"))]
OrderOption = Annotated[OrderName, typer.Option("--order", help=messages.text("search.order"))]
SortOption = Annotated[str | None, typer.Option("--sort", metavar="KEYS", help=messages.text("search.sort"))]
LimitOption = Annotated[int | None, typer.Option("--limit", metavar="N", help=messages.text("search.limit"), min=0)]
OffsetOption = Annotated[int, typer.Option("--offset", metavar="N", help=messages.text("search.offset"), min=0)]
WindowOption = Annotated[int | None, typer.Option("--window", metavar="N", help=messages.text("search.window"), min=0)]
ContextOption = Annotated[ContextName, typer.Option("--context", help=messages.text("search.context"))]
ByOption = Annotated[ByName | None, typer.Option("--by", help=messages.text("search.by"))]
TotalOption = Annotated[bool, typer.Option("--total", help=messages.text("search.total_only"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti search``."""
    language = "\n\n".join(f"\b\n{part}" for part in messages.text("query.language").split("\n\n"))
    app.command("search", help=messages.text("search.help"), epilog=language)(search)


def search(
    written: QueryArgument,
    form: FormatOption = SearchFormat.TABLE,
    order: OrderOption = OrderName.DOCUMENT,
    sort: SortOption = None,
    limit: LimitOption = None,
    offset: OffsetOption = 0,
    window: WindowOption = None,
    context: ContextOption = ContextName.LINE,
    total: TotalOption = False,
    by: ByOption = None,
    theme: ThemeCondition = None,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneCondition = None,
    no_cited: NotCited = False,
    all_versions: AllVersions = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """Search the workspace."""
    from nlp.cli.search.said import say_building
    from nlp.cli.search.write import View, write
    from nlp.cli.unknown_bodies import say_unknown_bodies
    from nlp.lexicon.load import load_lexicon
    from nlp.rows.lines import Asked
    from nlp.search.kwic import parse_sort
    from nlp.search.query import narrowed
    from nlp.searching import Search
    from nlp.store import Workspace

    if sort and order is OrderName.RANK:
        raise UsageError("search.two_orders", where=f"--sort {sort}")
    if form is SearchFormat.JSON and by is None:
        raise UsageError("search.json", where="--format json")
    loaded = load_lexicon(lexicon)
    scope = scope_filters(body=body, session=session, year=year, kind=kind, zone=zone)
    filters = (*scope, *theme_filter(loaded, theme, no_cited=no_cited))
    keys = parse_sort(sort) if sort else ()
    view = View(form.value, output_file, window, context is ContextName.PARAGRAPH, total, guarded=not raw_csv)
    with Workspace(db) as workspace, workspace.snapshot():
        say_unknown_bodies(workspace, body or ())
        searched = Search(workspace, loaded, all_versions=all_versions, on_building=say_building)
        query = narrowed(searched.read(" ".join(written)), *filters, cited=False if no_cited else None)
        most = DEFAULT_TABLE_LIMIT if limit is None and form is SearchFormat.TABLE else limit
        asked = Asked(query, scope, order.value, keys, most, offset, theme_ids(loaded, theme or ()), all_versions)
        if by is not None:
            from nlp.cli.search.groups import write_grouped

            write_grouped(workspace, loaded, searched, asked, by.value, view)
        elif form is SearchFormat.HTML:
            from nlp.cli.search.page import write_page

            write_page(workspace, loaded, searched, asked, view)
        else:
            write(searched, asked, view)
