"""``zhuti collocates``: what stands around the hits of a query, and how strongly it is drawn to them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
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
)
from nlp.cli.words import (
    Filters,
    FormatOption,
    LeastOption,
    LimitOption,
    Listed,
    NoStopWordsOption,
    NumbersOption,
    StopWordsOption,
    UnitName,
    UnitOption,
    corpus_meta,
    corpus_of,
    first_rows,
    read_listed,
)

if TYPE_CHECKING:
    from nlp.mine.collocation import Collocate
    from nlp.vocabulary import Neighbourhood


class SortName(StrEnum):
    """What collocates are sorted by, as ``--sort`` takes it."""

    LOG_DICE = "logdice"
    MI = "mi"
    MI3 = "mi3"
    T = "t"
    Z = "z"
    LOG_LIKELIHOOD = "log-likelihood"
    DICE = "dice"
    TOTAL = "total"
    LEFT = "left"
    RIGHT = "right"
    FREQUENCY = "freq"

    @property
    def field(self) -> str:
        """The field of a collocate that it names."""
        return {"logdice": "log_dice", "log-likelihood": "log_likelihood", "freq": "frequency"}.get(self.value, self.value)


class WithinName(StrEnum):
    """Where windows stop, as ``--within`` takes it."""

    TEXT = "text"
    SENTENCE = "sentence"


QueryArgument = Annotated[list[str], typer.Argument(metavar="QUERY", help=messages.text("search.query"), show_default=False)]
WindowOption = Annotated[int, typer.Option("--window", metavar="N", help=messages.text("collocation.window"), min=1, max=50)]
WithinOption = Annotated[WithinName, typer.Option("--within", help=messages.text("collocation.within"))]
SortOption = Annotated[SortName, typer.Option("--sort", help=messages.text("collocation.sort"))]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: the rows to give out, how many there are in all, and what they were made with."""

    rows: list[Collocate]
    total: int
    around: Neighbourhood
    listed: Listed
    meta: dict[str, object]


def register(app: typer.Typer) -> None:
    """Add ``zhuti collocates``."""
    app.command("collocates", help=messages.text("collocation.help"))(collocates)


def collocates(
    written: QueryArgument,
    window: WindowOption = 5,
    unit: UnitOption = UnitName.TOKEN,
    within: WithinOption = WithinName.TEXT,
    sort: SortOption = SortName.LOG_DICE,
    least: LeastOption = 2,
    limit: LimitOption = None,
    form: FormatOption = TableFormat.TABLE,
    numbers: NumbersOption = False,
    stop_words: StopWordsOption = None,
    no_stop_words: NoStopWordsOption = False,
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
    """List what stands around the hits of a query."""
    from nlp.cutting import cutter
    from nlp.lexicon.load import load_lexicon
    from nlp.mine.collocation import collocates as collocates_of
    from nlp.mine.collocation import ranked
    from nlp.vocabulary import neighbourhood

    loaded = load_lexicon(lexicon)
    listed = read_listed(loaded, stop_words, no_stop_words=no_stop_words, numbers=numbers)
    filters = Filters(theme, body, session, year, kind, zone)
    with corpus_of(db, loaded, filters, all_versions=all_versions, no_cited=no_cited) as corpus:
        query = corpus.search.read(" ".join(written))
        cut = cutter(unit.value, loaded)
        cited = False if no_cited else None
        around = neighbourhood(corpus, query, cut, window=window, within=within.value, cited=cited)
        made_of = corpus_meta(loaded, filters, corpus)
    rows = [one for one in collocates_of(around.surroundings, around.frequencies) if one.total >= least and listed(one.word)]
    chosen, total = first_rows(ranked(rows, sort.field), form, limit)
    meta: dict[str, object] = {
        "query": query.written, "unit": unit.value, "window": window, "within": within.value, "sort": sort.field,
        "min_count": least, "no_cited": no_cited, **listed.meta(),
        "hits": around.hits, "texts": around.texts, "documents": around.documents, **_sizes(around),
        "formulas": FORMULAS, **made_of,
    }  # fmt: skip
    _say_nothing(around, total, corpus.texts)
    with output.destination(output_file) as stream:
        _write(Found(chosen, total, around, listed, meta), form, stream, output_file, guarded=not raw_csv)


FORMULAS = {
    "log_dice": "14 + log2(2 O / (f(x) + f(y)))",
    "mi": "log2(O / E)",
    "mi3": "log2(O^3 / E)",
    "t": "(O - E) / sqrt(O)",
    "z": "(O - E) / sqrt(E)",
    "log_likelihood": "2 sum O ln(O / E) over 4 cells, minus where O < E",
    "dice": "2 O / (f(x) + f(y))",
}
"""The measures by column, as they are written under a table; `nlp.mine.association` has them with their sources."""


def columns(window: int) -> tuple[str, ...]:
    """The columns of the rows, for a window of so many places."""
    places = (*(f"l{at}" for at in range(window, 0, -1)), *(f"r{at}" for at in range(1, window + 1)))
    counts = ("total", "left", "right", "documents", "frequency", "outside", "expected")
    return ("collocate", *counts, "log_dice", "mi", "mi3", "t", "z", "log_likelihood", "dice", *places)


def as_row(one: Collocate) -> dict[str, object]:
    """A collocate as the row that csv and json give."""
    window = len(one.at) // 2
    names = columns(window)
    values = [one.form, *(getattr(one, name) for name in names[1 : -2 * window]), *one.at]
    return dict(zip(names, values, strict=True))


def _sizes(around: Neighbourhood) -> dict[str, int]:
    words = around.surroundings
    total = sum(count for form, count in around.frequencies.items() if _is_word(form))
    return {"nodes": words.nodes, "places": words.places, "words": total, "outside": total - words.covered}


def _is_word(form: str) -> bool:
    from nlp.mine.forms import is_word

    return is_word(form)


def _say_nothing(around: Neighbourhood, rows: int, of_texts: int) -> None:
    """Say why there is no row, where there is none."""
    if around.hits and not around.surroundings.nodes:
        output.say("collocation.no_words")
    elif not rows:
        output.say("collocation.nothing", hits=around.hits, texts=around.texts, of_texts=of_texts)


def _write(found: Found, form: TableFormat, stream: TextIO, output_file: Path | None, *, guarded: bool) -> None:
    from nlp.cli.collocate_table import table_lines

    match form:
        case TableFormat.JSON:
            output.write_json({"meta": found.meta, "rows": list(map(as_row, found.rows))}, stream)
        case TableFormat.CSV:
            window = found.around.surroundings.window
            output.write_csv(map(as_row, found.rows), columns(window), stream, guarded=guarded, made_with=found.meta)
        case TableFormat.TABLE:
            room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
            stream.writelines(f"{line}\n" for line in table_lines(found.rows, found.total, found.meta, found.listed, room))
