"""The themes of paragraphs, with every mention that says so."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from nlp.cited import cited_spans
from nlp.lexicon.model import Lexicon
from nlp.text import Folded, Origins, fold_all
from nlp.themes.automaton import Hit, compile_words
from nlp.themes.borders import Borders, Cuts
from nlp.themes.guards import all_hold
from nlp.themes.latin import continues
from nlp.themes.rules import compile_rules
from nlp.themes.texts import require_texts
from nlp.themes.windows import Context
from nlp.types import Mention, ThemeTag

Tags: TypeAlias = tuple[ThemeTag, ...]


class Found(NamedTuple):
    """A theme in a text: how many mentions, whether all of them are cited, and the term of the first."""

    mentions: int
    cited: bool
    term: str


Tally: TypeAlias = Mapping[str, Found]
"""What is found in a text, by the theme's id."""

_NOTHING: Tally = {}

Candidate: TypeAlias = tuple[int, int, int, int]
"""Theme, start, minus the end, and the rule's index: sorted, the leftmost longest of each theme comes first."""

Beginning: TypeAlias = tuple[int, int, re.Pattern[str] | None]
"""Of a rule that begins with a piece: its theme, its index, and what must follow the piece."""

_new = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

_END = "\n"
"""Stands after a folded text, which itself has no line breaks, so that every mention has a character after it."""


