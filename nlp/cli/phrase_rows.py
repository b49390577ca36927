"""Phrases as rows of csv and json, and as a table for a terminal."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from nlp import messages
from nlp.cli import output
from nlp.cli.options import TableFormat
from nlp.cli.table import GUTTER, align, width
from nlp.cli.words import corpus_lines
from nlp.cli.wrap import wrap

if TYPE_CHECKING:
    from nlp.mine.phrases import Phrase
    from nlp.search.unit import Unit

FIGURES = (
    "length", "count", "paragraphs", "documents", "sessions", "score", "c_value", "left_entropy", "right_entropy", "pmi",
    "whole",
)  # fmt: skip
PLACE = ("source", "symbol", "part", "zone", "number", "example")
LESS_NEEDED = ("length", "sessions", "whole", "paragraphs", "pmi", "left_entropy", "right_entropy")
"""The columns that a narrow terminal goes without, the first of them first."""

AROUND = 12
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Listing:
    """Phrases, and what is needed to show them.

    Attributes:
        units: the texts, by their number in the places of phrases.
        themes: the themes of each term of the lexicon, by the term folded.
        with_covered: say which are terms, and how much lies within mentions.
    """

    phrases: Sequence[Phrase]
    units: Sequence[Unit]
    themes: Mapping[str, Sequence[str]]
    meta: Mapping[str, object]
    with_covered: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of csv."""
        return ("phrase", *FIGURES, *(("covered", "themes") if self.with_covered else ()), *PLACE)


def write_phrases(listing: Listing, form: TableFormat, stream: TextIO, *, guarded: bool, is_file: bool) -> None:
    """Write them in a form."""
    match form:
        case TableFormat.JSON:
            rows = [_json_row(listing, phrase) for phrase in listing.phrases]
            output.write_json({"meta": dict(listing.meta), "rows": rows}, stream)
        case TableFormat.CSV:
            output.write_csv(
                (_row(listing, phrase) for phrase in listing.phrases),
                listing.columns,
                stream,
                guarded=guarded,
                made_with=listing.meta,
            )
        case TableFormat.TABLE:
            room = shutil.get_terminal_size().columns if not is_file and stream.isatty() else None
            stream.writelines(f"{line}\n" for line in _table_lines(listing, room))


def _row(listing: Listing, phrase: Phrase) -> dict[str, object]:
    """A phrase as csv has it; the example is the text around its first place."""
    row: dict[str, object] = {"phrase": phrase.text}
    row |= {name: _rounded(getattr(phrase, name)) for name in FIGURES}
    if listing.with_covered:
        row |= {"covered": _rounded(phrase.covered), "themes": " ".join(_themes_of(listing, phrase))}
    place = phrase.places()[0]
    unit = listing.units[place.text]
    left, right = max(0, place.start - AROUND), place.end + AROUND
    return row | {
        "source": unit.origin.source, "symbol": unit.origin.symbol, "part": unit.part, "zone": unit.zone,
        "number": unit.number, "example": " ".join(unit.text[left:right].split()),
    }  # fmt: skip


def _json_row(listing: Listing, phrase: Phrase) -> dict[str, object]:
    """A phrase as json has it: its sessions one by one, and the offsets of its first place."""
    row = _row(listing, phrase)
    places = phrase.places()
    origins = [listing.units[place.text].origin for place in places]
    counted = Counter((origin.body, origin.session) for origin in origins)
    row["sessions"] = [{"body": body, "session": session, "count": count} for (body, session), count in counted.items()]
    if listing.with_covered:
        row |= {"themes": list(_themes_of(listing, phrase)), "known": phrase.is_known}
    return row | {"start": places[0].start, "end": places[0].end}


def _themes_of(listing: Listing, phrase: Phrase) -> Sequence[str]:
    return listing.themes.get("".join(phrase.text.split()), ())


def _rounded(value: object) -> object:
    return round(value, _DECIMALS) if isinstance(value, float) else value


def _table_lines(listing: Listing, room: int | None) -> Iterator[str]:
    columns = ["phrase", *FIGURES, *(("covered", "themes") if listing.with_covered else ())]
    rows = {name: [messages.text(f"phrases.heading.{name}")] for name in columns}
    for phrase in listing.phrases:
        for name, cell in _cells(listing, phrase).items():
            if name in rows:
                rows[name].append(cell)
    shown = _fitting(rows, room)
    if listing.phrases:
        yield from align(list(zip(*(rows[name] for name in shown), strict=True)))
        yield ""
    for line in _legend(listing, is_narrow=len(shown) < len(columns)):
        yield from wrap(line, room) if room else [line]


def _cells(listing: Listing, phrase: Phrase) -> dict[str, str]:
    cells = {name: getattr(phrase, name) for name in (*FIGURES, "covered")}
    shown = {name: f"{value:.2f}" if isinstance(value, float) else f"{value:,}" for name, value in cells.items()}
    return {"phrase": phrase.text, **shown, "themes": ", ".join(_themes_of(listing, phrase)) or "–"}


def _fitting(rows: Mapping[str, Sequence[str]], room: int | None) -> list[str]:
    """The columns that the room has place for."""
    shown = list(rows)
    needed = {name: max(map(width, cells)) + len(GUTTER) for name, cells in rows.items()}
    for name in LESS_NEEDED:
        if room is None or sum(needed[one] for one in shown) - len(GUTTER) <= room:
            break
        shown.remove(name)
    return shown


def _legend(listing: Listing, *, is_narrow: bool) -> Iterator[str]:
    meta = listing.meta
    lengths = meta["length"]
    shortest, longest = lengths if isinstance(lengths, list) else (None, None)
    yield messages.text(
        "phrases.legend.least", least=meta["least"], shortest=shortest, longest=longest,
        unit=messages.text(f"phrases.legend.{meta['unit']}"), sort=_sort_name(str(meta["sort"])),
    )  # fmt: skip
    yield messages.text("phrases.legend.all" if meta["all"] else "phrases.legend.edges")
    if meta["overlap"] != "none":
        yield messages.text("phrases.legend.overlap", overlap=meta["overlap"])
    if meta["new"]:
        yield messages.text("phrases.legend.new")
    if is_narrow:
        yield messages.text("phrases.legend.narrow")
    yield from corpus_lines(meta)


def _sort_name(sort: str) -> str:
    name = messages.text(f"phrases.heading.{sort.replace('-', '_')}")
    return name if messages.language() == "zh" or name.isupper() or name == "C-value" else name.lower()
