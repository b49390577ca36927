"""What a document does not say itself, filled in from what stands beside it: the manifest, the file's name, the symbol.

What the document prints wins, then the manifest, then what was worked out from its symbol and from the name of the file.
Whatever contradicts the print is not taken, and a warning says so. Every way from a file to a document goes through here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from nlp.ingest.filenames import FileName, parse_file_name
from nlp.languages import language_of
from nlp.symbols import body_of, parse_symbol, session_of
from nlp.text import fold, squeeze
from nlp.types import Document, SourceText, Warning

# Each begins with a character that is rare in Chinese, so that the search costs next to nothing.
_JOB_END = re.compile(r"-\d{5}(?!\d)")
_BARCODE_START = re.compile(r"\*\d{7}\*")
_JOB_LINE = re.compile(
    r"(?:\d{1,3}/\d{1,3}?)?(?:\(C\))?(?P<place>(?:GE|V|K)\.|N)?(?P<job>\d{2}-\d{5})\*{0,3}(?:\([A-Z]\))?(?:\d{6}){0,2}(?:\*\d{7}\*)?(?:请回收)?[\d/]{0,7}"
)
_BARCODE = re.compile(r"\*(\d{2})(\d{5})\*")
_LONGEST_FURNITURE = 80
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(slots=True)
class _Changes:
    """What is to be changed of a document."""

    values: dict[str, str | None] = field(default_factory=dict)
    derived: list[str] = field(default_factory=list)
    supplied: dict[str, str] = field(default_factory=dict)
    warnings: list[Warning] = field(default_factory=list)


def complete(document: Document, source: SourceText) -> Document:
    """The document with what stands beside it, each field's origin named in ``derived`` or ``supplied``."""
    job = find_job(source.text)
    if job:
        document = replace(document, job=job)
    if source.manifest:
        document = _with_manifest(document, source)
    document = _with_name(document, parse_file_name(source.source))
    document = _with_symbol(document)
    # Whatever has a Chinese enacting clause is Chinese.
    language = language_of(source.text) if document.kind in ("other", "report") else None
    if language not in (None, "zh"):
        document = replace(document, warnings=(Warning(f"metadata.language.{language}"), *document.warnings))
    return document


def find_job(text: str) -> str | None:
    """The job number that a text prints at the foot of its pages, or None: New York's are bare, others name the place.

    >>> find_job("决定继续审议。\\n3/313-44904 (C) \\n"), find_job("GE.20-08874 3"), find_job("电话：12-34567")
    ('13-44904', 'GE.20-08874', None)
    """
    for found in _JOB_END.finditer(text):
        printed = _JOB_LINE.fullmatch(_line_at(text, found.start()))
        if printed:
            place = printed["place"] or ""
            return f"{'' if place == 'N' else place}{printed['job']}"
    for found in _BARCODE_START.finditer(text):
        barcode = _BARCODE.fullmatch(_line_at(text, found.start()))
        if barcode:
            return f"{barcode[1]}-{barcode[2]}"
    return None


def _line_at(text: str, offset: int) -> str:
    """The line that an offset lies in, without blanks; of a long one, which is no furniture, a part or nothing."""
    start = text.rfind("\n", max(0, offset - _LONGEST_FURNITURE), offset) + 1
    if start == 0 and offset > _LONGEST_FURNITURE:
        return ""
    return squeeze(text[start : start + _LONGEST_FURNITURE].partition("\n")[0])


def _with_manifest(document: Document, source: SourceText) -> Document:
    changes = _Changes(supplied=dict(document.supplied), derived=list(document.derived))
    for name, value in source.manifest.items():
        printed = getattr(document, name)
        if printed is None or name in document.derived or (name == "kind" and _is_kind_open(document)):
            changes.values[name] = value
            changes.supplied[name] = "manifest"
        elif _differ(printed, value):
            values = {"field": name, "given": value, "printed": printed}
            changes.warnings.append(Warning("metadata.manifest", values))
    changes.derived = [name for name in document.derived if name not in changes.values]
    symbol = changes.values.get("symbol")
    if symbol and symbol != document.symbol:
        _follow_symbol(document, symbol, changes)
    if "title" in changes.values:
        document = replace(document, title_spans=())
    return replace(_changed(document, changes), manifest=dict(source.manifest))


