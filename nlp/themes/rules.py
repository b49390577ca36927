"""The lexicon, compiled: each wording as a rule that begins at a literal piece the automaton finds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nlp.lexicon.model import Coordination, Guard, Lexicon, Pattern, Term, Theme
from nlp.text import fold
from nlp.themes.borders import Crossings, Cuts, find_crossings
from nlp.themes.coordination import head_of, modifier_of, rest_of_mention
from nlp.themes.guards import Holds, compile_guards
from nlp.themes.latin import has_latin_edge
from nlp.themes.patterns import gapped_wordings, literal_wordings


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a term is written.

    Attributes:
        theme: the theme's position in the lexicon.
        term: the name that mentions go by.
        first: the folded piece that a mention begins with; the whole mention where ``rest`` is None.
        last: the folded piece that it ends with.
        guards: of the term and of its theme.
        rest: what must follow the first piece.
        is_bounded: whether the edges must not lie inside other words.
        is_coordination: whether the inner edges of the two pieces must not either.
        has_latin_edge: whether an edge is a letter or a digit.
        around_first: the dictionary's words that could lie across the edges of the first piece.
        around_last: the same for the last piece.
    """

    theme: int
    term: str
    first: str
    last: str
    guards: tuple[Holds, ...] = ()
    rest: re.Pattern[str] | None = None
    is_bounded: bool = True
    is_coordination: bool = False
    has_latin_edge: bool = False
    around_first: Crossings = Crossings()
    around_last: Crossings = Crossings()

    def end_of_mention(self, text: str, piece_end: int) -> int:
        """Where a mention ends whose first piece ends at an offset; -1 where the rest does not follow."""
        following = self.rest.match(text, piece_end) if self.rest else None
        return following.end() if following else -1

    def has_free_edges(self, text: str, start: int, end: int, cuts: Cuts) -> bool:
        """Whether the edges of a mention lie between words, as jieba cuts the text."""
        first_end = start + len(self.first)
        suspicious = self.around_first.may_cross(text, start, first_end)
        if self.rest is None:
            return not suspicious or cuts.allow(start, end)
        last_start = end - len(self.last)
        if not suspicious and not self.around_last.may_cross(text, last_start, end):
            return True
        if self.is_coordination and not (cuts.allow(start, first_end) and cuts.allow(last_start, end)):
            return False
        return cuts.allow(start, end)


def compile_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """All wordings of a lexicon as rules, in the lexicon's order; terms before coordination before patterns."""
    rules = [rule for theme_index, theme in enumerate(lexicon.themes) for rule in _rules_of(theme_index, theme)]
    bounded = [rule for rule in rules if rule.is_bounded]
    crossings = find_crossings({piece for rule in bounded for piece in (rule.first, rule.last)})
    return tuple(_finish(rule, crossings) for rule in rules)


def _finish(rule: Rule, crossings: dict[str, Crossings]) -> Rule:
    latin = has_latin_edge(rule.first, rule.last)
    if not rule.is_bounded:
        return replace(rule, has_latin_edge=latin)
    return replace(
        rule, has_latin_edge=latin, around_first=crossings[rule.first], around_last=crossings[rule.last]
    )


def _rules_of(theme_index: int, theme: Theme) -> Iterator[Rule]:
    for term in theme.terms:
        yield _term_rule(theme_index, term, theme.guards)
    for coordination in theme.coordinations:
        yield _coordination_rule(theme_index, coordination, theme.guards)
    for pattern in theme.patterns:
        yield from _pattern_rules(theme_index, pattern, theme.guards)


def _term_rule(theme: int, term: Term, shared: Sequence[Guard]) -> Rule:
    return _plain_rule(theme, term.text, fold(term.text).text, (*term.guards, *shared), term.is_bounded)


def _plain_rule(theme: int, term: str, surface: str, guards: Iterable[Guard], is_bounded: bool) -> Rule:
    return Rule(theme, term, surface, surface, compile_guards(guards, surface), is_bounded=is_bounded)


def _coordination_rule(theme: int, coordination: Coordination, shared: Sequence[Guard]) -> Rule:
    return Rule(
        theme,
        coordination.term,
        first=modifier_of(coordination),
        last=head_of(coordination),
        guards=compile_guards((*coordination.guards, *shared), None),
        rest=rest_of_mention(coordination),
        is_bounded=coordination.is_bounded,
        is_coordination=True,
    )


def _pattern_rules(theme: int, pattern: Pattern, shared: Sequence[Guard]) -> Iterator[Rule]:
    guards = (*pattern.guards, *shared)
    for surface in literal_wordings(pattern):
        yield _plain_rule(theme, pattern.term, surface, guards, pattern.is_bounded)
    compiled = compile_guards(guards, None)
    for (first, last), rest in gapped_wordings(pattern).items():
        yield Rule(theme, pattern.term, first, last, compiled, rest, pattern.is_bounded)
