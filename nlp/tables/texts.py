"""The texts of a workspace as the tables have them: every title, paragraph and footnote under an id of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from nlp.mine.selection import Selection
from nlp.store import Entry, Run, StoredText, Tags, Workspace
from nlp.store.database import damage_of
from nlp.tables.model import EVERYTHING, ZONES
from nlp.workspace import left_out

_READ_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Text:
    """A title, a paragraph or a footnote of a document.

    Attributes:
        id: unique in the workspace; see `text_ids`.
        position: its place among the document's texts: 0 the title, from 1 the paragraphs, then the footnotes.
        number: of a paragraph.
        mark: of a footnote.
        tags: the themes that the selection lets through.
    """

    id: str
    position: int
    part: str | None
    zone: str
    number: int | None
    mark: str | None
    opening: str | None
    text: str
    tags: Tags


@dataclass(frozen=True, slots=True)
class DocumentTexts:
    """A document with those of its texts that are selected.

    Attributes:
        year: of its adoption.
        is_counted: whether it is the version of its text that is counted.
    """

    entry: Entry
    year: int | None
    is_counted: bool
    texts: tuple[Text, ...]


Watch: TypeAlias = Callable[[Iterator[DocumentTexts], int], Iterator[DocumentTexts]]
"""Gives documents on as they come; it is told how many there will be."""


def unwatched(documents: Iterator[DocumentTexts], count: int) -> Iterator[DocumentTexts]:
    """The documents, where no one wants to know how far the work has come."""
    return documents


def documents_with_texts(
    workspace: Workspace, selection: Selection = EVERYTHING, watch: Watch = unwatched
) -> Iterator[DocumentTexts]:
    """The documents that a selection takes, by source, one that is left with no text among them; in ``workspace.snapshot()``.

    A text is taken where its zone is, and where it carries one of the themes, if any are named.
    """
    entries = [entry for entry in workspace.entries() if selection.takes_document(entry)]
    return watch(_with_texts(workspace, selection, entries), len(entries))


def _with_texts(workspace: Workspace, selection: Selection, entries: Sequence[Entry]) -> Iterator[DocumentTexts]:
    others = left_out(workspace)
    for start in range(0, len(entries), _READ_AT_ONCE):
        some = entries[start : start + _READ_AT_ONCE]
        for entry, texts in zip(some, _texts_of(workspace, some), strict=True):
            with damage_of(workspace.path):
                year = int(entry.year) if entry.year else None
            taken = (_selected(text, selection) for text in texts)
            yield DocumentTexts(entry, year, entry.source not in others, tuple(text for text in taken if text is not None))


def is_narrowed(selection: Selection) -> bool:
    """Whether a selection leaves out texts of the documents that it takes."""
    return bool(selection.themes) or not set(ZONES) <= set(selection.zones)


def text_ids(source: str, texts: Iterable[tuple[str | None, str, int | str | None]]) -> list[str]:
    """The ids of a document's texts, each from its part, zone, and number or mark: ``SOURCE#PART.ZONE.NUMBER``.

    What the document does not say is left out. Where two texts would have one id, the later ones get ``~2``, ``~3`` ….
    The last ``#`` is the one behind the source, since one in a mark is written ``%23``.

    >>> text_ids("a.txt", [(None, "title", None), ("A", "operative", 1), (None, "footnote", "*"), (None, "footnote", "*")])
    ['a.txt#title', 'a.txt#A.operative.1', 'a.txt#footnote.*', 'a.txt#footnote.*~2']
    """
    ids: dict[str, None] = {}
    for place in texts:
        plain = ".".join(str(one).replace("#", "%23") for one in place if one is not None)
        name, times = f"{source}#{plain}", 1
        while name in ids:
            times += 1
            name = f"{source}#{plain}~{times}"
        ids[name] = None
    return list(ids)


def _texts_of(workspace: Workspace, entries: Sequence[Entry]) -> Iterator[list[Text]]:
    """All texts of documents, with all of their tags."""
    runs = [Run(entry) for entry in entries]
    texts, notes = workspace.texts_in(runs), workspace.notes_in(runs)
    tags = workspace.tags_in(runs, texts)
    for entry in entries:
        of_document = texts.get(entry.key, [])
        of_notes = notes.get(entry.key, [])
        ids = text_ids(entry.source, ((one.part, one.zone, one.number) for one in chain(of_document, of_notes)))
        after = of_document[-1].position + 1 if of_document else 1
        found = [_text(name, one, tags.get((entry.key, one.position), ())) for name, one in zip(ids, of_document, strict=False)]
        footnotes = (_note(name, one, after) for name, one in zip(ids[len(of_document) :], of_notes, strict=True))
        yield [*found, *footnotes]


def _text(name: str, stored: StoredText, tags: Tags) -> Text:
    number = stored.number if isinstance(stored.number, int) else None
    return Text(name, stored.position, stored.part, stored.zone, number, None, stored.opening, stored.text, tags)


def _note(name: str, stored: StoredText, after: int) -> Text:
    return Text(name, after + stored.position, None, stored.zone, None, str(stored.number), None, stored.text, ())


def _selected(text: Text, selection: Selection) -> Text | None:
    """The text with the tags that a selection takes, or None where it does not take the text."""
    if text.zone not in selection.zones:
        return None
    if selection.with_cited and not selection.themes:
        return text
    themes = selection.themes
    tags = tuple(tag for tag in text.tags if (not themes or tag.theme in themes) and (selection.with_cited or not tag.cited))
    if themes and not tags:
        return None
    return Text(text.id, text.position, text.part, text.zone, text.number, text.mark, text.opening, text.text, tags)
