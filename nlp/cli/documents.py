"""``zhuti documents``: what lies in the workspace, which of it is counted and why, and what to look at."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, OutputOption, RawCsvOption, TableFormat

if TYPE_CHECKING:
    from nlp.mine.versions import Uncounted
    from nlp.store import DocumentSummary, Workspace

COLUMNS = (
    "source", "symbol", "body", "session", "kind", "title", "adopted", "paragraphs",
    "counted", "reason", "instead", "warnings", "sha256", "format", "job", "derived", "supplied", "read",
)  # fmt: skip

CheckOption = Annotated[bool, typer.Option("--check", help=messages.text("workspace.documents.check"))]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("workspace.documents.format"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti documents``."""
    app.command("documents", help=messages.text("workspace.documents.help"))(documents)


def documents(
    form: FormatOption = TableFormat.TABLE,
    check: CheckOption = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the documents of the workspace."""
    from nlp.store import Workspace
    from nlp.workspace import left_out

    with Workspace(db) as workspace, workspace.snapshot():
        if check:
            _check(workspace)
        summaries = workspace.documents()
        others = left_out(workspace)
    rows = [_row(document, others.get(document.source)) for document in summaries]
    with output.destination(output_file) as stream:
        match form:
            case TableFormat.JSON:
                output.write_json(rows, stream)
            case TableFormat.CSV:
                output.write_csv(map(_flat, rows), COLUMNS, stream, guarded=not raw_csv)
            case TableFormat.TABLE:
                room = shutil.get_terminal_size().columns if output_file is None and stream.isatty() else None
                stream.writelines(f"{line}\n" for line in _lines(summaries, others, room))


def _check(workspace: Workspace) -> None:
    """Look through all of the file and all of its documents; nothing is listed where something is wrong."""
    from nlp.export import content_hash
    from nlp.search.index import is_whole

    workspace.check()
    output.say("workspace.documents.sound", content=content_hash(workspace))
    if not is_whole(workspace.path):
        output.say("workspace.documents.index")


def _row(document: DocumentSummary, other: Uncounted | None) -> dict[str, object]:
    values: dict[str, object] = {
        "counted": other is None,
        "reason": other.reason if other else None,
        "instead": other.instead if other else None,
        "warnings": [messages.text(warning.key, **warning.values) for warning in document.warnings],
    }
    return {name: values[name] if name in values else getattr(document, name) for name in COLUMNS}


def _lines(summaries: Sequence[DocumentSummary], others: Mapping[str, Uncounted], room: int | None) -> list[str]:
    """The list as a table, under it the reason why a document is not counted and its warnings.

    Args:
        room: the columns of the terminal; a wider table is cut into several, a longer remark goes on below.
    """
    from nlp.cli.wrap import fitted

    if not summaries:
        return [messages.text("workspace.documents.none")]
    heading = [messages.text(f"workspace.column.{name}") for name in
               ("source", "symbol", "session", "kind", "adopted", "counted", "paragraphs")]  # fmt: skip
    table = [heading, *(_cells(document, document.source not in others) for document in summaries)]
    remarks = [
        f"{output.visible(document.source)}: {remark}" for document in summaries for remark in _remarks(document, others)
    ]
    return [*_aligned(table, room), *[""] * bool(remarks), *fitted(remarks, room)]


def _aligned(table: Sequence[Sequence[str]], room: int | None) -> Iterator[str]:
    """The lines of the table, or of the tables that it is cut into; paragraphs, in the last column, are set to the right."""
    from nlp.cli.table import align, blocks

    for number, block in enumerate(blocks(table, room)):
        if number:
            yield ""
        columns = len(block[0])
        yield from align(block, left=columns - (block[0][-1] == table[0][-1]))


def _cells(document: DocumentSummary, is_counted: bool) -> list[str]:
    session = " ".join(filter(None, (document.body, document.session)))
    kind = messages.text(f"workspace.kind.{document.kind}")
    counted = messages.text("workspace.yes" if is_counted else "workspace.no")
    optional = (document.symbol, session)
    return [
        document.source,
        *(cell or "-" for cell in optional),
        kind,
        document.adopted or "-",
        counted,
        str(document.paragraphs),
    ]


def _remarks(document: DocumentSummary, others: Mapping[str, Uncounted]) -> list[str]:
    other = others.get(document.source)
    reasons = [_reason(other)] if other else []
    warnings = (messages.text(warning.key, **warning.values) for warning in document.warnings)
    return [*reasons, *_supplied(document), *map(output.visible, warnings)]


def _supplied(document: DocumentSummary) -> Iterator[str]:
    """What was supplied by a person, and what had been read instead."""
    for field, value in document.corrections.items():
        read = document.read.get(field) or "-"
        key = "workspace.corrected" if field in document.read else "workspace.set.value"
        yield messages.text(key, field=field, value=output.visible(value or "-"), read=output.visible(read))
    given = [field for field, origin in document.supplied.items() if origin == "manifest"]
    if given:
        yield messages.text("workspace.from_manifest", fields=", ".join(given))


def _reason(other: Uncounted) -> str:
    if other.instead is None:
        return messages.text("workspace.reason.alone")
    return messages.text(f"workspace.reason.{other.reason}", instead=output.visible(other.instead))


def _flat(row: dict[str, object]) -> dict[str, object]:
    """A row whose every cell is one value, for CSV."""
    return {**row, **{name: _joined(value) for name, value in row.items()}}


def _joined(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "; ".join(f"{name}={cell or ''}" for name, cell in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return value
