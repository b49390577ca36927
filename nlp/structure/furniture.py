"""Page furniture: running headers, job numbers, page numbers and rules, which interrupt the text and are no part of it.

Furniture may be wrapped like any other line, so a few lines are tried together. A symbol on a line of its own is
furniture only when it is the document's own: in a wrapped footnote, others stand alone too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.structure.lines import Line
from nlp.text import squeeze

_JOB = re.compile(
    r"(?:\d{1,3}/\d{1,3}|\d{1,3}(?=GE\.))?(?:\(C\))?(?:GE\.|V\.|N)?\d{2}-\d{5}(?:\([A-Z]\))?(?:\d{6}){0,2}(?P<page>\d{1,3}(?:/\d{1,3})?)?"
)
_JOB_REST = re.compile(r"(?:\([A-Z]\))?\s*(?P<page>\d{1,3}(?:/\d{1,3})?)?")
_PAGE = re.compile(r"第\d{1,3}页(?:[，,/]?共\d{1,3}页)?|[Pp]age\d{1,3}|-\d{1,3}-|\d{1,3}/\d{1,3}|/\.\.\.|\d{7,9}|请回收")
_RULE = re.compile(r"[_=\-~.·…* ]{3,}")
_NOTES_HEADING = re.compile(r"注\s?[:：]?|注\s?释|脚\s?注|附\s?注")
_NOTES_STARTS = frozenset("注脚附")
_LONGEST_NOTES_HEADING = 4
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Furniture:
    """Indices of lines that are page furniture, and of those that are rules."""

    lines: frozenset[int]
    rules: frozenset[int]


def find_furniture(lines: list[Line], *, symbol: str | None, title: str | None) -> Furniture:
    """The furniture among the lines; ``symbol`` and ``title`` are the document's own."""
    heads = _running_heads(symbol, title)
    head_starts = {head[0] for head in heads} | set("请·…")
    starts = head_starts | _NOTES_STARTS
    found: set[int] = set()
    rules: set[int] = set()
    for index, line in enumerate(lines):
        text = line.text
        may_be = text.isascii() or text[0] in starts or (text[0] == "第" and "页" in text)
        if not may_be or index in found:
            continue
        if text[0] in _NOTES_STARTS and _leads_notes(lines, index):
            rules.add(index)
        elif text[0] in _NOTES_STARTS and text[0] not in head_starts:
            continue
        elif _RULE.fullmatch(text) or (index - 1 in rules and not text.strip("_=-*~. ")):
            rules.add(index)
        else:
            found.update(range(index, index + _count_furniture(lines, index, heads)))
    return Furniture(frozenset(found), frozenset(rules))


def _leads_notes(lines: list[Line], index: int) -> bool:
    """Whether a line is the heading of the notes behind it (注, 脚注)."""
    if len(lines[index].text) > _LONGEST_NOTES_HEADING:
        return False
    following = lines[index + 1 : index + 2]
    return bool(_NOTES_HEADING.fullmatch(lines[index].text) and following and following[0].text[0] in "(0123456789")


def is_symbol_printed(view: str, symbol: str) -> bool:
    """Whether the symbol that a document should have is printed somewhere in it, however it is wrapped."""
    first, _, _ = symbol.partition("/")
    if f"{first}/" not in view and not re.search(rf"{first}\s{{1,6}}/", view):
        return False
    return re.search(r"\s{0,12}".join(map(re.escape, symbol)) + r"(?!\d)", view) is not None


def _running_heads(symbol: str | None, title: str | None) -> tuple[str, ...]:
    own = [symbol] if symbol else []
    if symbol and title:
        own += [title + symbol, symbol + title]
    return tuple(own)


def _count_furniture(lines: list[Line], index: int, heads: tuple[str, ...]) -> int:
    """How many lines from ``index`` on are one piece of furniture."""
    joined = ""
    for count, line in enumerate(lines[index : index + _MOST_LINES], start=1):
        joined += squeeze(line.text)
        if joined in heads:
            return count
        job = _JOB.fullmatch(joined)
        if job:
            return count + _count_job_rest(lines[index + count : index + count + 2], has_page=job["page"] is not None)
        if count == 1 and _PAGE.fullmatch(joined) and _is_page(joined, lines, index):
            return 1
        if not any(head.startswith(joined) for head in heads) and (count > 2 or not joined.isascii()):
            return 0
    return 0


def _count_job_rest(following: list[Line], *, has_page: bool) -> int:
    """How many lines behind a job number go on with it: the language in brackets, the page."""
    count = 0
    for line in following:
        rest = _JOB_REST.fullmatch(line.text)
        if rest is None or (has_page and rest["page"]):
            break
        count += 1
        has_page = has_page or rest["page"] is not None
    return count


def _is_page(joined: str, lines: list[Line], index: int) -> bool:
    """Whether ``2/3`` is a page and not a wrapped number: it stands apart or ends a page, and no page is after the last."""
    page, slash, pages = joined.partition("/")
    if slash and page and pages.isdecimal():
        ends_page = index + 1 == len(lines) or lines[index + 1].follows_page
        return (lines[index].follows_gap or ends_page) and int(page) <= int(pages) <= 99
    return True
