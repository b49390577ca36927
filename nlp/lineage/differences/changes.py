"""The changes between two wordings of a clause, each with its kind.

Every edit is judged by the words in it and by what stands beside it: what comes in with a 、 is an item of a list, what fills
the room between two commas a clause, other words that come in a qualifier. Words that went in one place and came in another
were moved.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from nlp.lineage.differences.kinds import Kind
from nlp.lineage.differences.ladder import Direction, Step
from nlp.lineage.differences.moves import Draft, draft_of, items_apart, with_moves
from nlp.lineage.differences.word_classes import is_mark, joins_items
from nlp.lineage.differences.wording import Edit, Stretch, span_of
from nlp.lineage.differences.words import Word
from nlp.text import CLAUSE_MARKS, fold
from nlp.types import Mention, Span, ThemeTag

__all__ = ["Change", "Direction", "Kind", "Reworded", "Rewording", "changes_of"]

_ITEMS = frozenset(["item_added", "item_removed", "items_reordered", "citation"])
_TRIMMED = _ITEMS | {"moved", "negation", "qualifier_added", "qualifier_removed", "clause_added", "clause_removed"}
_PARTICLES = frozenset("的地")
_BRACKETS = tuple("“”‘’《》()")

_BLANK_BESIDE_CHINESE = re.compile(r"(?<=[^ -~]) | (?=[^ -~])")

_LONGEST_JOINING = 12
_BEGINS_CLAUSE = re.compile(rf"[{CLAUSE_MARKS}]\s*(?:并|又|还|也|同时|再次)*\s*$")

_MOST_OUTSIDE = 0.5
"""A term is what changed where at least this share of it lies within the change."""


class Change(NamedTuple):
    """Something that changed: ``old`` and ``new`` are spans of the two texts, one of them empty where words came or went.

    Attributes:
        old_words: what stood there, without blanks; ``new_words`` what stands there now. Of what came or went as an item the
            marks and conjunctions at its ends are left out.
        themes: the ids of the themes whose terms the words are, or hold.
        direction: of openings, whether the new one is the stronger (see `ladder.step`); None for other kinds.
        axes: of openings, the direction on each axis of the ladder on which both stand.
    """

    kind: Kind
    old: Span
    new: Span
    old_words: str
    new_words: str
    themes: tuple[str, ...] = ()
    direction: Direction | None = None
    axes: tuple[tuple[str, Direction], ...] = ()


@dataclass(frozen=True, slots=True)
class Rewording:
    """What became of a wording: the edits tile both texts, the changes are in their order in the new text."""

    old: str
    new: str
    edits: tuple[Edit, ...]
    changes: tuple[Change, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed but blanks, widths and script."""
        return not self.changes


@dataclass(frozen=True, slots=True)
class Reworded:
    """Two wordings ready to be told apart: their words, the themes found in them, and how many words open each."""

    old: str
    new: str
    old_words: Sequence[Word]
    new_words: Sequence[Word]
    old_tags: Sequence[ThemeTag] = ()
    new_tags: Sequence[ThemeTag] = ()
    openings: tuple[int, int] = (0, 0)

    @property
    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """The words of both."""
        return self.old_words, self.new_words


def changes_of(reworded: Reworded, stretches: Sequence[Stretch], step: Callable[[str, str], Step]) -> tuple[Change, ...]:
    """The changes that edits make.

    Args:
        step: gives the way from one opening to another.
    """
    old, new = ([word.key for word in words] for words in reworded.words)
    drafts: list[Draft] = []
    opened: list[Change] = []
    for one in stretches:
        if one.operation == "equal" or not any((*old[one.a : one.b], *new[one.c : one.d])):
            continue
        if (one.a, one.c) == (0, 0) and (one.b, one.d) == reworded.openings:
            opened.append(_opening(reworded, one, step))
        else:
            drafts.append(draft_of(old, new, one))
    drafts = with_moves(old, new, _with_whole_citations(drafts))
    changes = (_change(reworded, draft) for draft in items_apart(old, new, drafts))
    return (*opened, *(_with_opening(reworded, change, step) for change in changes))


