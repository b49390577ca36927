"""What a person names: a document of the workspace, by its source or symbol; or a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.store import Entry, Workspace
    from nlp.types import Document


@dataclass(frozen=True, slots=True)
class Named:
    """The document that a reference names.

    Attributes:
        versions: the other documents that bear the symbol.
        instead: where it is not counted, the source of the one that is; ``-`` where that is not known.
    """

    source: str
    symbol: str | None = None
    versions: tuple[Entry, ...] = ()
    instead: str | None = None


def named_in(workspace: Workspace, reference: str) -> Named | None:
    """A source itself, or the counted one of the documents with a symbol; None where a workspace has neither."""
    from nlp.workspace import left_out

    if is_stored(workspace, reference):
        return Named(reference)
    same = [entry for entry in workspace.entries() if entry.symbol and _plain(entry.symbol) == _plain(reference)]
    if not same:
        return None
    others = left_out(workspace)
    counted = next((entry for entry in same if entry.source not in others), same[0])
    instead = (others[counted.source].instead or "-") if counted.source in others else None
    return Named(counted.source, counted.symbol, tuple(entry for entry in same if entry is not counted), instead)


def is_stored(workspace: Workspace, source: str) -> bool:
    """Whether a workspace holds a document that goes by a source; a name that is no text, as files may have, is none."""
    try:
        source.encode()
    except UnicodeEncodeError:
        return False
    return workspace.sha256(source) is not None


def apart_from(workspace: Workspace, document: Document, path: str) -> Document:
    """The document of a file under a name that is none of a workspace's.

    Args:
        path: of the file, as it was given.
    """
    names = (document.source, path, str(Path(path).resolve()))
    return replace(document, source=next((name for name in names if not is_stored(workspace, name)), path))


def _plain(symbol: str) -> str:
    return "".join(symbol.split()).upper()
