"""Dates as documents print them: 2021 年 12 月 16 日, 一九四六年一月廿六日, 7 January 2022; out comes ISO."""

from __future__ import annotations

import re
from datetime import date

from nlp.numerals import NUMERAL_CHARACTERS, parse_number

_NUMERAL = f"[{NUMERAL_CHARACTERS}\\d]"
DATE_PATTERN = rf"(?:{_NUMERAL}\s*){{4}}年\s*(?:{_NUMERAL}\s*){{1,3}}月\s*(?:{_NUMERAL}\s*){{1,3}}日"
"""A date in Chinese, blanks and line breaks allowed between its characters; for use inside other patterns."""

_CHINESE = re.compile(rf"({_NUMERAL}{{4}})年({_NUMERAL}{{1,3}})月({_NUMERAL}{{1,3}})日")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ENGLISH_DATE_PATTERN = rf"\d{{1,2}}(?:{'|'.join(_MONTHS)})\d{{4}}"
"""A date in English without blanks (7January2022), as the heads of pages print it; for use inside other patterns."""

_ENGLISH = re.compile(rf"(\d{{1,2}})({'|'.join(_MONTHS)})(\d{{4}})")


def parse_date(squeezed: str) -> str | None:
    """The first date in a text without blanks, as YYYY-MM-DD, or None where there is none or it is no day.

    >>> parse_date("2021年12月16日大会决议"), parse_date("7January2022"), parse_date("一九四六年一月廿六日")
    ('2021-12-16', '2022-01-07', '1946-01-26')
    """
    chinese = _CHINESE.search(squeezed)
    if chinese:
        return _iso(*(parse_number(part) for part in chinese.groups()))
    english = _ENGLISH.search(squeezed)
    if english:
        return _iso(int(english[3]), _MONTHS.index(english[2]) + 1, int(english[1]))
    return None


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    try:
        return date(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return None
