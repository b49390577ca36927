"""A query asked of all parts of the index: totals, and the texts found as blocks in the order of documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.evaluate import Evaluator
from nlp.search.fetch import Place
from nlp.search.held import Held, Scope, distinct
from nlp.search.index import Index
from nlp.search.origins import DocumentFields
from nlp.search.query import Node, Query
from nlp.search.rank import best, scores
from nlp.search.unit import Total
from nlp.store import Entry

_FEW = 1_000
_GROWTH = 8


class Block(NamedTuple):
    """Texts in which a query holds: the part and ordinal of each, its entry, its rows and its score, 0 where none was asked."""

    part: Array
    text: Array
    entry: Array
    rows: Array
    score: Array

    def only(self, chosen: Array | slice) -> Block:
        """Some of them, by their numbers."""
        return Block(*(column[chosen] for column in self))


class Hit(NamedTuple):
    """A text in which a query holds: its part and ordinal, its entry, its rows, and which of these are asked for."""

    part: int
    text: int
    entry: int
    first: int
    last: int
    rows: int
    score: float | None = None


class Tally(NamedTuple):
    """What a query finds in one zone of a document: in how many texts it holds, and their rows."""

    entry: int
    zone: str
    texts: int
    rows: int


class Answers:
    """Asks queries of an index.

    Args:
        entries: the documents of the workspace, by source.
        is_searched: which of them are searched.
        texts_of: gives the texts of a document as they stand, by zone and position.
    """

    def __init__(
        self,
        index: Index,
        entries: Sequence[Entry],
        is_searched: Array,
        texts_of: Callable[[Entry], Mapping[Place, str]],
    ) -> None:
        self._index = index
        self.entries = entries
        fields = DocumentFields(entries)
        self.evaluators = [Evaluator(part, entries, fields, is_searched, texts_of) for part in index.parts]
        self._places = [_Entries(part.entries) for part in index.parts]
        self._last: tuple[Query, list[Held]] | None = None

    def total(self, query: Query) -> Total:
        """What the query finds in all."""
        held = self.whole(query)
        hits = sum(len(one.spans.begin) + (0 if one.has_spans else _without_spans(one)) for one in held)
        pairs = list(zip(self.evaluators, held, strict=True))
        documents = sum(len(distinct(evaluator.part.document.take(one.texts))) for evaluator, one in pairs)
        of = [evaluator.searched() for evaluator in self.evaluators]
        return Total(hits, sum(len(one.texts) for one in held), documents, sum(t for t, _ in of), sum(d for _, d in of))

    def whole(self, query: Query) -> list[Held]:
        """What the query finds in each part; remembered for the query asked last."""
        if self._last is None or self._last[0] != query:
            scopes = [Scope(0, evaluator.part.size) for evaluator in self.evaluators]
            self._last = query, [one.ask(query, scope) for one, scope in zip(self.evaluators, scopes, strict=True)]
        return self._last[1]

    def blocks(self, query: Query, start: int = 0, rows: int = 0) -> Iterator[Block]:
        """The texts in which the query holds, in the order of documents, from an entry on.

        Args:
            rows: how many are wanted; the first block is not much larger.
        """
        if self._last is not None and self._last[0] == query:
            yield self._from(self._block(self.whole(query)), start)
            return
        size = self._first_size(query.node, rows) if rows else len(self.entries)
        while start < len(self.entries):
            end = min(len(self.entries), start + size)
            yield self.block(query, start, end)
            start, size = end, size * _GROWTH

    def _first_size(self, node: Node, rows: int) -> int:
        """How many entries have the rows that are wanted, at a guess, or so few places that it does not matter."""
        places = sum(evaluator.most(node) for evaluator in self.evaluators)
        texts = sum(evaluator.share(node) * evaluator.part.size for evaluator in self.evaluators)
        share = max(_FEW / max(1, places), 2 * rows / max(1e-9, texts))
        return max(1, int(len(self.entries) * min(1.0, share)))

    def page(self, query: Query, limit: int, offset: int) -> list[Hit]:
        """The texts of some rows, in the order of documents."""
        hits: list[Hit] = []
        for block in self.blocks(query, rows=offset + limit):
            hits.extend(hits_of(block, limit, offset))
            found = int(block.rows.sum())
            limit -= max(0, min(limit, found - offset))
            offset = max(0, offset - found)
            if limit < 1:
                break
        return hits

    def ranked(self, query: Query, limit: int, offset: int) -> list[Hit]:
        """The texts of some rows, those that answer best first, equal ones in the order of documents."""
        held = self.whole(query)
        block = self._block(held, scores(self.evaluators, query, held))
        return hits_of(block.only(best(block.score, max(0, limit) + offset)), limit, offset, is_ranked=True)

    def hits(self, query: Query, start: int = 0) -> Iterator[Hit]:
        """All texts in which the query holds, from an entry on, with all their rows."""
        for block in self.blocks(query, start):
            for part, text, entry, rows in zip(*(column.tolist() for column in block[:4]), strict=True):
                yield Hit(part, text, entry, 0, rows, rows)

    def tallies(self, query: Query) -> Iterator[Tally]:
        """What the query finds in each zone of each document in which it holds."""
        for number, evaluator in enumerate(self.evaluators):
            part = evaluator.part
            for block in self.blocks(query):
                here = block.part == number
                keys = block.entry[here] * len(part.zones) + part.zone[block.text[here]]
                found, of_key, texts = np.unique(keys, return_inverse=True, return_counts=True)
                rows = np.bincount(of_key, block.rows[here], len(found))
                for key, some, hits in zip(found.tolist(), texts.tolist(), rows.tolist(), strict=True):
                    yield Tally(key // len(part.zones), part.zones[key % len(part.zones)], some, int(hits))

    def place(self, hit: Hit) -> tuple[str, int]:
        """The zone and position of a text in its document."""
        part = self.evaluators[hit.part].part
        return part.zones[int(part.zone[hit.text])], int(part.position[hit.text])

    def block(self, query: Query, first: int, last: int) -> Block:
        """The texts of some entries in which the query holds."""
        scopes = [
            Scope(*places.texts(evaluator.part.first, first, last))
            for evaluator, places in zip(self.evaluators, self._places, strict=True)
        ]
        return self._block([evaluator.ask(query, scope) for evaluator, scope in zip(self.evaluators, scopes, strict=True)])

    def _block(self, held: Sequence[Held], score: Sequence[Array] = ()) -> Block:
        parts = zip(self._index.parts, held, strict=True)
        columns = (
            [np.full(len(one.texts), number) for number, one in enumerate(held)],
            [one.texts for one in held],
            [opened.entries.take(opened.texts.document.take(one.texts)) for opened, one in parts],
            [rows_of(one) for one in held],
            score or [np.zeros(len(one.texts)) for one in held],
        )
        block = Block(*map(np.concatenate, columns))
        is_mixed = sum(len(one.texts) > 0 for one in held) > 1
        return block.only(np.argsort(block.entry, kind="stable")) if is_mixed else block

    def _from(self, block: Block, start: int) -> Block:
        return block.only(slice(int(np.searchsorted(block.entry, start)), None))


class _Entries:
    """Finds the texts of a range of entries in a part, whose documents are in the order of the entries."""

    def __init__(self, entries: Array) -> None:
        # A document that is gone takes the place of the one before it.
        self._reached = np.maximum.accumulate(entries) if len(entries) else entries

    def texts(self, firsts: Array, first: int, last: int) -> tuple[int, int]:
        start, end = np.searchsorted(self._reached, [first, last])
        return int(firsts[start]), int(firsts[end])


def hits_of(block: Block, limit: int, offset: int, *, is_ranked: bool = False) -> list[Hit]:
    """The texts of some rows of a block."""
    if limit < 1:
        return []
    ends = np.cumsum(block.rows)
    first, last = np.searchsorted(ends, [offset, offset + limit - 1], "right")
    chosen = block.only(slice(int(first), int(last) + 1))
    before = int(ends[first - 1]) if first else 0
    hits = []
    for part, text, entry, rows, score in zip(*(column.tolist() for column in chosen), strict=True):
        asked = max(0, offset - before), min(rows, offset + limit - before)
        hits.append(Hit(part, text, entry, *asked, rows, score if is_ranked else None))
        before += rows
    return hits


def by_documents(hits: Iterable[Hit], count: int) -> Iterator[list[Hit]]:
    """The hits of whole documents together, at least so many at once."""
    gathered: list[Hit] = []
    for _, of_document in groupby(hits, key=attrgetter("entry")):
        gathered.extend(of_document)
        if len(gathered) >= count:
            yield gathered
            gathered = []
    if gathered:
        yield gathered


def _without_spans(held: Held) -> int:
    """How many texts have no span."""
    return len(held.texts) - len(distinct(held.spans.texts))


def rows_of(held: Held) -> Array:
    """How many rows each text gives: its spans, or one where it has none."""
    texts = held.spans.texts
    heads = np.flatnonzero(texts[1:] != texts[:-1]) + 1 if len(texts) else texts
    if len(texts) and len(heads) + 1 == len(held.texts):
        return np.diff(np.concatenate([[0], heads, [len(texts)]]))
    counts = np.searchsorted(texts, held.texts, "right") - np.searchsorted(texts, held.texts)
    return np.asarray(np.maximum(counts, 1))
