"""``zhuti report``: one offline page of theme frequencies, from the workspace or straight from files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

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
from nlp.cli.gathered import report_from_files, report_from_workspace, say_left_out
from nlp.cli.new_text import NewTextOption
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption, LimitOption
from nlp.cli.rules import RuleOption, rules_of
from nlp.cli.unread_judgements import say_unread
from nlp.errors import UsageError

PathsArgument = Annotated[
    list[Path] | None, typer.Argument(metavar="PATH", help=messages.text("report.paths"), show_default=False)
]
KeywordsOption = Annotated[
    bool | None, typer.Option("--keywords/--no-keywords", help=messages.text("report_parts.option.keywords"))
]
TrendsOption = Annotated[bool | None, typer.Option("--trends/--no-trends", help=messages.text("report_parts.option.trends"))]
MeasuresOption = Annotated[
    bool | None, typer.Option("--measures/--no-measures", help=messages.text("report_parts.option.measures"))
]
TopicsOption = Annotated[bool | None, typer.Option("--topics/--no-topics", help=messages.text("report_parts.option.topics"))]
PageOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help=messages.text("report.output"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti report``."""
    app.command("report", help=messages.text("report.help"))(report)


def report(
    paths: PathsArgument = None,
    rule: RuleOption = None,
    theme: ThemeFilter = None,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneFilter = None,
    no_cited: NoCitedFilter = False,
    new_text: NewTextOption = None,
    keywords: KeywordsOption = None,
    trends: TrendsOption = None,
    measures: MeasuresOption = None,
    topics: TopicsOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    limit: LimitOption = None,
    output_file: PageOption = None,
    lang: LanguageOption = None,
) -> int:
    """Make the report; 1 where some of the files could not be read."""
    from nlp.ingest.limits import read_limits
    from nlp.lexicon.load import load_lexicon
    from nlp.report.page import render
    from nlp.reporting import Asked

    limits = read_limits(limit or ())
    loaded = load_lexicon(lexicon)
    rules = rules_of(rule, loaded)
    selection = make_selection(
        loaded, rules=rules, theme=theme, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited
    )
    parts = {"new_text": new_text, "keywords": keywords, "trends": trends, "measures": measures, "topics": topics}
    asked = Asked(selection, rules, parts)
    say_unread(Path(loaded.path))
    made = report_from_files(paths, limits, loaded, asked) if paths else report_from_workspace(db, loaded, asked)
    if made.unread and not made.documents:
        return 1  # each of them was told of already
    if not made.documents:
        raise UsageError("report.nothing", where=", ".join(map(str, paths)) if paths else str(db))
    say_left_out(made)
    with output.destination(output_file) as stream:
        stream.write(render(made, messages.language()))
    return int(bool(made.unread))
