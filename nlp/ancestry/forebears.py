"""The earlier documents that a lineage needs, chosen out of all by what is near their clauses, and compared.

All versions of the text are needed; of the other documents, for each clause, the most alike, as many as are to be given, and
the latest that holds it. How much alike a document is, is only known when it is aligned, since of two clauses only one can be
made from a third; so they are aligned from the most alike on, until no other can be more alike than those that are known.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

from nlp.ancestry.alike import Alike, AlikeParagraphs
from nlp.ancestry.editions import Editions
from nlp.kept.arrays import Array
from nlp.lineage.alignment.align import align_pairs
from nlp.lineage.compare import compare
from nlp.lineage.model import Alignment, Edition, Likeness, Link
from nlp.lineage.related import FEWEST, LEAST_LIKE_TITLE, LEAST_PLAIN_SHARE, STOCK, relation
from nlp.search.index import DamagedError
from nlp.text import fold

MOST_IN_VAIN = 30
"""So many documents are aligned for a clause without one that it comes from, then no more.

A stock phrase stands in thousands of documents; where one has it twice, or in two wordings, another clause takes it each time.
"""

_Key: TypeAlias = tuple[float, float, int]
"""How near a document stands to a clause: similarity and containment, negative, and its place among all documents."""


class _Clause(NamedTuple):
    """The documents that hold what is near a clause, the nearest first: each once, with its key."""

    entries: list[int]
    keys: list[_Key]


def forebears(
    edition: Edition, editions: Editions, paragraphs: AlikeParagraphs, is_earlier: Array, depth: int
) -> list[tuple[Edition, Alignment]]:
    """The documents that a lineage needs, with their alignments with it.

    Args:
        is_earlier: of each document of the workspace whether it may hold ancestors.
        depth: how many ancestors of a clause are wanted.

    Raises:
        DamagedError: the index says of a paragraph what the workspace does not.
    """
    texts = [clause.folded for clause in edition.clauses]
    found = paragraphs.near(texts, is_earlier)
    choosing = _Choosing(edition, editions, found)
    versions = _maybe_versions(edition, editions, paragraphs, is_earlier, found)
    choosing.align(versions)
    for index in range(len(texts)):
        choosing.choose(index, depth)
    return choosing.aligned()


class _Choosing:
    def __init__(self, edition: Edition, editions: Editions, found: Sequence[Alike]) -> None:
        self._edition = edition
        self._editions = editions
        self._found = found
        self._near = _near_by_entry(found)
        self._clauses = [_nearest_first(one, editions.places) for one in found]
        self._aligned: dict[int, tuple[Edition, Alignment]] = {}
        self._nearest: dict[int, Mapping[int, tuple[Link, ...]]] = {}
        self._related: set[int] = set()

    def aligned(self) -> list[tuple[Edition, Alignment]]:
        """The documents that share any clause."""
        return [pair for pair in self._aligned.values() if pair[1].links]

    def align(self, entries: Iterable[int]) -> None:
        """Compare documents, which are read together."""
        missing = [entry for entry in entries if entry not in self._aligned]
        for entry, old in self._editions.read(missing).items():
            self._aligned[entry] = old, self._alignment(entry, old)
            self._nearest[entry] = self._aligned[entry][1].by_new()
            if relation(old, self._edition, self._aligned[entry][1]).is_related:
                self._related.add(entry)

    def choose(self, index: int, depth: int) -> None:
        """Align the documents that the lineage of one clause needs."""
        clause = self._clauses[index]
        self._align_most_alike(index, clause, depth)
        self._align_latest(index, clause)

    def _align_most_alike(self, index: int, clause: _Clause, depth: int) -> None:
        wanted = depth - sum(index in self._nearest[entry] for entry in self._related)
        if wanted < 1:
            return
        self.align(clause.entries[:wanted])
        best: list[_Key] = []
        in_vain = 0
        for entry, key in zip(clause.entries, clause.keys, strict=True):
            if in_vain > MOST_IN_VAIN or (len(best) >= wanted and best[wanted - 1] <= key):
                return
            found = self._key(entry, index)
            in_vain += found is None
            if found is not None and entry not in self._related:
                insort(best, found)

    def _align_latest(self, index: int, clause: _Clause) -> None:
        latest_first = sorted((key[2], entry) for entry, key in zip(clause.entries, clause.keys, strict=True))
        for _, entry in latest_first[:MOST_IN_VAIN]:
            if self._key(entry, index) is not None:
                return

    def _key(self, entry: int, index: int) -> _Key | None:
        """How near a document stands to a clause once it is aligned."""
        self.align([entry])
        links = self._nearest[entry].get(index)
        if links is None:
            return None
        likeness = links[0].likeness
        return -likeness.similarity, -likeness.containment, int(self._editions.places[entry])

    def _alignment(self, entry: int, old: Edition) -> Alignment:
        new = self._edition
        links = []
        for index, at in self._near.get(entry, ()):
            found = self._found[index]
            link = Link(
                int(found.positions[at]) - 1, index, Likeness(float(found.similarity[at]), float(found.containment[at]))
            )
            if old.clauses[link.old].folded != found.wordings[found.which[at]]:
                raise DamagedError(old.source)
            links.append(link)
        return compare(old, new, lambda: align_pairs(old.clauses, new.clauses, links))


def _near_by_entry(found: Sequence[Alike]) -> dict[int, list[tuple[int, int]]]:
    """Of each document where its paragraphs stand in what was found: the index of the clause they are near, and the row."""
    near: dict[int, list[tuple[int, int]]] = {}
    for index, one in enumerate(found):
        for at, entry in enumerate(one.entries.tolist()):
            near.setdefault(entry, []).append((index, at))
    return near


def _nearest_first(found: Alike, places: Array) -> _Clause:
    of = places[found.entries]
    order = np.lexsort((of, -found.containment, -found.similarity))
    # Of a document that holds several, the nearest.
    order = order[np.sort(np.unique(of[order], return_index=True)[1])]
    keys = zip((-found.similarity[order]).tolist(), (-found.containment[order]).tolist(), of[order].tolist(), strict=True)
    return _Clause(found.entries[order].tolist(), list(keys))


def _maybe_versions(
    edition: Edition, editions: Editions, paragraphs: AlikeParagraphs, is_earlier: Array, found: Sequence[Alike]
) -> list[int]:
    """The documents that may be earlier versions of the text: by their titles, by citations, or by what they have in common."""
    titled = _with_like_title(edition, paragraphs, is_earlier)
    cited = [index for symbol in edition.cites for index in editions.of_symbol.get(symbol, ()) if is_earlier[index]]
    return list(dict.fromkeys([*titled, *cited, *_with_much_in_common(edition, paragraphs, found)]))


def _with_like_title(edition: Edition, paragraphs: AlikeParagraphs, is_earlier: Array) -> list[int]:
    if not edition.title:
        return []
    from rapidfuzz import fuzz, process

    titles = {entry: title for entry, title in paragraphs.titles().items() if is_earlier[entry]}
    like = process.cdist([fold(edition.title).text], list(titles.values()), scorer=fuzz.ratio, dtype=np.float64)[0]
    return [entry for entry, score in zip(titles, like.tolist(), strict=True) if score >= 100 * LEAST_LIKE_TITLE]


class _Common(NamedTuple):
    """What a document and the new one have in common: the lengths of the old clauses by position, of the new by index."""

    old: dict[int, int]
    new: dict[int, int]

    def share(self, lengths: Array, whole: int) -> float:
        """How much of the shorter of the two it is, given how long the old clauses are and all the new together."""
        old_whole = int(lengths[lengths >= STOCK].sum())
        if whole < old_whole:
            return sum(self.new.values()) / whole
        return sum(self.old.values()) / max(1, old_whole)


def _with_much_in_common(edition: Edition, paragraphs: AlikeParagraphs, found: Sequence[Alike]) -> list[int]:
    """The documents that have so much in common that neither title nor citation need speak for them, or may have."""
    sizes = {index: len(one.folded) for index, one in enumerate(edition.clauses) if one.zone != "heading"}
    sizes = {index: size for index, size in sizes.items() if size >= STOCK}
    common: dict[int, _Common] = {}
    for index, size in sizes.items():
        for entry, position, old_size in _telling(found[index]):
            one = common.setdefault(entry, _Common({}, {}))
            one.old[position] = old_size
            one.new[index] = size
    whole = sum(sizes.values())
    many = ((entry, one) for entry, one in common.items() if len(one.new) >= FEWEST)
    return [entry for entry, one in many if one.share(paragraphs.lengths(entry), whole) >= LEAST_PLAIN_SHARE]


def _telling(found: Alike) -> Iterator[tuple[int, int, int]]:
    """The document, the position and the length of each of the paragraphs that is not a stock phrase."""
    sizes = np.array([len(text) for text in found.wordings], np.int64)[found.which]
    chosen = sizes >= STOCK
    columns = (found.entries[chosen], found.positions[chosen], sizes[chosen])
    return zip(*(column.tolist() for column in columns), strict=True)
