"""``zhuti add`` and ``remove``: what goes into a workspace and out of it."""

from __future__ import annotations

from collections import Counter
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
)
from nlp.cli.progress import with_progress
from nlp.errors import ZhutiError

if TYPE_CHECKING:
    from nlp.collection import Skipped
    from nlp.store import DocumentSummary

OUTCOMES = ("added", "replaced", "unchanged", "skipped", "failed")

PathsArgument = Annotated[
    list[Path], typer.Argument(metavar="PATH", help=messages.text("workspace.add.paths"), show_default=False)
]
SourcesArgument = Annotated[
    list[str], typer.Argument(metavar="SOURCE", help=messages.text("workspace.remove.sources"), show_default=False)
]


def register(app: typer.Typer) -> None:
    """Add the commands of the workspace."""
    for command in (add, remove):
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


def remove(references: SourcesArgument, db: DatabaseOption = DEFAULT_DATABASE, lang: LanguageOption = None) -> int:
    """Remove documents from the workspace; 1 where one was not there."""
    from nlp.errors import WorkspaceError
    from nlp.store import Workspace
    from nlp.store.references import find_by_pattern

    missing = 0
    with Workspace(db, mode="write") as workspace:
        for reference in references:
            found = find_by_pattern(reference, workspace.documents())
            if not found:
                missing += 1
                output.say_error(WorkspaceError("workspace.not_stored", where=reference))
            for summary in found:
                workspace.remove(summary.source)
                output.say("workspace.remove.done", name=output.visible(_name(summary)))
    return int(missing > 0)


def _name(summary: DocumentSummary) -> str:
    return f"{summary.source} ({summary.symbol})" if summary.symbol else summary.source
