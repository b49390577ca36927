"""A lexicon tests itself: examples that fail, too few of them, terms that can never be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from nlp.lexicon.model import Example, Lexicon, Theme
from nlp.maintenance.check.contexts import contexts
from nlp.maintenance.check.finding import Finding, place
from nlp.types import ThemeTag

Tag: TypeAlias = Callable[[Sequence[str]], list[tuple[ThemeTag, ...]]]

LEAST_YES, LEAST_NO = 3, 2


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


def check_tags(lexicon: Lexicon, tag: Tag) -> Iterator[Finding]:
    """Only the examples that fail or contradict each other."""
    for theme in lexicon.themes:
        yield from _check_repeated(theme)
        yield from _check_tags(theme, tag)


def _check_number(theme: Theme) -> Iterator[Finding]:
    if len(theme.yes) < LEAST_YES or len(theme.no) < LEAST_NO:
        values = {"yes": len(theme.yes), "no": len(theme.no), "least_yes": LEAST_YES, "least_no": LEAST_NO}
        yield Finding("warning", place(theme, "examples"), "check.few_examples", values, theme.id)


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
                yield Finding("warning", where, "check.example_twice", {"other_line": line}, theme.id)
            else:
                yield Finding("error", where, "check.contradiction", {"other_line": line}, theme.id)


def _check_tags(theme: Theme, tag: Tag) -> Iterator[Finding]:
    for example, found in _tagged(theme.yes, theme, tag):
        if not found:
            values = {"text": example.text}
            yield Finding("error", f"{theme.path}:{example.line}", "check.missed", values, theme.id)
    for example, found in _tagged(theme.no, theme, tag):
        if found:
            values = {"text": example.text, "found": found.mentions[0].term}
            yield Finding("error", f"{theme.path}:{example.line}", "check.false_hit", values, theme.id)


def _tagged(examples: Sequence[Example], theme: Theme, tag: Tag) -> Iterator[tuple[Example, ThemeTag | None]]:
    for example, tags in zip(examples, tag([example.text for example in examples]), strict=True):
        yield example, _of_theme(tags, theme)


def _of_theme(tags: tuple[ThemeTag, ...], theme: Theme) -> ThemeTag | None:
    return next((one for one in tags if one.theme == theme.id), None)


def _check_reachable(theme: Theme, tag: Tag) -> Iterator[Finding]:
    for term in theme.terms:
        found = tag(list(contexts(term.text, (*term.guards, *theme.guards))))
        if not any(_of_theme(tags, theme) for tags in found):
            yield Finding("warning", f"{theme.path}:{term.line}", "check.unreachable", {}, theme.id, term.text)
