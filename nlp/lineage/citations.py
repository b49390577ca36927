"""The resolutions and decisions that a text cites: 大会第67/169号决议, 人权理事会第44/18号决议, 第2200A(XXI)号决议.

A citation is a run of numbers before 决议 or 决定 (第67/169号、第68/160号和第69/153号决议; 第1373(2001)和1540(2004)号决议),
dates and organs between them, or the symbol itself (A/RES/68/160). Whose each is tells `nlp.lineage.organs`. A citation is
evidence that two documents have to do with each other, never proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nlp.lineage.dates import date_of
from nlp.lineage.organs import Number, Speaker, organ_of
from nlp.numerals import NUMERAL_CHARACTERS, parse_number
from nlp.symbols import (
    SYMBOL_PATTERN,
    decision_symbol,
    find_symbol,
    parse_symbol,
    resolution_symbol,
    roman_numeral,
    roman_value,
)
from nlp.text import fold, squeeze, unify
from nlp.types import Document, Span

# All on folded text: no blanks, brackets and digits of one width, capitals as small letters.
_CHINESE = f"[{NUMERAL_CHARACTERS}]"
_NUMBER = rf"""(?:
      (?:(?:es|s)-)?\d{{1,4}}/\d{{1,4}}(?!\d)                               # 68/160, 2000/22, s-30/1, es-10/19
    | \d{{1,4}}[a-z]?\((?:(?:e?s-)?[ivxlc]{{1,7}}|(?:19|20)\d\d)\)          # 2200a(xxi), 3201(s-vi), 1325(2000)
    | {_CHINESE}{{1,6}}[甲乙丙丁]?\({_CHINESE}{{1,4}}\)                       # 二一五九(二十一)
    )"""
_LETTERS = r"(?:[a-z](?:[、和至-][a-z])*(?![a-z]))?"
_DATE = r"(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?"
_NAME = r"(?:联合国)?(?:其|大会|理事会|人权理事会|安全理事会|安理会|经济[及和与]社会理事会|经社理事会|人权委员会|小组委员会)?"
_NEXT = rf"(?:以及|[、，,和及与])+{_NAME}{_DATE}的?{_NAME}第?"
_RUN = re.compile(
    rf"""(?<![\d/a-z.\-]) (?P<numbers> 第?{_NUMBER}{_LETTERS} (?: 号?(?:{_NEXT}){_NUMBER}{_LETTERS} )* )
         号 (?:等|各项|两项|这些|所有)? (?:决议|决定)(?!草案)
       | (?:决议案?|决定) (?P<behind> {_CHINESE}{{1,6}}\({_CHINESE}{{1,4}}\) )""",
    re.VERBOSE,
)
_ONE = re.compile(_NUMBER, re.VERBOSE)
_PRINTED = re.compile(SYMBOL_PATTERN, re.IGNORECASE)
_SHAPE = re.compile(
    r"(?P<before>(?:es|s)-)?(?P<first>\d+)/\d+ | \d+[a-z]?\((?P<special>e?s-)?(?P<inside>[ivxlc]+|\d{4})\)",
    re.VERBOSE,
)
_YEARS = range(1946, 2100)


class Citation(NamedTuple):
    """A resolution or decision that a text cites.

    Attributes:
        symbol: as it would be printed, or None where the organ is not known or its resolutions have no such symbol.
        start, end: where its number stands in the text (68/160), without 第 and 号.
        is_inferred: whether its organ was worked out from the number or the context rather than named next before it.
    """

    symbol: str | None
    start: int
    end: int
    is_inferred: bool


def citations(text: str, speaker: Speaker | None = None) -> tuple[Citation, ...]:
    """The resolutions and decisions that a paragraph cites, in their order.

    Args:
        speaker: whose document it is, and of when.

    >>> [one.symbol for one in citations("回顾大会第67/169号和第68/160号决议及人权理事会第6/17号决议，")]
    ['A/RES/67/169', 'A/RES/68/160', 'A/HRC/RES/6/17']
    """
    folded = fold(text)
    if not _may_cite(folded.text):
        return ()
    origins = folded.origins()
    in_words = (
        Citation(one.symbol, *origins.span(one.start, one.end), one.is_inferred)
        for one in _in_words(folded.text, speaker or Speaker())
    )
    printed = _printed(text, [origins.span(*found.span()) for found in _PRINTED.finditer(folded.text)])
    return tuple(sorted([*in_words, *printed], key=lambda one: (one.start, one.end)))


def speaker_of(document: Document) -> Speaker:
    """Whose document it is and of when, as far as that tells what it can cite."""
    date, _ = date_of(document)
    return Speaker(document.body, int(date[:4]) if date else None)


def cited_symbols(document: Document) -> tuple[str, ...]:
    """The symbols of the resolutions that the paragraphs of a document cite, in the order of their first citation."""
    speaker = speaker_of(document)
    found = (one.symbol for paragraph in document.paragraphs for one in citations(paragraph.text, speaker))
    return tuple(dict.fromkeys(symbol for symbol in found if symbol))


def _may_cite(text: str) -> bool:
    """Whether a folded text has what every citation has: most have not, and reading them takes ten times as long."""
    return "/" in text or (("决议" in text or "决定" in text) and ("号" in text or "(" in text))


def _in_words(text: str, speaker: Speaker) -> Iterator[Citation]:
    """The citations by number, their offsets in the folded text."""
    for run in _RUN.finditer(text):
        group = "numbers" if run["numbers"] else "behind"
        start, end = run.span(group)
        is_decision = run[0].endswith("决定")
        for one in _ONE.finditer(text, start, end):
            number = _read(one[0])
            organ, is_inferred = organ_of(number, text[: one.start()], speaker)
            yield Citation(_symbol(organ, number, is_decision=is_decision), one.start(), one.end(), is_inferred)


def _printed(text: str, spans: Iterable[Span]) -> Iterator[Citation]:
    """The citations by symbol, given where something stands that looks like one."""
    for start, end in spans:
        symbol = find_symbol(unify(squeeze(text[start:end])))
        parsed = parse_symbol(symbol) if symbol else None
        if parsed and parsed.number is not None and (parsed.is_resolution or parsed.is_decision):
            yield Citation(parsed.text, start, end, False)


def _read(cited: str) -> Number:
    """The number as a symbol has it, and its shape."""
    text = cited if cited[0].isascii() else _in_digits(cited)
    match = _SHAPE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    plain = text.upper()
    if match["first"]:
        return Number(plain, _shape_of_session(match["before"], int(match["first"])), int(match["first"]))
    if match["inside"].isdecimal():
        return Number(plain, "year in brackets", int(match["inside"]))
    return Number(plain, "special roman" if match["special"] else "roman", roman_value(match["inside"].upper()))


def _shape_of_session(before: str | None, value: int) -> str:
    if before:
        return "emergency" if before == "es-" else "special"
    return "year" if value in _YEARS else "session"


def _in_digits(cited: str) -> str:
    """二一五九(二十一) in digits and a Roman numeral, or in digits alone where the second is a year."""
    running, _, session = cited.partition("(")
    value = parse_number(session.rstrip(")")) or 0
    inside = str(value) if value in _YEARS else roman_numeral(value % 100).lower()
    return f"{parse_number(running.rstrip('甲乙丙丁'))}({inside})"


def _symbol(organ: str | None, number: Number, *, is_decision: bool) -> str | None:
    if organ is None:
        return None
    return decision_symbol(organ, number.text) if is_decision else resolution_symbol(organ, number.text)
