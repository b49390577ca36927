"""What is known of the documents, as a filter asks for it: each different value is looked at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.filters import accepts
from nlp.search.query import RangeFilter, TextFilter
from nlp.store import Entry


class DocumentFields:
    """The fields of a workspace's documents."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._coded = cache(self._codes)
        self.accepted = lru_cache(64)(self._accepted)

    def _accepted(self, node: TextFilter | RangeFilter) -> Array:
        """Which entries a filter lets pass."""
        values, codes = self._coded(node.field)
        return np.array([*map(accepts(node), values)], bool)[codes]

    def _codes(self, field: str) -> tuple[list[str | None], Array]:
        """The different values of a field, and which of them each entry has."""
        numbers: dict[str | None, int] = {}
        codes = [numbers.setdefault(getattr(entry, field), len(numbers)) for entry in self._entries]
        return list(numbers), np.array(codes, np.int64)
