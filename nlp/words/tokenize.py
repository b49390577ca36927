"""The texts of a workspace cut into words, which are kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from nlp.cutting import Tokens
from nlp.lexicon.model import Lexicon
from nlp.mine.selection import Selection
from nlp.mine.tokenized import Tokenized, TokenizedDocument
from nlp.store import Entry, Run, Workspace
from nlp.words.cut import Cut, Texts, cut_documents, joined, picked
from nlp.words.kept import folder_of, keep_words, read_words, stamp_of
from nlp.workspace import left_out

if TYPE_CHECKING:
    from nlp.mine.tokenized import Numbers

_READ_AT_ONCE = 100


def tell_no_one(count: int) -> None:
    """Say nothing of documents that are cut."""


def tokenized(
    workspace: Workspace,
    lexicon: Lexicon,
    selection: Selection | None = None,
    *,
    on_cutting: Callable[[int], None] = tell_no_one,
) -> Tokenized:
    """The texts of the documents that are counted: titles, paragraphs and footnotes, of whatever zone.

    Use it within ``workspace.snapshot()``. All documents that are counted are cut the first time, and only those that came or
    changed later on, whatever is selected.

    Args:
        lexicon: whose terms are the user dictionary of jieba.
        selection: of which the filters on documents hold; those on zones, themes and citations do not.
        on_cutting: is told, before it is done, of how many documents words are cut.
    """
    others = left_out(workspace)
    entries = workspace.entries()
    counted = [entry for entry in entries if entry.source not in others]
    cut = _cut_of(workspace, lexicon, entries, counted, on_cutting)
    taken = [entry for entry in counted if selection is None or selection.takes_document(entry)]
    return _described(taken, picked(cut, _places(cut, taken)))


def _cut_of(
    workspace: Workspace,
    lexicon: Lexicon,
    entries: Sequence[Entry],
    counted: Sequence[Entry],
    on_cutting: Callable[[int], None],
) -> Cut:
    """The words of all documents that are counted, and maybe of others; what is not kept is cut and kept."""
    folder, stamp = folder_of(workspace.path), stamp_of(lexicon)
    cut = read_words(folder, stamp)
    known = frozenset[int]() if cut is None else frozenset(cut.keys.tolist())
    missing = [entry for entry in counted if entry.texts_key not in known]
    if not missing and cut is not None:
        return cut
    if missing:
        on_cutting(len(missing))
    fresh = cut_documents(_documents(workspace, missing), Tokens(lexicon))
    every = fresh if cut is None else joined(cut, fresh)
    known = frozenset(every.keys.tolist())
    kept = picked(every, _places(every, [entry for entry in entries if entry.texts_key in known]))
    if missing:
        keep_words(folder, stamp, kept)
    return kept


def _documents(workspace: Workspace, entries: Sequence[Entry]) -> Iterator[Texts]:
    for start in range(0, len(entries), _READ_AT_ONCE):
        runs = [Run(entry) for entry in entries[start : start + _READ_AT_ONCE]]
        texts, notes = workspace.texts_in(runs), workspace.notes_in(runs)
        yield from ((run.entry, [*texts.get(run.entry.key, ()), *notes.get(run.entry.key, ())]) for run in runs)


def _places(cut: Cut, entries: Sequence[Entry]) -> Numbers:
    """Where documents stand among those that were cut."""
    place = {key: at for at, key in enumerate(cut.keys.tolist())}
    return np.array([place[entry.texts_key] for entry in entries], np.int64)


def _described(entries: Sequence[Entry], cut: Cut) -> Tokenized:
    described = tuple(TokenizedDocument(one.source, one.symbol, one.body, one.session, one.year, one.kind) for one in entries)
    document = np.repeat(np.arange(len(entries)), np.diff(cut.first))
    return Tokenized(cut.words, cut.tokens, cut.starts, cut.opening, described, document, cut.position, cut.zones, cut.zone)