def _follow_symbol(document: Document, symbol: str, changes: _Changes) -> None:
    """Let go what was worked out from the symbol before, and take the kind from the new one where it is open."""
    changes.values |= {name: None for name in ("session", "body") if name in changes.derived}
    changes.derived = [name for name in changes.derived if name not in changes.values]
    if "kind" not in changes.values and _is_draft(document, symbol):
        changes.values["kind"] = "draft"
        changes.derived.append("kind")


def _with_name(document: Document, name: FileName) -> Document:
    """The document with the symbol and the job number that the file is named after."""
    changes = _Changes(derived=list(document.derived), supplied=dict(document.supplied))
    if name.job and document.job is None:
        changes.values["job"] = name.job
        changes.derived.append("job")
    elif name.job and document.job and name.job[-8:] != document.job[-8:]:
        changes.warnings.append(Warning("metadata.name_job", {"given": name.job, "printed": document.job}))
    if name.symbol and name.symbol != document.symbol:
        if _is_symbol_open(document, name.symbol):
            changes.values["symbol"] = name.symbol
            changes.derived = [*(one for one in changes.derived if one != "symbol"), "symbol"]
            if _is_draft(document, name.symbol):
                changes.values["kind"] = "draft"
                changes.derived.append("kind")
        else:
            printed = "、".join(_said(document))
            changes.warnings.append(Warning("metadata.name", {"given": name.symbol, "printed": printed}))
    return _changed(document, changes) if changes.values or changes.warnings else document


def _with_symbol(document: Document) -> Document:
    """The document with the body and the session that its symbol tells of."""
    if document.symbol is None or (document.body and document.session):
        return document
    told = {"body": body_of(document.symbol), "session": session_of(document.symbol)}
    values = {name: value for name, value in told.items() if value and getattr(document, name) is None}
    derived = [*document.derived, *(name for name in values if name not in document.derived)]
    return _changed(document, _Changes(dict(values), derived, dict(document.supplied)))


def _is_symbol_open(document: Document, symbol: str) -> bool:
    """Whether a document that does not print its symbol may bear this one."""
    parsed = parse_symbol(symbol)
    if parsed is None:
        return False
    if document.symbol is not None:
        known = parse_symbol(document.symbol)
        return "symbol" in document.derived and known is not None and known.base == parsed.base
    if document.kind == "draft" and (parsed.is_resolution or parsed.is_decision):
        return False
    if parsed.is_draft and document.kind in ("resolution", "decision") and not _is_kind_open(document):
        return False
    bodies = {document.body, body_of(symbol)} - {None}
    return len(bodies) < 2 and not _are_two_sessions(document.session, session_of(symbol))


def _are_two_sessions(printed: str | None, told: str | None) -> bool:
    """Whether two sessions cannot be one: the Commission on Human Rights numbers its resolutions by years, its sessions not."""
    if printed is None or told is None:
        return False
    return printed != told and bool(_YEAR.fullmatch(printed)) == bool(_YEAR.fullmatch(told))


def _is_kind_open(document: Document) -> bool:
    """Whether the kind is only what is left when nothing is said: nothing tells that a “resolution” was adopted."""
    said = (document.symbol, document.adopted, document.meeting, document.report)
    return document.kind == "other" or (document.kind == "resolution" and not any(said) and document.vote is None)


def _is_draft(document: Document, symbol: str) -> bool:
    """Whether the symbol is a draft's, of a document that does not tell that it was adopted."""
    parsed = parse_symbol(symbol)
    return parsed is not None and parsed.is_draft and document.kind == "resolution" and _is_kind_open(document)


def _said(document: Document) -> Iterator[str]:
    """What a document says of itself, for a warning."""
    yield from filter(None, [document.symbol] if document.symbol else [document.body, document.session, document.kind])


def _differ(printed: str, given: str) -> bool:
    return squeeze(fold(printed).text) != squeeze(fold(given).text)


def _changed(document: Document, changes: _Changes) -> Document:
    return replace(
        document,
        **changes.values,  # type: ignore[arg-type]  # the values are strings, or None where the field may be
        derived=tuple(changes.derived),
        supplied=changes.supplied,
        warnings=(*document.warnings, *changes.warnings),
    )
