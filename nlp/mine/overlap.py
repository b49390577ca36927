"""How much of one text stands in another: the share of its paragraphs that have a near-equal one there."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.text import fold, squeeze

NEAR = 0.8
"""From this likeness on two paragraphs are taken for one: a word or a date may differ, not a clause."""

_Bigrams = frozenset[str]


def likeness(one: _Bigrams, other: _Bigrams) -> float:
    """Dice's coefficient of two sets of bigrams: twice what they share, by what they have."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def share_in_common(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the shorter text's paragraphs that have a near-equal one in the longer; 0.0 for a text without any.

    Args:
        one, other: the paragraphs of two texts.

    >>> share_in_common(["决定继续审议这一问题。"], ["重申其承诺，", "决定 继续审议这一问题。"])
    1.0
    """
    shorter, longer = sorted((_folded(one), _folded(other)), key=len)
    if not shorter:
        return 0.0
    equal = set(longer)
    candidates = [_bigrams(text) for text in longer]
    found = sum(text in equal or _has_near(_bigrams(text), candidates) for text in shorter)
    return found / len(shorter)


def _has_near(paragraph: _Bigrams, candidates: Sequence[_Bigrams]) -> bool:
    return any(
        # Sets whose sizes differ more cannot be that alike.
        min(len(paragraph), len(other)) >= NEAR / (2 - NEAR) * max(len(paragraph), len(other))
        and likeness(paragraph, other) >= NEAR
        for other in candidates
    )


def _folded(paragraphs: Sequence[str]) -> list[str]:
    return [squeeze(fold(paragraph).text) for paragraph in paragraphs]


def _bigrams(text: str) -> _Bigrams:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))
