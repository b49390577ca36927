"""What kind of change an edit is, judged by its words and by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias, get_args

from nlp.lineage.differences.negation import comes_or_goes, is_contrary
from nlp.lineage.differences.word_classes import (
    CLAUSE_MARKS,
    CONJUNCTIONS,
    LIST_MARK,
    class_of,
    is_function,
    is_mark,
    joins_items,
)
from nlp.lineage.differences.wording import Stretch

Kind: TypeAlias = Literal[
    "opening",
    "term",
    "item_added",
    "item_removed",
    "items_reordered",
    "qualifier_added",
    "qualifier_removed",
    "clause_added",
    "clause_removed",
    "negation",
    "moved",
    "citation",
    "date",
    "number",
    "punctuation",
    "function_words",
    "reworded",
]
"""``opening``: the words that the clause opens with. ``term``: a word or two took the place of others. ``item``: of a list.
``clause``: words between two commas or the like. ``negation``: words that may turn the clause into its contrary. ``moved``: the
same words stand elsewhere. ``citation``: of a resolution. ``function_words``: words that carry grammar only. ``reworded``: more
than any of these."""

KINDS: tuple[Kind, ...] = get_args(Kind)

_LONGEST_TERM = 8
_MOST_WORDS_OF_TERM = 2
_SHORTEST_CLAUSE = 4
_MOST_BESIDE_CITATION = 12
_AMBIGUOUS = frozenset(["与", "同"])
"""Conjunctions that are prepositions too: 与各国协商."""

_ABOUT_CITATIONS = frozenset(
    re.findall(
        r"\w+",
        "决议 决定 大会 理事会 人权 人权理事会 委员会 人权委员会 小组委员会 安全 安全理事会 经济 社会 经济及社会理事会 其 "
        "通过 关于 题为",
    )
)


def kind_of(old: Sequence[str], new: Sequence[str], stretch: Stretch) -> Kind:
    """The kind of an edit, given the words of the two texts."""
    before, after = old[stretch.a : stretch.b], new[stretch.c : stretch.d]
    plain = _plain_kind([word for word in (*before, *after) if word])
    if plain is not None:
        return plain
    are_small = [all(is_function(word) for word in words) for words in (before, after)]
    if not any(are_small):
        return _kind_of_replacement(before, after)
    is_added = are_small[0]
    words, first, last = (new, stretch.c, stretch.d) if is_added else (old, stretch.a, stretch.b)
    if is_item(words, first, last):
        return "item_added" if is_added else "item_removed"
    if _is_clause(words[first:last]) or (first, last) == (0, len(words)):
        return "clause_added" if is_added else "clause_removed"
    if comes_or_goes(words[first:last]):
        return "negation"
    return "qualifier_added" if is_added else "qualifier_removed"


def is_about_citations(words: Sequence[str]) -> bool:
    """Whether words only say whose resolution is cited."""
    return all(word in _ABOUT_CITATIONS or is_function(word) for word in words)


def _plain_kind(words: Sequence[str]) -> Kind | None:
    """The kind that the words alone tell: marks, small words, numbers, dates, citations; None for content."""
    classes = {class_of(word) for word in words}
    if classes == {"mark"}:
        return "punctuation"
    classes -= {"mark"}
    if classes == {"function"}:
        return "function_words"
    classes -= {"function"}
    if classes == {"date"}:
        return "date"
    if classes == {"number"}:
        return "number"
    if "citation" not in classes:
        return None
    others = sum(len(word) for word in words if class_of(word) == "content" and word not in _ABOUT_CITATIONS)
    return "citation" if others <= _MOST_BESIDE_CITATION else None


def _kind_of_replacement(before: Sequence[str], after: Sequence[str]) -> Kind:
    if is_contrary("".join(before), "".join(after)):
        return "negation"
    is_short = all(_is_short(words) for words in (before, after))
    return "term" if is_short else "reworded"


def _is_short(words: Sequence[str]) -> bool:
    """Whether words are one, however long, as the name of an organ is; or two short ones."""
    return len(words) == 1 or (len(words) <= _MOST_WORDS_OF_TERM and len("".join(words)) <= _LONGEST_TERM)


def is_item(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words from ``first`` to ``last`` are an item, or items, of a list: whether a 、 or 和 came with them."""
    stretch = words[first:last]
    if any(word in CLAUSE_MARKS for word in stretch):
        return False
    if LIST_MARK in (stretch[0], stretch[-1]):
        return True
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if stretch[0] in CONJUNCTIONS:
        return stretch[0] not in _AMBIGUOUS or _ends_phrase(after)
    if stretch[-1] in CONJUNCTIONS:
        return True
    return before is not None and joins_items(before) and after is not None and joins_items(after)


def _ends_phrase(after: str | None) -> bool:
    """Whether a list may end before a word."""
    return after is None or after in ("的", "等") or is_mark(after) or joins_items(after)


def _is_clause(stretch: Sequence[str]) -> bool:
    """Whether words that came or went are a clause: there is a comma or the like among them, and enough else."""
    return any(is_mark(word) and word in CLAUSE_MARKS for word in stretch) and (
        sum(len(word) for word in stretch if not is_function(word)) >= _SHORTEST_CLAUSE
    )
