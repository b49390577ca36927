"""Documents as rows, and rows as documents: what is written comes back equal."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any, TypeVar, get_args

from nlp.store.model import NO_MENTIONS, DocumentSummary, Entry, Run, StoredMentions, StoredPlace, StoredText, TagRow, Tags
from nlp.text import count_characters
from nlp.types import (
    Document,
    Footnote,
    Format,
    Kind,
    Mention,
    NoteMark,
    Paragraph,
    Span,
    TaggedDocument,
    ThemeTag,
    Vote,
    VoteCounts,
    Warning,
)

TITLE_ZONE = "title"
NOTE_ZONE = "footnote"

DocumentRow = tuple[str, str, str | None, str | None, str | None, str, str | None, str | None, str, str, Format]
"""source, sha256, symbol, body, session, kind, title, adopted, details, warnings, format."""

ParagraphRow = tuple[int, str | None, str, int | None, str | None, str, int, str | None]
"""position, part, zone, number, opening, text, characters, details."""

_Place = TypeVar("_Place")
_KINDS = frozenset(get_args(Kind))
_DIGEST_BYTES = 8

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


# Without characters outside ASCII, so that no version of Unicode plays a part.
_encode_ascii = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def document_row(document: Document) -> DocumentRow:
    """The row of a document, its paragraphs and footnotes apart."""
    details = {
        "committee": document.committee,
        "agenda_item": document.agenda_item,
        "title_spans": document.title_spans,
        "sponsors": document.sponsors,
        "report": document.report,
        "distributed": document.distributed,
        "meeting": document.meeting,
        "derived": document.derived,
        "vote": _vote_details(document.vote),
        "job": document.job,
        "supplied": document.supplied,
        "manifest": document.manifest,
    }
    return (
        document.source, document.sha256, document.symbol, document.body, document.session, document.kind,
        document.title, document.adopted, _encode(details), _encode([(one.key, one.values) for one in document.warnings]),
        document.format,
    )  # fmt: skip


def paragraph_rows(document: Document) -> list[ParagraphRow]:
    """The rows of a document's paragraphs, its title first where it has one."""
    rows: list[ParagraphRow] = []
    if document.title is not None:
        rows.append((0, None, TITLE_ZONE, None, None, document.title, count_characters(document.title), None))
    for position, paragraph in enumerate(document.paragraphs, 1):
        rows.append((
            position, paragraph.part, paragraph.zone, paragraph.number, paragraph.opening, paragraph.text,
            count_characters(paragraph.text), _paragraph_details(paragraph),
        ))  # fmt: skip
    return rows


def tags_by_position(tagged: TaggedDocument) -> list[tuple[int, tuple[ThemeTag, ...]]]:
    """The tags of each paragraph that has some, by the paragraph's position."""
    tags = enumerate((tagged.title_tags, *tagged.paragraph_tags))
    return [(position, found) for position, found in tags if found and (position or tagged.document.title is not None)]


def footnote_rows(document: Document) -> list[tuple[int, str, str, str | None]]:
    """position, mark, text, details of a document's footnotes."""
    return [
        (position, note.mark, note.text, _encode(note.source_spans) if note.source_spans else None)
        for position, note in enumerate(document.footnotes)
    ]


def digest(row: Sequence[object], paragraphs: Sequence[Sequence[object]], footnotes: Sequence[Sequence[object]]) -> str:
    """A hash over the rows of a document, as `document_row`, `paragraph_rows` and `footnote_rows` make them."""
    rows = _encode_ascii([row, paragraphs, footnotes])
    return blake2b(rows.encode("ascii"), digest_size=_DIGEST_BYTES).hexdigest()


