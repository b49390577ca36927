"""Borders of words: where a segmenter lets a word begin and end, and which of these words no phrase begins or ends with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.mine.forms import Words
from nlp.mine.phrases.model import Cut, PhraseText
from nlp.mine.phrases.units import Units

if TYPE_CHECKING:
    from nlp.mine.phrases.model import Flags, Numbers

BEGIN_TERMS = frozenset({"不", "非", "无", "未", "可", "相互", "互相", "特别"})
END_TERMS = frozenset({"者"})
"""Function words that terms begin or end with all the same: 非选择性, 可持续发展, 相互依存, 流离失所者."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Words, folded, that no phrase begins with, and that none ends with; those that are both are function words."""

    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()


def edges_of(function_words: Collection[str], openings: Collection[str] = ()) -> Edges:
    """The edges that function words (的, 和, 以及) and the words that paragraphs open with (重申) are; all folded."""
    functions = frozenset(function_words)
    return Edges((functions | frozenset(openings)) - BEGIN_TERMS, functions - END_TERMS)


@dataclass(frozen=True, slots=True)
class Borders:
    """What is known of each unit.

    Attributes:
        begins, ends: a word begins, or ends, with the unit.
        is_barred_first, is_barred_last: that word is one that no phrase begins, or ends, with.
        is_function: the unit is of a function word.
    """

    begins: Flags
    ends: Flags
    is_barred_first: Flags
    is_barred_last: Flags
    is_function: Flags


def no_borders(units: Units) -> Borders:
    """Every unit a word, none of them barred."""
    import numpy as np

    every, none = np.ones(len(units.codes), bool), np.zeros(len(units.codes), bool)
    return Borders(every, every, none, none, none)


def borders(units: Units, texts: Sequence[PhraseText], cut: Cut, edges: Edges) -> Borders:
    """The borders of the words into which ``cut`` cuts the texts."""
    import numpy as np

    words = Words()
    starts, ends, is_first, is_last = [], [], [], []
    for one, offset in zip(texts, units.offsets.tolist(), strict=True):
        for token in cut(one.text):
            word = words[token.text]
            if word is not None:
                starts.append(token.start + offset)
                ends.append(token.end + offset)
                is_first.append(word in edges.first or token.start < one.opening)
                is_last.append(word in edges.last)
    start, end, first, last = (np.array(column, np.int64) for column in (starts, ends, is_first, is_last))
    size = int(units.ends[-1]) + 2
    function = np.append((first & last) > 0, False)
    return Borders(
        _at(start, size)[units.starts],
        _at(end, size)[units.ends],
        _at(start[first > 0], size)[units.starts],
        _at(end[last > 0], size)[units.ends],
        function[np.searchsorted(start, units.starts, "right") - 1] & (units.codes > 0),
    )


def of_tokens(units: Units, texts: Sequence[PhraseText], edges: Edges) -> Borders:
    """The borders where the units are words themselves."""
    import numpy as np

    every = np.ones(len(units.codes), bool)
    opening = np.array([offset + one.opening for one, offset in zip(texts, units.offsets.tolist(), strict=True)], np.int64)
    is_opening = units.starts < opening[np.maximum(units.texts_of(np.arange(len(units.codes))), 0)]
    first, last = _named(units, edges.first), _named(units, edges.last)
    return Borders(every, every, is_opening | first, last, first & last)


def _at(places: Numbers, size: int) -> Flags:
    import numpy as np

    flags = np.zeros(size, bool)
    flags[places] = True
    return flags


def _named(units: Units, words: Collection[str]) -> Flags:
    import numpy as np

    return np.array([name in words for name in units.names], bool)[units.codes]
