"""Wordings with gaps: where the first literal piece of a pattern stands, does the rest of it follow?"""

from __future__ import annotations

import re
from collections import defaultdict

from nlp.lexicon.model import Pattern
from nlp.lexicon.pattern_syntax import expand
from nlp.themes.windows import CLAUSE_MARKS


def literal_wordings(pattern: Pattern) -> tuple[str, ...]:
    """The folded wordings of a pattern that have no gap: they are matched like terms."""
    return tuple(pieces[0] for pieces in expand(pattern.text) if len(pieces) == 1)


def gapped_wordings(pattern: Pattern) -> dict[tuple[str, str], re.Pattern[str]]:
    """What may follow the first piece of the wordings with a gap, by first and last piece; the shortest gap counts.

    >>> rest = gapped_wordings(Pattern("（建设|提高）…能力", "能力建设"))["提高", "能力"]
    >>> rest.match("提高会员国在人权领域的能力", 2).end()
    13
    """
    tails: dict[tuple[str, str], list[str]] = defaultdict(list)
    for first, *others in expand(pattern.text):
        if others:
            tails[first, others[-1]].append(_tail(others, pattern.gap))
    return {ends: re.compile("|".join(several)) for ends, several in tails.items()}


def _tail(pieces: list[str], gap: int) -> str:
    return "".join(f"[^{CLAUSE_MARKS}]{{0,{gap}}}?{re.escape(piece)}" for piece in pieces)
