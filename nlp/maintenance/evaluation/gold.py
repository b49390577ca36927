"""What a gold standard says of a paragraph, and the names that it uses for themes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from nlp.lexicon.model import Lexicon

_ADDRESS = re.compile(r"^<?(?:[a-z][a-z0-9+.-]*:).*?([^/#:<>]+)/?>?$", re.IGNORECASE)
"""An address that names a concept, in angle brackets or not; its last part is the id that exported lexicons put there."""


class GoldPlace(NamedTuple):
    """Where a paragraph stands; ``has_part`` is false where gold does not speak of parts, and any part will do."""

    source: str
    part: str | None
    zone: str
    number: int | None
    has_part: bool


@dataclass(frozen=True, slots=True)
class GoldParagraph:
    """A paragraph with the themes it has, by gold's own names.

    Attributes:
        where: path and line that say so.
        place, text: at least one is there; a text is tagged as it stands, without it the workspace is asked.
        themes: that it has.
        optional: themes of which either answer is right.
    """

    where: str
    place: GoldPlace | None
    text: str | None
    themes: tuple[str, ...]
    optional: tuple[str, ...] = ()


class ThemeNames:
    """The id of a theme by what gold calls it: its id, a label in any language, or an address that ends in the id."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._ids = {name.casefold(): theme.id for theme in lexicon.themes for name in theme.label.values()}
        self._ids |= {theme.id: theme.id for theme in lexicon.themes}

    def id_of(self, name: str) -> str | None:
        """The id, that of the theme it was merged into where there is such; None for an unknown name.

        An id counts before a label, and what is in an address before nothing.
        """
        for given in (name.strip(), _last_part(name.strip())):
            found = self._ids.get(self._lexicon.current_id(given)) or self._ids.get(given.casefold())
            if found is not None:
                return found
        return None


def _last_part(name: str) -> str:
    found = _ADDRESS.match(name)
    return found[1] if found else name.strip("<>")
