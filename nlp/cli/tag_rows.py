"""Tagged paragraphs as lines of JSON.

A corpus has thousands of paragraphs a megabyte, so the lines are put together from parts that are encoded once (what a
document's rows share, and the id, label and terms of each theme) and joined at the end. The result is the JSON that
`json.dumps` writes.
"""

from __future__ import annotations

from collections.abc import Callable
from json import dumps
from json.encoder import encode_basestring
from typing import TypeAlias

from nlp.lexicon import Lexicon
from nlp.pipeline import TaggedLine
from nlp.types import Document, Mention, TaggedDocument, ThemeTag, Token

_encode: Callable[[str], str] = encode_basestring

Segment: TypeAlias = Callable[[str], list[Token]]


class RowWriter:
    """Writes rows for the themes of one lexicon.

    Args:
        segment: gives the tokens of a text, for rows that show them.
    """

    def __init__(self, lexicon: Lexicon, segment: Segment | None = None) -> None:
        self._segment = segment
        self._heads = {
            (
                theme.id,
                cited,
            ): f'{{"id": {_encode(theme.id)}, "label": {_encode(theme.label["zh"])}, "cited": {dumps(cited)}, "mentions": ['
            for theme in lexicon.themes
            for cited in (False, True)
        }
        self._terms = _Terms()

    def document_rows(self, tagged: TaggedDocument) -> str:
        """One line a paragraph, the title first."""
        document = tagged.document
        shared = _shared(document)
        parts: list[str] = []
        if document.title:
            self._add_row(parts, f'{shared}"part": null, "zone": "title", "number": null', document.title, tagged.title_tags)
        for paragraph, tags in zip(document.paragraphs, tagged.paragraph_tags, strict=True):
            place = f'{shared}"part": {_scalar(paragraph.part)}, "zone": "{paragraph.zone}", "number": {paragraph.number}'
            self._add_row(parts, place, paragraph.text, tags)
        return "".join(parts)

    def line_row(self, source: str, line: TaggedLine) -> str:
        """The row of a line that was taken as one paragraph."""
        parts: list[str] = []
        place = f'{_shared(Document(source))}"part": null, "zone": "body", "number": {line.number}'
        self._add_row(parts, place, line.text, line.tags)
        return "".join(parts)

    def _add_row(self, parts: list[str], place: str, text: str, tags: tuple[ThemeTag, ...]) -> None:
        parts += place, ', "text": ', _encode(text), ', "themes": ['
        separator = ""
        for tag in tags:
            parts += separator, self._heads[tag.theme, tag.cited]
            self._add_mentions(parts, tag.mentions)
            separator = ", "
        parts += "]", self._tokens(text) if self._segment else "", "}\n"

    def _add_mentions(self, parts: list[str], mentions: tuple[Mention, ...]) -> None:
        separator = ""
        for mention in mentions:
            term = self._terms[mention.term]
            surface = term if mention.surface == mention.term else _encode(mention.surface)
            parts.append(f'{separator}{{"start": {mention.start}, "end": {mention.end}, "surface": {surface}, "term": {term}}}')
            separator = ", "
        parts.append("]}")

    def _tokens(self, text: str) -> str:
        tokens = self._segment(text) if self._segment else []
        return f', "tokens": {dumps([[token.text, token.start, token.end] for token in tokens], ensure_ascii=False)}'


class _Terms(dict[str, str]):
    """Terms as JSON, each encoded when it is first asked for."""

    def __missing__(self, term: str) -> str:
        self[term] = _encode(term)
        return self[term]


def _scalar(value: str | None) -> str:
    return "null" if value is None else _encode(value)


def _shared(document: Document) -> str:
    """The beginning of every row of a document."""
    fields = {
        "source": document.source,
        "symbol": document.symbol,
        "body": document.body,
        "session": document.session,
    }
    return "{" + "".join(f'"{name}": {_scalar(value)}, ' for name, value in fields.items())
