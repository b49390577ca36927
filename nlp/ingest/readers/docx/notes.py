"""Footnotes and endnotes: the marks that Word counts, and the notes' texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from nlp.ingest.readers.counting import counted
from nlp.ingest.readers.docx.package import W
from nlp.ingest.readers.docx.properties import integer

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NoteKind: TypeAlias = Literal["footnote", "endnote"]

_VAL = f"{W}val"
_STANDARD_STYLES = {"footnote": "decimal", "endnote": "lowerRoman"}
_KINDS: tuple[NoteKind, ...] = ("footnote", "endnote")
_STANDARD_SYMBOLS = "*†‡§"


@dataclass(frozen=True, slots=True)
class Counting:
    """How notes of one kind are numbered in a section."""

    style: str
    start: int = 1
    restarts: bool = False


@dataclass(slots=True)
class Notes:
    """The notes that a document cites, in order.

    Attributes:
        sections: how notes are numbered, section by section.
        cited: (kind, id, mark) of each.
    """

    sections: list[dict[NoteKind, Counting]]
    cited: list[tuple[NoteKind, str, str]] = field(default_factory=list)
    _section: int = 0
    _counts: dict[NoteKind, int] = field(default_factory=dict)

    def cite(self, kind: NoteKind, number: str) -> str:
        """Count a note that bears no mark of its own; give the mark."""
        counting = self.sections[min(self._section, len(self.sections) - 1)][kind]
        count = self._counts.get(kind, counting.start - 1) + 1
        self._counts[kind] = count
        mark = _symbols(count) if counting.style == "chicago" else counted(count, counting.style)
        self.cited.append((kind, number, mark))
        return mark

    def cite_marked(self, kind: NoteKind, number: str, mark: str) -> None:
        """Remember a note that bears a mark of its own."""
        self.cited.append((kind, number, mark))

    def end_section(self) -> None:
        """Go on to the next section."""
        self._section += 1
        counting = self.sections[min(self._section, len(self.sections) - 1)]
        for kind in _KINDS:
            if counting[kind].restarts:
                self._counts.pop(kind, None)


def read_sections(document: Element, settings: Element | None) -> list[dict[NoteKind, Counting]]:
    """How notes are numbered in each section of a document."""
    general = {kind: _counting(settings, kind, Counting(_STANDARD_STYLES[kind])) for kind in _KINDS}
    sections = [{kind: _counting(section, kind, general[kind]) for kind in _KINDS} for section in document.iter(f"{W}sectPr")]
    return sections or [general]


def _counting(element: Element | None, kind: NoteKind, otherwise: Counting) -> Counting:
    said = None if element is None else element.find(f"{W}{kind}Pr")
    if said is None:
        return otherwise
    values = {child.tag: child.get(_VAL, "") for child in said}
    restart = values.get(f"{W}numRestart")
    return Counting(
        values.get(f"{W}numFmt", otherwise.style),
        integer(values.get(f"{W}numStart"), otherwise.start),
        otherwise.restarts if restart is None else restart == "eachSect",
    )


def _symbols(count: int) -> str:
    """Notes marked with signs, each set of four doubled when it is used up."""
    return _STANDARD_SYMBOLS[(count - 1) % 4] * ((count - 1) // 4 % 3 + 1)
