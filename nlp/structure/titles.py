"""The title of a document and the number before it: ``76/164. 促进…``, ``43/21 在…``, ``二一五九（二十一）``, or none.

Where no number stands before it, a title follows the line of adoption, or the masthead; on the pages of declarations
it stands above a table of facts (主题, 通过日期).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from nlp.numerals import NUMERAL_CHARACTERS, parse_number
from nlp.structure.dates import DATE_PATTERN
from nlp.structure.enacting import Enacting
from nlp.structure.headings import is_part_heading
from nlp.structure.lines import Line
from nlp.structure.masthead import behind_masthead, is_masthead
from nlp.symbols import roman_numeral
from nlp.text import squeeze
from nlp.types import Span

_NUMERAL = f"[{NUMERAL_CHARACTERS}]"
_NUMBER = rf"""(?:
      (?P<number> (?:ES-|S-)?\d{{1,4}} / \d{{1,4}} )       # 76/164, S-32/1, 2023/12
    | \d{{1,4}} / (?P<open>…|\.\.\.|\[(?:…|\.\.\.|\s)\])  # 53/…, on drafts
    | (?P<roman> \d{{1,4}} \s? [A-Z]? \s? \( (?: (?:E?S-)?[IVXLC]{{1,7}} | (?:19|20)\d\d ) \) )  # 2200 A (XXI), 1973 (2011)
    | (?:决议案)? (?P<chinese> {_NUMERAL}{{1,6}} \({_NUMERAL}{{1,4}}\) )  # 二一五九(二十一)
    )"""
_NUMBERED = re.compile(
    rf"""{_NUMBER}
    (?!\s*号) \s* (?P<part>[A-Z])? \s* [.．、。]? \s* (?: $ | (?=[^\x00-\x7f，。；、：】)] | \d{{4}} | [“"\[(A-Z] ) )""",
    re.VERBOSE,
)
_AFTER_BRACKET = re.compile(r"通\s*过\s*\]\s*")
_AFTER_ADOPTION = re.compile(
    r"通\s*过\s*的\s*决\s*[议定]\s*|[大事员]\s*会\s*决\s*[议定](?!\s*草)\s*|[：:]\s*(?:订\s*正\s*的?\s*)?决\s*[议定]\s*草\s*案\s*"
)
_NO_TITLE_LINE = re.compile(
    rf"""[\u3014]
    | {DATE_PATTERN}.{{0,40}} (?:通\s*过|决\s*议\s*案?|决\s*定)$  # 2011年3月17日安全理事会第6498次会议通过
    | [^\d\n]{{0,12}} 第\s*\d{{1,5}}\s*次\s*会\s*议\s*通\s*过$""",
    re.VERBOSE,
)
_NO_TITLE = re.compile(r"决\s*议\s*案?")
_FACTS = re.compile(r"主\s*题\s*[:：]|通\s*过\s*日\s*期")
_LAST_ROMAN_SESSION = 99


@dataclass(frozen=True, slots=True)
class Title:
    """A title: the number before it, its spans in the plain text, and where the header before it ends.

    ``end`` is where the text that follows it starts: the enacting clause, or the heading of the first part.
    """

    number: str | None
    spans: tuple[Span, ...]
    head_end: int
    end: int


def find_title(lines: list[Line], enacting: Enacting, view: str, organs: Mapping[str, str]) -> Title | None:
    """The number and title of a document whose enacting clause was found; ``lines`` are those before its first paragraph."""
    return (
        _find_numbered(lines, enacting, view)
        or _find_called(lines, enacting, view, organs)
        or find_declared(lines, enacting.start, organs)
        or _find_unnumbered(lines, enacting, view)
        or _find_left(lines, enacting, organs)
    )


def number_before(line: Line, view: str) -> tuple[str | None, int] | None:
    """The number that stands before a title on a line, and where the title starts; None where there is none."""
    found = _NUMBERED.match(view, line.start, line.end)
    return (_number(found), found.end()) if found else None


def _find_numbered(lines: list[Line], enacting: Enacting, view: str) -> Title | None:
    candidates = [(line.start, match) for line in lines if (match := _NUMBERED.match(view, line.start, line.end))]
    for bracket in _AFTER_BRACKET.finditer(view, 0, enacting.start):
        match = _NUMBERED.match(view, bracket.end(), enacting.start)
        if match:
            candidates.append((bracket.end(), match))
    if not candidates:
        return None
    start, match = max(candidates, key=lambda candidate: candidate[0])
    return _make_title(_number(match), match.end(), start, lines, enacting, view)


def _find_called(lines: list[Line], enacting: Enacting, view: str, organs: Mapping[str, str]) -> Title | None:
    """The title behind a line that gives the number of the resolution (人权委员会第1998/12号决议), if any is there."""
    match = _called_pattern(tuple(organs)).search(view, 0, enacting.start)
    if match is None:
        return None
    number = squeeze(match["number"] or match["of_year"]) if not match["chinese"] else _from_chinese(match["chinese"])
    # Libraries put the organ and the date, as its author and year, between the number and the title.
    behind = [line for line in lines if line.start >= match.end() and _is_of_catalogue(line, organs)]
    start = max([match.end(), *(line.end for line in behind if line.end < enacting.start)])
    title = _make_title(number, start, match.end(), lines, enacting, view)
    return replace(title, head_end=title.spans[0][0] if title.spans else enacting.start)


def _is_of_catalogue(line: Line, organs: Mapping[str, str]) -> bool:
    """Whether a line is but an organ's name or a date."""
    text = squeeze(line.text).removeprefix("联合国")
    return text in organs or re.fullmatch(DATE_PATTERN, text) is not None


@cache
def _called_pattern(organs: tuple[str, ...]) -> re.Pattern[str]:
    """Finds such a line, wrapped or not; without the name of the organ only where a year stands behind the number."""
    names = "|".join(r"\s?".join(name) for name in sorted(organs, key=len, reverse=True))
    return re.compile(
        rf"""^[^\S\n]*
        (?: (?:{names}) \s* 第\s* (?P<number> (?:\d\s*){{1,4}} (?:/[/\d\s]{{1,8}} | [A-Z]?\s*\([IVXLCES\d\s-]{{1,12}}\)\s*) )
        | (?:{names}) \s* 第\s* (?P<chinese> {_NUMERAL}{{1,6}} \({_NUMERAL}{{1,4}}\) )
        | 第\s* (?P<of_year> (?:\d\s*){{1,4}} \(\s*(?:\d\s*){{4}}\)\s* ) )
        号\s*决\s*[议定]\s*案? [^\S\n]*$
        (?: \s* {DATE_PATTERN} [^，。；\[\]]{{0,40}}? 通\s*过 [^\S\n]*$ )?  # 2011年3月17日安全理事会第6498次会议通过""",
        re.VERBOSE | re.MULTILINE,
    )


def find_declared(lines: list[Line], end: int, organs: Mapping[str, str]) -> Title | None:
    """The title above the facts (主题, 通过日期) that a page of a declaration gives, or behind them."""
    facts = [index for index, line in enumerate(lines) if line.end <= end and _FACTS.match(line.text)]
    if not facts:
        return None
    above = [line for line in lines[: facts[0]] if not is_masthead(squeeze(line.text), organs)]
    found = above or behind_masthead([line for line in lines if line.end <= end], organs)
    return Title(None, tuple((line.start, line.end) for line in found), end, end) if found else None


def _find_left(lines: list[Line], enacting: Enacting, organs: Mapping[str, str]) -> Title | None:
    """The lines between the masthead and the text."""
    found = behind_masthead([line for line in lines if line.end <= enacting.start], organs)
    if not found or any(line.text[-1] in "。；，" for line in found):
        return None
    return Title(None, tuple((line.start, line.end) for line in found), found[0].start, enacting.start)


def _find_unnumbered(lines: list[Line], enacting: Enacting, view: str) -> Title | None:
    start = lines[0].start if lines else enacting.start
    for pattern in (_AFTER_BRACKET, _AFTER_ADOPTION):
        for match in pattern.finditer(view, start, enacting.start):
            title = _make_title(None, match.end(), match.end(), lines, enacting, view)
            if title.spans:
                return title
    return None


def _make_title(number: str | None, start: int, head_end: int, lines: list[Line], enacting: Enacting, view: str) -> Title:
    spans: list[Span] = []
    in_bracket = False
    for line in lines:
        if line.end <= start or line.start >= enacting.start:
            continue
        begin, end = max(line.start, start), min(line.end, enacting.start)
        text = view[begin:end].strip()
        if spans and is_part_heading(text):
            return Title(number, tuple(spans), head_end, line.start)
        in_bracket = in_bracket or text.startswith("[")
        closes = "]" in text or "]" not in view[end : enacting.start]
        if text and not in_bracket and not _NO_TITLE_LINE.match(text):
            begin += len(view[begin:end]) - len(view[begin:end].lstrip())
            spans.append((begin, begin + len(text)))
        in_bracket = in_bracket and not closes
    if _NO_TITLE.fullmatch("".join(view[begin:end] for begin, end in spans)):
        spans = []
    return Title(number, tuple(spans), head_end, enacting.start)


def _number(match: re.Match[str]) -> str | None:
    if match["open"]:
        return None
    if match["number"]:
        return match["number"]
    if match["roman"]:
        return "".join(match["roman"].split())
    return _from_chinese(match["chinese"])


def _from_chinese(number: str) -> str:
    """The number in digits, the session in Roman numerals but for a year: 二一五九(二十一) is 2159(XXI)."""
    running, _, session = number.partition("(")
    value = parse_number(session.rstrip(")")) or 0
    return f"{parse_number(running)}({value if value > _LAST_ROMAN_SESSION else roman_numeral(value)})"
