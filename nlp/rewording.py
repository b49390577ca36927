"""How the wording of a clause changed: its words compared, the terms of the lexicon kept whole, and the changes told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.lineage.differences.changes import Reworded, Rewording, changes_of
from nlp.lineage.differences.ladder import load_ladder, step
from nlp.lineage.differences.wording import Edit, span_of, stretches
from nlp.lineage.differences.words import Word, divide_words, words_of
from nlp.structure.openings import load_openings, load_organs
from nlp.text import CLAUSE_MARKS, Folded, Origins, fold

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.segment import Segmenter
    from nlp.themes import Tagger
    from nlp.types import Mention, ThemeTag

_LONGEST_TERM = 10
"""Longer wordings of themes are phrases (增进人权领域的国际合作), of which a reader wants to see the word that changed."""

_JOINING = "(?:并|又|还|也|同时|再次)"


class Reworder:
    """Compares wordings; it holds jieba's dictionary and the lexicon's terms, so one serves for many.

    Args:
        lexicon: whose terms are kept whole, and whose openings and ladder are used.
        tagger: of that lexicon, where there is one already.
        segmenter: without a lexicon: its longer terms would hide what changed in them, and short ones come from the tagger.
    """

    def __init__(self, lexicon: Lexicon, *, tagger: Tagger | None = None, segmenter: Segmenter | None = None) -> None:
        from nlp.segment import Segmenter
        from nlp.themes import Tagger

        folder = Path(lexicon.path)
        self._tagger = tagger or Tagger(lexicon)
        self._segmenter = segmenter or Segmenter()
        self._openings = load_openings(folder)
        self._organs = _organs(load_organs(folder))
        ladder = load_ladder(folder)
        self._step = partial(step, ladder)
        self._clause_openings = _clause_openings(ladder.opening_words())

    def compare(self, old: str, new: str) -> Rewording:
        """What became of one wording in the other; the texts as they stand, footnote marks taken out."""
        reworded = self._reworded(old, new)
        found = stretches(reworded.old_words, reworded.new_words, openings=reworded.openings)
        edits = [
            Edit(one.operation, span_of(reworded.old_words, one.a, one.b), span_of(reworded.new_words, one.c, one.d))
            for one in found
        ]
        return Rewording(old, new, tuple(edits), changes_of(reworded, found, self._step))

    def _reworded(self, old: str, new: str) -> Reworded:
        folded = fold(old), fold(new)
        ends = self._openings.end(folded[0].text), self._openings.end(folded[1].text)
        openings = int(ends[0] > 0), int(ends[1] > 0)
        tags = self._tagger.tag([old, new])
        olds, news = (self._words(text, found, end) for text, found, end in zip(folded, tags, ends, strict=True))
        keys = [word.key for word in olds], [word.key for word in news]
        words = divide_words(olds, keys[1]), divide_words(news, keys[0])
        return Reworded(old, new, *words, old_tags=tags[0], new_tags=tags[1], openings=openings)

    def _words(self, folded: Folded, tags: tuple[ThemeTag, ...], opening: int) -> list[Word]:
        origins = Origins(folded)
        mentions = [mention for tag in tags for mention in tag.mentions]
        terms = [origins.folded(one.start, one.end) for one in mentions if _is_one_wording(one)]
        terms += [found.span(1) for found in self._clause_openings.finditer(folded.text)]
        organs = [found.span() for found in self._organs.finditer(folded.text)]
        return words_of(folded, self._segmenter.tokens(folded.text), terms, opening=opening, names=organs)


def _clause_openings(words: Sequence[str]) -> re.Pattern[str]:
    """Finds words of the ladder where a clause begins within a paragraph: ，并敦促 but not 根据条约的要求."""
    alternatives = "|".join(map(re.escape, words)) or "(?!)"
    return re.compile(f"(?<=[{CLAUSE_MARKS}]){_JOINING}*({alternatives})(?!愿)")


def _organs(names: Iterable[str]) -> re.Pattern[str]:
    """Finds names of organs, the longest first: 人权理事会 is one word, of which 理事会 is no part."""
    longest_first = sorted((fold(name).text for name in names), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")


def _is_one_wording(mention: Mention) -> bool:
    """Whether a mention is a term and not words with others between them (尊重所有人的一切人权)."""
    surface = fold(mention.surface).text
    return len(surface) <= _LONGEST_TERM and ("的" not in surface or surface == fold(mention.term).text)
