"""When a document is of, so that earlier and later can be told: from its dates, else from its session or a year in its symbol.

Of a session the first day is given on which it can have begun:

- General Assembly: in September, by rule 1 of its rules of procedure (A/520); the first in London on 10 January 1946.
- Human Rights Council: three regular sessions a year (resolution 60/251), since 2007 in March, June and September, some a few
  weeks early (its forty-third on 24 February 2020); before that in June, September and November 2006.
- Commission on Human Rights: once a year, the eighth in 1952, the sixty-first in 2005. Its Sub-Commission: every summer from
  the thirty-ninth in 1987 to the fifty-eighth in 2006; the fifty-second adopted resolution 2000/22 in August 2000.
- Economic and Social Council, and the Commission in its last decades: sessions that are named by years.

Special sessions follow no calendar, so nothing is said of them; nor of anything else that is not here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from nlp.symbols import parse_symbol
from nlp.types import Document

_FIRST_YEAR = 1946
_LAST_YEAR = 2100
_YEAR_IN_SYMBOL = re.compile(r"\((\d{4})\)|^S/(\d{4})/")
_FIRST_ASSEMBLY = "1946-01-10"
_FIRST_COUNCILS = ("2006-06-19", "2006-09-18", "2006-11-29")
_MONTHS_OF_COUNCIL = ("02", "05", "09")
_COMMISSION = (8, 62)
_SUB_COMMISSION = (39, 58)


def date_of(document: Document) -> tuple[str | None, bool]:
    """The date that a document is of (ISO), and whether it was worked out from something else than its adoption."""
    return date_from(
        symbol=document.symbol,
        body=document.body,
        session=document.session,
        adopted=document.adopted,
        distributed=document.distributed,
    )


def date_from(
    *, symbol: str | None, body: str | None, session: str | None, adopted: str | None, distributed: str | None = None
) -> tuple[str | None, bool]:
    """The date that these fields give, and whether it was worked out from something else than the adoption.

    >>> date_from(symbol=None, body="HRC", session="53", adopted="2023-07-12")
    ('2023-07-12', False)
    >>> date_from(symbol=None, body="GA", session="75", adopted=None)
    ('2020-09-01', True)
    """
    if adopted:
        return adopted, False
    date = distributed or first_day(body, session) or _date_in_symbol(symbol)
    return date, date is not None


def first_day(body: str | None, session: str | None) -> str | None:
    """The first day on which a session of a body can have begun, or None where no calendar tells.

    >>> first_day("HRC", "43"), first_day("CHR", "56"), first_day("ECOSOC", "2023"), first_day("GA", "S-32")
    ('2020-02-01', '2000-01-01', '2023-01-01', None)
    """
    calendar = _CALENDARS.get(body or "")
    if calendar is None or not session or not session.isdecimal():
        return None
    return calendar(int(session))


def _assembly(number: int) -> str | None:
    if number == 1:
        return _FIRST_ASSEMBLY
    return f"{1945 + number}-09-01" if 1 < number < _LAST_YEAR - 1945 else None


def _council(number: int) -> str | None:
    if not 0 < number < 3 * (_LAST_YEAR - 2006):
        return None
    if number <= len(_FIRST_COUNCILS):
        return _FIRST_COUNCILS[number - 1]
    years, of_year = divmod(number - len(_FIRST_COUNCILS) - 1, len(_MONTHS_OF_COUNCIL))
    return f"{2007 + years}-{_MONTHS_OF_COUNCIL[of_year]}-01"


def _commission(number: int) -> str | None:
    first, last = _COMMISSION
    return f"{1944 + number}-01-01" if first <= number <= last else _year(number)


def _sub_commission(number: int) -> str | None:
    first, last = _SUB_COMMISSION
    return f"{1948 + number}-07-01" if first <= number <= last else _year(number)


def _year(number: int) -> str | None:
    return f"{number}-01-01" if _FIRST_YEAR <= number < _LAST_YEAR else None


def _date_in_symbol(symbol: str | None) -> str | None:
    """The first day of the year that a symbol of the Security Council bears: S/RES/1325(2000), S/2023/56."""
    parsed = parse_symbol(symbol or "")
    found = _YEAR_IN_SYMBOL.search(parsed.text) if parsed and parsed.body == "SC" else None
    return _year(int(found[1] or found[2])) if found else None


_CALENDARS: Mapping[str, Callable[[int], str | None]] = {
    "GA": _assembly,
    "HRC": _council,
    "CHR": _commission,
    "SubCom": _sub_commission,
    "ECOSOC": _year,
}
