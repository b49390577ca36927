"""What a person names: a document of the workspace, by its source or symbol, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from nlp.cli import output
from nlp.errors import SourceError
from nlp.rows.reference import Named, is_stored, named_in
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.store import Workspace

__all__ = ["STANDARD_INPUT", "is_file", "is_stored", "require_file", "source_in"]

STANDARD_INPUT = "-"


def source_in(workspace: Workspace, reference: str) -> str | None:
    """The source that a reference names, and on stderr what else it could name: see `nlp.rows.reference.named_in`."""
    found = named_in(workspace, reference)
    if found is None:
        return None
    if found.instead is not None:
        output.say("show.instead", instead=visible(found.instead))
    elif found.versions:
        _say_versions(found)
    return found.source


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


def _say_versions(found: Named) -> None:
    others = ", ".join(visible(entry.source) for entry in found.versions)
    count, source = len(found.versions) + 1, visible(found.source)
    output.say("show.versions", symbol=found.symbol, count=count, source=source, others=others)
