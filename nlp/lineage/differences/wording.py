"""What changed from one wording of a clause to the next: which words went, which came.

Content words are aligned first and the small words and marks between them afterwards; otherwise 甲和乙 and 甲、乙和丙 would
meet at their 和, and 乙 would seem replaced by 丙. Stretches without a word in common are then divided further, word by word
(`blocks`), and what was put in or left out is moved to where a reader sees it begin (合作、 rather than 、合作).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple, TypeAlias

from nlp.lineage.differences.blocks import divide
from nlp.lineage.differences.slide import Range, slide, without_islands
from nlp.lineage.differences.word_classes import is_function
from nlp.lineage.differences.words import Word
from nlp.types import Span

Operation: TypeAlias = Literal["equal", "inserted", "deleted", "replaced"]

_LONGEST_BY_BLOCKS = 1500
_MOST_CELLS = 400_000_000


class Edit(NamedTuple):
    """One step from an old wording to a new one: ``old`` and ``new`` are spans of the two texts; the edits tile both."""

    operation: Operation
    old: Span
    new: Span


class Stretch(NamedTuple):
    """An edit as ranges of words: ``old[a:b]`` became ``new[c:d]``."""

    operation: Operation
    a: int
    b: int
    c: int
    d: int


def edits(old: Sequence[Word], new: Sequence[Word]) -> tuple[Edit, ...]:
    """The word-level difference of two wordings, given the words that tile them."""
    return tuple(Edit(one.operation, span_of(old, one.a, one.b), span_of(new, one.c, one.d)) for one in stretches(old, new))


def stretches(old: Sequence[Word], new: Sequence[Word], *, openings: tuple[int, int] = (0, 0)) -> list[Stretch]:
    """The word-level difference of two wordings as ranges of words.

    Args:
        openings: how many words at the beginning of each belong to its opening; where both have some, the openings are
            compared with each other and the rest with the rest.
    """
    a, b = openings if all(openings) else (0, 0)
    found = list(_rest(old, new, a, b))
    if not a:
        return found
    is_same = "".join(word.key for word in old[:a]) == "".join(word.key for word in new[:b])
    return [Stretch("equal" if is_same else "replaced", 0, a, 0, b), *found]


def readable(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits, those side by side joined, unless they are words that each took another's place.

    >>> [edit.operation for edit in readable([Edit("deleted", (0, 1), (0, 0)), Edit("replaced", (1, 3), (0, 2))])]
    ['replaced']
    """
    run: list[Edit] = []
    for edit in edits:
        if edit.operation == "equal":
            yield from _together(run)
            yield edit
            run = []
        else:
            run.append(edit)
    yield from _together(run)


def _together(run: Sequence[Edit]) -> Iterator[Edit]:
    if all(edit.operation == "replaced" for edit in run):
        yield from run
        return
    old, new = (run[0].old[0], run[-1].old[1]), (run[0].new[0], run[-1].new[1])
    yield Edit("inserted" if old[0] == old[1] else "deleted" if new[0] == new[1] else "replaced", old, new)


def span_of(words: Sequence[Word], first: int, last: int) -> Span:
    """The span of the text that a range of words takes; an empty one lies before the word that follows it."""
    if first == last:
        at = words[first].start if first < len(words) else (words[-1].end if words else 0)
        return at, at
    return words[first].start, words[last - 1].end


def _rest(old: Sequence[Word], new: Sequence[Word], first_old: int, first_new: int) -> Iterator[Stretch]:
    turns = list(_turns(_pairs(old, new, first_old, first_new), (first_old, len(old)), (first_new, len(new))))
    keys = [word.key for word in old], [word.key for word in new]
    for is_equal, (a, b, c, d) in slide(*keys, without_islands(keys[0], turns)):
        if is_equal:
            yield Stretch("equal", a, b, c, d)
            continue
        for i, j, k, m in divide(keys[0][a:b], keys[1][c:d]):
            # The same characters may be words otherwise divided: an opening is one word only where it opens the text.
            is_same = "".join(keys[0][a + i : a + j]) == "".join(keys[1][c + k : c + m])
            operation: Operation = "equal" if is_same else "inserted" if i == j else "deleted" if k == m else "replaced"
            yield Stretch(operation, a + i, a + j, c + k, c + m)


def _pairs(old: Sequence[Word], new: Sequence[Word], first_old: int, first_new: int) -> Iterator[tuple[int, int]]:
    """The indices of the words that are equal and in the same order, content words first and what lies between them then."""
    olds = [index for index in range(first_old, len(old)) if not is_function(old[index].key)]
    news = [index for index in range(first_new, len(new)) if not is_function(new[index].key)]
    matched = _matches([old[index].key for index in olds], [new[index].key for index in news])
    anchors = [(olds[a], news[b]) for a, b in matched]
    last_old, last_new = first_old, first_new
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
    if not old or not new or len(old) * len(new) > _MOST_CELLS:
        return
    if max(len(old), len(new)) <= _LONGEST_BY_BLOCKS:
        blocks = [tuple(block) for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()]
    else:
        from rapidfuzz.distance import LCSseq

        same = [one for one in LCSseq.opcodes(old, new) if one.tag == "equal"]
        blocks = [(one.src_start, one.dest_start, one.src_end - one.src_start) for one in same]
    for a, b, size in blocks:
        yield from ((a + step, b + step) for step in range(size))


def _turns(pairs: Iterable[tuple[int, int]], olds: Span, news: Span) -> Iterator[tuple[bool, Range]]:
    """Stretches of words, equal ones and others by turns."""
    start_old, start_new = a, b = olds[0], news[0]
    for i, j in [*pairs, (olds[1], news[1])]:
        if (i, j) != (a, b) or i == olds[1]:
            if (start_old, start_new) != (a, b):
                yield True, (start_old, a, start_new, b)
            if (i, j) != (a, b):
                yield False, (a, i, b, j)
            start_old, start_new = i, j
        a, b = i + 1, j + 1
