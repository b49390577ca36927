"""The lexicon, compiled: each wording as a rule that begins at a literal piece the automaton finds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from nlp.lexicon.model import Coordination, Guard, Lexicon, Pattern, Term, Theme
from nlp.text import fold
from nlp.themes.borders import Crossings, Cuts, find_crossings
from nlp.themes.coordination import beginnings_of, head_of, rest_of_mention
from nlp.themes.guards import Holds, compile_guards
from nlp.themes.latin import LATIN
from nlp.themes.patterns import compile_pattern

Wording: TypeAlias = Term | Coordination | Pattern


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a term is written.

    Attributes:
        theme: the theme's position in the lexicon.
        term: the name that mentions go by.
        first: the folded piece that a mention begins with; the whole mention where ``rest`` is None.
        guards: of the term and of its theme.
        rest: what must follow the first piece.
        is_bounded: whether the edges must not lie inside other words.
        head: of a coordination rule, the folded piece that a mention ends with: its edges and those of the first piece
            must not lie inside other words either.
        may_be_latin: whether a mention can begin or end with a letter or a digit.
        crossings: the dictionary's words that could lie across the edges, None where that is not known beforehand.
        wording: of the lexicon that it was made from.
    """

    theme: int
    term: str
    first: str
    guards: tuple[Holds, ...] = ()
    rest: re.Pattern[str] | None = None
    is_bounded: bool = True
    head: str | None = None
    may_be_latin: bool = False
    crossings: Crossings | None = None
    wording: Wording | None = None

    def may_cross(self, text: str, start: int, end: int) -> bool:
        """Whether an edge of a mention may lie inside another word, so that the text must be cut."""
        return self.crossings is None or self.crossings.may_cross(text, start, end)

    def has_free_edges(self, start: int, end: int, cuts: Cuts) -> bool:
        """Whether the edges of a mention lie between words, as jieba cuts the text."""
        if self.head is not None:
            first, head = (start, start + len(self.first)), (end - len(self.head), end)
            return cuts.allow(*first) and cuts.allow(*head) and cuts.allow(start, end)
        return cuts.allow(start, end)


def compile_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """All wordings of a lexicon as rules, in the lexicon's order; terms before coordination before patterns."""
    rules = [rule for theme_index, theme in enumerate(lexicon.themes) for rule in _rules_of(theme_index, theme)]
    crossings = find_crossings(rule.first for rule in rules if rule.is_bounded and rule.rest is None)
    return tuple(_finish(rule, crossings) for rule in rules)


def _finish(rule: Rule, crossings: dict[str, Crossings]) -> Rule:
    return replace(
        rule,
        may_be_latin=rule.rest is not None or rule.first[0] in LATIN or rule.first[-1] in LATIN,
        crossings=crossings[rule.first] if rule.is_bounded and rule.rest is None else None,
    )


def _rules_of(theme_index: int, theme: Theme) -> Iterator[Rule]:
    for term in theme.terms:
        yield replace(_term_rule(theme_index, term, theme.guards), wording=term)
    for coordination in theme.coordinations:
        yield from (
            replace(rule, wording=coordination) for rule in _coordination_rules(theme_index, coordination, theme.guards)
        )
    for pattern in theme.patterns:
        yield from (replace(rule, wording=pattern) for rule in _pattern_rules(theme_index, pattern, theme.guards))


def _term_rule(theme: int, term: Term, shared: Sequence[Guard]) -> Rule:
    return _plain_rule(theme, term.text, fold(term.text).text, (*term.guards, *shared), term.is_bounded)


def _plain_rule(theme: int, term: str, surface: str, guards: Iterable[Guard], is_bounded: bool) -> Rule:
    return Rule(theme, term, surface, compile_guards(guards, surface), is_bounded=is_bounded)


def _coordination_rules(theme: int, coordination: Coordination, shared: Sequence[Guard]) -> Iterator[Rule]:
    guards = compile_guards((*coordination.guards, *shared), None)
    rest, head = rest_of_mention(coordination), head_of(coordination)
    for first in beginnings_of(coordination):
        yield Rule(theme, coordination.term, first, guards, rest, is_bounded=coordination.is_bounded, head=head)


def _pattern_rules(theme: int, pattern: Pattern, shared: Sequence[Guard]) -> Iterator[Rule]:
    guards = (*pattern.guards, *shared)
    compiled = compile_guards(guards, None)
    for first, rest in compile_pattern(pattern):
        if rest is None:
            yield _plain_rule(theme, pattern.term, first, guards, pattern.is_bounded)
        else:
            yield Rule(theme, pattern.term, first, compiled, rest, is_bounded=pattern.is_bounded)
