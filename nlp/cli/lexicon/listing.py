"""``zhuti lexicon list``: the themes of a lexicon, or all of its terms."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import LanguageOption, LexiconOption, OutputOption, RawCsvOption, TableFormat

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon

_SHOWN_OF_THEMES = ("theme", "label", "terms", "unverified", "rules", "yes", "no", "status")
_SHOWN_OF_TERMS = ("theme", "term", "since", "until", "line", "status")
_LEAST = 8
_TEXTS = ("theme", "label", "term", "status")

TermsOption = Annotated[bool, typer.Option("--terms", help=messages.text("edit.list_terms"))]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("edit.format"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon list``."""
    lexicon.command("list", help=messages.text("edit.list_help"))(list_)


def list_(
    terms: TermsOption = False,
    form: FormatOption = TableFormat.TABLE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """List a lexicon's themes, or its terms."""
    from nlp.cli.lexicon.described import TERM_COLUMNS, THEME_COLUMNS, flat, term_rows, theme_rows
    from nlp.lexicon.load import load_lexicon

    loaded = load_lexicon(lexicon)
    rows = list(term_rows(loaded) if terms else theme_rows(loaded))
    with output.destination(output_file) as stream:
        match form:
            case TableFormat.JSON:
                meta = {"lexicon": loaded.name, "lexicon_version": loaded.version, "retired": dict(loaded.retired)}
                output.write_json({"meta": meta, "rows": rows}, stream)
            case TableFormat.CSV:
                output.write_csv(map(flat, rows), TERM_COLUMNS if terms else THEME_COLUMNS, stream, guarded=not raw_csv)
            case TableFormat.TABLE:
                room = shutil.get_terminal_size().columns if stream.isatty() else None
                shown = _lines(loaded, rows, _SHOWN_OF_TERMS if terms else _SHOWN_OF_THEMES, room)
                stream.writelines(f"{line}\n" for line in shown)


def _lines(lexicon: Lexicon, rows: Sequence[dict[str, object]], columns: Sequence[str], room: int | None) -> Iterator[str]:
    """A table: texts to the left, then figures; of what is as usual, nothing is said."""
    from nlp.cli.table import align

    texts = [name for name in columns if name in _TEXTS and name != "status"]
    numbers = [name for name in columns if name not in _TEXTS]
    heading = [messages.text(f"edit.column.{name}") for name in (*texts, *numbers, "status")]
    cells = [[*(_cell(row[name]) for name in (*texts, *numbers)), _status(row["status"])] for row in rows]
    yield from align(_cut([heading, *cells], len(texts) - 1, room), left=len(texts))
    counts = {"themes": len(lexicon.themes), "terms": sum(len(theme.terms) for theme in lexicon.themes)}
    yield messages.text("edit.listed", name=lexicon.name, version=lexicon.version, **counts)


def _cut(rows: list[list[str]], column: int, room: int | None) -> list[list[str]]:
    """The rows with one column cut so that each fits the room, but for a few characters that always stay."""
    from nlp.cli.table import GUTTER, width
    from nlp.cli.wrap import wrap

    widths = [max(map(width, cells)) for cells in zip(*rows, strict=True)]
    too_much = sum(widths) + len(GUTTER) * (len(widths) - 1) - room if room else 0
    left = max(widths[column] - too_much, _LEAST)
    for row in rows:
        if too_much > 0 and width(row[column]) > left:
            row[column] = f"{next(wrap(row[column], left - 1))}…"
    return rows


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _status(status: object) -> str:
    return "" if status in ("current", "admitted") else messages.text(f"edit.is.{status}")
