"""What converters leave in a text besides the text: raised note marks, markdown, HTML tags, lists of a page's addresses.

Everything is found in one pass; the patterns allow line breaks between their characters, since a text may have been
wrapped after it was converted. All repetitions are bounded, so that no input takes more than linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nlp.text import SUPERSCRIPTS


class RaisedMark(NamedTuple):
    """A note's mark that was printed raised: its offset in the text it was taken out of, and what it says."""

    offset: int
    mark: str


MARKUP_STARTS = rf"<{SUPERSCRIPTS}*∗＊﹡\[\]\\#h^|>!"
"""What markup starts with (for character classes)."""

_GAP = r"\s{0,12}"
_DIGITS = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
_STARS = "*∗＊﹡"
_PLAIN_STARS = str.maketrans(dict.fromkeys("∗＊﹡", "*"))
_NAMED_MARKS = frozenset(("footnote", "bracketed", "link", "caret"))

_LINE_END = r"(?:[^\S\r\n]{0,4}(?:\r\n|\r|\n)[^\S\r\n]{0,4})"
_TARGET = rf"\({_GAP}(?:\#[^()\s]{{0,100}}|https?:[^()\s]{{0,300}}){_GAP}\)"

# The first character class is what lets the search run at the speed of a scan.
_MARKUP = re.compile(
    rf"""[{MARKUP_STARTS}]
    (?: (?<=<) {_GAP} s {_GAP} u {_GAP} p {_GAP} > {_GAP}
        (?P<sup> \d{{1,2}} (?:\s{{1,6}}\d)? | [{_STARS}]{{1,3}} | [ivxl]{{2,6}} | [a-z] ) {_GAP}
        < {_GAP} / {_GAP} s {_GAP} u {_GAP} p {_GAP} >
      | (?<=<) /? (?:p|br|b|i|em|strong|u|div|span|sup|sub|a|table|tbody|thead|tr|td|th|center|font|h[1-6]|ul|ol|li|hr) \b
        [^<>]{{0,200}} >
      | (?<=[{SUPERSCRIPTS}]) (?<!m[{SUPERSCRIPTS}]) (?P<raised>[{SUPERSCRIPTS}]{{0,2}})
      | (?<=\*) (?P<bold>\s{{0,12}}\*) (?!\*)
      | (?<=[{_STARS}]) (?P<star>[{_STARS}]{{0,2}}) (?![{_STARS}])
      | (?<=\[) \^ (?P<footnote> \d{{1,3}} | [{_STARS}] | [a-z] ) \] (?: :[ \t] )?    # [^1], and [^1]: before the note
      | (?<=\[) (?P<bracketed> \d{{1,3}} | [{_STARS}] ) \\? \] (?!{_GAP}\()                   # [1]
      | (?<=\[) \\?\[? (?P<link> \d{{1,3}} ) \\?\]? \] \( \#[^()\s]{{1,100}} \)         # [1](#fn1), [[1]](#_ftn1)
      | (?<=\[) (?= [^\[\]]{{1,200}} \] {_GAP} {_TARGET} )
      | (?<=\]) {_GAP} {_TARGET}
      | (?<=\\) (?= {_GAP} [\\()\[\]*_\#.+!<>-] )
      | (?<=h) (?P<address> ttps?:// ) [!-~]{{0,500}}
        (?: {_LINE_END}{{1,2}} (?=[!-~]{{0,200}}[/.]) [!-~]{{2,200}} (?={_LINE_END}) ){{0,20}}
      | (?<=\^) (?P<caret> \d{{1,2}} | [{_STARS}] ) \^
      | (?<=!) \[ [^\[\]\n]{{0,200}} \] \( [^()\n]{{0,300}} \)
      | (?: (?<=\n>) | (?<=\A>) ) [ \t]{{0,4}}
      | (?: (?<=\n\|) | (?<=\A\|) ) [-:| \t]{{0,300}} (?= \r?\n | \Z )                     # the rule of a table
      | (?: (?<=\n\|) | (?<=\A\|) | (?<=\s\|) (?=\s|\Z) ) [ \t]{{0,4}}
      | (?: (?<=\s\#) | (?<=\A\#) ) \#{{0,5}} (?:[ \t]{{1,4}}|(?=\s))
    )""",
    re.VERBOSE,
)
_BOLD_AHEAD = re.compile(
    r"""\*\s{0,12}\*(?=\S)[^*]{1,200}(?<=\S)\*\s{0,12}\*
      | (?<!\S)\*\s{0,12}\*(?=\S)[^*]{0,199}[^*\s](?:\r\n|\r|\n){1,2}\*\s{0,12}\*(?=\S)  # wrapped before its last stars""",
    re.VERBOSE,
)
_EMPHASIS = re.compile(r"(?<!\S)(\*|\*{3})(?=[^\s*])[^*\n]{0,29}[^\s*](\1)(?!\*)")

