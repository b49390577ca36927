"""What a person names: a document of the workspace, by its source or symbol, or a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.cli import output
from nlp.errors import SourceError
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.store import Entry, Workspace

STANDARD_INPUT = "-"


def source_in(workspace: Workspace, reference: str) -> str | None:
    """The source that a reference names: a source itself, or the counted one of the documents with that symbol."""
    from nlp.workspace import left_out

    if is_stored(workspace, reference):
        return reference
    same = [entry for entry in workspace.entries() if entry.symbol and _plain(entry.symbol) == _plain(reference)]
    if not same:
        return None
    others = left_out(workspace)
    counted = next((entry for entry in same if entry.source not in others), same[0])
    if counted.source in others:
        output.say("show.instead", instead=visible(others[counted.source].instead or "-"))
    elif len(same) > 1:
        _say_versions(counted, same)
    return counted.source


def is_stored(workspace: Workspace, source: str) -> bool:
    """Whether a workspace holds a document that goes by a source; a name that is no text, as files may have, is none."""
    try:
        source.encode()
    except UnicodeEncodeError:
        return False
    return workspace.sha256(source) is not None


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


def _say_versions(counted: Entry, same: Sequence[Entry]) -> None:
    names = [visible(entry.source) for entry in same if entry is not counted]
    source = visible(counted.source)
    output.say("show.versions", symbol=counted.symbol, count=len(same), source=source, others=", ".join(names))


def _plain(symbol: str) -> str:
    return "".join(symbol.split()).upper()
