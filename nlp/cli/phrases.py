"""``zhuti phrases``: what stands again and again in the texts of the workspace and may be a term."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.ngrams import parse_lengths, read_lengths
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.cli.phrase_rows import Listing, write_phrases
from nlp.cli.search_filters import (
    AllVersions,
    BodyFilter,
    KindFilter,
    SessionFilter,
    ThemeCondition,
    YearFilter,
    ZoneCondition,
)
from nlp.cli.words import DEFAULT_LIMITS, Filters, FormatOption, LimitOption, corpus_meta, corpus_of
from nlp.errors import UsageError, ZhutiError

if TYPE_CHECKING:
    from nlp.mine.phrases.model import Sort
    from nlp.mine.phrases.model import Unit as Counted
    from nlp.search.unit import Unit
    from nlp.vocabulary import Corpus

MOST_CHARACTERS = 60
MOST_TEXT = 40_000_000
"""How many characters are mined at once: some 8 GB."""


class OverlapName(StrEnum):
    """Which phrases stay where they overlap, as ``--overlap`` takes it."""

    NONE = "none"
    LONGEST = "longest"
    FREQUENT = "frequent"


class SortName(StrEnum):
    """What phrases are ordered by, as ``--sort`` takes it."""

    SCORE = "score"
    C_VALUE = "c-value"
    COUNT = "count"
    LENGTH = "length"
    DOCUMENTS = "documents"


_SORTS: dict[SortName, Sort] = {
    SortName.SCORE: "score",
    SortName.C_VALUE: "c_value",
    SortName.COUNT: "count",
    SortName.LENGTH: "length",
    SortName.DOCUMENTS: "documents",
}

LengthOption = Annotated[
    str | None, typer.Option("--length", metavar="N", help=messages.text("phrases.length"), show_default=False)
]
TokensOption = Annotated[str | None, typer.Option("--n", metavar="N", help=messages.text("phrases.n"), show_default=False)]
LeastOption = Annotated[int, typer.Option("--least", metavar="N", help=messages.text("phrases.least"), min=1)]
OverlapOption = Annotated[OverlapName, typer.Option("--overlap", help=messages.text("phrases.overlap"))]
SortOption = Annotated[SortName, typer.Option("--sort", help=messages.text("phrases.sort"))]
AllOption = Annotated[bool, typer.Option("--all", help=messages.text("phrases.all"))]
KnownOption = Annotated[bool, typer.Option("--known", help=messages.text("phrases.known"))]
NewOption = Annotated[bool, typer.Option("--new", help=messages.text("phrases.new"))]

FunctionWordsOption = Annotated[
    Path | None, typer.Option("--stop-words", metavar="FILE", help=messages.text("phrases.stop_words"), show_default=False)
]
NoFunctionWordsOption = Annotated[bool, typer.Option("--no-stop-words", help=messages.text("phrases.no_stop_words"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti phrases``."""
    app.command("phrases", help=messages.text("phrases.help"))(phrases)


def phrases(
    length: LengthOption = None,
    n: TokensOption = None,
    least: LeastOption = 3,
    overlap: OverlapOption = OverlapName.NONE,
    sort: SortOption = SortName.SCORE,
    every: AllOption = False,
    known: KnownOption = False,
    new: NewOption = False,
    limit: LimitOption = None,
    form: FormatOption = TableFormat.TABLE,
    stop_words: FunctionWordsOption = None,
    no_stop_words: NoFunctionWordsOption = False,
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
    """List phrases of the workspace by how much they are like terms."""
    from nlp.cutting import Tokens
    from nlp.lexicon.load import load_lexicon
    from nlp.lexicon.terms import term_themes
    from nlp.mine.phrases import Edges, mine
    from nlp.vocabulary import phrase_edges, phrase_texts

    lengths, loaded = _lengths(length, n), load_lexicon(lexicon)
    edges = Edges() if no_stop_words else phrase_edges(loaded, stop_words)
    filters = Filters(theme, body, session, year, kind, zone)
    with corpus_of(db, loaded, filters, all_versions=all_versions) as corpus:
        units = _read(corpus)
        made_of = corpus_meta(loaded, filters, corpus)
    themes = term_themes(loaded)
    unit: Counted = "token" if n else "char"
    found = mine(
        phrase_texts(units, loaded if known or new else None),
        lengths=lengths, least=least, unit=unit, cut=Tokens(loaded).tokens, edges=edges, known=themes, every=every, new=new,
        overlap=overlap.value, sort=_SORTS[sort], limit=DEFAULT_LIMITS[form] if limit is None else limit,
    )  # fmt: skip
    if not found:
        output.say("phrases.nothing", texts=len(units), least=least)
    meta: dict[str, object] = {
        "length": [lengths[0], lengths[-1]], "unit": unit, "least": least, "overlap": overlap.value, "sort": sort.value,
        "all": every, "new": new, "stop_words": not no_stop_words, **made_of,
    }  # fmt: skip
    listing = Listing(found, units, themes, meta, with_covered=known or new)
    with output.destination(output_file) as stream:
        write_phrases(listing, form, stream, guarded=not raw_csv, is_file=output_file is not None)


def _read(corpus: Corpus) -> list[Unit]:
    """The texts of a corpus, which are held in memory all at once.

    Raises:
        ZhutiError: they are too many for that.
    """
    units: list[Unit] = []
    characters = 0
    for document in corpus.documents():
        units += document
        characters += sum(len(unit.text) for unit in document)
        if characters > MOST_TEXT:
            raise ZhutiError("phrases.too_much", where=str(corpus.workspace.path), most=f"{MOST_TEXT:,}")
    return units


def _lengths(length: str | None, n: str | None) -> range:
    if length and n:
        raise UsageError("phrases.two_units", where=f"--length {length} --n {n}")
    if n:
        return parse_lengths(n)
    found = read_lengths(length or "2..12", MOST_CHARACTERS)
    if found is None:
        raise UsageError("phrases.lengths", where=f"--length {length}", most=MOST_CHARACTERS)
    return found
