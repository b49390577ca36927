"""The table of ``zhuti dispersion``: the measures, then a line for each part with a barcode of its hits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nlp import messages
from nlp.cli.table import GUTTER, align, width
from nlp.cli.theme_table import group_name
from nlp.mine.dispersion import MEASURES, Dispersion
from nlp.report.charts.barcode import Strip, ticks
from nlp.report.dispersion_words import found_in_words, spread_in_words
from nlp.spread import Part, Spread

NONE, ONE, SEVERAL = ".", "|", "#"
"""What stands for no hit, one, and several: signs that no terminal shows two columns wide, as it may a box or a bar."""

NARROWEST_BARCODE, WIDEST_BARCODE, NARROWEST_NAME, WIDEST_NAME = 20, 60, 12, 32

_FIGURES = ("hits", "per_10k", "expected")
_CHECKSUM_LENGTH = 12


def table_lines(spread: Spread, meta: Mapping[str, object], room: int) -> list[str]:
    """The lines of the table; where nothing was found the parts are left out.

    Args:
        room: the columns of the terminal.
    """
    found = spread.measures.hits > 0
    return [
        *_found_lines(spread.measures, str(meta["query"]), str(meta["by"])),
        *_measure_lines(spread.measures),
        *([*_part_lines(spread, room), "", messages.text("dispersion.legend", one=ONE, several=SEVERAL)] if found else []),
        _made_with(meta),
    ]


def bar(part: Part, columns: int) -> str:
    """The barcode of a part in so many columns.

    >>> from nlp.mine.model import Group
    >>> bar(Part(Group("document"), 1, 100, (0, 50, 55)), 10)
    '|....#....'
    """
    found = ticks(Strip("", "", part.characters, part.marks), columns)
    return "".join(NONE if step not in found else ONE if found[step] == 1 else SEVERAL for step in range(columns))


def _found_lines(measures: Dispersion, query: str, by: str) -> Iterator[str]:
    language = messages.language()
    yield messages.text("dispersion.found", query=query, found=found_in_words(measures, by, language))
    yield from spread_in_words(measures, language)
    yield ""


def _measure_lines(measures: Dispersion) -> Iterator[str]:
    """Each measure with how to read it, where there are any."""
    if measures.reason:
        return
    rows = [
        [messages.text(f"dispersion.{name}"), f"{getattr(measures, name):.3f}", messages.text(f"dispersion.{name}.reads")]
        for name in MEASURES
    ]
    names = max(width(name) for name, _, _ in rows)
    yield from (f"{name}{' ' * (names - width(name))}{GUTTER}{value:>6}{GUTTER}{reads}" for name, value, reads in rows)
    yield ""


def _part_lines(spread: Spread, room: int) -> list[str]:
    """A line for each part: name, figures, barcode; in a narrow terminal the names give way first."""
    figures = [[messages.text(f"dispersion.{name}") for name in _FIGURES], *(_figures(spread, part) for part in spread.parts)]
    room_for_names = room - max(map(width, align([["", *row] for row in figures]))) - NARROWEST_BARCODE - len(GUTTER)
    widest_name = min(WIDEST_NAME, max(NARROWEST_NAME, room_for_names))
    names = [messages.text("dispersion.part"), *(_cut(group_name(part.group), widest_name) for part in spread.parts)]
    lines = align([[name, *row] for name, row in zip(names, figures, strict=True)])
    widest = max(map(width, lines))
    columns = min(WIDEST_BARCODE, max(NARROWEST_BARCODE, room - widest - len(GUTTER)))
    bars = [_scale(columns), *(bar(part, columns) for part in spread.parts)]
    return [f"{line}{' ' * (widest - width(line))}{GUTTER}{drawn}" for line, drawn in zip(lines, bars, strict=True)]


def _figures(spread: Spread, part: Part) -> list[str]:
    rate, expected = part.per_10k, spread.expected(part)
    return [f"{part.hits:,}", "" if rate is None else f"{rate:.1f}", "" if expected is None else f"{expected:.1f}"]


def _cut(name: str, most: int) -> str:
    """A name that is not too wide; of a longer one the end, in which names of files differ."""
    if width(name) <= most:
        return name
    while width(name) > most - 1:
        name = name[1:]
    return f"…{name}"


def _scale(columns: int) -> str:
    first, last = "0 %", "100 %"
    return f"{first}{' ' * (columns - len(first) - len(last))}{last}"


def _made_with(meta: Mapping[str, object]) -> str:
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    return messages.text("themes.legend.lexicon", lexicon=meta["lexicon"], version=meta["lexicon_version"], corpus=checksum)
