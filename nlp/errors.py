"""The errors zhuti raises; each says what happened, where, and what to do.

    ZhutiError
    ├── UsageError       a command or a call was given something it cannot take
    ├── SourceError      a document could not be read
    ├── LexiconError     a lexicon file is broken; ``where`` is ``path:line``
    ├── WorkspaceError   a workspace cannot be opened, or is not what it should be
    └── ModelError       a topic model cannot be fitted, read or used

The library raises; only the command line prints. An error carries the key of its message, not the message, so
that one catalogue (`nlp.messages`) holds every wording in both languages.
"""

from __future__ import annotations

from nlp import messages
from nlp.visible import visible


class ZhutiError(Exception):
    """Something could not be done.

    Args:
        key: the message's key in the catalogue; ``key`` gives what happened and ``key + ".do"`` what to do about it.
        where: the file, the line or the option concerned, as the user would recognise it.
        values: what the message's placeholders stand for.
    """

    def __init__(self, key: str, *, where: str, **values: object) -> None:
        super().__init__(key, where)
        self.key = key
        self.where = where
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.key, self.where, self.values))

    def __str__(self) -> str:
        return self.line()

    def line(self, language: str | None = None) -> str:
        """The error on one line: ``WHAT: WHERE; WHAT TO DO``.

        >>> SourceError("source.missing", where="a.txt").line("en")
        'there is no such file: a.txt; check the name and the folder'
        """
        what = messages.text(self.key, language, **self.values)
        remedy = messages.text(f"{self.key}.do", language, **self.values)
        return f"{what}: {visible(str(self.where))}; {remedy}"


class UsageError(ZhutiError):
    """A command or a call was given something it cannot take."""


class SourceError(ZhutiError):
    """A document could not be read."""


class LexiconError(ZhutiError):
    """A lexicon file is broken; ``where`` names the path and the line."""


class WorkspaceError(ZhutiError):
    """A workspace cannot be opened, or is not what it should be."""


class ModelError(ZhutiError):
    """A topic model cannot be fitted, read or used."""


def _rebuild(kind: type[ZhutiError], key: str, where: str, values: dict[str, object]) -> ZhutiError:
    return kind(key, where=where, **values)
