"""``zhuti parse``: the structure of documents as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from nlp import messages
from nlp.cli.left_aside import say_skipped
from nlp.cli.options import LanguageOption, LexiconOption, LimitOption, OutputOption
from nlp.cli.output import destination, say_error, write_json_array, write_json_lines
from nlp.errors import SourceError

if TYPE_CHECKING:
    from nlp.ingest.limits import Limits


class ParseFormat(StrEnum):
    """The forms that a parse comes in."""

    JSON = "json"
    JSONL = "jsonl"


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("parse", help=messages.text("parse.help"))(parse)


def parse(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help=messages.text("parse.files"))],
    output_format: Annotated[ParseFormat, typer.Option("--format", help=messages.text("parse.format"))] = ParseFormat.JSON,
    output: OutputOption = None,
    lexicon: LexiconOption = None,
    limit: LimitOption = None,
    lang: LanguageOption = None,
) -> int:
    """Print the structure of each document; 1 where a file could not be read."""
    from nlp.ingest.limits import read_limits

    failures: list[SourceError] = []
    documents = parse_files(files, lexicon=lexicon, failures=failures, limits=read_limits(limit or ()))
    with destination(output) as stream:
        if output_format is ParseFormat.JSONL:
            write_json_lines(documents, stream)
        else:
            write_json_array(documents, stream)
    return int(len(failures) > 0)


def parse_files(
    files: list[str], *, lexicon: Path | None, failures: list[SourceError], limits: Limits
) -> Iterator[dict[str, Any]]:
    """Each document of the files and folders as JSON-ready values; errors are said and added to ``failures``."""
    from nlp.pipeline import parse_sources
    from nlp.structure import document_to_json

    for document in parse_sources(files, limits=limits, lexicon=lexicon, on_skipped=say_skipped):
        if isinstance(document, SourceError):
            say_error(document)
            failures.append(document)
        else:
            yield document_to_json(document)
