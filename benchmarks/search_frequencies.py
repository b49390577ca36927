"""How made text compares with real text: how many different runs of characters it has, and how unevenly they are used."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, takewhile
from typing import TypedDict

MOST_PARAGRAPHS = 50_000
"""Of a large corpus the frequencies are taken from so many paragraphs, evenly spread."""

LENGTHS = (1, 2, 4, 8)
TOPS = (10, 100, 1000)
_SENTENCE_END = re.compile("[。；！？]")


class Frequencies(TypedDict):
    """Of runs of so many characters: all, the different ones, the shares of the most frequent, and of those that come once."""

    text: str
    length: int
    all: int
    different: int
    top: list[float]
    once: float


def repeated_sentences(paragraphs: Iterable[str]) -> float:
    """The share of sentences, as 。；！？ end them, that stand more than once; where one stands n times, n count."""
    counts = Counter(hash(sentence) for paragraph in paragraphs for sentence in _SENTENCE_END.split(paragraph) if sentence)
    return sum(count for count in counts.values() if count > 1) / max(counts.total(), 1)


def compared(real: Sequence[str], made: Sequence[str]) -> list[Frequencies]:
    """The frequencies in real paragraphs, in as much made text, and in much of it."""
    size = sum(map(len, real))
    total = accumulate(map(len, made))
    equal = made[: 1 + sum(1 for _ in takewhile(lambda length: length < size, total))]
    much = made[:: max(1, len(made) // MOST_PARAGRAPHS)]
    named = {"real": real, "made, as much": equal, "made": much}
    return [frequencies(name, texts, length) for length in LENGTHS for name, texts in named.items()]


def frequencies(name: str, texts: Iterable[str], length: int) -> Frequencies:
    """How often runs of so many characters come in texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update([text[at : at + length] for at in range(len(text) - length + 1)])
    total, ranked = max(counts.total(), 1), sorted(counts.values(), reverse=True)
    top = [sum(ranked[:most]) / total for most in TOPS]
    once = sum(1 for count in ranked if count == 1) / max(len(ranked), 1)
    return Frequencies(text=name, length=length, all=total, different=len(ranked), top=top, once=once)


def print_frequencies(rows: Iterable[Frequencies]) -> None:
    """A table of frequencies."""
    tops = " ".join(f"{f'top {most}':>8}" for most in TOPS)
    print(f"{'characters':>10} {'text':14} {'all':>9} {'different':>9} {tops} {'once':>7}")
    for row in rows:
        shares = " ".join(f"{share:8.1%}" for share in row["top"])
        print(f"{row['length']:10} {row['text']:14} {row['all']:9} {row['different']:9} {shares} {row['once']:7.1%}")