def _opening(reworded: Reworded, one: Stretch, step: Callable[[str, str], Step]) -> Change:
    change = _change(reworded, Draft("opening", one.a, one.b, one.c, one.d))
    made = step(*(words[0].key for words in reworded.words)) if all(reworded.openings) else Step("unknown")
    return _stepped(change, made)


def _with_opening(reworded: Reworded, change: Change, step: Callable[[str, str], Step]) -> Change:
    """The change, taken for one of an opening where both words begin a clause and stand on one axis of the ladder."""
    before = _before(reworded.old, change.old), _before(reworded.new, change.new)
    if change.kind != "term" or not all(map(_BEGINS_CLAUSE.search, before)):
        return change
    made = step(*(fold(words).text for words in (change.old_words, change.new_words)))
    return _stepped(change._replace(kind="opening"), made) if made.axes else change


def _before(text: str, span: Span) -> str:
    """The few characters before a span."""
    return text[max(0, span[0] - _LONGEST_JOINING) : span[0]]


def _stepped(change: Change, made: Step) -> Change:
    return change._replace(direction=made.direction, axes=made.axes)


def _with_whole_citations(drafts: Iterable[Draft]) -> list[Draft]:
    """A citation's date and its number, where both changed, as one change."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        is_next = before is not None and (before.b, before.d) == (draft.a, draft.c)
        if before is not None and is_next and {before.kind, draft.kind} in ({"date", "citation"}, {"citation"}):
            joined[-1] = Draft("citation", before.a, draft.b, before.c, draft.d)
        else:
            joined.append(draft)
    return joined


def _change(reworded: Reworded, draft: Draft) -> Change:
    old, new = (draft.a, draft.b), (draft.c, draft.d)
    if draft.kind in _TRIMMED:
        is_item = draft.kind in _ITEMS
        old, new = (_trimmed(words, *span, is_item=is_item) for words, span in zip(reworded.words, (old, new), strict=True))
    old_span, new_span = span_of(reworded.old_words, *old), span_of(reworded.new_words, *new)
    themes = [*_themes(reworded.old_tags, old_span), *_themes(reworded.new_tags, new_span)]
    return Change(
        draft.kind,
        old_span,
        new_span,
        _without_blanks(reworded.old[slice(*old_span)]),
        _without_blanks(reworded.new[slice(*new_span)]),
        tuple(dict.fromkeys(themes)),
    )


def _trimmed(words: Sequence[Word], first: int, last: int, *, is_item: bool) -> tuple[int, int]:
    """The words without what only joins them to the rest: marks, 的 and 地, and of items the conjunctions."""
    kept = [index for index in range(first, last) if not _is_joint(words[index].key, is_item=is_item)]
    return (kept[0], kept[-1] + 1) if kept else (first, last)


def _is_joint(key: str, *, is_item: bool) -> bool:
    if key in _PARTICLES or (is_item and joins_items(key)):
        return True
    return is_mark(key) and not key.startswith(_BRACKETS)


def _without_blanks(text: str) -> str:
    """A text without the blanks beside Chinese characters.

    >>> _without_blanks("2013 年 12 月"), _without_blanks("Urges  States")
    ('2013年12月', 'Urges States')
    """
    return _BLANK_BESIDE_CHINESE.sub("", " ".join(text.split()))


def _themes(tags: Sequence[ThemeTag], span: Span) -> Iterator[str]:
    """The themes of the terms that a span holds; the mentions of a theme are in order and do not overlap."""
    for tag in tags:
        first = max(0, bisect_right(tag.mentions, span[0], key=attrgetter("start")) - 1)
        last = bisect_left(tag.mentions, span[1], key=attrgetter("start"))
        if any(_is_what_changed(mention, span) for mention in tag.mentions[first:last]):
            yield tag.theme


def _is_what_changed(mention: Mention, span: Span) -> bool:
    shared = min(mention.end, span[1]) - max(mention.start, span[0])
    return shared > _MOST_OUTSIDE * (mention.end - mention.start)
