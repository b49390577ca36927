"""Two pages compared, section by section and cell by cell; what lies in a download is compared row by row."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nlp.verification.cells import Cell, Place, cells

_SECTION = re.compile(r'(?=<section id="[a-z_-]{1,40}">)')
_ID = re.compile(r'<section id="([a-z_-]{1,40})">')
_DATA = "data:"


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that the page says otherwise than its documents give it; None where one of the two has nothing there."""

    place: Place
    page: str | None
    workspace: str | None


def differences(page: str, expected: str, where: str, *, only_shared: bool = False) -> Iterator[Difference]:
    """The differences of a page from the expected one, in the order of the page.

    Args:
        where: the name of the page's file.
        only_shared: whether only cells are compared that both have, as where another version of the program made the page.

    Raises:
        SourceError: something stands in it that no page of ours holds.
    """
    if page == expected:
        return
    found, wanted = _pieces(page), _pieces(expected)
    if not only_shared and list(found) != list(wanted):
        yield Difference((), " ".join(found), " ".join(wanted))
    for name in dict.fromkeys((*wanted, *found)):
        if found.get(name) != wanted.get(name):
            yield from _in_piece(found.get(name, ""), wanted.get(name, ""), where, only_shared=only_shared)


def _pieces(page: str) -> dict[str, str]:
    """The sections of a page by their ids; what stands before the first under nothing."""
    pieces: dict[str, str] = {}
    for piece in _SECTION.split(page):
        begin = _ID.match(piece)
        name = begin[1] if begin else ""
        pieces[name] = pieces.get(name, "") + piece
    return pieces


def _in_piece(page: str, expected: str, where: str, *, only_shared: bool) -> Iterator[Difference]:
    """The differences of a section; tags and attributes of what is missing or added are told only where no text tells it."""
    found, wanted = list(cells(page, where)), list(cells(expected, where))
    here, there = {cell.place: cell for cell in found}, {cell.place: cell for cell in wanted}
    both = [(here[cell.place], cell) for cell in wanted if cell.place in here and here[cell.place].value != cell.value]
    told = [one for pair in both if pair[1].is_text or not only_shared for one in _in_cell(*pair)]
    alone = [] if only_shared else [cell for cell in (*wanted, *found) if cell.place not in here or cell.place not in there]
    shown = [cell for cell in alone if cell.is_text] or ([] if told else alone)
    told += [_alone(cell, is_missing=cell.place in there) for cell in shown]
    if not told and not only_shared and found != wanted:
        at = next((at for at, (one, other) in enumerate(zip(found, wanted, strict=False)) if one != other), len(wanted) - 1)
        told = [Difference(wanted[at].place, found[at].value, wanted[at].value)]
    yield from told


def _alone(cell: Cell, *, is_missing: bool) -> Difference:
    return Difference(cell.place, None, cell.value) if is_missing else Difference(cell.place, cell.value, None)


def _in_cell(found: Cell, wanted: Cell) -> Iterator[Difference]:
    if not (found.value.startswith(_DATA) and wanted.value.startswith(_DATA)):
        yield Difference(wanted.place, found.value, wanted.value)
        return
    page, expected = _file(found.value), _file(wanted.value)
    is_named = False
    for key in dict.fromkeys((*expected, *page)):
        if page.get(key) != expected.get(key):
            is_named = True
            yield Difference((*wanted.place, *key), page.get(key), expected.get(key))
    if not is_named:
        yield Difference(wanted.place, found.value[:60], wanted.value[:60])


def _file(address: str) -> dict[Place, str]:
    """What a download says, by row and column; one that cannot be read says nothing."""
    try:
        text = base64.b64decode(address.partition(";base64,")[2], validate=True).decode("utf-8-sig")
        rows = _json(text) if text.startswith("{") else _csv(text)
        return dict(rows)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, csv.Error):
        return {}


def _json(text: str) -> Iterator[tuple[Place, str]]:
    written = json.loads(text)
    yield from (((name,), _shown(value)) for name, value in written["meta"].items())
    for number, row in enumerate(written["rows"], 1):
        yield from ((_row(number, row, name), _shown(value)) for name, value in row.items())


def _csv(text: str) -> Iterator[tuple[Place, str]]:
    for number, row in enumerate(csv.DictReader(io.StringIO(text, newline="")), 1):
        yield from ((_row(number, row, str(name)), _shown(value)) for name, value in row.items())


def _row(number: int, row: Mapping[str, Any], column: str) -> Place:
    named = " ".join(str(row[name]) for name in ("theme", "word", "source", "body", "session", "zone") if row.get(name))
    return (f"{number} {named}".strip(), column)


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
