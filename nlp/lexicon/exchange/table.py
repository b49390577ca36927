"""A lexicon as a table with a heading, one term a row: what the CSV file and the workbook have in common."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from nlp.errors import LexiconError
from nlp.lexicon.exchange.columns import COLUMNS, DEPRECATED, OF_THEMES, column_of, heading, status_of, status_word
from nlp.lexicon.exchange.ids import theme_id
from nlp.lexicon.exchange.model import MOST_TERMS, TOO_MANY, Read, ReadConcept, ReadTerm, Remark
from nlp.lexicon.exchange.wordings import closed_up, split_terms
from nlp.lexicon.model import STATUSES, Lexicon, Provenance, Term, Theme
from nlp.lexicon.read_theme import folded_words

Row: TypeAlias = tuple[str, list[str]]
"""Where it stands, and its cells."""

_YEAR = re.compile(r"(\d{4})(?:\.0+|年)?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_BETWEEN_IDS = re.compile(r"[\s,，、;；|]+")


def columns_of(lexicon: Lexicon) -> tuple[str, ...]:
    """The columns that a lexicon is written in: the theme, its labels in each language, then the term and the rest."""
    languages = dict.fromkeys(["zh", "en", *(language for theme in lexicon.themes for language in theme.label)])
    return (COLUMNS[0], *(f"label:{language}" for language in languages), *COLUMNS[1:])


def headings(columns: Iterable[str]) -> list[str]:
    """The headings of columns in the language in force."""
    return [heading(column) for column in columns]


def rows_of(lexicon: Lexicon, columns: Iterable[str]) -> Iterator[list[str]]:
    """The rows under the headings."""
    order = tuple(columns)
    for theme in lexicon.themes:
        for position, term in enumerate(theme.terms):
            cells = _cells_of_term(theme, term) | ({} if position else _cells_of_theme(theme))
            yield [cells.get(column, "") for column in order]


def _cells_of_term(theme: Theme, term: Term) -> dict[str, str]:
    provenance = term.provenance
    return {
        "theme": theme.id,
        **{f"label:{language}": label for language, label in theme.label.items()},
        "term": term.text,
        "status": status_word(provenance.status),
        "since": str(provenance.since or ""),
        "until": str(provenance.until or ""),
        "source": provenance.source or "",
        "note": provenance.note or "",
    }


def _cells_of_theme(theme: Theme) -> dict[str, str]:
    return {
        "scope": theme.scope or "",
        "theme_note": theme.note or "",
        "broader": " ".join(theme.broader),
        "related": " ".join(theme.related),
        "theme_status": status_word("deprecated") if theme.is_deprecated else "",
        "replaced_by": " ".join(theme.replaced_by),
    }


@dataclass(slots=True)
class _Theme:
    """A theme whose rows are being gathered, each of its values with the row that it was first read in."""

    where: str
    id: str | None
    values: dict[str, tuple[str, str]] = field(default_factory=dict)
    terms: list[ReadTerm] = field(default_factory=list)


class _Reading:
    """What the rows of a table give, gathered as they come."""

    def __init__(self, columns: Mapping[int, str]) -> None:
        self.columns = columns
        self.themes: dict[str, _Theme] = {}
        self.wordings: set[str] = set()
        self.remarks: list[Remark] = []
        self.faults: list[LexiconError] = []

    def take(self, where: str, cells: list[str]) -> None:
        """Take a row in."""
        values = {name: cells[place].strip() for place, name in self.columns.items() if place < len(cells)}
        if not any(values.values()):
            return
        theme = self._theme(where, values)
        for name, value in values.items():
            if value and (name in OF_THEMES or name.startswith("label:")):
                self._put(theme, name, value, where)
        provenance = self._provenance(where, values)
        if values.get("term"):
            theme.terms.append(ReadTerm(values["term"], where, provenance=provenance, has_status=bool(values.get("status"))))
            self.wordings.update(folded_words(closed_up(text)) for text in split_terms(values["term"]))

    def _theme(self, where: str, values: Mapping[str, str]) -> _Theme:
        name = values.get("theme", "")
        made = theme_id(name)
        key = made or name or values.get("label:zh") or values.get("label:en") or ""
        if key not in self.themes:
            self.themes[key] = _Theme(where, made)
            if name and not made:
                self.themes[key].values["label:zh"] = (name, where)
        return self.themes[key]

    def _put(self, theme: _Theme, name: str, value: str, where: str) -> None:
        first, place = theme.values.setdefault(name, (value, where))
        if first != value:
            values = {"column": heading(name), "value": value, "first": first, "place": place}
            self.faults.append(LexiconError("exchange.rows_differ", where=where, **values))

    def _provenance(self, where: str, values: Mapping[str, str]) -> Provenance:
        status = status_of(values.get("status", "")) if values.get("status") else "admitted"
        if status is None:
            known = ", ".join(dict.fromkeys((*map(status_word, STATUSES), *STATUSES)))
            self.faults.append(LexiconError("exchange.unknown_status", where=where, value=values["status"], known=known))
        since, until = (self._year(where, values.get(name, "")) for name in ("since", "until"))
        if since and until and until < since:
            self.faults.append(LexiconError("exchange.years_reversed", where=where, since=since, until=until))
        return Provenance(status or "admitted", since, until, values.get("source") or None, values.get("note") or None)

    def _year(self, where: str, cell: str) -> int | None:
        found = _YEAR.fullmatch(unicodedata.normalize("NFKC", cell))
        if found and _FIRST_YEAR <= int(found[1]) <= _LAST_YEAR:
            return int(found[1])
        if cell:
            self.faults.append(LexiconError("exchange.no_year", where=where, value=cell))
        return None

    def read(self) -> Read:
        """All that was read."""
        return Read(tuple(map(_concept, self.themes.values())), tuple(self.remarks), faults=tuple(self.faults))


def read_table(rows: Iterable[Row], name: str) -> Read:
    """The concepts of a table whose first row that is not blank has the headings.

    A table without headings is a list of terms, if all of its rows have one cell. Nothing is read behind the row with which it
    has more terms than a lexicon may have: such a file is refused.

    Raises:
        LexiconError: no heading says which column has the terms, or nothing stands under it.
    """
    filled = ((where, cells) for where, cells in rows if any(map(str.strip, cells)))
    first = next(filled, None)
    if first is None:
        raise LexiconError("exchange.no_terms", where=name)
    columns, remarks, begun = _columns(*first)
    reading = _Reading(columns)
    reading.remarks += remarks
    if not begun:
        reading.take(*first)
    for where, cells in filled:
        if not begun and len([cell for cell in cells if cell.strip()]) > 1:
            raise LexiconError("exchange.no_headings", where=where, known=", ".join(map(heading, COLUMNS)))
        reading.take(where, cells)
        if len(reading.wordings) > MOST_TERMS:
            reading.faults.append(LexiconError(TOO_MANY, where=where, most=MOST_TERMS))
            break
    if not reading.themes:
        raise LexiconError("exchange.no_terms", where=name)
    return reading.read()


def _columns(where: str, cells: list[str]) -> tuple[dict[int, str], list[Remark], bool]:
    """The columns by their places, remarks on headings that are not known, and whether the row had headings at all."""
    named = {place: column_of(cell) for place, cell in enumerate(cells)}
    if not any(named.values()) and len([cell for cell in cells if cell.strip()]) == 1:
        return {place: "term" for place, cell in enumerate(cells) if cell.strip()}, [], False
    if "term" not in named.values() and not any((one or "").startswith("label:") for one in named.values()):
        raise LexiconError("exchange.no_term_column", where=where, term=heading("term"), known=", ".join(map(heading, COLUMNS)))
    columns: dict[int, str] = {}
    remarks = []
    for place, column in named.items():
        if column and column not in columns.values():
            columns[place] = column
        elif cells[place].strip():
            remarks.append(Remark(where, "exchange.column_left", {"column": cells[place].strip()}))
    return columns, remarks, True


def _concept(theme: _Theme) -> ReadConcept:
    values = {name: value for name, (value, _) in theme.values.items()}
    lists = {
        name: tuple(filter(None, _BETWEEN_IDS.split(values.get(name, "")))) for name in ("broader", "related", "replaced_by")
    }
    return ReadConcept(
        theme.where,
        theme.id,
        {name.partition(":")[2]: value for name, value in values.items() if name.startswith("label:")},
        tuple(theme.terms),
        scope=values.get("scope"),
        note=values.get("theme_note"),
        is_deprecated=status_of(values.get("theme_status", "")) == DEPRECATED,
        **lists,
    )
