"""What the name of a file says of its document: symbol, language, job number.

The Official Document System names files after their symbol, with other signs where a symbol has oblique strokes and a
letter for the language (A_HRC_RES_53_11-ZH.pdf, A-RES-76-164_C.docx), or after the job number of the production
services (N2038245.pdf). Names are kept by people, who also write them otherwise: only what can be nothing else is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from nlp.ingest.formats import SUFFIXES
from nlp.symbols import parse_symbol

LANGUAGES = {
    "C": "zh", "ZH": "zh", "CN": "zh", "CHI": "zh", "CHINESE": "zh", "中文": "zh",
    "E": "en", "EN": "en", "ENG": "en", "ENGLISH": "en", "英文": "en",
    "F": "fr", "FR": "fr", "FRE": "fr", "FRENCH": "fr", "法文": "fr",
    "S": "es", "ES": "es", "SPA": "es", "SPANISH": "es", "西班牙文": "es",
    "R": "ru", "RU": "ru", "RUS": "ru", "RUSSIAN": "ru", "俄文": "ru",
    "A": "ar", "AR": "ar", "ARA": "ar", "ARABIC": "ar", "阿拉伯文": "ar",
}  # fmt: skip
"""The letters and words that stand for a language at the end of a name."""

_COPY = re.compile(r"(?:\s*\(\d{1,2}\)|\s*-?\s*(?:副本|复件|[Cc]opy)(?:\s*\(?\d{0,2}\)?)?)+$")
_LANGUAGE = re.compile(r"[-_. \[(]+([A-Z]{1,8}|[一-鿿]{2,4})[\])]?$", re.IGNORECASE)
_JOB = re.compile(r"(N|GE?|V|K)[-_. ]?(\d{2})-?(\d{5})", re.IGNORECASE)
_PLACES = {"N": "", "G": "GE.", "GE": "GE.", "V": "V.", "K": "K."}

# Division slash, fraction slash and full-width solidus too: what programs put where a name may hold no stroke.
_STROKES = "-_/:：\\\\ \u2044\u2215\uff0f"
_STROKE = re.compile(f"[{_STROKES}]+")
_SYMBOL_CHARACTERS = re.compile(f"[A-Za-z0-9][{_STROKES}A-Za-z0-9.()]*")
_DOTTED = re.compile(r"(CN|C|L|Rev|Add|Corr|WG|AC|CONF|NGO|Sub|PV|SR|CRP|INF|Res|Dec)\.?(\d+)", re.IGNORECASE)
_DOTTED_ALONE = ("C", "CN", "L", "REV", "ADD", "CORR")
_SPELLINGS = {"REV": "Rev", "ADD": "Add", "CORR": "Corr", "SUB": "Sub"}

_SESSION = r"(?:E?S-)?\d{1,3}"
_ISSUES = r"(?:/(?:Rev|Add|Corr)\.\d{1,3})*"
_RESOLUTION = re.compile(
    rf"""(?:
        A/(?:HRC/)?(?:RES|DEC)/{_SESSION}/\d{{1,4}}     # A/RES/76/164, A/HRC/DEC/52/117
      | A/RES/\d{{1,4}}\((?:E?S-)?[IVXLC]+\)            # A/RES/3314(XXIX)
      | E/(?:CN\.4/)?(?:RES|DEC)/\d{{4}}/\d{{1,4}}      # E/RES/2023/12
      | E/RES/\d{{1,4}}\([IVXLC]+\)
      | S/RES/\d{{1,4}}\(\d{{4}}\)                      # S/RES/1325(2000)
    ){_ISSUES}""",
    re.VERBOSE,
)
_DRAFT = re.compile(
    rf"""(?:
        A/(?:HRC/|C\.[1-6]/)?{_SESSION}/L\.\d{{1,4}}    # A/C.3/75/L.39, A/75/L.20
      | E/(?:CN\.4/)?\d{{4}}/L\.\d{{1,4}}               # E/2023/L.19
    ){_ISSUES}""",
    re.VERBOSE,
)
_OTHER = re.compile(
    rf"""(?:
        A/(?:HRC/|C\.[1-6]/)?{_SESSION}/\d{{1,4}}       # A/HRC/43/31
      | E/(?:CN\.4/)?\d{{4}}/\d{{1,4}}
      | S/(?:PRST/)?\d{{4}}/\d{{1,4}}
    ){_ISSUES}""",
    re.VERBOSE,
)
_RUN_TOGETHER = re.compile(r"(a|ahrc|e|ecn4)(res|dec)(\d{3,8})", re.IGNORECASE)
_ORGANS = {"a": "A/", "ahrc": "A/HRC/", "e": "E/", "ecn4": "E/CN.4/"}
_GENERAL_ASSEMBLY_SESSIONS = range(31, 100)
"""Since the thirty-first session the Assembly's resolutions bear session and number."""


