"""The words that took the place of others in one clause.

Numbers, dates, symbols, marks and function words are no words here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from nlp.lineage.differences.changes import Change, Kind, Rewording
from nlp.lineage.differences.word_classes import is_function, is_mark
from nlp.lineage.differences.wording import Edit
from nlp.text import fold
from nlp.types import Span

Cut: TypeAlias = Callable[[str], Sequence[str]]
"""Cuts a folded text into words."""

Plain: TypeAlias = Callable[[str], str]
"""Gives a folded opening without its words of degree: 重申 for 又重申."""

Key: TypeAlias = tuple[str, str]
"""The old words and the new, folded."""

LONGEST = 4
"""Of more words in a row a reader sees a passage that was written anew, not words that stand for others."""

_SHORT, _UNEVEN = 6, 3
"""A change of so few characters, the one side longer by so few at most, is small."""

_KINDS: tuple[Kind, ...] = ("opening", "term", "negation", "reworded")
_PASSED_OVER: tuple[Kind, ...] = ("citation", "date", "number", "punctuation", "function_words")
_NUMBER = re.compile(r"\d|^第?[〇零一二三四五六七八九十百千两]+[年月日届次号项款段条个]*$|[《》“”]")


class Replaced(NamedTuple):
    """Words that took the place of others in a clause, folded.

    Attributes:
        old_span: the passage of the old text that was replaced, in which ``old`` stands; new_span: what stands there now.
        is_opening: whether they open the clause.
        is_alone: whether nothing else changed in the clause but marks, function words, numbers and citations.
    """

    old: str
    new: str
    old_span: Span
    new_span: Span
    is_opening: bool = False
    is_alone: bool = False

    @property
    def key(self) -> Key:
        """The words."""
        return self.old, self.new


def replaced_words(rewording: Rewording, cut: Cut, plain: Plain = str) -> Iterator[Replaced]:
    """The words that took the place of others in a rewording.

    Passages of as many words are taken word for word (增进这个 → 加强这一 is 增进 → 加强 and 这个 → 这一), others as a whole.
    On either side of a passage unchanged words must stand, or the edge of both texts; small changes may lie between.
    """
    changes = [change for change in rewording.changes if change.kind not in _PASSED_OVER]
    for change in changes:
        if not _is_in_place(rewording, change):
            continue
        for old, new in _words_of(change, cut, plain):
            if old and new and old != new:
                yield Replaced(old, new, change.old, change.new, change.kind == "opening", len(changes) == 1)


def _is_in_place(rewording: Rewording, change: Change) -> bool:
    """Whether what stands around a change is the same in both texts, so that its new words stand for the old ones."""
    edits = rewording.edits
    within = [at for at, edit in enumerate(edits) if edit.operation != "equal" and _overlap(edit, change)]
    if not within:
        return False
    before = _meets_unchanged(rewording, (edits[at] for at in range(within[0] - 1, -1, -1)))
    after = _meets_unchanged(rewording, (edits[at] for at in range(within[-1] + 1, len(edits))))
    return "another" not in (before, after) and "the same" in (before, after)


def _overlap(edit: Edit, change: Change) -> bool:
    return all(one[0] < other[1] and other[0] < one[1] for one, other in ((edit.old, change.old), (edit.new, change.new)))


def _meets_unchanged(rewording: Rewording, edits: Iterable[Edit]) -> Literal["the same", "another", "nothing"]:
    """What stands on one side of a change, small changes apart: the same words, another passage, or no more than a mark."""
    has_mark = False
    for edit in edits:
        old, new = fold(rewording.old[slice(*edit.old)]).text, fold(rewording.new[slice(*edit.new)]).text
        if edit.operation == "equal":
            if not is_mark(new):
                return "the same"
            has_mark = True
        elif not _is_small(old, new):
            return "nothing" if has_mark else "another"
    return "nothing"


def _is_small(old: str, new: str) -> bool:
    """Whether a change leaves what is beside it in its place: function words, or few characters for few."""
    if all(is_function(words) for words in (old, new) if words):
        return True
    return max(len(old), len(new)) <= _SHORT and abs(len(old) - len(new)) <= _UNEVEN


def _words_of(change: Change, cut: Cut, plain: Plain) -> Iterator[Key]:
    """The old words of a change, each with what stands there now."""
    if change.kind not in _KINDS or not change.old_words or not change.new_words:
        return
    if change.kind == "opening":
        yield plain(fold(change.old_words).text), plain(fold(change.new_words).text)
    else:
        yield from _matched(*(_content(cut(fold(words).text)) for words in (change.old_words, change.new_words)))


def _matched(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Which words stand for which; none where one side has none, a number or too many."""
    if not (0 < len(old) <= LONGEST and 0 < len(new) <= LONGEST) or any(map(_is_number, (*old, *new))):
        return
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
    else:
        yield "".join(old), "".join(new)


def _content(words: Sequence[str]) -> list[str]:
    """The words of a passage, from the first to the last that is neither a mark nor a function word.

    A mark among them makes two passages of it, of which none stands for words.
    """
    kept = [index for index, word in enumerate(words) if not is_function(word)]
    content = list(words[kept[0] : kept[-1] + 1]) if kept else []
    return [] if any(is_mark(word) for word in content) else content


def _is_number(word: str) -> bool:
    return _NUMBER.search(word) is not None
