"""Guards, compiled: plain functions that say whether a candidate mention may stand where it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from nlp.lexicon.model import Guard, OneOf, Window, WordGuard
from nlp.text import fold
from nlp.themes.enumeration import other_members
from nlp.themes.windows import CLAUSE_MARKS, SENTENCE_MARKS, bounds

Holds: TypeAlias = Callable[[str, int, int], bool]
"""Whether a guard holds for the span [start, end) of a folded text."""

_MARKS = {"clause": CLAUSE_MARKS, "sentence": SENTENCE_MARKS}


def compile_guards(guards: Iterable[Guard], surface: str | None) -> tuple[Holds, ...]:
    """The guards as functions, those left out that cannot matter.

    Args:
        guards: of a term and of its theme.
        surface: the folded term where every mention reads the same, else None.
    """
    compiled = (_compile(guard, surface) for guard in guards)
    return tuple(holds for holds in compiled if holds is not None)


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
            return lambda text, start, end: not text.endswith(words, 0, start)
        case "after":
            return lambda text, start, end: text.endswith(words, 0, start)
        case "not_before":
            return lambda text, start, end: not text.startswith(words, end)
        case "before":
            return lambda text, start, end: text.startswith(words, end)
        case "listed_with":
            return lambda text, start, end: _any_contains(other_members(text, start, end), words)
        case "not_listed_with":
            return lambda text, start, end: not _any_contains(other_members(text, start, end), words)
        case "near":
            return _near(words, guard.window or Window("clause"), wanted=True)
        case "not_near":
            return _near(words, guard.window or Window("clause"), wanted=False)


def _one_of(choices: list[tuple[Holds, ...]]) -> Holds:
    def holds(text: str, start: int, end: int) -> bool:
        return any(all(guard(text, start, end) for guard in choice) for choice in choices)

    return holds


def _never_inside(hosts: tuple[str, ...]) -> Holds:
    def holds(text: str, start: int, end: int) -> bool:
        return not any(_lies_inside(text, start, end, host) for host in hosts)

    return holds


def _lies_inside(text: str, start: int, end: int, host: str) -> bool:
    """Whether the span lies inside an occurrence of a longer word."""
    length = len(host)
    if length <= end - start:
        return False
    return text.find(host, max(0, end - length), start + length) >= 0


def _near(words: tuple[str, ...], window: Window, *, wanted: bool) -> Holds:
    def holds(text: str, start: int, end: int) -> bool:
        left, right = _sides(text, start, end, window)
        return _any_contains((left, right), words) is wanted

    return holds


def _sides(text: str, start: int, end: int, window: Window) -> tuple[str, str]:
    """What stands in the window before and after the span."""
    marks = _MARKS.get(window.scope)
    first, last = bounds(text, start, end, marks) if marks else (0, len(text))
    if window.before is not None:
        first = max(first, start - window.before)
    if window.after is not None:
        last = min(last, end + window.after)
    return text[first:start], text[end:last]


def _any_contains(texts: Iterable[str], words: tuple[str, ...]) -> bool:
    return any(word in text for text in texts for word in words)
