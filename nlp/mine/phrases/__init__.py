"""Phrases: what stands in texts again and again and may be a term; `mine` ranks them."""

from nlp.mine.phrases.borders import Edges, edges_of
from nlp.mine.phrases.mine import mine
from nlp.mine.phrases.model import Phrase, PhraseText, Place

__all__ = ["Edges", "Phrase", "PhraseText", "Place", "edges_of", "mine"]