_BLANKS = " \t\u00a0\u3000"
_LINE_ENDS = "\r\n\f\v\x85\u2028\u2029"
_LOOKED_BACK = 200
_BREAKS_OFF = re.compile(r"[^\x00-\x7f\x85，；。？！\u2028\u2029](?<!\d页)(?<!\d 页)\Z")
"""The end of a line in the midst of a clause; the number of a page is none."""
_GOES_ON = re.compile(r"\s{0,12}[，；。：？！、）》〉」』”’,;:?!)\]]")
_ENDS_LINE = re.compile(rf"[{_BLANKS}]{{0,200}}(?:[{_LINE_ENDS}]|\Z)")


def strip_markup(text: str, candidates: Iterable[int]) -> tuple[str, tuple[RaisedMark, ...], tuple[int, ...], tuple[int, ...]]:
    r"""The text without markup, the raised marks, where its pieces start, and where the same pieces start in ``text``.

    Args:
        candidates: the offsets, in order, where markup may start: all those of `MARKUP_STARTS`, and any others.

    >>> text = "《宣言》<sup>1</sup> **重申**\\(III\\)"
    >>> strip_markup(text, range(len(text)))[:2]
    ('《宣言》 重申(III)', (RaisedMark(offset=4, mark='1'),))
    """
    kept: list[str] = []
    marks: list[RaisedMark] = []
    starts: list[int] = []
    origins: list[int] = []
    length = position = 0
    for start, end, mark in _find_markup(text, candidates):
        if start > position:
            starts.append(length)
            origins.append(position)
            kept.append(text[position:start])
            length += start - position
        if mark:
            marks.append(RaisedMark(length, mark))
        position = end
    if not position:
        return text, (), (), ()
    if position < len(text):
        starts.append(length)
        origins.append(position)
        kept.append(text[position:])
    return "".join(kept), tuple(marks), tuple(starts), tuple(origins)


def _find_markup(text: str, candidates: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """(start, end, mark or "") of everything to be taken out, in order."""
    in_bold = False
    end = emphasised = 0
    for start in candidates:
        found = _match(text, start) if start >= end else None
        if found is None:
            continue
        end = found.end()
        mark, kind = "", found.lastgroup
        if kind in _NAMED_MARKS:
            mark = found[kind or 0].translate(_PLAIN_STARS)
        elif kind == "raised":
            mark = found[0].translate(_DIGITS)
        elif start == emphasised and start:
            pass
        elif kind == "star" and (emphasis := _EMPHASIS.match(text, start)):
            emphasised = emphasis.start(2)
        elif kind == "bold" and (in_bold or _BOLD_AHEAD.match(text, start)):
            in_bold = not in_bold
        elif text[start] in _STARS:
            mark = "*" * len("".join(found[0].split()))
        elif kind == "sup":
            mark = "".join(found["sup"].split()).replace("∗", "*")
        yield start, end, mark


def _match(text: str, start: int) -> re.Match[str] | None:
    """What is to be taken out from ``start`` on, if anything is."""
    found = _MARKUP.match(text, start)
    return None if found and found["address"] and not _is_of_page(text, start, found.end()) else found


def _is_of_page(text: str, start: int, end: int) -> bool:
    """Whether an address was left by a page's links, and is not one that the text names.

    It then has lines to itself, and the text neither breaks off before it nor goes on behind it with a mark.
    """
    if not _ENDS_LINE.match(text, end) or _GOES_ON.match(text, end):
        return False
    before = text[max(0, start - _LOOKED_BACK) : start].rstrip(_BLANKS)
    line_before = before.removesuffix("\n").removesuffix("\r") if before.endswith("\n") else before[:-1]
    if before and before[-1] not in _LINE_ENDS:
        return False
    return _BREAKS_OFF.search(line_before.rstrip(_BLANKS)) is None
