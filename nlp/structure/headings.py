"""Headings within a document: of parts (A, 甲), annexes (附件二), articles (第三条) and numbered sections (二. 和平)."""

from __future__ import annotations

import re

from nlp.text import squeeze

LONGEST_HEADING = 40
"""What is longer, in characters, is no heading."""

_PART = re.compile(r"[A-Z](?:[.．、]?$|[.．、]\s*(?=[^\x00-\x7f]))|[甲乙丙丁戊己庚辛壬癸](?:[.．]?$|[.．]\s*(?=[^\x00-\x7f]))")
_ANNEX = re.compile(r"(?P<name>(?:附件|附录)\s?(?P<number>[一二三四五六七八九十\d]{0,3}|[A-Z]{1,4}))(?:$|\s)")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百\d]{1,5}\s?[条章节编](?:\s.{1,24})?$")


def is_part_heading(text: str) -> bool:
    """Whether a line is the heading of a part: ``A``, ``B.``, ``A. 援助巴勒斯坦难民``, ``甲``.

    >>> [is_part_heading(text) for text in ("A", "B. 援助难民", "A/76/249", "COVID-19")]
    [True, True, False, False]
    """
    return _PART.match(text) is not None


def part_of_heading(text: str) -> str:
    """The part that a heading names: ``A`` of ``A. 援助巴勒斯坦难民``."""
    return text[0]


def is_annex_heading(text: str) -> bool:
    """Whether a block is the heading of an annex (附件, 附件一)."""
    return text[0] == "附" and _ANNEX.match(text) is not None


def numbered_annex(text: str) -> str | None:
    """The name of an annex that its heading numbers (附件二), or None: each such annex numbers its paragraphs for itself."""
    found = _ANNEX.match(text)
    return squeeze(found["name"]) if found and found["number"] else None


def is_article_heading(text: str) -> bool:
    """Whether a line is the heading of an article or a chapter, and not the start of a sentence about one.

    >>> [is_article_heading(text) for text in ("第一条", "第二章 宗旨", "第一条的规定适用于各国。")]
    [True, True, False]
    """
    return text[0] == "第" and _ARTICLE.match(text) is not None
