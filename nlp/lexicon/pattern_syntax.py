"""The little language of patterns: ``（a|b）`` for alternatives, ``…`` for a gap, everything else for itself.

A pattern stands for a finite set of wordings, each a sequence of literal pieces with gaps between them:

>>> expand("（文明|文化）之间…对话")
(('文明之间', '对话'), ('文化之间', '对话'))
"""

from __future__ import annotations

import re
from itertools import product

from nlp.lexicon.nodes import Node
from nlp.text import fold

GAP = "…"
_MOST_WORDINGS = 2000
_SIGNS = re.compile(r"[()|]|…+")


def expand(pattern: str, node: Node | None = None) -> tuple[tuple[str, ...], ...]:
    """Every wording of a pattern, folded: the literal pieces between its gaps.

    Args:
        pattern: as the lexicon writes it.
        node: where it stands, for the errors.

    Raises:
        LexiconError: brackets that do not match, a gap at either end, or more wordings than can be meant.
    """
    place = node or Node("", 0, pattern)
    wordings, rest = _alternatives(_tokens(fold(pattern).text), place)
    if rest:
        raise place.fault("lexicon.brackets")
    if len(wordings) > _MOST_WORDINGS:
        raise place.fault("lexicon.too_many_wordings", most=_MOST_WORDINGS)
    return tuple(dict.fromkeys(_pieces(wording, place) for wording in wordings))


def _tokens(pattern: str) -> list[str]:
    tokens: list[str] = []
    last = 0
    for sign in _SIGNS.finditer(pattern):
        tokens += [pattern[last : sign.start()], GAP if sign[0].startswith(GAP) else sign[0]]
        last = sign.end()
    return [token for token in (*tokens, pattern[last:]) if token]


def _alternatives(tokens: list[str], place: Node) -> tuple[list[str], list[str]]:
    """The wordings up to the closing bracket, and the tokens from there on."""
    found: list[str] = []
    sequence: list[list[str]] = []
    while tokens and tokens[0] != ")":
        token, *tokens = tokens
        if token == "(":
            inner, tokens = _alternatives(tokens, place)
            if not tokens:
                raise place.fault("lexicon.brackets")
            tokens = tokens[1:]
            sequence.append(inner)
        elif token == "|":
            found += _join(sequence, place)
            sequence = []
        else:
            sequence.append([token])
    return found + _join(sequence, place), tokens


def _join(sequence: list[list[str]], place: Node) -> list[str]:
    total = 1
    for choices in sequence:
        total *= len(choices)
    if total > _MOST_WORDINGS:
        raise place.fault("lexicon.too_many_wordings", most=_MOST_WORDINGS)
    return ["".join(choice) for choice in product(*sequence)]


def _pieces(wording: str, place: Node) -> tuple[str, ...]:
    pieces = tuple(re.split("…+", wording))
    if not all(pieces):
        raise place.fault("lexicon.gap_at_end")
    return pieces
