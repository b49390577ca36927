"""Terms gathered under the names of their themes while a file that says no more of them is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp.errors import LexiconError
from nlp.lexicon.exchange.ids import theme_id
from nlp.lexicon.exchange.model import Read, ReadConcept, ReadTerm, Remark
from nlp.text import is_han


@dataclass(slots=True)
class _Theme:
    where: str
    id: str | None
    broader: tuple[str, ...]
    terms: list[ReadTerm] = field(default_factory=list)


class Gathering:
    """The themes of a file in the order in which they begin.

    Attributes:
        name: the file's.
        remarks: what is to be said of the file; append to it.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.remarks: list[Remark] = []
        self._themes: dict[str, _Theme] = {}

    def begin(self, theme: str, where: str, *, known_id: str | None = None, broader: str | None = None) -> None:
        """A theme begins here; terms may follow or not.

        Args:
            theme: the name that it goes by in the file: an id, or a label.
            known_id: its id, where the file gives it besides.
            broader: the name of the theme above it.
        """
        wider = (broader,) if broader else ()
        self._themes.setdefault(theme, _Theme(where, known_id or _id_of(theme), wider))

    def add(self, theme: str, text: str, where: str) -> None:
        """A term of a theme; a text of blanks is none."""
        self.begin(theme, where)
        if text.strip():
            self._themes[theme].terms.append(ReadTerm(text.strip(), where, has_status=False))

    def read(self) -> Read:
        """All that was gathered.

        Raises:
            LexiconError: there is no term.
        """
        if not any(theme.terms for theme in self._themes.values()):
            raise LexiconError("exchange.no_terms", where=self.name)
        return Read(tuple(_concept(name, theme) for name, theme in self._themes.items()), tuple(self.remarks))


def label_of(name: str) -> dict[str, str]:
    """A name as a label, in the language that it is written in.

    >>> label_of("南南合作"), label_of("South-South cooperation")
    ({'zh': '南南合作'}, {'en': 'South-South cooperation'})
    """
    return {"zh" if any(map(is_han, name)) else "en": name}


def _concept(name: str, theme: _Theme) -> ReadConcept:
    label = {} if _id_of(name) else label_of(name)
    return ReadConcept(theme.where, theme.id, label, tuple(theme.terms), theme.broader)


def _id_of(name: str) -> str | None:
    return name if theme_id(name) == name else None
