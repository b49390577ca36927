"""Hits by group: of what was searched in each session, year, document, zone or body, how much a query found.

Where `nlp.mine.frequency` counts paragraphs with a theme, this counts texts with a hit: titles, paragraphs and footnotes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from nlp.mine.counts import ResolutionCounts, group_of
from nlp.mine.frequency import group_columns, group_order, group_values, interval_values, intervals_of
from nlp.mine.model import By, Group, Interval, Placed

_HITS = ""
"""What hits go by where counts are kept by theme."""

_FIGURES = ("hits", "texts", "of_texts", "share", "low", "high", "interval", "documents", "of_documents")


class ZoneHits(Protocol):
    """What was found, or searched, in one zone of a document: how many texts, with how many hits."""

    @property
    def source(self) -> str: ...
    @property
    def zone(self) -> str: ...
    @property
    def texts(self) -> int: ...
    @property
    def hits(self) -> int: ...


@dataclass(frozen=True, slots=True)
class HitFrequency:
    """How much was found in a group, each figure with its denominator.

    Attributes:
        texts: titles, paragraphs and footnotes with a hit, of ``of_texts`` that were searched.
        share: ``texts / of_texts``, from 0 to 1, and the 95 % interval of it, made as that of a theme.
        documents: those with a hit, of ``of_documents`` with a text that was searched.
    """

    group: Group
    hits: int
    texts: int
    of_texts: int
    share: float
    interval: Interval
    documents: int
    of_documents: int


def group_hits(
    found: Iterable[ZoneHits], searched: Iterable[ZoneHits], documents: Mapping[str, Placed], by: By
) -> tuple[HitFrequency, ...]:
    """A row for each group of which a text was searched, those without a hit included, groups in their order.

    Args:
        found: the texts with a hit, all of them among the searched; a zone of a document stands there once.
        searched: all texts that were searched.
        documents: the documents by source.
    """
    with_hits = {(one.source, one.zone): one for one in found}
    counted: defaultdict[Group, dict[str, ResolutionCounts]] = defaultdict(dict)
    for one in searched:
        group = group_of(documents[one.source], by, one.zone)
        counts = counted[group].setdefault(one.source, ResolutionCounts(one.source))
        counts.of_paragraphs += one.texts
        here = with_hits.get((one.source, one.zone))
        if here:
            counts.paragraphs[_HITS] += here.texts
            counts.mentions[_HITS] += here.hits
    return tuple(_row(group, counted[group]) for group in sorted(counted, key=group_order))


def hit_columns(by: By) -> tuple[str, ...]:
    """The names of the columns of a row, in order."""
    return (*group_columns(by), *_FIGURES)


def as_hit_row(frequency: HitFrequency) -> dict[str, object]:
    """A row as flat values, for JSON and CSV, its columns as `hit_columns` gives them."""
    of_interval = interval_values(frequency.interval)
    figures = {name: of_interval[name] if name in of_interval else getattr(frequency, name) for name in _FIGURES}
    return {**group_values(frequency.group), **figures}


def _row(group: Group, by_source: Mapping[str, ResolutionCounts]) -> HitFrequency:
    resolutions = [by_source[source] for source in sorted(by_source)]
    (interval,) = intervals_of(group, resolutions, (_HITS,))
    texts, of_texts = sum(one.paragraphs[_HITS] for one in resolutions), sum(one.of_paragraphs for one in resolutions)
    return HitFrequency(
        group=group,
        hits=sum(one.mentions[_HITS] for one in resolutions),
        texts=texts,
        of_texts=of_texts,
        share=texts / of_texts,
        interval=interval,
        documents=sum(one.paragraphs[_HITS] > 0 for one in resolutions),
        of_documents=len(resolutions),
    )
