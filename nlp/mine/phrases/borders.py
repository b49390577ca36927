"""Borders of words: where a segmenter lets a word begin and end, and which of these words no phrase begins or ends with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.mine.forms import Words
from nlp.mine.phrases.model import Cut, PhraseText
from nlp.mine.phrases.units import Units

if TYPE_CHECKING:
    from nlp.mine.phrases.model import Flags


@dataclass(frozen=True, slots=True)
class Edges:
    """Words, folded, that no phrase begins with or ends with: function words, and the words that paragraphs open with."""

    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Borders:
    """What is known of each unit.

    Attributes:
        begins, ends: a word begins, or ends, with the unit.
        is_barred_first, is_barred_last: that word is one that no phrase begins, or ends, with.
    """

    begins: Flags
    ends: Flags
    is_barred_first: Flags
    is_barred_last: Flags


def no_borders(units: Units) -> Borders:
    """Every unit a word, none of them barred."""
    import numpy as np

    every, none = np.ones(len(units.codes), bool), np.zeros(len(units.codes), bool)
    return Borders(every, every, none, none)


def borders(units: Units, texts: Sequence[PhraseText], cut: Cut, edges: Edges) -> Borders:
    """The borders of the words into which ``cut`` cuts the texts."""
    import numpy as np

    words = Words()
    starts, ends, first, last = [], [], [], []
    for one, offset in zip(texts, units.offsets.tolist(), strict=True):
        for token in cut(one.text):
            word = words[token.text]
            if word is not None:
                starts.append(token.start + offset)
                ends.append(token.end + offset)
                first.append(word in edges.first or token.start < one.opening)
                last.append(word in edges.last or token.end <= one.opening)
    at_start = _flags(units, starts, np.array(first, bool))
    at_end = _flags(units, ends, np.array(last, bool))
    return Borders(
        at_start[0][units.starts], at_end[0][units.ends], at_start[1][units.starts], at_end[1][units.ends],
    )  # fmt: skip


def of_tokens(units: Units, texts: Sequence[PhraseText], edges: Edges) -> Borders:
    """The borders where the units are words themselves."""
    import numpy as np

    every = np.ones(len(units.codes), bool)
    opening = np.array([offset + one.opening for one, offset in zip(texts, units.offsets.tolist(), strict=True)], np.int64)
    is_opening = units.starts < opening[units.texts_of(np.arange(len(units.codes)))]
    return Borders(every, every, is_opening | _named(units, edges.first), is_opening | _named(units, edges.last))


def _flags(units: Units, at: Sequence[int], barred: Flags) -> tuple[Flags, Flags]:
    """Of every character whether a word's border is there, and whether that word is barred."""
    import numpy as np

    is_border = np.zeros(int(units.ends[-1]) + 2, bool)
    is_border[at] = True
    is_barred = np.zeros(len(is_border), bool)
    is_barred[np.array(at, np.int64)[barred]] = True
    return is_border, is_barred


def _named(units: Units, words: Collection[str]) -> Flags:
    import numpy as np

    return np.array([name in words for name in units.names], bool)[units.codes]
