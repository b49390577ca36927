"""The paragraphs behind the figures of a page: each stands on it once, and lists of them have addresses to link to.

A section asks for the address of a list while it is made; the lists and their paragraphs are drawn near the end of the page.
Of a long list the first are shown, the number of the rest is said, and a download holds them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from nlp.report import names
from nlp.report.downloads import Download, Record, csv_downloads, json_downloads
from nlp.report.names import SessionKey
from nlp.types import Document, Paragraph, TaggedDocument

MOST_LISTED = 50
"""Paragraphs shown of one list."""

COLUMNS = ("list", "source", "part", "zone", "number")

ParagraphKey: TypeAlias = tuple[str, int]
"""A paragraph by the source of its document and its position there; the first has position 1, the title 0."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph (None for a title) of a document, and its id on the page."""

    id: str
    document: Document
    paragraph: Paragraph | None

    @property
    def text(self) -> str:
        """What stands there."""
        return self.paragraph.text if self.paragraph is not None else self.document.title or ""


@dataclass(frozen=True, slots=True)
class Listing:
    """The paragraphs behind a figure: the list's id and title, all that there are, and how many of them are shown."""

    id: str
    title: str
    quoted: tuple[Quoted, ...]
    is_downloaded: bool = False

    @property
    def shown(self) -> tuple[Quoted, ...]:
        """The first ones."""
        return self.quoted[:MOST_LISTED]


class Behind:
    """Collects what stands behind the figures of one page.

    Args:
        documents: those of the report, in its order.
        sessions: those of the report, in its order.
        meta: what the report was made of and with; the downloads bear it.
    """

    def __init__(self, documents: Sequence[TaggedDocument], sessions: Sequence[SessionKey], meta: Mapping[str, object]) -> None:
        self._documents = documents
        self._sessions = sessions
        self._meta = meta
        self._lists: dict[tuple[str, tuple[ParagraphKey, ...]], Listing] = {}
        self._quoted: dict[ParagraphKey, Quoted] = {}

    def link(self, title: str, paragraphs: Iterable[ParagraphKey], *, is_downloaded: bool = False) -> str | None:
        """The address of a list of paragraphs of documents of the report; None where there are none.

        Args:
            title: what they are, in words; it stands above the list.
            is_downloaded: whether another download has these paragraphs, so that of a long list none is needed.
        """
        keys = tuple(sorted(set(paragraphs), key=lambda key: (self._order[key[0]], key[1])))
        if not keys:
            return None
        if (title, keys) not in self._lists:
            quoted = tuple(self._quote(key) for key in keys)
            self._lists[title, keys] = Listing(f"list-{len(self._lists) + 1}", title, quoted, is_downloaded)
        return f"#{self._lists[title, keys].id}"

    def of_theme(self, theme: str, session: SessionKey) -> str:
        """The address of the evidence of a theme in a session, where at least one paragraph carries it."""
        return f"#{evidence_id(self._sessions, theme, session)}"

    @property
    def lists(self) -> tuple[Listing, ...]:
        """All lists that were asked for."""
        return tuple(self._lists.values())

    @property
    def documents(self) -> tuple[tuple[Document, tuple[Quoted, ...]], ...]:
        """Every paragraph that is listed, once, under its document."""
        shown = {one.id for listing in self.lists for one in listing.shown}
        by_source: dict[str, list[Quoted]] = {}
        for (source, _), quoted in sorted(self._quoted.items(), key=lambda pair: (self._order[pair[0][0]], pair[0][1])):
            if quoted.id in shown:
                by_source.setdefault(source, []).append(quoted)
        return tuple((quoted[0].document, tuple(quoted)) for quoted in by_source.values())

    def downloads(self) -> tuple[Download, ...]:
        """The lists of which only the first are shown, whole; nothing where there are none."""
        long = [one for one in self.lists if len(one.quoted) > MOST_LISTED and not one.is_downloaded]
        if not long:
            return ()
        flat = [dict(zip(COLUMNS, (listing.id, *_place(one)), strict=True)) for listing in long for one in listing.quoted]
        whole: list[Record] = [
            {"list": one.id, "title": one.title, "paragraphs": [_place(quoted) for quoted in one.quoted]} for one in long
        ]
        meta = {**self._meta, "paragraphs": COLUMNS[1:]}
        return csv_downloads("zhuti-lists", flat, COLUMNS) + json_downloads("zhuti-lists", meta, whole)

    @cached_property
    def _order(self) -> dict[str, int]:
        return {tagged.document.source: at for at, tagged in enumerate(self._documents)}

    def _quote(self, key: ParagraphKey) -> Quoted:
        if key not in self._quoted:
            source, position = key
            at = self._order[source]
            document = self._documents[at].document
            paragraph = document.paragraphs[position - 1] if position else None
            self._quoted[key] = Quoted(f"p-{at + 1}-{position}", document, paragraph)
        return self._quoted[key]


def evidence_id(sessions: Sequence[SessionKey], theme: str, session: SessionKey) -> str:
    """The id of the list of a theme's paragraphs in one of the report's sessions."""
    return f"theme-{theme}-in-{sessions.index(session) + 1}"


def _place(one: Quoted) -> tuple[str, str | None, str, int | None]:
    """Source, part, zone and number of a paragraph."""
    if one.paragraph is None:
        return one.document.source, None, "title", None
    return one.document.source, one.paragraph.part, one.paragraph.zone, one.paragraph.number


def quoted_name(one: Quoted, say: names.Say) -> str:
    """What a paragraph goes by: its document, its part, zone and number."""
    document = names.document_name(one.document)
    if one.paragraph is None:
        return say("list").join((document, say("sources.title")))
    part = [say("evidence.part", part=one.paragraph.part)] if one.paragraph.part else []
    place = say("evidence.paragraph", zone=say(f"zone.{one.paragraph.zone}"), number=one.paragraph.number)
    return say("list").join((document, *part, place))
