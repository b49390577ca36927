"""Wordings that stand in a list beside a known term: 普遍性、客观性 and 公正性.

The members of a list are of one kind, so what stands beside a term, with 、 or 和 between them, is often a term itself, and
this tells even of a wording that stands once. A member between two joints is whole. At the ends of a list it is not seen where
the member begins; there each run of words beside the joint is taken, and those are preferred that are built like the
term: as long as it, or with the same end (技术援助和能力建设).

After M. A. Hearst, “Automatic acquisition of hyponyms from large text corpora”, COLING 1992, 539-545.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from nlp.maintenance.suggest.corpus import Corpus, CorpusText, Marked
from nlp.types import Span

JOINTS = ("、", "和", "与", "及", "以及", "或", "并", "暨", "而")
"""What stands between the members of a list; words, not characters: 和 in 和平 is none."""

MOST_WORDS, LONGEST = 5, 16
WHOLE, ALIKE, PARTIAL = 1.0, 0.7, 0.3
"""How sure it is that a wording is a member: one between two joints, one built like the term beside it, any other."""

_EDGES = re.compile(r"[^\w]|、")


_Member: TypeAlias = tuple[str, Marked, float]
"""A wording, the mention beside it, and how sure it is that it is a member."""


class Listed(NamedTuple):
    """A wording beside a term in a list: the theme and the term, how sure it is that it is a member, how often."""

    theme: str
    term: str
    strength: float
    times: int


def find_listed(corpus: Corpus) -> dict[str, list[Listed]]:
    """The wordings, folded, each with the terms beside it, the surest first."""
    found: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for text in corpus.texts:
        if text.marked:
            for wording, beside, strength in _members(text):
                found[wording, beside.theme, beside.term].append(strength)
    listed: dict[str, list[Listed]] = defaultdict(list)
    for (wording, theme, term), strengths in sorted(found.items()):
        listed[wording].append(Listed(theme, term, max(strengths), len(strengths)))
    for some in listed.values():
        some.sort(key=lambda one: (-one.strength, -one.times, one.theme, one.term))
    return listed


def _members(text: CorpusText) -> Iterator[_Member]:
    joints = _joints(text)
    for before, after in joints:
        for mention in text.marked:
            if mention.end == before:
                yield from _behind(text, joints, after, mention)
            if mention.start == after:
                yield from _ahead(text, joints, before, mention)


def _joints(text: CorpusText) -> list[Span]:
    """Where a joint begins and ends: a mark or a word, or both one after the other (、以及)."""
    spans = [(start, end) for start, end in pairwise(text.borders) if text.text[start:end] in JOINTS]
    joints: list[Span] = []
    for start, end in spans:
        if joints and joints[-1][1] == start:
            joints[-1] = (joints[-1][0], end)
        else:
            joints.append((start, end))
    return joints


def _behind(text: CorpusText, joints: list[Span], start: int, mention: Marked) -> Iterator[_Member]:
    """What stands behind a joint: up to the next one, or each run of words."""
    limit = _EDGES.search(text.text, start)
    edge = limit.start() if limit else len(text.text)
    stop = next((before for before, _ in joints if before > start), None)
    ends = [end for end in text.borders[bisect_left(text.borders, start + 1) :][:MOST_WORDS] if end <= edge]
    if stop is not None and stop in ends:
        yield text.text[start:stop], mention, WHOLE
        return
    for end in ends:
        wording = text.text[start:end]
        yield wording, mention, _likeness(wording, mention, text)


def _ahead(text: CorpusText, joints: list[Span], end: int, mention: Marked) -> Iterator[_Member]:
    """What stands ahead of a joint, likewise."""
    edge = max((one.end() for one in _EDGES.finditer(text.text, 0, end)), default=0)
    stop = next((after for _, after in reversed(joints) if after < end), None)
    starts = [start for start in reversed(text.borders[: bisect_left(text.borders, end)][-MOST_WORDS:]) if start >= edge]
    if stop is not None and stop in starts:
        yield text.text[stop:end], mention, WHOLE
        return
    for start in starts:
        wording = text.text[start:end]
        yield wording, mention, _likeness(wording, mention, text)


def _likeness(wording: str, mention: Marked, text: CorpusText) -> float:
    term = text.text[mention.start : mention.end]
    return ALIKE if len(wording) == len(term) or wording[-1] == term[-1] else PARTIAL
