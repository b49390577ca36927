"""What ``zhuti collocates``, ``wordlist`` and ``ngrams`` share: options, the corpus, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import TableFormat

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.vocabulary import Corpus

Row = TypeVar("Row")

DEFAULT_LIMITS = {TableFormat.TABLE: 20, TableFormat.CSV: None, TableFormat.JSON: None}
_CHECKSUM_LENGTH = 12


class UnitName(StrEnum):
    """What is counted, as ``--unit`` takes it."""

    TOKEN = "token"  # noqa: S105  # a piece of text, not a secret
    CHAR = "char"


UnitOption = Annotated[UnitName, typer.Option("--unit", help=messages.text("words.unit"))]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("words.format"))]
LeastOption = Annotated[int, typer.Option("--min-count", metavar="N", help=messages.text("words.min_count"), min=1)]
LimitOption = Annotated[int | None, typer.Option("--limit", metavar="N", help=messages.text("words.limit"), min=1)]
NumbersOption = Annotated[bool, typer.Option("--numbers", help=messages.text("words.numbers"))]
StopWordsOption = Annotated[
    Path | None, typer.Option("--stop-words", metavar="FILE", help=messages.text("words.stop_words"), show_default=False)
]
NoStopWordsOption = Annotated[bool, typer.Option("--no-stop-words", help=messages.text("words.no_stop_words"))]


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters that make the corpus, as they were given."""

    theme: Sequence[str] | None = None
    body: Sequence[str] | None = None
    session: Sequence[str] | None = None
    year: Sequence[str] | None = None
    kind: Sequence[str] | None = None
    zone: Sequence[str] | None = None

    def given(self) -> dict[str, list[str]]:
        """The values of each filter; an empty list restricts nothing."""
        return {name: [str(value) for value in getattr(self, name) or ()] for name in self.__dataclass_fields__}


@dataclass(frozen=True, slots=True)
class Listed:
    """Which words are listed: none of the stop words, and numbers only where they are asked for."""

    stop_words: frozenset[str] = frozenset()
    numbers: bool = False

    def __call__(self, word: str) -> bool:
        """Whether a folded word is listed."""
        from nlp.mine.forms import is_number

        return word not in self.stop_words and (self.numbers or not is_number(word))

    def meta(self) -> dict[str, object]:
        """What was left out, for the ``meta`` of a table."""
        from hashlib import sha256

        digest = sha256("\n".join(sorted(self.stop_words)).encode("utf-8", "surrogatepass")).hexdigest()
        stop_words = {"words": len(self.stop_words), "sha256": digest} if self.stop_words else None
        return {"stop_words": stop_words, "numbers": self.numbers}


def read_listed(lexicon: Lexicon, path: Path | None, *, no_stop_words: bool, numbers: bool) -> Listed:
    """Which words are listed, as the options say.

    Raises:
        LexiconError: the list cannot be read.
    """
    from nlp.lexicon.stop_words import read_stop_words, stop_words_file

    if no_stop_words:
        return Listed(numbers=numbers)
    return Listed(read_stop_words(path or stop_words_file(lexicon.path)), numbers)


@contextmanager
def corpus_of(db: Path, lexicon: Lexicon, filters: Filters, *, all_versions: bool, no_cited: bool = False) -> Iterator[Corpus]:
    """The texts of a workspace that the filters let through, in one state of it.

    Raises:
        UsageError: the lexicon has no such theme, or a session or year is no range.
    """
    from nlp.cli.search.said import say_building
    from nlp.cli.search_filters import scope_filters, theme_filter
    from nlp.cli.unknown_bodies import say_unknown_bodies
    from nlp.searching import Search
    from nlp.store import Workspace
    from nlp.vocabulary import Corpus

    given = filters.given()
    themes = given.pop("theme")
    nodes = (*scope_filters(**given), *theme_filter(lexicon, themes, no_cited=no_cited))
    with Workspace(db) as workspace, workspace.snapshot():
        say_unknown_bodies(workspace, given["body"])
        search = Search(workspace, lexicon, all_versions=all_versions, on_building=say_building)
        if search.left_out:
            output.say("search.left_out", count=search.left_out)
        yield Corpus(workspace, search, nodes)


def corpus_meta(lexicon: Lexicon, filters: Filters, corpus: Corpus) -> dict[str, object]:
    """What a table was made with and over, once the corpus was gone through; within its workspace."""
    from importlib.metadata import version

    from nlp.mine.meta import corpus_hash
    from nlp.text import FOLDING_VERSION

    return {
        "lexicon": lexicon.name,
        "lexicon_version": lexicon.version,
        "folding_version": FOLDING_VERSION,
        "program_version": version("zhuti"),
        "filters": filters.given(),
        "corpus_hash": corpus_hash(corpus.summaries()),
        "corpus_documents": len(corpus.sources),
        "corpus_texts": corpus.texts,
    }


def corpus_lines(meta: Mapping[str, object], listed: Listed | None = None) -> Iterator[str]:
    """The lines under a table that say what was counted, and which words are not listed."""
    filters = meta["filters"]
    given = [f"{name} {', '.join(values)}" for name, values in filters.items() if values] if isinstance(filters, dict) else []
    scope = messages.text("words.legend.corpus", documents=meta["corpus_documents"], texts=meta["corpus_texts"])
    yield "; ".join([scope, *given]) if messages.language() == "en" else "；".join([scope, *given])
    if listed is not None and listed.stop_words:
        yield messages.text("words.legend.stop_words", count=len(listed.stop_words))
    if listed is not None and not listed.numbers:
        yield messages.text("words.legend.numbers")
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    yield messages.text("themes.legend.lexicon", lexicon=meta["lexicon"], version=meta["lexicon_version"], corpus=checksum)


def first_rows(rows: Iterable[Row], form: TableFormat, limit: int | None) -> tuple[list[Row], int]:
    """The rows to give out, and how many there are in all."""
    found = list(rows)
    return found[: DEFAULT_LIMITS[form] if limit is None else limit], len(found)


def shown_line(shown: int, total: int) -> str:
    """How many of the rows are shown."""
    return messages.text("words.legend.shown", shown=f"{shown:,}", total=f"{total:,}")
