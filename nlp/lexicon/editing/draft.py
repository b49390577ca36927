"""A lexicon that is being changed: its files as texts, checked as a whole before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from nlp.errors import LexiconError
from nlp.lexicon.editing.line_ends import as_it_was
from nlp.lexicon.editing.saving import save_change
from nlp.lexicon.files import DESCRIPTION, decoded, read_raw
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
        self._read = read_raw(folder)
        self._before = {name: decoded(folder / name, content) for name, content in self._read.items()}
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
            LexiconError: the changes made it invalid, someone else has changed it since it was read, or it cannot be written;
            nothing was changed then.
        """
        lexicon = self.lexicon()
        changes = {name: None if name not in self._files else self._written(name) for name in self.changed}
        if changes:
            save_change(self.folder, self._read, changes)
        kept = {name: content for name, content in self._read.items() if name not in changes}
        self._read = kept | {name: content for name, content in changes.items() if content is not None}
        self._before = dict(self._files)
        return lexicon

    @property
    def changed(self) -> list[str]:
        """The names of the files that are new, gone, or have another text."""
        names = self._before.keys() | self._files.keys()
        return sorted(name for name in names if self._before.get(name) != self._files.get(name))

    def diff(self) -> Iterator[str]:
        """What was changed, as lines of a unified diff."""
        from difflib import unified_diff

        for name in self.changed:
            old, new = ((files.get(name) or "").splitlines() for files in (self._before, self._files))
            path = str(self.folder / name)
            from_path, to_path = (path if name in files else "/dev/null" for files in (self._before, self._files))
            yield from unified_diff(old, new, from_path, to_path, lineterm="", n=1)

    def first_change(self, name: str) -> int:
        """The number of the first line of a file that is another than it was."""
        old, new = ((files.get(name) or "").split("\n") for files in (self._before, self._files))
        return next((number for number, pair in enumerate(zip_longest(old, new), 1) if pair[0] != pair[1]), 1)

    def _written(self, name: str) -> bytes:
        """A file's content with the byte order mark and the line ends that it had; a new one takes after ``lexicon.yaml``."""
        text = self._files[name]
        if name in self._read:
            return as_it_was(text, self._read[name])
        return text.replace("\n", "\r\n").encode() if b"\r\n" in self._read[DESCRIPTION] else text.encode()


def is_shipped(folder: Path) -> bool:
    """Whether a folder is one of the lexicons that come with the program."""
    return folder.resolve().is_relative_to(resource("lexicons").resolve())
