"""Which themes can be seeded, with which words, and whether a topic that was fitted still is about its theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp.topics.model import Floats

LEAST_PARAGRAPHS = 20
"""In how many different texts the words of a theme must stand for it to be modelled."""

LOOKED_AT = 20
"""Among how many words of a topic its seed words are looked for."""

_CHECKED, _OF_TEXTS = 5, 0.1


@dataclass(frozen=True, slots=True)
class Seeding:
    """The seeds of a model.

    Attributes:
        columns: of the themes that are seeded, the columns of their words, the commonest first.
        leading: of these the few that have a tenth of the theme's texts each, which its topic should not lose.
        rare: of the themes that are too rare to be, in how many different texts their words stand.
    """

    columns: Mapping[str, tuple[int, ...]]
    leading: Mapping[str, tuple[int, ...]]
    rare: Mapping[str, int]

    def free_words(self, words: int) -> int:
        """How many of so many words seed no topic: the words of a factorised model's free topics."""
        return words - len({word for own in self.columns.values() for word in own})


def seeding(counts: Any, vocabulary: Sequence[str], seeds: Mapping[str, Sequence[str]]) -> Seeding:
    """Which of the themes can be seeded.

    Args:
        counts: texts x words, sparse: one text for each group of near-identical ones.
    """
    import numpy as np

    place = {word: at for at, word in enumerate(vocabulary)}
    has = (counts > 0).tocsc()
    frequency = np.asarray(has.sum(axis=0)).ravel()
    columns: dict[str, tuple[int, ...]] = {}
    leading: dict[str, tuple[int, ...]] = {}
    rare: dict[str, int] = {}
    for theme, words in seeds.items():
        known = sorted({place[word] for word in words if word in place}, key=lambda at: (-frequency[at], at))
        texts = int(np.count_nonzero(np.asarray(has[:, known].sum(axis=1)).ravel())) if known else 0
        if texts < LEAST_PARAGRAPHS:
            rare[theme] = texts
        else:
            columns[theme] = tuple(known)
            leading[theme] = tuple(at for at in known[:_CHECKED] if frequency[at] >= _OF_TEXTS * texts)
    return Seeding(columns, leading, rare)


def lost_words(row: Floats, columns: Sequence[int], vocabulary: Sequence[str]) -> tuple[str, ...]:
    """Which of the commonest words that a topic was seeded with are no longer among its first: its drift.

    Args:
        columns: of the words that it was seeded with, the commonest first.
    """
    import numpy as np

    first = set(np.argsort(-row, kind="stable")[:LOOKED_AT].tolist())
    return tuple(vocabulary[at] for at in columns if at not in first)
