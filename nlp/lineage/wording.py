"""What changed from one wording of a clause to the next: which words went, which came.

The words that are compared are tokens, but for what is one word to a reader: the terms of the lexicon, a date, a number, the
number of a resolution. Content words are aligned first and the small words and marks between them afterwards; otherwise
甲和乙 and 甲、乙和丙 would meet at their 和, and 乙 would seem replaced by 丙.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple, TypeAlias

from nlp.types import Span

Operation: TypeAlias = Literal["equal", "inserted", "deleted", "replaced"]

MARKS = frozenset("，。；：、！？,.;:!?“”‘’\"'()《》〈〉[]—-…·")
"""Punctuation, as folding leaves it."""

FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "的 地 得 之 了 着 过 和 及 与 以及 或 或者 并 并且 而 而且 且 在 于 对 对于 为 是 就 把 将 被 由 从 以 向 "
        "等 等等 其 该 此 这 这些 那 也 均 都 所",
    )
)
"""Words that carry grammar rather than content."""

_LONGEST_BY_BLOCKS = 1500
_MOST_CELLS = 400_000_000


class Word(NamedTuple):
    """A word of a text: its span in the text as it stands, the blanks behind it among it, and what is compared."""

    start: int
    end: int
    key: str


class Edit(NamedTuple):
    """One step from an old wording to a new one: ``old`` and ``new`` are spans of the two texts; the edits tile both."""

    operation: Operation
    old: Span
    new: Span


def edits(old: Sequence[Word], new: Sequence[Word]) -> tuple[Edit, ...]:
    """The word-level difference of two wordings, given the words that tile them; equal edits and others take turns."""
    return tuple(_edits(old, new, _joined(_turns(_pairs(old, new), len(old), len(new)))))


def is_function(key: str) -> bool:
    """Whether a word is a mark or carries grammar rather than content."""
    return key in FUNCTION_WORDS or key in MARKS


def _pairs(old: Sequence[Word], new: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The indices of the words that are equal and in the same order, content words first and what lies between them then."""
    olds, news = ([index for index, word in enumerate(words) if not is_function(word.key)] for words in (old, new))
    anchors = [(olds[a], news[b]) for a, b in _matches([old[index].key for index in olds], [new[index].key for index in news])]
    last_old, last_new = 0, 0
    for a, b in [*anchors, (len(old), len(new))]:
        keys = [word.key for word in old[last_old:a]], [word.key for word in new[last_new:b]]
        for i, j in _matches(*keys):
            if is_function(keys[0][i]):
                yield last_old + i, last_new + j
        if a < len(old):
            yield a, b
        last_old, last_new = a + 1, b + 1


def _matches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The indices of equal words by the longest blocks in common; in long texts by the longest subsequence, which is cheap."""
    if len(old) * len(new) > _MOST_CELLS:
        return
    if max(len(old), len(new), 0) <= _LONGEST_BY_BLOCKS:
        blocks = [tuple(block) for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()]
    else:
        from rapidfuzz.distance import LCSseq

        blocks = [(one.src_start, one.dest_start, one.src_end - one.src_start)
                  for one in LCSseq.opcodes(old, new) if one.tag == "equal"]  # fmt: skip
    for a, b, size in blocks:
        yield from ((a + step, b + step) for step in range(size))


def _turns(pairs: Iterator[tuple[int, int]], olds: int, news: int) -> Iterator[tuple[bool, int, int, int, int]]:
    """Stretches of words, each equal or not, as ranges of indices."""
    a = b = 0
    for i, j in [*pairs, (olds, news)]:
        if (i, j) != (a, b):
            yield False, a, i, b, j
        if i < olds:
            yield True, i, i + 1, j, j + 1
        a, b = i + 1, j + 1


def _joined(turns: Iterator[tuple[bool, int, int, int, int]]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Neighbouring stretches of one sort as one."""
    held: tuple[bool, int, int, int, int] | None = None
    for turn in turns:
        if held is not None and held[0] is turn[0]:
            held = (held[0], held[1], turn[2], held[3], turn[4])
            continue
        if held is not None:
            yield held
        held = turn
    if held is not None:
        yield held


def _edits(old: Sequence[Word], new: Sequence[Word], turns: Iterator[tuple[bool, int, int, int, int]]) -> Iterator[Edit]:
    for is_equal, a, b, c, d in turns:
        operation: Operation = "equal" if is_equal else "inserted" if a == b else "deleted" if c == d else "replaced"
        yield Edit(operation, _span(old, a, b), _span(new, c, d))


def _span(words: Sequence[Word], first: int, last: int) -> Span:
    if first == last:
        at = words[first].start if first < len(words) else (words[-1].end if words else 0)
        return at, at
    return words[first].start, words[last - 1].end
