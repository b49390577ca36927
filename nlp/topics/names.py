"""Names for topics, made of the words that set each apart, no two alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.topics.model import Floats

BALANCE = 0.4
"""How much it counts that a word is frequent in the topic, against that it is more frequent there than elsewhere."""

_WORDS = 3
_CONSIDERED = 30
_BETWEEN = "、"


def names_of(components: Floats, vocabulary: Sequence[str]) -> tuple[str, ...]:
    """A name for each topic: its three most distinctive words, and more where two would be named alike."""
    ranked = [[vocabulary[at] for at in order] for order in distinctive(components)]
    names: list[str] = []
    for topic, words in enumerate(ranked):
        count = _WORDS
        while (name := _BETWEEN.join(words[:count]) or str(topic + 1)) in names and count < len(words):
            count += 1
        names.append(name if name not in names else f"{name} {topic + 1}")
    return tuple(names)


def distinctive(components: Floats, *, considered: int = _CONSIDERED) -> list[list[int]]:
    """The words of each topic, the most distinctive first, by relevance (Sievert & Shirley 2014, doi:10.3115/v1/W14-3110):
    λ ln p(w|t) + (1 - λ) ln (p(w|t) / p(w)), among the words of most weight.

    Args:
        components: topics x words, each row summing to 1. p(w) is their mean: topics weigh alike, however common.
    """
    import numpy as np

    mean = components.mean(axis=0)
    found = []
    for row in components:
        first = [at for at in np.argsort(-row, kind="stable")[:considered].tolist() if row[at] > 0]
        relevance = {at: float(np.log(row[at]) - (1 - BALANCE) * np.log(mean[at])) for at in first}
        found.append(sorted(first, key=lambda at: (-relevance[at], at)))
    return found
