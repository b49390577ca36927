"""The words of a clause, as comparing sees them: tokens, but for what is one word to a reader."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from nlp.lineage.differences.word_classes import (
    DATE,
    LATIN,
    NUMBER,
    PHRASE,
    RESOLUTION_NUMBER,
    is_function,
    is_mark,
    joins_items,
)
from nlp.text import Folded, Origins
from nlp.types import Span, Token

_ONE_WORD = re.compile("|".join(f"(?:{one.pattern})" for one in (DATE, RESOLUTION_NUMBER, LATIN, NUMBER, PHRASE)), re.VERBOSE)

_PREFIXES = ("相互", "互相", "非", "无", "不")
_SUFFIXES = ("性", "化", "者")
_LONGEST_PREFIXED = 4

_ADVERBS = frozenset("都也均")
_PLACES = frozenset("中上下内间")
"""What segmentation wrongly takes for the end, or the beginning, of a word: 利益攸关|方都|需要, 实践|中为|民间."""

_SHORTEST_DIVISIBLE = 2
_HALF_COMPOUND = 2

_BLANK_BETWEEN_LETTERS = re.compile(r"(?<=[A-Za-z,;.:])\s+(?=[A-Za-z])")

_LIST_MARKS = re.compile("[、，和及与或]")


class Word(NamedTuple):
    """A word of a text: its span in the text as it stands, the blanks behind it among it, and what is compared.

    Attributes:
        is_whole: whether it may not be divided, as a term, a date or a number may not.
    """

    start: int
    end: int
    key: str
    is_whole: bool = False


def words_of(
    folded: Folded, tokens: Sequence[Token], terms: Iterable[Span] = (), *, opening: int = 0, names: Iterable[Span] = ()
) -> list[Word]:
    """The words of a text; their spans, which tile the text as it stands, have the blanks behind a word in it.

    A text of blanks is one word that compares as nothing.

    Args:
        tokens: of the folded text, which they tile.
        terms: spans of the folded text that are not to be cut, such as the terms of the lexicon; those that hold a list are,
            since an item may be added to it.
        names: spans that are not to be cut whatever they hold (经济及社会理事会).
        opening: where the opening of the clause ends in the folded text; it is the first word then.
    """
    text = folded.text
    if not text:
        return [Word(0, len(folded.source), "")] if folded.source else []
    units = [span for span in terms if not _LIST_MARKS.search(text, *span)]
    units += names
    units += [found.span() for found in _ONE_WORD.finditer(text)]
    units = [(0, opening), *_longest(span for span in units if span[0] >= opening)] if opening else _longest(units)
    spans = _joined(text, _apart(folded, _cut(tokens, units)), set(units))
    return list(_placed(folded, _with_listed_compounds(text, spans), set(units)))


def divide_words(words: Sequence[Word], others: Sequence[str]) -> list[Word]:
    """The words, those divided of which the other text has a part as a word of its own: 睦邻友好 where that has 睦邻.

    Segmentation depends on what stands around; what is one word here may be two there, one behind the other (应以). A term is
    divided only where the other text has both of its parts.

    Args:
        others: the words of the other text as they are compared, in their order.
    """
    known = frozenset(others)
    borders = {one + other: len(one) for one, other in pairwise(others) if not is_mark(one) and not is_mark(other)}
    divided: list[Word] = []
    for word in words:
        is_as_written = word.end - word.start == len(word.key)
        is_divisible = is_as_written and word.key not in known and not is_function(word.key)
        at = _division(word, known) or (0 if word.is_whole else borders.get(word.key, 0)) if is_divisible else 0
        if at:
            divided.append(Word(word.start, word.start + at, word.key[:at]))
            divided.append(Word(word.start + at, word.end, word.key[at:]))
        else:
            divided.append(word)
    return divided


def _division(word: Word, others: Collection[str]) -> int:
    """Where to divide a word, or 0."""
    key = word.key
    for at in range(len(key) - 1, 0, -1):
        parts = key[:at], key[at:]
        is_torn = parts[0] in others if parts[1] in _ADVERBS else parts[0] in _PLACES and is_function(parts[1])
        if is_torn:
            return at
        known = [part for part in parts if part in others and len(part) >= _SHORTEST_DIVISIBLE]
        needed = len(parts) if word.is_whole else 1
        if len(known) >= needed and all(part in known or _may_stand_alone(part) for part in parts):
            return at
    return 0


def _may_stand_alone(part: str) -> bool:
    return len(part) >= _SHORTEST_DIVISIBLE or is_function(part)


def _longest(units: Iterable[Span]) -> list[Span]:
    """Of units that overlap the longest, by place."""
    kept: list[Span] = []
    for start, end in sorted(set(units), key=lambda span: (span[0] - span[1], span)):
        at = bisect_left(kept, (start, end))
        is_free = (at == 0 or kept[at - 1][1] <= start) and (at == len(kept) or end <= kept[at][0])
        if start < end and is_free:
            kept.insert(at, (start, end))
    return kept


def _cut(tokens: Sequence[Token], units: Sequence[Span]) -> Iterator[Span]:
    """The units, and between them the tokens, cut where a unit begins or ends within one."""
    waiting = list(reversed(units))
    position = 0
    for token in tokens:
        start = max(position, token.start)
        while waiting and waiting[-1][0] < token.end:
            unit = waiting.pop()
            if start < unit[0]:
                yield start, unit[0]
            yield unit
            start = position = unit[1]
        if start < token.end:
            yield start, token.end
            position = token.end


def _apart(folded: Folded, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans, words of letters apart between which the text has a blank: folding takes it away."""
    borders = sorted(_borders(folded))
    for start, end in spans:
        inside = borders[bisect_right(borders, start) : bisect_left(borders, end)]
        yield from pairwise([start, *inside, end])


