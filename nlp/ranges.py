"""Ranges of sessions and years, as ``43..53`` and ``S-30..S-32`` write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from nlp.errors import UsageError

_POINT = r"([A-Z]*-?)(\d{1,9})"
_RANGE = re.compile(rf"{_POINT}(?:\.\.{_POINT})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class NumberRange:
    """A range of sessions or years, both ends included; ``prefix`` is empty or that of special sessions (``S-``).

    >>> parse_range("43..53", "--session").holds("9"), parse_range("S-30..S-32", "--session").holds("S-32")
    (False, True)
    """

    prefix: str
    first: int
    last: int

    def holds(self, value: str | None) -> bool:
        """Whether a session or year lies in the range; special sessions never lie in a range of ordinary ones."""
        key = None if value is None else numbered(value)
        return key is not None and key[0] == self.prefix and self.first <= key[1] <= self.last

    def overlaps(self, other: NumberRange) -> bool:
        """Whether a session or year can lie in both."""
        return self.prefix == other.prefix and self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        first = f"{self.prefix}{self.first}"
        return first if self.first == self.last else f"{first}..{self.prefix}{self.last}"


def parse_range(written: str, option: str) -> NumberRange:
    """The range that ``43``, ``43..53``, ``S-32`` or ``2013..2021`` writes.

    Raises:
        UsageError: it is no range; ``option`` names the option it was given to.
    """
    where = f"{option} {written!r}"
    found = _RANGE.fullmatch(written.strip().upper())
    if found:
        prefix, first, last_prefix, last = found.groups()
        made = NumberRange(prefix, int(first), int(last or first))
        if last_prefix in (None, prefix):
            if made.first <= made.last:
                return made
            raise UsageError("themes.range_reversed", where=where, right=f"{prefix}{last}..{prefix}{first}")
    raise UsageError("themes.range_of_years" if "year" in option else "themes.range", where=where)


@lru_cache(1024)
def numbered(name: str) -> tuple[str, int] | None:
    """A session or year as (prefix, number), for comparing: ``53`` is ("", 53), ``S-32`` is ("S-", 32); else None."""
    found = re.fullmatch(_POINT, name, re.ASCII)
    return (found[1], int(found[2])) if found else None
