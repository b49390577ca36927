"""The filters: which documents, paragraphs and mentions are counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from nlp.errors import UsageError
from nlp.mine.model import COUNTED_ZONES, CountedParagraph, CountedTag

_POINT = r"([A-Z]*-?)(\d{1,9})"
_RANGE = re.compile(rf"{_POINT}(?:\.\.{_POINT})?", re.ASCII)


class Described(Protocol):
    """What the filters on documents look at; a document in full or in short has it."""

    @property
    def body(self) -> str | None: ...
    @property
    def session(self) -> str | None: ...
    @property
    def year(self) -> str | None: ...
    @property
    def kind(self) -> str: ...


@dataclass(frozen=True, slots=True)
class NumberRange:
    """A range of sessions or years, both ends included; ``prefix`` is empty or that of special sessions (``S-``).

    >>> parse_range("43..53", "--session").holds("9"), parse_range("S-30..S-32", "--session").holds("S-32")
    (False, True)
    """

    prefix: str
    first: int
    last: int

    def holds(self, value: str | None) -> bool:
        """Whether a session or year lies in the range; special sessions never lie in a range of ordinary ones."""
        key = None if value is None else numbered(value)
        return key is not None and key[0] == self.prefix and self.first <= key[1] <= self.last

    def __str__(self) -> str:
        first = f"{self.prefix}{self.first}"
        return first if self.first == self.last else f"{first}..{self.prefix}{self.last}"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is counted. An empty tuple does not restrict; the members of a tuple are alternatives.

    Attributes:
        with_cited: whether a theme counts that a paragraph only carries in the quoted title of another document.
    """

    themes: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    sessions: tuple[NumberRange, ...] = ()
    years: tuple[NumberRange, ...] = ()
    kinds: tuple[str, ...] = ()
    zones: tuple[str, ...] = COUNTED_ZONES
    with_cited: bool = True

    def takes_document(self, document: Described) -> bool:
        """Whether the document is counted."""
        return (
            (not self.bodies or document.body in self.bodies)
            and (not self.kinds or document.kind in self.kinds)
            and _in_any(self.sessions, document.session)
            and _in_any(self.years, document.year)
        )

    def takes_paragraph(self, paragraph: CountedParagraph) -> bool:
        """Whether the paragraph is counted, its document being so."""
        return paragraph.zone in self.zones

    def takes_tag(self, tag: CountedTag) -> bool:
        """Whether the theme counts for its paragraph."""
        return self.with_cited or not tag.cited


def parse_range(written: str, option: str) -> NumberRange:
    """The range that ``43``, ``43..53``, ``S-32`` or ``2013..2021`` writes.

    Raises:
        UsageError: it is no range; ``option`` names the option it was given to.
    """
    found = _RANGE.fullmatch(written.strip().upper())
    if found:
        prefix, first, last_prefix, last = found.groups()
        made = NumberRange(prefix, int(first), int(last or first))
        if last_prefix in (None, prefix) and made.first <= made.last:
            return made
    raise UsageError("themes.range", where=f"{option} {written!r}")


def numbered(name: str) -> tuple[str, int] | None:
    """A session or year as (prefix, number), for comparing: ``53`` is ("", 53), ``S-32`` is ("S-", 32); else None."""
    found = re.fullmatch(_POINT, name, re.ASCII)
    return (found[1], int(found[2])) if found else None


def _in_any(ranges: tuple[NumberRange, ...], value: str | None) -> bool:
    return not ranges or any(one.holds(value) for one in ranges)
