"""Which sessions or years of a series are compared with each other: the last with the first, or two periods asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from nlp.mine.model import Group
from nlp.mine.trends.series import SeriesKey, name_of
from nlp.ranges import NumberRange


class Compared(NamedTuple):
    """Two periods of a series: the later one is compared with the earlier one."""

    later: tuple[Group, ...]
    earlier: tuple[Group, ...]


Compare: TypeAlias = Callable[[SeriesKey, Sequence[Group]], Compared | None]
"""Chooses among the groups of a series in which something was counted; None where it has nothing to compare."""


def ends(key: SeriesKey, groups: Sequence[Group]) -> Compared | None:
    """The last group, to be compared with the first."""
    return Compared((groups[-1],), (groups[0],)) if len(groups) > 1 else None


def periods(earlier: NumberRange, later: NumberRange) -> Compare:
    """The groups of two periods."""

    def compare(key: SeriesKey, groups: Sequence[Group]) -> Compared | None:
        first, last = (tuple(group for group in groups if period.holds(name_of(group))) for period in (earlier, later))
        return Compared(last, first) if first and last else None

    return compare


def span_name(groups: Sequence[Group]) -> str:
    """What a period is called, by its first and last group: ``43`` or ``43..53``."""
    first, last = name_of(groups[0]), name_of(groups[-1])
    return first if first == last else f"{first}..{last}"
