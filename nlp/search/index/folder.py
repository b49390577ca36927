"""The folder of an index, beside its workspace.

Documents that are gone or were replaced are passed over, and those that are new stand in a small part of their own, until
both together are a quarter of the rest. Where the folder cannot be written to, what it lacks is built in a temporary one.
Two processes that build at once build folders of their own, and the manifest that is written last holds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from nlp.search.index.arrays import FileRecord
from nlp.search.index.manifest import Manifest, read_manifest, write_manifest
from nlp.search.index.opening import FAULTS, Opening, OpenPart, open_files
from nlp.store import Entry, Workspace
from nlp.text import FOLDING_VERSION

_ABANDONED = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Index:
    """The parts of an index that between them hold each document of a workspace once.

    Attributes:
        temporary: the folder of what is thrown away when the index is.
    """

    parts: tuple[OpenPart, ...]
    temporary: TemporaryDirectory[str] | None = None


def folder_of(workspace: Path) -> Path:
    """Where the index of a workspace lies."""
    return workspace.with_name(f"{workspace.name}.search")


def tell_no_one(count: int) -> None:
    """Say nothing of documents that are indexed."""


def open_index(
    workspace: Workspace, entries: Sequence[Entry], *, anew: bool = False, on_building: Callable[[int], None] = tell_no_one
) -> Index:
    """The index of a workspace, built where it is missing or does not fit; to be opened within ``workspace.snapshot()``.

    Args:
        entries: the documents of the workspace.
        anew: build all of it, whatever is there.
        on_building: is told, before it is done, of how many documents an index is built.
    """
    folder = folder_of(workspace.path)
    try:
        folder.mkdir(exist_ok=True)
        found = Manifest(FOLDING_VERSION) if anew else read_manifest(folder, FOLDING_VERSION)
        parts = Opening(workspace, entries, folder, folder, on_building).run(found)
    except OSError:
        # It cannot be written to, or another process took away what it had replaced.
        temporary = TemporaryDirectory(prefix="zhuti-search-")
        found = Manifest(FOLDING_VERSION) if anew else read_manifest(folder, FOLDING_VERSION)
        parts = Opening(workspace, entries, folder, Path(temporary.name), on_building).run(found)
        return Index(tuple(parts), temporary)
    base, recent = parts[0].record, parts[1].record if len(parts) > 1 else None
    _keep(folder, found, Manifest(FOLDING_VERSION, base, recent))
    return Index(tuple(parts))


def is_whole(workspace: Path) -> bool:
    """Whether every byte of an index is what was written; where there is none, nothing is wrong."""
    folder = folder_of(workspace)
    for name, files in _files(read_manifest(folder, FOLDING_VERSION)):
        try:
            open_files(folder / name, files, is_trusting=False)
        except FAULTS:
            return False
    return True


def _keep(folder: Path, found: Manifest, made: Manifest) -> None:
    """Write down what there is now, and take away what it replaced; a folder that cannot be written to stays as it is."""
    if made == found:
        return
    with suppress(OSError):
        found = read_manifest(folder, FOLDING_VERSION)
        write_manifest(folder, made)
        kept = {name for name, _ in _files(made)}
        replaced = {name for name, _ in _files(found)} - kept
        for path in folder.iterdir():
            if path.name in replaced or (path.is_dir() and path.name not in kept and _is_abandoned(path)):
                rmtree(path, ignore_errors=True)


def _is_abandoned(path: Path) -> bool:
    """Whether no process can still be at work in a folder."""
    return time.time() - path.stat().st_mtime > _ABANDONED


def _files(manifest: Manifest) -> Iterator[tuple[str, Mapping[str, FileRecord]]]:
    """The folders of an index with their files."""
    for part in (manifest.base, manifest.recent):
        for record in (part, part and part.mentions):
            if record is not None:
                yield record.folder, record.files
