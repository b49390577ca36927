"""The manifest of an index: which parts there are, what they were made from, and what their files should be.

It bears a checksum of its own and is replaced as a whole, so that one that was cut off or edited is no manifest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex
from typing import Any, TypeVar

from nlp.search.index.arrays import FileRecord

FORMAT = 5
"""Raised whenever the files of an index, or the titles that count as quoted, are made in another way."""

NAME = "index.json"
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


def new_folder(kind: str) -> str:
    """A name for a new folder."""
    return f"{kind}-{token_hex(8)}"


def is_of_index(name: str) -> bool:
    """Whether a folder's name is one of those that are given."""
    return _FOLDER.fullmatch(name) is not None


def read_manifest(folder: Path, folding: str) -> Manifest:
    """The manifest of a folder; an empty one where there is none that holds."""
    try:
        written = json.loads((folder / NAME).read_bytes())
        if written["digest"] == _digest(written["index"]):
            manifest = _manifest(written["index"])
            if (manifest.format, manifest.folding) == (FORMAT, folding):
                return manifest
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    return Manifest(folding)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in place of the one that is there.

    Raises:
        OSError: it cannot be written.
    """
    index = asdict(manifest)
    draft = folder / f".{token_hex(8)}.json"
    try:
        draft.write_text(json.dumps({"digest": _digest(index), "index": index}, ensure_ascii=False), encoding="utf-8")
        draft.replace(folder / NAME)
    finally:
        draft.unlink(missing_ok=True)


def _digest(index: Any) -> str:
    return blake2b(json.dumps(index, sort_keys=True).encode(), digest_size=16).hexdigest()


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
