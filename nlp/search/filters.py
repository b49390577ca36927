"""Filters: whether what is known of a text is what a query asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from nlp.search.query import RangeFilter, TextFilter
from nlp.search.unit import Unit
from nlp.text import fold


def value_of(field: str, unit: Unit) -> str | None:
    """What a text has in a field: of itself (part, zone, opening), else of its document."""
    value: str | None = getattr(unit if field in ("part", "zone", "opening") else unit.origin, field)
    return value


def accepts(node: TextFilter | RangeFilter) -> Callable[[str | None], bool]:
    """Whether a value of the filter's field is one that it asks for."""
    if isinstance(node, RangeFilter):
        return lambda value: any(one.holds(value) for one in node.ranges)
    wanted = tuple(fold(value.replace("*", _STAR)).text for value in node.values)
    match node.field:
        case "opening":
            return lambda value: value is not None and _folded(value).endswith(wanted)
        case "symbol" | "source":
            return lambda value: value is not None and any(_fits(one.split(_STAR), _folded(value)) for one in wanted)
    return lambda value: value is not None and _folded(value) in wanted


_STAR = "\ufffe"
"""Stands for the star of a symbol, so that no other character is taken for one."""


def _fits(pieces: list[str], value: str) -> bool:
    """Whether a value is these pieces with anything between them."""
    first, *others = pieces
    if not others:
        return value == first
    if not value.startswith(first):
        return False
    at = len(first)
    for piece in others[:-1]:
        at = value.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return len(value) - at >= len(others[-1]) and value.endswith(others[-1])


@cache
def _folded(value: str) -> str:
    return fold(value).text
