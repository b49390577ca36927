"""The files of a lexicon that decide what is tagged: ``lexicon.yaml`` and one file a theme, as texts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from nlp.errors import LexiconError

DESCRIPTION = "lexicon.yaml"
THEMES = "themes"

_DIGEST_LENGTH = 12


def read_files(folder: Path) -> dict[str, str]:
    """The texts of a lexicon's files by their names within the folder, ``/`` between the parts, line ends as ``\\n``.

    Raises:
        LexiconError: a file is missing, or cannot be read.
    """
    if not folder.is_dir():
        raise LexiconError("lexicon.no_folder", where=str(folder))
    themes = sorted((folder / THEMES).glob("*.yaml"))
    return {path.relative_to(folder).as_posix(): read_file(path) for path in (folder / DESCRIPTION, *themes)}


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
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LexiconError("lexicon.not_utf8", where=f"{path}:{line}") from error
    except OSError as error:
        raise LexiconError("lexicon.unreadable", where=str(path), reason=error.strerror) from error
