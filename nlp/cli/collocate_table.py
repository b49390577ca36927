"""The table of ``zhuti collocates`` and the lines under it, which say what was counted and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli.table import align, blocks
from nlp.cli.words import Listed, corpus_lines, shown_line
from nlp.cli.wrap import wrap

if TYPE_CHECKING:
    from nlp.mine.collocation import Collocate

COUNTS = ("total", "left", "right", "documents", "frequency", "expected")
MEASURES = {
    "log_dice": "logDice", "mi": "MI", "mi3": "MI3", "t": "t", "z": "z", "log_likelihood": "G2", "dice": "Dice",
}  # fmt: skip
NOTHING = "–"
NO_COUNT = "·"


def table_lines(
    rows: Sequence[Collocate], total: int, meta: Mapping[str, object], listed: Listed, room: int | None = None
) -> Iterator[str]:
    """The lines of the table and its legend.

    Args:
        total: how many rows there are, of which these are the first.
        room: the columns of the terminal; a wider table is cut into several.
    """
    if rows:
        window = len(rows[0].at) // 2
        places = [*(f"L{at}" for at in range(window, 0, -1)), *(f"R{at}" for at in range(1, window + 1))]
        heading = [messages.text(f"collocation.heading.{name}") for name in ("form", *COUNTS)]
        lines = [[*heading, *MEASURES.values(), *places], *map(_cells, rows)]
        yield from "\n\n".join("\n".join(align(block)) for block in blocks(lines, room)).split("\n")
        yield ""
    for line in _legend(len(rows), total, meta, listed):
        yield from wrap(line, room) if room else [line]


def _cells(one: Collocate) -> list[str]:
    counts = [str(getattr(one, name)) for name in COUNTS[:-1]]
    measures = [_measure(getattr(one, name), 4 if name == "dice" else 2) for name in MEASURES]
    return [one.form, *counts, _measure(one.expected, 2), *measures, *(str(count or NO_COUNT) for count in one.at)]


def _measure(value: float | None, digits: int) -> str:
    return NOTHING if value is None else f"{value:.{digits}f}"


def _legend(shown: int, total: int, meta: Mapping[str, object], listed: Listed) -> Iterator[str]:
    yield shown_line(shown, total)
    values = {**meta, "within": messages.text(f"collocation.{meta['within']}")}
    yield messages.text("collocation.legend.query", **_named(values, "query hits texts documents nodes window within places"))
    unit = messages.text(f"collocation.{meta['unit']}")
    yield messages.text("collocation.legend.words", unit=unit, **_named(meta, "words outside"))
    yield from _formulas(meta)
    yield messages.text("collocation.legend.symbols")
    yield from corpus_lines(meta, listed)


def _formulas(meta: Mapping[str, object]) -> Iterator[str]:
    formulas = dict(meta["formulas"]) if isinstance(meta["formulas"], dict) else {}
    sort = str(meta["sort"])
    if sort in formulas:
        yield messages.text("collocation.legend.sorted", measure=MEASURES[sort], formula=formulas.pop(sort))
    others = "; ".join(f"{MEASURES[name]} = {formula}" for name, formula in formulas.items())
    yield messages.text("collocation.legend.formulas", formulas=others)


def _named(values: Mapping[str, object], names: str) -> dict[str, object]:
    return {name: values[name] for name in names.split()}
