"""A lexicon tests itself: examples that fail, too few of them, terms that can never be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product
from typing import TypeAlias

from nlp.lexicon.model import Example, Guard, Lexicon, OneOf, Term, Theme, WordGuard
from nlp.maintenance.check.finding import Finding
from nlp.types import ThemeTag

Tag: TypeAlias = Callable[[Sequence[str]], list[tuple[ThemeTag, ...]]]

LEAST_YES, LEAST_NO = 3, 2
_MOST_CONTEXTS = 24


def check_examples(lexicon: Lexicon, tag: Tag) -> list[Finding]:
    """Everything found wrong, theme by theme.

    Args:
        tag: gives the themes of each text, as `nlp.themes.Tagger.tag` does.
    """
    findings: list[Finding] = []
    for theme in lexicon.themes:
        findings += _check_number(theme)
        findings += _check_repeated(theme)
        findings += _check_tags(theme, tag)
        findings += _check_reachable(theme, tag)
    return findings


def _check_number(theme: Theme) -> Iterator[Finding]:
    if len(theme.yes) < LEAST_YES or len(theme.no) < LEAST_NO:
        values = {"theme": theme.id, "yes": len(theme.yes), "no": len(theme.no)}
        yield Finding("error", f"{theme.path}:1", "lexicon.few_examples", values)


def _check_repeated(theme: Theme) -> Iterator[Finding]:
    seen: dict[str, tuple[int, bool]] = {}
    for is_yes, examples in ((True, theme.yes), (False, theme.no)):
        for example in examples:
            where = f"{theme.path}:{example.line}"
            if example.text not in seen:
                seen[example.text] = (example.line, is_yes)
                continue
            line, was_yes = seen[example.text]
            if was_yes is is_yes:
                yield Finding("warning", where, "lexicon.example_twice", {"line": line})
            else:
                yield Finding("error", where, "lexicon.contradiction", {"line": line})


def _check_tags(theme: Theme, tag: Tag) -> Iterator[Finding]:
    for example, found in _tagged(theme.yes, theme, tag):
        if not found:
            values = {"theme": theme.id, "text": example.text}
            yield Finding("error", f"{theme.path}:{example.line}", "lexicon.missed", values)
    for example, found in _tagged(theme.no, theme, tag):
        if found:
            values = {"theme": theme.id, "text": example.text, "term": found.mentions[0].term}
            yield Finding("error", f"{theme.path}:{example.line}", "lexicon.false_hit", values)


def _tagged(examples: Sequence[Example], theme: Theme, tag: Tag) -> Iterator[tuple[Example, ThemeTag | None]]:
    for example, tags in zip(examples, tag([example.text for example in examples]), strict=True):
        yield example, _of_theme(tags, theme)


def _of_theme(tags: tuple[ThemeTag, ...], theme: Theme) -> ThemeTag | None:
    return next((one for one in tags if one.theme == theme.id), None)


def _check_reachable(theme: Theme, tag: Tag) -> Iterator[Finding]:
    for term in theme.terms:
        contexts = list(islice(_contexts(term, (*term.guards, *theme.guards)), _MOST_CONTEXTS))
        if not any(_of_theme(tags, theme) for tags in tag(contexts)):
            values = {"theme": theme.id, "term": term.text}
            yield Finding("warning", f"{theme.path}:{term.line}", "lexicon.unreachable", values)


def _contexts(term: Term, guards: Sequence[Guard]) -> Iterator[str]:
    """Texts in which the term stands as its guards want it, one for each way of meeting them with their first words."""
    choices = [guard.choices if isinstance(guard, OneOf) else ((guard,),) for guard in guards]
    for choice in product(*choices):
        wanted = [guard for several in choice for guard in several if isinstance(guard, WordGuard)]
        after, before = _first_word(wanted, "after"), _first_word(wanted, "before")
        listed, near = _first_word(wanted, "listed_with"), _first_word(wanted, "near")
        yield f"{near}{listed}{'、' if listed else ''}{after}{term.text}{before}"
        yield f"{after}{term.text}{before}{'、' if listed else ''}{listed}{near}"


def _first_word(guards: Sequence[WordGuard], kind: str) -> str:
    return next((guard.words[0] for guard in guards if guard.kind == kind), "")
