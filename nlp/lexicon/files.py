"""The files of a lexicon that decide what is tagged: ``lexicon.yaml`` and one file a theme, as texts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from nlp.errors import LexiconError
from nlp.lexicon.journal import JOURNAL, read_journal

DESCRIPTION = "lexicon.yaml"
THEMES = "themes"

_DIGEST_LENGTH = 12
_TRIES = 50


def read_files(folder: Path) -> dict[str, str]:
    """The texts of a lexicon's files by their names within the folder, ``/`` between the parts, line ends as ``\\n``.

    Raises:
        LexiconError: a file is missing, or cannot be read.
    """
    return {name: decoded(folder / name, content) for name, content in read_raw(folder).items()}


def read_raw(folder: Path) -> dict[str, bytes]:
    """The contents of a lexicon's files: all as they were before a change that is being made, or all as they are after it.

    Raises:
        LexiconError: a file is missing, or cannot be read.
    """
    if not folder.is_dir():
        raise LexiconError("lexicon.no_folder", where=str(folder))
    for _ in range(_TRIES):
        stamps = stamps_of(folder)
        try:
            contents = _read_through(folder)
        except LexiconError:
            if stamps_of(folder) == stamps:
                raise
            continue
        if stamps_of(folder) == stamps:
            return contents
    return _read_through(folder)


def stamps_of(folder: Path) -> tuple[tuple[str, int, int, int], ...]:
    """What is another when any of the files is another: names, inodes, sizes, times."""
    paths = [folder / JOURNAL, folder / DESCRIPTION, *sorted((folder / THEMES).glob("*.yaml"))]
    stamps = []
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        stamps.append((path.name, status.st_ino, status.st_size, status.st_mtime_ns))
    return tuple(stamps)


def theme_file(theme_id: str) -> str:
    """The name of a theme's file.

    >>> theme_file("debt")
    'themes/debt.yaml'
    """
    return f"{THEMES}/{theme_id}.yaml"


def digest_of(files: Mapping[str, str]) -> str:
    """The first twelve hexadecimal digits of a hash over the files, as `read_files` gives them."""
    digest = hashlib.sha256()
    for name in (DESCRIPTION, *sorted(files.keys() - {DESCRIPTION})):
        content = files[name].encode()
        digest.update(f"{PurePosixPath(name).name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:_DIGEST_LENGTH]


def read_file(path: Path) -> str:
    """The text of one file, without a byte order mark, line ends as ``\\n``.

    Raises:
        LexiconError: it cannot be read, or is not UTF-8.
    """
    return decoded(path, _content(path))


def decoded(path: Path, content: bytes) -> str:
    """The text of a file's content, as `read_file` gives it."""
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LexiconError("lexicon.not_utf8", where=f"{path}:{line}") from error


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LexiconError("lexicon.unreadable", where=str(path), reason=error.strerror) from error


def _read_through(folder: Path) -> dict[str, bytes]:
    """The contents with a change that is not wholly in place."""
    changes = read_journal(folder)
    names = {path.relative_to(folder).as_posix() for path in (folder / THEMES).glob("*.yaml")} | {DESCRIPTION, *changes}
    found = {name: changes[name] if name in changes else _content(folder / name) for name in sorted(names)}
    return {name: content for name, content in found.items() if content is not None}
