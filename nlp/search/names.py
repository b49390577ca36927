"""The names by which a query may call the themes and terms of a lexicon."""

from __future__ import annotations

from nlp.lexicon.model import Lexicon
from nlp.text import fold


def theme_names(lexicon: Lexicon) -> dict[str, str]:
    """The id of each theme by each of its names, folded."""
    return {fold(name).text: theme.id for theme in lexicon.themes for name in (theme.id, *theme.label.values())}


def term_names(lexicon: Lexicon) -> frozenset[str]:
    """The names that mentions go by, folded: of terms, of patterns, and of what enumerations tear apart."""
    return frozenset(
        fold(name).text
        for theme in lexicon.themes
        for name in (
            *(term.text for term in theme.terms),
            *(pattern.term for pattern in theme.patterns),
            *(coordination.term for coordination in theme.coordinations),
        )
    )
