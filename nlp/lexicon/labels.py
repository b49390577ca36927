"""What themes are called in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import messages

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon


def labels(lexicon: Lexicon) -> dict[str, str]:
    """The label of each theme in the language in force, by id, in the lexicon's order."""
    language = messages.language()
    return {theme.id: theme.label.get(language) or theme.label["zh"] for theme in lexicon.themes}
