"""What a person names: a document of the workspace, by its source or symbol, or a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.cli import output
from nlp.errors import SourceError
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.store import DocumentSummary, Workspace

STANDARD_INPUT = "-"


def source_in(workspace: Workspace, reference: str) -> str | None:
    """The source that a reference names: a source itself, or the counted one of the documents with that symbol."""
    from nlp.workspace import left_out

    summaries = workspace.documents()
    if any(summary.source == reference for summary in summaries):
        return reference
    same = [summary for summary in summaries if summary.symbol and _plain(summary.symbol) == _plain(reference)]
    if not same:
        return None
    others = left_out(workspace)
    counted = next((summary for summary in same if summary.source not in others), same[0])
    if counted.source in others:
        output.say("show.instead", instead=visible(others[counted.source].instead or "-"))
    elif len(same) > 1:
        _say_versions(counted, same)
    return counted.source


def is_file(reference: str) -> bool:
    """Whether a reference is a file, or standard input."""
    return reference == STANDARD_INPUT or Path(reference).is_file()


def require_file(reference: str, db: Path) -> None:
    """Raise the error that helps most where a reference is no file."""
    from nlp.errors import WorkspaceError

    if is_file(reference):
        return
    if not db.exists():
        raise WorkspaceError("workspace.missing", where=str(db))
    raise SourceError("show.unknown", where=reference)


def _say_versions(counted: DocumentSummary, same: Sequence[DocumentSummary]) -> None:
    names = [visible(summary.source) for summary in same if summary is not counted]
    source = visible(counted.source)
    output.say("show.versions", symbol=counted.symbol, count=len(same), source=source, others=", ".join(names))


def _plain(symbol: str) -> str:
    return "".join(symbol.split()).upper()
