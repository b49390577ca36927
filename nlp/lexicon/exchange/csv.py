"""A lexicon as a CSV file that a person understands: the same columns as the workbook's."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from nlp.errors import LexiconError
from nlp.lexicon.exchange.columns import known_headings
from nlp.lexicon.exchange.model import Read, Written
from nlp.lexicon.exchange.table import Row, columns_of, headings, read_table, rows_of
from nlp.lexicon.exchange.uncarried import RULES, uncarried
from nlp.lexicon.model import Lexicon
from nlp.visible import FORMULA_STARTS

_DELIMITERS = (",", "\t", ";", "，", "；", "|")
_APOSTROPHE = "'"
_LONGEST_CELL = 1_000_000


def write(lexicon: Lexicon) -> Written:
    """The lexicon, a row a term; cells that a spreadsheet would take for a formula begin with an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    columns = columns_of(lexicon)
    writer.writerow(headings(columns))
    writer.writerows([guarded(cell) for cell in row] for row in rows_of(lexicon, columns))
    return Written(stream.getvalue().encode(), uncarried(lexicon, *RULES, "retired"))


def read(content: bytes, name: str) -> Read:
    """What the table says, whichever sign stands between its cells.

    Raises:
        LexiconError: it has no column of terms, or a quotation mark is not closed.
    """
    text = content.decode("utf-8")
    return read_table(csv_rows(text, name, _delimiter(text)), name)


def csv_rows(text: str, name: str, delimiter: str) -> Iterator[Row]:
    """The rows of a CSV text, each with the line that it begins on; apostrophes that guarded cells are taken away.

    Raises:
        LexiconError: a quotation mark is not closed.
    """
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(text.split("\n") if "\r" not in text else io.StringIO(text), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            yield f"{name}:{line}", [_unguarded(cell) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise LexiconError("exchange.quotes", where=f"{name}:{line}", reason=str(error)) from error


def guarded(cell: str) -> str:
    """A cell with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> guarded("=1+1"), guarded("债务")
    ("'=1+1", '债务')
    """
    return _APOSTROPHE + cell if cell.lstrip(_APOSTROPHE).startswith(FORMULA_STARTS) else cell


def _unguarded(cell: str) -> str:
    is_guarded = cell.startswith(_APOSTROPHE) and cell.lstrip(_APOSTROPHE).startswith(FORMULA_STARTS)
    return cell[1:] if is_guarded else cell


def _delimiter(text: str) -> str:
    """The sign between the cells: the one that divides the first line into most headings."""
    first = next((line for line in text.split("\n") if line.strip(" \t,;，；|")), "")
    return max(_DELIMITERS, key=lambda sign: known_headings(first.replace('"', "").split(sign)))
