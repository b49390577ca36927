"""The little language of patterns: ``（a|b）`` for alternatives, ``…`` for a gap, everything else for itself."""

from __future__ import annotations

import re
from typing import TypeAlias

from nlp.lexicon.nodes import Node
from nlp.text import fold

GAP = "…"
Element: TypeAlias = "str | tuple[tuple[Element, ...], ...]"
"""A literal (folded), the sign of a gap, or alternatives, each of them a sequence of elements."""

Sequence: TypeAlias = tuple[Element, ...]

_SIGNS = re.compile(r"([()|]|…+)")


def parse_pattern(pattern: str, node: Node | None = None) -> Sequence:
    """The elements of a pattern, folded.

    >>> parse_pattern("（文明|文化）之间…对话")
    ((('文明',), ('文化',)), '之间', '…', '对话')

    Args:
        pattern: as the lexicon writes it.
        node: where it stands, for the errors.

    Raises:
        LexiconError: brackets that do not match, or a gap or nothing at one of the ends.
    """
    place = node or Node("", 0, pattern)
    pieces = [GAP if token.startswith(GAP) else token for token in _SIGNS.split(fold(pattern).text) if token]
    alternatives, rest = _parse_alternatives(pieces, place)
    if rest:
        raise place.fault("lexicon.brackets")
    sequence = alternatives[0] if len(alternatives) == 1 else (alternatives,)
    if _may_be_open(sequence, 0) or _may_be_open(sequence, -1):
        raise place.fault("lexicon.gap_at_end")
    return sequence


def has_gap(element: Element) -> bool:
    """Whether a gap stands in an element or in one of its alternatives."""
    if isinstance(element, str):
        return element == GAP
    return any(has_gap(inner) for alternative in element for inner in alternative)


def _parse_alternatives(pieces: list[str], place: Node) -> tuple[tuple[Sequence, ...], list[str]]:
    """The alternatives up to the closing bracket, and the pieces from there on."""
    alternatives: list[Sequence] = []
    sequence: list[Element] = []
    while pieces and pieces[0] != ")":
        sign, *pieces = pieces
        if sign == "(":
            inner, pieces = _parse_alternatives(pieces, place)
            if not pieces:
                raise place.fault("lexicon.brackets")
            pieces = pieces[1:]
            sequence.append(inner)
        elif sign == "|":
            alternatives.append(tuple(sequence))
            sequence = []
        else:
            sequence.append(sign)
    return (*alternatives, tuple(sequence)), pieces


def _may_be_open(sequence: Sequence, end: int) -> bool:
    """Whether a wording of the sequence can be empty or have a gap at the end asked for (0 or -1)."""
    if not sequence:
        return True
    element = sequence[end]
    if isinstance(element, str):
        return element == GAP
    rest = sequence[1:] if end == 0 else sequence[:-1]
    return any(_may_be_open(alternative, end) if alternative else _may_be_open(rest, end) for alternative in element)
