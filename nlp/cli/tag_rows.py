"""Tagged paragraphs as lines of JSON.

A corpus has thousands of paragraphs a megabyte, so the lines are put together from parts that are encoded once: what
a document's rows share, and the id, label and terms of each theme. The result is the JSON that `json.dumps` writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from json import dumps
from json.encoder import encode_basestring
from typing import TypeAlias

from nlp.lexicon import Lexicon
from nlp.pipeline import TaggedLine
from nlp.types import Document, Mention, TaggedDocument, ThemeTag, Token

Segment: TypeAlias = Callable[[str], list[Token]]


class RowWriter:
    """Writes rows for the themes of one lexicon.

    Args:
        segment: gives the tokens of a text, for rows that show them.
    """

    def __init__(self, lexicon: Lexicon, segment: Segment | None = None) -> None:
        self._segment = segment
        self._heads = {
            theme.id: f'{{"id": {_encode(theme.id)}, "label": {_encode(theme.label["zh"])}, "cited": '
            for theme in lexicon.themes
        }
        self._terms: dict[str, str] = {}

    def document_rows(self, tagged: TaggedDocument) -> Iterator[str]:
        """One line a paragraph, the title first."""
        document = tagged.document
        shared = _shared(document)
        if document.title:
            yield self._row(f'{shared}"part": null, "zone": "title", "number": null', document.title, tagged.title_tags)
        for paragraph, tags in zip(document.paragraphs, tagged.paragraph_tags, strict=True):
            place = f'{shared}"part": {_scalar(paragraph.part)}, "zone": "{paragraph.zone}", "number": {paragraph.number}'
            yield self._row(place, paragraph.text, tags)

    def line_row(self, source: str, line: TaggedLine) -> str:
        """The row of a line that was taken as one paragraph."""
        shared = _shared(Document(source))
        return self._row(f'{shared}"part": null, "zone": "body", "number": {line.number}', line.text, line.tags)

    def _row(self, place: str, text: str, tags: tuple[ThemeTag, ...]) -> str:
        themes = ", ".join([self._theme(tag) for tag in tags])
        tokens = self._tokens(text) if self._segment else ""
        return f'{place}, "text": {_encode(text)}, "themes": [{themes}]{tokens}}}\n'

    def _theme(self, tag: ThemeTag) -> str:
        mentions = ", ".join([self._mention(mention) for mention in tag.mentions])
        return f'{self._heads[tag.theme]}{"true" if tag.cited else "false"}, "mentions": [{mentions}]}}'

    def _mention(self, mention: Mention) -> str:
        term = self._terms.get(mention.term)
        if term is None:
            term = self._terms[mention.term] = _encode(mention.term)
        surface = term if mention.surface == mention.term else _encode(mention.surface)
        return f'{{"start": {mention.start}, "end": {mention.end}, "surface": {surface}, "term": {term}}}'

    def _tokens(self, text: str) -> str:
        tokens = self._segment(text) if self._segment else []
        return f', "tokens": {dumps([[token.text, token.start, token.end] for token in tokens], ensure_ascii=False)}'


def _encode(text: str) -> str:
    encoded: str = encode_basestring(text)
    return encoded


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
