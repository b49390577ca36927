"""``zhuti themes``: how often each theme stands in each session, year, document, zone or body."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

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
    from nlp.mine.model import By, CountedDocument, Group, ThemeFrequency
    from nlp.mine.selection import Selection
    from nlp.novelty import Basis
    from nlp.store import Workspace


ByOption = Annotated[ByName, typer.Option("--by", help=messages.text("themes.by"))]
_BASIS_COLUMNS = ("all_paragraphs", "no_earlier")
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("themes.format"))]


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted: the rows, what they were made with, and how many documents stay outside.

    Attributes:
        bases: where only new text was counted, what is behind each group.
    """

    rows: tuple[ThemeFrequency, ...]
    meta: dict[str, object]
    selection: Selection
    left_out: int
    bases: Mapping[Group, Basis] | None = None


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
    new_only: NewOnlyFilter = False,
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
    counted = _count(db, loaded, rules, by.value, selection, new_only=new_only)
    if not counted.rows:
        output.say("themes.nothing")
    with output.destination(output_file) as stream:
        _write(counted, by.value, form, stream, output_file, guarded=not raw_csv)


def labels(lexicon: Lexicon) -> dict[str, str]:
    """The label of each theme in the language in force, by id, in the lexicon's order."""
    language = messages.language()
    return {theme.id: theme.label.get(language) or theme.label["zh"] for theme in lexicon.themes}


def _count(db: Path, lexicon: Lexicon, rules: Sequence[Rule], by: By, selection: Selection, *, new_only: bool) -> Counted:
    from nlp.mine.meta import counting_meta
    from nlp.store import Workspace
    from nlp.workspace import left_out, stamp_of

    more = dict[str, object](rules=[rule.described for rule in rules], new_only=new_only)
    with Workspace(db) as workspace, workspace.snapshot():
        workspace.require(stamp_of(lexicon))
        others = left_out(workspace)
        chosen = [document for document in workspace.documents() if selection.takes_document(document)]
        if rules or new_only:
            rows, bases = _rows_by_paragraphs(workspace, lexicon, rules, by, selection, more, new_only=new_only)
        else:
            rows, bases = _rows_by_sums(workspace, lexicon, by, selection), None
    corpus = [document for document in chosen if document.source not in others]
    meta = counting_meta(lexicon=lexicon.name, lexicon_version=lexicon.version, selection=selection, corpus=corpus)
    return Counted(rows, {"by": by, **meta, **more}, selection, len(chosen) - len(corpus), bases)


def _rows_by_sums(workspace: Workspace, lexicon: Lexicon, by: By, selection: Selection) -> tuple[ThemeFrequency, ...]:
    from nlp.counting import counts_in
    from nlp.mine.frequency import frequencies

    names = {theme: label for theme, label in labels(lexicon).items() if not selection.themes or theme in selection.themes}
    return frequencies(counts_in(workspace, names, by, selection), names)


def _rows_by_paragraphs(
    workspace: Workspace, lexicon: Lexicon, rules: Sequence[Rule], by: By, selection: Selection, more: dict[str, object],
    *, new_only: bool,
) -> tuple[tuple[ThemeFrequency, ...], Mapping[Group, Basis] | None]:  # fmt: skip
    """The rows, and of new text what is behind each group; ``more`` is told how many documents have no date."""
    from nlp.mine.frequency import frequency
    from nlp.workspace import counted_documents

    bases = None
    documents = _documents_with_rules(workspace, lexicon, rules) if rules else counted_documents(workspace)
    if new_only:
        documents, bases, more["undated_documents"] = _only_new(workspace, documents, by, selection)
    names = labels(lexicon) | {rule.id: rule.name for rule in rules}
    return frequency(documents, names, by=by, selection=selection), bases


def _only_new(
    workspace: Workspace, documents: Iterable[CountedDocument], by: By, selection: Selection
) -> tuple[Iterator[CountedDocument], Mapping[Group, Basis], int]:
    """The documents with what of their text is new, what is behind each group, and how many documents have no date."""
    from nlp.cli.new_text import watched
    from nlp.cli.search.said import say_building
    from nlp.novelty import NewText, bases, only_new

    chosen = [document for document in documents if selection.takes_document(document)]
    sources = {document.source for document in chosen}
    found = NewText(workspace, sources, on_building=say_building).find(watched)
    undated = sum(found[document.source].is_undated for document in chosen)
    return only_new(chosen, found), bases(chosen, found, by, selection), undated


def _documents_with_rules(workspace: Workspace, lexicon: Lexicon, rules: Sequence[Rule]) -> Iterator[CountedDocument]:
    from nlp.ad_hoc import documents_with_rules

    return documents_with_rules(workspace, lexicon, rules)


def _write(counted: Counted, by: By, form: TableFormat, stream: TextIO, output_file: Path | None, *, guarded: bool) -> None:
    from nlp.cli.theme_table import table_lines

    match form:
        case TableFormat.JSON:
            output.write_json({"meta": counted.meta, "rows": list(_rows(counted))}, stream)
        case TableFormat.CSV:
            output.write_csv(_rows(counted), _columns(counted, by), stream, guarded=guarded, made_with=counted.meta)
        case TableFormat.TABLE:
            room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
            lines: Sequence[str] = table_lines(
                counted.rows, counted.meta, counted.selection, counted.left_out, room, bases=counted.bases
            )
            stream.writelines(f"{line}\n" for line in lines)


def _rows(counted: Counted) -> Iterator[dict[str, object]]:
    """The rows as JSON values; of new text with the columns of `_BASIS_COLUMNS`."""
    from nlp.mine.frequency import as_row

    for row in counted.rows:
        basis = counted.bases[row.group] if counted.bases is not None else None
        yield as_row(row) | ({name: getattr(basis, name) for name in _BASIS_COLUMNS} if basis else {})


def _columns(counted: Counted, by: By) -> tuple[str, ...]:
    from nlp.mine.frequency import columns

    return columns(by) if counted.bases is None else (*columns(by), *_BASIS_COLUMNS)
