"""The fields of a document that a person may supply, in a manifest or with ``zhuti set``: their names and their values.

Values are taken as people and spreadsheets write them (第五十三届会议, 2020/6/22) and given in the form that parsing gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from nlp.numerals import parse_number
from nlp.symbols import parse_symbol

KINDS = ("resolution", "draft", "decision", "report", "other")
BODIES = (
    "GA", "HRC", "ECOSOC", "SC", "CHR", "TC", "SubCom", "CSW", "CSocD", "CND", "CCPCJ", "CPD", "StatCom", "CSD", "CSTD",
    "UNEA", "WHA",
)  # fmt: skip
"""The codes of the shipped ``organs.tsv``; a lexicon of another field may name others, in capital letters and digits (COP)."""

HEADINGS = {
    "symbol": ("文号", "symbol"),
    "body": ("机构", "body"),
    "session": ("届次", "届会", "session"),
    "kind": ("类别", "kind"),
    "title": ("标题", "title"),
    "adopted": ("通过日期", "adopted"),
    "agenda_item": ("议程项目", "agenda_item"),
    "committee": ("委员会", "committee"),
    "report": ("报告", "report"),
    "distributed": ("分发日期", "distributed"),
    "meeting": ("会议", "meeting"),
    "job": ("工作编号", "job"),
}
"""What each field is called, in Chinese and in the form that parsing uses; the keys are the fields."""

FIELDS = tuple(HEADINGS)

_BODY_NAMES = {
    "大会": "GA", "联合国大会": "GA", "人权理事会": "HRC", "经济及社会理事会": "ECOSOC", "经社理事会": "ECOSOC",
    "安全理事会": "SC", "安理会": "SC", "人权委员会": "CHR", "托管理事会": "TC",
}  # fmt: skip
_KIND_NAMES = {
    "决议": "resolution", "草案": "draft", "决议草案": "draft", "决定": "decision", "报告": "report", "其他": "other",
}  # fmt: skip
_OTHER_BODY = re.compile(r"[A-Z][A-Z0-9]{1,9}")
_SESSION = re.compile(r"(?:E?S-)?[1-9]\d{0,3}")
_SESSION_NAME = re.compile(r"第?([^第届年]+)(?:届|年)(?:(紧急)?(特别))?(?:会议|届会|会)?")
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]00:00(?::00)?)?")


def field_of(heading: str) -> str | None:
    """The field that a heading names, or None.

    >>> field_of("届次"), field_of("Session"), field_of("remarks")
    ('session', 'session', None)
    """
    plain = heading.strip().lower().replace(" ", "_")
    return next((field for field, names in HEADINGS.items() if plain in names), None)


def read_value(field: str, written: str) -> str | None:
    """The value of a field as parsing would give it, or None where the field cannot take it.

    >>> read_value("session", "第五十三届会议"), read_value("adopted", "2020/6/22"), read_value("body", "大会")
    ('53', '2020-06-22', 'GA')
    >>> read_value("adopted", "2020-02-31")
    """
    plain = " ".join(written.split())
    return _READERS.get(field, _text)(plain) if plain else None


def _symbol(written: str) -> str | None:
    parsed = parse_symbol(written)
    return parsed.text if parsed else None


def _body(written: str) -> str | None:
    known = _BODY_NAMES.get(written) or next((code for code in BODIES if code.lower() == written.lower()), None)
    return known or (written if _OTHER_BODY.fullmatch(written) else None)


def _kind(written: str) -> str | None:
    return _KIND_NAMES.get(written) or (written.lower() if written.lower() in KINDS else None)


def _session(written: str) -> str | None:
    plain = written.upper().replace(" ", "")
    if _SESSION.fullmatch(plain):
        return plain
    named = _SESSION_NAME.fullmatch(plain)
    number = parse_number(named[1]) if named else None
    if named is None or not number or number > 9999:
        return None
    return f"{'ES-' if named[2] else 'S-' if named[3] else ''}{number}"


def _date(written: str) -> str | None:
    found = _DATE.fullmatch(written)
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None


def _item(written: str) -> str:
    return written.replace(" ", "").replace("（", "(").replace("）", ")")


def _text(written: str) -> str:
    return written


_READERS: dict[str, Callable[[str], str | None]] = {
    "symbol": _symbol, "body": _body, "kind": _kind, "session": _session,
    "adopted": _date, "distributed": _date, "report": _symbol, "agenda_item": _item,
}  # fmt: skip
