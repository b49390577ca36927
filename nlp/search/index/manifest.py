"""The manifest of an index: which parts there are, what they were made from, and what their files should be.

It bears a checksum of its own and is replaced as a whole (`nlp.kept.sealed`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from nlp.kept.arrays import FileRecord
from nlp.kept.sealed import NOT_SEALED, read_sealed, write_sealed

FORMAT = 5
"""Raised whenever the files of an index, or the titles that count as quoted, are made in another way."""

NAME = "index.json"
_VALUE = "index"
_Read = TypeVar("_Read")
_FOLDER = re.compile(r"(?:base|recent|mentions)-[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class MentionsRecord:
    """The files of a part's mentions; ``stamp`` says what the workspace was tagged with."""

    folder: str
    stamp: str
    themes: tuple[str, ...]
    terms: tuple[str, ...]
    files: Mapping[str, FileRecord]


@dataclass(frozen=True, slots=True)
class PartRecord:
    """The files of a part, and the names that its codes stand for."""

    folder: str
    zones: tuple[str, ...]
    parts: tuple[str | None, ...]
    openings: tuple[str | None, ...]
    files: Mapping[str, FileRecord]
    mentions: MentionsRecord | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What lies in the folder: the part with most documents, and one with those that came later."""

    folding: str
    base: PartRecord | None = None
    recent: PartRecord | None = None
    format: int = field(default=FORMAT)


def is_of_index(name: str) -> bool:
    """Whether a folder's name is one of those that are given."""
    return _FOLDER.fullmatch(name) is not None


def read_manifest(folder: Path, folding: str) -> Manifest:
    """The manifest of a folder; an empty one where there is none that holds."""
    with suppress(*NOT_SEALED):
        manifest = _manifest(read_sealed(folder / NAME, _VALUE))
        if (manifest.format, manifest.folding) == (FORMAT, folding):
            return manifest
    return Manifest(folding)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in place of the one that is there.

    Raises:
        OSError: it cannot be written.
    """
    write_sealed(folder / NAME, _VALUE, asdict(manifest))


def _manifest(read: Any) -> Manifest:
    base, recent = (_optional(_part, read[name]) for name in ("base", "recent"))
    return Manifest(read["folding"], base, recent, read["format"])


def _part(read: Any) -> PartRecord:
    zones, parts, openings = (tuple(read[name]) for name in ("zones", "parts", "openings"))
    mentions = _optional(_mentions, read["mentions"])
    return PartRecord(_folder(read["folder"]), zones, parts, openings, _files(read["files"]), mentions)


def _mentions(read: Any) -> MentionsRecord:
    themes, terms = tuple(read["themes"]), tuple(read["terms"])
    return MentionsRecord(_folder(read["folder"]), read["stamp"], themes, terms, _files(read["files"]))


def _files(read: Any) -> dict[str, FileRecord]:
    return {name: FileRecord(**record) for name, record in read.items()}


def _folder(name: str) -> str:
    if not is_of_index(name):
        raise ValueError(name)
    return name


def _optional(reader: Callable[[Any], _Read], read: Any) -> _Read | None:
    return None if read is None else reader(read)
