"""``zhuti keywords``: the words that distinguish one session, body, year or theme from the rest."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
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
from nlp.cli.search_filters import ThemeCondition
from nlp.cli.words import DEFAULT_LIMITS, FormatOption, LimitOption, NoStopWordsOption, NumbersOption, StopWordsOption
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.keywords import Keyword, Keywords, Listing
    from nlp.lexicon.model import Lexicon
    from nlp.mine.keyness import Asked
    from nlp.mine.selection import Selection


class MeasureName(StrEnum):
    """What the words are ordered by, as ``--measure`` takes it."""

    LOG_RATIO = "logratio"
    G2 = "g2"
    LOG_ODDS = "logodds"
    DIFF = "diff"
    TFIDF = "tfidf"


class CountedName(StrEnum):
    """What is counted, as ``--unit`` takes it."""

    TOKENS = "tokens"
    DOCUMENTS = "documents"


OfOption = Annotated[str | None, typer.Option("--of", metavar="GROUP", help=messages.text("keywords.of"), show_default=False)]
AgainstOption = Annotated[str, typer.Option("--against", metavar="GROUP|rest", help=messages.text("keywords.against"))]
MeasureOption = Annotated[MeasureName, typer.Option("--measure", help=messages.text("keywords.measure"))]
CountedOption = Annotated[CountedName, typer.Option("--unit", help=messages.text("keywords.unit"))]
LeastOption = Annotated[int, typer.Option("--min-count", metavar="N", help=messages.text("keywords.min_count"), min=1)]
MostQOption = Annotated[
    float | None,
    typer.Option("--max-q", metavar="Q", help=messages.text("keywords.max_q"), min=0.0, max=1.0, show_default=False),
]
FewestOption = Annotated[int, typer.Option("--min-documents", metavar="N", help=messages.text("keywords.min_documents"), min=1)]
LackingOption = Annotated[bool, typer.Option("--lacking", help=messages.text("keywords.lacking"))]
OnceOption = Annotated[bool, typer.Option("--once", help=messages.text("keywords.once"))]
OpeningsOption = Annotated[bool, typer.Option("--openings/--no-openings", help=messages.text("keywords.openings"))]
ListOption = Annotated[bool, typer.Option("--list-stop-words", help=messages.text("keywords.list_stop_words"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti keywords``."""
    app.command("keywords", help=messages.text("keywords.help"))(keywords)


def keywords(
    of: OfOption = None,
    against: AgainstOption = "rest",
    measure: MeasureOption = MeasureName.LOG_RATIO,
    unit: CountedOption = CountedName.TOKENS,
    least: LeastOption = 3,
    max_q: MostQOption = None,
    min_documents: FewestOption = 3,
    lacking: LackingOption = False,
    once: OnceOption = False,
    limit: LimitOption = None,
    form: FormatOption = TableFormat.TABLE,
    stop_words: StopWordsOption = None,
    no_stop_words: NoStopWordsOption = False,
    openings: OpeningsOption = False,
    numbers: NumbersOption = False,
    list_stop_words: ListOption = False,
    theme: ThemeCondition = None,
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
    """List the keywords of a group against another."""
    from nlp.keywords import Listing, listing_of
    from nlp.lexicon.load import load_lexicon
    from nlp.rows.keywords import asked_of

    loaded = load_lexicon(lexicon)
    usual = listing_of(loaded, stop_words)
    listing = Listing(
        frozenset() if no_stop_words else usual.stop_words, frozenset() if openings else usual.openings, numbers
    )  # fmt: skip
    if list_stop_words:
        with output.destination(output_file) as stream:
            stream.writelines(f"{line}\n" for line in _left_out(listing))
        return
    selection = make_selection(
        loaded, theme=theme, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited
    )
    asked = asked_of(measure.value, unit.value, least=least, max_q=max_q, min_documents=min_documents, lacking=lacking)
    rows = DEFAULT_LIMITS[form] if limit is None else limit
    found = _found(db, loaded, (of, against), selection, asked, listing, is_once=once, limit=rows)
    with output.destination(output_file) as stream:
        _write(found, loaded, form, stream, output_file, guarded=not raw_csv)


def _found(
    db: Path,
    lexicon: Lexicon,
    groups: tuple[str | None, str],
    selection: Selection,
    asked: Asked,
    listing: Listing,
    *,
    is_once: bool,
    limit: int | None,
) -> Keywords:
    from nlp import keywords as library
    from nlp.cli.cutting import say_cutting
    from nlp.cli.unknown_bodies import say_unknown_bodies
    from nlp.rows.keywords import groups_of
    from nlp.store import Workspace

    of, against = groups
    if of is None:
        raise UsageError("keywords.no_of", where="zhuti keywords")
    target, reference = groups_of(of, against, lexicon, ("--of", "--against"))
    with Workspace(db) as workspace, workspace.snapshot():
        say_unknown_bodies(workspace, selection.bodies)
        return library.keywords(
            workspace, lexicon, target, reference,
            selection=selection, asked=asked, listing=listing, is_once=is_once, limit=limit,
            on_cutting=say_cutting,
        )  # fmt: skip


def _left_out(listing: Listing) -> Iterator[str]:
    """The words that are not tested, as they could stand in a list of stop words."""
    for name, words in (("stop_words", listing.stop_words), ("openings", listing.openings)):
        if words:
            yield f"# {messages.text(f'keywords.list.{name}', count=len(words))}"
            yield from sorted(words)


def _write(
    found: Keywords, lexicon: Lexicon, form: TableFormat, stream: TextIO, output_file: Path | None, *, guarded: bool
) -> None:
    from nlp.cli.keywords_table import table_lines
    from nlp.keywords.model import as_row

    match form:
        case TableFormat.JSON:
            output.write_json({"meta": found.meta, "rows": list(map(as_row, found.rows))}, stream)
        case TableFormat.CSV:
            output.write_csv(_flat(found.rows), _columns(), stream, guarded=guarded, made_with=found.meta)
        case TableFormat.TABLE:
            room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
            stream.writelines(f"{line}\n" for line in table_lines(found, lexicon, room))


def _flat(rows: Sequence[Keyword]) -> Iterator[dict[str, object]]:
    """The rows for csv, themes in one cell."""
    for row in rows:
        yield {**asdict(row), "themes": " ".join(row.themes), "within": " ".join(row.within)}


def _columns() -> tuple[str, ...]:
    from nlp.keywords import Keyword

    return tuple(field.name for field in fields(Keyword))
