"""What sort of word a word is to someone who compares wordings: a mark, a small word, a date, a number, or content."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

WordClass: TypeAlias = Literal["mark", "function", "date", "citation", "number", "content"]

MARKS = frozenset("，。；：、！？,.;:!?“”‘’\"'()《》〈〉<>[]—-…·")
"""Punctuation, as folding leaves it."""

CLAUSE_MARKS = frozenset("，；。：,;:.")
LIST_MARK = "、"

CONJUNCTIONS = frozenset(["和", "及", "与", "以及", "或", "或者", "暨", "同"])
"""Words that join the items of a list."""

FUNCTION_WORDS = CONJUNCTIONS | frozenset(
    re.findall(
        r"\w+",
        "的 地 得 之 了 着 过 并 并且 而 而且 且 在 于 对 对于 为 是 就 把 将 被 由 从 以 向 等 等等 也 均 都 所 则 即 "
        "从而 以便 以期 因而",
    )
)
"""Words that carry grammar rather than content."""

_NUMERAL = "[0-9〇零一二三四五六七八九十百两]"
_YEAR = "(?:[0-9]{4}|[〇零一二三四五六七八九]{4})"
_FEW = f"{_NUMERAL}{{1,3}}"

DATE = re.compile(
    rf"""
    (?:{_YEAR}年)?{_FEW}月(?:{_FEW}日)?                       # 2013年12月18日, 12月18日, 2013年12月
    (?:[至到和-](?:{_YEAR}年)?(?:{_FEW}月)?{_FEW}日)?         # 至20日
    | {_YEAR}(?:[-至]{_YEAR})?年                              # 2013年, 2013-2021年
    """,
    re.VERBOSE,
)
_DIGIT = "0-9a-z〇零一二三四五六七八九十百"
RESOLUTION_NUMBER = re.compile(rf"第[{_DIGIT}][{_DIGIT}/()\-.]*号")
SYMBOL = re.compile(r"[a-z]+(?:/[a-z0-9.\-]+(?:\([^()/]*\))?)+")
LATIN = re.compile(rf"{SYMBOL.pattern}|[a-z0-9]*[a-z][a-z0-9]*(?:[-.'][a-z0-9]+)*")
PHRASE = re.compile(
    "在这方面|在此方面|在这一方面|就此而言|除其他外|尤其是|特别是|在适当情况下|为此目的|在此过程中"
    "|(?:(?:联合国)?(?:人权|难民)事务)?高级专员办事处|高级专员|人权高专办?|高专办|不应[当该]?"
)
"""Words that a reader takes for one, and segmentation does not."""

NUMBER = re.compile(rf"第{_NUMERAL}+[届次条款项段章节]?|[0-9]+(?:[.,][0-9]+)*(?:%|[千万亿]+)?|百分之{_NUMERAL}+")


def class_of(key: str) -> WordClass:
    """The class of a folded word.

    >>> [class_of(key) for key in ("，", "以及", "2013年12月18日", "第68/160号", "第六十九届", "合作")]
    ['mark', 'function', 'date', 'citation', 'number', 'content']
    """
    if is_mark(key):
        return "mark"
    if key in FUNCTION_WORDS:
        return "function"
    if RESOLUTION_NUMBER.fullmatch(key) or SYMBOL.fullmatch(key):
        return "citation"
    if DATE.fullmatch(key):
        return "date"
    return "number" if NUMBER.fullmatch(key) else "content"


def is_mark(key: str) -> bool:
    """Whether a word is punctuation only."""
    return bool(key) and all(character in MARKS for character in key)


def is_function(key: str) -> bool:
    """Whether a word is a mark or carries grammar rather than content."""
    return key in FUNCTION_WORDS or is_mark(key)


def joins_items(key: str) -> bool:
    """Whether a word stands between the items of a list."""
    return key == LIST_MARK or key in CONJUNCTIONS
