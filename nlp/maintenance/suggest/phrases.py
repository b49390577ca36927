"""Phrases that stand again and again, from `nlp.mine.phrases`, as candidates."""

from __future__ import annotations

from itertools import pairwise

from nlp.maintenance.suggest.corpus import Corpus, CorpusText
from nlp.maintenance.suggest.refused import Refusal
from nlp.mine.phrases import PhraseText, mine
from nlp.mine.phrases.borders import Edges
from nlp.types import Token

LEAST = 2
MOST = 3000
"""So many phrases are looked at, the best ones; a corpus of any size has no more that a person would."""


def find_phrases(corpus: Corpus, refusal: Refusal) -> dict[str, float]:
    """Folded wordings, each with its place among the phrases, from 1 for the first to 0."""
    cut = {text.text: text for text in corpus.texts}
    texts = [_text(text) for text in corpus.texts]
    edges = Edges(refusal.first, refusal.last)
    found = mine(
        texts, least=LEAST, cut=lambda text: _tokens(cut[text]), edges=edges, known=refusal.terms, new=True, limit=MOST
    )
    wordings = ["".join(phrase.text.split()) for phrase in found]
    return {wording: 1 - place / len(wordings) for place, wording in enumerate(wordings)}


def _text(text: CorpusText) -> PhraseText:
    origin = text.unit.origin
    mentions = tuple((one.start, one.end) for one in text.marked)
    return PhraseText(text.text, origin.source, (origin.body, origin.session), mentions)


def _tokens(text: CorpusText) -> list[Token]:
    return [Token(text.text[start:end], start, end) for start, end in pairwise(text.borders)]
