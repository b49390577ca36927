"""A lexicon as an Excel workbook, with the same columns as the CSV file. All cells are text: none is ever a formula."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from nlp.archives import FAULTS, has_too_many_parts
from nlp.errors import LexiconError
from nlp.lexicon.exchange.columns import known_headings
from nlp.lexicon.exchange.model import Read, Remark, Written
from nlp.lexicon.exchange.table import Row, columns_of, headings, read_table, rows_of
from nlp.lexicon.exchange.uncarried import RULES, uncarried
from nlp.lexicon.model import Lexicon

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_TEXT = "@"
_WIDTHS = {"term": 28, "source": 22, "note": 30, "scope": 40, "theme_note": 30}
_USUAL_WIDTH = 16
_UNPACKED = 200_000_000
_MOST_PARTS = 2_000
_MOST_COLUMNS = 50
_MOST_ROWS = 100_000
"""Twice as many as a lexicon may have terms. What claims to stand below would otherwise cost a blank row for each between."""

_DOCTYPE = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_FORMULA = "f"
_ILLEGAL = dict.fromkeys((*range(9), 11, 12, *range(14, 32)), "�")


def write(lexicon: Lexicon) -> Written:
    """A sheet with the heading frozen, a row a term."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.worksheets[0]
    columns = columns_of(lexicon)
    for number, cells in enumerate([headings(columns), *rows_of(lexicon, columns)], 1):
        for place, cell in enumerate(cells, 1):
            _put(sheet, number, place, cell)
    for place, column in enumerate(columns, 1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = _WIDTHS.get(column, _USUAL_WIDTH)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    stream = io.BytesIO()
    book.save(stream)
    return Written(stream.getvalue(), uncarried(lexicon, *RULES, "retired"))


def read(content: bytes, name: str) -> Read:
    """What the first sheet says that has headings; formulas in it are refused.

    Raises:
        LexiconError: it is no workbook, or one that would cost too much, or a cell is a formula.
    """
    _check_package(content, name)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            sheets = [(sheet.title, list(_rows(sheet, name))) for sheet in book.worksheets]
    # openpyxl raises whatever its parts meet in a damaged workbook.
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, SyntaxError, OSError, zipfile.BadZipFile) as error:
        raise LexiconError("exchange.no_workbook", where=name, reason=" ".join(str(error).split())[:100]) from error
    return _of_sheets(sheets, name)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> None:
    if text:
        cell = sheet.cell(row, column)
        cell.value = text.translate(_ILLEGAL)
        cell.data_type = "s"
        cell.number_format = _TEXT


def _of_sheets(sheets: list[tuple[str, list[Row]]], name: str) -> Read:
    filled = [(title, rows) for title, rows in sheets if rows]
    if not filled:
        raise LexiconError("exchange.no_terms", where=name)
    title, rows = max(filled, key=lambda sheet: known_headings(sheet[1][0][1]))
    read_ = read_table(rows, name)
    others = [Remark(name, "exchange.sheet_left", {"sheet": other}) for other, _ in filled if other != title]
    return Read(read_.concepts, (*others, *read_.remarks), faults=read_.faults)


def _rows(sheet: Any, name: str) -> Iterator[Row]:
    """The rows of a sheet that are not blank."""
    for number, cells in enumerate(islice(sheet.iter_rows(max_col=_MOST_COLUMNS), _MOST_ROWS), 1):
        for cell in cells:
            if cell.data_type == _FORMULA:
                raise LexiconError("exchange.formula", where=f"{name}:{cell.coordinate}", formula=str(cell.value)[:60])
        texts = [_text(cell.value) for cell in cells]
        if any(texts):
            yield f"{name}:{number}", texts


def _text(value: object) -> str:
    """A cell's value as text; a whole number without its decimals, a day as its year where that is all that is asked."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _check_package(content: bytes, name: str) -> None:
    """Look at what the file packs before it is unpacked: how much, in how many parts, and whether it declares entities."""
    if has_too_many_parts(content):
        raise LexiconError("exchange.too_large", where=name)
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
        parts = package.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _UNPACKED:
            raise LexiconError("exchange.too_large", where=name)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")) and _declares(package, part):
                raise LexiconError("exchange.declares", where=f"{name}!{part.filename}")
    except FAULTS as error:
        raise LexiconError("exchange.no_workbook", where=name, reason=str(error)) from error


def _declares(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    with package.open(part) as file:
        data = file.read(part.file_size + 1)
    return any(sign in data for sign in _DOCTYPE)
