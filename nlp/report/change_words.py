"""The changes between two wordings in a line of words: each kind once, with what went and what came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nlp import messages
from nlp.lineage.changes import Change
from nlp.lineage.kinds import Kind

LONGEST = 24
"""Characters of the words of a change that are shown: they stand marked in the wording."""

ARROW, ELLIPSIS = " → ", "…"
_UNTOLD: frozenset[Kind] = frozenset({"punctuation", "function_words"})
"""Of these the name says enough."""


def changes_in_words(changes: Iterable[Change], language: str) -> list[tuple[str, list[str]]]:
    """The kinds of the changes, in the order of their first, each with the words that changed; none for marks and particles."""
    by_kind: dict[Kind, list[str]] = {}
    for change in changes:
        by_kind.setdefault(change.kind, []).extend(_words(change, language))
    return [(messages.text(f"changes.{kind}", language), list(dict.fromkeys(words))) for kind, words in by_kind.items()]


def _words(change: Change, language: str) -> Iterator[str]:
    if change.kind in _UNTOLD:
        return
    sides = [shorten(words) for words in dict.fromkeys((change.old_words, change.new_words)) if words]
    direction = ""
    if change.direction in ("stronger", "weaker"):
        direction = messages.text("lineage_page.direction", language, direction=_direction(change.direction, language))
    yield ARROW.join(sides) + direction


def shorten(words: str) -> str:
    """Words as a line has room for them.

    >>> shorten("包括通过包容性发展框架加强技术合作和能力建设并分享经验")
    '包括通过包容性发展框架加强技术合作和能力建设并…'
    """
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + ELLIPSIS


def _direction(direction: str, language: str) -> str:
    return messages.text(f"ladder.direction.{direction}", language)
