"""A page's elements to the lines that a browser shows, walked without recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.ingest.readers.counting import counted
from nlp.ingest.readers.html.encoding import decode_page
from nlp.ingest.readers.html.lines import Lines
from nlp.ingest.readers.html.notes import LinkedNotes, find_linked_notes
from nlp.ingest.readers.html.styles import (
    BLOCK_TAGS,
    LINE_TAGS,
    SKIPPED_TAGS,
    is_hidden,
    is_raised,
    keeps_space,
    list_style,
    raising_classes,
)
from nlp.ingest.readers.reading import Reading

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b")
_NEVER_NESTED = frozenset(
    (
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "a",
        "tbody",
        "thead",
        "tfoot",
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "base",
        "area",
        "col",
        "embed",
        "source",
        "wbr",
        "param",
    )
)
_DEEPEST = 5_000
_LONGEST_RAISED = 24
_BULLETS = frozenset(("disc", "circle", "square"))


def read_html(data: bytes, limits: Limits) -> Reading:
    """The text of a page.

    Raises:
        SourceError: its encoding cannot be told, or it is nested too deeply; ``where`` is empty.
    """
    from selectolax.lexbor import LexborHTMLParser

    text, encoding = decode_page(data)
    _check_depth(text)
    page = LexborHTMLParser(text)
    lines = Lines()
    body = page.body
    if body is not None:
        _Walk(page, lines).walk(body)
    return lines.reading(encoding)


def _check_depth(text: str) -> None:
    """Refuse what no browser would show: the time that the parser takes grows with the square of the depth."""
    depth = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() not in _NEVER_NESTED:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            if depth > _DEEPEST:
                raise SourceError("source.too_deep", where="")


@dataclass(slots=True)
class _List:
    """A list whose end has not been met: the number of its next entry, and how entries are counted."""

    style: str
    next: int
    step: int
    is_nested: bool


class _Walk:
    """Goes through a page's elements in order."""

    def __init__(self, page: LexborHTMLParser, lines: Lines) -> None:
        self._lines = lines
        self._notes: LinkedNotes = find_linked_notes(page)
        self._raising = raising_classes([sheet.text() for sheet in page.css("style")])
        self._lists: list[_List] = []
        self._kept: list[int] = []
        self._long_raised: int | None = None

    def walk(self, body: LexborNode) -> None:
        """Read the elements below ``body``."""
        node, end = body, body.mem_id
        while True:
            is_read = self._enter(node)
            inner = node.first_child if is_read else None
            if inner is not None:
                node = inner
                continue
            if is_read:
                self._leave(node)
            while node.mem_id != end and node.next is None and node.parent is not None:
                node = node.parent
                self._leave(node)
            if node.mem_id == end or node.next is None:
                return
            node = node.next

    def _enter(self, node: LexborNode) -> bool:
        """Read the start of a node; whether what is in it is read too."""
        tag = node.tag or ""
        if tag == "-text":
            self._lines.text(node.text_content or "", keeps_space=bool(self._kept))
            return False
        if tag.startswith("-") or tag in SKIPPED_TAGS or node.mem_id in self._notes.backlinks:
            return False
        if tag == "br":
            self._lines.break_line()
            return False
        attributes = node.attributes
        if attributes and is_hidden(attributes):
            return False
        if tag == "a" and node.mem_id in self._notes.references:
            self._lines.mark(self._notes.references[node.mem_id])
            return False
        if self._is_short_raised(node, tag, attributes):
            self._lines.raised(node.text())
            return False
        self._start_block(node, tag, attributes)
        return True

    def _is_short_raised(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
        """Whether a node's text is a note's mark or the like; its links are read where one of them is a reference.

        What stands in a long raised text is not looked at again: on a page that forgets to end them, they nest.
        """
        if self._long_raised is not None or not is_raised(tag, attributes, self._raising):
            return False
        if len(node.text().strip()) > _LONGEST_RAISED:
            self._long_raised = node.mem_id
            return False
        return not any(link.mem_id in self._notes.references for link in node.css("a"))

    def _start_block(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in BLOCK_TAGS:
            self._lines.gap()
        elif tag in LINE_TAGS:
            self._lines.end_line()
        if keeps_space(tag, attributes):
            self._kept.append(node.mem_id)
        if tag in ("ol", "ul"):
            self._start_list(node, tag, attributes)
        if node.mem_id in self._notes.blocks:
            self._lines.start_note(self._notes.blocks[node.mem_id])
            self._count_entry(tag, attributes)
        elif tag == "li":
            self._lines.label(self._count_entry(tag, attributes))
        elif tag in ("td", "th"):
            self._lines.start_cell()

    def _leave(self, node: LexborNode) -> None:
        """Read the end of an element that was read."""
        tag = node.tag or ""
        if tag in ("td", "th"):
            self._lines.end_cell()
        elif tag == "tr":
            self._lines.end_row()
        elif tag in BLOCK_TAGS:
            self._lines.gap()
        elif tag in LINE_TAGS:
            self._lines.end_line()
        if tag in ("ol", "ul"):
            self._lists.pop()
        elif tag == "li":
            self._lines.label("")
        if self._kept and self._kept[-1] == node.mem_id:
            self._kept.pop()
        if node.mem_id == self._long_raised:
            self._long_raised = None
        if node.mem_id in self._notes.blocks:
            self._lines.end_note()

    def _start_list(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> None:
        is_ordered, is_reversed = tag == "ol", "reversed" in attributes
        start = _integer(attributes.get("start"), len(node.css("li")) if is_reversed else 1)
        is_nested = any(one.style not in _BULLETS for one in self._lists)
        self._lists.append(_List(list_style(attributes, is_ordered=is_ordered), start, -1 if is_reversed else 1, is_nested))

    def _count_entry(self, tag: str, attributes: dict[str, str | None]) -> str:
        """What stands before a list's entry; ``(a)`` and not ``a.`` in a list, as the United Nations print it."""
        if tag != "li" or not self._lists:
            return ""
        own = self._lists[-1]
        number = _integer(attributes.get("value"), own.next)
        own.next = number + own.step
        if own.style in _BULLETS:
            return "• "
        label = counted(number, own.style)
        if not label:
            return ""
        return f"({label}) " if label.isalpha() and label.isascii() else f"{label}. "


def _integer(value: str | None, otherwise: int) -> int:
    return int(value) if value and re.fullmatch(r"\s*-?\d{1,9}\s*", value) else otherwise
