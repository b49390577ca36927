"""Counts: what each resolution holds of each theme, within each group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nlp.mine.model import By, CountedDocument, CountedParagraph, CountedTag, Group, Placed
from nlp.mine.selection import Selection
from nlp.text import count_characters
from nlp.types import TaggedDocument


@dataclass(slots=True)
class ResolutionCounts:
    """What one resolution has within one group: paragraphs and characters, and by theme paragraphs and mentions."""

    source: str
    of_paragraphs: int = 0
    characters: int = 0
    paragraphs: Counter[str] = field(default_factory=Counter)
    mentions: Counter[str] = field(default_factory=Counter)


def counted_document(tagged: TaggedDocument) -> CountedDocument:
    """A tagged document, reduced to what is counted; a tag without mentions (of a rule that asks for no words) counts once."""
    document = tagged.document
    paragraphs = tuple(
        CountedParagraph(
            paragraph.part,
            paragraph.zone,
            paragraph.number,
            count_characters(paragraph.text),
            tuple(CountedTag(tag.theme, len(tag.mentions) or 1, tag.cited) for tag in tags),
        )
        for paragraph, tags in zip(document.paragraphs, tagged.paragraph_tags, strict=True)
    )
    return CountedDocument(
        source=document.source,
        sha256=document.sha256,
        symbol=document.symbol,
        body=document.body,
        session=document.session,
        year=document.year,
        kind=document.kind,
        paragraphs=paragraphs,
    )


def count(documents: Iterable[CountedDocument], by: By, selection: Selection) -> dict[Group, list[ResolutionCounts]]:
    """The counts of each resolution in each group, resolutions in the order of their sources.

    A group of which the documents have no paragraph in the zones selected is there, with an empty list.
    """
    counted: dict[Group, list[ResolutionCounts]] = {}
    for document in documents:
        if not selection.takes_document(document):
            continue
        within: dict[Group, ResolutionCounts] = {}
        for group in groups_of(document, by, selection):
            counted.setdefault(group, [])
        for paragraph in filter(selection.takes_paragraph, document.paragraphs):
            group = group_of(document, by, paragraph.zone)
            _add(within.setdefault(group, ResolutionCounts(document.source)), paragraph, selection)
        for group, counts in within.items():
            counted[group].append(counts)
    for resolutions in counted.values():
        resolutions.sort(key=lambda resolution: resolution.source)
    return counted


def group_of(document: Placed, by: By, zone: str) -> Group:
    """The group in which a paragraph of the document counts that stands in the zone."""
    match by:
        case "session":
            return Group(by, body=document.body, session=document.session)
        case "year":
            return Group(by, year=document.year)
        case "body":
            return Group(by, body=document.body)
        case "zone":
            return Group(by, zone=zone)
        case "document":
            return Group(by, body=document.body, session=document.session, source=document.source, symbol=document.symbol)


def groups_of(document: Placed, by: By, selection: Selection) -> Iterator[Group]:
    """The groups in which the document is looked for, whether it has a paragraph there or not."""
    if by == "zone":
        yield from (group_of(document, by, zone) for zone in selection.zones)
    else:
        yield group_of(document, by, "")


def _add(counts: ResolutionCounts, paragraph: CountedParagraph, selection: Selection) -> None:
    counts.of_paragraphs += 1
    counts.characters += paragraph.characters
    for tag in filter(selection.takes_tag, paragraph.tags):
        counts.paragraphs[tag.theme] += 1
        counts.mentions[tag.theme] += tag.mentions
