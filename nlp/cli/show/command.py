"""``zhuti show``: a document or a paragraph of it, with its themes and notes, and where it is from."""

from __future__ import annotations

import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption, LimitOption, OutputOption
from nlp.cli.search_filters import SearchedZone
from nlp.errors import SourceError, UsageError

if TYPE_CHECKING:
    from nlp.ingest.limits import Limits


class ShowFormat(StrEnum):
    """The forms that a document is shown in."""

    TEXT = "text"
    JSON = "json"


BESIDE_PARAGRAPHS = (SearchedZone.TITLE, SearchedZone.FOOTNOTE)
_WIDEST = 100

DocumentArgument = Annotated[
    str, typer.Argument(metavar="SYMBOL|SOURCE|FILE", help=messages.text("show.document"), show_default=False)
]
NumberArgument = Annotated[int | None, typer.Argument(metavar="[NUMBER]", help=messages.text("show.number"), min=0)]
ZoneOption = Annotated[
    SearchedZone | None, typer.Option("--zone", metavar="|".join(SearchedZone), help=messages.text("show.zone"))
]
PartOption = Annotated[str | None, typer.Option("--part", metavar="A", help=messages.text("show.part"))]
ContextOption = Annotated[
    int | None, typer.Option("--context", metavar="N", help=messages.text("show.context"), min=0, max=1000)
]
SourceOption = Annotated[bool, typer.Option("--source", help=messages.text("show.source"))]
SourceTextOption = Annotated[bool, typer.Option("--source-text", help=messages.text("show.source_text"))]
FormatOption = Annotated[ShowFormat, typer.Option("--format", help=messages.text("show.format"))]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("show", help=messages.text("show.help"))(show)


def show(
    document: DocumentArgument,
    number: NumberArgument = None,
    zone: ZoneOption = None,
    part: PartOption = None,
    context: ContextOption = None,
    source: SourceOption = False,
    source_text: SourceTextOption = False,
    form: FormatOption = ShowFormat.TEXT,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    limit: LimitOption = None,
    output_file: OutputOption = None,
    lang: LanguageOption = None,
) -> None:
    """Show a document of the workspace, or a file, in whole or in part."""
    from nlp.cli.show.text import shown_lines
    from nlp.ingest.limits import read_limits

    if context is not None and number is None:
        raise UsageError("show.no_number", where="--context")
    if source_text:
        if number is not None or zone or part or source:
            raise UsageError("show.only_a_file", where="--source-text")
        _write_source_text(document, db, read_limits(limit or ()), output_file)
        return
    from nlp.cli.show.lookup import choose, choose_notes, find

    if source and zone in BESIDE_PARAGRAPHS:
        raise UsageError("show.only_paragraphs", where=f"--source --zone {zone}")
    found = find(document, db, lexicon, read_limits(limit or ()))
    if source and found.source_text is None:
        raise SourceError("show.no_source_text", where=document)
    passages, notes = [], []
    if zone is SearchedZone.FOOTNOTE:
        notes = choose_notes(found.tagged.document, number)
    elif zone is not SearchedZone.TITLE:
        near = 1 if context is None else context
        passages = choose(found.tagged.document, number, zone.value if zone else None, part, near)
    with output.destination(output_file) as stream:
        if form is ShowFormat.JSON:
            from nlp.cli.show.rows import shown_to_json

            output.write_json(shown_to_json(found, passages, with_source=source, notes=notes), stream)
        else:
            room = _WIDEST
            if output_file is None and stream.isatty():
                room = min(shutil.get_terminal_size().columns, _WIDEST)
            stream.writelines(f"{line}\n" for line in shown_lines(found, passages, room, with_source=source, notes=notes))


def _write_source_text(document: str, db: Path, limits: Limits, output_file: Path | None) -> None:
    """Write the reader's text as it is, line ends and all; on a terminal, control characters are shown instead of obeyed."""
    from nlp.cli.show.lookup import read_text

    text = read_text(document, db, limits)
    if output_file is None and sys.stdout.isatty():
        sys.stdout.write(text)
        return
    with output.destination(output_file) as stream:
        stream.flush()
        stream.buffer.write(text.encode("utf-8", "surrogatepass"))
        stream.buffer.flush()
