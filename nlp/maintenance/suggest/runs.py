"""Wordings that stand even once and look like a term: what stands in 《》 or “”, and runs of words that share one with a term.

A run is of two or three words, of which the last is the last of a term too (互动对话, of 人权对话), or the first its first
(主权平等, of 主权意愿). What stands between marks is taken whole where it is short: 《2030年议程》.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
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


def find_kin(corpus: Corpus, known: Iterable[Known], refused: Collection[str]) -> dict[str, Kin]:
    """Runs of words, each with a term that it shares its last word with, or else its first.

    Args:
        refused: words that no term begins or ends with.
    """
    firsts: dict[str, Kin] = {}
    lasts: dict[str, Kin] = {}
    for one in known:
        if len(one.borders) > 2:
            first, last = one.folded[: one.borders[1]], one.folded[one.borders[-2] :]
            firsts.setdefault(first, Kin(one.theme, one.term, first, "first"))
            lasts.setdefault(last, Kin(one.theme, one.term, last, "last"))
    runs: set[tuple[str, str, str]] = set()
    for text in corpus.texts:
        runs.update(_runs(text, firsts.keys(), lasts.keys(), refused))
    found: dict[str, Kin] = {}
    for wording, first, last in sorted(runs):
        if all(map(is_han, wording)):
            found[wording] = lasts.get(last) or firsts[first]
    return found


def _runs(
    text: CorpusText, firsts: Collection[str], lasts: Collection[str], refused: Collection[str]
) -> Iterator[tuple[str, str, str]]:
    """Runs of words that begin or end with one of these and with no function word: each with its first and its last word."""
    words = [text.text[start:end] for start, end in pairwise(text.borders)]
    for at, first in enumerate(words):
        if first in refused:
            continue
        for count in range(2, MOST_WORDS + 1):
            run = words[at : at + count]
            if len(run) == count and run[-1] not in refused and (first in firsts or run[-1] in lasts):
                yield "".join(run), first, run[-1]
