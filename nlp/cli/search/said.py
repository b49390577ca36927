"""What is said of a search beside its lines: how many there are in all, among how much, and what may help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nlp.rows.lines import Asked
    from nlp.search.kwic import Line
    from nlp.search.unit import Total, Unit
    from nlp.searching import Search

NO_PARAGRAPHS = ("title", "footnote")
_OPERATORS_ELSEWHERE = frozenset(("and", "or", "not"))
_MANY_DOCUMENTS = 500


def total_line(total: Total, shown: int, offset: int = 0) -> str:
    """The total, and how much of it was shown where that is not all.

    Args:
        shown: how many lines were shown.
    """
    whole = messages.text(
        "search.total_one" if total.hits == 1 else "search.total",
        **{name: f"{count:,}" for name, count in total._asdict().items()},
    )
    if offset >= total.hits > 0:
        return messages.text("search.beyond", first=f"{offset + 1:,}", total=whole)
    if shown in (0, total.hits):
        return whole
    if offset:
        return messages.text("search.shown_from", first=f"{offset + 1:,}", last=f"{offset + shown:,}", total=whole)
    return messages.text("search.shown", shown=f"{shown:,}", total=whole)


def say_building(count: int) -> None:
    """Say that an index is built of so many documents, where that takes time."""
    if count >= _MANY_DOCUMENTS:
        output.say("search.building", count=f"{count:,}")


def below_lines(total: Total, lines: Sequence[Line], asked: Asked) -> Iterator[str]:
    """What stands under a table: the total, how to see more, how to read a whole text."""
    yield total_line(total, len(lines), asked.offset)
    if not lines:
        return
    end = asked.offset + len(lines)
    if end < total.hits:
        yield messages.text("search.more", offset=end, hits=total.hits)
    yield messages.text("search.open", command=show_command(_opened_best(lines).unit))


def nothing_lines(search: Search, asked: Asked, total: Total) -> Iterator[str]:
    """What is said where nothing was found, and what may help."""
    from nlp.cli.search.parts import counted_parts

    if not total.of_units:
        yield messages.text("search.nothing.scope" if asked.scope else "search.nothing.empty")
        return
    yield messages.text("search.nothing", of_units=f"{total.of_units:,}", of_documents=f"{total.of_documents:,}")
    if _OPERATORS_ELSEWHERE & set(asked.query.written.lower().split()):
        yield messages.text("search.nothing.operators")
    parts = counted_parts(search, asked)
    if parts:
        yield messages.text("search.nothing.parts", parts="、".join(parts) if messages.language() == "zh" else ", ".join(parts))


def unit_name(unit: Unit) -> str:
    """A text as a reader names it: its document, part, zone and number."""
    return " ".join(filter(None, (unit.origin.symbol or unit.origin.source, place_name(unit))))


def place_name(unit: Unit) -> str:
    """A text's place in its document: part, zone and number."""
    number = "" if unit.number is None else str(unit.number)
    return " ".join(filter(None, (unit.part, messages.text(f"search.zone.{unit.zone}"), number)))


def show_command(unit: Unit) -> str:
    """What to type to read a text with its neighbours.

    >>> from nlp.search.unit import Origin, Unit
    >>> show_command(Unit(Origin("a b.txt"), "A", "preambular", 3, 3, None, ""))
    "zhuti show 'a b.txt' 3 --zone preambular --part A"
    """
    from shlex import quote

    words = ["zhuti", "show", quote(unit.origin.symbol or unit.origin.source)]
    if unit.number is not None and str(unit.number).isdecimal():
        words.append(str(unit.number))
    if unit.zone != "operative":
        words += ["--zone", unit.zone]
    if unit.part:
        words += ["--part", quote(unit.part)]
    return " ".join(words)


def _opened_best(lines: Sequence[Line]) -> Line:
    """The first line that stands in a paragraph, else the first."""
    return next((line for line in lines if line.unit.zone not in NO_PARAGRAPHS), lines[0])