@dataclass(frozen=True, slots=True)
class FileName:
    """What a name says; None where it says nothing. ``language`` is zh, en, fr, es, ru or ar."""

    symbol: str | None = None
    language: str | None = None
    job: str | None = None


def parse_file_name(name: str) -> FileName:
    """What the name of a file says of its document; folders before it count for nothing.

    >>> parse_file_name("A_HRC_RES_53_11-ZH.pdf")
    FileName(symbol='A/HRC/RES/53/11', language='zh', job=None)
    >>> parse_file_name("A_C.3_75_L.39_Rev.1-C.pdf").symbol, parse_file_name("S_RES_1325(2000)-ZH.pdf").symbol
    ('A/C.3/75/L.39/Rev.1', 'S/RES/1325(2000)')
    >>> parse_file_name("N2038245.pdf").job, parse_file_name("G2008874.pdf").job
    ('20-38245', 'GE.20-08874')
    """
    stem = _stem(name)
    without, language = _language(stem)
    job = _JOB.fullmatch(without)
    if job:
        return FileName(None, language, f"{_PLACES[job[1].upper()]}{job[2]}-{job[3]}")
    # A last C or E can be part of the symbol only as the language: no symbol ends in a letter.
    return FileName(_symbol(without), language)


def _stem(name: str) -> str:
    """The name without folders, suffix and what copying put behind it."""
    plain = unquote(name, errors="replace") if "%2f" in name.lower() else name.rpartition("/")[2]
    before, dot, suffix = plain.rpartition(".")
    if dot and f".{suffix.lower()}" in SUFFIXES:
        plain = before
    return _COPY.sub("", plain).strip()


def _language(stem: str) -> tuple[str, str | None]:
    """The name without the word for its language, and the language."""
    found = _LANGUAGE.search(stem)
    language = LANGUAGES.get(found[1].upper()) if found else None
    return (stem[: found.start()], language) if found and language else (stem, None)


def _symbol(stem: str) -> str | None:
    found = _SYMBOL_CHARACTERS.match(stem)
    if not found:
        return None
    written = found[0].strip(" -_.:/")
    together = _RUN_TOGETHER.fullmatch(written)
    if together:
        return _taken_apart(together[1].lower(), together[2].upper(), together[3])
    parts = list(_parts(re.sub(r"\s*\(", "(", written)))
    # A title may follow the symbol: the longest beginning that is one counts.
    for length in range(len(parts), 2, -1):
        symbol = "/".join(parts[:length])
        if _is_symbol(symbol, written):
            return symbol
    return None


def _parts(written: str) -> Iterator[str]:
    """The parts of a symbol, spelled as symbols are: ``rev1`` and ``Rev_1`` are ``Rev.1``, ``S`` and ``32`` are ``S-32``."""
    pieces = iter(_STROKE.split(_split_dots(written)))
    first = True
    for piece in pieces:
        upper = piece.upper()
        dotted = _DOTTED.fullmatch(piece)
        if not first and (upper in _DOTTED_ALONE or upper in ("S", "ES")):
            following = next(pieces, "")
            yield f"{_spelled(upper)}{'-' if upper in ('S', 'ES') else '.'}{following}"
        else:
            yield f"{_spelled(dotted[1].upper())}.{dotted[2]}" if dotted else upper
        first = False


def _split_dots(written: str) -> str:
    """Full stops between the parts as strokes, in names that are written with them (A.RES.76.164)."""
    return written if _STROKE.search(written) else re.sub(r"\.(?=\d)(?<!L\.)(?<!C\.)|\.(?=[A-Z]{2})", "_", written)


def _spelled(upper: str) -> str:
    return _SPELLINGS.get(upper, upper)


def _is_symbol(symbol: str, written: str) -> bool:
    """Whether it is a symbol beyond doubt: ``A-75-20`` may be a date or a shelf mark, ``A_75_20`` is the system's own."""
    if _RESOLUTION.fullmatch(symbol) or _DRAFT.fullmatch(symbol):
        return parse_symbol(symbol) is not None
    return "_" in written and "-" not in written.replace("S-", "") and _OTHER.fullmatch(symbol) is not None


def _taken_apart(organ: str, nature: str, digits: str) -> str | None:
    """The symbol of digits run together (ares76164), where they can be cut in one way only."""
    cuts = [(digits[:at], digits[at:]) for at in range(1, min(len(digits), 5)) if digits[at] != "0"]
    if organ == "a":
        cuts = [cut for cut in cuts if int(cut[0]) in _GENERAL_ASSEMBLY_SESSIONS and len(cut[1]) <= 3]
    elif organ == "ahrc":
        cuts = [cut for cut in cuts if len(cut[0]) <= 2 and len(cut[1]) <= (3 if nature == "DEC" else 2)]
    else:
        cuts = [cut for cut in cuts if len(cut[0]) == 4 and cut[0][:2] in ("19", "20") and len(cut[1]) <= 3]
    return f"{_ORGANS[organ]}{nature}/{cuts[0][0]}/{cuts[0][1]}" if len(cuts) == 1 else None
