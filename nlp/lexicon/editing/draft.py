"""A lexicon that is being changed: its files as texts, checked as a whole before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex

from nlp.errors import LexiconError
from nlp.lexicon.files import read_files
from nlp.lexicon.load import read_lexicon
from nlp.lexicon.model import Lexicon
from nlp.resources import resource


class Draft:
    """The files of a lexicon folder as texts that operations may change; nothing is written before `save`.

    Raises:
        LexiconError: the folder holds no lexicon, or is the shipped one, which is read-only.
    """

    def __init__(self, folder: Path) -> None:
        if is_shipped(folder):
            raise LexiconError("lexicon.read_only", where=str(folder))
        self.folder = folder
        self._before = read_files(folder)
        self._files = dict(self._before)

    @property
    def files(self) -> Mapping[str, str]:
        """The texts by their names within the folder, as they are now: see `nlp.lexicon.files.read_files`."""
        return self._files

    def write(self, name: str, text: str) -> None:
        """Give a file, new or not, another text."""
        self._files[name] = text

    def delete(self, name: str) -> None:
        """Take a file out."""
        del self._files[name]

    def before(self) -> Lexicon:
        """The lexicon as its folder has it."""
        return read_lexicon(self._before, self.folder)

    def lexicon(self) -> Lexicon:
        """The lexicon as it would be.

        Raises:
            LexiconError: the changes made it invalid; it names the file and the line.
        """
        return read_lexicon(self._files, self.folder)

    def save(self) -> Lexicon:
        """Write what was changed, and give the lexicon as it now is.

        Raises:
            LexiconError: the changes made it invalid, and nothing was written.
        """
        lexicon = self.lexicon()
        for name, text in self._files.items():
            if self._before.get(name) != text:
                _replace(self.folder / name, text)
        for name in self._before.keys() - self._files.keys():
            (self.folder / name).unlink()
        self._before = dict(self._files)
        return lexicon


def is_shipped(folder: Path) -> bool:
    """Whether a folder is one of the lexicons that come with the program."""
    return folder.resolve().is_relative_to(resource("lexicons").resolve())


def _replace(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.{token_hex(4)}.new")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
