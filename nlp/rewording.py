"""How the wording of a clause changed: its words compared, the terms of the lexicon kept whole, and the changes told apart."""

from __future__ import annotations

from nlp.lexicon.model import Lexicon
from nlp.lineage.changes import Rewording, changes_of
from nlp.lineage.wording import Word, edits
from nlp.lineage.words import words_of
from nlp.segment import Segmenter
from nlp.text import Origins, fold
from nlp.themes import Tagger

_LONGEST_TERM = 7
"""Longer wordings of themes are phrases (增进人权领域国际合作), of which a reader wants to see the word that changed."""


class Reworder:
    """Compares wordings; it holds jieba's dictionary and the lexicon's terms, so one serves for many.

    Args:
        lexicon: whose terms are kept whole and whose openings and ladder are used.
        tagger: of that lexicon, where there is one already.
        segmenter: without a lexicon: its longer terms would hide what changed in them, and short ones come from the tagger.
    """

    def __init__(self, lexicon: Lexicon, *, tagger: Tagger | None = None, segmenter: Segmenter | None = None) -> None:
        self._tagger = tagger or Tagger(lexicon)
        self._segmenter = segmenter or Segmenter()

    def compare(self, old: str, new: str) -> Rewording:
        """What became of one wording in the other; the texts as they stand, footnote marks taken out."""
        made = edits(self._words(old), self._words(new))
        return Rewording(old, new, made, changes_of(old, new, made))

    def _words(self, text: str) -> list[Word]:
        folded = fold(text)
        origins = Origins(folded)
        (tags,) = self._tagger.tag([text])
        mentions = [mention for tag in tags for mention in tag.mentions if len(mention.term) <= _LONGEST_TERM]
        terms = [origins.folded(one.start, one.end) for one in mentions if fold(one.surface).text == fold(one.term).text]
        return words_of(folded, self._segmenter.tokens(folded.text), terms)
