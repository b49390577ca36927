"""The rows of the tables of paragraphs and of mentions."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.lexicon.model import Lexicon
from nlp.mine.selection import Selection
from nlp.store import Workspace
from nlp.tables.model import Row
from nlp.tables.texts import DocumentTexts, Text, Watch, documents_with_texts, unwatched
from nlp.text import count_characters


def paragraph_rows(workspace: Workspace, selection: Selection, watch: Watch = unwatched) -> Iterator[Row]:
    """A row for each title, paragraph and footnote, in the order of the columns."""
    for document in documents_with_texts(workspace, selection, watch):
        shared = _shared(document)
        for text in document.texts:
            yield (
                text.id, text.text, *shared, *_place(text), text.mark, text.position, text.opening, count_characters(text.text),
                " ".join(tag.theme for tag in text.tags), " ".join(tag.theme for tag in text.tags if tag.cited),
                document.is_counted,
            )  # fmt: skip


def mention_rows(workspace: Workspace, selection: Selection, lexicon: Lexicon, watch: Watch = unwatched) -> Iterator[Row]:
    """A row for each mention of a theme, in the order of the columns.

    Args:
        lexicon: that the workspace was tagged with; it has the themes' labels.
    """
    labels = {theme.id: (theme.label.get("zh"), theme.label.get("en")) for theme in lexicon.themes}
    for document in documents_with_texts(workspace, selection, watch):
        shared = _shared(document)
        for text in document.texts:
            before = (text.id, *shared, *_place(text))
            for tag in text.tags:
                theme = (*before, tag.theme, *labels.get(tag.theme, (None, None)))
                after = (tag.cited, document.is_counted, lexicon.version)
                for one in tag.mentions:
                    yield (*theme, one.term, one.surface, one.start, one.end, *after)


def _shared(document: DocumentTexts) -> Row:
    entry = document.entry
    return (entry.source, entry.symbol, entry.body, entry.session, document.year, entry.kind)


def _place(text: Text) -> Row:
    return (text.part, text.zone, text.number)
