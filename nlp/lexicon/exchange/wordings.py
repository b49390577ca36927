"""Terms as people write them into cells and lines: several at once, with marks and blanks between them."""

from __future__ import annotations

import re
from itertools import pairwise

from nlp.lexicon.exchange.model import Remark
from nlp.text import is_han

_BETWEEN = re.compile("[，；;,\n|｜]+")
_IDEOGRAPHIC_COMMA = "、"


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


def split_terms(cell: str, where: str) -> tuple[tuple[str, ...], tuple[Remark, ...]]:
    """The terms of a cell or a line, and what to say of it.

    Commas and semicolons stand between terms, since none can hold them and be found across a clause. 、 may stand within a term
    (对话、合作), so it only makes a remark.

    >>> split_terms("国际合作，南南合作", "a.csv:2")[0], split_terms("对话、合作", "a.csv:3")[0]
    (('国际合作', '南南合作'), ('对话、合作',))
    """
    parts = [part.strip() for part in _BETWEEN.split(cell) if part.strip()]
    if len(parts) > 1 and all(any(map(is_han, part)) for part in parts):
        return tuple(parts), (Remark(where, "exchange.split", {"text": cell, "count": len(parts)}),)
    whole = cell.strip()
    if not whole:
        return (), ()
    if _IDEOGRAPHIC_COMMA in whole:
        return (whole,), (Remark(where, "exchange.one_term", {"text": whole}),)
    return (whole,), ()
