"""What holds a seeded topic to its theme, so that it does not wander off to whatever is common.

A start alone does not: factors that are only started from a theme's words leave them where the theme has fewer than three
paragraphs in a hundred (docs/topic-models.md has the figures). So a seeded topic keeps near the texts that have the theme's
words: it may have the words that stand with them more often than by chance; of these none weighs much more, beside the
theme's own, than it does in those texts; and none of its own falls far below. Words that seed a topic are no other topic's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TypeAlias

    import numpy as np
    from numpy.typing import NDArray

    from nlp.topics.model import Floats

    Singles: TypeAlias = NDArray[np.float32]
    Mask: TypeAlias = NDArray[np.bool_]

CHANCE = 10.83
"""The G² that a word must have with a theme's words to be let into its topic: chance gives it once in a thousand times."""

HIGHEST, LOWEST = 1.5, 0.5
"""How many times its weight in the theme's texts a word may have in the topic; what one of the theme's own must have."""


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """What holds the topics, topics x words each; the seeded topics stand first.

    Attributes:
        allowed: whether the topic may have the word.
        own: whether the word seeds the topic.
        profile: the weights of the words in the theme's texts, beyond what they have in all texts, those of its own words
            summing to 1;
            only of the seeded topics.
    """

    allowed: Mask
    own: Mask
    profile: Singles

    def hold(self, row: Singles, topic: int) -> None:
        """Bring the words of a topic within its bounds, in place."""
        import numpy as np

        row[~self.allowed[topic]] = 0
        if topic < len(self.profile):
            own, profile = self.own[topic], self.profile[topic]
            row[own] = np.maximum(row[own], LOWEST * profile[own] * row[own].sum())
            row[~own] = np.minimum(row[~own], HIGHEST * profile[~own] * row[own].sum())


def holding(counts: Any, matrix: Any, columns: Sequence[Sequence[int]], k: int) -> Holding:
    """What holds topics of which the first are seeded.

    Args:
        counts: texts x words, sparse; matrix: the same, weighted.
        columns: of each seeded topic its words.
    """
    import numpy as np

    shape = (k, counts.shape[1])
    own = np.zeros(shape, bool)
    for topic, words in enumerate(columns):
        own[topic, list(words)] = True
    has = (counts > 0).astype(np.float64).tocsr()
    texts = [np.flatnonzero(np.asarray(has[:, list(words)].sum(axis=1)).ravel()) for words in columns]
    allowed = np.ones(shape, bool)
    for topic, some in enumerate(texts):
        allowed[topic] = attraction(has, some) >= CHANCE if len(some) else False
    allowed = (allowed & ~own.any(axis=0)) | own
    seeded = len(columns)
    centres = np.zeros((seeded, shape[1]), np.float32)
    for topic, some in enumerate(texts):
        # Of a part of the texts none may have a rare theme's words: they then weigh alike.
        centres[topic] = _centre(matrix, some) * allowed[topic] if len(some) else own[topic]
    totals = (centres * own[:seeded]).sum(axis=1, keepdims=True)
    return Holding(allowed, own, np.asarray(centres / np.maximum(totals, 1e-30), np.float32))


def attraction(has: Any, texts: Any) -> Floats:
    """G² of each word and some of the texts, four cells (Dunning 1993); 0 where the word is rarer there than elsewhere.

    Args:
        has: texts x words, sparse, 1 where the text has the word.
    """
    import numpy as np

    frequency = np.asarray(has.sum(axis=0)).ravel()
    together = np.asarray(has[texts].sum(axis=0)).ravel()
    apart, inside, outside = frequency - together, len(texts), has.shape[0] - len(texts)
    cells = np.array([together, inside - together, apart, outside - apart])
    rows = np.array([inside, inside, outside, outside])[:, None]
    expected = rows * np.array([frequency, has.shape[0] - frequency] * 2) / has.shape[0]
    ratio = np.divide(cells, expected, out=np.ones_like(expected), where=(cells > 0) & (expected > 0))
    found: Floats = np.where(together > expected[0], 2 * (cells * np.log(ratio)).sum(axis=0), 0.0)
    return found


def _centre(matrix: Any, texts: Any) -> Any:
    """What some texts have of each word on average beyond what all have."""
    import numpy as np

    own, all_ = np.asarray(matrix[texts].mean(axis=0)).ravel(), np.asarray(matrix.mean(axis=0)).ravel()
    return np.maximum(own - all_, 1e-3 * own)
