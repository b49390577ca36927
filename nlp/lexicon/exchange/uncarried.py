"""What a format cannot carry of a lexicon: one remark a kind, with how many there are and where the first stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from nlp.lexicon.exchange.model import Remark
from nlp.lexicon.files import DESCRIPTION
from nlp.lexicon.model import Coordination, Lexicon, Pattern, Term, Theme

Kind: TypeAlias = Literal[
    "guards",
    "borders",
    "patterns",
    "coordinations",
    "examples",
    "lists",
    "retired",
    "deprecated",
    "replacements",
    "scopes",
    "theme_notes",
    "broader",
    "related",
    "statuses",
    "preferred",
    "years",
    "sources",
    "term_notes",
    "labels",
    "ids",
]
RULES: tuple[Kind, ...] = ("guards", "borders", "patterns", "coordinations", "examples", "lists")
"""What only this program's own files have a form for."""

Places: TypeAlias = Iterator[tuple[str, int]]
TERMS: tuple[Kind, ...] = ("statuses", "preferred", "years", "sources", "term_notes")
"""What a bare list of words does not say of them."""

THEMES: tuple[Kind, ...] = ("broader", "related", "scopes", "theme_notes", "deprecated", "replacements", "retired")
"""What a bare list of themes does not say of them."""

_NAMED = 3


def uncarried(lexicon: Lexicon, *kinds: Kind) -> tuple[Remark, ...]:
    """A remark for each of the kinds that the lexicon has any of, in the order given.

    The wordings are ``uncarried.<kind>`` with ``count``; ``where`` is the first place, ``places`` names the first few.
    """
    return tuple(remark for kind in kinds for remark in left_out(kind, _FINDERS[kind](lexicon)))


def left_out(kind: str, places: Iterable[tuple[str, int]]) -> tuple[Remark, ...]:
    """The remark on one kind of thing that is left out, none where there are none.

    Args:
        kind: one of `Kind`, or another that ``uncarried.<kind>`` words.
        places: the file and line of each.
    """
    listed = [f"{path}:{line}" for path, line in places]
    if not listed:
        return ()
    named = ", ".join("/".join(place.split("/")[-2:]) for place in dict.fromkeys(listed[:_NAMED]))
    values = {"count": len(listed), "places": named + (" …" if len(listed) > _NAMED else "")}
    return (Remark(listed[0], f"uncarried.{kind}", values),)


def _rules(theme: Theme) -> tuple[Term | Pattern | Coordination, ...]:
    return (*theme.terms, *theme.patterns, *theme.coordinations)


def _guards(lexicon: Lexicon) -> Places:
    for theme in lexicon.themes:
        if theme.guards:
            yield theme.path, 1
        yield from ((theme.path, rule.line) for rule in _rules(theme) if rule.guards)


def _borders(lexicon: Lexicon) -> Places:
    return ((theme.path, term.line) for theme in lexicon.themes for term in theme.terms if not term.is_bounded)


def _patterns(lexicon: Lexicon) -> Places:
    return ((theme.path, pattern.line) for theme in lexicon.themes for pattern in theme.patterns)


def _coordinations(lexicon: Lexicon) -> Places:
    return ((theme.path, rule.line) for theme in lexicon.themes for rule in theme.coordinations)


def _examples(lexicon: Lexicon) -> Places:
    return ((theme.path, example.line) for theme in lexicon.themes for example in (*theme.yes, *theme.no))


def _in_description(count: int, lexicon: Lexicon) -> Places:
    return ((f"{lexicon.path}/{DESCRIPTION}", 1) for _ in range(count))


def _themes_with(has: Callable[[Theme], object]) -> Callable[[Lexicon], Places]:
    return lambda lexicon: ((theme.path, 1) for theme in lexicon.themes if has(theme))


def _terms_with(has: Callable[[Term], object]) -> Callable[[Lexicon], Places]:
    return lambda lexicon: ((theme.path, term.line) for theme in lexicon.themes for term in theme.terms if has(term))


def _has_years(term: Term) -> bool:
    return term.provenance.since is not None or term.provenance.until is not None


_FINDERS: Mapping[Kind, Callable[[Lexicon], Places]] = {
    "guards": _guards,
    "borders": _borders,
    "patterns": _patterns,
    "coordinations": _coordinations,
    "examples": _examples,
    "lists": lambda lexicon: _in_description(len(lexicon.lists), lexicon),
    "retired": lambda lexicon: _in_description(len(lexicon.retired), lexicon),
    "deprecated": _themes_with(lambda theme: theme.is_deprecated),
    "replacements": _themes_with(lambda theme: theme.replaced_by),
    "scopes": _themes_with(lambda theme: theme.scope),
    "theme_notes": _themes_with(lambda theme: theme.note),
    "broader": _themes_with(lambda theme: theme.broader),
    "related": _themes_with(lambda theme: theme.related),
    "statuses": _terms_with(lambda term: term.provenance.status not in ("preferred", "admitted")),
    "preferred": _themes_with(lambda theme: any(term.provenance.status == "preferred" for term in theme.terms)),
    "years": _terms_with(_has_years),
    "sources": _terms_with(lambda term: term.provenance.source),
    "term_notes": _terms_with(lambda term: term.provenance.note),
    "labels": _themes_with(lambda theme: theme.label),
    "ids": _themes_with(lambda theme: theme.id),
}
