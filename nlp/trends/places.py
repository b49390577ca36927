"""The documents at each point of each series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from nlp.mine.counts import group_of
from nlp.mine.model import Group
from nlp.mine.trends.series import ByTime, SeriesKey
from nlp.store import Entry

Places: TypeAlias = Sequence[Sequence[Entry]]
"""The documents of one series, point by point, by source within a point."""


def places_of(
    entries: Sequence[Entry], series: Mapping[SeriesKey, tuple[Group, ...]], by: ByTime
) -> dict[SeriesKey, list[list[Entry]]]:
    """Where the documents stand in the series; those that no series has a place for are left out.

    Args:
        entries: the documents that are counted, by source.
    """
    found: dict[SeriesKey, list[list[Entry]]] = {key: [[] for _ in groups] for key, groups in series.items()}
    at = {group: found[key][place] for key, groups in series.items() for place, group in enumerate(groups)}
    for entry in entries:
        group = group_of(entry, by, "")
        if group in at:
            at[group].append(entry)
    return found


def keys_of(places: Places) -> list[list[int]]:
    """What is another list whenever the documents of a series are others, stand elsewhere, or have other texts."""
    return [[entry.texts_key for entry in some] for some in places]
