"""Gold standards read from files: lines of JSON, tables with a heading, and Annif's texts with subjects.

- Lines of JSON as ``zhuti tag`` writes them: ``themes`` holds ids, or objects with an ``id``; ``optional`` may name themes of
  which either answer is right.
- CSV or TSV with a heading: ``theme`` or ``themes`` (``subject_uris`` in Annif's), and ``text`` or ``source``, ``zone``,
  ``number`` (and ``part``). Rows of one paragraph belong together; one with an empty theme says that there is none.
- Annif's TSV without a heading: a text, a tab, and addresses in angle brackets with blanks between them.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from nlp.errors import SourceError, UsageError
from nlp.maintenance.evaluation.gold import GoldParagraph, GoldPlace

THEME_COLUMNS = ("theme", "themes", "subject_uris", "subjects", "uri")
_DELIMITERS = "\t,;"
_SEPARATORS = ";|"
_STANDARD_INPUT = Path("-")


def read_gold(path: Path) -> Iterator[GoldParagraph | SourceError]:
    """The paragraphs of a gold standard; lines that are wrong are error values.

    Raises:
        SourceError: the file cannot be read.
        UsageError: it is of no known kind.
    """
    text = _read_text(path)
    first = next((line for line in text.splitlines() if line.strip()), "")
    if not first:
        raise UsageError("evaluate.empty", where=str(path))
    if first.lstrip().startswith("{"):
        yield from _read_json_lines(path, text)
        return
    delimiter = max(_DELIMITERS, key=first.count)
    heading = [name.strip().strip('"').casefold() for name in first.split(delimiter)]
    if "verdict" in heading:
        raise UsageError("evaluate.judgements", where=str(path))
    if set(heading) & set(THEME_COLUMNS) and ("text" in heading or {"source", "zone", "number"} <= set(heading)):
        yield from _gathered(_read_table(path, text, delimiter))
    elif "\t" in first:
        yield from _read_annif(path, text)
    else:
        raise UsageError("evaluate.unknown_kind", where=str(path))


def _read_text(path: Path) -> str:
    try:
        content = sys.stdin.buffer.read() if path == _STANDARD_INPUT else path.read_bytes()
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UsageError("evaluate.not_utf8", where=f"{path}:{line}") from error
    except OSError as error:
        raise SourceError("evaluate.unreadable", where=str(path), reason=error.strerror) from error


def _read_json_lines(path: Path, text: str) -> Iterator[GoldParagraph | SourceError]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            where = f"{path}:{number}"
            try:
                yield _from_json(json.loads(line), where)
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
                yield SourceError("evaluate.row", where=where, reason=f"{type(error).__name__}: {error}")


def _from_json(row: Any, where: str) -> GoldParagraph:
    text = row.get("text")
    place = None
    if row.get("source") is not None and row.get("zone") is not None:
        number = row.get("number")
        part = row.get("part")
        place = GoldPlace(str(row["source"]), part, str(row["zone"]), None if number is None else int(number), "part" in row)
    if not isinstance(text, str) and place is None:
        raise KeyError("text")
    return GoldParagraph(
        where,
        place,
        text if isinstance(text, str) else None,
        tuple(map(_theme_name, row["themes"])),
        tuple(map(_theme_name, row.get("optional") or ())),
    )


def _theme_name(theme: Any) -> str:
    name = theme["id"] if isinstance(theme, Mapping) else theme
    if not isinstance(name, str):
        raise TypeError(repr(name))
    return name


def _read_table(path: Path, text: str, delimiter: str) -> Iterator[GoldParagraph | SourceError]:
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter)
    rows.fieldnames = [name.strip().casefold() for name in rows.fieldnames or ()]
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield SourceError("evaluate.row", where=f"{path}:{rows.line_num}", reason=str(error))
            continue
        cells = {
            name: (cell or "").strip() for name, cell in row.items() if isinstance(name, str) and not isinstance(cell, list)
        }
        if any(cells.values()):
            yield _from_cells(cells, f"{path}:{rows.line_num}")


def _from_cells(cells: Mapping[str, str], where: str) -> GoldParagraph | SourceError:
    themes = [name for column in THEME_COLUMNS for name in _names(cells.get(column, ""))]
    text = cells.get("text") or None
    place = None
    if cells.get("source") and cells.get("zone"):
        number = cells.get("number", "")
        if number and not (number.isascii() and number.isdecimal()):
            return SourceError("evaluate.row", where=where, reason=f"number “{number}”")
        has_part = "part" in cells
        place = GoldPlace(cells["source"], cells.get("part") or None, cells["zone"], int(number) if number else None, has_part)
    if text is None and place is None:
        return SourceError("evaluate.row", where=where, reason="text")
    return GoldParagraph(where, place, text, tuple(themes), tuple(_names(cells.get("optional", ""))))


def _gathered(rows: Iterable[GoldParagraph | SourceError]) -> Iterator[GoldParagraph | SourceError]:
    """The paragraphs, the themes of several rows of one taken together."""
    found: dict[tuple[GoldPlace | None, str | None], GoldParagraph] = {}
    for row in rows:
        if isinstance(row, SourceError):
            yield row
            continue
        first = found.get((row.place, row.text), GoldParagraph(row.where, row.place, row.text, ()))
        themes, optional = (*first.themes, *row.themes), (*first.optional, *row.optional)
        found[row.place, row.text] = GoldParagraph(first.where, row.place, row.text, themes, optional)
    yield from found.values()


def _read_annif(path: Path, text: str) -> Iterator[GoldParagraph | SourceError]:
    for number, line in enumerate(text.split("\n"), 1):
        paragraph, tab, subjects = line.rstrip("\r").rpartition("\t")
        if not line.strip():
            continue
        if not tab or not paragraph.strip():
            yield SourceError("evaluate.row", where=f"{path}:{number}", reason="text TAB <uri>")
        else:
            yield GoldParagraph(f"{path}:{number}", None, paragraph, tuple(_names(subjects)))


def _names(cell: str) -> list[str]:
    """The names in a cell: addresses with blanks between, else what semicolons or bars separate."""
    if cell.lstrip().startswith("<"):
        return cell.split()
    for separator in _SEPARATORS[1:]:
        cell = cell.replace(separator, _SEPARATORS[0])
    return [name.strip() for name in cell.split(_SEPARATORS[0]) if name.strip()]
