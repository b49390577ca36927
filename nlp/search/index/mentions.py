"""Where themes are mentioned, by theme, in the places of the folded texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from nlp.kept.arrays import Array, FileRecord, write_arrays
from nlp.search.index.part import Mentions, Part
from nlp.search.index.texts import Codes, code_units
from nlp.store import StoredMentions


class WrittenMentions(NamedTuple):
    """What was written: the files, the themes, and the terms that the codes stand for."""

    files: dict[str, FileRecord]
    themes: list[str]
    terms: list[str]


def write_mentions(folder: Path, part: Part, documents: Iterable[StoredMentions | None]) -> WrittenMentions:
    """Write the mentions of a part's documents; see `nlp.search.index.part.Mentions`.

    Args:
        documents: in the part's order, None for one that is gone.
    """
    themes, terms = Codes(), Codes()
    is_there: list[bool] = []

    def noted() -> Iterator[StoredMentions | None]:
        for mentions in documents:
            is_there.append(mentions is not None)
            yield mentions

    columns = _columns(part, noted(), themes, terms)
    return _write(folder, columns, themes, terms, np.array(is_there, bool))


def renew_mentions(
    folder: Path, part: Part, old: Mentions, renewed: Collection[str], documents: Iterable[StoredMentions | None]
) -> WrittenMentions:
    """Write the mentions of a part's documents, those of some themes anew.

    Args:
        renewed: the themes.
        documents: their mentions, in the part's order, None where there is none.
    """
    themes, terms = Codes(), Codes()
    for term in old.terms:
        terms[term]
    columns = [_columns(part, documents, themes, terms)]
    for place, name in enumerate(old.themes):
        if name not in renewed:
            kept = slice(*old.bounds[place : place + 2])
            column = [old.text[kept], old.begin[kept], old.end[kept], old.term[kept]]
            columns.append(np.array([np.full(len(column[0]), themes[name]), *column], np.int64))
    return _write(folder, np.concatenate(columns, axis=1), themes, terms, old.is_there)


def _columns(part: Part, documents: Iterable[StoredMentions | None], themes: Codes, terms: Codes) -> Array:
    """Theme, text, begin, end and term of every mention."""
    columns: list[Array] = [np.empty((5, 0), np.int64)]
    for number, mentions in enumerate(documents):
        if mentions is not None and mentions.positions:
            theme, term = (
                [codes[name] for name in names] for codes, names in ((themes, mentions.themes), (terms, mentions.terms))
            )
            texts = _texts_at(part, number, np.array(mentions.positions))
            columns.append(np.array([theme, texts, mentions.starts, mentions.ends, term], np.int64))
    theme, text, start, end, term = np.concatenate(columns, axis=1)
    return np.array([theme, text, _places(part, text, start), _places(part, text, end), term], np.int64)


def _write(folder: Path, columns: Array, themes: Codes, terms: Codes, is_there: Array) -> WrittenMentions:
    theme, text, begin, end, term = columns
    order = np.lexsort((end, begin, theme))
    bounds = np.searchsorted(theme[order], np.arange(len(themes) + 1))
    written = {"text": text[order], "begin": begin[order], "end": end[order], "term": term[order], "bounds": bounds}
    arrays = {name: column.astype("<u4") for name, column in written.items()}
    files = write_arrays(folder, {**arrays, "is_there": np.array(is_there, bool)})
    return WrittenMentions(files, [str(name) for name in themes], [str(name) for name in terms])


def _texts_at(part: Part, number: int, positions: Array) -> Array:
    """The ordinals of a document's title and paragraphs at these positions."""
    first, last = int(part.first[number]), int(part.first[number + 1])
    there = part.position[first:last].astype(np.int64)
    # Footnotes come last, and their positions begin anew.
    again = np.flatnonzero(there[1:] <= there[:-1])
    there = there[: again[0] + 1] if len(again) else there
    return first + np.searchsorted(there, positions)


def _places(part: Part, texts: Array, offsets: Array) -> Array:
    """The places of offsets in the texts as they stand."""
    dropped_before = np.searchsorted(part.dropped, (texts.astype(np.uint64) << np.uint64(32)) | offsets.astype(np.uint64))
    of_earlier_texts = np.searchsorted(part.dropped, texts.astype(np.uint64) << np.uint64(32))
    folded = offsets - (dropped_before - of_earlier_texts)
    for at in np.flatnonzero(~part.basic[texts]).tolist():
        folded[at] = len(code_units(part.folded(int(texts[at]))[: int(folded[at])]))
    return np.asarray(part.starts[texts].astype(np.int64) + folded)
