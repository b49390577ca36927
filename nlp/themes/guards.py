"""Guards, compiled: plain functions that say whether a candidate mention may stand where it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from nlp.lexicon.model import WORD_GUARDS, Guard, OneOf, Window, WordGuard
from nlp.text import fold
from nlp.themes.enumeration import other_members
from nlp.themes.windows import Context

Holds: TypeAlias = Callable[[Context, int, int], bool]
"""Whether a guard holds for the span [start, end) of a folded text."""


def compile_guards(guards: Iterable[Guard], surface: str | None) -> tuple[Holds, ...]:
    """The guards as functions, the quick ones first, those left out that cannot matter.

    Args:
        guards: of a term and of its theme.
        surface: the folded term where every mention reads the same, else None.
    """
    compiled = (_compile(guard, surface) for guard in sorted(guards, key=_cost))
    return tuple(holds for holds in compiled if holds is not None)


def _cost(guard: Guard) -> int:
    if isinstance(guard, OneOf):
        return len(WORD_GUARDS)
    return {"never_inside": 4, "listed_with": 5, "not_listed_with": 5}.get(guard.kind, WORD_GUARDS.index(guard.kind))


def _compile(guard: Guard, surface: str | None) -> Holds | None:
    if isinstance(guard, OneOf):
        return _one_of([compile_guards(choice, surface) for choice in guard.choices])
    words = tuple(folded for word in guard.words if (folded := fold(word).text))
    return _compile_words(guard, words, surface)


def _compile_words(guard: WordGuard, words: tuple[str, ...], surface: str | None) -> Holds | None:
    match guard.kind:
        case "never_inside":
            hosts = tuple(word for word in words if surface is None or (surface in word and surface != word))
            return _never_inside(hosts) if hosts else None
        case "not_after":
            return lambda context, start, end: not context.text.endswith(words, 0, start)
        case "after":
            return lambda context, start, end: context.text.endswith(words, 0, start)
        case "not_before":
            return lambda context, start, end: not context.text.startswith(words, end)
        case "before":
            return lambda context, start, end: context.text.startswith(words, end)
        case "listed_with":
            return lambda context, start, end: _has_any("\n".join(other_members(context, start, end)), words)
        case "not_listed_with":
            return lambda context, start, end: not _has_any("\n".join(other_members(context, start, end)), words)
        case "near":
            return _near(words, guard.window or Window("clause"), wanted=True)
        case "not_near":
            return _near(words, guard.window or Window("clause"), wanted=False)


def _one_of(choices: list[tuple[Holds, ...]]) -> Holds:
    def holds(context: Context, start: int, end: int) -> bool:
        return any(all_hold(choice, context, start, end) for choice in choices)

    return holds


def all_hold(guards: Iterable[Holds], context: Context, start: int, end: int) -> bool:
    """Whether every guard holds for a span."""
    for holds in guards:  # noqa: SIM110 - a loop is twice as fast as all() over a generator, and this is the hot path
        if not holds(context, start, end):
            return False
    return True


def _never_inside(hosts: tuple[str, ...]) -> Holds:
    def holds(context: Context, start: int, end: int) -> bool:
        text = context.text
        for host in hosts:  # noqa: SIM110 - a loop is twice as fast as any() over a generator, and this is the hot path
            if _lies_inside(text, start, end, host):
                return False
        return True

    return holds


def _lies_inside(text: str, start: int, end: int, host: str) -> bool:
    """Whether the span lies inside an occurrence of a longer word."""
    length = len(host)
    return length > end - start and text.find(host, max(0, end - length), start + length) >= 0


def _near(words: tuple[str, ...], window: Window, *, wanted: bool) -> Holds:
    def holds(context: Context, start: int, end: int) -> bool:
        first, last = context.bounds(start, end, window.scope)
        if window.before is not None:
            first = max(first, start - window.before)
        if window.after is not None:
            last = min(last, end + window.after)
        return _has_any(f"{context.text[first:start]}\n{context.text[end:last]}", words) is wanted

    return holds


def _has_any(text: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - a loop is twice as fast as any() over a generator, and this is the hot path
        if word in text:
            return True
    return False
