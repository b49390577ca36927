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
    tokens = [GAP if token.startswith(GAP) else token for token in _SIGNS.split(fold(pattern).text) if token]
    alternatives, rest = _parse_alternatives(tokens, place)
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


def _parse_alternatives(tokens: list[str], place: Node) -> tuple[tuple[Sequence, ...], list[str]]:
    """The alternatives up to the closing bracket, and the tokens from there on."""
    alternatives: list[Sequence] = []
    sequence: list[Element] = []
    while tokens and tokens[0] != ")":
        token, *tokens = tokens
        if token == "(":
            inner, tokens = _parse_alternatives(tokens, place)
            if not tokens:
                raise place.fault("lexicon.brackets")
            tokens = tokens[1:]
            sequence.append(inner)
        elif token == "|":
            alternatives.append(tuple(sequence))
            sequence = []
        else:
            sequence.append(token)
    return (*alternatives, tuple(sequence)), tokens


def _may_be_open(sequence: Sequence, end: int) -> bool:
    """Whether a wording of the sequence can be empty or have a gap at the end asked for (0 or -1)."""
    if not sequence:
        return True
    element = sequence[end]
    if isinstance(element, str):
        return element == GAP
    rest = sequence[1:] if end == 0 else sequence[:-1]
    return any(_may_be_open(alternative, end) if alternative else _may_be_open(rest, end) for alternative in element)
