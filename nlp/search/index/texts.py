"""The folded texts of documents as one array of UTF-16 code units, and what is known of each text.

A separator follows each text: a low surrogate that no high one goes before, which no text can hold, so that nothing that is
looked for is ever found across two texts. Characters beyond the basic plane are two units, and found as exactly as others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from nlp.cited import cited_spans
from nlp.kept.arrays import Array, ArrayWriter, FileRecord
from nlp.search.match import longest
from nlp.store import Entry, StoredText
from nlp.text import Folded, fold

SEPARATOR = "\udfff"
_MOST_UNITS = (1 << 32) - 1
_BATCH = 1_000_000
_TYPES = {
    "text": "<u2", "starts": "<u4", "document": "<u4", "position": "<u4", "zone": "<u4", "part": "<u4", "opening": "<u4",
    "basic": "|b1", "dropped": "<u8", "cited_begin": "<u4", "cited_end": "<u4", "keys": "<u8", "first": "<u4",
}  # fmt: skip

Texts = tuple[Entry, Sequence[StoredText]]


class Codes(dict[str | None, int]):
    """Numbers for names, handed out as they come."""

    def __missing__(self, name: str | None) -> int:
        self[name] = len(self)
        return self[name]


class WrittenTexts(NamedTuple):
    """What was written: the files, and the names that the codes in them stand for."""

    files: dict[str, FileRecord]
    zones: list[str | None]
    parts: list[str | None]
    openings: list[str | None]


def code_units(text: str) -> Array:
    """A text as UTF-16 code units."""
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")


def write_texts(folder: Path, documents: Iterable[Texts]) -> WrittenTexts:
    """Write the arrays of documents' texts, which come by source and in the order of their documents."""
    return _Writing(folder).run(documents)


class _Writing:
    def __init__(self, folder: Path) -> None:
        self._files = {name: ArrayWriter(folder / f"{name}.npy", dtype) for name, dtype in _TYPES.items()}
        self._zones, self._parts, self._openings = Codes(), Codes(), Codes()
        self._units = 0

    def run(self, documents: Iterable[Texts]) -> WrittenTexts:
        number = 0
        self._append("starts", [0])
        self._append("first", [0])
        for batch in _batches(documents):
            self._write_documents(number, batch)
            self._write_folded([text.text for _, texts in batch for text in texts])
            number += len(batch)
        files = {name: writer.close() for name, writer in self._files.items()}
        return WrittenTexts(files, list(self._zones), list(self._parts), list(self._openings))

    def _write_documents(self, number: int, batch: Sequence[Texts]) -> None:
        counts = np.array([len(texts) for _, texts in batch], np.uint32)
        self._append("keys", np.array([entry.texts_key for entry, _ in batch], np.uint64))
        self._append("first", self._files["document"].items + np.cumsum(counts, dtype=np.uint32))
        self._append("document", np.repeat(np.arange(number, number + len(batch), dtype=np.uint32), counts))
        texts = list(chain.from_iterable(texts for _, texts in batch))
        self._append("position", [text.position for text in texts])
        self._append("zone", [self._zones[text.zone] for text in texts])
        self._append("part", [self._parts[text.part] for text in texts])
        self._append("opening", [self._openings[text.opening] for text in texts])

    def _write_folded(self, texts: Sequence[str]) -> None:
        if not texts:
            return
        folded = _fold_all(texts)
        units = code_units(SEPARATOR.join([*folded, ""]))
        is_basic = np.ones(len(texts), bool)
        lengths = np.array([len(text) for text in folded], np.int64)
        if len(units) != lengths.sum() + len(lengths):
            counts = np.array([len(code_units(text)) for text in folded])
            is_basic, lengths = counts == lengths, counts
        starts = self._units + np.cumsum(lengths + 1)
        if starts[-1] > _MOST_UNITS:
            raise OverflowError("more than 4 294 967 295 characters")
        self._write_differences(texts, folded)
        self._append("text", units)
        self._append("starts", starts)
        self._append("basic", is_basic)
        self._write_cited((starts - lengths - 1).tolist(), folded)
        self._units = int(starts[-1])

    def _write_differences(self, texts: Sequence[str], folded: Sequence[str]) -> None:
        """Where the texts have characters that folding drops: the ordinal in the upper half of a number, the offset below."""
        first = self._files["starts"].items - 1
        dropped = [np.empty(0, np.uint64)]
        for ordinal, (text, short) in enumerate(zip(texts, folded, strict=True), first):
            if len(text) != len(short):
                offsets = np.array(Folded(short, text).origins().dropped, np.uint64)
                dropped.append(offsets | np.uint64(ordinal << 32))
        self._append("dropped", np.concatenate(dropped))

    def _write_cited(self, starts: Sequence[int], folded: Sequence[str]) -> None:
        """The titles quoted in texts, those inside others left out."""
        cited = [
            (start + len(code_units(text[:begin])), start + len(code_units(text[:end])))
            for start, text in zip(starts, folded, strict=True)
            for begin, end in longest(list(cited_spans(text)))
        ]
        begins, ends = np.array(cited, np.int64).reshape(-1, 2).T
        self._append("cited_begin", begins)
        self._append("cited_end", ends)

    def _append(self, name: str, values: Array | Sequence[int]) -> None:
        self._files[name].append(np.asarray(values))


def _batches(documents: Iterable[Texts]) -> Iterator[list[Texts]]:
    batch: list[Texts] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += sum(len(text.text) for text in document[1])
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _fold_all(texts: Sequence[str]) -> list[str]:
    """The folded texts; many at once are folded far faster than one after another."""
    folded = fold(SEPARATOR.join(texts)).text.split(SEPARATOR)
    return folded if len(folded) == len(texts) else [fold(text).text for text in texts]
