"""``zhuti dispersion``: how evenly what a query finds is spread over documents or sessions, and where it stands in each."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nlp import messages
from nlp.cli.filters import theme_ids
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption, OutputOption, RawCsvOption
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


class PartName(StrEnum):
    """What makes a part, as ``--by`` takes it."""

    DOCUMENT = "document"
    SESSION = "session"


class DispersionFormat(StrEnum):
    """The forms in which a spread is given out."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


QueryArgument = Annotated[list[str], typer.Argument(metavar="QUERY", help=messages.text("search.query"), show_default=False)]
PartOption = Annotated[PartName, typer.Option("--by", help=messages.text("dispersion.by"))]
FormatOption = Annotated[DispersionFormat, typer.Option("--format", help=messages.text("dispersion.format"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti dispersion``."""
    app.command("dispersion", help=messages.text("dispersion.help"))(dispersion)


def dispersion(
    written: QueryArgument,
    by: PartOption = PartName.DOCUMENT,
    form: FormatOption = DispersionFormat.TABLE,
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
    """Measure the spread of what a query finds."""
    from nlp.cli.dispersion.write import Measured, say_left_out, write
    from nlp.cli.search.said import say_building
    from nlp.cli.unknown_bodies import say_unknown_bodies
    from nlp.lexicon.load import load_lexicon
    from nlp.rows.search import hits_meta
    from nlp.search.query import All, Query, narrowed
    from nlp.searching import Search
    from nlp.spread import hits_by_document, spread_of
    from nlp.store import Workspace

    loaded = load_lexicon(lexicon)
    scope = scope_filters(body=body, session=session, year=year, kind=kind, zone=zone)
    with Workspace(db) as workspace, workspace.snapshot():
        say_unknown_bodies(workspace, body or ())
        searched = Search(workspace, loaded, all_versions=all_versions, on_building=say_building)
        query = narrowed(
            searched.read(" ".join(written)),
            *scope,
            *theme_filter(loaded, theme, no_cited=no_cited),
            cited=False if no_cited else None,
        )
        hits = list(hits_by_document(searched, query, Query("", All(scope))))
        documents = {document.source: document for document in workspace.documents()}
        corpus = [documents[one.origin.source] for one in hits]
        meta = hits_meta(loaded, query, scope, corpus, themes=theme_ids(loaded, theme or ()))
    say_left_out(searched.left_out)
    made = Measured(spread_of(hits, by.value), {"by": by.value, **meta})
    write(made, form.value, output_file, guarded=not raw_csv)
