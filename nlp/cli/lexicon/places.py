"""Places in a lexicon as the command line writes them: ``debt=外债`` for a term, ``debt`` for a theme; and shared options.

The sign may be the full-width one that a Chinese keyboard gives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from nlp import messages
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.lexicon.editing.draft import Draft

_SIGN = re.compile("[=\uff1d]")

PlaceArgument = Annotated[str, typer.Argument(metavar="PLACE", help=messages.text("edit.place"))]
PlacesArgument = Annotated[list[str], typer.Argument(metavar="PLACE...", help=messages.text("edit.places"))]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help=messages.text("edit.dry_run"))]
ForceOption = Annotated[bool, typer.Option("--force", help=messages.text("edit.force"))]


class Place(NamedTuple):
    """A theme, or a term of it."""

    theme: str
    term: str | None


def place_of(written: str) -> Place:
    """A place as it was written.

    >>> place_of("debt=外债")
    Place(theme='debt', term='外债')

    Raises:
        UsageError: the theme is missing.
    """
    theme, *term = _SIGN.split(written, maxsplit=1)
    if not theme.strip():
        raise UsageError("edit.bad_place", where=written)
    return Place(theme.strip(), term[0] if term else None)


def term_place(written: str) -> tuple[str, str]:
    """A theme and a term.

    Raises:
        UsageError: no term was written.
    """
    place = place_of(written)
    if place.term is None:
        raise UsageError("edit.bad_place", where=written)
    return place.theme, place.term


def by_theme(places: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """The terms of each theme, in the order in which they were written."""
    terms: dict[str, list[str]] = {}
    for theme, term in places:
        terms.setdefault(theme, []).append(term)
    return terms


def draft_of(lexicon: Path | None) -> Draft:
    """The lexicon to change: the one named, else the shipped one, which is refused with what to do."""
    from nlp.lexicon.editing.draft import Draft

    return Draft(folder_of(lexicon))


def folder_of(lexicon: Path | None) -> Path:
    """The lexicon's folder, the shipped one by default."""
    from nlp.resources import DEFAULT_LEXICON, resource

    return lexicon or resource("lexicons", DEFAULT_LEXICON)
