"""``zhuti ngrams``: words or characters that stand one after another, and how often they do."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Annotated

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
    DEFAULT_LIMITS,
    Filters,
    FormatOption,
    LeastOption,
    LimitOption,
    UnitName,
    UnitOption,
    corpus_lines,
    corpus_meta,
    corpus_of,
)
from nlp.cli.wrap import wrap
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.mine.ngrams import Ngram

COLUMNS = ("ngram", "n", "frequency", "paragraphs", "documents")
LONGEST = 20

_LENGTHS = re.compile(r"([0-9]{1,3})(?:\.\.([0-9]{1,3}))?", re.ASCII)

LengthsOption = Annotated[str, typer.Option("--n", metavar="N", help=messages.text("words.n"))]
ContainingOption = Annotated[
    str | None, typer.Option("--containing", metavar="TEXT", help=messages.text("words.containing"), show_default=False)
]


def register(app: typer.Typer) -> None:
    """Add ``zhuti ngrams``."""
    app.command("ngrams", help=messages.text("words.ngrams.help"))(ngrams)


def ngrams(
    n: LengthsOption = "2..5",
    unit: UnitOption = UnitName.TOKEN,
    containing: ContainingOption = None,
    least: LeastOption = 2,
    limit: LimitOption = None,
    form: FormatOption = TableFormat.TABLE,
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
    """List what stands in a row by how often it does."""
    from nlp.cutting import cutter
    from nlp.lexicon.load import load_lexicon
    from nlp.vocabulary import count_sequences

    lengths, text = parse_lengths(n), _folded(containing)
    loaded = load_lexicon(lexicon)
    filters = Filters(theme, body, session, year, kind, zone)
    with corpus_of(db, loaded, filters, all_versions=all_versions) as corpus:
        sequences = count_sequences(corpus, cutter(unit.value, loaded))
        made_of = corpus_meta(loaded, filters, corpus)
    most = DEFAULT_LIMITS[form] if limit is None else limit
    found = (one for one in sequences.ngrams(lengths, fewest=least) if text in "".join(one.units))
    rows = (as_row(one, unit) for one in islice(found, most))
    meta: dict[str, object] = {
        "n": [lengths[0], lengths[-1]], "unit": unit.value, "containing": containing, "min_count": least,
        "units": sequences.units, **made_of,
    }  # fmt: skip
    with output.destination(output_file) as stream:
        match form:
            case TableFormat.JSON:
                output.write_json({"meta": meta, "rows": list(rows)}, stream)
            case TableFormat.CSV:
                output.write_csv(rows, COLUMNS, stream, guarded=not raw_csv, made_with=meta)
            case TableFormat.TABLE:
                room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
                stream.writelines(f"{line}\n" for line in _table_lines(list(rows), meta, room))


def parse_lengths(written: str) -> range:
    """The lengths that ``3`` or ``2..5`` writes.

    >>> parse_lengths("2..5")
    range(2, 6)

    Raises:
        UsageError: it writes none, or one that is too long.
    """
    found = read_lengths(written, LONGEST)
    if found is None:
        raise UsageError("words.lengths", where=f"--n {written}", most=LONGEST)
    return found


def read_lengths(written: str, most: int) -> range | None:
    """The lengths that are written, or None where they are none or more than ``most``."""
    found = _LENGTHS.fullmatch(written.strip())
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    return range(first, last + 1) if 1 <= first <= last <= most else None


def as_row(one: Ngram, unit: UnitName) -> dict[str, object]:
    """An n-gram as the row that csv and json give; single letters, whose capitals depend on the word, are small."""
    from nlp.mine.ngrams import joined

    pairs = zip(one.units, one.forms, strict=True)
    text = joined(one.forms) if unit is UnitName.TOKEN else "".join(plain if plain.isascii() else form for plain, form in pairs)
    values = (text, len(one.units), one.frequency, one.paragraphs, one.documents)
    return dict(zip(COLUMNS, values, strict=True))


def _folded(containing: str | None) -> str:
    from nlp.text import fold

    text = fold(containing or "").text
    if containing is not None and not text:
        raise UsageError("words.containing_nothing", where=f"--containing {containing!r}")
    return text


def _table_lines(rows: Sequence[Mapping[str, object]], meta: Mapping[str, object], room: int | None) -> Iterator[str]:
    if rows:
        first = "ngram" if meta["unit"] == UnitName.TOKEN.value else "ngram_char"
        heading = [messages.text(f"words.heading.{name}") for name in (first, *COLUMNS[1:])]
        yield from align([heading, *([str(row[name]) for name in COLUMNS] for row in rows)])
        yield ""
    else:
        yield messages.text("words.nothing", texts=meta["corpus_texts"])
    for line in _legend(meta):
        yield from wrap(line, room) if room else [line]


def _legend(meta: Mapping[str, object]) -> Iterable[str]:
    yield messages.text("words.legend.runs")
    yield messages.text("words.legend.units", units=f"{meta['units']:,}", least=meta["min_count"])
    yield from corpus_lines(meta)
