"""The texts of a workspace cut into words."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import takewhile

from nlp.cutting import Tokens
from nlp.lexicon.model import Lexicon
from nlp.mine.forms import Words
from nlp.mine.selection import Selection
from nlp.mine.tokenized import Tokenized, TokenizedDocument
from nlp.store import Entry, Run, StoredText, Workspace
from nlp.workspace import left_out


def tokenized(workspace: Workspace, lexicon: Lexicon, selection: Selection | None = None) -> Tokenized:
    """The texts of the documents that are counted: titles, paragraphs and footnotes, of whatever zone.

    Args:
        lexicon: whose terms are the user dictionary of jieba.
        selection: of which the filters on documents hold; those on zones, themes and citations do not.
    """
    others = left_out(workspace)
    entries = [one for one in workspace.entries() if one.source not in others]
    taken = [one for one in entries if selection is None or selection.takes_document(one)]
    runs = [Run(entry) for entry in taken]
    texts, notes = workspace.texts_in(runs), workspace.notes_in(runs)
    return _cut(((entry, [*texts.get(entry.key, ()), *notes.get(entry.key, ())]) for entry in taken), Tokens(lexicon))


def _cut(documents: Iterable[tuple[Entry, list[StoredText]]], cutter: Tokens) -> Tokenized:
    import numpy as np

    words, numbers, zones = Words(), dict[str, int](), dict[str, int]()
    tokens, starts, columns = array("q"), array("q", [0]), [array("q") for _ in range(4)]
    described: list[TokenizedDocument] = []
    for at, (entry, texts) in enumerate(documents):
        described.append(TokenizedDocument(entry.source, entry.symbol, entry.body, entry.session, entry.year, entry.kind))
        for text in texts:
            found = [word for form in cutter.forms(text.text) if (word := words[form]) is not None]
            tokens.extend(numbers.setdefault(word, len(numbers)) for word in found)
            starts.append(len(tokens))
            row = (_words_of_opening(text, found), at, text.position, zones.setdefault(text.zone, len(zones)))
            for column, value in zip(columns, row, strict=True):
                column.append(value)
    ordered = sorted(numbers)
    place = np.empty(len(ordered), np.int64)
    place[[numbers[word] for word in ordered]] = np.arange(len(ordered))
    opening, document, position, zone = (np.array(column, np.int64) for column in columns)
    cut = place[np.array(tokens, np.int64)] if len(tokens) else np.array(tokens, np.int64)
    starts_of = np.array(starts, np.int64)
    return Tokenized(tuple(ordered), cut, starts_of, opening, tuple(described), document, position, tuple(zones), zone)


def _words_of_opening(text: StoredText, words: list[str]) -> int:
    """How many of the first words make up the opening of a paragraph; a word that reaches beyond it is none of them."""
    opening = text.opening or ""
    if not opening or not text.text.startswith(opening):
        return 0
    room = [len(opening)]

    def fits(word: str) -> bool:
        room[0] -= len(word)
        return room[0] >= 0

    return sum(1 for _ in takewhile(fits, words))
