"""A stretch that was replaced, divided into the words that took each other's place and those that were put in or left out.

The words of the two stretches, which have no more than small ones in common, are aligned by the least cost (Needleman and
Wunsch 1970): only words of one sort can take each other's place, the more cheaply the more characters they share; what costs
the same is decided in favour of the end, since in Chinese the head of a phrase comes last and what qualifies it is put in
before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp.lineage.differences.word_classes import CLAUSE_MARKS, class_of, is_function, joins_items

_MOST_CELLS = 10_000
_GAP, _SMALL_GAP = 0.5, 0.3
_SMALL, _ALIKE, _RELATED, _UNLIKE = 0.55, 0.2, 0.4, 0.9
_NEVER = 9.0
_LONG, _LEAST_ALIKE = 5, 0.25
_MOST_UNLIKE = 2
"""So many words may take the place of as many others without sharing a character; beyond that the stretch is one rewording."""


class Piece(NamedTuple):
    """A part of the two stretches: ``old[a:b]`` and ``new[c:d]``; one of them may be empty."""

    a: int
    b: int
    c: int
    d: int


def divide(old: Sequence[str], new: Sequence[str]) -> list[Piece]:
    """The pieces of a replaced stretch, given the words of both sides; they tile both.

    >>> divide(["协商", "，", "并"], ["磋商", "；"])
    [Piece(a=0, b=1, c=0, d=1), Piece(a=1, b=2, c=1, d=2), Piece(a=2, b=3, c=2, d=2)]
    """
    if not old or not new or len(old) * len(new) > _MOST_CELLS:
        return [Piece(0, len(old), 0, len(new))]
    pieces = list(_aligned(old, new))
    if _is_worded_anew(old, new, pieces):
        return [Piece(0, len(old), 0, len(new))]
    return list(_merged(old, new, pieces))


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """Pairs of words, and words without a partner, in order."""
    costs = _costs(old, new)
    a = b = 0
    while a < len(old) or b < len(new):
        here = costs[a][b]
        if a < len(old) and here == costs[a + 1][b] + _gap(old[a]):
            yield Piece(a, a + 1, b, b)
            a += 1
        elif b < len(new) and here == costs[a][b + 1] + _gap(new[b]):
            yield Piece(a, a, b, b + 1)
            b += 1
        else:
            yield Piece(a, a + 1, b, b + 1)
            a, b = a + 1, b + 1


def _costs(old: Sequence[str], new: Sequence[str]) -> list[list[float]]:
    """What it costs to align the rest of the words from each pair of places on."""
    costs = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for b in reversed(range(len(new))):
        costs[-1][b] = costs[-1][b + 1] + _gap(new[b])
    for a in reversed(range(len(old))):
        row, below = costs[a], costs[a + 1]
        row[-1] = below[-1] + _gap(old[a])
        for b in reversed(range(len(new))):
            row[b] = min(
                below[b] + _gap(old[a]),
                row[b + 1] + _gap(new[b]),
                below[b + 1] + _replacement(old[a], new[b]),
            )
    return costs


def _is_worded_anew(old: Sequence[str], new: Sequence[str], pieces: Sequence[Piece]) -> bool:
    """Whether hardly a word of a longer stretch is like one of the other, so that no word took the place of another."""
    content = min(sum(not is_function(word) for word in words) for words in (old, new))
    alike = sum(_is_told(old, new, piece) and not is_function(old[piece.a]) for piece in pieces)
    return content >= _LONG and alike < _LEAST_ALIKE * content


def _gap(word: str) -> float:
    return _SMALL_GAP if is_function(word) else _GAP


def _replacement(old: str, new: str) -> float:
    if old == new:
        return 0.0
    sort = class_of(old)
    if joins_items(old) and joins_items(new):
        return _SMALL
    if sort != class_of(new) or joins_items(old) != joins_items(new):
        return _NEVER
    if sort != "content":
        return _SMALL
    if old in new or new in old or old[0] == new[0] or old[-1] == new[-1]:
        return _ALIKE
    return _RELATED if set(old) & set(new) else _UNLIKE


def _merged(old: Sequence[str], new: Sequence[str], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, neighbours of which neither side tells anything joined: rewordings, and runs of words put in or left out."""
    loose: list[Piece] = []
    for piece in _with_whole_compounds(old, new, pieces):
        if _is_told(old, new, piece):
            yield from _settled(old, new, loose)
            loose = []
            yield piece
        else:
            loose.append(piece)
    yield from _settled(old, new, loose)


def _with_whole_compounds(old: Sequence[str], new: Sequence[str], pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, a lone word joined to the pair behind it where that is as long then: 重要|元素 and 基本要素."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before is not None and not _is_pair(before) and _is_told(old, new, piece) and not _is_small(old, new, before):
            whole = Piece(before.a, piece.b, before.c, piece.d)
            if len("".join(old[whole.a : whole.b])) == len("".join(new[whole.c : whole.d])):
                joined[-1] = whole
                continue
        joined.append(piece)
    return joined


def _is_told(old: Sequence[str], new: Sequence[str], piece: Piece) -> bool:
    """Whether two words plainly took each other's place."""
    return _is_pair(piece) and _replacement(old[piece.b - 1], new[piece.d - 1]) < _UNLIKE


def _settled(old: Sequence[str], new: Sequence[str], loose: Sequence[Piece]) -> Iterator[Piece]:
    """A run of unlike pairs and lone words: as few pieces as a reader can follow."""
    lone: list[Piece] = []
    for part in _between_marks(old, new, loose):
        pairs = [piece for piece in part if _is_pair(piece)]
        if not pairs:
            lone += part
            continue
        if lone:
            yield _whole(lone)
            lone = []
        is_told = len(pairs) <= _MOST_UNLIKE and all(_is_pair(piece) or _is_small(old, new, piece) for piece in part)
        yield from (_whole(run) for run in (_runs(part) if is_told else (part,)))
    if lone:
        yield _whole(lone)


def _between_marks(old: Sequence[str], new: Sequence[str], loose: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The run, cut behind each comma or other end of a clause that came or went."""
    part: list[Piece] = []
    for piece in loose:
        part.append(piece)
        if all(word in CLAUSE_MARKS for word in [*old[piece.a : piece.b], *new[piece.c : piece.d]]):
            yield part
            part = []
    if part:
        yield part


def _is_pair(piece: Piece) -> bool:
    return piece.a < piece.b and piece.c < piece.d


def _is_small(old: Sequence[str], new: Sequence[str], piece: Piece) -> bool:
    return all(is_function(word) for word in [*old[piece.a : piece.b], *new[piece.c : piece.d]])


def _runs(loose: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Unlike pairs one by one, and what lies between them together."""
    run: list[Piece] = []
    for piece in loose:
        if not _is_pair(piece):
            run.append(piece)
            continue
        if run:
            yield run
        yield [piece]
        run = []
    if run:
        yield run


def _whole(run: Sequence[Piece]) -> Piece:
    return Piece(run[0].a, run[-1].b, run[0].c, run[-1].d)
