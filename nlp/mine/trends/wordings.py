"""Wordings beneath a theme: where one came in and another went out, so that a change of wording is not taken for growth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from nlp.mine.multiple import q_values
from nlp.mine.trends.figures import LEVEL_OF_TEST
from nlp.mine.trends.kendall import Kendall, kendall, least_p

Shift: TypeAlias = Literal["replaced", "shifted"]

FEWEST_MENTIONS = 3
"""A wording with fewer mentions tells nothing of when it was in use."""

_EXACT = 20
"""There are hundreds of terms: longer series of theirs have the normal approximation, which is near enough by then."""


@dataclass(frozen=True, slots=True)
class TermSeries:
    """The mentions of a theme in one of its terms, point by point of a series."""

    term: str
    mentions: tuple[int, ...]

    @property
    def total(self) -> int:
        """All mentions."""
        return sum(self.mentions)


@dataclass(frozen=True, slots=True)
class TermShift:
    """One wording that gave way to another: its share of the theme's mentions falls, and the other's rises.

    Attributes:
        kind: ``replaced`` where the one was last used before the other came up, else ``shifted``.
        last, first: the places of the point that has the old wording last, and of the one that has the new one first.
        q: the larger of the two, of Kendall's test of these shares.
    """

    kind: Shift
    old: TermSeries
    new: TermSeries
    last: int
    first: int
    q: float


def term_series(mentions: Mapping[str, Mapping[int, int]], points: int) -> tuple[TermSeries, ...]:
    """The terms of a theme by their mentions, the most frequent first; ties by code point.

    Args:
        mentions: for each term how often it is mentioned at the places of a series that have it.
        points: how many places the series has.
    """
    series = (TermSeries(term, tuple(at.get(place, 0) for place in range(points))) for term, at in mentions.items())
    return tuple(sorted(series, key=lambda one: (-one.total, one.term)))


def term_shifts(themes: Mapping[str, Sequence[TermSeries]]) -> dict[str, TermShift]:
    """The changes of wording of the themes of one series, for each theme that has one that with the most mentions.

    Every term is tested that has rivals and `FEWEST_MENTIONS`; q is over all of them.

    Args:
        themes: the terms of each theme.
    """
    tested = [(theme, one) for theme, terms in themes.items() for one in _testable(terms)]
    wholes = {theme: _wholes(themes[theme]) for theme, _ in tested}
    tests = [_test(one, wholes[theme]) for theme, one in tested]
    falling, rising = defaultdict[str, list[_Moving]](list), defaultdict[str, list[_Moving]](list)
    for (theme, one), test, q in zip(tested, tests, q_values([test.p if test else None for test in tests]), strict=True):
        if test is not None and q is not None and q <= LEVEL_OF_TEST:
            (rising if test.score > 0 else falling)[theme].append(_Moving(one, q))
    pairs = {theme: [_shift(old, new) for old in falling[theme] for new in rising[theme]] for theme in themes}
    return {theme: max(some, key=_weight) for theme, some in pairs.items() if some}


class _Moving(NamedTuple):
    term: TermSeries
    q: float


def _testable(terms: Sequence[TermSeries]) -> list[TermSeries]:
    some = [one for one in terms if one.total >= FEWEST_MENTIONS]
    return some if len(some) > 1 else []


def _wholes(terms: Sequence[TermSeries]) -> list[int]:
    """The mentions of a theme at each place, whatever the term."""
    return [sum(counts) for counts in zip(*(term.mentions for term in terms), strict=True)]


def _test(one: TermSeries, wholes: Sequence[int]) -> Kendall | None:
    """Of its share of the theme's mentions, at the places where the theme is mentioned."""
    shares = [count / whole for count, whole in zip(one.mentions, wholes, strict=True) if whole]
    return None if least_p(len(shares)) > LEVEL_OF_TEST else kendall(shares, longest_exact=_EXACT)


def _shift(old: _Moving, new: _Moving) -> TermShift:
    last = max(place for place, count in enumerate(old.term.mentions) if count)
    first = min(place for place, count in enumerate(new.term.mentions) if count)
    return TermShift("replaced" if last < first else "shifted", old.term, new.term, last, first, max(old.q, new.q))


def _weight(shift: TermShift) -> tuple[int, int]:
    return min(shift.old.total, shift.new.total), shift.old.total + shift.new.total