def read_document(row: Sequence[Any], paragraphs: Sequence[Sequence[Any]], footnotes: Sequence[Sequence[Any]]) -> Document:
    """The document of its rows; the title's row may be among the paragraphs'."""
    source, sha256, symbol, body, session, kind, title, adopted, details, warnings, format_ = row
    more = json.loads(details)
    return Document(
        source=source,
        sha256=sha256,
        format=format_,
        symbol=symbol,
        body=body,
        committee=more["committee"],
        session=session,
        kind=kind,
        agenda_item=more["agenda_item"],
        title=title,
        title_spans=_spans(more["title_spans"]),
        sponsors=tuple(more["sponsors"]),
        report=more["report"],
        adopted=adopted,
        distributed=more["distributed"],
        meeting=more["meeting"],
        derived=tuple(more["derived"]),
        paragraphs=tuple(_read_paragraph(paragraph) for paragraph in paragraphs if paragraph[2] != TITLE_ZONE),
        footnotes=tuple(Footnote(mark, text, _spans(json.loads(spans or "[]"))) for _, mark, text, spans in footnotes),
        vote=_read_vote(more["vote"]),
        job=more.get("job"),
        supplied=more.get("supplied", {}),
        manifest=more.get("manifest", {}),
        warnings=read_warnings(warnings),
    )


def read_summary(row: Sequence[Any]) -> DocumentSummary:
    """A document in short, as it was read, from its row."""
    source, sha256, symbol, body, session, kind, title, adopted, paragraphs, warnings, format_, details = row
    for text in (source, sha256, format_, *(one for one in (symbol, body, session, title, adopted) if one is not None)):
        require_text(text)
    if kind not in _KINDS:
        raise ValueError(kind)
    more = json.loads(details)
    return DocumentSummary(
        source=source,
        sha256=sha256,
        symbol=symbol,
        body=body,
        session=session,
        kind=kind,
        title=title,
        adopted=adopted,
        paragraphs=paragraphs,
        warnings=read_warnings(warnings),
        format=format_,
        job=more.get("job"),
        derived=tuple(more["derived"]),
        supplied=more.get("supplied", {}),
    )


def read_tag_row(values: Sequence[Any]) -> TagRow:
    """A row for counting."""
    row = TagRow._make(values)
    if row.kind not in _KINDS:
        raise ValueError(row.kind)
    if row.position is not None:
        # What is counted must be numbers, and what makes a group text.
        sum((row.position, row.characters, row.mentions or 0))
        require_text(row.zone)
    return row


def read_entry(row: Sequence[Any], values: Mapping[str, str | None]) -> Entry:
    """A document as searching lists it, from its row, as corrected."""
    key, digest, *fields = row
    for text in (digest, fields[0], fields[-1], *filter(None, fields)):
        require_text(text)
    entry = Entry(int(key), digest, *fields)
    changes: dict[str, Any] = {field: value for field, value in values.items() if field in Entry._fields}
    if "title" not in values:
        return entry._replace(**changes)
    retitled = digest + _encode_ascii(values["title"])
    return entry._replace(**changes, is_retitled=True, digest=blake2b(retitled.encode(), digest_size=_DIGEST_BYTES).hexdigest())


def read_texts(rows: Iterable[Sequence[Any]], runs: Iterable[Run]) -> dict[int, list[StoredText]]:
    """Titles and paragraphs, as corrected, by the key of the document; the title of one that was retitled is its entry's."""
    retitled = {run.entry.key: run.entry.title for run in runs if run.entry.is_retitled}
    found: dict[int, list[StoredText]] = {}
    for run in runs:
        title = retitled.get(run.entry.key)
        if title is not None and run.first == 0:
            found[run.entry.key] = [StoredText(0, None, TITLE_ZONE, None, None, title)]
    for key, position, part, zone, number, opening, text in rows:
        if position or key not in retitled:
            read = StoredText(int(position), part, require_text(zone), number, opening, require_text(text))
            found.setdefault(key, []).append(read)
    return found


def read_place(row: Sequence[Any]) -> StoredPlace:
    """A title or a paragraph as it was read, from its row."""
    place = StoredPlace._make(row)
    for text in (place.zone, place.text):
        require_text(text)
    return place


def read_notes(rows: Iterable[Sequence[Any]]) -> dict[int, list[StoredText]]:
    """Footnotes by the key of the document."""
    found: dict[int, list[StoredText]] = {}
    for key, position, mark, text in rows:
        read = StoredText(int(position), None, NOTE_ZONE, require_text(mark), None, require_text(text))
        found.setdefault(key, []).append(read)
    return found


