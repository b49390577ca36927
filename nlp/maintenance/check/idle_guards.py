"""Words of guards that can never matter: a ``never_inside`` that does not hold the term it is to protect."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from nlp.lexicon.model import Guard, Lexicon, OneOf, Theme, WordGuard
from nlp.maintenance.check.finding import Finding
from nlp.text import fold


def check_idle_guards(lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each such guard of a term, or of a theme that has nothing but terms."""
    shared = {word for words in lexicon.lists.values() for word in words}
    for theme in lexicon.themes:
        surfaces = {fold(term.text).text for term in theme.terms}
        for term in theme.terms:
            for finding in _idle(theme, term.guards, {fold(term.text).text}, shared):
                yield Finding("warning", finding.where, finding.key, finding.values, theme.id, term.text)
        if not theme.patterns and not theme.coordinations:
            yield from _idle(theme, theme.guards, surfaces, shared)


def _idle(theme: Theme, guards: Iterable[Guard], surfaces: Collection[str], shared: Collection[str]) -> Iterator[Finding]:
    for guard in _flat(guards):
        words = tuple(word for word in guard.words if word not in shared and not _holds(fold(word).text, surfaces))
        if words and guard.kind == "never_inside":
            yield Finding("warning", f"{theme.path}:{guard.line}", "check.idle_guard", {"words": words}, theme.id)


def _flat(guards: Iterable[Guard]) -> Iterator[WordGuard]:
    for guard in guards:
        if isinstance(guard, OneOf):
            for choice in guard.choices:
                yield from _flat(choice)
        else:
            yield guard


def _holds(host: str, surfaces: Collection[str]) -> bool:
    return any(surface in host and surface != host for surface in surfaces)
