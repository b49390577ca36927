"""The folder of an index, beside its workspace.

Documents that are gone or were replaced are passed over, and those that are new stand in a small part of their own, until
both together are a quarter of the rest. Where the folder cannot be written to, what it lacks is built in a temporary one.
Two processes that build at once build folders of their own, and the manifest that is written last holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize

from nlp.errors import WorkspaceError
from nlp.kept.arrays import FAULTS, FileRecord, open_files
from nlp.kept.folders import clear_away, thrown_away_on_faults
from nlp.search.index.manifest import NAME, Manifest, is_of_index, read_manifest, write_manifest
from nlp.search.index.opening import Opening, OpenPart
from nlp.store import Entry, Workspace
from nlp.text import FOLDING_VERSION


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Index:
    """The parts of an index that between them hold each document of a workspace once."""

    parts: tuple[OpenPart, ...]


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
        found, parts = _run(Opening(workspace, entries, folder, folder, on_building), folder, anew=anew)
    except OSError:
        return _open_for_now(workspace, entries, anew=anew, on_building=on_building)
    base, recent = parts[0].record, parts[1].record if len(parts) > 1 else None
    _keep(folder, found, Manifest(FOLDING_VERSION, base, recent))
    return Index(tuple(parts))


def _open_for_now(workspace: Workspace, entries: Sequence[Entry], *, anew: bool, on_building: Callable[[int], None]) -> Index:
    """The index, what it lacks built in a folder that is thrown away."""
    folder = folder_of(workspace.path)
    try:
        home = Path(mkdtemp(prefix="zhuti-search-"))
        with thrown_away_on_faults(home):
            opening = Opening(workspace, entries, folder, home, on_building)
            index = Index(tuple(_run(opening, folder, anew=anew)[1]))
    except OSError as error:
        reason = error.strerror or str(error)
        raise WorkspaceError("workspace.failed", where=str(error.filename or folder), reason=reason) from error
    finalize(index, rmtree, home, ignore_errors=True)
    return index


def is_whole(workspace: Path) -> bool:
    """Whether every byte of an index is what was written; where there is none, nothing is wrong."""
    folder = folder_of(workspace)
    for name, files in _files(read_manifest(folder, FOLDING_VERSION)):
        try:
            open_files(folder / name, files, is_trusting=False)
        except FAULTS:
            return False
    return True


def _run(opening: Opening, folder: Path, *, anew: bool) -> tuple[Manifest, list[OpenPart]]:
    """The manifest that was found, and the parts that there are now."""
    found = Manifest(FOLDING_VERSION) if anew else read_manifest(folder, FOLDING_VERSION)
    base = opening.texts(found.base)
    if found.base is not None and base is None and (newer := read_manifest(folder, FOLDING_VERSION)) != found:
        # Another process replaced what was just read of.
        found, base = newer, opening.texts(newer.base)
    return found, opening.run(base, found.recent)


def _keep(folder: Path, found: Manifest, made: Manifest) -> None:
    """Write down what there is now, and take away what is used no more; a folder that cannot be written to stays as it is."""
    with suppress(OSError):
        before = found
        if made != found:
            before = read_manifest(folder, FOLDING_VERSION)
            write_manifest(folder, made)
        kept = {name for name, _ in _files(made)} | {NAME}
        replaced = {name for name, _ in _files(before)}
        clear_away(folder, kept=kept, replaced=replaced, is_ours=is_of_index)


def _files(manifest: Manifest) -> Iterator[tuple[str, Mapping[str, FileRecord]]]:
    """The folders of an index with their files."""
    for part in (manifest.base, manifest.recent):
        for record in (part, part and part.mentions):
            if record is not None:
                yield record.folder, record.files
