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
        is_loose: there is a function word in it, mostly.
        inside, around: pairs of them, the first in the second; a loose one counts only around others that are loose.
        is_redundant: it stands in a longer one wherever it stands.
    """

    repeats: Repeats
    whole: Numbers
    is_loose: Flags
    inside: Numbers
    around: Numbers
    is_redundant: Flags


def candidates(suffixes: Suffixes, repeats: Repeats, borders: Borders) -> Candidates:
    """Those of the repeats that may be terms.

    No more than half of the places of each have a barred word at an edge, and one has borders of words at both edges, or
    what stands beside them changes on both sides. What always stands in a longer one is not let go for the sake of one with a
    function word in it: 德班宣言 stays beside 德班宣言和行动纲领, however rarely it stands without.
    """
    import numpy as np

    whole, barred, functions = _edges(suffixes, repeats, borders)
    free = _changes_after(suffixes, repeats) & _changes_before(suffixes, repeats)
    taken = (2 * barred <= repeats.counts) & ((whole > 0) | free)
    kept = repeats.taken(taken)
    is_loose = 2 * functions[taken] > kept.counts
    inside, around = nested(suffixes, kept)
    matters = is_loose[inside] | ~is_loose[around]
    inside, around = inside[matters], around[matters]
    is_redundant = np.zeros(len(kept), bool)
    is_redundant[inside[kept.counts[inside] == kept.counts[around]]] = True
    return Candidates(kept, whole[taken], is_loose, inside, around, is_redundant)


def every_repeat(suffixes: Suffixes, repeats: Repeats) -> Candidates:
    """All of the repeats, whatever their edges are."""
    import numpy as np

    none = np.zeros(len(repeats), bool)
    return Candidates(repeats, repeats.counts, none, *nested(suffixes, repeats), none)


def _edges(suffixes: Suffixes, repeats: Repeats, borders: Borders) -> tuple[Numbers, Numbers, Numbers]:
    """At how many places each repeat is whole words, has a barred word at an edge, has a function word in it."""
    import numpy as np

    whole, barred, functions = (np.zeros(len(repeats), np.int64) for _ in range(3))
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(borders.is_function)))
    first = suffixes.places
    first_barred = borders.begins & borders.is_barred_first
    last_barred = borders.ends & borders.is_barred_last
    for length in np.unique(repeats.lengths).tolist():
        rows = np.flatnonzero(repeats.lengths == length)
        some = repeats.taken(rows)
        last = np.minimum(first + length - 1, len(borders.ends) - 1)
        is_barred = first_barred[first] | last_barred[last]
        whole[rows] = _sums(borders.begins[first] & borders.ends[last] & ~is_barred, some)
        barred[rows] = _sums(is_barred, some)
        functions[rows] = _sums(before[last + 1] > before[first], some)
    return whole, barred, functions


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
