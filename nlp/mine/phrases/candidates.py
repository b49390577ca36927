"""Candidates: the repeats that may be terms, since their edges are such as terms have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.mine.phrases.borders import Borders
from nlp.mine.phrases.nesting import nested
from nlp.mine.phrases.repeats import Repeats, Suffixes

if TYPE_CHECKING:
    from nlp.mine.phrases.model import Flags, Numbers


@dataclass(frozen=True, slots=True)
class Candidates:
    """Repeats that may be terms.

    Attributes:
        whole: at how many of its places each has borders of words on both sides, no barred word among them.
        inside, around: pairs of them, the first in the second.
        is_redundant: it stands in a longer one wherever it stands.
    """

    repeats: Repeats
    whole: Numbers
    inside: Numbers
    around: Numbers
    is_redundant: Flags


def candidates(suffixes: Suffixes, repeats: Repeats, borders: Borders) -> Candidates:
    """Those of the repeats that may be terms: no more than half of their places have a barred word at an edge, and one has
    borders of words at both, or what stands beside them changes on both sides."""
    import numpy as np

    whole, barred = _edges(suffixes, repeats, borders)
    free = _changes_after(suffixes, repeats) & _changes_before(suffixes, repeats)
    taken = (2 * barred <= repeats.counts) & ((whole > 0) | free)
    kept = repeats.taken(taken)
    inside, around = nested(suffixes, kept)
    is_redundant = np.zeros(len(kept), bool)
    is_redundant[inside[kept.counts[inside] == kept.counts[around]]] = True
    return Candidates(kept, whole[taken], inside, around, is_redundant)


def _edges(suffixes: Suffixes, repeats: Repeats, borders: Borders) -> tuple[Numbers, Numbers]:
    """At how many places each repeat is whole words, and at how many a barred word stands at an edge of it."""
    import numpy as np

    whole, barred = np.zeros(len(repeats), np.int64), np.zeros(len(repeats), np.int64)
    for length in np.unique(repeats.lengths).tolist():
        rows = np.flatnonzero(repeats.lengths == length)
        first = suffixes.places
        last = np.minimum(first + length - 1, len(borders.ends) - 1)
        is_barred = (borders.begins[first] & borders.is_barred_first[first]) | (
            borders.ends[last] & borders.is_barred_last[last]
        )
        is_whole = borders.begins[first] & borders.ends[last] & ~is_barred
        whole[rows] = _sums(is_whole, repeats.taken(rows))
        barred[rows] = _sums(is_barred, repeats.taken(rows))
    return whole, barred


def _changes_after(suffixes: Suffixes, repeats: Repeats) -> Flags:
    """Whether what stands after each repeat changes; a mark always does."""
    import numpy as np

    changes = np.zeros(len(repeats), bool)
    for length in np.unique(repeats.lengths).tolist():
        rows = np.flatnonzero(repeats.lengths == length)
        changes[rows] = _inner(suffixes.shared <= length, repeats.taken(rows))
    return changes


def _changes_before(suffixes: Suffixes, repeats: Repeats) -> Flags:
    import numpy as np

    before = suffixes.codes[suffixes.places - 1]
    differs = np.concatenate((np.zeros(1, bool), (before[1:] != before[:-1]) | (before[1:] == 0)))
    return _inner(differs, repeats)


def _inner(flags: Flags, repeats: Repeats) -> Flags:
    """Whether a flag is set at any place of each repeat but the first."""
    return _sums(flags, repeats) > flags[repeats.firsts]


def _sums(flags: Flags, repeats: Repeats) -> Numbers:
    """At how many of its places each repeat has a flag."""
    import numpy as np

    sums = np.concatenate((np.zeros(1, np.int64), np.cumsum(flags)))
    counts: Numbers = sums[repeats.firsts + repeats.counts] - sums[repeats.firsts]
    return counts
