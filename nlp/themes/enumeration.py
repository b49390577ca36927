"""Enumerations: members joined by 、 和 及 与 以及 或 且 并, as a guard on their members sees them."""

from __future__ import annotations

import re

from nlp.themes.windows import Context

# Each joiner, without the words of which the same character is a part (和平, 参与, 普及, 或许, 并非).
JOINER = (
    r"、|/|以及|暨|且(?!不说)|(?<!合)并(?![非不未没])|或(?![许然])|(?<![参给])与(?![会此])"
    r"|(?<![共总饱缓温调柔谐])和(?![平解谐睦缓])|(?<![涉普波危顾以触])及(?![时早格第])"
)
"""A regular expression for a word that joins two members."""

LONGEST_MEMBER = 12
"""Members are short: what stands farther from a joiner than so many characters is no part of the enumeration."""

_FARTHEST = 150
_JOINERS = re.compile(JOINER)


def other_members(context: Context, start: int, end: int) -> list[str]:
    """The other members of the enumeration that a span stands in; none where it stands in no enumeration.

    The first and the last member run into the words around the enumeration, so only their near ends are looked at.

    >>> other_members(Context("以普遍、非选择、客观和透明的原则为基础"), 4, 7)
    ['以普遍', '客观', '透明的原则为基础']
    """
    first, last = context.bounds(start, end, "clause")
    first, last = max(first, start - _FARTHEST), min(last, end + _FARTHEST)
    return _before(context.text, first, start) + _after(context.text, end, last)


def _before(text: str, first: int, start: int) -> list[str]:
    members: list[str] = []
    edge = start
    for joiner in reversed(list(_JOINERS.finditer(text, first, start))):
        if edge - joiner.end() > LONGEST_MEMBER:
            return members[::-1]
        if edge != start:
            members.append(text[joiner.end() : edge])
        edge = joiner.start()
    if edge != start:
        members.append(text[max(first, edge - LONGEST_MEMBER) : edge])
    return members[::-1]


def _after(text: str, end: int, last: int) -> list[str]:
    members: list[str] = []
    edge = end
    for joiner in _JOINERS.finditer(text, end, last):
        if joiner.start() - edge > LONGEST_MEMBER:
            if edge != end:
                members.append(text[edge : edge + LONGEST_MEMBER])
            return members
        if edge != end:
            members.append(text[edge : joiner.start()])
        edge = joiner.end()
    if edge != end:
        members.append(text[edge : min(last, edge + LONGEST_MEMBER)])
    return members
