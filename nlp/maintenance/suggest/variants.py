"""Variants of known terms that the texts have: a character more or less or another one, words put in, order turned round.

A variant is looked for where a half of the term stands as it is: what differs in one place cannot have both halves changed.
Looked for are, of folded terms:

- one character more or less (非选择 of 非选择性), or another one (三角合作 of 三方合作);
- a word or particle between its words (单方面的强制性措施, 单方面强制性经济措施);
- the members of a coordination turned round, or joined by another word (公正和客观 of 客观与公正).

A negation that comes or goes makes another concept, and so does another number; they are no variants.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from nlp.maintenance.suggest.corpus import Corpus
from nlp.text import fold, is_han
from nlp.themes.automaton import compile_words

Change: TypeAlias = Literal["longer", "shorter", "other", "between", "turned"]

NEGATIONS = frozenset("非不无未反勿莫")
CONJUNCTIONS = ("、", "和", "与", "及", "以及", "或", "并")

_MARK = re.compile(r"[^\w、]")

SHORTEST = 3
LONGEST_BETWEEN = 4
"""The longest that is put between the words of a term: a particle, a word, a word with its particle."""

_SHORTEST_CHANGED = 4
"""Of a shorter term, a half is a single character, and everything would be a variant of it."""


class Variant(NamedTuple):
    """A wording that is a variant of a term, folded, and in which way; ``part`` is what came, went or took a place."""

    wording: str
    theme: str
    term: str
    change: Change
    part: str


class Known(NamedTuple):
    """A term of the lexicon, folded, with the borders of its words."""

    theme: str
    term: str
    folded: str
    borders: tuple[int, ...]


def find_variants(corpus: Corpus, known: Iterable[Known]) -> list[Variant]:
    """The variants that stand in the corpus, by wording and term; which of them are news is not asked."""
    terms = [one for one in known if len(one.folded) >= SHORTEST and all(map(is_han, one.folded))]
    found = dict.fromkeys(_changed(corpus, terms))
    turned = {variant.wording: variant for one in terms for variant in _turned(one)}
    attested = corpus.places(turned)
    found |= dict.fromkeys(variant for wording, variant in turned.items() if wording in attested)
    return sorted(found)


def _changed(corpus: Corpus, terms: Iterable[Known]) -> Iterator[Variant]:
    heads: dict[str, list[tuple[Known, str]]] = defaultdict(list)
    tails: dict[str, list[tuple[Known, str]]] = defaultdict(list)
    for one in terms:
        for border in _halves(one):
            heads[one.folded[:border]].append((one, one.folded[border:]))
            tails[one.folded[border:]].append((one, one.folded[:border]))
    after, before = _surroundings(corpus, _rooms(heads), _rooms(tails))
    for half, rests in heads.items():
        for one, rest in rests:
            for text in after[half]:
                yield from _of_rest(one, half, rest, text)
    for half, rests in tails.items():
        for one, rest in rests:
            for text in before[half]:
                yield from _of_start(one, rest, half, text)


def _halves(one: Known) -> list[int]:
    """Where a term is parted: in the middle, and between its words."""
    middle = len(one.folded) // 2
    inner = {middle, len(one.folded) - middle, *one.borders[1:-1]}
    return sorted(border for border in inner if border >= 2 or len(one.folded) - border >= 2)


def _rooms(halves: Mapping[str, Sequence[tuple[Known, str]]]) -> dict[str, int]:
    """How many characters beside each half are looked at."""
    return {half: LONGEST_BETWEEN + max(len(rest) for _, rest in rests) for half, rests in halves.items()}


def _surroundings(
    corpus: Corpus, heads: Mapping[str, int], tails: Mapping[str, int]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """What stands after each head and before each tail, up to so many characters and the next mark."""
    after: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    words = sorted(heads.keys() | tails.keys())
    find = compile_words(words)
    for text in corpus.texts:
        for start, end, which in find(text.text):
            half = words[which]
            if half in heads:
                after[half].add(_MARK.split(text.text[end : end + heads[half]], maxsplit=1)[0])
            if half in tails:
                before[half].add(_MARK.split(text.text[max(0, start - tails[half]) : start])[-1])
    return after, before


def _of_rest(one: Known, head: str, rest: str, text: str) -> Iterator[Variant]:
    """Variants that begin as the term does; ``text`` stands behind the beginning."""
    for change, part, found in _edits(rest, text):
        yield from _variant(one, head + found, change, part)
    at = text.find(rest, 1, LONGEST_BETWEEN + len(rest))
    if at > 1 and len(head) in one.borders:
        yield from _variant(one, head + text[: at + len(rest)], "between", text[:at])


def _of_start(one: Known, start: str, tail: str, text: str) -> Iterator[Variant]:
    """Variants that end as the term does; ``text`` stands ahead of the end."""
    for change, part, found in _edits(start[::-1], text[::-1]):
        yield from _variant(one, found[::-1] + tail, change, part)


def _edits(rest: str, text: str) -> Iterator[tuple[Change, str, str]]:
    """The beginnings of a text that are the rest with a character more, less, or another."""
    for at in range(len(rest)):
        if text.startswith(rest[:at]):
            if text.startswith(rest[at + 1 :], at) and not text.startswith(rest):
                yield "shorter", rest[at], rest[:at] + rest[at + 1 :]
            if len(text) >= len(rest) and text[at] != rest[at] and text.startswith(rest[at + 1 :], at + 1):
                yield "other", text[at], text[: len(rest)]
            if len(text) > len(rest) and text[at] != rest[at] and text.startswith(rest[at:], at + 1):
                yield "longer", text[at], text[: len(rest) + 1]
    if text.startswith(rest) and len(text) > len(rest):
        yield "longer", text[len(rest)], text[: len(rest) + 1]


def _variant(one: Known, wording: str, change: Change, part: str) -> Iterator[Variant]:
    if len(wording) < SHORTEST or not all(map(is_han, wording)) or NEGATIONS & set(part):
        return
    if change == "other" and (len(wording) < _SHORTEST_CHANGED or _replaced(one.folded, wording) in NEGATIONS):
        return
    if wording != one.folded:
        yield Variant(wording, one.theme, one.term, change, part)


def _replaced(term: str, wording: str) -> str:
    return next(was for was, now in zip(term, wording, strict=True) if was != now)


def _turned(one: Known) -> Iterator[Variant]:
    """The members on either side of a conjunction turned round, and the same with the other conjunctions."""
    words = [one.folded[start:end] for start, end in pairwise(one.borders)]
    for at in range(1, len(words) - 1):
        if words[at] in CONJUNCTIONS:
            before, after = "".join(words[: at - 1]), "".join(words[at + 2 :])
            for conjunction in CONJUNCTIONS:
                for left, right in ((words[at + 1], words[at - 1]), (words[at - 1], words[at + 1])):
                    wording = before + left + conjunction + right + after
                    if wording != one.folded:
                        yield Variant(wording, one.theme, one.term, "turned", words[at])


def known_terms(corpus: Corpus) -> list[Known]:
    """The terms of the lexicon with the borders of their words."""
    from itertools import accumulate

    from nlp.segment import Segmenter

    words = Segmenter().words
    known = []
    for theme in corpus.lexicon.themes:
        for term in theme.terms:
            folded = fold(term.text).text
            known.append(Known(theme.id, term.text, folded, (0, *accumulate(map(len, words(folded))))))
    return known
