"""Patterns, compiled: the literal pieces a mention can begin with, and what must follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from math import prod

from nlp.lexicon.model import Pattern
from nlp.lexicon.pattern_syntax import GAP, Element, Sequence, has_gap, parse_pattern
from nlp.text import CLAUSE_MARKS

_MOST_PIECES = 1000


def compile_pattern(pattern: Pattern) -> Iterator[tuple[str, re.Pattern[str] | None]]:
    """The first pieces of a pattern, each with what must follow it; None where the piece is all.

    >>> for piece, rest in compile_pattern(Pattern("（建设|提高）…能力", "能力建设")):
    ...     print(piece, rest.match("提高会员国在人权领域的能力", 2))
    建设 <re.Match object; span=(2, 13), match='会员国在人权领域的能力'>
    提高 <re.Match object; span=(2, 13), match='会员国在人权领域的能力'>
    """
    for sequence in _without_gap_in_front(parse_pattern(pattern.text)):
        count = _length_of_front(sequence)
        rest = "".join(_expression(element, pattern.gap) for element in sequence[count:])
        compiled = re.compile(rest) if rest else None
        for piece in dict.fromkeys(_wordings(sequence[:count])):
            yield piece, compiled


def _without_gap_in_front(sequence: Sequence) -> Iterator[Sequence]:
    """The sequence, or where it begins with alternatives of which one has a gap, each alternative with the rest."""
    first = sequence[0]
    if isinstance(first, str) or not has_gap(first):
        yield sequence
        return
    for alternative in first:
        yield from _without_gap_in_front((*alternative, *sequence[1:]))


def _length_of_front(sequence: Sequence) -> int:
    """How many elements are written out: those before the first gap, as long as they make few pieces."""
    count = 1
    while count < len(sequence) and not has_gap(sequence[count]):
        pieces = prod(_number_of_wordings(element) for element in sequence[: count + 1])
        if pieces > _MOST_PIECES and all(_wordings(sequence[:count])):
            break
        count += 1
    return count


def _number_of_wordings(element: Element) -> int:
    if isinstance(element, str):
        return 1
    return sum(prod(_number_of_wordings(inner) for inner in alternative) for alternative in element)


def _wordings(sequence: Sequence) -> list[str]:
    """Every wording of a sequence without gaps."""
    choices = [
        [element] if isinstance(element, str) else [wording for alternative in element for wording in _wordings(alternative)]
        for element in sequence
    ]
    return ["".join(choice) for choice in product(*choices)]


def _expression(element: Element, gap: int) -> str:
    """A regular expression for an element: gaps as short as can be, longer alternatives first."""
    if element == GAP:
        return f"[^{CLAUSE_MARKS}]{{0,{gap}}}?"
    if isinstance(element, str):
        return re.escape(element)
    alternatives = ("".join(_expression(inner, gap) for inner in alternative) for alternative in element)
    return f"(?:{'|'.join(sorted(alternatives, key=len, reverse=True))})"
