"""``zhuti add``, ``documents``, ``remove`` and ``retag``: what goes into a workspace and what lies there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.left_aside import say_other_kinds, say_skipped
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    LimitOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.cli.progress import with_progress
from nlp.errors import ZhutiError

if TYPE_CHECKING:
    from nlp.collection import Skipped
    from nlp.mine.versions import Uncounted
    from nlp.store import DocumentSummary

OUTCOMES = ("added", "replaced", "unchanged", "skipped", "failed")
COLUMNS = (
    "source", "symbol", "body", "session", "kind", "title", "adopted", "paragraphs",
    "counted", "reason", "instead", "warnings", "sha256",
)  # fmt: skip


PathsArgument = Annotated[
    list[Path], typer.Argument(metavar="PATH", help=messages.text("workspace.add.paths"), show_default=False)
]
SourcesArgument = Annotated[
    list[str], typer.Argument(metavar="SOURCE", help=messages.text("workspace.remove.sources"), show_default=False)
]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("workspace.documents.format"))]


def register(app: typer.Typer) -> None:
    """Add the commands of the workspace."""
    for command in (add, documents, remove, retag):
        app.command(command.__name__, help=messages.text(f"workspace.{command.__name__}.help"))(command)


def add(
    paths: PathsArgument,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    limit: LimitOption = None,
    lang: LanguageOption = None,
) -> int:
    """Add files or folders to the workspace; 1 where some could not be added."""
    from nlp.ingest import find_sources
    from nlp.ingest.limits import read_limits
    from nlp.lexicon.load import load_lexicon
    from nlp.store import Workspace
    from nlp.themes import Tagger
    from nlp.workspace import add_sources

    limits = read_limits(limit or ())
    tagger = Tagger(load_lexicon(lexicon))
    outcomes: Counter[str] = Counter()

    def skip(skipped: Skipped) -> None:
        outcomes["skipped"] += 1
        say_skipped(skipped)

    with Workspace(db, mode="create") as workspace:
        stored = add_sources(workspace, paths, tagger, limits=limits, on_skipped=skip)
        for one in with_progress(stored, lambda: len(list(find_sources(paths))), messages.text("workspace.add.progress")):
            if isinstance(one, ZhutiError):
                output.say_error(one)
            outcomes["failed" if isinstance(one, ZhutiError) else one.outcome] += 1
    say_other_kinds(paths)
    output.say("workspace.add.summary", **{name: outcomes[name] for name in OUTCOMES})
    return int(outcomes["failed"] > 0)


def documents(
    form: FormatOption = TableFormat.TABLE,
    db: DatabaseOption = DEFAULT_DATABASE,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the documents of the workspace."""
    from nlp.store import Workspace
    from nlp.workspace import left_out

    with Workspace(db) as workspace, workspace.snapshot():
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
                stream.writelines(f"{line}\n" for line in _lines(summaries, others))


def remove(sources: SourcesArgument, db: DatabaseOption = DEFAULT_DATABASE, lang: LanguageOption = None) -> int:
    """Remove documents from the workspace; 1 where one was not there."""
    from nlp.errors import WorkspaceError
    from nlp.store import Workspace

    with Workspace(db, mode="write") as workspace:
        missing = [source for source in sources if not workspace.remove(source)]
    for source in missing:
        output.say_error(WorkspaceError("workspace.not_stored", where=source))
    return int(bool(missing))


def retag(db: DatabaseOption = DEFAULT_DATABASE, lexicon: LexiconOption = None, lang: LanguageOption = None) -> None:
    """Tag all paragraphs of the workspace anew."""
    from nlp.lexicon.load import load_lexicon
    from nlp.store import Workspace
    from nlp.themes import Tagger
    from nlp.workspace import retag as retag_workspace
    from nlp.workspace import stamp_of

    tagger = Tagger(load_lexicon(lexicon))
    with Workspace(db, mode="write") as workspace:
        batches = retag_workspace(workspace, tagger)
        texts = sum(with_progress(batches, workspace.retag_batches, messages.text("workspace.retag.progress")))
    output.say("workspace.retag.summary", lexicon=stamp_of(tagger.lexicon), paragraphs=texts)


def _row(document: DocumentSummary, other: Uncounted | None) -> dict[str, object]:
    values: dict[str, object] = {
        "counted": other is None,
        "reason": other.reason if other else None,
        "instead": other.instead if other else None,
        "warnings": [messages.text(warning.key, **warning.values) for warning in document.warnings],
    }
    return {name: values[name] if name in values else getattr(document, name) for name in COLUMNS}


def _lines(summaries: Sequence[DocumentSummary], others: Mapping[str, Uncounted]) -> list[str]:
    """The list as a table, under it the reason why a document is not counted and its warnings."""
    from nlp.cli.table import align

    if not summaries:
        return [messages.text("workspace.documents.none")]
    heading = [messages.text(f"workspace.column.{name}") for name in
               ("source", "symbol", "session", "kind", "adopted", "counted", "paragraphs")]  # fmt: skip
    lines = align([heading, *(_cells(document, document.source not in others) for document in summaries)], left=6)
    remarks = [
        f"{output.visible(document.source)}: {remark}" for document in summaries for remark in _remarks(document, others)
    ]
    return [*lines, *[""] * bool(remarks), *remarks]


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
    return [*reasons, *(messages.text(warning.key, **warning.values) for warning in document.warnings)]


def _reason(other: Uncounted) -> str:
    if other.instead is None:
        return messages.text("workspace.reason.alone")
    return messages.text(f"workspace.reason.{other.reason}", instead=output.visible(other.instead))


def _flat(row: dict[str, object]) -> dict[str, object]:
    """A row whose every cell is one value, for CSV."""
    warnings = row["warnings"]
    texts = [str(warning) for warning in warnings] if isinstance(warnings, list) else []
    return {**row, "warnings": "; ".join(texts), "counted": "true" if row["counted"] else "false"}
