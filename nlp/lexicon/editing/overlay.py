"""A lexicon to try edits on: it is written nowhere."""

from __future__ import annotations

from pathlib import Path

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.model import Lexicon


class Overlay(Draft):
    """A draft over a lexicon that may be read-only or in no folder at all; `save` refuses.

    Args:
        lexicon: read from files (`nlp.lexicon.load`).
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.folder = Path(lexicon.path)
        self._read = {}
        self._before = dict(lexicon.files)
        self._files = dict(lexicon.files)

    def save(self) -> Lexicon:
        """Nothing is ever written.

        Raises:
            LexiconError: always.
        """
        raise LexiconError("lexicon.read_only", where=str(self.folder))