def _borders(folded: Folded) -> Iterator[int]:
    """Where a blank stood between two letters of the Latin alphabet."""
    found = list(_BLANK_BETWEEN_LETTERS.finditer(folded.source))
    if found:
        origins = Origins(folded)
        yield from (origins.folded(0, blank.start())[1] for blank in found)


def _joined(text: str, spans: Iterable[Span], units: Collection[Span]) -> list[Span]:
    """Prefixes with the word behind them (相互理解, 非选择), suffixes with the word before them (普遍性)."""
    joined: list[Span] = []
    for start, end in spans:
        before = text[slice(*joined[-1])] if joined and joined[-1] not in units else ""
        is_suffix = text[start:end] in _SUFFIXES and len(before) > 1 and before.isalpha()
        is_prefixed = before in _PREFIXES and len(before) < end - start + 2 and end - start <= _LONGEST_PREFIXED
        if is_suffix or (is_prefixed and end - start > 1):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _with_listed_compounds(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, two words that make an item of four characters in a list (、平等对待等) as one."""
    joined: list[Span] = []
    for index, (start, end) in enumerate(spans):
        first = joined[-1] if joined else (0, 0)
        is_pair = end - start == first[1] - first[0] == _HALF_COMPOUND and first == spans[index - 1]
        if is_pair and _is_listed(text, spans, index - 1, index + 1) and text[first[0] : end].isalpha():
            joined[-1] = first[0], end
        else:
            joined.append((start, end))
    return joined


def _is_listed(text: str, spans: Sequence[Span], first: int, last: int) -> bool:
    """Whether the words from ``first`` to ``last`` are an item of a list, whole."""
    before = text[slice(*spans[first - 1])] if first else ""
    after = text[slice(*spans[last])] if last < len(spans) else ""
    return joins_items(before) and (joins_items(after) or after == "等" or is_mark(after))


def _placed(folded: Folded, spans: Sequence[Span], whole: Collection[Span]) -> Iterator[Word]:
    """The words in the text as it stands, each reaching to where the next begins."""
    origins = Origins(folded)
    starts = [0, *(origins.span(start, end)[0] for start, end in spans[1:]), len(folded.source)]
    for (start, end), first, last in zip(spans, starts, starts[1:], strict=False):
        yield Word(first, last, folded.text[start:end], (start, end) in whole)
