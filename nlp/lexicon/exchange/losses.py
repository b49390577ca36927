"""What a format cannot carry of a lexicon: one remark a kind, with how often and where first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Literal, TypeAlias, get_args

from nlp.lexicon.exchange.model import Remark
from nlp.lexicon.model import Coordination, Lexicon, Pattern, Term, Theme

Kind: TypeAlias = Literal[
    "labels", "status", "years", "source", "term_notes", "guards", "borders", "patterns", "coordinations", "theme_guards",
    "relations", "scope", "notes", "deprecated", "examples", "retired",
]  # fmt: skip
"""What a lexicon holds beside the ids of its themes and the texts of their terms."""

KINDS: tuple[Kind, ...] = get_args(Kind)

_PLACES_NAMED = 3

Rule: TypeAlias = Term | Pattern | Coordination


def losses(lexicon: Lexicon, carried: Collection[Kind]) -> tuple[Remark, ...]:
    """A remark for each kind of thing that the lexicon has and a format does not carry.

    Args:
        carried: the kinds that the format carries.
    """
    found = {kind: list(_PLACES[kind](lexicon)) for kind in KINDS if kind not in carried}
    return tuple(_remark(kind, places) for kind, places in found.items() if places)


def loss(kind: str, places: Iterable[str]) -> tuple[Remark, ...]:
    """The remark on one kind of thing that is not carried; none where it stands nowhere.

    Args:
        kind: one of `KINDS`, or another that ``exchange.lost_<kind>`` words.
        places: where each stands, ``path:line``.
    """
    listed = list(places)
    return (_remark(kind, listed),) if listed else ()


def place_of(theme: Theme, line: int) -> str:
    """A line of a theme's file."""
    return f"{theme.path}:{line}" if line else theme.path


def _remark(kind: str, places: list[str]) -> Remark:
    named = ", ".join("/".join(place.split("/")[-2:]) for place in dict.fromkeys(places[:_PLACES_NAMED]))
    more = "" if len(places) <= _PLACES_NAMED else " …"
    return Remark(places[0], f"exchange.lost_{kind}", {"count": len(places), "places": named + more})


def _themes(is_so: Callable[[Theme], object]) -> Callable[[Lexicon], Iterator[str]]:
    def places(lexicon: Lexicon) -> Iterator[str]:
        return (theme.path or theme.id for theme in lexicon.themes if is_so(theme))

    return places


def _terms(is_so: Callable[[Term], object]) -> Callable[[Lexicon], Iterator[str]]:
    def places(lexicon: Lexicon) -> Iterator[str]:
        return (place_of(theme, term.line) for theme in lexicon.themes for term in theme.terms if is_so(term))

    return places


def _rules(of_theme: Callable[[Theme], Iterable[Rule]]) -> Callable[[Lexicon], Iterator[str]]:
    def places(lexicon: Lexicon) -> Iterator[str]:
        return (place_of(theme, rule.line) for theme in lexicon.themes for rule in of_theme(theme))

    return places


def _examples(lexicon: Lexicon) -> Iterator[str]:
    return (place_of(theme, one.line) for theme in lexicon.themes for one in (*theme.yes, *theme.no))


def _retired(lexicon: Lexicon) -> Iterator[str]:
    return (f"{lexicon.path}/lexicon.yaml" for _ in lexicon.retired)


def _has_own_status(term: Term) -> bool:
    return term.provenance.status not in ("preferred", "admitted")


_PLACES: Mapping[Kind, Callable[[Lexicon], Iterator[str]]] = {
    "labels": _themes(lambda theme: theme.label),
    "status": _terms(_has_own_status),
    "years": _terms(lambda term: term.provenance.since or term.provenance.until),
    "source": _terms(lambda term: term.provenance.source),
    "term_notes": _terms(lambda term: term.provenance.note),
    "guards": _terms(lambda term: term.guards),
    "borders": _terms(lambda term: not term.is_bounded),
    "patterns": _rules(lambda theme: theme.patterns),
    "coordinations": _rules(lambda theme: theme.coordinations),
    "theme_guards": _themes(lambda theme: theme.guards),
    "relations": _themes(lambda theme: theme.broader or theme.related),
    "scope": _themes(lambda theme: theme.scope),
    "notes": _themes(lambda theme: theme.note),
    "deprecated": _themes(lambda theme: theme.is_deprecated),
    "examples": _examples,
    "retired": _retired,
}
