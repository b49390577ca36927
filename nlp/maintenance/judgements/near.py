"""Near misses: paragraphs without a theme that look as if they might have it.

A term of the theme stands there and a guard or a word border refused it; or the paragraph uses words that mark the company in
which the theme is met. Where a lexicon misses something it is most often among these, so they are drawn by themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from nlp.lexicon.model import Lexicon, Theme
from nlp.lexicon.stop_words import read_stop_words, stop_words_file
from nlp.maintenance.judgements.pool import Passage
from nlp.mine.association import Cells, log_likelihood
from nlp.segment import Segmenter
from nlp.text import fold, is_han
from nlp.themes import Tagger

LEAST_KEYNESS = 15.13
"""G² of a word that keeps company with a theme: beyond chance at p < 0.0001, with one degree of freedom."""

MOST_WORDS = 20
LEAST_WORDS = 3
"""So many of these words make a paragraph a near miss, of at most `MOST_WORDS`, those of the highest keyness."""

FEWEST_TAGGED, FEWEST_TEXTS = 5, 3
"""A theme with fewer paragraphs has no company to know, and a word that stands in fewer of them is none."""

FEWEST_BY_COMPANY = 20
"""By company at most as many paragraphs are near as carry the theme, and this number where that is more."""

_SAMPLE = 1000
_BATCH = 2000


class NearMisses:
    """Finds near misses among passages, theme by theme.

    Args:
        lexicon: that the passages were tagged with.
        themes: of the lexicon that will be asked for; all without it.
    """

    def __init__(self, lexicon: Lexicon, passages: Sequence[Passage], themes: Collection[str] | None = None) -> None:
        self._lexicon = lexicon
        self._passages = passages
        self._themes = tuple(one for one in lexicon.themes if themes is None or one.id in themes)

    def of(self, theme: str) -> frozenset[tuple[str, int]]:
        """The source and position of each paragraph that nearly carries a theme."""
        indices = {*self._refused.get(theme, ()), *self._by_company(theme)}
        return frozenset((self._passages[index].place.source, self._passages[index].position) for index in indices)

    def words(self, theme: str) -> dict[str, float]:
        """The words that paragraphs of a theme have oftener than others, its own terms apart, each with its G²."""
        tagged, others = self._sampled(theme)
        if len(tagged) < FEWEST_TAGGED:
            return {}
        within, beyond = Counter(self._words_of(tagged, theme)), Counter(self._words_of(others, theme))
        stop_words = read_stop_words(stop_words_file(self._lexicon.path))
        keyness = {
            word: log_likelihood(Cells(count, len(tagged) - count, beyond[word], len(others) - beyond[word]))
            for word, count in within.items()
            if count >= FEWEST_TEXTS and word not in stop_words
        }
        strongest = sorted(keyness, key=lambda word: (-keyness[word], word))[:MOST_WORDS]
        return {word: keyness[word] for word in strongest if keyness[word] >= LEAST_KEYNESS}

    @cached_property
    def _loosened(self) -> Tagger:
        return Tagger(loosened(replace(self._lexicon, themes=self._themes)))

    @cached_property
    def _segmenter(self) -> Segmenter:
        return Segmenter(self._lexicon)

    @cached_property
    def _refused(self) -> dict[str, list[int]]:
        """The passages in which a term of a theme stands that they do not carry, by theme."""
        found: dict[str, list[int]] = {}
        for first in range(0, len(self._passages), _BATCH):
            batch = self._passages[first : first + _BATCH]
            for index, tags in enumerate(self._loosened.tag([one.text for one in batch]), first):
                for tag in tags:
                    if tag.theme not in self._passages[index].themes:
                        found.setdefault(tag.theme, []).append(index)
        return found

    def _by_company(self, theme: str) -> list[int]:
        words = self.words(theme)
        if not words:
            return []
        scored: list[tuple[float, int]] = []
        for index, passage in enumerate(self._passages):
            if theme not in passage.themes:
                present = [keyness for word, keyness in words.items() if word in passage.folded]
                if len(present) >= LEAST_WORDS:
                    scored.append((-sum(present), index))
        most = max(FEWEST_BY_COMPANY, sum(theme in passage.themes for passage in self._passages))
        return [index for _, index in sorted(scored)[:most]]

    def _sampled(self, theme: str) -> tuple[list[str], list[str]]:
        """Texts with the theme and without it, evenly taken where there are very many."""
        tagged = [one.text for one in self._passages if theme in one.themes]
        others = [one.text for one in self._passages if theme not in one.themes]
        return tagged[:: len(tagged) // _SAMPLE + 1], others[:: len(others) // _SAMPLE + 1]

    def _words_of(self, texts: Sequence[str], theme: str) -> Iterator[str]:
        """The words of each text, each once, those apart that lie in what may be a mention of the theme."""
        for text, tags in zip(texts, self._loosened.tag(texts), strict=True):
            spans = [mention[:2] for tag in tags if tag.theme == theme for mention in tag.mentions]
            yield from {fold(word).text for word in set(self._words_beside(text, spans))}

    def _words_beside(self, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
        for token in self._segmenter.tokens(text):
            is_word = len(token.text) > 1 and is_han(token.text[0])
            if is_word and not any(token.start < end and start < token.end for start, end in spans):
                yield token.text


def loosened(lexicon: Lexicon) -> Lexicon:
    """The lexicon without guards and borders: it finds its terms wherever their characters stand."""
    return replace(lexicon, themes=tuple(_loosened_themes(lexicon.themes)))


def _loosened_themes(themes: Iterable[Theme]) -> Iterator[Theme]:
    for theme in themes:
        yield replace(
            theme,
            guards=(),
            terms=tuple(replace(one, guards=(), is_bounded=False) for one in theme.terms),
            patterns=tuple(replace(one, guards=(), is_bounded=False) for one in theme.patterns),
            coordinations=tuple(replace(one, guards=(), is_bounded=False) for one in theme.coordinations),
        )
