"""A theme by its id and a term by its wording, with what to do where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from nlp.errors import LexiconError
from nlp.lexicon.files import DESCRIPTION
from nlp.lexicon.model import Lexicon, Term, Theme
from nlp.lexicon.read_theme import folded_words

_MOST_NEAR = 3
_NEAR = 0.75


def find_theme(lexicon: Lexicon, theme_id: str) -> Theme:
    """The theme with an id.

    Raises:
        LexiconError: there is none; the ids that are nearest are named, or the theme that it went into.
    """
    ids = [theme.id for theme in lexicon.themes]
    if theme_id not in ids:
        raise no_theme(theme_id, ids, lexicon.retired, lexicon.path)
    return lexicon.theme(theme_id)


def find_term(theme: Theme, text: str) -> Term:
    """The term with a wording, or one that matching sees no difference to.

    Raises:
        LexiconError: there is none; the terms that are nearest are named.
    """
    place = place_of_term([term.text for term in theme.terms], theme.id, text, theme.path)
    return theme.terms[place]


def place_of_term(terms: list[str], theme_id: str, text: str, path: str) -> int:
    """Which of a theme's terms is meant."""
    wording = text.strip()
    if wording in terms:
        return terms.index(wording)
    folded = [folded_words(term) for term in terms]
    if folded_words(wording) in folded:
        return folded.index(folded_words(wording))
    near = get_close_matches(wording, terms, n=3, cutoff=0.5)
    raise LexiconError("edit.no_term", where=f"{theme_id}={text}", path=path, near="、".join(near) or "—")


def no_theme(theme_id: str, ids: list[str], retired: Mapping[str, str | None], folder: str) -> LexiconError:
    """What to say of an id that is no theme's."""
    if theme_id in retired:
        into = retired[theme_id]
        key = "edit.theme_retired_into" if into else "edit.theme_retired"
        return LexiconError(key, where=theme_id, into=into, path=f"{folder}/{DESCRIPTION}")
    near = _near(theme_id, ids)
    key = "edit.no_theme_but_near" if near else "edit.no_theme"
    return LexiconError(key, where=theme_id, folder=folder, near=", ".join(near))


def _near(theme_id: str, ids: list[str]) -> list[str]:
    """The ids that differ in a few letters, then those that have the one asked for among their words."""
    close = get_close_matches(theme_id, ids, n=_MOST_NEAR, cutoff=_NEAR)
    longer = [one for one in ids if f"-{theme_id}-" in f"-{one}-" and one not in close]
    return (close + longer)[:_MOST_NEAR]
