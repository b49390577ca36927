"""Clauses for made-up resolutions: those of the sample documents, recombined, with other numbers and other words."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from random import Random

from rjieba import Jieba

SHARE_OF_DRAWN_WORDS = 0.15
"""How many of a clause's words are replaced by words drawn from jieba's whole dictionary."""

FLATTENING = 0.75
"""Words are drawn by frequency to this power, so that rare ones come up often enough to miss the caches."""

FEWEST_WORDS = 5
"""How many words of its first clause a new one keeps at least."""

_CLAUSE = re.compile(r"[一-鿿0-9“”《》 /]{8,60}(?=[，；。])")
_NUMBER = re.compile(r"[0-9]+")
_HAN = re.compile(r"[一-鿕]+")
_LINE_BREAK = re.compile(r"\s*\n\s*")
_DRAWN_AT_ONCE = 50_000


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of one clause, without the punctuation at its end."""

    words: tuple[str, ...]


def clauses_of(texts: Iterable[str]) -> list[Clause]:
    """The clauses of documents, wrapped lines joined; each once, in order."""
    jieba = Jieba()
    found = dict.fromkeys(clause.strip() for text in texts for clause in _CLAUSE.findall(_LINE_BREAK.sub("", text)))
    return [Clause(tuple(jieba.cut(clause, False))) for clause in found if clause.count("“") == clause.count("”")]


class Writer:
    """Makes new clauses and paragraphs out of old ones; the same seed makes the same text.

    Attributes:
        made: how many clauses it made.
        repeated: how many of them it had made before.
    """

    def __init__(self, clauses: Sequence[Clause], random: Random) -> None:
        self._clauses = clauses
        self._random = random
        words, weights = dictionary()
        self._words = words
        self._weights = list(accumulate(weights))
        self._drawn: list[str] = []
        self._seen: set[int] = set()
        self.made = 0
        self.repeated = 0

    def clause(self) -> str:
        """The first part of one clause and the second of another, some of the words and all numbers being changed."""
        first, second = self._random.choices(self._clauses, k=2)
        middle = self._random.randint(min(FEWEST_WORDS, len(first.words)), len(first.words))
        words = first.words[:middle] + second.words[self._random.randrange(len(second.words)) :]
        return self._counted(_NUMBER.sub(self._other_number, "".join(map(self._keep_or_draw, words))))

    def paragraph(self, opening: str) -> str:
        """An opening and two to five clauses, without the punctuation at the end."""
        return opening + "，".join(self.clause() for _ in range(self._random.randint(2, 5)))

    def title(self) -> str:
        """A short line without punctuation."""
        return "加强" + "".join(_HAN.findall(self.clause()))[:20]

    def _counted(self, clause: str) -> str:
        self.made += 1
        self.repeated += hash(clause) in self._seen
        self._seen.add(hash(clause))
        return clause

    def _keep_or_draw(self, word: str) -> str:
        if not _HAN.match(word) or self._random.random() >= SHARE_OF_DRAWN_WORDS:
            return word
        if not self._drawn:
            total = self._weights[-1]
            places = (bisect(self._weights, self._random.random() * total) for _ in range(_DRAWN_AT_ONCE))
            self._drawn = [self._words[place] for place in places]
        return self._drawn.pop()

    def _other_number(self, match: re.Match[str]) -> str:
        digits = len(match[0])
        if digits == 4:
            return str(self._random.randint(1946, 2030))
        return str(self._random.randint(1, min(10**digits - 1, 999)))


def dictionary() -> tuple[list[str], list[float]]:
    """jieba's Chinese words of at most four characters, and how probable each is to be drawn."""
    package = find_spec("jieba")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("jieba")
    lines = (Path(package.origin).with_name("dict.txt")).read_text(encoding="utf-8").splitlines()
    entries = [(word, int(count)) for word, count, *_ in map(str.split, lines) if len(word) <= 4 and _HAN.fullmatch(word)]
    return [word for word, _ in entries], [count**FLATTENING for _, count in entries]
