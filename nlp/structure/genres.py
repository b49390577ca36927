"""What a document without an enacting clause is, and its title: a report, a letter, a decision, a declaration's page.

Only the masthead and the lines right behind it are asked: they end where the first sentence ends or the first numbered
paragraph starts. The line that names the author and the genre (秘书长的报告) is the title where the lines before it only
name the agenda item.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nlp.structure.layout import NUMBER, Layout
from nlp.structure.lines import Line
from nlp.structure.masthead import AGENDA_ITEM, is_masthead
from nlp.structure.titles import Title, find_declared, number_before
from nlp.text import squeeze
from nlp.types import Kind

_GENRE = re.compile(
    r"""(?: (?P<report>[^，。；]{0,60}报告书?)
    | [^。；]{0,80}(?:的信|信函|来函|照会|说明|声明|备忘录|议程|发言|意见书|陈述|记录|公报|宣言|更正) )[*\d]{0,3}""",
    re.VERBOSE,
)
_LETTER = re.compile(r"[^，。；]{0,80}(?:报告书?|的信|信函|来函|照会|说明|备忘录)[*\d]{0,3}")
_SENTENCE_ENDS = frozenset("。；;")
_MOST_LINES = 40
_LONGEST_PART = 6


@dataclass(frozen=True, slots=True)
class Genre:
    """What a document is, its title, and how many of its lines stand before its text."""

    kind: Kind
    title: Title
    head: int


@dataclass(slots=True)
class _HeadBlock:
    """Lines of a head that belong together; a line of the masthead is a block of its own."""

    lines: list[Line]
    is_masthead: bool
    is_item: bool = False


def head_of(lines: list[Line]) -> list[Line]:
    """The lines before the first sentence and the first numbered paragraph."""
    for index, line in enumerate(lines[:_MOST_LINES]):
        if line.text[-1] in _SENTENCE_ENDS or NUMBER.match(line.text):
            return lines[:index]
    return lines[:_MOST_LINES]


def find_genre(head: list[Line], view: str, organs: Mapping[str, str], layout: Layout) -> Genre | None:
    """What the head of a document tells of its genre, or None."""
    if not head:
        return None
    blocks = _cut_blocks(head, organs)
    if not any(block.is_masthead for block in blocks):
        return None
    return _find_declared(head, organs) or _find_numbered(head, blocks, view, layout) or _find_named(head, blocks)


def encloses_text(before: list[Line], organs: Mapping[str, str]) -> bool:
    """Whether the lines before an enacting clause are a letter's or a report's, which has the clause in a text it passes on.

    A sentence stands between such a document's head and the clause; between a resolution's title and its clause stands none.
    """
    if not any(line.text[-1] in _SENTENCE_ENDS for line in before):
        return False
    head = head_of(before)
    blocks = _cut_blocks(head, organs) if head else []
    return any(
        _LETTER.fullmatch(squeeze("".join(line.text for line in block.lines[-count:])))
        for block in blocks
        if not block.is_masthead
        for count in range(1, min(len(block.lines), _LONGEST_PART) + 1)
    )


def _cut_blocks(head: list[Line], organs: Mapping[str, str]) -> list[_HeadBlock]:
    blocks: list[_HeadBlock] = []
    for line in head:
        squeezed = squeeze(line.text)
        if is_masthead(squeezed, organs):
            blocks.append(_HeadBlock([line], True, AGENDA_ITEM.match(squeezed) is not None))
        elif not blocks or blocks[-1].is_masthead or line.follows_gap:
            blocks.append(_HeadBlock([line], False))
        else:
            blocks[-1].lines.append(line)
    return blocks


def _find_declared(head: list[Line], organs: Mapping[str, str]) -> Genre | None:
    """The page of a declaration, which gives the title above a table of facts."""
    title = find_declared(head, head[-1].end, organs)
    if title is None:
        return None
    last = max(index for index, line in enumerate(head) if is_masthead(squeeze(line.text), organs))
    return Genre("other", title, max(last, _index_behind(head, title) - 1) + 1)


def _find_numbered(head: list[Line], blocks: list[_HeadBlock], view: str, layout: Layout) -> Genre | None:
    """A title with a number before it, behind a masthead."""
    first_masthead = next(block.lines[0].start for block in blocks if block.is_masthead)
    for index, line in enumerate(head):
        found = number_before(line, view) if line.start > first_masthead else None
        if found is None:
            continue
        number, start = found
        last = index + 1
        while last < len(head) and not head[last].follows_gap and not layout.starts_paragraph(head[last]):
            last += 1
        spans = [(max(other.start, start), other.end) for other in head[index:last] if other.end > start]
        if not spans and last < len(head):
            spans, last = [(head[last].start, head[last].end)], last + 1
        return Genre("other", Title(number, tuple(spans), line.start, head[last - 1].end), last) if spans else None
    return None


def _find_named(head: list[Line], blocks: list[_HeadBlock]) -> Genre | None:
    """A line that names the genre (秘书长的报告), behind a masthead; it may be wrapped."""
    first_masthead = next(index for index, block in enumerate(blocks) if block.is_masthead)
    for index, block in enumerate(blocks[first_masthead:], start=first_masthead):
        lines = block.lines
        for count in range(1, min(len(lines), _LONGEST_PART) + 1):
            named = _GENRE.fullmatch(squeeze("".join(line.text for line in lines[-count:])))
            if named and not block.is_masthead:
                kind: Kind = "report" if named["report"] else "other"
                before = _lines_before(blocks[:index], lines[:-count])
                spans = tuple((line.start, line.end) for line in before or lines[-count:])
                return Genre(kind, Title(None, spans, spans[0][0], lines[-1].end), head.index(lines[-1]) + 1)
    return None


def _lines_before(blocks: list[_HeadBlock], rest: list[Line]) -> list[Line]:
    """The title above the line that names the genre; the first lines behind the agenda item only name that."""
    items = [index for index, block in enumerate(blocks) if block.is_item]
    since = max((index for index, block in enumerate(blocks) if block.is_masthead), default=-1) + 1
    found = [block.lines for block in blocks[since:]] + ([rest] if rest else [])
    names_item = bool(items) and items[-1] == since - 1
    found = found[names_item:]
    return found[-1] if found else []


def _index_behind(head: list[Line], title: Title) -> int:
    """The index of the first line behind a title."""
    end = title.spans[-1][1]
    return next((index for index, line in enumerate(head) if line.start >= end), len(head))
