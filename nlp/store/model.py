"""What a workspace gives back: frozen rows, and the stamp that says what its tags were made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple, TypeAlias

from nlp.types import ThemeTag, Warning

Tags: TypeAlias = tuple[ThemeTag, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the tags of a workspace were made with; tags of two stamps are never mixed."""

    lexicon: str
    lexicon_version: str
    folding: str

    def __str__(self) -> str:
        return f"{self.lexicon} {self.lexicon_version}"


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A stored document in short, for lists, as corrected.

    Attributes:
        paragraphs: how many it has, its title apart.
        supplied: where the fields that a person supplied are from: "manifest" or "set".
        corrections: the fields that were corrected (``set``), with their values.
        read: what had been read of those that are attributes here.
    """

    source: str
    sha256: str
    symbol: str | None
    body: str | None
    session: str | None
    kind: str
    title: str | None
    adopted: str | None
    paragraphs: int
    warnings: tuple[Warning, ...]
    format: str = "text"
    job: str | None = None
    derived: tuple[str, ...] = ()
    supplied: Mapping[str, str] = field(default_factory=dict)
    corrections: Mapping[str, str | None] = field(default_factory=dict)
    read: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def year(self) -> str | None:
        """The year of adoption, or None."""
        return self.adopted[:4] if self.adopted else None


class TagRow(NamedTuple):
    """A theme of a paragraph of a document, for counting.

    A paragraph without themes gives one row whose ``theme`` is None; a document without paragraphs gives one whose
    ``position`` is None. ``position`` is the paragraph's place in its document, from 1.
    """

    source: str
    sha256: str
    symbol: str | None
    body: str | None
    session: str | None
    adopted: str | None
    kind: str
    position: int | None
    part: str | None
    zone: str
    number: int
    characters: int
    theme: str | None
    mentions: int
    cited: bool


class Entry(NamedTuple):
    """A stored document as searching lists it, as corrected.

    Attributes:
        key: the number of its rows, never given to another document.
        digest: another one whenever any of its texts is.
        is_retitled: whether the title is a corrected one; then it is ``title``, else ``title`` is not filled in.
    """

    key: int
    digest: str
    source: str
    symbol: str | None
    body: str | None
    session: str | None
    adopted: str | None
    kind: str
    is_retitled: bool = False
    title: str | None = None

    @property
    def texts_key(self) -> int:
        """A number that stands for the document with these very texts."""
        return int.from_bytes(blake2b(f"{self.key} {self.digest}".encode(), digest_size=8).digest(), "little")

    @property
    def year(self) -> str | None:
        """The year of adoption, or None."""
        return self.adopted[:4] if self.adopted else None


class Run(NamedTuple):
    """The texts of a document from one position to another."""

    entry: Entry
    first: int = 0
    last: int = 2**63 - 1


class StoredText(NamedTuple):
    """A title (position 0, zone ``title``), a paragraph (from 1) or a footnote (from 0, zone ``footnote``) of a document."""

    position: int
    part: str | None
    zone: str
    number: int | str | None
    opening: str | None
    text: str


class StoredPlace(NamedTuple):
    """A title (position 0) or a paragraph as it was read: ``row`` is the number of its row, ``key`` that of its document's."""

    row: int
    key: int
    position: int
    part: str | None
    zone: str
    number: int | None
    text: str


class StoredRow(NamedTuple):
    """A title or a paragraph as it was read, with its tags."""

    place: StoredPlace
    tags: Tags


class ZoneSizes(NamedTuple):
    """What each document has in each zone, a column for each value; characters as `nlp.text.count_characters` counts them."""

    keys: tuple[int, ...] = ()
    zones: tuple[str, ...] = ()
    paragraphs: tuple[int, ...] = ()
    characters: tuple[int, ...] = ()


class ZoneThemes(NamedTuple):
    """In how many paragraphs of each zone of each document a theme stands, and how many mentions it has there.

    Attributes:
        cited: whether all mentions of these paragraphs are cited.
    """

    keys: tuple[int, ...] = ()
    zones: tuple[str, ...] = ()
    cited: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()
    mentions: tuple[int, ...] = ()


class ParagraphTags(NamedTuple):
    """The tags of all paragraphs, a column for each value; documents, zones and themes as they stand.

    Attributes:
        positions: of the paragraphs in their documents, from 1.
        cited: whether all mentions of the theme in the paragraph are cited.
    """

    keys: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    zones: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    cited: tuple[int, ...] = ()
    mentions: tuple[int, ...] = ()


class ZoneTerms(NamedTuple):
    """How often each term is the mention of a theme in each zone of each document, a column for each value.

    Attributes:
        cited: whether all mentions of the theme in these paragraphs are cited.
    """

    keys: tuple[int, ...] = ()
    zones: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    cited: tuple[int, ...] = ()
    terms: tuple[str, ...] = ()
    mentions: tuple[int, ...] = ()


class StoredMentions(NamedTuple):
    """Where terms of themes stand in the title (position 0) and the paragraphs of a document, a column for each value."""

    positions: tuple[int, ...]
    themes: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    terms: tuple[str, ...]


NO_MENTIONS = StoredMentions((), (), (), (), ())
