"""The terms of a lexicon by their words, whatever theme has them."""

from __future__ import annotations

from nlp.lexicon.model import Lexicon
from nlp.text import fold


def term_themes(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The ids of the themes that have each term, by the term folded."""
    found: dict[str, tuple[str, ...]] = {}
    for theme in lexicon.themes:
        for term in theme.terms:
            word = fold(term.text).text
            found[word] = tuple(dict.fromkeys((*found.get(word, ()), theme.id)))
    return found
