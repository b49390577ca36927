"""Whether words that changed turn a clause into its contrary: 不得 left out, 进行 become 不进行, 应 become 不应."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ADVERB = "(?:并|绝|决|切|尚|从|仍|均|都)?"
_NO = "(?:不|未|非|没|无|勿|毋|莫)"
_BEHIND = "(?:得|应当?|可以?|能够?|会|要|再|曾|准|许|予|须|必|有|法|是)?"
"""What makes one word with a negation: 不得, 未曾, 没有, 无法."""

_NEGATION = re.compile(_ADVERB + _NO + _BEHIND)
_AFFIRMATION = re.compile(
    _ADVERB + "(?:应当|应该|应|可以|可|能够|能|会|需要|要|必须|须|必|准许|准|许|得|予以|予|有|已经|已|曾|是)?"
)
_ATTRIBUTES = frozenset("的地")


def comes_or_goes(words: Sequence[str]) -> bool:
    """Whether folded words that came or went have a negation among them, unless they only describe what follows.

    >>> comes_or_goes(["不得"]), comes_or_goes(["不", "受", "限制", "地"]), comes_or_goes(["酌情"])
    (True, False, False)
    """
    return words[-1] not in _ATTRIBUTES and any(map(_NEGATION.fullmatch, words))


def is_contrary(before: str, after: str) -> bool:
    """Whether of two folded wordings one is the other denied.

    >>> is_contrary("进行", "不进行"), is_contrary("必须", "不得"), is_contrary("不得", "不应")
    (True, True, False)
    """
    cores = [_core(text) for text in (before, after)]
    return cores[0][0] != cores[1][0] and any(one == other for one in cores[0][1] for other in cores[1][1])


def _core(text: str) -> tuple[bool, set[str]]:
    """Whether a wording begins with a negation, and what is left of it without that, or without what is affirmed by."""
    denied = re.match(_ADVERB + _NO, text)
    if denied is None:
        affirmed = _AFFIRMATION.match(text)
        return False, {text, text[affirmed.end() :] if affirmed else text}
    whole = _NEGATION.match(text)
    return True, {text[denied.end() :], text[whole.end() :] if whole else text}
