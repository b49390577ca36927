"""What is never suggested: terms of the lexicon, function words, openings, organs, what has no Han character."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from nlp.lexicon.model import Lexicon
from nlp.lexicon.stop_words import read_stop_words, stop_words_file
from nlp.maintenance.suggest.corpus import Corpus, CorpusText
from nlp.maintenance.suggest.model import Place
from nlp.mine.phrases.borders import BEGIN_TERMS, END_TERMS
from nlp.structure.openings import load_openings, load_organs
from nlp.text import fold, is_han

LONGEST = 20
_NUMBERED = re.compile(r"第[0-9一二三四五六七八九十百零〇]+|[0-9]+/|号决议|[0-9一二三四五六七八九十]+(?:年|月|日|段|次|届)$")
_WHOLE = 0.5


@dataclass(frozen=True, slots=True)
class Refusal:
    """Says which wordings are not suggested.

    Attributes:
        terms: of the lexicon, folded, whatever their status.
        first, last: words that no term begins with, or ends with: stop words, openings.
        organs: names of bodies, folded; a wording that holds one is about the body.
        denials: the “no” examples of each theme, folded, a line each.
    """

    terms: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    organs: tuple[str, ...]
    denials: Mapping[str, str]

    def refuses(self, wording: str) -> bool:
        """Whether a folded wording is not suggested, wherever it stands."""
        return (
            wording in self.terms
            or wording in self.last
            or not 2 <= len(wording) <= LONGEST
            or not any(map(is_han, wording))
            or _NUMBERED.search(wording) is not None
            or any(name in wording for name in self.organs)
        )

    def denies(self, theme: str, wording: str) -> bool:
        """Whether a theme's examples say that it is not the wording's: as its term it would be found in a “no” example."""
        return wording in self.denials.get(theme, "")

    def is_torn(self, corpus: Corpus, places: Sequence[Place]) -> bool:
        """Whether a wording is mostly no run of whole words, or begins or ends with a function word."""
        whole = sum(_is_whole(corpus, place) for place in places)
        if not whole or whole < _WHOLE * len(places):
            return True
        words = self.words_of(corpus, places)
        return words[0] in self.first or words[-1] in self.last

    def words_of(self, corpus: Corpus, places: Sequence[Place]) -> tuple[str, ...]:
        """The words of a wording, as they are where it first stands whole."""
        place = next(place for place in places if _is_whole(corpus, place))
        text = corpus.texts[place.text]
        borders = text.borders[bisect_left(text.borders, place.start) : bisect_left(text.borders, place.end) + 1]
        return tuple(text.text[start:end] for start, end in pairwise(borders))

    def whole_of(self, corpus: Corpus, places: Sequence[Place]) -> str | None:
        """A wording with the word behind it, where that is the same content word at each place: it never stands by itself."""
        first = corpus.texts[places[0].text]
        behind = self._behind(first, places[0])
        if behind is None or any(self._behind(corpus.texts[place.text], place) != behind for place in places[1:]):
            return None
        return first.text[places[0].start : places[0].end] + behind

    def _behind(self, text: CorpusText, place: Place) -> str | None:
        """The content word that begins where a place ends."""
        at = bisect_left(text.borders, place.end)
        if not _is_border(text.borders, place.end) or at + 1 >= len(text.borders):
            return None
        word = text.text[place.end : text.borders[at + 1]]
        is_content = len(word) > 1 and all(map(is_han, word)) and word not in self.first and word not in self.last
        return word if is_content else None


def make_refusal(lexicon: Lexicon) -> Refusal:
    """What a lexicon and its folder say is not to be suggested."""
    terms = {fold(term.text).text for theme in lexicon.themes for term in theme.terms}
    folder = Path(lexicon.path) if lexicon.path else None
    words = read_stop_words(stop_words_file(lexicon.path)) | frozenset(load_openings(folder).zones)
    names = (fold(name).text for name in load_organs(folder))
    organs = tuple(sorted(name for name in names if len(name) > 2))
    denials = {theme.id: "\n".join(fold(one.text).text for one in theme.no) for theme in lexicon.themes}
    return Refusal(frozenset(terms), words - BEGIN_TERMS, words - END_TERMS, organs, denials)


def _is_whole(corpus: Corpus, place: Place) -> bool:
    borders = corpus.texts[place.text].borders
    return _is_border(borders, place.start) and _is_border(borders, place.end)


def _is_border(borders: Sequence[int], at: int) -> bool:
    found = bisect_left(borders, at)
    return found < len(borders) and borders[found] == at
