"""How much of each session is new text: paragraphs that stood so before, were changed, or are new, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nlp.lineage.novelty import Fate, Novelty
from nlp.report import names
from nlp.report.data import Report
from nlp.report.downloads import Download, Record, csv_downloads, json_downloads
from nlp.report.names import SessionKey
from nlp.report.records import place_record
from nlp.text import count_characters
from nlp.types import Document, Paragraph

Kind: TypeAlias = Literal["new", "changed", "same"]

KINDS: tuple[Kind, ...] = ("new", "changed", "same")
MOST_LISTED = 50
"""Paragraphs shown for a session."""

COLUMNS = (
    "source", "symbol", "body", "session", "kind", "part", "zone", "number", "opening", "status", "against",
    "new_share", "characters", "text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph that was counted, and what became of it."""

    document: Document
    paragraph: Paragraph
    fate: Fate

    @property
    def kind(self) -> Kind:
        """Whether it is new, was changed, or stood so before."""
        return kind_of(self.fate)

    @property
    def characters(self) -> int:
        """Its Han characters, letters and digits."""
        return count_characters(self.paragraph.text)


@dataclass(frozen=True, slots=True)
class SessionNovelty:
    """How much of a session is new text.

    Attributes:
        documents: those with a paragraph in the zones counted.
        no_earlier: how many of them had no earlier document to be compared with.
        with_predecessor: how many of them have an earlier version of the text among the documents.
        paragraphs: how many there are of each kind.
        characters: Han characters, letters and digits.
        new_characters: how many of them stand in none of the paragraphs that theirs came from.
        listed: the paragraphs that are new or were changed.
    """

    key: SessionKey
    documents: int
    no_earlier: int
    with_predecessor: int
    paragraphs: Mapping[Kind, int]
    characters: int
    new_characters: int
    listed: tuple[NewParagraph, ...]

    @property
    def of_paragraphs(self) -> int:
        """All paragraphs counted."""
        return sum(self.paragraphs.values())

    @property
    def not_same(self) -> int:
        """The paragraphs that are new or were changed."""
        return self.paragraphs["new"] + self.paragraphs["changed"]

    @property
    def share(self) -> float | None:
        """The share of paragraphs that are new or were changed; None where there are none."""
        return self.not_same / self.of_paragraphs if self.of_paragraphs else None

    @property
    def share_of_characters(self) -> float | None:
        """The share of characters that are new; None where there are none."""
        return self.new_characters / self.characters if self.characters else None


def kind_of(fate: Fate) -> Kind:
    """Whether a paragraph is new, was changed, or stood so before."""
    if fate.status == "identical":
        return "same"
    return "new" if fate.status == "new" else "changed"


def novelty_by_session(report: Report) -> tuple[SessionNovelty, ...]:
    """How much of each session is new text, in the order of the report's sessions; nothing where that was not worked out."""
    found = report.novelty
    if found is None:
        return ()
    counted: dict[SessionKey, list[NewParagraph]] = {session.key: [] for session in report.sessions}
    for one in _paragraphs(report, found):
        counted[one.document.body, one.document.session].append(one)
    return tuple(_session(key, paragraphs, found) for key, paragraphs in counted.items())


def novelty_downloads(report: Report) -> tuple[Download, ...]:
    """Every paragraph counted with its status, as CSV and as JSON; the text of those that are new or were changed."""
    if report.novelty is None:
        return ()
    records = [_record(one) for one in _paragraphs(report, report.novelty)]
    meta = {**report.meta, "undated_documents": undated(report)}
    return csv_downloads("zhuti-new-text", records, COLUMNS) + json_downloads("zhuti-new-text", meta, records)


def undated(report: Report) -> int:
    """How many of the documents counted have no date, so that nothing tells which others are earlier."""
    found = report.novelty
    return sum(found[tagged.document.source].is_undated for tagged in report.documents) if found else 0


def _paragraphs(report: Report, found: Mapping[str, Novelty]) -> Iterator[NewParagraph]:
    for tagged in report.documents:
        fates = found[tagged.document.source].paragraphs
        for paragraph, fate in zip(tagged.document.paragraphs, fates, strict=True):
            if paragraph.zone in report.selection.zones:
                yield NewParagraph(tagged.document, paragraph, fate)


def _session(key: SessionKey, paragraphs: Sequence[NewParagraph], found: Mapping[str, Novelty]) -> SessionNovelty:
    documents = [found[source] for source in dict.fromkeys(one.document.source for one in paragraphs)]
    kinds = [one.kind for one in paragraphs]
    return SessionNovelty(
        key=key,
        documents=len(documents),
        no_earlier=sum(not one.compared for one in documents),
        with_predecessor=sum(one.predecessor is not None for one in documents),
        paragraphs={kind: kinds.count(kind) for kind in KINDS},
        characters=sum(one.characters for one in paragraphs),
        new_characters=round(sum(one.characters * one.fate.share for one in paragraphs)),
        listed=tuple(one for one in paragraphs if one.kind != "same"),
    )


def _record(one: NewParagraph) -> Record:
    return {
        **place_record(one.document, one.paragraph),
        "status": one.fate.status,
        "against": names.printable(one.fate.against) if one.fate.against else None,
        "new_share": round(one.fate.share, 4),
        "characters": one.characters,
        "text": one.paragraph.text if one.kind != "same" else None,
    }
