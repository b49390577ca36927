"""Which themes can be seeded, with which words, and whether a topic that was fitted still is about its theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TypeAlias

    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Mask: TypeAlias = NDArray[np.bool_]

LEAST_PARAGRAPHS = 20
"""In how many different texts the words of a theme must stand for it to be modelled."""

LOOKED_AT = 20
"""Among how many words of a topic its seed words are looked for."""

CHANCE = 10.83
"""The G² that a word must have with a theme's words to be let into its topic: chance gives it once in a thousand times."""

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


def allowed_words(counts: Any, columns: Sequence[Sequence[int]], k: int) -> Mask:
    """Topics x words: whether the topic may have the word.

    A seeded topic may have its own words and those that stand with them more often than by chance (log-likelihood G² of texts
    with and without, p < 0.001), so that a rare theme's topic cannot wander off to what is common. Words that seed a topic
    are no others'.
    """
    import numpy as np

    has = (counts > 0).astype(np.float64).tocsr()
    frequency = np.asarray(has.sum(axis=0)).ravel()
    allowed = np.ones((k, has.shape[1]), bool)
    for topic, own in enumerate(columns):
        texts = np.flatnonzero(np.asarray(has[:, list(own)].sum(axis=1)).ravel())
        together = np.asarray(has[texts].sum(axis=0)).ravel()
        allowed[topic] = _attraction(together, frequency, len(texts), has.shape[0]) >= CHANCE
    allowed[:, sorted({at for own in columns for at in own})] = False
    for topic, own in enumerate(columns):
        allowed[topic, list(own)] = True
    return allowed


def _attraction(together: Floats, frequency: Floats, texts: int, of_texts: int) -> Floats:
    """G² of each word and some texts, four cells (Dunning 1993); 0 where the word is rarer there than elsewhere."""
    import numpy as np

    apart = frequency - together
    cells = np.array([together, texts - together, apart, of_texts - texts - apart])
    totals = np.array([texts, texts, of_texts - texts, of_texts - texts])[:, None]
    columns = np.array([frequency, of_texts - frequency, frequency, of_texts - frequency])
    expected = totals * columns / of_texts
    ratio = np.divide(cells, expected, out=np.ones_like(expected), where=(cells > 0) & (expected > 0))
    found: Floats = np.where(together > expected[0], 2 * (cells * np.log(ratio)).sum(axis=0), 0.0)
    return found


def lost_words(row: Floats, columns: Sequence[int], vocabulary: Sequence[str]) -> tuple[str, ...]:
    """Which of the commonest words that a topic was seeded with are no longer among its first: its drift.

    Args:
        columns: of the words that it was seeded with, the commonest first.
    """
    import numpy as np

    first = set(np.argsort(-row, kind="stable")[:LOOKED_AT].tolist())
    return tuple(vocabulary[at] for at in columns if at not in first)
