"""A lexicon as a part of a pipeline: read when it is first needed, saved with the pipeline, loaded from there.

A saved pipeline's configuration still names the folder that the lexicon came from. That folder may be gone or changed by
the time the pipeline is loaded, so it is not touched before it is known that nothing was saved.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

from nlp.errors import LexiconError
from nlp.integrations.spacy.faults import fault_line
from nlp.lexicon import Lexicon, load_lexicon
from nlp.lexicon.files import DESCRIPTION, THEMES
from nlp.lexicon.load import read_lexicon

NAME = "lexicon"
_SAVED = Path("saved pipeline")


class KeptLexicon:
    """The lexicon of a folder, of a pipeline's own files, or the shipped one.

    Args:
        lexicon: a folder, the lexicon itself, or None for the shipped one.
    """

    def __init__(self, lexicon: Lexicon | str | Path | None = None) -> None:
        self._folder = Path(lexicon) if isinstance(lexicon, str | Path) else None
        self._lexicon = lexicon if isinstance(lexicon, Lexicon) else None

    @property
    def is_read(self) -> bool:
        """Whether the lexicon was needed, or loaded, already."""
        return self._lexicon is not None

    def get(self) -> Lexicon:
        """The lexicon.

        Raises:
            ValueError: it cannot be read; the file and the line are named.
        """
        if self._lexicon is None:
            self._lexicon = _loaded(self._folder, "spacy.no_lexicon")
        return self._lexicon

    def to_bytes(self) -> bytes:
        """The lexicon's files."""
        return json.dumps(dict(self.get().files)).encode()

    def from_bytes(self, content: bytes) -> None:
        """Take the lexicon of what `to_bytes` gave."""
        self._read(json.loads(content), _SAVED)

    def to_disk(self, folder: Path) -> None:
        """Write the lexicon's files into a folder, in place of those of another lexicon."""
        files = self.get().files
        themes = folder / THEMES
        themes.mkdir(parents=True, exist_ok=True)
        paths = {_place(folder, name): text for name, text in files.items()}
        for stale in set(themes.glob("*.yaml")) - paths.keys():
            stale.unlink()
        for path, text in paths.items():
            path.write_text(text, encoding="utf-8", newline="\n")

    def from_disk(self, folder: Path) -> None:
        """Take the lexicon of a folder that `to_disk` wrote.

        Raises:
            ValueError: it cannot be read; the file and the line are named.
        """
        self._lexicon = _loaded(folder, "spacy.lexicon_not_saved")

    def _read(self, files: Mapping[str, str], folder: Path) -> None:
        try:
            self._lexicon = read_lexicon(files, folder)
        except LexiconError as error:
            raise ValueError(str(error)) from error


def _loaded(folder: Path | None, missing: str) -> Lexicon:
    """The lexicon of a folder.

    Args:
        missing: the key of what is said where there is no such folder, for it was not named on the command line.
    """
    if folder is not None and not folder.is_dir():
        raise ValueError(fault_line(missing, str(folder)))
    try:
        return load_lexicon(folder)
    except LexiconError as error:
        raise ValueError(str(error)) from error


def _place(folder: Path, name: str) -> Path:
    """Where a file stands; of a name that came with a pipeline only the last part is believed, on any system."""
    return folder / DESCRIPTION if name == DESCRIPTION else folder / THEMES / PureWindowsPath(name).name
