"""``zhuti diff``: two documents compared paragraph by paragraph and word by word, with or without a workspace."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    LimitOption,
    RawCsvOption,
)
from nlp.errors import SourceError, UsageError, ZhutiError
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.ingest.limits import Limits
    from nlp.lexicon.model import Lexicon
    from nlp.lineage.differences.comparison import Comparison
    from nlp.types import Document


class DiffFormat(StrEnum):
    """The forms in which a difference is given out; ``text`` is another name of ``table``."""

    TABLE = "table"
    TEXT = "text"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


SAME, DIFFERENT = 0, 1
"""The exit statuses of POSIX ``diff``, which has 2 for trouble."""

OldArgument = Annotated[str, typer.Argument(metavar="OLD", help=messages.text("diff.old"), show_default=False)]
NewArgument = Annotated[str, typer.Argument(metavar="NEW", help=messages.text("diff.new"), show_default=False)]
FormatOption = Annotated[DiffFormat | None, typer.Option("--format", help=messages.text("diff.format"))]
AllOption = Annotated[bool, typer.Option("--all", help=messages.text("diff.all"))]
DiffOutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help=messages.text("diff.output"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti diff``."""
    app.command("diff", help=messages.text("diff.help"))(diff)


def diff(
    old: OldArgument,
    new: NewArgument,
    form: FormatOption = None,
    show_all: AllOption = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    limit: LimitOption = None,
    output_file: DiffOutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> int:
    """Compare two documents; 0 where they are the same, 1 where they differ, 2 where they could not be compared.

    Raises:
        UsageError: whatever went wrong: 1 says that the documents differ.
    """
    from nlp.cli.diff.write import View, write
    from nlp.lexicon.load import load_lexicon

    chosen = form.value if form else _form_of(output_file)
    try:
        loaded = load_lexicon(lexicon)
        comparison = _compared(old, new, db, loaded, limit or [])
        write(comparison, View(chosen, output_file, (old, new), loaded, guarded=not raw_csv, show_all=show_all))
    except ZhutiError as error:
        raise UsageError(error.key, where=error.where, **error.values) from error
    return SAME if comparison.is_same else DIFFERENT


def _form_of(output_file: Path | None) -> str:
    """The form that a file's name asks for."""
    return "html" if output_file and output_file.suffix.lower() in (".html", ".htm") else "table"


def _compared(old: str, new: str, db: Path, lexicon: Lexicon, limit: list[str]) -> Comparison:
    from nlp.cli.reference import STANDARD_INPUT
    from nlp.ingest.limits import read_limits
    from nlp.lineage.differences.comparison import compare
    from nlp.lineage.edition import edition_of
    from nlp.rewording import Reworder

    if old == new == STANDARD_INPUT:
        raise UsageError("diff.both_stdin", where="-")
    limits = read_limits(limit)
    before, after = (_document(reference, db, Path(lexicon.path), limits) for reference in (old, new))
    for document in (before, after):
        _say_warnings(document)
    return compare(edition_of(before), edition_of(after), Reworder(lexicon).compare)


def _document(reference: str, db: Path, lexicon: Path, limits: Limits) -> Document:
    """The document of a file, else the one that a source or symbol of the workspace names.

    Raises:
        SourceError: there is none, or it cannot be read.
    """
    from nlp.cli.reference import is_file, source_in

    if is_file(reference):
        return _parsed(reference, lexicon, limits)
    if db.exists():
        from nlp.store import Workspace

        with Workspace(db) as workspace, workspace.snapshot():
            source = source_in(workspace, reference)
            tagged = workspace.tagged_document(source) if source is not None else None
            if tagged is not None:
                return tagged.document
    raise SourceError("diff.unknown", where=reference)


def _parsed(path: str, lexicon: Path, limits: Limits) -> Document:
    from nlp.pipeline import parse_sources

    # Faults of a manifest beside the file may come before the document.
    *faults, document = parse_sources([path], limits=limits, lexicon=lexicon)
    for fault in faults:
        if isinstance(fault, SourceError):
            output.say_error(fault)
    if isinstance(document, SourceError):
        raise document
    return document


def _say_warnings(document: Document) -> None:
    """Say what makes a comparison doubtful."""
    if not document.paragraphs:
        output.say("diff.no_paragraphs", source=visible(document.source))
    if any(warning.key.startswith("metadata.language.") for warning in document.warnings):
        output.say("diff.not_chinese", source=visible(document.source))
