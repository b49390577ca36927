"""What distinguishes the paragraphs of a theme from the rest: keyness by G², the mentions of the lexicon masked.

Counted are paragraphs, not places, and of those that read the same one: a clause that is copied from resolution to resolution
says no more than once. And it is counted by documents too, in how many of those that carry the theme such a paragraph
stands, so that one long document does not make a term alone. The four cells and G² are those of `nlp.mine.association`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from nlp.maintenance.suggest.corpus import Corpus
from nlp.maintenance.suggest.figures import is_found
from nlp.maintenance.suggest.model import Place
from nlp.mine.association import Cells, log_likelihood

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
    keys: dict[str, Key] = {}
    for wording, some in places.items():
        found = [key for key in _keys(corpus, some, themes, sizes) if key.value >= CRITICAL]
        if found:
            keys[wording] = min(found, key=lambda key: (-key.value, key.theme))
    return keys


def _themes_of_wordings(corpus: Corpus) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    for number, text in enumerate(corpus.texts):
        if corpus.wordings[number] == number:
            found[number] = frozenset(one.theme for one in text.marked)
    return found


def _keys(corpus: Corpus, places: Sequence[Place], themes: Mapping[int, frozenset[str]], sizes: Mapping[str, int]) -> list[Key]:
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
            value = log_likelihood(Cells(count, outside, sizes[theme] - count, of_outside - outside))
            keys.append(Key(theme, value, count, sizes[theme], outside, of_outside, len(documents[theme])))
    return keys
