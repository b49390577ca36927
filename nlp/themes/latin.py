"""Terms written in letters or digits: UPR does not stand in SUPRA, though folding has taken the blanks out."""

from __future__ import annotations

import re

from nlp.text import ZERO_WIDTH

LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
"""Letters and digits as folding leaves them."""

_LETTER = "A-Za-z0-9\uff21-\uff3a\uff41-\uff5a\uff10-\uff19"
_LETTER_BEFORE = re.compile(f"[{_LETTER}][{ZERO_WIDTH}]*$")
_LETTER_AFTER = re.compile(f"[{ZERO_WIDTH}]*[{_LETTER}]")
_A_LETTER = re.compile(f"[{_LETTER}]")
_FARTHEST = 16


def continues(source: str, first: int, last: int) -> bool:
    """Whether letters go on beyond an edge of a span of a text as it stands, where the edge is itself a letter.

    >>> [continues(text, 3, 6) for text in ("参加 UPR 2", "参加了UPR", "参加SUPRA")]
    [False, False, True]
    """
    before, after = source[max(0, first - _FARTHEST) : first], source[last : last + _FARTHEST]
    if _A_LETTER.match(source[first]) and _LETTER_BEFORE.search(before):
        return True
    return bool(_A_LETTER.match(source[last - 1]) and _LETTER_AFTER.match(after))
