"""``zhuti topics list``: the saved topic models."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import LanguageOption, LexiconOption, OutputOption, RawCsvOption, TableFormat
from nlp.cli.topics.asked import FormatOption
from nlp.cli.topics.given import View
from nlp.errors import ModelError

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon

COLUMNS = (
    "name", "kind", "k", "seeded", "documents", "paragraphs", "corpus_hash", "lexicon", "lexicon_version", "fits_lexicon",
    "where", "path",
)  # fmt: skip
_SHOWN = ("name", "kind", "k", "documents", "paragraphs", "lexicon_version", "fits_lexicon", "where")


def register(topics: typer.Typer) -> None:
    """Add ``zhuti topics list``."""
    topics.command("list", help=messages.text("modelling.list_help"))(list_)


def list_(
    form: FormatOption = TableFormat.TABLE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> int:
    """List the saved models; 1 where one cannot be read."""
    from nlp.lexicon.load import load_lexicon
    from nlp.topics.saved import model_folders

    loaded = load_lexicon(lexicon)
    rows, faults = [], 0
    for folder in model_folders():
        try:
            rows.append(_row(folder, loaded))
        except ModelError as error:
            output.say_error(error)
            faults += 1
    meta = {"lexicon": loaded.name, "asked_lexicon_version": loaded.version}
    View(form, output_file, not raw_csv).give(rows, COLUMNS, meta, lambda _: _lines(rows, loaded), versioned=False)
    return int(faults > 0)


def _row(folder: Path, lexicon: Lexicon) -> dict[str, object]:
    from nlp.topics.saved import is_shipped, read_model

    saved = read_model(folder)
    made = saved.made
    return {
        "name": saved.name,
        "kind": saved.model.kind,
        "k": saved.model.k,
        "seeded": sum(seed is not None for seed in saved.model.seeds),
        "documents": made.documents,
        "paragraphs": made.paragraphs,
        "corpus_hash": made.corpus_hash,
        "lexicon": made.lexicon,
        "lexicon_version": made.lexicon_version,
        "fits_lexicon": (made.lexicon, made.lexicon_version) == (lexicon.name, lexicon.version),
        "where": "shipped" if is_shipped(folder) else "own",
        "path": str(folder),
    }


def _lines(rows: Sequence[dict[str, object]], lexicon: Lexicon) -> Iterator[str]:
    from nlp.cli.table import align

    if not rows:
        yield messages.text("modelling.list.none")
        return
    heading = [messages.text(f"modelling.list.{name}") for name in _SHOWN]
    yield from align([heading, *([_cell(name, row[name]) for name in _SHOWN] for row in rows)], left=2)
    yield ""
    yield messages.text("modelling.list.legend", lexicon=lexicon.name, version=lexicon.version)


def _cell(name: str, value: object) -> str:
    if name == "where":
        return messages.text(f"modelling.list.{value}")
    if name == "fits_lexicon":
        return messages.text("modelling.list.fits" if value else "modelling.list.differs")
    return str(value)
