"""The files that paths name: folders walked in an order that never changes, what cannot be walked said.

A folder may hold anything: links that lead in circles or nowhere, pipes that no one writes to, names that are no text. None
of them ends a walk, and none makes it wait.
"""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from os import PathLike
from pathlib import Path, PurePath
from typing import TypeAlias
from unicodedata import normalize

from nlp.errors import SourceError
from nlp.ingest.formats import SUFFIXES

STANDARD_INPUT = "-"

Found: TypeAlias = tuple[str, Path]
"""The name a document goes by, and its path."""

_HIDDEN = (".", "~$")
"""How the names of hidden files begin, and of those that Word keeps beside a document that is open."""


MANIFEST_NAME = "manifest.csv"

_WORKSPACE = re.compile(r"\.db(?:-wal|-shm|\.v\d+\.backup)?$")


def walk(paths: Iterable[Path | str]) -> Iterator[Found | SourceError]:
    """The documents that the paths name, and errors for what cannot be looked into; each once.

    A file goes by its plain name, whatever it is: a fault of it is found when it is read. The documents of a folder are
    those whose endings are known, sorted, under their paths relative to it. Links to files are followed, wherever they
    lead; links to folders are not.
    """
    seen: set[Found] = set()
    for path in expanded(paths):
        for found in _in_folder(path) if os.path.isdir(path) else _alone(path):  # noqa: PTH112  # Path.is_dir may raise
            if isinstance(found, SourceError) or found not in seen:
                yield found if isinstance(found, SourceError) else _named(found)
            if not isinstance(found, SourceError):
                seen.add(found)


def expanded(paths: Iterable[Path | str]) -> Iterator[Path]:
    """The paths; in place of a pattern (``*.pdf``) what it stands for: the shells of Windows leave that to the program.

    A path that is given alone is one path: as a sequence of characters it would name the root of the file system.
    """
    for path in map(Path, [paths] if isinstance(paths, str | PathLike) else paths):
        is_pattern = has_magic(str(path)) and not os.path.lexists(path)
        found = sorted(glob(str(path))) if is_pattern else []  # noqa: PTH207  # a pattern may begin anywhere
        yield from map(Path, found) if found else [path]


def other_kinds(paths: Iterable[Path | str]) -> Counter[str]:
    """How many files of each other ending (``.xlsx``) the folders among the paths hold; manifests and workspaces are none."""
    found: Counter[str] = Counter()
    for path in expanded(paths):
        for _, folders, names in os.walk(path, followlinks=False):
            folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
            found.update(PurePath(name).suffix.lower() for name in names if _is_of_other_kind(name))
    return found


def _is_of_other_kind(name: str) -> bool:
    if name.startswith(_HIDDEN) or name == MANIFEST_NAME or _WORKSPACE.search(name):
        return False
    return PurePath(name).suffix.lower() not in SUFFIXES


def _alone(path: Path) -> Iterator[Found]:
    yield composed(path.name or str(path)) if str(path) != STANDARD_INPUT else STANDARD_INPUT, path


def _in_folder(folder: Path) -> Iterator[Found | SourceError]:
    found: list[tuple[tuple[str, ...], Path | SourceError]] = []
    waiting: list[tuple[str, ...]] = [()]
    while waiting:
        parts = waiting.pop()
        try:
            with os.scandir(folder.joinpath(*parts)) as entries:
                for entry in entries:
                    _sort_in((*parts, entry.name), entry, found, waiting)
        except OSError as error:
            found.append((parts, _unreadable(folder.joinpath(*parts), error)))
    if not found:
        yield SourceError("source.no_documents", where=str(folder))
    names = ["/".join(parts) for parts, _ in found]
    spelled = Counter(map(composed, names))
    # Of names that differ in nothing but their spelling, each keeps its own.
    plain = (composed(name) if spelled[composed(name)] == 1 else name for name in names)
    for name, path in sorted(zip(plain, (path for _, path in found), strict=True), key=lambda pair: pair[0].split("/")):
        yield path if isinstance(path, SourceError) else (name, path)


def _sort_in(
    parts: tuple[str, ...],
    entry: os.DirEntry[str],
    found: list[tuple[tuple[str, ...], Path | SourceError]],
    waiting: list[tuple[str, ...]],
) -> None:
    if entry.name.startswith(_HIDDEN):
        return
    if entry.is_dir(follow_symlinks=False):
        waiting.append(parts)
    elif PurePath(entry.name).suffix.lower() in SUFFIXES and _may_be_read(entry):
        found.append((parts, Path(entry.path)))


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file, or a link that leads to one or nowhere: reading it then says what is wrong."""
    if entry.is_file(follow_symlinks=False):
        return True
    if not entry.is_symlink():
        return False
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True


def _named(found: Found) -> Found:
    """What was found, under a name that can be written down: bytes of it that are no UTF-8 stand as ``\\udcff``."""
    source, path = found
    return source.encode("utf-8", "backslashreplace").decode(), path


def composed(name: str) -> str:
    """A name with its characters composed (NFC), as all systems but older ones of macOS keep it."""
    return normalize("NFC", name)


def _unreadable(folder: Path, error: OSError) -> SourceError:
    return SourceError("source.folder", where=str(folder), reason=error.strerror or str(error))
