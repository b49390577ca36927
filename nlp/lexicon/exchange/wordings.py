"""Terms as people write them into cells and lines: several at once, with marks and blanks between them."""

from __future__ import annotations

import re
from itertools import pairwise

from nlp.text import is_han

_BETWEEN = re.compile("[，；;,\n|｜]+")


def closed_up(text: str) -> str:
    """A term without the blanks beside Chinese characters, which matching would pass over anyway.

    >>> closed_up("普遍 定期 审议"), closed_up("Universal  Periodic Review"), closed_up("COVID-19 疫情")
    ('普遍定期审议', 'Universal Periodic Review', 'COVID-19疫情')
    """
    words = text.split()
    closed = words[:1]
    for before, word in pairwise(words):
        closed.append(word if is_han(before[-1]) or is_han(word[0]) else f" {word}")
    return "".join(closed)


def split_terms(text: str) -> list[str]:
    """The terms of a cell or a line.

    Commas and semicolons stand between terms, each of which holds Chinese characters. 、 may stand within a term.

    >>> split_terms("国际合作，南南合作"), split_terms("对话、合作"), split_terms("1,2-二氯乙烷")
    (['国际合作', '南南合作'], ['对话、合作'], ['1,2-二氯乙烷'])
    """
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    return parts if all(any(map(is_han, part)) for part in parts) else [text.strip()]
