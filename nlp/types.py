"""What the stages hand to each other: frozen values, text annotated by offsets.

Offsets are half-open and count characters (code points). ``source_spans`` point into the reader's text
(`SourceText.text`); every other offset points into the ``text`` of its own paragraph. What a document does not say
is ``None``, never guessed; what was worked out rather than read is named in `Document.derived`.

The values that a corpus has by the hundred thousand are named tuples, which are made three times as fast as frozen
dataclasses; the others are frozen dataclasses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

Span: TypeAlias = tuple[int, int]
Location: TypeAlias = Mapping[str, object]

Zone: TypeAlias = Literal["preambular", "operative", "heading", "annex", "body"]
Kind: TypeAlias = Literal["resolution", "draft", "decision", "report", "other"]
Format: TypeAlias = Literal["text", "html", "docx", "pdf"]
VoteMethod: TypeAlias = Literal["recorded", "without vote", "unanimous"]


class Place(NamedTuple):
    """Where a stretch of the reader's text stands in the file: {page, box} or {part, paragraph}."""

    start: int
    end: int
    location: Location


class NoteText(NamedTuple):
    """A footnote that the file itself marks as one: its mark, and where its text stands in the reader's text."""

    mark: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SourceText:
    """What a reader made of one file.

    The text is laid out as a plain text file is: a line each for what stands on a line, blank lines for gaps, blanks for
    indents, a form feed between pages, raised note marks as superscript digits or asterisks. What the file says besides
    is in the last three attributes, which are empty for text files; their spans are ordered and do not overlap.

    Attributes:
        source: the name it goes by: the path relative to the folder given, the name of a file, or ``-``.
        text: for text files the decoded text, a byte order mark not counted, line ends as they were.
        sha256: of the file's bytes, in hexadecimal.
        encoding: as Python names it (``utf-8``, ``gb18030``).
        furniture: spans of running headers and footers, whole lines, which are no part of the text.
        notes: the footnotes whose text is known to be one, whole lines too.
        places: where stretches of the text stand in the file.
        path: of the file, or nothing where it is none.
        manifest: what the manifests beside the file say of it, by field.
    """

    source: str
    text: str
    sha256: str
    encoding: str = "utf-8"
    format: Format = "text"
    furniture: tuple[Span, ...] = ()
    notes: tuple[NoteText, ...] = ()
    places: tuple[Place, ...] = ()
    path: str = ""
    manifest: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Warning:
    """Something about a document that a reader should know; the wording is ``messages.text(key, **values)``."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


class NoteMark(NamedTuple):
    """A footnote's mark, at the offset in the paragraph's text from which it was taken out."""

    mark: str
    offset: int


class Paragraph(NamedTuple):
    """One paragraph of a document.

    Attributes:
        text: the source's own characters, lines joined, footnote marks and markup gone.
        number: the printed number, else the running one within (part, zone), from 1.
        part: ``A``, ``B`` … where one resolution has several parts.
        opening: the words it opens with (又重申), or None.
        source_spans: joined, and white space and zero-width characters apart, they are ``text``.
        source_locations: for each span its place on the page ({page, box} or {part, paragraph}), or None.
    """

    zone: Zone
    number: int
    text: str
    opening: str | None = None
    notes: tuple[NoteMark, ...] = ()
    source_spans: tuple[Span, ...] = ()
    source_locations: tuple[Location | None, ...] = ()
    part: str | None = None


class Footnote(NamedTuple):
    """A footnote: its mark (``1``, ``*``) and its text."""

    mark: str
    text: str
    source_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class VoteCounts:
    """The figures of a vote; None where the text gives none."""

    favour: int | None = None
    against: int | None = None
    abstain: int | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """How a text was adopted, with the names of the voters where they are listed."""

    method: VoteMethod
    counts: VoteCounts = VoteCounts()
    favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document, structured. Dates are ISO strings; ``session`` is a string ("53", "S-32", "ES-10", "2023").

    Attributes:
        job: the number that a document bears in the production of the United Nations ("13-44904", "GE.20-08874").
        derived: the fields that were worked out from others or from the name of the file, not read.
        supplied: where a field that a person supplied is from: "manifest" or "set".
        manifest: all that the manifests beside the file say of it, taken or not.
        source_text: the reader's text, into which the source spans point; it is empty where it was not asked for.
    """

    source: str
    sha256: str = ""
    symbol: str | None = None
    body: str | None = None
    committee: str | None = None
    session: str | None = None
    kind: Kind = "other"
    agenda_item: str | None = None
    title: str | None = None
    title_spans: tuple[Span, ...] = ()
    sponsors: tuple[str, ...] = ()
    report: str | None = None
    adopted: str | None = None
    distributed: str | None = None
    meeting: str | None = None
    derived: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    vote: Vote | None = None
    warnings: tuple[Warning, ...] = ()
    format: Format = "text"
    job: str | None = None
    supplied: Mapping[str, str] = field(default_factory=dict)
    manifest: Mapping[str, str] = field(default_factory=dict)
    source_text: str = field(default="", compare=False, repr=False)

    @property
    def year(self) -> str | None:
        """The year of adoption, or None."""
        return self.adopted[:4] if self.adopted else None


class Token(NamedTuple):
    """A piece of text as the segmenter cut it; tokens tile the text."""

    text: str
    start: int
    end: int


class Mention(NamedTuple):
    """One place where a term of a theme stands: ``text[start:end] == surface``."""

    start: int
    end: int
    surface: str
    term: str


class ThemeTag(NamedTuple):
    """A theme that a paragraph carries, with its evidence.

    ``cited`` is true when every mention lies inside the quoted title of another document (题为“…”).
    """

    theme: str
    mentions: tuple[Mention, ...]
    cited: bool = False


@dataclass(frozen=True, slots=True)
class TaggedDocument:
    """A document with the themes of its title and of each paragraph, in the order of ``document.paragraphs``."""

    document: Document
    title_tags: tuple[ThemeTag, ...]
    paragraph_tags: tuple[tuple[ThemeTag, ...], ...]
