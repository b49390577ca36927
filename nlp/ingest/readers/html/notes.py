"""Notes that a page's links tell: references that lead to a note's text, as Word, LibreOffice, pandoc and wikis write them.

A reference is a link within the page whose text is a note's mark and whose target stands behind it. What it leads to is
a note only if something says so besides: the mark is raised or in brackets, the link's name or class is one that notes
have, or the target links back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nlp.ingest.readers.html.styles import BLOCK_TAGS, LINE_TAGS
from nlp.ingest.readers.writing import is_mark, plain_mark

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LONGEST_MARK = 8
_NOTE_NAME = re.compile(r"fn|ftn|edn|foot|endnote|note|cite|sym|ref|^n\d", re.IGNORECASE)
_NOTE_BOX = re.compile(r"(?:sd)?(?:footnote|endnote|ftn|edn)-?\d+", re.IGNORECASE)
_BRACKETED = re.compile(r"[\[(（]\d|\d\s*/$|^[*∗＊]")
_BACK_SIGNS = frozenset("↩↑^⤴⏎︎▲")
_MOST_STEPS = 8


@dataclass(frozen=True, slots=True)
class LinkedNotes:
    """The notes of a page.

    Attributes:
        references: the mark of each link that cites a note, by the link's id in memory.
        blocks: the mark of each element that is a note's text, by its id in memory.
        backlinks: links in notes that lead back to where they are cited, or repeat the mark.
    """

    references: dict[int, str] = field(default_factory=dict)
    blocks: dict[int, str] = field(default_factory=dict)
    backlinks: frozenset[int] = frozenset()


def find_linked_notes(page: LexborHTMLParser) -> LinkedNotes:
    """The notes that a page's links tell."""
    links = [(link, (link.attributes.get("href") or "")[1:]) for link in page.css('a[href^="#"]')]
    if not links:
        return LinkedNotes()
    places, targets = _places(page)
    references: dict[int, str] = {}
    blocks: dict[int, str] = {}
    for link, name in links:
        target = targets.get(name)
        if target is None or places[target.mem_id] <= places.get(link.mem_id, 0) or not _is_reference(link, name):
            continue
        mark = plain_mark(_text(link))
        block = _block_of(target)
        if block is not None and blocks.get(block.mem_id, mark) == mark and not _contains(block, link):
            blocks[block.mem_id] = mark
            references[link.mem_id] = mark
    back = frozenset(link.mem_id for link, name in links if link.mem_id not in references and _leads_back(link, name, blocks))
    return LinkedNotes(references, blocks, back)


def _places(page: LexborHTMLParser) -> tuple[dict[int, int], dict[str, LexborNode]]:
    """Where links and named elements stand among each other, and the named elements."""
    places: dict[int, int] = {}
    targets: dict[str, LexborNode] = {}
    for place, node in enumerate(page.css("[id], a[name], a[href]")):
        places[node.mem_id] = place
        for name in (node.attributes.get("id"), node.attributes.get("name")):
            if name:
                targets.setdefault(name, node)
    return places, targets


def _is_reference(link: LexborNode, name: str) -> bool:
    text = _text(link)
    if len(text) > _LONGEST_MARK or not is_mark(text):
        return False
    attributes = link.attributes
    said = " ".join(filter(None, (name, attributes.get("class"), attributes.get("role"), attributes.get("epub:type"))))
    if _NOTE_NAME.search(said) or _BRACKETED.search(text):
        return True
    return any(node.tag == "sup" for node in (*_ancestors(link, 2), *link.iter()))


def _block_of(target: LexborNode) -> LexborNode | None:
    """The element that holds the note: the target's own block, or the box around it that is named as a note's."""
    found = None
    for node in (target, *_ancestors(target, _MOST_STEPS)):
        if node.tag in ("body", "html", "table", "ol", "ul"):
            break
        if node.tag not in BLOCK_TAGS and node.tag not in LINE_TAGS:
            continue
        if _NOTE_BOX.fullmatch(node.attributes.get("id") or ""):
            return node
        found = found or node
    return found


def _leads_back(link: LexborNode, name: str, blocks: dict[int, str]) -> bool:
    """Whether a link in a note is its mark, or a sign to go back; a note may well cite another."""
    text = _text(link)
    if not any(node.mem_id in blocks for node in _ancestors(link, _MOST_STEPS)):
        return False
    return not text or set(text) <= _BACK_SIGNS or is_mark(text)


def _contains(block: LexborNode, link: LexborNode) -> bool:
    return any(node.mem_id == block.mem_id for node in _ancestors(link, _MOST_STEPS * 4))


def _ancestors(node: LexborNode, most: int) -> Iterator[LexborNode]:
    parent = node.parent
    while parent is not None and most:
        yield parent
        parent, most = parent.parent, most - 1


def _text(node: LexborNode) -> str:
    return "".join(node.text().split())
