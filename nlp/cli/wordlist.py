"""``zhuti wordlist``: how often each word or character stands, and how evenly."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

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
    SessionFilter,
    ThemeCondition,
    YearFilter,
    ZoneCondition,
)
from nlp.cli.table import align
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
    corpus_lines,
    corpus_meta,
    corpus_of,
    first_rows,
    read_listed,
    shown_line,
)
from nlp.cli.wrap import wrap

if TYPE_CHECKING:
    from nlp.mine.wordlist import WordFrequency

COLUMNS = ("word", "frequency", "per_10k", "paragraphs", "documents", "dp")


def register(app: typer.Typer) -> None:
    """Add ``zhuti wordlist``."""
    app.command("wordlist", help=messages.text("words.wordlist.help"))(wordlist)


def wordlist(
    unit: UnitOption = UnitName.TOKEN,
    least: LeastOption = 1,
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
    all_versions: AllVersions = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the words of the workspace by how often they stand."""
    from nlp.cutting import cutter
    from nlp.lexicon.load import load_lexicon
    from nlp.vocabulary import count_words

    loaded = load_lexicon(lexicon)
    listed = read_listed(loaded, stop_words, no_stop_words=no_stop_words, numbers=numbers)
    filters = Filters(theme, body, session, year, kind, zone)
    with corpus_of(db, loaded, filters, all_versions=all_versions) as corpus:
        counts = count_words(corpus, cutter(unit.value, loaded))
        made_of = corpus_meta(loaded, filters, corpus)
    rows, total = first_rows(counts.rows(fewest=least, takes=listed), form, limit)
    meta: dict[str, object] = {
        "unit": unit.value, "min_count": least, **listed.meta(),
        "words": counts.words_in_all, "characters": sum(counts.characters), **made_of,
    }  # fmt: skip
    if not rows:
        output.say("words.nothing", texts=corpus.texts)
    with output.destination(output_file) as stream:
        match form:
            case TableFormat.JSON:
                output.write_json({"meta": meta, "rows": list(map(as_row, rows))}, stream)
            case TableFormat.CSV:
                output.write_csv(map(as_row, rows), COLUMNS, stream, guarded=not raw_csv, made_with=meta)
            case TableFormat.TABLE:
                room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
                stream.writelines(f"{line}\n" for line in _table_lines(rows, total, meta, listed, room))


def as_row(row: WordFrequency) -> dict[str, object]:
    """A word as the row that csv and json give, in the form in which it is shown."""
    values = asdict(row)
    return {name: values["form"] if name == "word" else values[name] for name in COLUMNS}


def _table_lines(
    rows: Sequence[WordFrequency], total: int, meta: Mapping[str, object], listed: Listed, room: int | None
) -> Iterator[str]:
    if rows:
        first = "word" if meta["unit"] == UnitName.TOKEN.value else "char"
        heading = [messages.text(f"words.heading.{name}") for name in (first, *COLUMNS[1:])]
        yield from align([heading, *map(_cells, rows)])
        yield ""
    for line in _legend(len(rows), total, meta, listed):
        yield from wrap(line, room) if room else [line]


def _cells(row: WordFrequency) -> list[str]:
    dp = "–" if row.dp is None else f"{row.dp:.3f}"
    return [row.form, str(row.frequency), f"{row.per_10k:.2f}", str(row.paragraphs), str(row.documents), dp]


def _legend(shown: int, total: int, meta: Mapping[str, object], listed: Listed) -> Iterator[str]:
    yield shown_line(shown, total)
    counted = "words" if meta["unit"] == UnitName.TOKEN.value else "characters"
    yield messages.text(f"words.legend.{counted}", words=f"{meta['words']:,}", characters=f"{meta['characters']:,}")
    yield messages.text("words.legend.dp")
    yield from corpus_lines(meta, listed)
