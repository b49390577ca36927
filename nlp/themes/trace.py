"""Why a wording is found in a text or not: every place where it stands, with what becomes of it.

This is the tagger's way, told step by step and so more slowly; what it finds is what the tagger finds, held by a property
test. It serves those who tend a lexicon: which guards refuse what, which wordings never come to a mention.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from nlp.lexicon.model import Guard, OneOf
from nlp.text import Folded, Origins, fold_all
from nlp.themes.borders import Cuts
from nlp.themes.guards import Holds, all_hold, compile_guards
from nlp.themes.latin import continues
from nlp.themes.rules import Rule
from nlp.themes.tag import Tagger
from nlp.themes.windows import Context

Outcome: TypeAlias = Literal["mention", "covered", "border", "guard", "latin"]
"""Found; inside an earlier or longer mention of its theme; inside other words; refused by a guard; within letters."""


class Trial(NamedTuple):
    """A place where a wording stands, and what becomes of it.

    Attributes:
        rule: its index in `Tracer.rules`.
        start, end: in the folded text.
        refusing: of the guards in `Tracer.guards`, the indices of those that refuse it.
        only: of a mention, each guard with alternatives of which only one holds, and which: their indices.
    """

    rule: int
    start: int
    end: int
    outcome: Outcome
    refusing: tuple[int, ...] = ()
    only: tuple[tuple[int, int], ...] = ()


class Tracer(Tagger):
    """A tagger that tells what becomes of each candidate."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The compiled wordings."""
        return self._rules

    @cached_property
    def guards(self) -> tuple[tuple[Guard, ...], ...]:
        """For each rule the guards that can refuse it: its wording's, then its theme's."""
        return tuple(tuple(guard for guard, _ in guards) for guards in self._single_guards)

    def trace(self, texts: Sequence[str]) -> Iterator[tuple[Folded, list[Trial]]]:
        """Each text, folded, with every place where a wording stands."""
        for folded in fold_all(texts):
            yield folded, self._trace(folded)

    @cached_property
    def _single_guards(self) -> tuple[tuple[tuple[Guard, tuple[Holds, ...]], ...], ...]:
        return tuple(tuple(self._guards_of(rule)) for rule in self._rules)

    def _guards_of(self, rule: Rule) -> Iterator[tuple[Guard, tuple[Holds, ...]]]:
        own = rule.wording.guards if rule.wording else ()
        surface = rule.first if rule.rest is None else None
        for guard in (*own, *self.lexicon.themes[rule.theme].guards):
            compiled = compile_guards((guard,), surface)
            if compiled:
                yield guard, compiled

    @cached_property
    def _choices(self) -> tuple[tuple[tuple[int, list[tuple[Holds, ...]]], ...], ...]:
        """For each rule its guards with alternatives, by their indices, each alternative compiled."""
        return tuple(
            tuple(
                (place, [compile_guards(choice, rule.first if rule.rest is None else None) for choice in guard.choices])
                for place, guard in enumerate(guards)
                if isinstance(guard, OneOf)
            )
            for rule, guards in zip(self._rules, self.guards, strict=True)
        )

    def _only(self, index: int, start: int, end: int, context: Context) -> Iterator[tuple[int, int]]:
        for place, choices in self._choices[index]:
            held = [number for number, choice in enumerate(choices) if all_hold(choice, context, start, end)]
            if len(held) == 1:
                yield place, held[0]

    def _trace(self, folded: Folded) -> list[Trial]:
        text, hits = self._hits(folded)
        candidates = sorted(self._candidates(text, hits)) if hits else []
        if not candidates:
            return []
        context, cuts, origins = Context(text), Cuts(self._borders, text), Origins(folded)
        trials: list[Trial] = []
        current, last_end = -1, 0
        for theme, start, minus_end, index in candidates:
            end = -minus_end
            if theme == current and start < last_end:
                trials.append(Trial(index, start, end, "covered"))
                continue
            trial = self._try(index, start, end, context, cuts, folded, origins)
            if trial.outcome == "mention":
                current, last_end = theme, end
            trials.append(trial)
        return trials

    def _try(self, index: int, start: int, end: int, context: Context, cuts: Cuts, folded: Folded, origins: Origins) -> Trial:
        rule = self._rules[index]
        if rule.is_bounded and rule.may_cross(context.text, start, end) and not rule.has_free_edges(start, end, cuts):
            return Trial(index, start, end, "border")
        if rule.guards and not all_hold(rule.guards, context, start, end):
            guards = enumerate(self._single_guards[index])
            refusing = tuple(place for place, (_, holds) in guards if not all_hold(holds, context, start, end))
            return Trial(index, start, end, "guard", refusing)
        if rule.may_be_latin and continues(folded.source, *origins.span(start, end)):
            return Trial(index, start, end, "latin")
        return Trial(index, start, end, "mention", only=tuple(self._only(index, start, end, context)))
