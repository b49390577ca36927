"""The spread of a query's hits: of each document or session that was searched how long it is and where the hits stand.

Lengths and places are counted as denominators are: Han characters, letters and digits. A document goes from its title over
its paragraphs to its footnotes, as far as the filters let these be searched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from nlp.mine.counts import group_of
from nlp.mine.dispersion import Dispersion, dispersion
from nlp.mine.frequency import group_columns, group_order, group_values
from nlp.mine.model import By, Group
from nlp.report import names
from nlp.report.charts.barcode import Strip
from nlp.search.query import Query
from nlp.search.unit import Found, Origin, Unit
from nlp.searching import Search
from nlp.text import count_characters

_FIGURES = ("hits", "characters", "per_10k", "expected")

_UnitKey: TypeAlias = tuple[str, int]


@dataclass(frozen=True, slots=True)
class DocumentHits:
    """A document that was searched: how many characters, and how many of them stand before each hit, in order."""

    origin: Origin
    characters: int
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part over which hits are spread: a document, or a session with its documents one after another."""

    group: Group
    documents: int
    characters: int
    marks: tuple[int, ...]

    @property
    def hits(self) -> int:
        """How many hits it has."""
        return len(self.marks)

    @property
    def per_10k(self) -> float | None:
        """Hits per 10 000 characters; None where no character was searched."""
        return self.hits / self.characters * 10_000 if self.characters else None


@dataclass(frozen=True, slots=True)
class Spread:
    """The parts in the order of their groups, how many characters they have in all, and the measures of the spread."""

    parts: tuple[Part, ...]
    characters: int
    measures: Dispersion

    def expected(self, part: Part) -> float | None:
        """How many hits the part would have if they were spread by size alone; None where no character was searched."""
        return self.measures.hits * part.characters / self.characters if self.characters else None


def spread_of(documents: Iterable[DocumentHits], by: By = "document") -> Spread:
    """The spread over documents or sessions."""
    within: defaultdict[Group, list[DocumentHits]] = defaultdict(list)
    for document in documents:
        within[group_of(document.origin, by, "")].append(document)
    parts = tuple(_part(group, within[group]) for group in sorted(within, key=group_order))
    sizes = [part.characters for part in parts]
    return Spread(parts, sum(sizes), dispersion([part.hits for part in parts], sizes))


def hits_by_document(search: Search, query: Query, scope: Query) -> Iterator[DocumentHits]:
    """Each document that was searched with its hits, in the order of sources.

    Args:
        query: what is looked for; it holds in no text in which ``scope`` does not.
        scope: holds in every text that was searched. Title, paragraphs and footnotes of a document are gone through in turn.
    """
    found = groupby(search.every(query), key=lambda one: one.unit.origin.source)
    source_found, of_source = next(found, (None, iter(())))
    for source, searched in groupby(search.texts(scope), key=lambda unit: unit.origin.source):
        here: dict[_UnitKey, Found] = {}
        if source == source_found:
            here = {_key(one.unit): one for one in of_source}
            source_found, of_source = next(found, (None, iter(())))
        yield _document_hits(list(searched), here)


def strips_of(parts: Iterable[Part], language: str) -> list[Strip]:
    """The parts as the strips of a barcode: documents under the names of their sessions, sessions by their own."""
    say = names.speaker(language)
    return [_strip(part, names.body_and_session((part.group.body, part.group.session), say)) for part in parts]


def spread_columns(by: By) -> tuple[str, ...]:
    """The names of the columns of a row, in order."""
    return (*group_columns(by), *_FIGURES)


def as_spread_row(spread: Spread, part: Part) -> dict[str, object]:
    """A part as a flat row, for CSV and JSON, its columns as `spread_columns` gives them."""
    figures = (part.hits, part.characters, part.per_10k, spread.expected(part))
    return {**group_values(part.group), **dict(zip(_FIGURES, figures, strict=True))}


def _document_hits(units: Sequence[Unit], found: Mapping[_UnitKey, Found]) -> DocumentHits:
    marks: list[int] = []
    before = 0
    for unit in units:
        here = found.get(_key(unit))
        if here:
            marks += [before + count_characters(unit.text[:start]) for start, _ in here.spans or ((0, 0),)]
        before += count_characters(unit.text)
    return DocumentHits(units[0].origin, before, tuple(marks))


def _part(group: Group, documents: Sequence[DocumentHits]) -> Part:
    marks: list[int] = []
    before = 0
    for document in documents:
        marks += [before + mark for mark in document.marks]
        before += document.characters
    return Part(group, len(documents), before, tuple(marks))


def _strip(part: Part, session: str) -> Strip:
    name = part.group.symbol or part.group.source
    return Strip(name or session, session if name else "", part.characters, part.marks)


def _key(unit: Unit) -> _UnitKey:
    return unit.zone, unit.position
