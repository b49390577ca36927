"""The text as the layout rules read it: free of zero-width characters, markup and raised note marks, with the way back.

Two forms of equal length. ``text`` keeps the source's own characters; ``view`` has each in its plain form
(`nlp.text.unify`), so that full-width digits, Traditional characters and odd blanks meet the same rules. Every way of
ending a line is a line feed in the view; a form feed stays, since it tells of a page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from nlp.structure.markup import MARKUP_STARTS, RaisedMark, strip_markup
from nlp.text import ZERO_WIDTH, unified_characters, unify
from nlp.types import Span

_LINE_ENDS = "\v\x1c\x1d\x1e\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text without what takes no room, and the way back to the source.

    Attributes:
        text: the source's characters.
        view: the same, character by character, as the rules read them.
        marks: the raised note marks that were taken out, in order.
        invisible: for each zero-width character that was taken out, its offset less the number of those before it.
        piece_starts: offsets in ``text`` where the pieces start that markup left; none without markup.
        piece_origins: where the same pieces started before markup was taken out.
    """

    text: str
    view: str
    marks: tuple[RaisedMark, ...]
    invisible: tuple[int, ...]
    piece_starts: tuple[int, ...]
    piece_origins: tuple[int, ...]

    def spans(self, start: int, end: int) -> list[Span]:
        """The spans of the source that a non-empty span of ``text`` came from."""
        starts = self.piece_starts
        if not starts:
            return self._visible_spans(start, end)
        index = bisect_right(starts, start)
        if not self.invisible and (index == len(starts) or end <= starts[index]):
            shift = self.piece_origins[index - 1] - starts[index - 1]
            return [(start + shift, end + shift)]
        found: list[Span] = []
        while start < end:
            stop = min(end, starts[index]) if index < len(starts) else end
            shift = self.piece_origins[index - 1] - starts[index - 1]
            found += self._visible_spans(start + shift, stop + shift)
            start = stop
            index += 1
        return found

    def _visible_spans(self, start: int, end: int) -> list[Span]:
        """The spans of the source between the zero-width characters that were taken out of it."""
        shifts = self.invisible
        if not shifts:
            return [(start, end)]
        first, last = bisect_right(shifts, start), bisect_right(shifts, end - 1)
        found = []
        position = start + first
        for index in range(first, last):
            removed = shifts[index] + index
            if removed > position:
                found.append((position, removed))
            position = removed + 1
        found.append((position, end + last))
        return found


def make_plain(source: str) -> PlainText:
    """The plain text of a source."""
    found = list(_unusual().finditer(source))
    if not found:
        return PlainText(source, source, (), (), (), ())
    unusual = "".join({match[0] for match in found})
    visible, invisible = source, tuple[int, ...]()
    if _zero_width().search(unusual):
        invisible = tuple([match.start() - before for before, match in enumerate(_zero_width().finditer(source))])
        visible = _zero_width().sub("", source)
        found = list(_unusual().finditer(visible))
    text, marks, starts, origins = strip_markup(visible, [match.start() for match in found])
    return PlainText(text, _view(text, unusual), marks, invisible, starts, origins)


def _view(text: str, unusual: str) -> str:
    """The view of a text, which holds no other unusual characters than these."""
    odd = [character for character in unusual if unify(character) != character]
    view = text.replace(odd[0], unify(odd[0])) if len(odd) == 1 else unify(text) if odd else text
    if "\r" in unusual:
        view = view.replace("\r\n", " \n").replace("\r", "\n")
    for line_end in _LINE_ENDS:
        if line_end in unusual:
            view = view.replace(line_end, "\n")
    return view


@cache
def _unusual() -> re.Pattern[str]:
    """Finds all that a plain text has in another form: one search spares most texts the many."""
    return re.compile(f"[{unified_characters()}{ZERO_WIDTH}{MARKUP_STARTS}\r{_LINE_ENDS}]")


@cache
def _zero_width() -> re.Pattern[str]:
    return re.compile(f"[{ZERO_WIDTH}]")
