"""Wordings kept in a workspace: which paragraphs have one text, which texts are near each other, and their families.

A wording is what paragraphs have in common whose folded texts are equal; it goes by a digest of that text. Near pairs are facts
about texts, without dates or symbols, so that no correction makes them false. What is kept here can be made again at any time,
so it is brought up to date when it is asked for (`nlp.wordings`), and never by adding a document.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from nlp.store import wording_queries as queries
from nlp.store.database import damage_of, faults_of, transaction

_DIGEST_BYTES = 16
_BATCH = 2000


class Wording(NamedTuple):
    """A distinct text of paragraphs.

    Attributes:
        key: its number in this workspace; another one may have it when no paragraph has this text any more.
        is_compared: whether it has been compared with all others that were compared.
        family: the key of the wording that stands for its family, which may be itself; None until that is worked out.
    """

    key: int
    digest: str
    is_compared: bool
    family: int | None


class NearPair(NamedTuple):
    """Two wordings that are near each other, by their keys, the lower one first; see `nlp.lineage.alignment.similarity`."""

    one: int
    other: int
    similarity: float
    containment: float


class Place(NamedTuple):
    """Which wording a paragraph has: the first of a document has position 1."""

    source: str
    position: int
    wording: int


def digest_of(folded: str) -> str:
    """What a wording goes by, from its folded text."""
    return blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).hexdigest()


class Wordings:
    """The wordings of a workspace; see `Workspace.wordings`.

    Args:
        is_scratch: work on a copy that only this connection sees and that goes with it; the file is not written to.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, is_scratch: bool) -> None:
        self._connection, self._path, self._is_scratch = connection, path, is_scratch
        if is_scratch:
            self._make_scratch()

    def is_complete(self, made_with: str) -> bool:
        """Whether every paragraph has its wording, and every wording paragraphs, pairs and a family, made in this way."""
        if self._rows(queries.MADE_WITH) != [(made_with,)]:
            return False
        unworded, unfinished = (self._rows(query)[0][0] for query in (queries.COUNT_UNWORDED, queries.COUNT_UNFINISHED))
        return not unworded and not unfinished

    def begin(self, made_with: str) -> None:
        """Forget what was made in another way."""
        if self._rows(queries.MADE_WITH) == [(made_with,)]:
            return
        with self._writing() as execute:
            for query in queries.FORGET_ALL:
                execute(query)
            if not self._is_scratch:
                execute(queries.WRITE_MADE_WITH, (made_with,))

    def forget_stale(self, most_pairs: int) -> None:
        """Forget the wordings that no paragraph has any more; what they may have crowded out is to be compared again.

        Args:
            most_pairs: how many pairs are kept of a wording.
        """
        with self._writing() as execute:
            execute(queries.REOPEN_NEAR_STALE, (most_pairs,))
            for query in queries.DELETE_STALE_PAIRS:
                execute(query)
            if execute(queries.DELETE_STALE).rowcount:
                execute(queries.NO_FAMILIES)

    def unworded(self) -> Iterator[list[tuple[int, str]]]:
        """The paragraphs that have no wording yet, as (number of the row, text), batch by batch."""
        last = 0
        while batch := self._rows(queries.UNWORDED, last, _BATCH):
            yield batch
            last = batch[-1][0]

    def assign(self, digests: Mapping[int, str]) -> None:
        """Note which digest the text of each paragraph has, by the number of its row; in one transaction."""
        with self._writing():
            self._connection.executemany(queries.INSERT_WORDING, [(digest,) for digest in digests.values()])
            self._connection.executemany(queries.INSERT_PARAGRAPH, digests.items())

    def all(self) -> list[Wording]:
        """All wordings, by their digest, so that the order tells nothing of when they came."""
        with damage_of(self._path):
            return [
                Wording(int(key), str(digest), bool(compared), family)
                for key, digest, compared, family in self._rows(queries.WORDINGS)
            ]

    def texts(self) -> dict[int, str]:
        """A text of each wording, as one of its paragraphs has it."""
        return {key: text for key, text, _ in self._rows(queries.TEXTS)}

    def places(self) -> list[Place]:
        """Which paragraph has which wording, by source and position."""
        return [Place._make(row) for row in self._rows(queries.PLACES)]

    def pairs(self) -> list[NearPair]:
        """The near pairs that are kept."""
        return [NearPair._make(row) for row in self._rows(queries.PAIRS)]

    def keep_pairs(self, compared: Iterable[int], pairs: Iterable[NearPair], dropped: Iterable[NearPair] = ()) -> None:
        """Keep pairs, let others go, and note which wordings were compared with all others; in one transaction."""
        with self._writing() as execute:
            execute(queries.NO_FAMILIES)
            self._connection.executemany(queries.DELETE_PAIR, [pair[:2] for pair in dropped])
            self._connection.executemany(queries.INSERT_PAIR, pairs)
            self._connection.executemany(queries.CLOSE, [(key,) for key in compared])

    def keep_families(self, families: Mapping[int, int]) -> None:
        """Keep the family of each wording: the key of the one that stands for it; in one transaction."""
        with self._writing():
            self._connection.executemany(queries.WRITE_FAMILY, [(family, key) for key, family in families.items()])

    def _make_scratch(self) -> None:
        if self._rows(queries.HAS_SCRATCH):
            return
        with self._writing() as execute:
            for query in (*queries.SCRATCH, *queries.COPY_TO_SCRATCH):
                execute(query)

    def _rows(self, query: str, *values: object) -> list[Any]:
        with faults_of(self._path):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[Callable[..., sqlite3.Cursor]]:
        """All of what is done inside, or nothing; what only this connection sees can be written while the file is only read."""
        with faults_of(self._path):
            if not self._is_scratch:
                with transaction(self._connection):
                    yield self._connection.execute
                return
            is_read_only: int = self._connection.execute("PRAGMA query_only").fetchone()[0]
            self._connection.execute("PRAGMA query_only = FALSE")
            try:
                yield self._connection.execute
            finally:
                self._connection.execute(f"PRAGMA query_only = {is_read_only}")
