"""Ellipsis: in 北南、南南及三方合作 the word 南南合作 is meant and never written; a rule finds it."""

from __future__ import annotations

import re

from nlp.lexicon.model import Coordination
from nlp.text import fold

# Without the words of which the same character is the beginning (和平, 及时, 与会, 或许).
_CONJUNCTION = "(?:、|和?/或?|以及|和(?![平解谐睦缓])|及其?(?![时早格])|与(?!会)|或(?!许)|暨)"
_MEMBER = "[^，；。：？！,;:?!、和及与或暨/“”‘’《》()]{1,10}?"

_ASIDE = r"\([^()]{1,15}\)"
_MOST_MEMBERS = 8


def beginnings_of(rule: Coordination) -> tuple[str, ...]:
    """The folded words with which the mentions of a rule begin: the modifier, and what follows it where that is known."""
    modifier = fold(rule.modifier).text
    return tuple(modifier + fold(word).text for word in rule.through) or (modifier,)


def head_of(rule: Coordination) -> str:
    """The folded words with which every mention of a rule ends."""
    return fold(rule.head).text


def rest_of_mention(rule: Coordination) -> re.Pattern[str]:
    """What follows the beginning, up to and with the head.

    Where the head is shared (南南和三方合作), other members of the list stand between; the head right after the modifier
    is the plain term and none of this rule's business. Where the modifier is shared (国际合作和团结), the words of
    ``through`` do.

    >>> rule = Coordination("南南", "合作", "南南合作")
    >>> [bool(rest_of_mention(rule).match(text, 2)) for text in ("南南、区域及三方合作", "南南合作和三方合作")]
    [True, False]
    """
    head = re.escape(head_of(rule))
    if rule.through:
        through = "|".join(re.escape(fold(word).text) for word in rule.through)
        return re.compile(f"(?:{_CONJUNCTION}(?:{through})){{0,{_MOST_MEMBERS}}}{_CONJUNCTION}{head}")
    return re.compile(f"(?:{_CONJUNCTION}{_MEMBER}|{_ASIDE}){{1,{_MOST_MEMBERS}}}?{head}")
