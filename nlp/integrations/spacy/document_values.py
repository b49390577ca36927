"""A document as values that spaCy can write and read: numbers, texts, lists and mappings; and read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields, is_dataclass
from typing import Any, TypeAlias

from nlp.integrations.spacy.paragraphs import FOOTNOTE, TITLE
from nlp.types import Document, Footnote, NoteMark, Paragraph, Span, Vote, VoteCounts, Warning

Values: TypeAlias = dict[str, Any]

_NOT_HERE = frozenset(("title", "paragraphs", "footnotes", "source_text"))
_SIMPLE = [field.name for field in fields(Document) if field.name not in _NOT_HERE]


def document_values(document: Document) -> Values:
    """The fields of a document, apart from its lines, and its year."""
    values = {name: _plain(getattr(document, name)) for name in _SIMPLE}
    return {**values, "title": document.title, "year": document.year}


def lines_of(document: Document) -> tuple[list[str], list[Values]]:
    """The texts of title, paragraphs and footnotes, and what is known of each: where it will stand, and what it is."""
    texts: list[str] = []
    lines: list[Values] = []
    start = 0
    for text, line in _lines(document):
        texts.append(text)
        lines.append({"start": start, "end": start + len(text), **line})
        start += len(text) + 1
    return texts, lines


def read_document(values: Mapping[str, Any], text: str) -> Document:
    """The document of what `document_values` and `lines_of` gave, and of the text in which its lines stand."""
    lines = [(line, text[line["start"] : line["end"]]) for line in values["lines"]]
    given = {name: values[name] for name in (*_SIMPLE, "title")}
    given["title_spans"] = _spans(values["title_spans"])
    given["vote"] = _vote(values["vote"])
    given["warnings"] = tuple(Warning(**warning) for warning in values["warnings"])
    given |= {name: tuple(values[name]) for name in ("sponsors", "derived")}
    return Document(
        **given,
        paragraphs=tuple(_paragraph(line, said) for line, said in lines if line["zone"] not in (TITLE, FOOTNOTE)),
        footnotes=tuple(_footnote(line, said) for line, said in lines if line["zone"] == FOOTNOTE),
    )


def _lines(document: Document) -> Iterator[tuple[str, Values]]:
    if document.title:
        yield document.title, {"zone": TITLE}
    for paragraph in document.paragraphs:
        values = {name: _plain(value) for name, value in paragraph._asdict().items() if name != "text"}
        yield paragraph.text, values
    for note in document.footnotes:
        yield note.text, {"zone": FOOTNOTE, "number": note.mark, "source_spans": _plain(note.source_spans)}


def _paragraph(line: Mapping[str, Any], text: str) -> Paragraph:
    return Paragraph(
        zone=line["zone"],
        number=line["number"],
        text=text,
        opening=line["opening"],
        notes=tuple(NoteMark(*note) for note in line["notes"]),
        source_spans=_spans(line["source_spans"]),
        source_locations=tuple(line["source_locations"]),
        part=line["part"],
    )


def _footnote(line: Mapping[str, Any], text: str) -> Footnote:
    return Footnote(line["number"], text, _spans(line["source_spans"]))


def _vote(values: Mapping[str, Any] | None) -> Vote | None:
    if values is None:
        return None
    names = {name: tuple(values[name]) for name in ("favour", "against", "abstain")}
    return Vote(values["method"], VoteCounts(**values["counts"]), **names)


def _spans(values: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in values)


def _plain(value: Any) -> Any:
    """A value made of lists and mappings alone, as spaCy would give it back."""
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, tuple | list) else value
