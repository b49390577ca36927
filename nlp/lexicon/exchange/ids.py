"""The names that other programs give to concepts, as ids of themes."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOT_IN_IDS = re.compile("[^a-z0-9]+")
_SERIAL = re.compile(
    r"""(?:c|ce|cid|concept|concept-?entry|e|entry|id|item|n|no|record|t|te|tid|term|term-?entry)?-?\d+   # c12, term-entry-7
        |[a-z]*-?\d{5,}              # iate-3551299
        |(?=.*\d)[0-9a-f-]{12,}      # the hash of something
    """,
    re.VERBOSE,
)


def theme_id(name: str) -> str | None:
    """A name as a theme's id, or None where none can be made of it.

    >>> theme_id("South_South"), theme_id("_2030-agenda"), theme_id("南南合作")
    ('south-south', '2030-agenda', None)
    """
    return _NOT_IN_IDS.sub("-", name.lower()).strip("-") or None if name.isascii() else None


def is_serial(made: str) -> bool:
    """Whether an id is a number that a program gave, and says nothing to people.

    >>> [is_serial(made) for made in ("c12", "term-entry-7", "iate-3551299", "covid-19", "2030-agenda", "resolution-1325")]
    [True, True, True, False, False, False]
    """
    return _SERIAL.fullmatch(made) is not None


def theme_ids(names: Iterable[str]) -> dict[str, str]:
    """The ids of those names that can be a theme's and mean something; of names with the same id only the first has it."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        made = theme_id(name)
        if made and name not in ids and made not in taken and not is_serial(made):
            ids[name] = made
            taken.add(made)
    return ids
