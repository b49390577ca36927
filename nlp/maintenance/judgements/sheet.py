"""Sheets of drawn paragraphs to be judged in a spreadsheet: a row a paragraph, the verdict to be filled in.

What the reviewer reads comes first; what says how the paragraph was drawn stands behind the text, out of sight.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path

from nlp.errors import SourceError
from nlp.lexicon.model import Lexicon
from nlp.maintenance.judgements.file import text_digest
from nlp.maintenance.judgements.model import STRATA, Frame, Judgement, Place
from nlp.maintenance.judgements.sampling import Drawn
from nlp.maintenance.judgements.verdicts import judged, read_verdict

COLUMNS = (
    "verdict", "note", "theme", "label", "text", "source", "part", "zone", "number", "scope",
    "stratum", "of_tagged", "of_near", "of_random", "tagged", "lexicon", "digest",
)  # fmt: skip
DELIMITERS = ",;\t"

_STANDARD_INPUT = Path("-")

_NEEDED = frozenset(COLUMNS) - {"label", "scope", "note"}
_NUMBERS = ("number", "of_tagged", "of_near", "of_random")


def sheet_rows(drawn: Iterable[Drawn], lexicon: Lexicon, language: str = "zh") -> Iterator[dict[str, object]]:
    """The rows of a sheet, with `COLUMNS`."""
    themes = {theme.id: theme for theme in lexicon.themes}
    for one in drawn:
        theme = themes.get(one.theme)
        yield {
            "verdict": "",
            "note": "",
            "theme": one.theme,
            "label": (theme.label.get(language) or theme.label["zh"]) if theme else one.theme,
            "text": one.text,
            "source": one.place.source,
            "part": one.place.part or "",
            "zone": one.place.zone,
            "number": one.place.number,
            "scope": (theme.scope if theme else "") or "",
            "stratum": one.stratum,
            "of_tagged": one.frame.tagged,
            "of_near": one.frame.near,
            "of_random": one.frame.random,
            "tagged": "yes" if one.is_tagged else "no",
            "lexicon": one.frame.lexicon,
            "digest": one.digest,
        }


def read_sheet(path: Path, *, reviewer: str, date: str) -> Iterator[Judgement | SourceError]:
    """The judgements of a sheet; rows without a verdict give none, rows that are wrong an error.

    Spreadsheets save as UTF-8 or, in China, as GB 18030, with commas, semicolons or tabs between the cells: all are read.

    Raises:
        SourceError: the file cannot be read, or has not the columns of a sheet.
    """
    text = _read_text(path)
    header = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=header.count)
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter)
    missing = sorted(_NEEDED - set(rows.fieldnames or ()))
    if missing:
        raise SourceError("judgements.sheet_columns", where=f"{path}:1", columns=", ".join(missing))
    for row in _rows(rows, path):
        where = f"{path}:{rows.line_num}"
        if isinstance(row, SourceError):
            yield row
        elif any(row.values()) and (row["verdict"] or "").strip():
            yield _read_row(row, where, reviewer, date)


def _rows(rows: csv.DictReader[str], path: Path) -> Iterator[dict[str, str | None] | SourceError]:
    try:
        for row in rows:
            yield {name: cell for name, cell in row.items() if isinstance(name, str)}
    except csv.Error as error:
        yield SourceError("judgements.sheet_csv", where=f"{path}:{rows.line_num}", reason=str(error))


def _read_text(path: Path) -> str:
    try:
        content = sys.stdin.buffer.read() if path == _STANDARD_INPUT else path.read_bytes()
    except OSError as error:
        raise SourceError("judgements.sheet_unreadable", where=str(path), reason=error.strerror) from error
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SourceError("judgements.sheet_encoding", where=str(path))


def _read_row(row: Mapping[str, str | None], where: str, reviewer: str, date: str) -> Judgement | SourceError:
    cells = {name: (cell or "").strip() for name, cell in row.items()}
    is_yes = read_verdict(cells["verdict"])
    if is_yes is None:
        return SourceError("judgements.sheet_verdict", where=where, value=cells["verdict"])
    for name in _NUMBERS:
        if not (cells[name].isascii() and cells[name].isdecimal()):
            return SourceError("judgements.sheet_number", where=where, column=name, value=cells[name])
    stratum = next((one for one in STRATA if one == cells["stratum"]), None)
    if stratum is None or not cells["theme"]:
        return SourceError("judgements.sheet_row", where=where)
    text = _text(row["text"] or "", cells["digest"])
    if text is None:
        return SourceError("judgements.sheet_altered", where=where)
    drawn = Drawn(
        cells["theme"],
        stratum,
        Frame(cells["lexicon"], int(cells["of_tagged"]), int(cells["of_near"]), int(cells["of_random"])),
        cells["tagged"] == "yes",
        Place(cells["source"], cells["part"] or None, cells["zone"], int(cells["number"])),
        text,
        cells["digest"],
    )
    return judged(drawn, is_yes, reviewer, date=date, note=cells.get("note", ""))


def _text(text: str, digest: str) -> str | None:
    """The text as it was written, without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return next((one for one in (text, text.removeprefix("'")) if one and text_digest(one) == digest), None)
