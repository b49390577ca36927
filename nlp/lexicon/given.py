"""The lexicon that a call was given: a `Lexicon`, the folder of one, or nothing for the shipped one.

Folders are read once and kept, as long as none of their files changes, so that many calls are as fast as one.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from nlp.errors import LexiconError, UsageError
from nlp.lexicon.files import stamps_of
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon
from nlp.resources import DEFAULT_LEXICON, resource

LexiconLike: TypeAlias = Lexicon | os.PathLike[str] | str | None
"""What calls take for a lexicon; None is the shipped one."""


def given_lexicon(lexicon: LexiconLike = None) -> Lexicon:
    """The lexicon; of a folder of which no file has changed the same value as before.

    >>> given_lexicon() is given_lexicon()
    True

    Raises:
        LexiconError: there is no such folder, or a file of it is missing, cannot be read or is broken.
        UsageError: it is neither a lexicon nor a path.
    """
    if isinstance(lexicon, Lexicon):
        return lexicon
    if not isinstance(lexicon, str | os.PathLike | None):
        raise UsageError("lexicon.not_given", where=type(lexicon).__name__)
    folder = Path(lexicon) if lexicon is not None else resource("lexicons", DEFAULT_LEXICON)
    if not folder.is_dir():
        raise LexiconError("lexicon.none_given", where=str(folder))
    return _read(folder, stamps_of(folder))


@lru_cache(maxsize=4)
def _read(folder: Path, stamps: tuple[tuple[str, int, int, int], ...]) -> Lexicon:
    """The lexicon of a folder whose files bear these stamps."""
    return load_lexicon(folder)
