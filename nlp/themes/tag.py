"""The themes of paragraphs, with every mention that says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from nlp.lexicon.model import Lexicon
from nlp.text import Folded, fold
from nlp.themes.automaton import Hit, compile_words
from nlp.themes.borders import Borders, Cuts
from nlp.themes.cited import cited_spans
from nlp.themes.latin import LATIN, continues
from nlp.themes.rules import Rule, compile_rules
from nlp.types import Mention, ThemeTag

Tags: TypeAlias = tuple[ThemeTag, ...]

Candidate: TypeAlias = tuple[int, int, int, int]
"""Theme, start, minus the end, and the rule's index: sorted, the leftmost longest of each theme comes first."""

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
        by_piece: dict[str, list[tuple[int, Rule]]] = defaultdict(list)
        for index, rule in enumerate(self._rules):
            by_piece[rule.first].append((index, rule))
        self._rules_of_piece = tuple(by_piece.values())
        self._find = compile_words(tuple(by_piece))
        self._borders = Borders()

    def __reduce__(self) -> tuple[type[Tagger], tuple[Lexicon]]:
        return Tagger, (self.lexicon,)

    def tag(self, texts: Sequence[str]) -> list[Tags]:
        """The themes of each text, in the lexicon's order, their mentions by offset into the text as it stands.

        Within a theme overlapping mentions are resolved to the leftmost longest; themes do not compete.
        """
        return [self._tag(fold(text)) for text in texts]

    def _tag(self, folded: Folded) -> Tags:
        text = folded.text + _END
        try:
            hits = self._find(text)
        except UnicodeEncodeError:
            text = _LONE_SURROGATE.sub("\ufffd", text)
            hits = self._find(text)
        candidates = sorted(self._candidates(text, hits, folded)) if hits else []
        return self._resolve(candidates, folded) if candidates else ()

    def _candidates(self, text: str, hits: list[Hit], folded: Folded) -> Iterator[Candidate]:
        """Every place where a wording stands that its edges and guards allow, in the order of the hits."""
        cuts = Cuts(self._borders, text)
        for start, piece_end, piece in hits:
            for index, rule in self._rules_of_piece[piece]:
                end = piece_end if rule.rest is None else rule.end_of_mention(text, piece_end)
                if end < 0 or (rule.is_bounded and not rule.has_free_edges(text, start, end, cuts)):
                    continue
                if (text[start] in LATIN or text[end - 1] in LATIN) and continues(folded, start, end):
                    continue
                if not rule.guards or all([holds(text, start, end) for holds in rule.guards]):
                    yield rule.theme, start, -end, index

    def _resolve(self, candidates: list[Candidate], folded: Folded) -> Tags:
        """The candidates that no earlier or longer one of the same theme overlaps, as tags."""
        cited = cited_spans(folded.text)
        place = folded.origins().span
        tags: list[ThemeTag] = []
        mentions: list[Mention] = []
        current, last_end, all_cited = candidates[0][0], 0, bool(cited)
        for theme, start, minus_end, index in candidates:
            if theme != current:
                tags.append(ThemeTag(self._ids[current], tuple(mentions), all_cited))
                mentions = []
                current, last_end, all_cited = theme, 0, bool(cited)
            if start < last_end:
                continue
            last_end = -minus_end
            all_cited = all_cited and _lies_in(cited, start, last_end)
            first, last = place(start, last_end)
            mentions.append(Mention(first, last, folded.source[first:last], self._rules[index].term))
        tags.append(ThemeTag(self._ids[current], tuple(mentions), all_cited))
        return tuple(tags)


def _lies_in(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in spans)
