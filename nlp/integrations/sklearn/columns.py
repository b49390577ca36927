"""The columns of theme counts: a theme each, or a term of a theme, and what they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

from nlp.lexicon import Lexicon, Theme

Column: TypeAlias = tuple[str, str]
"""The id of a theme, and one of its terms or nothing."""


def columns_of(lexicon: Lexicon, themes: Sequence[str], *, with_terms: bool) -> tuple[Column, ...]:
    """A column for each theme, or for each of its terms."""
    if not with_terms:
        return tuple((theme, "") for theme in themes)
    return tuple((theme, term) for theme in themes for term in terms_of(lexicon.theme(theme)))


def terms_of(theme: Theme) -> tuple[str, ...]:
    """The names by which mentions of a theme go: of its terms, its patterns and its coordinations."""
    texts = (term.text for term in theme.terms)
    patterns = (pattern.term for pattern in theme.patterns)
    return tuple(dict.fromkeys([*texts, *patterns, *(rule.term for rule in theme.coordinations)]))


def names_of_columns(lexicon: Lexicon, columns: Sequence[Column], language: str | None) -> list[str]:
    """What the columns are called, no two alike.

    Args:
        language: of the themes' labels; None for their ids.
    """
    called = {theme.id: theme.id if language is None else _label(theme, language) for theme in lexicon.themes}
    shared = Counter(called.values())
    names = {theme: name if shared[name] == 1 else f"{name} ({theme})" for theme, name in called.items()}
    return [f"{names[theme]}:{term}" if term else names[theme] for theme, term in columns]


def _label(theme: Theme, language: str) -> str:
    return theme.label.get(language) or theme.label.get("zh") or theme.id
