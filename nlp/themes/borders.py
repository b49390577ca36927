"""The edges of a mention: a term is not found inside other words.

全球化肥 holds no 全球化, since jieba cuts 全球/化肥. The text is cut with jieba's dictionary as shipped, never with the
lexicon's terms, so that a term added to one theme cannot change the counts of another. Cutting costs more than
matching; so each literal piece knows beforehand which dictionary words could lie across its edges, and only
where one of them really stands is the text cut.

What a chosen word that crosses an edge does:

- the edge cuts it in two words of two characters or more (国际|合作伙伴: 合作 + 伙伴): the mention stays;
- otherwise (国际|合作社, 全球|化肥) the mention goes;
- it contains the whole mention (种族主义者, 民主权利): the mention stays if a cut into the fewest words, the word itself
  left out, has borders at both edges (种族主义/者), and goes if not (民主/权利).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache, partial
from itertools import accumulate, chain
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.text import CLAUSE_MARKS

if TYPE_CHECKING:
    from rjieba import Jieba

_CLAUSE_MARK = re.compile(f"[{CLAUSE_MARKS}]")
_ASCII_EDGE = re.compile(r"[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Crossings:
    """The dictionary words that could lie across an edge of one literal piece.

    Attributes:
        left: what such words have before the piece, by its last character.
        right: what they have after it, by its first character.
        around: what words that contain the whole piece have before and after it.
    """

    left: dict[str, tuple[str, ...]] = field(default_factory=dict)
    right: dict[str, tuple[str, ...]] = field(default_factory=dict)
    around: tuple[tuple[str, str], ...] = ()

    def may_cross(self, text: str, start: int, end: int) -> bool:
        """Whether one of these words stands across an edge of the piece at [start, end)."""
        befores = self.left.get(text[start - 1]) if start else None
        if befores and text.endswith(befores, 0, start):
            return True
        afters = self.right.get(text[end]) if end < len(text) else None
        if afters and text.startswith(afters, end):
            return True
        if not self.around:
            return False
        return any(text.endswith(before, 0, start) and text.startswith(after, end) for before, after in self.around)


class Cuts:
    """jieba's cuts of a text, clause by clause (no word of its dictionary reaches over a mark), each made once."""

    __slots__ = ("_borders", "_ends", "_marks", "_text")

    def __init__(self, borders: Borders, text: str) -> None:
        self._borders = borders
        self._text = text
        self._marks = [mark.start() for mark in _CLAUSE_MARK.finditer(text)]
        self._ends: dict[int, list[int]] = {}

    def allow(self, start: int, end: int) -> bool:
        """Whether a span may be a mention: no chosen word lies across one of its edges, but for compounds of it."""
        left_word, right_word = self._word_at(start), self._word_at(end - 1)
        if left_word[0] <= start and left_word[1] >= end:
            return left_word == (start, end) or self._stands_in(left_word, start, end)
        return self._splits(left_word, start) and self._splits(right_word, end)

    def _word_at(self, position: int) -> tuple[int, int]:
        before, after = bisect_left(self._marks, position), bisect_right(self._marks, position)
        first = self._marks[before - 1] + 1 if before else 0
        ends = self._ends.get(first)
        if ends is None:
            last = self._marks[after] if after < len(self._marks) else len(self._text)
            words = self._borders.cut(self._text[first:last])
            ends = self._ends[first] = list(accumulate(map(len, words), initial=first))
        index = bisect_right(ends, position)
        return ends[index - 1], ends[index]

    def _stands_in(self, word: tuple[int, int], start: int, end: int) -> bool:
        return self._borders.is_part(self._text[word[0] : word[1]], start - word[0], end - word[0])

    def _splits(self, word: tuple[int, int], edge: int) -> bool:
        return edge in word or self._borders.is_compound(self._text[word[0] : edge], self._text[edge : word[1]])


class Borders:
    """jieba's dictionary, as far as the edges of mentions need it.

    What is remembered does not refer to the instance: the dictionary, tens of megabytes, goes as soon as the last user does.
    """

    def __init__(self) -> None:
        self._dictionary = _Dictionary()
        self.is_part = lru_cache(maxsize=50_000)(partial(_is_part, self._dictionary.has))

    def cut(self, text: str) -> list[str]:
        """jieba's words of a text, without guesses at unknown ones (HMM off)."""
        words: list[str] = self._dictionary.jieba.cut(text, False)
        return words

    def is_compound(self, first: str, second: str) -> bool:
        """Whether both halves of a word are words of two characters or more (合作 + 伙伴)."""
        return len(first) > 1 and len(second) > 1 and self._dictionary.has(first) and self._dictionary.has(second)


