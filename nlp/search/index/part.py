"""A part of the index, opened: its arrays, and what they say of a string of characters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.index.owners import DamagedError, owners_of


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of themes, those of one theme together, in the order of the texts.

    Attributes:
        bounds: where those of each theme begin, and the last end.
        text: the ordinal of each one's text; ``begin`` and ``end`` its places.
        term: codes of the terms.
        is_there: of which documents of the part they are; the others were gone.
    """

    themes: tuple[str, ...]
    terms: tuple[str, ...]
    bounds: Array
    text: Array
    begin: Array
    end: Array
    term: Array
    is_there: Array

    @property
    def is_consistent(self) -> bool:
        """Whether the arrays are as long as they must be for each other."""
        columns = (self.text, self.begin, self.end, self.term)
        return len(self.bounds) == len(self.themes) + 1 and {len(column) for column in columns} == {int(self.bounds[-1])}


@dataclass(frozen=True)
class Part:
    """The index of some documents. A *place* is the offset of a code unit in ``text``, an *ordinal* the number of a text.

    Attributes:
        text: the code units of all texts, a separator after each; ``starts`` the place of each text's first, and the end.
        table: the ordinal of the text at every 32nd place.
        document: the number of each text's document; ``first`` the ordinal of each document's first text, and the end.
        position, zone, part, opening: of each text, the last three as numbers of ``zones``, ``parts`` and ``openings``.
        basic: whether all characters of a text are of the basic plane, one unit each.
        dropped: where texts have characters that folding dropped: the ordinal times 2**32, and the offset in the text.
        cited_begin, cited_end: the quoted titles of documents, none inside another.
        keys: a number for each document with its texts (`Entry.texts_key`).
        pairs: two neighbouring code units each, ascending; the places of ``pairs[i]`` end at ``ends[i]`` in ``places``.
        texts_with: in how many texts each pair stands.
    """

    text: Array
    starts: Array
    table: Array
    document: Array
    first: Array
    position: Array
    zone: Array
    part: Array
    opening: Array
    basic: Array
    dropped: Array
    cited_begin: Array
    cited_end: Array
    keys: Array
    pairs: Array
    ends: Array
    places: Array
    texts_with: Array
    zones: tuple[str, ...]
    parts: tuple[str | None, ...]
    openings: tuple[str | None, ...]

    @property
    def is_consistent(self) -> bool:
        """Whether the arrays are as long as they must be for each other."""
        texts, documents, pairs = len(self.document), len(self.keys), len(self.pairs)
        of_texts = (self.position, self.zone, self.part, self.opening, self.basic, self.starts[1:])
        return (
            all(len(array) == texts for array in of_texts)
            and len(self.first) == documents + 1
            and len(self.ends) == len(self.texts_with) == pairs
            and int(self.starts[-1]) == len(self.text)
            and (int(self.ends[-1]) if pairs else 0) == len(self.places)
        )

    @cached_property
    def size(self) -> int:
        """How many texts there are."""
        return len(self.document)

    def folded(self, ordinal: int) -> str:
        """A folded text.

        Raises:
            DamagedError: there is none there.
        """
        start, end = int(self.starts[ordinal]), int(self.starts[ordinal + 1]) - 1
        try:
            return self.text[start:end].tobytes().decode("utf-16-le")
        except UnicodeDecodeError as error:
            raise DamagedError(ordinal) from error

    def owners(self, places: Array) -> Array:
        """The ordinals of the texts that places lie in."""
        return owners_of(places, self.starts, self.table)

    def is_cited(self, begin: Array, end: Array) -> Array:
        """Which spans lie in the quoted title of a document."""
        at = np.searchsorted(self.cited_begin, begin, "right") - 1
        ends = np.append(self.cited_end, np.uint32(0))
        # Titles are in the order of the texts, so that one of an earlier text ends before.
        return np.asarray(end <= ends[at])

    def texts_with_pair(self, pair: int) -> int:
        """In how many texts two code units stand (the first shifted by 16)."""
        index = int(np.searchsorted(self.pairs, np.uint32(pair)))
        return int(self.texts_with[index]) if index < len(self.pairs) and int(self.pairs[index]) == pair else 0

    def range_of(self, pair: int) -> tuple[int, int]:
        """Where the places of two code units (the first shifted by 16) begin and end in ``places``."""
        index = int(np.searchsorted(self.pairs, np.uint32(pair)))
        if index == len(self.pairs) or int(self.pairs[index]) != pair:
            return 0, 0
        return int(self.ends[index - 1]) if index else 0, int(self.ends[index])

    def range_from(self, unit: int) -> tuple[int, int]:
        """Where the places of all pairs that begin with a code unit begin and end in ``places``."""
        first = int(np.searchsorted(self.pairs, np.uint32(unit << 16)))
        last = int(np.searchsorted(self.pairs, np.uint32(unit << 16 | 0xFFFF), "right"))
        if first == last:
            return 0, 0
        return int(self.ends[first - 1]) if first else 0, int(self.ends[last - 1])
