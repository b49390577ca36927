"""United Nations document symbols: read them, tell whose they are, put them in order, make the symbol of a resolution.

A symbol is read from left to right: the organ (A, E, S), its subsidiary body (HRC, CN.4, C.3), the nature of the
document (RES, DEC, L.39, PV), session and number, and what was issued after it (Rev.1, Add.2, Corr.1). The source is
the symbols guide of the Dag Hammarskjöld Library.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SYMBOL_PATTERN = (
    r"(?:[AES]|ST|CCPR|CEDAW|CAT|CRC|CERD|TD|DP|HSP|UNEP)/[A-Z0-9](?:[A-Za-z0-9./\-]|\((?:(?:E?S-)?[IVXLC]+|\d{4})\)){0,80}"
)
"""What a symbol looks like once blanks are gone, for use inside other patterns."""

_SYMBOL = re.compile(SYMBOL_PATTERN)
_ISSUE = re.compile(r"/(Rev|Add|Corr)\.?(\d+)", re.ASCII)
_RESOLUTION = re.compile(
    r"/(?:RES|DEC)/(?:(?P<session>(?:ES-|S-)?\d{1,4})/(?P<number>\d{1,4})"
    r"|(?P<running>\d{1,4})[A-Z]?\((?P<numeral>(?:E?S-)?[IVXLC]+|\d{4})\))"
)
_BODIES = (("A/HRC/", "HRC"), ("E/CN.4/Sub.2/", "SubCom"), ("E/CN.4/", "CHR"), ("A/", "GA"), ("E/", "ECOSOC"), ("S/", "SC"))
_PREFIXES = {"GA": "A/RES/", "HRC": "A/HRC/RES/", "ECOSOC": "E/RES/", "CHR": "E/CN.4/RES/", "SubCom": "E/CN.4/Sub.2/RES/"}
_DECISION_PREFIXES = {"GA": "A/DEC/", "HRC": "A/HRC/DEC/", "ECOSOC": "E/DEC/"}
_BEFORE_SESSION = re.compile(
    r"(?:A/(?:HRC/|C\.\d/|BUR/)?(?=(?:E?S-|[1-9]\d?/))|E/(?=(?:19|20)\d\d/))(?P<session>(?:E?S-)?\d{1,4})/(?!RES|DEC)"
)
_ROMAN_STEPS = (
    ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
)  # fmt: skip
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol, taken apart.

    Attributes:
        text: the symbol without blanks.
        base: the symbol without Rev., Add. and Corr.: the same for all versions of one document.
        body: "GA", "HRC", "ECOSOC", "SC", "CHR", or None for others.
        session: for resolutions and decisions ("43", "S-32", "ES-10", "2023"), else None.
        number: the number of a resolution or decision within its session, else None.
        is_resolution, is_draft, is_decision: what its nature says.
        revision: the number of Rev., 0 without.
    """

    text: str
    base: str
    body: str | None
    session: str | None
    number: int | None
    is_resolution: bool
    is_draft: bool
    is_decision: bool
    revision: int

    @property
    def order(self) -> tuple[str, int, int, int, str]:
        """A key that sorts by body, session, number, revision: 43/9 before 43/21, Rev.2 after Rev.1."""
        session = int(re.sub(r"\D", "", self.session or "") or 0)
        return (self.body or "", session, self.number or 0, self.revision, self.text)


def parse_symbol(text: str) -> Symbol | None:
    """The symbol that a text is, blanks apart, or None.

    >>> symbol = parse_symbol("A/HRC/RES/43/21")
    >>> symbol.body, symbol.session, symbol.number
    ('HRC', '43', 21)
    >>> parse_symbol("A/C.3/75/L.39/Rev.1").base
    'A/C.3/75/L.39'
    """
    plain = "".join(text.split())
    if not _SYMBOL.fullmatch(plain):
        return None
    issues = {kind: int(number) for kind, number in _ISSUE.findall(plain)}
    resolution = _RESOLUTION.search(plain)
    return Symbol(
        text=plain,
        base=_ISSUE.sub("", plain),
        body=body_of(plain),
        session=_session(resolution) if resolution else None,
        number=int(resolution["number"] or resolution["running"]) if resolution else None,
        is_resolution="/RES/" in plain,
        is_draft=re.search(r"/L\.\d", plain) is not None,
        is_decision="/DEC/" in plain,
        revision=issues.get("Rev", 0),
    )


def find_symbol(text: str) -> str | None:
    """The first symbol in a text without blanks, or None; a full stop at its end is not part of it.

    >>> find_symbol("根据第三委员会的报告(A/68/456/Add.2)通过")
    'A/68/456/Add.2'
    """
    found = _SYMBOL.search(text)
    return found[0].rstrip("./-") if found else None


def body_of(symbol: str) -> str | None:
    """The body whose symbol it is: the longest prefix decides, so that A/HRC/ is the Council's and not the Assembly's."""
    return next((body for prefix, body in _BODIES if symbol.startswith(prefix)), None)


def resolution_symbol(body: str, number: str) -> str | None:
    """The symbol of a body's resolution whose number is printed as ``number`` (76/164, S-32/1, 2532(2020)), or None.

    >>> resolution_symbol("GA", "76/164"), resolution_symbol("SC", "2532(2020)")
    ('A/RES/76/164', 'S/RES/2532(2020)')
    """
    if body == "SC":
        return f"S/RES/{number}" if "(" in number else None
    prefix = _PREFIXES.get(body)
    return prefix + number if prefix else None


def decision_symbol(body: str, number: str) -> str | None:
    """The symbol of a body's decision whose number is printed as ``number`` (25/117), or None.

    >>> decision_symbol("HRC", "25/117")
    'A/HRC/DEC/25/117'
    """
    prefix = _DECISION_PREFIXES.get(body)
    return prefix + number if prefix else None


def session_of(symbol: str) -> str | None:
    """The session whose document it is, resolution or not, where the symbol tells; the Council's years count as sessions.

    >>> [session_of(symbol) for symbol in ("A/C.3/75/L.39", "A/HRC/S-32/L.1", "E/2023/L.19", "A/6301", "A/HRC/RES/43/21")]
    ['75', 'S-32', '2023', None, '43']
    """
    parsed = parse_symbol(symbol)
    if parsed and parsed.session:
        return parsed.session
    found = _BEFORE_SESSION.match(symbol)
    return found["session"] if found else None


def _session(resolution: re.Match[str]) -> str | None:
    if resolution["session"]:
        return resolution["session"]
    numeral = resolution["numeral"]
    if numeral.isdecimal():
        return None
    special, _, roman = numeral.rpartition("-")
    return f"{special}-{roman_value(roman)}" if special else str(roman_value(roman))


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral.

    >>> roman_value("XXI"), roman_value("XXIX")
    (21, 29)
    """
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if following > value else value for value, following in zip(values, [*values[1:], 0], strict=True))


def roman_numeral(number: int) -> str:
    """A number below a hundred as a Roman numeral.

    >>> [roman_numeral(number) for number in (4, 21, 49, 99)]
    ['IV', 'XXI', 'XLIX', 'XCIX']
    """
    numeral = ""
    for letters, value in _ROMAN_STEPS:
        while number >= value:
            numeral, number = numeral + letters, number - value
    return numeral
