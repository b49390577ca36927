"""How strong the words are that paragraphs open with: a ladder of several axes, read from ``ladder.tsv`` of a lexicon.

The file is a table of tab-separated columns: ``zh`` the word, ``axis``, ``rung`` from 0, ``source`` what the place rests on. An
axis may have any name; a word may stand on several. Words that strengthen an opening without being one (深为, 强烈) have a
sign behind the name of the axis, ``emotive+``, and a rung by which they do; those that only join a paragraph to the one before
(又, 还) have the sign alone, ``+``, and the rung 0. Without the file there is no ladder.

No two sources agree on one order (Gruenberg 2009 has 决定 as the weakest of the instructive words, most lists as the
strongest), so openings are compared axis by axis, and where one of them does not stand on an axis nothing is said about it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from nlp.errors import LexiconError

FILE_NAME = "ladder.tsv"
DEGREE = "+"
"""Stands behind the name of the axis on which a word strengthens others."""

Direction: TypeAlias = Literal["stronger", "weaker", "same", "unknown"]

_COLUMNS = ("zh", "axis", "rung", "source")


class Rung(NamedTuple):
    """The place of a word on one axis; ``source`` is what it rests on."""

    axis: str
    rung: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The places of words, by word; empty where a lexicon has none."""

    rungs: Mapping[str, tuple[Rung, ...]] = field(default_factory=dict)

    def places(self, opening: str) -> dict[str, int]:
        """The highest rung of an opening's words on each axis; degrees, whose axes end with their sign, are added up.

        The longest words come first, so that 促请 is not read as 请.
        """
        found: dict[str, int] = {}
        for word in self._read(opening):
            for axis, rung, _ in self.rungs.get(word, ()):
                found[axis] = found.get(axis, 0) + rung if axis.endswith(DEGREE) else max(rung, found.get(axis, 0))
        return found

    def plain(self, opening: str) -> str:
        """An opening without the words of degree.

        >>> Ladder({"又": (Rung("+", 0),)}).plain("又重申")
        '重申'
        """
        return "".join(word for word in self._read(opening) if not self._is_degree(word))

    def opening_words(self) -> list[str]:
        """The words that have a place of their own, the longest first."""
        return sorted((word for word in self.rungs if not self._is_degree(word)), key=lambda word: (-len(word), word))

    def _is_degree(self, word: str) -> bool:
        places = self.rungs.get(word, ())
        return bool(places) and all(rung.axis.endswith(DEGREE) for rung in places)

    def _read(self, opening: str) -> Iterator[str]:
        """The words of an opening: the longest that stand on the ladder, and single characters between them."""
        longest = max(map(len, self.rungs), default=1)
        at = 0
        while at < len(opening):
            ends = range(min(len(opening), at + longest), at, -1)
            end = next((end for end in ends if opening[at:end] in self.rungs), at + 1)
            yield opening[at:end]
            at = end


class Step(NamedTuple):
    """The way from one opening to another.

    Attributes:
        direction: on the axes together: ``same`` where both stand level, or only joining words differ; ``unknown`` where axes
            disagree, or no axis has both.
        axes: the direction on each axis on which both stand; where they stand level there, by degree.
    """

    direction: Direction
    axes: tuple[tuple[str, Direction], ...] = ()


def step(ladder: Ladder, old: str, new: str) -> Step:
    """The way from one opening to another, both folded.

    >>> rungs = {"请": (Rung("pressure", 1),), "促请": (Rung("pressure", 2),), "又": (Rung("+", 0),)}
    >>> step(Ladder(rungs), "又请", "促请")
    Step(direction='stronger', axes=(('pressure', 'stronger'),))
    """
    before, after = ladder.places(old), ladder.places(new)
    shared = [axis for axis in before if axis in after and not axis.endswith(DEGREE)]
    axes = tuple((axis, _direction(_rise(axis, before, after))) for axis in shared)
    if ladder.rungs and ladder.plain(old) == ladder.plain(new):
        return Step(_direction(_all_degrees(after) - _all_degrees(before)), axes)
    told = {direction for _, direction in axes} - {"same"}
    if len(told) == 1:
        return Step(told.pop(), axes)
    is_level = not told and axes and _axes(before) == _axes(after)
    return Step("same" if is_level else "unknown", axes)


def _rise(axis: str, before: Mapping[str, int], after: Mapping[str, int]) -> int:
    """By how much an opening rose on an axis; where both stand on one rung, by degree."""
    degree = axis + DEGREE
    return after[axis] - before[axis] or after.get(degree, 0) - before.get(degree, 0)


def _axes(places: Mapping[str, int]) -> set[str]:
    return {axis for axis in places if not axis.endswith(DEGREE)}


def _all_degrees(places: Mapping[str, int]) -> int:
    return max((rung for axis, rung in places.items() if axis.endswith(DEGREE)), default=0)


def _direction(difference: int) -> Direction:
    return "stronger" if difference > 0 else "weaker" if difference < 0 else "same"


def load_ladder(folder: Path) -> Ladder:
    """The ladder of a lexicon's folder; an empty one where the folder has none.

    Raises:
        LexiconError: a row is not as it should be; it names the line.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return Ladder()
    rungs: dict[str, list[Rung]] = {}
    for line, row in enumerate(_rows(path), 2):
        word, rung = _rung(row, f"{path}:{line}")
        if any(rung.axis == other.axis for other in rungs.get(word, ())):
            raise LexiconError("ladder.twice", where=f"{path}:{line}", word=word, axis=rung.axis)
        rungs.setdefault(word, []).append(rung)
    return Ladder({word: tuple(places) for word, places in rungs.items()})


def _rows(path: Path) -> Sequence[Sequence[str]]:
    """The rows below the heading."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            heading, *rows = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)) or [[]]
    except UnicodeDecodeError as error:
        raise LexiconError("lexicon.not_utf8", where=f"{path}:1") from error
    except OSError as error:
        raise LexiconError("lexicon.unreadable", where=str(path), reason=error.strerror) from error
    if tuple(heading[: len(_COLUMNS)]) != _COLUMNS:
        raise LexiconError("ladder.heading", where=f"{path}:1", columns=", ".join(_COLUMNS))
    return rows


def _rung(row: Sequence[str], where: str) -> tuple[str, Rung]:
    if len(row) < len(_COLUMNS) or not all(cell.strip() for cell in row[: len(_COLUMNS)]):
        raise LexiconError("ladder.columns", where=where, columns=", ".join(_COLUMNS))
    word, axis, rung, source = (cell.strip() for cell in row[: len(_COLUMNS)])
    if not rung.isdecimal():
        raise LexiconError("ladder.rung", where=where, rung=rung)
    return word, Rung(axis, int(rung), source)
