"""How many topics: as many as come back when a part of the texts is left out, and go together in the texts.

Stability alone (Greene, O'Callaghan & Cunningham 2014, arXiv:1404.4606) chooses too few: two topics nearly always come back.
So it decides which numbers may be taken, and coherence which of them is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nlp.topics.coherence import coherence, diversity
from nlp.topics.fit import components_of, require_possible
from nlp.topics.model import Kind
from nlp.topics.prepare import Prepared, prepare
from nlp.topics.seeding import Seeding, seeding
from nlp.topics.stability import average_jaccard, first_of, matched

if TYPE_CHECKING:
    from nlp.topics.model import Floats

RESAMPLES = 10
PART = 0.8
"""How many resamples are drawn, and which part of the texts each has."""

MOST_TEXTS = 5000
"""Of more texts so many are drawn first: what is stable in them is so in all."""

STABLE = 0.75
"""Which share of the best stability a number of topics must have to be chosen."""

EQUAL = 0.01
"""Coherences that differ by no more are taken for equal, and the smaller number of topics is chosen."""

NUMBERS = (*range(2, 13), 15, 20, 25, 30)
FREE_NUMBERS = (1, 2, 3, 4, 5, 6, 8, 10)
"""How many topics are tried, and how many free ones beside those that are seeded."""

_TEXTS_OF_A_TOPIC = 10

Tell = Callable[[int, int], None]
"""Is told how many fits are done, of how many."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A number of topics, and what it gave.

    Attributes:
        k: how many topics, those that are seeded among them.
        stability: how alike the first ten words of the topics are to those of fits to a part of the texts, 0 to 1, on
            average; of the
            free topics, where there are seeded ones, for these are held in place.
        coherence: NPMI of the first ten words on average over the same topics, -1 to 1; None where none has two words.
        diversity: which share of the first ten words of all topics is different.
        of_topics: the stability of each topic of the fit to all texts.
    """

    k: int
    stability: float
    coherence: float | None
    diversity: float
    of_topics: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The number of topics that was chosen, and all that were tried, ascending."""

    k: int
    tried: tuple[Tried, ...]


def choose(
    counts: Any, vocabulary: Sequence[str], *, kind: Kind = "nmf", seeds: Mapping[str, Sequence[str]] | None = None,
    numbers: Sequence[int] | None = None, resamples: int = RESAMPLES, seed: int = 0, tell: Tell | None = None,
) -> Choice:  # fmt: skip
    """The number of topics that is the most stable, the smallest among equals (Greene, O'Callaghan & Cunningham 2014,
    arXiv:1404.4606).

    Args:
        numbers: to choose from; None for `NUMBERS`, or the seeded topics and `FREE_NUMBERS`, as far as there are texts enough.

    Raises:
        ModelError: there are no words to fit a model to, or not enough texts for one of the numbers.
    """
    prepared = prepare(counts, vocabulary, seeds or {})
    sown = seeding(prepared.counts, prepared.vocabulary, seeds or {})
    some = _some(prepared, seed)
    ks = sorted(set(numbers)) if numbers is not None else _numbers(prepared, sown)
    for k in ks:
        require_possible(prepared, sown, kind, k)
    done = 0

    def tell_one() -> None:
        nonlocal done
        done += 1
        if tell:
            tell(done, len(ks) * (resamples + 1))

    tried = tuple(_try(some, sown, kind, k, resamples, seed, tell_one) for k in ks)
    return Choice(chosen(tried), tried)


def chosen(tried: Sequence[Tried]) -> int:
    """Of the numbers whose stability is at least three quarters of the best the most coherent, the smallest among equals."""
    best = max(one.stability for one in tried)
    stable = [one for one in tried if one.stability >= STABLE * best]
    most = max(_coherence(one) for one in stable)
    return min(one.k for one in stable if _coherence(one) >= most - EQUAL)


def _coherence(one: Tried) -> float:
    return -1.0 if one.coherence is None else one.coherence


def _numbers(prepared: Prepared, sown: Seeding) -> list[int]:
    seeded = len(sown.columns)
    most = min(prepared.texts // _TEXTS_OF_A_TOPIC, len(prepared.vocabulary))
    if seeded:
        most = min(most, seeded + sown.free_words(len(prepared.vocabulary)))
        return [seeded + free for free in FREE_NUMBERS if seeded + free <= most] or [seeded]
    return [k for k in NUMBERS if k <= most] or [1]


def _some(prepared: Prepared, seed: int) -> Prepared:
    import numpy as np

    if prepared.texts <= MOST_TEXTS:
        return prepared
    drawn = np.sort(np.random.default_rng(seed).choice(prepared.texts, MOST_TEXTS, replace=False))
    return Prepared(prepared.counts[drawn], prepared.vocabulary, prepared.dropped)


def _try(prepared: Prepared, sown: Seeding, kind: Kind, k: int, resamples: int, seed: int, tell: Callable[[], None]) -> Tried:
    import numpy as np

    words = first_of(_fitted(prepared, sown, kind, k, seed))
    tell()
    random = np.random.default_rng(seed)
    alike = np.zeros((resamples, k))
    for at in range(resamples):
        part = np.sort(random.choice(prepared.texts, max(k, round(PART * prepared.texts)), replace=False))
        other = Prepared(prepared.counts[part], prepared.vocabulary, prepared.dropped)
        alike[at] = _likeness(words, first_of(_fitted(other, sown, kind, k, seed)), len(sown.columns))
        tell()
    of_topics = alike.mean(axis=0)
    first = len(sown.columns) if k > len(sown.columns) else 0
    together = [value for value in coherence(prepared.counts, words[first:]) if value is not None]
    return Tried(
        k, float(of_topics[first:].mean()), sum(together) / len(together) if together else None,
        diversity(words), tuple(of_topics.tolist()),
    )  # fmt: skip


def _fitted(prepared: Prepared, sown: Seeding, kind: Kind, k: int, seed: int) -> Floats:
    return components_of(prepared, sown, kind, k, seed).words


def _likeness(words: list[list[int]], others: list[list[int]], seeded: int) -> list[float]:
    """How alike each topic is to its like in another fit; a seeded topic's like is that of the same theme."""
    own = [average_jaccard(one, other) for one, other in zip(words[:seeded], others[:seeded], strict=True)]
    return [*own, *matched(words[seeded:], others[seeded:])[1]]
