"""Wordings that stand even once and look like a term: what stands in 《》 or “”, and runs of words that share one with a term.

A run is of two or three words, of which the last is the last of a term too (互动对话, of 人权对话), or the first its first
(主权平等, of 主权意愿). What stands between marks is taken whole where it is short: 《2030年议程》.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from nlp.maintenance.suggest.corpus import Corpus, CorpusText
from nlp.maintenance.suggest.variants import Known
from nlp.text import is_han

LONGEST_QUOTED = 12
MOST_WORDS = 3
_QUOTED = re.compile(rf"[《“]([^《》“”]{{2,{LONGEST_QUOTED}}})[》”]")


class Kin(NamedTuple):
    """A term that a wording shares its last word with, or its first, and that word."""

    theme: str
    term: str
    word: str
    end: Literal["first", "last"]


def find_quoted(corpus: Corpus) -> set[str]:
    """What stands between marks."""
    return {found[1] for text in corpus.texts for found in _QUOTED.finditer(text.text)}


def find_kin(corpus: Corpus, known: Iterable[Known]) -> dict[str, list[Kin]]:
    """Runs of words with the terms that they share a word with."""
    ends: dict[str, list[Kin]] = defaultdict(list)
    for one in known:
        if len(one.borders) > 2:
            first, last = one.folded[: one.borders[1]], one.folded[one.borders[-2] :]
            ends[first].append(Kin(one.theme, one.term, first, "first"))
            ends[last].append(Kin(one.theme, one.term, last, "last"))
    found: dict[str, set[Kin]] = defaultdict(set)
    for text in corpus.texts:
        for wording, first, last in _runs(text):
            found[wording].update(kin for kin in ends.get(first, ()) if kin.end == "first" and len(first) > 1)
            found[wording].update(kin for kin in ends.get(last, ()) if kin.end == "last" and len(last) > 1)
    return {wording: sorted(kin) for wording, kin in found.items() if kin}


def _runs(text: CorpusText) -> Iterator[tuple[str, str, str]]:
    borders = text.borders
    for at, start in enumerate(borders):
        for end in borders[at + 2 : at + MOST_WORDS + 1]:
            wording = text.text[start:end]
            if all(map(is_han, wording)):
                last = borders[borders.index(end, at) - 1]
                yield wording, text.text[start : borders[at + 1]], text.text[last:end]
