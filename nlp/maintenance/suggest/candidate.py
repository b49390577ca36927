"""A candidate: a wording with all that was found of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.maintenance.suggest.keyness import Key
from nlp.maintenance.suggest.listed import Listed
from nlp.maintenance.suggest.model import KINDS, Kind, Place
from nlp.maintenance.suggest.replaced import Replacement
from nlp.maintenance.suggest.runs import Kin
from nlp.maintenance.suggest.topics import TopicWord
from nlp.maintenance.suggest.variants import Variant


@dataclass(slots=True)
class Candidate:
    """All that is known of a wording before it is ranked.

    Attributes:
        words: of the wording; found_as: the themes of which a mention stands at each of its places.
        whole: a longer wording within which it stands everywhere, see `nlp.maintenance.suggest.refused.Refusal.whole_of`.
        denied: the themes of which a “no” example has it.
        phrase: how much of a phrase it is, from 0 to 1.
    """

    wording: str
    places: Sequence[Place]
    words: tuple[str, ...] = ()
    found_as: tuple[str, ...] = ()
    whole: str | None = None
    denied: tuple[str, ...] = ()
    variants: list[Variant] = field(default_factory=list)
    replacements: list[Replacement] = field(default_factory=list)
    listed: list[Listed] = field(default_factory=list)
    kin: Kin | None = None
    is_quoted: bool = False
    key: Key | None = None
    topics: list[TopicWord] = field(default_factory=list)
    phrase: float = 0.0

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What it was found as, that which says most first."""
        has: dict[Kind, object] = {
            "variant": self.variants,
            "replacement": self.replacements,
            "listed": self.listed,
            "keyness": self.key,
            "topic": self.topics,
            "phrase": self.phrase or self.kin or self.is_quoted,
        }
        return tuple(kind for kind in KINDS if has[kind])
