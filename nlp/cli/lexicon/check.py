"""``zhuti lexicon check``: what is wrong with a lexicon, one line a finding."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import DEFAULT_DATABASE, LanguageOption, LexiconOption, OutputOption
from nlp.cli.progress import with_progress
from nlp.errors import WorkspaceError

if TYPE_CHECKING:
    from nlp.maintenance.check.firing import Batches
    from nlp.store import Workspace


class CheckFormat(StrEnum):
    """The forms in which findings are given out."""

    TEXT = "text"
    JSON = "json"


class Least(StrEnum):
    """How serious findings must be to be shown."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


FolderArgument = Annotated[Path | None, typer.Argument(metavar="DIR", help=messages.text("lexicon.folder"), show_default=False)]
WorkspaceOption = Annotated[
    Path | None, typer.Option("--db", metavar="FILE", help=messages.text("check.db"), show_default=False)
]
NoCorpusOption = Annotated[bool, typer.Option("--no-corpus", help=messages.text("check.no_corpus"))]
RuleOption = Annotated[
    list[str] | None, typer.Option("--rule", metavar="NAME", help=messages.text("check.rule"), show_default=False)
]
SeverityOption = Annotated[Least | None, typer.Option("--severity", help=messages.text("check.severity"), show_default=False)]
AllOption = Annotated[bool, typer.Option("--all", help=messages.text("check.all"))]
FormatOption = Annotated[CheckFormat, typer.Option("--format", help=messages.text("check.format"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon check``."""
    lexicon.command("check", help=messages.text("lexicon.check_help"))(check)


def check(
    folder: FolderArgument = None,
    lexicon: LexiconOption = None,
    db: WorkspaceOption = None,
    no_corpus: NoCorpusOption = False,
    rule: RuleOption = None,
    severity: SeverityOption = None,
    show_all: AllOption = False,
    format: FormatOption = CheckFormat.TEXT,
    destination: OutputOption = None,
    lang: LanguageOption = None,
) -> int:
    """Print what is wrong with a lexicon; 1 where there are errors."""
    from nlp.cli.lexicon.findings import lines, rows, selected
    from nlp.maintenance.check import check_folder

    with ExitStack() as stack:
        workspace, is_missed = (None, False) if no_corpus else _workspace(db, stack)
        checked = check_folder(folder or lexicon, workspace, watch=_with_progress)
        if workspace is not None and checked.lexicon is not None:
            output.say("check.tried", path=str(workspace.path), documents=len(workspace.entries()))
    findings = selected(checked.findings, rule or (), severity.value if severity else None)
    with output.destination(destination) as stream:
        if format is CheckFormat.JSON:
            output.write_json(list(rows(findings)), stream)
        else:
            room = shutil.get_terminal_size().columns if destination is None and stream.isatty() else None
            told = lines(checked, findings, is_whole=bool(show_all or rule or severity), room=room)
            stream.writelines(f"{line}\n" for line in told)
    return int(is_missed or any(finding.severity == "error" for finding in checked.findings))


def _with_progress(batches: Batches, workspace: Workspace) -> Batches:
    return with_progress(batches, workspace.retag_batches, messages.text("check.progress"))


def _workspace(db: Path | None, stack: ExitStack) -> tuple[Workspace | None, bool]:
    """The workspace that was named, else the one at hand, where there is one; and whether there is one that cannot be read."""
    from nlp.store import Workspace

    path = db or Path(os.environ.get("ZHUTI_DB") or DEFAULT_DATABASE)
    if db is None and not path.exists():
        return None, False
    try:
        workspace = stack.enter_context(Workspace(path))
        stack.enter_context(workspace.snapshot())
    except WorkspaceError as error:
        if db is not None:
            raise
        output.say_error(error)
        return None, True
    return workspace, False
