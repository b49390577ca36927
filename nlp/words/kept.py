"""The words of a workspace's documents, kept in a folder beside it (``zhuti.db.words``).

They hold for one dictionary: that of jieba with the terms of a lexicon. Of a document that is new, or was changed, only its own
words are cut; the folder is then written anew as a whole, which takes no time beside the cutting.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from unicodedata import unidata_version

import numpy as np

from nlp.kept.arrays import FAULTS, Array, FileRecord, Records, open_files, write_arrays
from nlp.kept.folders import clear_away, drafted, new_folder
from nlp.kept.sealed import NOT_SEALED, read_sealed, write_sealed
from nlp.lexicon.exchange.jieba import matchable_terms
from nlp.lexicon.model import Lexicon
from nlp.text import FOLDING_VERSION
from nlp.words.cut import Cut

FORMAT = 1
"""Raised whenever the files are made in another way, or `nlp.segment`, `nlp.cutting` or `nlp.mine.forms` gives other words."""

NAME = "words.json"
_VALUE = "words"
_FOLDER = re.compile(r"words-[0-9a-f]{16}")
_TYPES = {
    "keys": "<u8", "first": "<u4", "starts": "<u8", "tokens": "<u4", "opening": "<u4", "position": "<u4", "zone": "<u4",
}  # fmt: skip
_NO_FOLDER = ""


@dataclass(frozen=True, slots=True)
class _Record:
    """What the folder's manifest says.

    Attributes:
        stamp: of the dictionary that the words were cut with.
        folder: in which the files lie.
    """

    stamp: str
    folder: str
    zones: tuple[str, ...]
    files: Records


def folder_of(workspace: Path) -> Path:
    """Where the words of a workspace lie."""
    return workspace.with_name(f"{workspace.name}.words")


def stamp_of(lexicon: Lexicon) -> str:
    """What is another string whenever the words of a text may be others."""
    made = (FORMAT, version("jieba"), version("rjieba"), FOLDING_VERSION, unidata_version)
    written = "\n".join([*map(str, made), *matchable_terms(lexicon)])
    return blake2b(written.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def read_words(folder: Path, stamp: str) -> Cut | None:
    """The words that are kept; None where there are none that hold, whatever the reason."""
    # A second time, for another process may have replaced the files between the reading of the manifest and their own.
    return _read(folder, stamp) or _read(folder, stamp)


def keep_words(folder: Path, stamp: str, cut: Cut) -> None:
    """Keep words in place of those that are kept; a folder that cannot be written to stays as it is."""
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        name = new_folder("words")
        with drafted(folder, name) as draft:
            files = write_arrays(draft, _arrays(cut))
            # The manifest names the folder before it is there, so that one that is there and not named is used no more.
            write_sealed(folder / NAME, _VALUE, asdict(_Record(stamp, name, cut.zones, files)))
        _sweep(folder)


def _sweep(folder: Path) -> None:
    """Take away the folders that the manifest does not name; it is read after they are listed, for another process may come."""
    there = [path.name for path in folder.iterdir() if _is_ours(path.name)]
    if used := _folder_in_use(folder):
        clear_away(folder, kept=(used, NAME), replaced=there, is_ours=_is_ours)


def _read(folder: Path, stamp: str) -> Cut | None:
    try:
        record = _record(folder)
        if record.stamp != stamp:
            return None
        seen, arrays = open_files(folder / record.folder, record.files)
        words = _words(arrays["spelling"], arrays["ends"])
        cut = Cut(words, record.zones, **{name: _whole(name, arrays[name]) for name in _TYPES})
    except (*NOT_SEALED, *FAULTS):
        return None
    if seen != record.files and _folder_in_use(folder) == record.folder:
        # They were read through and found to be right, so that the next reading need not.
        with suppress(OSError):
            write_sealed(folder / NAME, _VALUE, asdict(_Record(stamp, record.folder, record.zones, seen)))
    return cut


def _record(folder: Path) -> _Record:
    read = read_sealed(folder / NAME, _VALUE)
    if not _is_ours(read["folder"]):
        raise ValueError(read["folder"])
    files = {name: FileRecord(**record) for name, record in read["files"].items()}
    return _Record(read["stamp"], read["folder"], tuple(read["zones"]), files)


def _folder_in_use(folder: Path) -> str:
    """The folder that the manifest names; none where there is no manifest."""
    try:
        return _record(folder).folder
    except NOT_SEALED:
        return _NO_FOLDER


def _is_ours(name: str) -> bool:
    return _FOLDER.fullmatch(name) is not None


def _arrays(cut: Cut) -> dict[str, Array]:
    arrays = {name: getattr(cut, name).astype(dtype) for name, dtype in _TYPES.items()}
    arrays["spelling"] = np.frombuffer("".join(cut.words).encode("utf-8", "surrogatepass"), np.uint8)
    arrays["ends"] = np.cumsum([0, *map(len, cut.words)]).astype("<u4")
    return arrays


def _words(spelling: Array, ends: Array) -> tuple[str, ...]:
    text = spelling.tobytes().decode("utf-8", "surrogatepass")
    return tuple(text[start:end] for start, end in pairwise(ends.tolist()))


def _whole(name: str, array: Array) -> Array:
    """An array read into memory, as numbers of the kind that is counted with."""
    return array.astype(np.uint64 if name == "keys" else np.int64)
