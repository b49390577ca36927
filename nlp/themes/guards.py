"""Guards, compiled: plain functions that say whether a candidate mention may stand where it was found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeAlias

from nlp.lexicon.model import SCOPES, Guard, OneOf, Window, WordGuard, WordGuardKind
from nlp.text import fold
from nlp.themes.enumeration import other_members
from nlp.themes.windows import Context

Holds: TypeAlias = Callable[[Context, int, int], bool]
"""Whether a guard holds for the span [start, end) of a folded text."""

_CLAUSE = Window("clause")
_FORBIDDING = frozenset({"never_inside", "not_after", "not_before", "not_listed_with", "not_near"})
_BY_COST = ("after", "before", "not_after", "not_before", "never_inside", "near", "not_near", "listed_with", "not_listed_with")


def compile_guards(guards: Iterable[Guard], surface: str | None) -> tuple[Holds, ...]:
    """The guards as functions, the quick ones first, those left out that cannot matter.

    Args:
        guards: of a term and of its theme.
        surface: the folded term where every mention reads the same, else None.
    """
    merged = sorted(_merge(guards), key=_cost)
    distant = [guard for guard in merged if isinstance(guard, WordGuard) and guard.kind == "not_near"]
    compiled = [_compile(guard, surface) for guard in merged if guard not in distant]
    if distant:
        compiled.append(_none_near(distant))
    return tuple(holds for holds in compiled if holds is not None)


def _merge(guards: Iterable[Guard]) -> list[Guard]:
    """The guards, those that forbid words in the same way (a term's and its theme's) made into one."""
    merged: list[Guard] = []
    forbidden: dict[tuple[WordGuardKind, Window | None], tuple[str, ...]] = {}
    for guard in guards:
        if isinstance(guard, WordGuard) and guard.kind in _FORBIDDING:
            key = (guard.kind, guard.window)
            forbidden[key] = (*forbidden.get(key, ()), *guard.words)
        else:
            merged.append(guard)
    return [*merged, *(WordGuard(kind, words, window) for (kind, window), words in forbidden.items())]


def _cost(guard: Guard) -> int:
    return len(_BY_COST) if isinstance(guard, OneOf) else _BY_COST.index(guard.kind)


def _compile(guard: Guard, surface: str | None) -> Holds | None:
    if isinstance(guard, OneOf):
        return _one_of([compile_guards(choice, surface) for choice in guard.choices])
    return _compile_words(guard, _folded(guard.words), surface)


def _compile_words(guard: WordGuard, words: tuple[str, ...], surface: str | None) -> Holds | None:
    match guard.kind:
        case "never_inside":
            return _never_inside(words) if surface is None else _never_inside_of(words, surface)
        case "not_after":
            return lambda context, start, end: not context.text.endswith(words, 0, start)
        case "after":
            return lambda context, start, end: context.text.endswith(words, 0, start)
        case "not_before":
            return lambda context, start, end: not context.text.startswith(words, end)
        case "before":
            return lambda context, start, end: context.text.startswith(words, end)
        case "listed_with":
            return _is_listed(_Words(words))
        case "not_listed_with":
            return _not(_is_listed(_Words(words)))
        case "near":
            return _near(_Words(words), guard.window or _CLAUSE)
        case "not_near":
            return _none_near([guard])


def _one_of(choices: list[tuple[Holds, ...]]) -> Holds:
    def holds(context: Context, start: int, end: int) -> bool:
        for choice in choices:  # noqa: SIM110  # any() makes a generator at each call, which costs more than the loop
            if all_hold(choice, context, start, end):
                return True
        return False

    return holds


def all_hold(guards: Iterable[Holds], context: Context, start: int, end: int) -> bool:
    """Whether every guard holds for a span."""
    for holds in guards:  # noqa: SIM110 - a loop is twice as fast as all() over a generator, and this is the hot path
        if not holds(context, start, end):
            return False
    return True


def _never_inside(hosts: tuple[str, ...]) -> Holds:
    def holds(context: Context, start: int, end: int) -> bool:
        return not any(_lies_inside(context.text, start, end, host) for host in hosts)

    return holds


def _lies_inside(text: str, start: int, end: int, host: str) -> bool:
    """Whether the span lies inside an occurrence of a longer word."""
    length = len(host)
    return length > end - start and text.find(host, max(0, end - length), start + length) >= 0


def _never_inside_of(hosts: tuple[str, ...], surface: str) -> Holds | None:
    """The same for a term that always reads alike: what its hosts have before and after it is known beforehand."""
    around = [
        (host[:place], host[place + len(surface) :])
        for host in hosts
        for place in range(len(host) - len(surface) + 1)
        if host != surface and host.startswith(surface, place)
    ]
    if not around:
        return None
    befores = tuple(before for before, after in around if not after)
    afters = tuple(after for before, after in around if not before)
    both = [(before, after) for before, after in around if before and after]

    def holds(context: Context, start: int, end: int) -> bool:
        text = context.text
        if text.endswith(befores, 0, start) or text.startswith(afters, end):
            return False
        return not (both and any(text.endswith(before, 0, start) and text.startswith(after, end) for before, after in both))

    return holds


def _near(words: _Words, window: Window) -> Holds:
    def holds(context: Context, start: int, end: int) -> bool:
        first, last = context.bounds(start, end, window.scope)
        if window.before is not None:
            first = max(first, start - window.before)
        if window.after is not None:
            last = min(last, end + window.after)
        return words.stand_beside(context.text, first, start, end, last)

    return holds


def _none_near(guards: Sequence[WordGuard]) -> Holds:
    """All guards of the kind ``not_near`` at once: mostly none of their words stands in the widest of their windows."""
    all_words = _Words(word for guard in guards for word in _folded(guard.words))
    widest = max((guard.window or _CLAUSE for guard in guards), key=lambda window: SCOPES.index(window.scope)).scope
    one_by_one = [_near(_Words(_folded(guard.words)), guard.window or _CLAUSE) for guard in guards]

    def holds(context: Context, start: int, end: int) -> bool:
        first, last = context.bounds(start, end, widest)
        if not all_words.stand_beside(context.text, first, start, end, last):
            return True
        return not any(is_near(context, start, end) for is_near in one_by_one)

    return holds


def _is_listed(words: _Words) -> Holds:
    """Whether other members of a span's enumeration have one of the words; mostly none stands in the whole clause."""

    def holds(context: Context, start: int, end: int) -> bool:
        first, last = context.bounds(start, end, "clause")
        if not words.stand_beside(context.text, first, start, end, last):
            return False
        return any(words.search(member) for member in other_members(context, start, end))

    return holds


def _not(holds: Holds) -> Holds:
    return lambda context, start, end: not holds(context, start, end)


class _Words:
    """Words looked for all at once: one regular expression is several times as quick as one search a word."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """Finds the first of the words; compiled when first asked for, as most guards of a lexicon never are."""
        return re.compile("|".join(map(re.escape, self._words)) or "(?!)").search

    def stand_beside(self, text: str, first: int, start: int, end: int, last: int) -> bool:
        """Whether one of them stands in [first, start) or in [end, last)."""
        return self.search(text, first, start) is not None or self.search(text, end, last) is not None


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(folded for word in words if (folded := fold(word).text))
