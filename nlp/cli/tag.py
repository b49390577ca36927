"""``zhuti tag``: the themes of paragraphs, one JSON object a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.left_aside import say_skipped
from nlp.cli.options import LanguageOption, LexiconOption, LimitOption, OutputOption
from nlp.cli.progress import with_progress
from nlp.errors import UsageError, ZhutiError

if TYPE_CHECKING:
    from nlp.cli.tag_rows import RowWriter
    from nlp.ingest.limits import Limits
    from nlp.lexicon import Lexicon
    from nlp.themes import Tagger
    from nlp.types import Token


class RowFormat(StrEnum):
    """The formats that rows can be written in."""

    JSONL = "jsonl"


FilesArgument = Annotated[
    list[Path] | None, typer.Argument(metavar="FILE", help=messages.text("tag.files"), show_default=False)
]
LinesOption = Annotated[Path | None, typer.Option("--lines", metavar="FILE", help=messages.text("tag.lines"))]
TokensOption = Annotated[bool, typer.Option("--tokens", help=messages.text("tag.tokens"))]
FormatOption = Annotated[RowFormat, typer.Option("--format", help=messages.text("tag.format"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti tag``."""
    app.command("tag", help=messages.text("tag.help"))(tag)


def tag(
    files: FilesArgument = None,
    lines: LinesOption = None,
    tokens: TokensOption = False,
    format_: FormatOption = RowFormat.JSONL,
    lexicon: LexiconOption = None,
    limit: LimitOption = None,
    destination: OutputOption = None,
    lang: LanguageOption = None,
) -> int:
    """Write the themes of every paragraph; 1 where a file could not be read."""
    from nlp.cli.tag_rows import RowWriter
    from nlp.ingest.limits import read_limits
    from nlp.lexicon import load_lexicon
    from nlp.themes import Tagger

    if bool(files) is bool(lines):
        raise UsageError("tag.nothing", where="zhuti tag")
    limits = read_limits(limit or ())
    loaded = load_lexicon(lexicon)
    writer = RowWriter(loaded, _segmenter(loaded) if tokens else None)
    tagger = Tagger(loaded)
    rows = _line_rows(lines, limits, tagger, writer) if lines else _document_rows(files or [], limits, tagger, writer)
    failures = 0
    with output.destination(destination) as stream:
        for row in rows:
            if isinstance(row, ZhutiError):
                failures += 1
                output.say_error(row)
            else:
                stream.write(row)
    return int(failures > 0)


def _segmenter(lexicon: Lexicon) -> Callable[[str], list[Token]]:
    from nlp.segment import Segmenter

    return Segmenter(lexicon).tokens


def _line_rows(path: Path, limits: Limits, tagger: Tagger, writer: RowWriter) -> Iterator[str | ZhutiError]:
    from nlp.ingest.lines import read_lines
    from nlp.pipeline import tag_lines

    source = (path.name or str(path)).encode("utf-8", "backslashreplace").decode()
    try:
        for line in tag_lines(read_lines(path, limits), tagger):
            yield writer.line_row(source, line)
    except ZhutiError as error:
        yield error


def _document_rows(paths: list[Path], limits: Limits, tagger: Tagger, writer: RowWriter) -> Iterator[str | ZhutiError]:
    from nlp.ingest.sources import find_sources
    from nlp.pipeline import parse_sources, tag_documents

    documents = with_progress(
        parse_sources(paths, limits=limits, on_skipped=say_skipped),
        lambda: len(list(find_sources(paths))),
        messages.text("tag.progress"),
    )
    for tagged in tag_documents(documents, tagger):
        if isinstance(tagged, ZhutiError):
            yield tagged
        else:
            yield writer.document_rows(tagged)
