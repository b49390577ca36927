"""Terms that the segmenter cannot give back as one token, though they are in its user dictionary.

Themes are found on the text, not on tokens, so nothing is missed by it; but what counts words (word lists, keyness,
phrases) sees such a term in pieces.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.lexicon.exchange.jieba import unmatchable_terms
from nlp.lexicon.model import Lexicon
from nlp.maintenance.check.finding import Finding
from nlp.segment import Segmenter


def check_tokens(lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each term that is cut, standing alone."""
    segmenter = Segmenter(lexicon)
    unmatchable = frozenset(unmatchable_terms(lexicon))
    for theme in lexicon.themes:
        for term in theme.terms:
            words = segmenter.words(term.text)
            if len(words) > 1:
                key = "check.never_a_token" if term.text in unmatchable else "check.not_a_token"
                values = {"tokens": "/".join(words)}
                yield Finding("info", f"{theme.path}:{term.line}", key, values, theme.id, term.text)
