"""Titles of other documents: a term inside “…” after 题为 is cited by the paragraph, not said.

Only documents count. 题为“…”的第53/11号决议 names one; 题为“…”的议程项目 and 题为“…”的小组讨论 do not.
"""

from __future__ import annotations

import re

from nlp.text import CLAUSE_MARKS

_CLOSING = {"“": "”", "‘": "’", "《": "》", '"': '"', "<": ">"}
_TITLE = re.compile(r"(?:题为|名为|题作)[(]?([“‘《\"])")
_TAIL_END = re.compile(f"[{CLAUSE_MARKS}、]")
_LONGEST_TAIL = 100
_LONGEST_TITLE = 400
_EVENT = "议程项目|分项目|项目|会议|小组讨论|讨论会|专题讨论|研讨会|座谈会|论坛|对话|活动|辩论|讲习班|年会|峰会|方案|运动|基金"
_DOCUMENT = (
    "决议|决定|报告|宣言|声明|文件|文书|说明|研究|纲领|议程|公约|盟约|议定书|意见|指南|准则|原则|计划"
    "|文稿|照会|备忘录|出版物|建议"
)
_DOCUMENT_AT_END = re.compile(f"(?:{_DOCUMENT})$")
_NAMED = re.compile(f"(?P<event>{_EVENT})|(?P<document>{_DOCUMENT})")


def cited_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The insides of the quoted titles of documents, in a folded text.

    >>> text = "回顾其题为“发展权”的第72/167号决议和题为“发展权”的议程项目，"
    >>> [text[start:end] for start, end in cited_spans(text)], cited_spans(text)
    (['发展权'], ((6, 9),))
    """
    if "题为" not in text and "名为" not in text and "题作" not in text:
        return ()
    spans: list[tuple[int, int]] = []
    for title in _TITLE.finditer(text):
        start = title.end()
        end = _closing_offset(text, start, title[1])
        if end > start and _names_document(text, title.start(), end + 1):
            spans.append((start, end))
    return tuple(spans)


def _closing_offset(text: str, start: int, opening: str) -> int:
    """The offset of the sign that closes a quotation, those inside it passed over; -1 where none does."""
    closing = _CLOSING[opening]
    depth = 1
    for sign in re.compile(f"[{opening}{closing}]").finditer(text, start, start + _LONGEST_TITLE):
        depth += 1 if sign[0] == opening != closing else -1
        if not depth:
            return sign.start()
    return -1


def _names_document(text: str, title_start: int, tail_start: int) -> bool:
    """Whether the words after the title name a document, or, where none follow, the words before it do (决议，题为“…”，)."""
    farthest = tail_start + _LONGEST_TAIL
    end = _TAIL_END.search(text, tail_start, farthest)
    tail = text[tail_start : end.start() if end else farthest]
    named = _NAMED.search(tail)
    if named:
        return named.lastgroup == "document"
    if tail.strip(")”’》"):
        return False
    before = text[max(0, title_start - 20) : title_start].rstrip("，,(")
    return bool(_DOCUMENT_AT_END.search(before))