class Tagger:
    """Finds the themes of a lexicon in texts.

    It holds the compiled lexicon and jieba's dictionary; making one takes some tenths of a second. Another process
    gets a copy made anew from the lexicon.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._ids = tuple(theme.id for theme in lexicon.themes)
        self._rules = compile_rules(lexicon)
        beginnings: dict[str, list[Beginning]] = defaultdict(list)
        for index, rule in enumerate(self._rules):
            beginnings[rule.first].append((rule.theme, index, rule.rest))
        self._beginnings = tuple(beginnings.values())
        self._find = compile_words(tuple(beginnings))
        self._borders = Borders()
        self._single: dict[int, Tally] = {}

    def __reduce__(self) -> tuple[type[Tagger], tuple[Lexicon]]:
        return Tagger, (self.lexicon,)

    def tag(self, texts: Sequence[str]) -> list[Tags]:
        """The themes of each text, in the lexicon's order, their mentions by offset into the text as it stands.

        Within a theme overlapping mentions are resolved to the leftmost longest; themes do not compete.

        Raises:
            TypeError: something among the texts is no text, or they are one text, of which each character would be one.
        """
        require_texts(texts)
        return self.tag_folded(fold_all(texts))

    def tag_folded(self, texts: Iterable[Folded]) -> list[Tags]:
        """The same for texts that are folded already."""
        return [self._tag(folded) for folded in texts]

    def tally(self, texts: Sequence[Folded]) -> list[Tally]:
        """How often each theme stands in each text: `tag_folded` without the places, in less time."""
        tallies: list[Tally] = [_NOTHING] * len(texts)
        for number, text, hits in self._hits_in(texts):
            folded = texts[number]
            if len(hits) == 1 and (alone := self._alone(folded.text, text, hits[0])):
                tallies[number] = alone
                continue
            candidates = self._candidates(text, hits)
            if candidates:
                candidates.sort()
                mentions = self._mentions(text, folded.source, Origins(folded), candidates)
                if mentions:
                    tallies[number] = self._tally(folded.text, mentions)
        return tallies

    def _tag(self, folded: Folded) -> Tags:
        text, hits = self._hits(folded)
        if not hits:
            return ()
        candidates = self._candidates(text, hits)
        if not candidates:
            return ()
        candidates.sort()
        origins = Origins(folded)
        return self._tags(folded, origins, self._mentions(text, folded.source, origins, candidates))

    def _hits(self, folded: Folded) -> tuple[str, list[Hit]]:
        """The text as rules and guards see it, and the pieces of wordings that stand in it."""
        text = folded.text + _END
        try:
            return text, self._find(text)
        except UnicodeEncodeError:
            text = _LONE_SURROGATE.sub("\ufffd", text)
            return text, self._find(text)

    def _hits_in(self, texts: Sequence[Folded]) -> Iterator[tuple[int, str, list[Hit]]]:
        """The same for each text in which some stand, by its number: all are looked through at once."""
        try:
            hits = self._find(_END.join([folded.text for folded in texts]))
        except UnicodeEncodeError:
            yield from ((number, *self._hits(folded)) for number, folded in enumerate(texts))
            return
        first, last, number = 0, -1, -1
        here: list[Hit] = []
        for start, end, piece in hits:  # they come by where they end
            if end > last and here:
                yield number, texts[number].text + _END, here
                here = []
            while end > last:
                number += 1
                first, last = last + 1, last + 1 + len(texts[number].text)
            here.append((start - first, end - first, piece))
        if here:
            yield number, texts[number].text + _END, here

    def _alone(self, folded: str, text: str, hit: Hit) -> Tally:
        """What is found in a text in which one piece stands, where nothing else need be looked at: most texts by far."""
        start, end, piece = hit
        (_, index, rest), *more = self._beginnings[piece]
        rule = self._rules[index]
        if more or rest is not None or rule.guards or rule.may_be_latin:
            return _NOTHING
        if (rule.is_bounded and rule.may_cross(text, start, end)) or cited_spans(folded):
            return _NOTHING
        if index not in self._single:
            self._single[index] = {self._ids[rule.theme]: Found(1, False, rule.term)}
        return self._single[index]

    def _tally(self, text: str, mentions: list[Candidate]) -> Tally:
        rules, ids, cited = self._rules, self._ids, cited_spans(text)
        tally: dict[str, Found] = {}
        for theme, start, minus_end, index in mentions:
            is_cited = bool(cited) and _lies_in(cited, start, -minus_end)
            before = tally.get(ids[theme])
            if before is None:
                tally[ids[theme]] = _new(Found, (1, is_cited, rules[index].term))
            else:
                tally[ids[theme]] = _new(Found, (before[0] + 1, before[1] and is_cited, before[2]))
        return tally

    def _candidates(self, text: str, hits: list[Hit]) -> list[Candidate]:
        """Every place where a wording stands, whatever its edges and guards say."""
        candidates: list[Candidate] = []
        for start, end, piece in hits:
            for theme, index, rest in self._beginnings[piece]:
                if rest is None:
                    candidates.append((theme, start, -end, index))
                elif following := rest.match(text, end):
                    candidates.append((theme, start, -following.end(), index))
        return candidates

    def _mentions(self, text: str, source: str, origins: Origins, candidates: list[Candidate]) -> list[Candidate]:
        """The candidates that edges and guards allow and that no earlier or longer mention of the theme overlaps."""
        rules, context = self._rules, Context(text)
        cuts: Cuts | None = None
        mentions: list[Candidate] = []
        current, last_end = -1, 0
        for candidate in candidates:
            theme, start, minus_end, index = candidate
            if theme == current and start < last_end:
                continue
            rule, end = rules[index], -minus_end
            if rule.is_bounded and rule.may_cross(text, start, end):
                cuts = cuts or Cuts(self._borders, text)
                if not rule.has_free_edges(start, end, cuts):
                    continue
            if rule.guards and not all_hold(rule.guards, context, start, end):
                continue
            if rule.may_be_latin and continues(source, *origins.span(start, end)):
                continue
            current, last_end = theme, end
            mentions.append(candidate)
        return mentions

    def _tags(self, folded: Folded, origins: Origins, mentions: list[Candidate]) -> Tags:
        """The mentions, brought together by theme and placed in the text as it stands."""
        source, place, rules, ids = folded.source, origins.span, self._rules, self._ids
        is_as_it_stands = len(folded.text) == len(source)
        by_theme: dict[int, list[Mention]] = {}
        for theme, start, minus_end, index in mentions:
            first, last = (start, -minus_end) if is_as_it_stands else place(start, -minus_end)
            mention = _new(Mention, (first, last, source[first:last], rules[index].term))
            if theme in by_theme:
                by_theme[theme].append(mention)
            else:
                by_theme[theme] = [mention]
        cited = cited_spans(folded.text)
        said = {mention[0] for mention in mentions if not _lies_in(cited, mention[1], -mention[2])} if cited else by_theme
        return tuple([_new(ThemeTag, (ids[theme], tuple(found), theme not in said)) for theme, found in by_theme.items()])


def _lies_in(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a span lies in one of several that are sorted."""
    index = bisect_right(spans, (start, sys.maxsize)) - 1
    return index >= 0 and end <= spans[index][1]
