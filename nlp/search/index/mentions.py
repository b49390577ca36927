"""Where themes are mentioned, by theme, in the places of the folded texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from nlp.search.index.arrays import Array, FileRecord, write_arrays
from nlp.search.index.part import Part
from nlp.search.index.texts import Codes, code_units
from nlp.store import StoredMention, StoredText
from nlp.text import fold

Mentioned = tuple[Sequence[StoredMention], Sequence[StoredText]]
"""A document's mentions and its texts, which are needed only where folding moved something."""


class WrittenMentions(NamedTuple):
    """What was written: the files, the themes, and the terms that the codes stand for."""

    files: dict[str, FileRecord]
    themes: list[str]
    terms: list[str]


def write_mentions(folder: Path, part: Part, documents: Iterable[Mentioned]) -> WrittenMentions:
    """Write the mentions of a part's documents, which come in the part's order; see `nlp.search.index.part.Mentions`."""
    themes, terms = Codes(), Codes()
    rows: list[tuple[int, int, int, int]] = []
    for number, (mentions, texts) in enumerate(documents):
        rows.extend(_placed(part, number, mentions, {text.position: text.text for text in texts}, themes, terms))
    theme, term, begin, end = np.array(rows, np.int64).reshape(-1, 4).T
    order = np.lexsort((end, begin, theme))
    bounds = np.searchsorted(theme[order], np.arange(len(themes) + 1))
    columns: dict[str, Array] = {"begin": begin[order], "end": end[order], "term": term[order], "bounds": bounds}
    files = write_arrays(folder, {name: column.astype("<u4") for name, column in columns.items()})
    return WrittenMentions(files, [str(name) for name in themes], [str(name) for name in terms])


def _placed(
    part: Part, number: int, mentions: Sequence[StoredMention], texts: dict[int, str], themes: Codes, terms: Codes
) -> Iterator[tuple[int, int, int, int]]:
    """The mentions of one document: codes of theme and term, begin and end among the folded texts."""
    if not mentions:
        return
    first, last = int(part.first[number]), int(part.first[number + 1])
    # Footnotes, which come last, have no mentions, and their positions begin anew.
    ordinals = dict(reversed(list(zip(part.position[first:last].tolist(), range(first, last), strict=True))))
    for mention in mentions:
        ordinal = ordinals[mention.position]
        start = int(part.starts[ordinal])
        begin, end = mention.start, mention.end
        if not part.plain[ordinal]:
            begin, end = _folded(texts[mention.position], begin, end)
        yield themes[mention.theme], terms[mention.term], start + begin, start + end


def _folded(text: str, begin: int, end: int) -> tuple[int, int]:
    """A span of a text as it stands, in the code units of the folded text."""
    folded = fold(text)
    begin, end = folded.origins().folded(begin, end)
    return len(code_units(folded.text[:begin])), len(code_units(folded.text[:end]))