def read_mentions(rows: Sequence[Sequence[Any]]) -> StoredMentions:
    """Mentions from rows (position, theme, start, end, term)."""
    return StoredMentions._make(read_columns(rows, (int, str, int, int, str))) if rows else NO_MENTIONS


def read_columns(rows: Sequence[Sequence[Any]], kinds: Sequence[type]) -> list[tuple[Any, ...]]:
    """The columns of rows, each of values of one kind; none at all where there are no rows.

    Raises:
        TypeError: a value is of another kind.
    """
    columns = list(zip(*rows, strict=True))
    found = [set(map(type, column)) for column in columns]
    if rows and found != [{kind} for kind in kinds]:
        raise TypeError(found)
    return columns


def require_text(value: Any) -> str:
    """The value, which must be text.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def read_manifest(details: str) -> dict[str, str]:
    """What the manifest said of a document when it was stored, from its details."""
    said: dict[str, str] = json.loads(details).get("manifest", {})
    return said


def read_distributed(details: str) -> str | None:
    """The date printed with Distr. in a document, from its details."""
    date: str | None = json.loads(details)["distributed"]
    return None if date is None else require_text(date)


def packed(text: str) -> bytes:
    """A text as it is stored: compressed, quickly rather than well."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def unpacked(stored: bytes) -> str:
    """The text that `packed` stored."""
    return zlib.decompress(stored).decode("utf-8", "surrogatepass")


def read_warnings(written: str) -> tuple[Warning, ...]:
    """The warnings of a document, from their column."""
    return tuple(Warning(key, values) for key, values in json.loads(written))


def read_tags(text: str, tags: Sequence[Sequence[Any]], mentions: Sequence[Sequence[Any]]) -> tuple[ThemeTag, ...]:
    """The tags of a paragraph from rows (position, theme, cited) and (tag, start, end, term), in their order."""
    found: dict[int, list[Mention]] = {position: [] for position, _, _ in tags}
    for tag, start, end, term in mentions:
        found[tag].append(Mention(start, end, text[start:end], term))
    return tuple(ThemeTag(theme, tuple(found[position]), bool(cited)) for position, theme, cited in tags)


def read_all_tags(
    texts: Mapping[_Place, str],
    tags: Iterable[tuple[_Place, Sequence[Any]]],
    mentions: Iterable[tuple[_Place, Sequence[Any]]],
) -> dict[_Place, Tags]:
    """The tags of texts, which have some, from the rows of their tags and mentions, each with its place."""
    of_tags: dict[_Place, list[Sequence[Any]]] = {}
    of_mentions: dict[_Place, list[Sequence[Any]]] = {}
    for rows, grouped in ((tags, of_tags), (mentions, of_mentions)):
        for place, row in rows:
            grouped.setdefault(place, []).append(row)
    return {
        place: read_tags(texts[place], found, of_mentions.get(place, ())) for place, found in of_tags.items() if place in texts
    }


def _paragraph_details(paragraph: Paragraph) -> str | None:
    details: dict[str, object] = {}
    if paragraph.notes:
        details["notes"] = [(note.mark, note.offset) for note in paragraph.notes]
    if paragraph.source_spans:
        details["spans"] = paragraph.source_spans
    if paragraph.source_locations:
        details["locations"] = paragraph.source_locations
    return _encode(details) if details else None


def _read_paragraph(row: Sequence[Any]) -> Paragraph:
    _, part, zone, number, opening, text, _, details = row
    more = json.loads(details or "{}")
    return Paragraph(
        zone=zone,
        number=number,
        text=text,
        opening=opening,
        notes=tuple(NoteMark(mark, offset) for mark, offset in more.get("notes", ())),
        source_spans=_spans(more.get("spans", ())),
        source_locations=tuple(more.get("locations", ())),
        part=part,
    )


def _vote_details(vote: Vote | None) -> object:
    if vote is None:
        return None
    counts = vote.counts
    return [vote.method, [counts.favour, counts.against, counts.abstain], [vote.favour, vote.against, vote.abstain]]


def _read_vote(written: Any) -> Vote | None:
    if written is None:
        return None
    method, counts, (favour, against, abstain) = written
    return Vote(method, VoteCounts(*counts), tuple(favour), tuple(against), tuple(abstain))


def _spans(written: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in written)
