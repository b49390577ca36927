"""Edits so plain that arrays of places decide them: terms come whose guards look no farther than at what stands beside them,
terms go, and all else stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from nlp.lexicon.model import Coordination, Guard, OneOf, Pattern, Term, Theme
from nlp.text import fold
from nlp.themes.coordination import beginnings_of, rest_of_mention
from nlp.themes.difference import Difference, Wording, wordings_of
from nlp.themes.latin import LATIN
from nlp.themes.patterns import compile_pattern

_BEYOND = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
"""Characters that are not one code unit each, or none at all."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Words right before a place, right after it, or both at once."""

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    around: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlainTerm:
    """A term: its name, its folded text, whether its edges must not lie inside other words, and what its guards refuse."""

    name: str
    text: str
    is_bounded: bool
    refused: Beside = Beside()


@dataclass(frozen=True, slots=True)
class PlainEdit:
    """What is plain about the edit of a theme.

    Attributes:
        added: terms that neither begin nor end with a letter or a digit.
        removed: terms, whatever their guards were.
        kept: how the mentions of the other wordings begin, and what must follow, None where nothing must.
    """

    theme: str
    added: tuple[PlainTerm, ...]
    removed: tuple[PlainTerm, ...]
    kept: tuple[tuple[str, re.Pattern[str] | None], ...]


def plain_edits(found: Difference) -> tuple[PlainEdit, ...] | None:
    """The edits of all themes that differ; None where one of them is not plain."""
    edits = []
    for theme in found.themes:
        edit = _edit(found, theme)
        if edit is None:
            return None
        edits.append(edit)
    return tuple(edits)


def _edit(found: Difference, theme_id: str) -> PlainEdit | None:
    themes = [next((one for one in side.themes if one.id == theme_id), None) for side in (found.before, found.after)]
    old, new = (dict(wordings_of(theme)) for theme in themes)
    kept = [key for key in old if key in new]
    added = [_added(wording, themes[1]) for key, wording in new.items() if key not in old]
    removed = [_plain(wording) for key, wording in old.items() if key not in new]
    if kept != [key for key in new if key in old] or None in (*added, *removed):
        return None
    beginnings = tuple(beginning for key in kept for beginning in _beginnings(old[key]))
    if any(_BEYOND.search(piece) for piece, _ in beginnings):
        return None
    return PlainEdit(theme_id, tuple(filter(None, added)), tuple(filter(None, removed)), beginnings)


def _plain(wording: Wording) -> PlainTerm | None:
    if not isinstance(wording, Term):
        return None
    text = fold(wording.text).text
    return None if _BEYOND.search(text) else PlainTerm(wording.text, text, wording.is_bounded)


def _added(wording: Wording, theme: Theme | None) -> PlainTerm | None:
    term = _plain(wording)
    if term is None or theme is None or term.text[0] in LATIN or term.text[-1] in LATIN:
        return None
    refused = [_refused(guard, term.text) for guard in (*wording.guards, *theme.guards)]
    if None in refused:
        return None
    found = [one for one in refused if one]
    left, right = (tuple(chain.from_iterable(words)) for words in ([one.left for one in found], [one.right for one in found]))
    return replace(term, refused=Beside(left, right, tuple(chain.from_iterable(one.around for one in found))))


def _refused(guard: Guard, text: str) -> Beside | None:
    """What stands beside a term where a guard refuses it; None where that is not all that the guard looks at."""
    if isinstance(guard, OneOf) or any(_BEYOND.search(word) for word in guard.words):
        return None
    words = tuple(folded for word in guard.words if (folded := fold(word).text))
    match guard.kind:
        case "not_after":
            return Beside(left=words)
        case "not_before":
            return Beside(right=words)
        case "never_inside":
            return _hosts(words, text)
        case _:
            return None


def _hosts(hosts: Iterable[str], text: str) -> Beside:
    """What the words that contain a term have before and after it."""
    around = [
        (host[:place], host[place + len(text) :])
        for host in hosts
        for place in range(len(host) - len(text) + 1)
        if host != text and host.startswith(text, place)
    ]
    return Beside(
        left=tuple(before for before, after in around if not after),
        right=tuple(after for before, after in around if not before),
        around=tuple(pair for pair in around if all(pair)),
    )


def _beginnings(wording: Wording) -> Iterator[tuple[str, re.Pattern[str] | None]]:
    match wording:
        case Term():
            yield fold(wording.text).text, None
        case Coordination():
            yield from ((first, rest_of_mention(wording)) for first in beginnings_of(wording))
        case Pattern():
            yield from compile_pattern(wording)
