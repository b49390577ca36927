"""Series: the groups of a count put in the order of time, those of one body by its sessions, or all by years."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from nlp.mine.frequency import group_order
from nlp.mine.model import Group
from nlp.ranges import numbered

ByTime: TypeAlias = Literal["session", "year"]


class SeriesKey(NamedTuple):
    """What a series is of.

    Attributes:
        body: whose sessions these are; None for years, which are of all bodies counted.
        prefix: empty, or that of special sessions (``S-``), which are a series apart.
    """

    by: ByTime
    body: str | None = None
    prefix: str = ""


class Left(NamedTuple):
    """Groups that no series of time has a place for.

    Attributes:
        undated: documents do not say their body or session (or year).
        special: special sessions of bodies that have ordinary ones, which have no place among these by their number.
    """

    undated: tuple[Group, ...]
    special: tuple[Group, ...]


def series_in(groups: Iterable[Group]) -> tuple[dict[SeriesKey, tuple[Group, ...]], Left]:
    """The series that groups by session or year make, in their own order, and the groups that stay outside.

    Special sessions make a series only where a body has no ordinary ones among the groups.
    """
    found: dict[SeriesKey, list[Group]] = {}
    undated: list[Group] = []
    for group in sorted(groups, key=group_order):
        key = _key(group)
        if key is None:
            undated.append(group)
        else:
            found.setdefault(key, []).append(group)
    special = {key for key in found if key.prefix and key._replace(prefix="") in found}
    left = Left(tuple(undated), tuple(group for key in found if key in special for group in found[key]))
    return {key: tuple(found[key]) for key in found if key not in special}, left


def name_of(group: Group) -> str:
    """The session or year of a group in a series."""
    return str(group.session if group.by == "session" else group.year)


def place_of(group: Group) -> int:
    """The place of a group on the line of time: the number of its session, or the year.

    >>> place_of(Group("session", body="HRC", session="S-32"))
    32
    """
    prefix_and_number = numbered(name_of(group))
    assert prefix_and_number is not None, "a series has none but numbered groups"
    return prefix_and_number[1]


def _key(group: Group) -> SeriesKey | None:
    if group.by == "year":
        return SeriesKey("year") if group.year and numbered(group.year) else None
    found = numbered(group.session) if group.body and group.session else None
    return SeriesKey("session", group.body, found[0]) if found else None
