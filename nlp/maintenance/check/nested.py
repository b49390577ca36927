"""Terms of one theme that stand inside terms of another: 自愿基金 in 普遍定期审议自愿基金.

Themes do not compete, so a mention of the longer term is one of both themes. That may be meant or not; a person must know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from nlp.lexicon.model import Lexicon, Theme
from nlp.maintenance.check.finding import Finding
from nlp.types import ThemeTag

Tag: TypeAlias = Callable[[Sequence[str]], list[tuple[ThemeTag, ...]]]


def check_nested(lexicon: Lexicon, tag: Tag) -> Iterator[Finding]:
    """A finding for each term in which a shorter one of another theme is found, guards and borders reckoned with."""
    terms = [(theme, term) for theme in lexicon.themes for term in theme.terms]
    places = {theme.id: lines_of(theme) for theme in lexicon.themes}
    paths = {theme.id: theme.path for theme in lexicon.themes}
    for (theme, term), tags in zip(terms, tag([term.text for _, term in terms]), strict=True):
        for one in tags:
            inner = next((mention for mention in one.mentions if mention.end - mention.start < len(term.text)), None)
            if one.theme != theme.id and inner:
                other_place = f"{paths[one.theme]}:{places[one.theme].get(inner.term, 1)}"
                values = {"other": one.theme, "other_term": inner.term, "other_place": other_place}
                yield Finding("info", f"{theme.path}:{term.line}", "check.nested", values, theme.id, term.text)


def lines_of(theme: Theme) -> dict[str, int]:
    """The lines of a theme's wordings, by the names that their mentions go by."""
    lines = {pattern.term: pattern.line for pattern in theme.patterns}
    lines |= {coordination.term: coordination.line for coordination in theme.coordinations}
    return lines | {term.text: term.line for term in theme.terms}