class _Dictionary:
    @cached_property
    def jieba(self) -> Jieba:
        """An instance of its own, loaded when a text is first cut."""
        from rjieba import Jieba

        return Jieba()

    def has(self, word: str) -> bool:
        return len(word) == 1 or bool(self.jieba.has_word(word))


def _is_part(has: Callable[[str], bool], word: str, start: int, end: int) -> bool:
    """Whether [start, end) is bordered on both sides in a cut of a longer word into the fewest words."""
    forced = _fewest(has, word[:start]) + _fewest(has, word[start:end]) + _fewest(has, word[end:])
    return forced <= _fewest(has, word, without_itself=True)


def _fewest(has: Callable[[str], bool], word: str, *, without_itself: bool = False) -> int:
    """The smallest number of words that a word can be cut into; single characters count as words."""
    fewest = [0] * (len(word) + 1)
    for end in range(1, len(word) + 1):
        fewest[end] = 1 + min(
            fewest[start]
            for start in range(end)
            if end - start == 1 or (not (without_itself and end - start == len(word)) and has(word[start:end]))
        )
    return fewest[-1]


def find_crossings(pieces: Iterable[str]) -> dict[str, Crossings]:
    """For each literal piece, the words of jieba's dictionary that could lie across its edges.

    The dictionary is read as one text, ``word frequency tag`` a line, and searched once for every beginning of a
    piece before the blank that ends a word, for every ending of a piece after the line break that precedes one,
    and for the pieces themselves. Pieces that begin or end alike share what was found.
    """
    beginnings = {piece: _beginnings(piece) for piece in sorted(set(pieces))}
    endings = {piece: _endings(piece) for piece in beginnings}
    beside, around = _look_up({*beginnings, *chain.from_iterable((*beginnings.values(), *endings.values()))})

    @cache
    def table(patterns: tuple[str, ...], index: int) -> dict[str, tuple[str, ...]]:
        return _by_character({part for pattern in patterns for part in beside[pattern]}, index)

    def found(patterns: tuple[str, ...], index: int) -> dict[str, tuple[str, ...]]:
        return table(tuple(pattern for pattern in patterns if pattern in beside), index)

    return {
        piece: Crossings(found(beginnings[piece], -1), found(endings[piece], 0), tuple(sorted(around.get(piece, ()))))
        for piece in beginnings
    }


def _beginnings(piece: str) -> tuple[str, ...]:
    """Those with which a word can end."""
    return () if _ASCII_EDGE.match(piece) else tuple(f"{piece[:length]} " for length in range(1, len(piece) + 1))


def _endings(piece: str) -> tuple[str, ...]:
    """Those with which a word can begin."""
    return () if _ASCII_EDGE.match(piece[-1]) else tuple(f"\n{piece[-length:]}" for length in range(1, len(piece) + 1))


def _look_up(patterns: Iterable[str]) -> tuple[dict[str, set[str]], dict[str, set[tuple[str, str]]]]:
    """What the dictionary's words have beside the patterns at their edges, and around the others."""
    import daachorse

    ordered = sorted(patterns)
    dictionary = f"\n{dictionary_text()}"
    beside: dict[str, set[str]] = defaultdict(set)
    around: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for start, end, index in daachorse.CharwiseDoubleArrayAhoCorasick(ordered).find_overlapping(dictionary):
        pattern = ordered[index]
        before = "" if pattern[0] == "\n" else dictionary[dictionary.rindex("\n", 0, start) + 1 : start]
        after = "" if pattern[-1] == " " else dictionary[end : dictionary.index(" ", end)]
        if before and after:
            around[pattern].add((before, after))
        elif (before or after) and (pattern[0] == "\n" or pattern[-1] == " "):
            beside[pattern].add(before or after)
    return beside, around


def _by_character(parts: set[str], index: int) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = defaultdict(list)
    for part in sorted(parts):
        table[part[index]].append(part)
    return {character: tuple(several) for character, several in table.items()}


def dictionary_text() -> str:
    """jieba's dictionary as shipped: a word, its frequency and its tag a line, a blank between them."""
    import importlib.util

    found = importlib.util.find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("jieba")
    return Path(found.origin).with_name("dict.txt").read_text(encoding="utf-8")
