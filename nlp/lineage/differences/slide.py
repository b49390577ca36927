"""Where a stretch that was put in, or left out, begins: 客观[、公正]和 or 客观、[公正、]…

Where the word before the stretch equals its last one, or the word behind it its first, it may as well lie one word further
on; which of these places is shown decides whether a reader sees an item of a list or a torn one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from nlp.lineage.differences.word_classes import CLAUSE_MARKS, CONJUNCTIONS, LIST_MARK, is_function, joins_items

Range: TypeAlias = tuple[int, int, int, int]
"""A stretch of the old words and one of the new: ``old[a:b]`` and ``new[c:d]``."""

Turn: TypeAlias = tuple[bool, Range]
"""A stretch, and whether it is equal in both; equal ones and others take turns."""

_LONGEST_ISLAND = 2
_HEAVY = 4

_AFTER_CLAUSE_MARK, _AFTER_LIST_MARK, _BEFORE_CLAUSE_MARK, _BEFORE_CONJUNCTION, _WITHIN = 4, 3, 2, 1, 0


def slide(old: Sequence[str], new: Sequence[str], turns: Sequence[Turn]) -> Iterator[Turn]:
    """The turns, what was put in or left out between two equal stretches moved to the best of its places."""
    moved = list(turns)
    for index in range(1, len(moved) - 1):
        is_equal, (a, b, c, d) = moved[index]
        if is_equal or (a != b and c != d):
            continue
        before, after = moved[index - 1][1], moved[index + 1][1]
        words, first, last = (new, c, d) if a == b else (old, a, b)
        shift = _best(words, first, last, before[1] - before[0], after[1] - after[0])
        moved[index - 1] = True, (before[0], before[1] + shift, before[2], before[3] + shift)
        moved[index] = False, (a + shift, b + shift, c + shift, d + shift)
        moved[index + 1] = True, (after[0] + shift, after[1], after[2] + shift, after[3])
    return _joined(turn for turn in moved if turn[1][0] < turn[1][1] or turn[1][2] < turn[1][3])


def without_islands(old: Sequence[str], turns: Sequence[Turn]) -> list[Turn]:
    """The turns, a 的 or a comma that alone stayed between two stretches worded anew taken for worded anew too."""
    told: list[Turn] = []
    for index, (is_equal, (a, b, c, d)) in enumerate(turns):
        is_between = is_equal and 0 < index < len(turns) - 1 and b - a <= _LONGEST_ISLAND and all(map(_is_small, old[a:b]))
        is_island = is_between and _is_heavy(turns[index - 1]) and _is_heavy(turns[index + 1])
        told.append((is_equal and not is_island, (a, b, c, d)))
    return list(_joined(told))


def _joined(turns: Iterable[Turn]) -> Iterator[Turn]:
    """The turns, neighbours of one sort as one."""
    held: Turn | None = None
    for is_equal, (a, b, c, d) in turns:
        if held is not None and held[0] is is_equal:
            held = is_equal, (held[1][0], b, held[1][2], d)
            continue
        if held is not None:
            yield held
        held = is_equal, (a, b, c, d)
    if held is not None:
        yield held


def _is_small(word: str) -> bool:
    return is_function(word) and not joins_items(word)


def _is_heavy(turn: Turn) -> bool:
    """Whether several words took the place of several others."""
    a, b, c, d = turn[1]
    return a < b and c < d and max(b - a, d - c) >= _HEAVY


def _best(words: Sequence[str], first: int, last: int, room_before: int, room_after: int) -> int:
    """By how many words the stretch is moved; never past another change."""
    back = _steps(room_before, lambda step: words[first - step] == words[last - step])
    on = _steps(room_after, lambda step: words[first + step - 1] == words[last + step - 1])
    return max(
        range(-back, on + 1), key=lambda shift: (_border(words, first + shift) + _border(words, last + shift), -abs(shift))
    )


def _steps(room: int, is_possible: Callable[[int], bool]) -> int:
    """How many steps are possible one after the other."""
    return next((step - 1 for step in range(1, room + 1) if not is_possible(step)), room)


def _border(words: Sequence[str], at: int) -> int:
    """How much of a border lies before a word."""
    if at in (0, len(words)) or words[at - 1] in CLAUSE_MARKS:
        return _AFTER_CLAUSE_MARK
    if words[at - 1] == LIST_MARK:
        return _AFTER_LIST_MARK
    if words[at] in CLAUSE_MARKS:
        return _BEFORE_CLAUSE_MARK
    return _BEFORE_CONJUNCTION if words[at] in CONJUNCTIONS else _WITHIN
