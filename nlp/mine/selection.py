"""The filters: which documents, paragraphs and mentions are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from nlp.mine.model import COUNTED_ZONES, CountedParagraph, CountedTag
from nlp.ranges import NumberRange


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
class Selection:
    """What is counted. An empty tuple does not restrict; the members of a tuple are alternatives.

    Attributes:
        bodies: their codes, small letters or capitals alike.
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
            (not self.bodies or _is_one_of(document.body, self.bodies))
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


def _is_one_of(body: str | None, bodies: tuple[str, ...]) -> bool:
    return body is not None and (body in bodies or body.casefold() in map(str.casefold, bodies))


def _in_any(ranges: tuple[NumberRange, ...], value: str | None) -> bool:
    return not ranges or any(one.holds(value) for one in ranges)
