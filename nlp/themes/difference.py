"""What two lexicons tag differently: which themes, and the pieces without which a text cannot tell."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from nlp.lexicon.model import Coordination, Lexicon, Pattern, Term, Theme
from nlp.text import fold
from nlp.themes.coordination import beginnings_of
from nlp.themes.latin import LATIN
from nlp.themes.patterns import compile_pattern

Wording: TypeAlias = Term | Coordination | Pattern
Key: TypeAlias = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What two lexicons tag differently.

    Attributes:
        themes: the ids of the themes of which wordings or guards differ, or which only one of the lexicons has.
        pieces: the folded pieces with which the wordings that differ begin. In a text in which none of them stands, both
            lexicons find the same mentions.
        before, after: the lexicons with these themes alone; other themes play no part in theirs.
        is_reordered: whether themes that both have come in another order.
        is_latin: whether a mention can begin or end with a letter or a digit, so that the text as it stands must be seen.
    """

    themes: tuple[str, ...]
    pieces: frozenset[str]
    before: Lexicon
    after: Lexicon
    is_reordered: bool
    is_latin: bool


def difference(before: Lexicon, after: Lexicon) -> Difference:
    """What two lexicons tag differently; lines, notes, labels, sources and the like play no part.

    Guards count with the words of the lists that they name.
    """
    pieces: dict[str, frozenset[str]] = {}
    old, new = ({theme.id: theme for theme in lexicon.themes} for lexicon in (before, after))
    for theme_id in {**new, **old}:
        wordings = [wordings_of(themes.get(theme_id)) for themes in (old, new)]
        if [key for key, _ in wordings[0]] != [key for key, _ in wordings[1]]:
            pieces[theme_id] = _pieces(*wordings)
    parts = [_only(lexicon, pieces) for lexicon in (before, after)]
    return Difference(
        themes=tuple(pieces),
        pieces=frozenset().union(*pieces.values()),
        before=parts[0],
        after=parts[1],
        is_reordered=[one for one in old if one in new] != [one for one in new if one in old],
        is_latin=any(_is_latin(wording) for part in parts for theme in part.themes for _, wording in wordings_of(theme)),
    )


def _only(lexicon: Lexicon, themes: Mapping[str, object]) -> Lexicon:
    return replace(lexicon, themes=tuple(theme for theme in lexicon.themes if theme.id in themes))


def wordings_of(theme: Theme | None) -> list[tuple[Key, Wording]]:
    """The wordings of a theme in the order in which mentions prefer them, each with all that tagging sees of it."""
    return [] if theme is None else list(_keyed(theme))


def _keyed(theme: Theme) -> Iterator[tuple[Key, Wording]]:
    for term in theme.terms:
        yield ("term", term.text, term.guards, theme.guards, term.is_bounded), term
    for rule in theme.coordinations:
        key = (rule.modifier, rule.head, rule.term, rule.through, rule.guards, theme.guards, rule.is_bounded)
        yield ("coordination", *key), rule
    for one in theme.patterns:
        yield ("pattern", one.text, one.term, one.gap, one.guards, theme.guards, one.is_bounded), one


def _pieces(old: Sequence[tuple[Key, Wording]], new: Sequence[tuple[Key, Wording]]) -> frozenset[str]:
    """The pieces of the wordings that differ; of all where those that do not have changed places."""
    keys = {key for key, _ in old} & {key for key, _ in new}
    kept = [[key for key, _ in some if key in keys] for some in (old, new)]
    is_moved = kept[0] != kept[1]
    return frozenset(piece for key, wording in (*old, *new) if is_moved or key not in keys for piece in _beginnings(wording))


def _beginnings(wording: Wording) -> Iterator[str]:
    match wording:
        case Term():
            yield fold(wording.text).text
        case Coordination():
            yield from beginnings_of(wording)
        case Pattern():
            yield from (first for first, _ in compile_pattern(wording))


def _is_latin(wording: Wording) -> bool:
    match wording:
        case Term():
            folded = fold(wording.text).text
            return folded[0] in LATIN or folded[-1] in LATIN
        case Coordination():
            texts: Sequence[str] = (wording.modifier, wording.head)
        case Pattern():
            texts = (wording.text,)
    return any(character in LATIN for text in texts for character in fold(text).text)
