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
    "爰",
)
_OTHER_WORDS = frozenset(["请愿"])
"""Words that begin with an opening of one character and are none."""

_ADVERB_END = "地"
_LONGEST_ADVERB = 7


@dataclass(frozen=True, slots=True)
class Openings:
    """The words paragraphs open with, with and without modifiers, by their first two characters, longest first.

    Attributes:
        words: first two characters -> words.
        zones: word -> "preambular", "operative" or "both".
    """

    words: Mapping[str, tuple[str, ...]]
    zones: Mapping[str, str]

    def end(self, view: str, start: int = 0) -> int:
        """Where the opening that stands at ``start`` ends; ``start`` itself where there is none."""
        end = self._end_of_word(view, start)
        if end > start:
            if not view.startswith(_ADVERB_END, end):
                return end
            after_adverb = end + 1
        else:
            after_adverb = view.find(_ADVERB_END, start + 1, start + _LONGEST_ADVERB) + 1
            if not after_adverb:
                return end
        end_behind = self._end_of_word(view, after_adverb)
        return end_behind if end_behind > after_adverb else end

    def zone(self, view: str, start: int, end: int) -> str:
        """The zone in which an opening is at home: "preambular", "operative" or "both"."""
        return next((zone for begin in range(start, end) if (zone := self.zones.get(view[begin:end]))), "both")

    def _end_of_word(self, view: str, start: int) -> int:
        for word in self.words.get(view[start : start + 2], ()):
            if view.startswith(word, start):
                return start + len(word)
        is_word = view[start : start + 1] in self.zones and view[start : start + 2] not in _OTHER_WORDS
        return start + 1 if is_word else start


def load_openings(folder: Path | None = None) -> Openings:
    """The openings of a lexicon's folder, those that are shipped where it has none."""
    return _load_openings(_table(folder, "openings.tsv"))


def load_organs(folder: Path | None = None) -> Mapping[str, str]:
    """Names of organs with their codes (人权理事会: HRC) of a lexicon's folder, those that are shipped where it has none."""
    return _load_organs(_table(folder, "organs.tsv"))


def _table(folder: Path | None, name: str) -> Path:
    path = folder / name if folder else None
    return path if path and path.exists() else resource("lexicons", DEFAULT_LEXICON, name)


@cache
def _load_openings(path: Path) -> Openings:
    zones = {row["zh"]: row["zone"] for row in _read_table(path)}
    combined = {modifier + word for modifier in ("", *_MODIFIERS) for word in zones}
    words: dict[str, list[str]] = {}
    for word in sorted(combined, key=lambda word: (-len(word), word)):
        words.setdefault(word[:2], []).append(word)
    return Openings({first: tuple(found) for first, found in words.items()}, zones)


@cache
def _load_organs(path: Path) -> Mapping[str, str]:
    return {row["zh"]: row["code"] for row in _read_table(path)}


def _read_table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
