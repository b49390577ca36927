"""Words that went in one place and came in another; and items that came or went together, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from nlp.lineage.kinds import Kind, is_about_citations, kind_of
from nlp.lineage.word_classes import LIST_MARK, is_function, is_mark, joins_items
from nlp.lineage.wording import Stretch

_SHORTEST_MOVED = 4
_SHORTEST_ITEM = 2
"""Characters of content: shorter words come again by chance; an item of a list may be short."""

_LEAST_SHARE = 0.5
"""At least so much of what went and of what came must be the same; else the one holds no more than a word of the other."""

_ITEMS = frozenset(["item_added", "item_removed"])
_OPENING_QUOTES, _CLOSING_QUOTES = frozenset("“‘《<("), frozenset("”’》>)")


class Draft(NamedTuple):
    """A change as ranges of words: ``old[a:b]`` became ``new[c:d]``."""

    kind: Kind
    a: int
    b: int
    c: int
    d: int


def draft_of(old: Sequence[str], new: Sequence[str], stretch: Stretch) -> Draft:
    """The change that an edit makes; the small words that went where others came are left out."""
    kind = kind_of(old, new, stretch)
    a, b, c, d = stretch.a, stretch.b, stretch.c, stretch.d
    if kind.endswith("_added"):
        a = b
    elif kind.endswith("_removed"):
        c = d
    return Draft(kind, a, b, c, d)


def with_moves(old: Sequence[str], new: Sequence[str], drafts: Sequence[Draft]) -> list[Draft]:
    """The changes, those that took the same words away here and put them in there joined into one."""
    waiting = list(drafts)
    while (found := _longest_moved(old, new, waiting)) is not None:
        gone, come, moved = found
        rest = [one for one in waiting if one not in (gone, come)]
        rest += _around(old, new, gone, moved)
        rest += _around(old, new, come, moved)
        waiting = [*rest, moved]
    return sorted(waiting, key=lambda draft: (draft.c, draft.a))


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


def _longest_moved(old: Sequence[str], new: Sequence[str], drafts: Sequence[Draft]) -> tuple[Draft, Draft, Draft] | None:
    """What went, what came, and the words that they have in common, where any were moved."""
    found: list[tuple[int, Draft, Draft, Draft]] = []
    comers = [one for one in drafts if one.c < one.d and one.kind not in ("moved", "items_reordered")]
    for gone in drafts:
        if gone.a == gone.b or gone.kind in ("moved", "items_reordered"):
            continue
        for come in comers:
            if come is not gone:
                found += _shared(old, new, gone, come)
    if not found:
        return None
    _, gone, come, moved = max(found, key=lambda one: (one[0], -one[3].c, -one[3].a))
    return gone, come, moved


def _shared(old: Sequence[str], new: Sequence[str], gone: Draft, come: Draft) -> list[tuple[int, Draft, Draft, Draft]]:
    """The longest run of words that the one took away and the other put in, if it is long enough."""
    first_old, first_new = _first_content(old, gone.a, gone.b), _first_content(new, come.c, come.d)
    before, after = old[first_old : gone.b], new[first_new : come.d]
    run = SequenceMatcher(None, before, after, autojunk=False).find_longest_match()
    words = before[run.a : run.a + run.size]
    size = _size(words)
    if size < _LEAST_SHARE * max(_size(before), _size(after)):
        return []
    are_items = {gone.kind, come.kind} == _ITEMS
    if size < (_SHORTEST_ITEM if are_items else _SHORTEST_MOVED) or is_about_citations(words):
        return []
    kind: Kind = "items_reordered" if are_items else "moved"
    a, c = first_old + run.a, first_new + run.b
    return [(size, gone, come, Draft(kind, a, a + run.size, c, c + run.size))]


def _first_content(words: Sequence[str], first: int, last: int) -> int:
    """The index of the first word that is no mark, and does not only join items."""
    return next((index for index in range(first, last) if not (joins_items(words[index]) or is_mark(words[index]))), last)


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
            operation = "inserted" if a == b else "deleted" if c == d else "replaced"
            yield draft_of(old, new, Stretch(operation, a, b, c, d))
