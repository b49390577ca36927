"""Borders of words: where a segmenter lets a word begin and end, and which of these words no phrase begins or ends with."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.mine.forms import is_word
from nlp.mine.phrases.model import Cut, PhraseText
from nlp.mine.phrases.units import Units
from nlp.text import fold

if TYPE_CHECKING:
    from nlp.mine.phrases.model import Flags, Numbers

BEGIN_TERMS = frozenset(
    {"不", "非", "无", "未", "可", "相互", "互相", "特别", "有关", "其他", "第一", "第二", "第三", "一", "两"}
)
END_TERMS = frozenset({"者", "日", "年"})
"""Function words that terms begin or end with all the same: 非选择性, 特别报告员, 第三世界, 流离失所者, 国际青年日."""

_FIRST, _LAST = 1, 2


@dataclass(frozen=True, slots=True)
class Edges:
    """Words, folded, that no phrase begins with, and that none ends with; those that are both are function words."""

    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()


def edges_of(function_words: Collection[str], openings: Collection[str] = ()) -> Edges:
    """The edges that function words (的, 和, 以及) and the words that paragraphs open with (重申) are; all folded."""
    functions = frozenset(function_words)
    return Edges((functions | frozenset(openings)) - BEGIN_TERMS, functions - END_TERMS)


class _Kinds(dict[str, int]):
    """What each form is: `_FIRST` and `_LAST` are set where no phrase begins, or ends, with it; -1 is a mark or blank."""

    def __init__(self, edges: Edges) -> None:
        self._edges = edges

    def __missing__(self, form: str) -> int:
        word = fold(form).text if is_word(form) else ""
        kind = _FIRST * (word in self._edges.first) + _LAST * (word in self._edges.last) if word else -1
        self[form] = kind
        return kind


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

    kinds = _Kinds(edges)
    kind, starts, ends, opening = (array("q") for _ in range(4))
    for one, offset in zip(texts, units.offsets.tolist(), strict=True):
        tokens = cut(one.text)
        kind.extend([kinds[token.text] for token in tokens])
        starts.extend([token.start + offset for token in tokens])
        ends.extend([token.end + offset for token in tokens])
        opening.extend([offset + one.opening] * len(tokens))
    of_word, start, end, opens = (np.frombuffer(column, np.int64) for column in (kind, starts, ends, opening))
    first, last = (of_word & _FIRST > 0) | (start < opens), of_word & _LAST > 0
    is_word, size = of_word >= 0, int(units.ends[-1]) + 2
    return Borders(
        _at(start[is_word], size)[units.starts],
        _at(end[is_word], size)[units.ends],
        _at(start[is_word & first], size)[units.starts],
        _at(end[is_word & last], size)[units.ends],
        _function_units(units, start, of_word == _FIRST | _LAST),
    )


def _function_units(units: Units, starts: Numbers, is_function: Flags) -> Flags:
    """Which units are of a function word, from where words start."""
    import numpy as np

    word = np.searchsorted(starts, units.starts, "right") - 1
    return np.append(is_function, False)[word] & (units.codes > 0)


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
