"""How bodies, sessions, zones and figures are written for a reader, in the language of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from nlp import messages
from nlp.lexicon.model import Theme
from nlp.types import Document

SessionKey: TypeAlias = tuple[str | None, str | None]
"""(body, session): the fiftieth session of the Council is another than the fiftieth of the Assembly."""

Say: TypeAlias = Callable[..., str]
"""Gives the wording of a key of the report's catalogue, without the ``report.`` before it."""

NAMED_BODIES = ("GA", "HRC", "ECOSOC", "SC", "CHR")
EN_DASH = "–"

_YEAR_DIGITS = 4


def speaker(language: str) -> Say:
    """What says the report's wordings in a language.

    >>> speaker("en")("body.HRC")
    'Human Rights Council'
    """

    def say(key: str, /, **values: object) -> str:
        return messages.text(f"report.{key}", language, **values)

    return say


def body_name(body: str | None, say: Say) -> str:
    """The name of a body; a code that has no name here stands for itself."""
    if body is None:
        return say("body.none")
    return say(f"body.{body}") if body in NAMED_BODIES else body


def session_name(session: str | None, say: Say) -> str:
    """A session without its body.

    >>> [session_name(s, speaker("en")) for s in ("53", "S-32", "ES-10", "2023", None)]
    ['session 53', 'special session 32', 'emergency special session 10', '2023 session', 'session not known']
    """
    if session is None:
        return say("session.none")
    kind, _, number = session.rpartition("-")
    if kind in ("S", "ES") and number.isdecimal():
        return say(f"session.{kind}", number=number)
    if session.isdecimal():
        return say("session.year" if len(session) == _YEAR_DIGITS else "session.number", number=session)
    return say("session.other", name=session)


def body_and_session(key: SessionKey, say: Say) -> str:
    """A session with its body: 人权理事会第53届会议.

    >>> body_and_session(("HRC", "53"), speaker("zh"))
    '人权理事会第53届会议'
    """
    body, session = key
    if body is None and session is None:
        return say("session.unplaced")
    return say("session.of_body", body=body_name(body, say), session=session_name(session, say))


def session_short(session: str | None, say: Say) -> str:
    """A session where there is little room: 第53届, S-32, or a dash."""
    if session is None:
        return EN_DASH
    return say("session.short", number=session) if session.isdecimal() and len(session) != _YEAR_DIGITS else session


def listed(names: Sequence[str], say: Say, *, most: int = 10) -> str:
    """Names in a list, the first ones when there are many.

    >>> listed(["A", "B", "C"], speaker("en"), most=2)
    'A, B and others'
    """
    text = say("list").join(names[:most])
    return say("list.more", listed=text) if len(names) > most else text


def label(theme: Theme, language: str) -> str:
    """A theme's label in a language; the Chinese one, which every theme has, where there is no other."""
    return theme.label.get(language) or theme.label["zh"]


def printable(name: str) -> str:
    """A file's name as text that any file can hold; bytes that are no UTF-8 are written out.

    >>> printable("a\\udcff.txt")
    'a\\\\udcff.txt'
    """
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def document_name(document: Document) -> str:
    """What a document goes by: its symbol, else its source."""
    return document.symbol or document.source


def years_range(years: tuple[str, ...]) -> str:
    """The years of a session's documents: ``2020``, ``2020–2021``, or nothing.

    >>> years_range(("2021", "2020", "2020"))
    '2020–2021'
    """
    ends = sorted({min(years), max(years)}) if years else []
    return EN_DASH.join(ends)


def percent(share: float | None) -> str:
    """A share with one decimal; a dash where there is none.

    >>> percent(0.26666), percent(None)
    ('26.7%', '–')
    """
    return EN_DASH if share is None else f"{share:.1%}"


def ratio(numerator: int, denominator: int) -> str:
    """A count out of a count: ``12/45``."""
    return f"{numerator:,}/{denominator:,}"


def interval(low: float | None, high: float | None) -> str:
    """Both ends of an interval, or a dash.

    >>> interval(0.159, 0.411)
    '15.9%–41.1%'
    """
    return EN_DASH if low is None or high is None else f"{percent(low)}{EN_DASH}{percent(high)}"


def rate(per_10k: float | None) -> str:
    """Mentions per 10 000 characters, with one decimal, or a dash."""
    return EN_DASH if per_10k is None else f"{per_10k:.1f}"
