"""The words that paragraphs open with (重申, 又回顾, 表示关切的是) and the organs whose name opens a resolution.

Both are data, in ``openings.tsv`` and ``organs.tsv`` of the lexicon. A modifier before an opening (又, 还, 再次) or an
adverb (赞赏地) belongs to it. About half of the words open paragraphs of either zone, so an opening alone does not tell
the zone.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nlp.resources import DEFAULT_LEXICON, resource

_MODIFIERS = (
    "又再次",
    "还再次",
    "但是，",
    "再次",
    "同时",
    "进一步",
    "特别",
    "又",
    "还",
    "并",
    "也",
    "再",
    "最",
    "亦",
    "复",
    "均",
)
_ADVERB_END = "地"
_LONGEST_ADVERB = 7


@dataclass(frozen=True, slots=True)
class Openings:
    """The words paragraphs open with, by their first character, longest first.

    Attributes:
        words: first character -> words.
        zones: word -> "preambular", "operative" or "both".
    """

    words: Mapping[str, tuple[str, ...]]
    zones: Mapping[str, str]

    def end(self, view: str, start: int = 0) -> int:
        """Where the opening that stands at ``start`` ends; ``start`` itself where there is none."""
        return max(self._end_after_modifier(view, start), self._end_after_adverb(view, start))

    def zone(self, view: str, start: int, end: int) -> str:
        """The zone in which an opening is at home: "preambular", "operative" or "both"."""
        for begin in range(start, end):
            zone = self.zones.get(view[begin:end])
            if zone:
                return zone
        return "both"

    def _end_of_word(self, view: str, start: int) -> int:
        for word in self.words.get(view[start : start + 1], ()):
            if view.startswith(word, start):
                return start + len(word)
        return start

    def _end_after_modifier(self, view: str, start: int) -> int:
        end = self._end_of_word(view, start)
        for modifier in _MODIFIERS:
            if view.startswith(modifier, start):
                after = start + len(modifier)
                with_modifier = max(self._end_of_word(view, after), self._end_after_adverb(view, after))
                return max(end, with_modifier if with_modifier > after else start)
        return end

    def _end_after_adverb(self, view: str, start: int) -> int:
        after = view.find(_ADVERB_END, start + 1, start + _LONGEST_ADVERB) + 1
        if not after:
            return start
        end = self._end_of_word(view, after)
        return end if end > after else start


def load_openings(folder: Path | None = None) -> Openings:
    """The openings of a lexicon's folder; without one, of the lexicon that is shipped."""
    return _load_openings(folder or resource("lexicons", DEFAULT_LEXICON))


def load_organs(folder: Path | None = None) -> Mapping[str, str]:
    """Names of organs with their codes (人权理事会: HRC) from a lexicon's folder, or the one that is shipped."""
    return _load_organs(folder or resource("lexicons", DEFAULT_LEXICON))


@cache
def _load_openings(folder: Path) -> Openings:
    zones = {row["zh"]: row["zone"] for row in _read_table(folder / "openings.tsv")}
    words: dict[str, list[str]] = {}
    for word in sorted(zones, key=lambda word: (-len(word), word)):
        words.setdefault(word[0], []).append(word)
    return Openings({first: tuple(found) for first, found in words.items()}, zones)


@cache
def _load_organs(folder: Path) -> Mapping[str, str]:
    return {row["zh"]: row["code"] for row in _read_table(folder / "organs.tsv")}


def _read_table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
