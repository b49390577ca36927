"""Whether nothing but punctuation tells two wordings apart: ； became 。 where a clause came to stand last."""

from __future__ import annotations

import re

from nlp.lineage.differences.word_classes import MARKS

_MARK = f"[{re.escape(''.join(sorted(MARKS)))}]+"
_LOOSE = re.compile(rf"(?<![0-9a-z]){_MARK}|{_MARK}(?![0-9a-z])")
"""Marks within a number or a symbol (1.5, a/72/44-1) are part of it."""


def only_marks_differ(old: str, new: str) -> bool:
    """Whether two folded wordings differ, and in punctuation alone.

    >>> only_marks_differ("决定继续处理此案；", "决定继续处理此案。"), only_marks_differ("增加1.5倍，", "增加15倍，")
    (True, False)
    """
    return old != new and _LOOSE.sub("", old) == _LOOSE.sub("", new)
