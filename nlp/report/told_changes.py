"""The changes of a wording told to a person, kind by kind: the words, what an opening gained, the themes concerned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from nlp import messages
from nlp.lineage.differences.changes import Change

LONGEST_WORDS = 40
_KEPT = 18
ELLIPSIS = "…"
_ARROW = " → "

_SMALL = ("punctuation", "function_words")
"""Marks and small words stand marked in the wording; here it is enough to say how many changed."""

_ONE_SIDED = ("item_added", "item_removed", "qualifier_added", "qualifier_removed", "clause_added", "clause_removed")
"""The name of the kind says whether the words came or went."""


def told_changes(changes: Sequence[Change], labels: Mapping[str, str], language: str | None = None) -> list[tuple[str, str]]:
    """The name of each kind of change, in the order of its first, with the words that changed.

    Args:
        labels: of the themes, by id.
    """
    by_kind: dict[str, list[Change]] = {}
    for change in changes:
        by_kind.setdefault(change.kind, []).append(change)
    between = messages.text("changes.comma", language)
    told = [
        (kind_name(kind, language), between.join(_told(change, labels, language) for change in found))
        for kind, found in by_kind.items()
        if kind not in _SMALL
    ]
    small = [kind for kind in _SMALL if kind in by_kind]
    counts = [messages.text("changes.count", language, count=len(by_kind[kind])) for kind in small]
    return told + [(kind_name(kind, language), count) for kind, count in zip(small, counts, strict=True)]


def kind_name(kind: str, language: str | None = None) -> str:
    """The name of a kind of change.

    >>> kind_name("item_added", "en")
    'item added'
    """
    return messages.text(f"changes.{kind}", language)


def shortened(words: str) -> str:
    """Words, of many only the beginning and the end.

    >>> shortened("合作与真诚对话")
    '合作与真诚对话'
    """
    return words if len(words) <= LONGEST_WORDS else words[:_KEPT] + ELLIPSIS + words[-_KEPT:]


def axis_name(axis: str, language: str | None = None) -> str:
    """The name of an axis of the ladder; one that only a lexicon of one's own has goes by its own name."""
    from nlp.messages.ladder import WORDINGS

    key = f"ladder.axis.{axis}"
    return messages.text(key, language) if key in WORDINGS else axis


def _told(change: Change, labels: Mapping[str, str], language: str | None) -> str:
    old, new = shortened(change.old_words), shortened(change.new_words)
    if change.kind in _ONE_SIDED or old == new:
        words = new or old
    else:
        words = _ARROW.join((old, new)) if old and new else f"+{new}" if new else f"-{old}"
    asides = [*_steps(change, language), *_themes(change, labels, language)]
    if not asides:
        return words
    return words + messages.text("changes.aside", language, aside=messages.text("changes.comma", language).join(asides))


def _themes(change: Change, labels: Mapping[str, str], language: str | None) -> Iterator[str]:
    if change.themes:
        named = [labels.get(theme, theme) for theme in change.themes]
        yield messages.text("changes.themes", language, themes=messages.text("changes.list", language).join(named))


def _steps(change: Change, language: str | None) -> Iterator[str]:
    """What the ladder tells of an opening; nothing where it does not tell."""
    told = [(axis, direction) for axis, direction in change.axes if direction != "same"]
    for axis, direction in told:
        yield messages.text("changes.axis", language, axis=axis_name(axis, language), direction=_direction(direction, language))
    if not told and change.direction == "same":
        yield messages.text("changes.level", language)
    elif not told and change.direction in ("stronger", "weaker"):
        yield _direction(change.direction, language)


def _direction(direction: str, language: str | None) -> str:
    return messages.text(f"ladder.direction.{direction}", language)
