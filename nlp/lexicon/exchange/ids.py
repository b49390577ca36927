"""The names that other programs give to concepts, as ids of themes."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOT_IN_IDS = re.compile("[^a-z0-9]+")


def theme_id(name: str) -> str | None:
    """A name as a theme's id, or None where none can be made of it.

    >>> theme_id("South_South"), theme_id("_2030-agenda"), theme_id("南南合作")
    ('south-south', '2030-agenda', None)
    """
    return _NOT_IN_IDS.sub("-", name.lower()).strip("-") or None if name.isascii() else None


def theme_ids(names: Iterable[str]) -> dict[str, str]:
    """The ids of those names that have one; of names with the same id only the first has it."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        made = theme_id(name)
        if made and name not in ids and made not in taken:
            ids[name] = made
            taken.add(made)
    return ids
