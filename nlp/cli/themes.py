"""``zhuti themes``: how often each theme stands in each session, year, document, zone or body."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
    from nlp.ad_hoc import Rule
    from nlp.lexicon.model import Lexicon
    from nlp.mine.model import By, CountedDocument, ThemeFrequency
    from nlp.mine.selection import Selection
    from nlp.store import Workspace


ByOption = Annotated[ByName, typer.Option("--by", help=messages.text("themes.by"))]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("themes.format"))]


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted: the rows, what they were made with, and how many documents stay outside."""

    rows: tuple[ThemeFrequency, ...]
    meta: dict[str, object]
    selection: Selection
    left_out: int


def register(app: typer.Typer) -> None:
    """Add ``zhuti themes``."""
    app.command("themes", help=messages.text("themes.help"))(themes)


def themes(
    by: ByOption = ByName.SESSION,
    form: FormatOption = TableFormat.TABLE,
    rule: RuleOption = None,
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
    """Count the themes of the workspace."""
    from nlp.lexicon.load import load_lexicon

    loaded = load_lexicon(lexicon)
    rules = rules_of(rule, loaded)
    selection = make_selection(
        loaded, rules=rules, theme=theme, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited
    )
    counted = _count(db, loaded, rules, by.value, selection)
    if not counted.rows:
        output.say("themes.nothing")
    with output.destination(output_file) as stream:
        _write(counted, by.value, form, stream, output_file, guarded=not raw_csv)


def labels(lexicon: Lexicon) -> dict[str, str]:
    """The label of each theme in the language in force, by id, in the lexicon's order."""
    language = messages.language()
    return {theme.id: theme.label.get(language) or theme.label["zh"] for theme in lexicon.themes}


def _count(db: Path, lexicon: Lexicon, rules: Sequence[Rule], by: By, selection: Selection) -> Counted:
    from nlp.mine.frequency import frequency
    from nlp.mine.meta import counting_meta
    from nlp.store import Workspace
    from nlp.workspace import counted_documents, left_out, stamp_of

    with Workspace(db) as workspace, workspace.snapshot():
        workspace.require(stamp_of(lexicon))
        others = left_out(workspace)
        chosen = [document for document in workspace.documents() if selection.takes_document(document)]
        documents = _documents_with_rules(workspace, lexicon, rules) if rules else counted_documents(workspace)
        names = labels(lexicon) | {rule.id: rule.name for rule in rules}
        rows = frequency(documents, names, by=by, selection=selection)
    corpus = [document for document in chosen if document.source not in others]
    meta = counting_meta(lexicon=lexicon.name, lexicon_version=lexicon.version, selection=selection, corpus=corpus)
    return Counted(rows, {"by": by, **meta, "rules": [rule.described for rule in rules]}, selection, len(chosen) - len(corpus))


def _documents_with_rules(workspace: Workspace, lexicon: Lexicon, rules: Sequence[Rule]) -> Iterator[CountedDocument]:
    from nlp.ad_hoc import documents_with_rules

    return documents_with_rules(workspace, lexicon, rules)


def _write(counted: Counted, by: By, form: TableFormat, stream: TextIO, output_file: Path | None, *, guarded: bool) -> None:
    from nlp.cli.theme_table import table_lines
    from nlp.mine.frequency import as_row, columns

    match form:
        case TableFormat.JSON:
            output.write_json({"meta": counted.meta, "rows": [as_row(row) for row in counted.rows]}, stream)
        case TableFormat.CSV:
            output.write_csv(map(as_row, counted.rows), columns(by), stream, guarded=guarded)
        case TableFormat.TABLE:
            room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
            lines: Sequence[str] = table_lines(counted.rows, counted.meta, counted.selection, counted.left_out, room)
            stream.writelines(f"{line}\n" for line in lines)
