"""The members of a YAML list or mapping as they stand in a file: put in, taken out, replaced, each touching its own lines.

A member on lines of its own is put in and taken out as whole lines; one that shares its line with others, with its comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.lexicon.editing.marked import BREAKS, Marked, Place, Splice, line_end, line_start

_AFTER_MEMBER = re.compile(rf"[ \t]*(,?)[ \t]*(#[^{BREAKS}]*)?")
_BLANK_OR_REMARK = re.compile(rf"(?:\s|#[^{BREAKS}]*)*")


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a list or mapping, each from its first character (the dash or the key) to the last of its value.

    Attributes:
        start, end: of the whole, brackets too.
        is_flow: it stands in brackets.
        dash: what goes before a member on a line of its own: ``- `` in a list without brackets, else nothing.
    """

    text: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    is_flow: bool
    dash: str

    @property
    def indent(self) -> str:
        """The blanks before a member that stands on a line of its own."""
        start = self.spans[0][0]
        return " " * (start - line_start(self.text, start))


def members_of(marked: Marked, place: Place) -> Members:
    """Where the members of a list or a mapping stand."""
    text = marked.text
    is_flow = place.is_flow or not (place.members or place.entries)
    if place.kind == "mapping":
        spans = [(entry.key.start, entry.value.end) for entry in place.entries]
    elif is_flow:
        spans = [(one.start, one.end) for one in place.members]
    else:
        spans = _block_spans(text, place)
    return Members(text, place.start, place.end, tuple(spans), is_flow, "" if is_flow or place.kind == "mapping" else "- ")


def append(members: Members, written: Sequence[str]) -> list[Splice]:
    """Put members in behind the last."""
    return insert(members, len(members.spans) - 1, written)


def insert(members: Members, after: int, written: Sequence[str]) -> list[Splice]:
    """Put members in behind another one.

    Args:
        written: each as it is to stand there, without its dash.
    """
    if not written:
        return []
    if not members.spans:
        opening = _opening(members)
        return [Splice(opening, opening, ", ".join(written))]
    end = members.spans[after][1]
    if not members.is_flow:
        place = line_end(members.text, end)
        return [Splice(place, place, "".join(f"\n{members.indent}{members.dash}{one}" for one in written))]
    if _has_own_line(members, after):
        return _insert_lines(members, after, written)
    return [Splice(end, end, "".join(f", {one}" for one in written))]


def remove(members: Members, member: int) -> list[Splice]:
    """Take a member out."""
    start, end = members.spans[member]
    text = members.text
    following = members.spans[member + 1][0] if member + 1 < len(members.spans) else None
    if _has_own_line(members, member) if members.is_flow else not text[line_start(text, start) : start].strip():
        return [_whole_lines(text, start, end), *_comma_on_next_line(members, end, following)]
    if not members.is_flow:
        return [Splice(start, end if following is None else following, "")]
    return _remove_inline(members, member, following)


def remark_behind(members: Members, member: int) -> str:
    """The comment at the end of a member's line, where the line is the member's own; without the ``#``."""
    if members.is_flow and not _has_own_line(members, member):
        return ""
    found = _AFTER_MEMBER.match(members.text, members.spans[member][1])
    return (found[2] or "").lstrip("#").strip() if found else ""


def _block_spans(text: str, place: Place) -> list[tuple[int, int]]:
    """From each dash to the end of what follows it."""
    spans: list[tuple[int, int]] = []
    behind = place.start
    for one in place.members:
        spans.append((_skip_blank(text, behind), one.end))
        behind = one.end
    return spans


def _skip_blank(text: str, place: int) -> int:
    found = _BLANK_OR_REMARK.match(text, place)
    return found.end() if found else place


def _opening(members: Members) -> int:
    """Behind the bracket that opens."""
    return next(place for place in range(members.start, members.end) if members.text[place] in "[{") + 1


def _has_own_line(members: Members, member: int) -> bool:
    """Whether a member in brackets shares its lines with nothing but its comma and a comment."""
    start, end = members.spans[member]
    text = members.text
    if line_start(text, start) <= members.start or text[line_start(text, start) : start].strip():
        return False
    behind = _AFTER_MEMBER.match(text, end)
    return behind is not None and behind.end() == line_end(text, end)


def _insert_lines(members: Members, after: int, written: Sequence[str]) -> list[Splice]:
    text, (start, end) = members.text, members.spans[after]
    indent = text[line_start(text, start) : start]
    place = line_end(text, end)
    behind = _AFTER_MEMBER.match(text, end)
    if behind and behind[1]:
        return [Splice(place, place, "".join(f"\n{indent}{one}," for one in written))]
    if text[_skip_blank(text, end)] == ",":
        return [Splice(end, end, "".join(f", {one}" for one in written))]
    lines = ",".join(f"\n{indent}{one}" for one in written)
    return [Splice(end, end, ","), Splice(place, place, lines)]


def _comma_on_next_line(members: Members, end: int, following: int | None) -> list[Splice]:
    """The comma of a member in brackets where it leads the next line."""
    text = members.text
    comma = _skip_blank(text, end) if members.is_flow and following is not None else 0
    return [Splice(comma, comma + 1, "")] if text[comma] == "," and comma > line_end(text, end) else []


def _whole_lines(text: str, start: int, end: int) -> Splice:
    first, last = line_start(text, start), line_end(text, end)
    if last < len(text):
        return Splice(first, last + 1, "")
    return Splice(max(first - 1, 0), last, "")


def _remove_inline(members: Members, member: int, following: int | None) -> list[Splice]:
    """A member that shares its line, with the comma and the blanks that were its own."""
    text, (start, end) = members.text, members.spans[member]
    comma = _skip_blank(text, end)
    has_comma = text[comma] == ","
    if following is not None and line_end(text, end) >= following:
        return [Splice(start, following, "")]
    if member and (following is not None or not has_comma):
        previous = members.spans[member - 1][1]
        between = text[previous:start]
        if following is not None and line_end(text, previous) >= start:
            return [Splice(previous + between.index(",") + 1, comma + 1, "")]
        if following is None and "#" not in between:
            return [Splice(previous, end, "")]
    return [Splice(start, end, ""), *([Splice(comma, comma + 1, "")] if has_comma else [])]
