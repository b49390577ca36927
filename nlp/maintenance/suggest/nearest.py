"""The theme that a candidate is nearest to, and why: what it is a variant of, what it shares, what it stands beside and with.

Each reason has a weight from 0 to 1, and they go together as independent ones do: 1 - Π(1 - w). So a theme is the surer the
more speaks for it, and never quite sure. Where no theme reaches `LEAST`, none is near.

How much a candidate and a theme stand in the same paragraphs is their normalised pointwise mutual information over paragraphs
of different wording (G. Bouma, “Normalized (pointwise) mutual information in collocation extraction”, GSCL 2009, 31-40),
less where there are few: one paragraph says little.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nlp.maintenance.suggest.corpus import Corpus
from nlp.maintenance.suggest.figures import is_found
from nlp.maintenance.suggest.model import Evidence, Nearest, Place
from nlp.maintenance.suggest.variants import Known

LEAST = 0.25

SAME_WORDS, TOGETHER = 0.8, 0.6
"""The most that shared words, and standing in the same paragraphs, weigh."""

_FEW = 2
"""So many paragraphs weigh half of what very many do."""

Reason = tuple[str, float, Evidence]
"""A theme, the weight, and what is said of it."""


@dataclass(frozen=True, slots=True)
class Themes:
    """What is known of the themes.

    Attributes:
        words: of terms: which themes have terms with a word, and one such term each.
        rarity: of words: 1 for one that no paragraph has, 0 for one that all have.
        paragraphs: those that carry a theme, by the number of their wording; of_paragraphs: all there are.
    """

    corpus: Corpus
    words: dict[str, dict[str, str]]
    rarity: dict[str, float]
    paragraphs: dict[str, frozenset[int]]
    of_paragraphs: int


def make_themes(corpus: Corpus, known: Iterable[Known]) -> Themes:
    """What is known of the themes of a corpus."""
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for one in known:
        for start, end in pairwise(one.borders):
            if end - start > 1:
                words[one.folded[start:end]].setdefault(one.theme, one.term)
    paragraphs: dict[str, set[int]] = defaultdict(set)
    every: set[int] = set()
    for number, text in enumerate(corpus.texts):
        wording = corpus.wordings[number]
        every.add(wording)
        for mention in text.marked:
            paragraphs[mention.theme].add(wording)
    rarity = _rarity(corpus, words, len(every))
    return Themes(corpus, dict(words), rarity, {theme: frozenset(some) for theme, some in paragraphs.items()}, len(every))


def _rarity(corpus: Corpus, words: Iterable[str], of_paragraphs: int) -> dict[str, float]:
    """How rare each word is: ln((n + 1) / (n with it + 1)) / ln(n + 1)."""
    places = corpus.places(words)
    having = {word: len({corpus.wordings[place.text] for place in places.get(word, ())}) for word in words}
    whole = math.log(of_paragraphs + 1) or 1.0
    return {word: math.log((of_paragraphs + 1) / (count + 1)) / whole for word, count in having.items()}


def nearest(
    themes: Themes,
    words: Sequence[str],
    places: Sequence[Place],
    reasons: Iterable[Reason],
) -> Nearest | None:
    """The nearest theme of a candidate, or None.

    Args:
        words: of the candidate.
        reasons: what else is known: the term it is a variant of, the terms beside it.
    """
    weights: dict[str, dict[str, tuple[float, Evidence]]] = defaultdict(dict)
    for theme, weight, evidence in (*reasons, *_of_words(themes, words), *_of_paragraphs(themes, places)):
        if weight > weights[theme].get(evidence.key, (0.0, evidence))[0]:
            weights[theme][evidence.key] = weight, evidence
    scores = {theme: 1 - math.prod(1 - weight for weight, _ in some.values()) for theme, some in weights.items()}
    best = min(scores, key=lambda theme: (-scores[theme], theme), default=None)
    if best is None or scores[best] < LEAST:
        return None
    ranked = sorted(weights[best].values(), key=lambda one: (-one[0], one[1].key))
    return Nearest(best, scores[best], tuple(evidence for _, evidence in ranked))


def _of_words(themes: Themes, words: Sequence[str]) -> Iterable[Reason]:
    """A word of several that the candidate shares with terms: it weighs the less the more themes have it."""
    for at, word in enumerate(words if len(words) > 1 else ()):
        for theme, term in themes.words.get(word, {}).items():
            share = len(word) / sum(map(len, words))
            weight = SAME_WORDS * share * themes.rarity[word] / math.sqrt(len(themes.words[word]))
            yield theme, weight, Evidence("shares", {"word": word, "term": term, "is_last": at == len(words) - 1})


def _of_paragraphs(themes: Themes, places: Sequence[Place]) -> Iterable[Reason]:
    corpus = themes.corpus
    own: dict[int, set[str]] = defaultdict(set)
    for place in places:
        found = own[corpus.wordings[place.text]]
        others = {one.theme for one in corpus.texts[place.text].marked} - found
        found.update(theme for theme in others if not is_found(corpus, place, theme))
    counts = Counter(theme for some in own.values() for theme in some)
    for theme, count in counts.items():
        value = npmi(count, len(own), len(themes.paragraphs[theme]), themes.of_paragraphs)
        if value > 0:
            weight = TOGETHER * value * count / (count + _FEW)
            yield theme, weight, Evidence("together", {"count": count, "of": len(own)})


def npmi(together: int, one: int, other: int, whole: int) -> float:
    """Normalised pointwise mutual information: ln(p(x,y) / (p(x) p(y))) / -ln p(x,y), from -1 to 1; 0 where all have both.

    >>> npmi(5, 5, 5, 100)
    1.0
    >>> npmi(1, 10, 10, 100)
    0.0
    """
    if not together:
        return -1.0
    if together == whole:
        return 0.0
    return math.log(together * whole / (one * other)) / -math.log(together / whole)
