"""The enacting clause: the organ's name with a comma (大会，) that stands between the header and the first paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nlp.structure.lines import Line
from nlp.structure.openings import Openings

_NUMBER = re.compile(r"(?:ES-|S-)?\d{1,4}/\d{1,4}\s?[.．、]\s*[^\x00-\x7f]")
_SEARCHED_LINES = 200
_SEARCHED_CHARACTERS = 6000


@dataclass(frozen=True, slots=True)
class Enacting:
    """An enacting clause: the line it is in, its span in the plain text, the organ's code, and whether text precedes it
    on its line (as on pages that are one line)."""

    line: int
    start: int
    end: int
    body: str
    is_inline: bool = False


def find_enacting(lines: list[Line], view: str, organs: Mapping[str, str], openings: Openings) -> Enacting | None:
    """The first enacting clause of a document, or None."""
    pattern = _pattern(tuple(organs))
    for index, line in enumerate(lines[:_SEARCHED_LINES]):
        found = pattern.match(line.text)
        if found and _enacts(found, line, lines[index + 1 : index + 2], openings):
            code = organs["".join(found["organ"].split())]
            return Enacting(index, line.start, line.start + found.end(), code)
    return _find_inline(lines, view, pattern, organs, openings)


def is_enacting(text: str, organs: Mapping[str, str]) -> bool:
    """Whether a line is an enacting clause and nothing else; quotation marks before it do not count."""
    return text[-1] in "，," and _pattern(tuple(organs)).fullmatch(text.lstrip("“‘")) is not None


@cache
def _pattern(organs: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(" ?".join(name) for name in sorted(organs, key=len, reverse=True))
    return re.compile(rf"(?P<organ>{names}) ?(?P<comma>[，,:：]?)\s*")


def _enacts(found: re.Match[str], line: Line, following: list[Line], openings: Openings) -> bool:
    if found.end() == len(line.text):
        return bool(found["comma"]) or bool(following and openings.end(following[0].text))
    return bool(found["comma"]) and openings.end(line.text, found.end()) > found.end()


def _find_inline(
    lines: list[Line], view: str, pattern: re.Pattern[str], organs: Mapping[str, str], openings: Openings
) -> Enacting | None:
    """The clause on a page that lost its line breaks: after a title, before an opening."""
    for found in pattern.finditer(view, 0, _SEARCHED_CHARACTERS):
        if found["comma"] in ("，", ",") and openings.end(view, found.end()) > found.end():
            index = bisect_right(lines, found.start(), key=lambda line: line.start) - 1
            if index < 0 or found.start() >= lines[index].end:
                continue  # it stands in what the file itself sets apart
            before = view[: found.start()]
            if "决议" in before or "通过]" in before or _NUMBER.match(lines[index].text):
                code = organs["".join(found["organ"].split())]
                return Enacting(index, found.start(), found.end(), code, is_inline=True)
    return None
