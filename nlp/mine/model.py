"""What counting takes and gives: documents reduced to what is counted, the filters, groups, and rows of frequencies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

By: TypeAlias = Literal["session", "year", "document", "zone", "body"]
IntervalKind: TypeAlias = Literal["bootstrap", "wilson", "none"]

COUNTED_ZONES = ("preambular", "operative")
"""The zones counted unless others are asked for; a title is never counted."""


class Placed(Protocol):
    """What tells the group that a document falls in; a document in full or in short has it."""

    @property
    def source(self) -> str: ...
    @property
    def symbol(self) -> str | None: ...
    @property
    def body(self) -> str | None: ...
    @property
    def session(self) -> str | None: ...
    @property
    def year(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class CountedTag:
    """A theme that a paragraph carries: how many mentions, and whether all of them are cited titles."""

    theme: str
    mentions: int
    cited: bool = False


@dataclass(frozen=True, slots=True)
class CountedParagraph:
    """A paragraph as counting sees it; ``characters`` are its Han characters, letters and digits."""

    part: str | None
    zone: str
    number: int
    characters: int
    tags: tuple[CountedTag, ...] = ()


@dataclass(frozen=True, slots=True)
class CountedDocument:
    """A document as counting sees it; it stands for one resolution.

    Build it with `nlp.mine.counts.counted_document` from a tagged document, or read it from a workspace.
    """

    source: str
    sha256: str
    symbol: str | None
    body: str | None
    session: str | None
    year: str | None
    kind: str
    paragraphs: tuple[CountedParagraph, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What a row of frequencies is about: a session of a body, a year, a document, a zone or a body.

    Only the fields that ``by`` speaks of are filled in; None also stands for what the documents do not say
    (the group of the documents without a session).
    """

    by: By
    body: str | None = None
    session: str | None = None
    year: str | None = None
    source: str | None = None
    symbol: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval of a share, and how it was made: ``wilson`` is naive, ``none`` has no bounds."""

    low: float | None
    high: float | None
    kind: IntervalKind


@dataclass(frozen=True, slots=True)
class ThemeFrequency:
    """How often a theme stands in a group of resolutions, each figure with its denominator.

    Attributes:
        paragraphs: paragraphs that carry the theme, of ``of_paragraphs`` counted ones.
        share: ``paragraphs / of_paragraphs``, from 0 to 1; None where nothing was counted.
        interval: the 95 % interval of the share.
        mentions: places where a term of the theme stands.
        characters: Han characters, letters and digits of the paragraphs counted.
        per_10k: mentions per 10 000 characters; None where nothing was counted.
        documents: resolutions that carry the theme, of ``of_documents`` that have paragraphs counted in the group.
    """

    theme: str
    label: str
    group: Group
    paragraphs: int
    of_paragraphs: int
    share: float | None
    interval: Interval
    mentions: int
    characters: int
    per_10k: float | None
    documents: int
    of_documents: int
