"""All pieces of all rules, found in one pass over a folded text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

Hit: TypeAlias = tuple[int, int, int]
"""Start, end and the index of the word found."""

Find: TypeAlias = Callable[[str], list[Hit]]


def compile_words(words: Sequence[str]) -> Find:
    """A function that finds every occurrence of every word, overlapping ones too, by character offsets.

    >>> compile_words(["南南", "南南合作"])("北南、南南合作")
    [(3, 5, 0), (3, 7, 1)]
    """
    if not words:
        return lambda text: []

    from daachorse import CharwiseDoubleArrayAhoCorasick

    find: Find = CharwiseDoubleArrayAhoCorasick(list(words)).find_overlapping
    return find
