"""Blocks to paragraphs: which part and zone each belongs to, its number, and what belongs to the paragraph before it.

The printed numbers are the surest sign: the first one starts the operative part, a block without one goes on with the
paragraph before. Where no numbers are printed, zones are told by position (`nlp.structure.zones`), since about half of the
opening words occur in both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from nlp.numerals import parse_number
from nlp.structure.drafts import Draft, Reading
from nlp.structure.enacting import is_enacting
from nlp.structure.headings import (
    LONGEST_HEADING,
    is_annex_heading,
    is_article_heading,
    is_part_heading,
    numbered_annex,
    part_of_heading,
)
from nlp.structure.layout import NUMBER
from nlp.structure.lone_numbers import join_lone_numbers
from nlp.structure.openings import Openings
from nlp.structure.unwrap import Block
from nlp.types import Span, Warning, Zone

ENCLOSED_DRAFT = "草案"
"""The part that holds a draft which a resolution recommends to another organ, enacting clause and all."""

_SUBPARAGRAPH = re.compile(r"[①-⑳㈠-㈩]|\(?[a-z]{1,4}\)|\([甲乙丙丁戊己庚辛一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|[•·▪●-]\s")
_INLINE_NUMBER = re.compile(
    r"[；。，：;,:]\s*(\d{1,3})\s*[.．、](?!\d)\s*(?=\S)|[；。，：;,:]\s*(\d{1,3})\s*[.．]\s*(?=(?:1[89]|20)\d\d年)"
)
_NUMBER_BEHIND_MARK = re.compile(r"\s*(\d{1,3})\s*[.．、](?!\d)\s*(?=\S)|\s*(\d{1,3})\s*[.．]\s*(?=(?:1[89]|20)\d\d年)")
_ADDS = "又还再"
_LEADS_ON = "并和与及或的在对为以由从向于把被将不而且则"
_COMMA = re.compile(r"[，；,;]\s*")
_ENDS = frozenset("，；。：！？,;:!?.”")
_CLAUSE_ENDS = "，,、"
_HEADING_STARTS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ甲乙丙丁戊己庚辛壬癸附第")
_LONGEST_PART_HEAD = 4
_CHINESE_DIGITS = "一二三四五六七八九十"


def read_paragraphs(
    blocks: list[Block], view: str, openings: Openings, organs: Mapping[str, str], *, heading: Draft | None = None
) -> tuple[list[Draft], list[Warning]]:
    """The paragraphs that blocks make, not yet all of a known zone; and what a reader should know of them.

    Args:
        heading: the heading of the first part, where it stands before the enacting clause.
    """
    blocks = join_lone_numbers(blocks, view)
    reading = Reading(blocks, view, openings, organs, has_quotations="“" in view)
    if heading:
        reading.drafts.append(heading)
        reading.part = heading.part
    for reading.position, block in enumerate(blocks):
        _read_block(reading, block)
    _mark_headings(reading)
    warned = [(reading.collapsed, "structure.collapsed"), (reading.restarted, "structure.restart")]
    return reading.drafts, [Warning(key) for holds, key in warned if holds]


def _mark_headings(reading: Reading) -> None:
    """Tell headings between paragraphs: short, unnumbered, opening with no opening, ending with no punctuation mark."""
    view = reading.view
    for draft in reading.drafts[:-1]:
        if draft.zone in (None, "annex") and view[draft.fragments[-1][1] - 1] not in _ENDS and _is_heading(reading, draft):
            draft.zone = "heading"


def _read_block(reading: Reading, block: Block) -> None:
    start, end = block.fragments[0]
    text = reading.view[start:end]
    number = NUMBER.match(text) if text[0].isdecimal() or text[0] in _CHINESE_DIGITS else None
    if number:
        _read_numbered(reading, block, number)
    elif (
        text[-1] in _CLAUSE_ENDS
        and len(text) < LONGEST_HEADING
        and len(block.fragments) == 1
        and is_enacting(text, reading.organs)
    ):
        _read_enacting(reading)
    elif text[0] in _HEADING_STARTS and _read_heading(reading, block, text):
        return
    elif _goes_on(reading, block, text):
        _append(reading, block.fragments)
    else:
        _add(reading, block.fragments, zone="annex" if reading.in_annex else "operative" if reading.in_articles else None)


def _read_numbered(reading: Reading, block: Block, number: re.Match[str]) -> None:
    """Read a block that starts with a number; one that starts again within an annex or an article stays in the text."""
    digits, chinese = number.groups()
    if (
        chinese
        and not block.is_final(reading.view)
        and _length(block.fragments) <= LONGEST_HEADING
        and _may_be_heading(reading)
    ):
        _add(reading, block.fragments, zone="heading")
        return
    value = int(digits) if digits else parse_number(chinese) or 0
    if value != reading.number + 1 and not _may_be_numbered(reading, value, is_chinese=not digits):
        if reading.drafts:
            _append(reading, block.fragments)
        else:
            _add(reading, block.fragments)
        return
    zone: Zone = "annex" if reading.in_annex else "operative"
    rest = _behind_number(block, number)
    if not rest:
        _add(reading, block.fragments)
        return
    reading.number = value
    if reading.in_articles or (reading.in_annex and value <= reading.highest):
        _add(reading, block.fragments, zone=zone)
    else:
        reading.highest = value
        _add(reading, rest, zone=zone, printed=value)


def _behind_number(block: Block, number: re.Match[str]) -> list[Span]:
    """The fragments of a block without the number that it starts with."""
    start, end = block.fragments[0]
    start += number.end()
    return [(start, end), *block.fragments[1:]] if start < end else block.fragments[1:]


def _may_be_numbered(reading: Reading, value: int, *, is_chinese: bool) -> bool:
    """Whether a number that is not the one expected next numbers a paragraph; if it is 1 again, an annex starts."""
    current = reading.current
    if is_chinese or (current and current.open_quotations):
        return False
    if value == 1 and reading.number > 1 and not reading.in_annex:
        if current and _ends_with(reading, current, "：:"):
            return False
        reading.in_annex = reading.restarted = True
        reading.highest = 0
    return True


def _enacts(reading: Reading, text: str) -> bool:
    return len(text) < LONGEST_HEADING and is_enacting(text, reading.organs)


def _read_enacting(reading: Reading) -> None:
    """Read an enacting clause: where no heading announced it, that of an enclosed draft."""
    if not reading.in_annex and (reading.current is None or reading.current.zone != "heading"):
        reading.part = ENCLOSED_DRAFT
    reading.number = 0


def _read_heading(reading: Reading, block: Block, text: str) -> bool:
    """Read a heading, if the block is one."""
    if is_annex_heading(text):
        reading.in_annex, reading.in_articles = True, False
        reading.number = reading.highest = 0
        reading.part = numbered_annex(text) or reading.part
    elif block.is_final(reading.view) or not _may_be_heading(reading):
        return False
    elif len(block.fragments) == 1 and is_article_heading(text):
        reading.in_articles, reading.number = True, 0
    elif not is_part_heading(text):
        return False
    elif not reading.in_annex and _starts_part(reading):
        reading.part, reading.number = part_of_heading(text), 0
    _add(reading, block.fragments, zone="heading")
    return True


def _starts_part(reading: Reading) -> bool:
    """Whether a lettered heading starts a part, which has an enacting clause of its own, or numbers starting again from 1.

    Elsewhere it is the heading of a section.
    """
    for block in reading.blocks[reading.position + 1 : reading.position + 1 + _LONGEST_PART_HEAD]:
        text = block.head(reading.view)
        if len(text) < LONGEST_HEADING and is_enacting(text, reading.organs):
            return True
        number = NUMBER.match(text)
        if number:
            return number[1] == "1" and reading.number > 0
    return False


def _may_be_heading(reading: Reading) -> bool:
    """Whether a heading may follow: what is before it has ended, or is a heading."""
    current = reading.current
    return current is None or current.zone == "heading" or _is_final(reading, current) or _is_heading(reading, current)


def _goes_on(reading: Reading, block: Block, text: str) -> bool:
    """Whether an unnumbered block goes on with the paragraph before it."""
    if not reading.drafts:
        return False
    current = reading.drafts[-1]
    if current.zone == "heading":
        return not block.is_final(reading.view) and _is_heading_text(text) and not reading.openings.end(text)
    if (text[0] < "一" and _SUBPARAGRAPH.match(text)) or current.open_quotations > 0:
        return True
    opens = reading.openings.end(text) > 0
    if not _is_final(reading, current):
        if opens and not block.after_cut and text[0] in _ADDS and not _ends_with(reading, current, _LEADS_ON):
            return False  # the layout and the wording say that it is a paragraph; the one before has lost its last comma
        return not _is_heading(reading, current) or (not opens and not _is_heading_text(text))
    if opens:
        return False
    if current.printed is not None:
        return _ends_with(reading, current, _CLAUSE_ENDS + "：:") or not _is_short(reading, block)
    return block.after_cut and _ends_with(reading, current, _CLAUSE_ENDS)


def _is_final(reading: Reading, draft: Draft) -> bool:
    return reading.view[draft.fragments[-1][1] - 1] in _ENDS


def _ends_with(reading: Reading, draft: Draft, endings: str) -> bool:
    return reading.view[draft.fragments[-1][1] - 1] in endings


def _is_heading(reading: Reading, draft: Draft) -> bool:
    """Whether what was read as a paragraph may be a heading: short, unnumbered, without an opening."""
    if draft.printed is not None or _length(draft.fragments) > LONGEST_HEADING:
        return False
    start, end = draft.fragments[0]
    return reading.openings.end(reading.view[start:end].lstrip()) == 0


def _is_heading_text(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and text[-1] not in "，；。：、"


def _is_short(reading: Reading, block: Block) -> bool:
    return not block.is_final(reading.view) and _length(block.fragments) <= LONGEST_HEADING


def _length(fragments: list[Span]) -> int:
    """How long the first fragments are; nobody asks beyond the length of a heading."""
    return sum(end - start for start, end in fragments[: LONGEST_HEADING + 1])


def _append(reading: Reading, fragments: list[Span]) -> None:
    current = reading.current
    if current is not None:
        known = len(current.fragments)
        current.fragments += fragments
        if reading.has_quotations:
            _count_quotations(reading, current, fragments)
        _split_inline(reading, known)


def _add(reading: Reading, fragments: list[Span], *, zone: Zone | None = None, printed: int | None = None) -> None:
    draft = Draft(fragments[:], reading.part, zone, printed)
    reading.drafts.append(draft)
    if zone != "heading":
        if reading.has_quotations:
            _count_quotations(reading, draft, fragments)
        _split_inline(reading, 0)


def _count_quotations(reading: Reading, draft: Draft, fragments: list[Span]) -> None:
    """Keep count of the quotations that the paragraph has opened and not closed; each paragraph of one opens it anew."""
    if draft.open_quotations == 0 and reading.view.find("“", fragments[0][0], fragments[-1][1]) < 0:
        return
    for start, end in fragments:
        opened = reading.view.count("“", start, end)
        closed = reading.view.count("”", start, end)
        if draft.open_quotations and reading.view.startswith("“", start):
            opened -= 1
        draft.open_quotations = max(0, draft.open_quotations + opened - closed)


def _split_inline(reading: Reading, first: int) -> None:
    """Split off numbered paragraphs that stand in the middle of a line, where the number is the one expected next."""
    current = reading.drafts[-1]
    expected, view = str(reading.number + 1), reading.view
    if view.find(expected, current.fragments[first][0], current.fragments[-1][1]) < 0:
        return
    for index in range(first, len(current.fragments)):
        start, end = current.fragments[index]
        if view.find(expected, start, end) < 0:
            continue
        behind_mark = _NUMBER_BEHIND_MARK.match(view, start, end) if _follows_final(current, index, view) else None
        for found in (*([behind_mark] if behind_mark else ()), *_INLINE_NUMBER.finditer(view, start, end)):
            value = int(found[1] or found[2])
            if value == reading.number + 1 and _opens_behind(reading, found, end):
                _split_at(reading, current, index, found)
                return


def _follows_final(current: Draft, index: int, view: str) -> bool:
    """Whether a fragment of a paragraph stands behind one that ends as a paragraph may end."""
    return index > 0 and view[current.fragments[index - 1][1] - 1] in _ENDS


def _opens_behind(reading: Reading, found: re.Match[str], end: int) -> bool:
    """Whether a paragraph starts behind a number in the middle of a line: 1. must be followed by an opening."""
    return reading.number > 0 or reading.openings.end(reading.view[found.end() : found.end() + 24]) > 0


def _split_at(reading: Reading, current: Draft, index: int, found: re.Match[str]) -> None:
    start, end = current.fragments[index]
    rest = [(found.end(), end), *current.fragments[index + 1 :]] if found.end() < end else current.fragments[index + 1 :]
    if not rest:
        return
    kept = found.start() + (not found[0].lstrip()[0].isdecimal())  # the punctuation before the number
    current.fragments = [*current.fragments[:index], *([(start, kept)] if kept > start else [])]
    if reading.number == 0 and not reading.in_annex:
        _split_preamble(reading, current)
    reading.number = int(found[1] or found[2])
    _add(reading, rest, zone="annex" if reading.in_annex else "operative", printed=reading.number)


def _split_preamble(reading: Reading, current: Draft) -> None:
    """Split a preamble that lost its line breaks behind each comma that an opening follows."""
    reading.collapsed = True
    reading.drafts.pop()
    fragments: list[Span] = []
    for start, end in current.fragments:
        position = start
        for comma, behind in _borders(reading, start, end):
            fragments.append((position, comma + 1))
            reading.drafts.append(replace(current, fragments=fragments))
            fragments, position = [], behind
        fragments.append((position, end))
    reading.drafts.append(replace(current, fragments=fragments))


def _borders(reading: Reading, start: int, end: int) -> list[Span]:
    """Each comma of a line that an opening follows, and where that starts; only those before a blank, where blanks are left."""
    commas = [(start + comma.start(), start + comma.end()) for comma in _COMMA.finditer(reading.view[start:end])]
    found = [
        (comma, behind)
        for comma, behind in commas
        if behind < end and reading.openings.end(reading.view[behind : behind + 24]) > 0
    ]
    before_blank = [(comma, behind) for comma, behind in found if behind - comma > 1]
    return before_blank if len(before_blank) > 1 else found
