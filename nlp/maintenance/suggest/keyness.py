"""What distinguishes the paragraphs of a theme from the rest: keyness by G², the mentions of the lexicon masked.

Counted are paragraphs, not places, and of those that read the same one: a clause that is copied from resolution to resolution
says no more than once. And it is counted by documents too, in how many of those that carry the theme such a paragraph
stands, so that one long document does not make a term alone. G², over four cells, is that of `nlp.mine.keyness`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from nlp.maintenance.suggest.corpus import Corpus
from nlp.maintenance.suggest.figures import is_found
from nlp.maintenance.suggest.model import Place
from nlp.mine.keyness.likelihood import log_likelihood
from nlp.mine.keyness.tables import tables

CRITICAL = 10.83
"""G² at p = 0.001 with one degree of freedom."""

FEWEST = 2


class Key(NamedTuple):
    """How a wording distinguishes a theme.

    Attributes:
        value: G² over paragraphs.
        inside: paragraphs of the theme that have it, of ``of_inside``; outside: others, of ``of_outside``.
        documents: those in which a paragraph of the theme has it.
    """

    theme: str
    value: float
    inside: int
    of_inside: int
    outside: int
    of_outside: int
    documents: int


def find_keys(corpus: Corpus, places: Mapping[str, Sequence[Place]]) -> dict[str, Key]:
    """The theme that each wording distinguishes best, of those that distinguish one at all."""
    themes = _themes_of_wordings(corpus)
    sizes = Counter(theme for some in themes.values() for theme in some)
    counted = [(wording, key) for wording, some in places.items() for key in _counted(corpus, some, themes, sizes)]
    best: dict[str, Key] = {}
    for wording, key in _valued(counted):
        if key.value >= CRITICAL:
            best[wording] = min(best.get(wording, key), key, key=lambda one: (-one.value, one.theme))
    return {wording: best[wording] for wording in places if wording in best}


def _valued(counted: Sequence[tuple[str, Key]]) -> Iterator[tuple[str, Key]]:
    """The same with their values: G² of the wordings of each theme at once, over the paragraphs that they count."""
    for _, group in groupby(sorted(counted, key=lambda pair: pair[1].theme), key=lambda pair: pair[1].theme):
        pairs = list(group)
        size = pairs[0][1]
        inside, outside = [key.inside for _, key in pairs], [key.outside for _, key in pairs]
        values = log_likelihood(tables(inside, outside, size.of_inside, size.of_outside)).tolist()
        yield from ((wording, key._replace(value=value)) for (wording, key), value in zip(pairs, values, strict=True))


def _themes_of_wordings(corpus: Corpus) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    for number, text in enumerate(corpus.texts):
        if corpus.wordings[number] == number:
            found[number] = frozenset(one.theme for one in text.marked)
    return found


def _counted(
    corpus: Corpus, places: Sequence[Place], themes: Mapping[int, frozenset[str]], sizes: Mapping[str, int]
) -> list[Key]:
    """What a wording has of each theme in which two paragraphs have it, its value not worked out yet."""
    documents: dict[str, set[str]] = defaultdict(set)
    own: dict[int, set[str]] = defaultdict(set)
    for place in places:
        wording = corpus.wordings[place.text]
        found = own[wording]
        for theme in themes[wording]:
            if theme in found or not is_found(corpus, place, theme):
                found.add(theme)
                documents[theme].add(corpus.texts[place.text].unit.origin.source)
    inside = Counter(theme for some in own.values() for theme in some)
    having = Counter(theme for wording in own for theme in themes[wording])
    keys = []
    for theme, count in inside.items():
        if count >= FEWEST:
            outside, of_outside = len(own) - having[theme], len(themes) - sizes[theme]
            keys.append(Key(theme, 0.0, count, sizes[theme], outside, of_outside, len(documents[theme])))
    return keys
