"""Words that went in one place and came in another; and items that came or went together, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nlp.lineage.differences.kinds import Kind, is_about_citations, kind_of
from nlp.lineage.differences.word_classes import LIST_MARK, is_function, is_mark, joins_items
from nlp.lineage.differences.wording import Operation, Stretch

_SHORTEST_MOVED = 4
_SHORTEST_ITEM = 2
"""Characters of content: shorter words come again by chance; an item of a list may be short."""

_LEAST_SHARE = 0.5
"""At least so much of what went and of what came must be the same; else the one holds no more than a word of the other."""

_MOST_PLACES = 30
"""A word that came in more places than this tells nothing of where it was moved."""

_ITEMS = frozenset(["item_added", "item_removed"])
_OPENING_QUOTES, _CLOSING_QUOTES = frozenset("“‘《<("), frozenset("”’》>)")


class Draft(NamedTuple):
    """A change as ranges of words: ``old[a:b]`` became ``new[c:d]``."""

    kind: Kind
    a: int
    b: int
    c: int
    d: int


class _Run(NamedTuple):
    """Words that one change took away and another put in; ``moved`` is what the two come to."""

    size: int
    gone: Draft
    come: Draft
    moved: Draft


def draft_of(old: Sequence[str], new: Sequence[str], stretch: Stretch) -> Draft:
    """The change that an edit makes; the small words that went where others came are left out."""
    kind = kind_of(old, new, stretch)
    a, b, c, d = stretch.a, stretch.b, stretch.c, stretch.d
    if kind.endswith("_added") or (kind == "negation" and all(map(is_function, old[a:b]))):
        a = b
    elif kind.endswith("_removed") or (kind == "negation" and all(map(is_function, new[c:d]))):
        c = d
    return Draft(kind, a, b, c, d)


def with_moves(old: Sequence[str], new: Sequence[str], drafts: Sequence[Draft]) -> list[Draft]:
    """The changes, those that took the same words away here and put them in there joined into one.

    The longest runs of words come first; a change takes part in one move at most.
    """
    left = set(drafts)
    found: list[Draft] = []
    for run in sorted(_runs(old, new, drafts), key=lambda run: (-run.size, run.moved.c, run.moved.a)):
        if run.gone in left and run.come in left:
            left -= {run.gone, run.come}
            found.append(run.moved)
            found += _around(old, new, run.gone, run.moved)
            found += _around(old, new, run.come, run.moved)
    return sorted([*left, *found], key=lambda draft: (draft.c, draft.a, draft.d, draft.b))


def items_apart(old: Sequence[str], new: Sequence[str], drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The changes, of several items that came or went together each one by itself."""
    for draft in drafts:
        if draft.kind == "item_added":
            yield from (Draft(draft.kind, draft.a, draft.a, *item) for item in _items(new, draft.c, draft.d))
        elif draft.kind == "item_removed":
            yield from (Draft(draft.kind, *item, draft.c, draft.c) for item in _items(old, draft.a, draft.b))
        else:
            yield draft


def _items(words: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    depth, start = 0, first
    for index in range(first, last):
        depth += (words[index] in _OPENING_QUOTES) - (words[index] in _CLOSING_QUOTES)
        if words[index] == LIST_MARK and depth == 0:
            if any(not is_function(word) for word in words[start:index]):
                yield start, index
            start = index + 1
    if any(not is_function(word) for word in words[start:last]):
        yield start, last


def _runs(old: Sequence[str], new: Sequence[str], drafts: Sequence[Draft]) -> Iterator[_Run]:
    """The runs of words that one change took away and another put in, if they are long enough."""
    places: dict[str, list[tuple[Draft, int]]] = {}
    for draft in drafts:
        for at in range(draft.c, draft.d):
            if not _only_joins(new[at]):
                places.setdefault(new[at], []).append((draft, at))
    for draft in drafts:
        for at in range(draft.a, draft.b):
            meeting = places.get(old[at], ()) if not _only_joins(old[at]) else ()
            if len(meeting) <= _MOST_PLACES:
                yield from filter(None, (_run(old, new, (draft, at), other) for other in meeting if other[0] is not draft))


def _run(old: Sequence[str], new: Sequence[str], gone: tuple[Draft, int], come: tuple[Draft, int]) -> _Run | None:
    """The run of equal words from two places on, within the changes that they lie in; None if it is too short."""
    (one, a), (other, c) = gone, come
    room = min(one.b - a, other.d - c)
    length = next((step for step in range(room) if old[a + step] != new[c + step]), room)
    words = old[a : a + length]
    size = _size(words)
    whole = max(_size(old[one.a : one.b]), _size(new[other.c : other.d]))
    are_items = {one.kind, other.kind} == _ITEMS
    least = _SHORTEST_ITEM if are_items else _SHORTEST_MOVED
    if size < max(least, _LEAST_SHARE * whole) or is_about_citations(words):
        return None
    return _Run(size, one, other, Draft("items_reordered" if are_items else "moved", a, a + length, c, c + length))


def _only_joins(word: str) -> bool:
    return joins_items(word) or is_mark(word)


def _size(words: Sequence[str]) -> int:
    """Characters of content."""
    return sum(len(word) for word in words if not is_function(word))


def _around(old: Sequence[str], new: Sequence[str], draft: Draft, moved: Draft) -> Iterator[Draft]:
    """What is left of a change when the words that were moved are taken from it."""
    took_old = draft.a <= moved.a < draft.b
    took_new = draft.c <= moved.c < draft.d
    if took_old and not took_new:
        pieces = [(draft.a, moved.a, draft.c, draft.d), (moved.b, draft.b, draft.d, draft.d)]
    else:
        pieces = [(draft.a, draft.b, draft.c, moved.c), (draft.b, draft.b, moved.d, draft.d)]
    for a, b, c, d in pieces:
        if any(not is_function(word) for word in [*old[a:b], *new[c:d]]):
            operation: Operation = "inserted" if a == b else "deleted" if c == d else "replaced"
            yield draft_of(old, new, Stretch(operation, a, b, c, d))
