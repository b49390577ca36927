"""What is suggested, as values: a candidate for a term, where it stands, what speaks for it, which theme it is near."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["phrase", "variant", "replacement", "keyness", "listed", "topic"]

KINDS: tuple[Kind, ...] = ("variant", "replacement", "listed", "keyness", "topic", "phrase")
"""The kinds, that which says most first."""


class Place(NamedTuple):
    """Where a wording stands: the number of the text in the corpus, and the span in that text, folded."""

    text: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a candidate, or against it.

    Attributes:
        key, values: the wording is ``messages.text(f"suggest.because.{key}", **values)``.
        themes: those that it speaks of, to be named as ``themes``.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest:
    """The theme that a candidate is nearest to.

    Attributes:
        score: how sure that is, from 0 to 1.
        evidence: what it rests on, what says most first.
    """

    theme: str
    score: float
    evidence: tuple[Evidence, ...]


class SessionCount(NamedTuple):
    """How often a wording stands in the documents of a session; those without one go together."""

    body: str | None
    session: str | None
    times: int


class First(NamedTuple):
    """The first document that has a wording, by the year of its adoption."""

    source: str
    symbol: str | None
    year: str | None


@dataclass(frozen=True, slots=True)
class Context:
    """A wording where it stands: the place of its text, and the characters around it as they stand there."""

    source: str
    symbol: str | None
    body: str | None
    session: str | None
    part: str | None
    zone: str
    number: int | str | None
    left: str
    keyword: str
    right: str


@dataclass(frozen=True, slots=True)
class Figures:
    """How often a wording stands, and how evenly.

    Attributes:
        wordings: of the paragraphs, how many differ: a clause that is copied from text to text counts once.
        found: how many of its places hold a mention of the lexicon or lie in one.
        sessions: by falling count.
    """

    count: int
    paragraphs: int
    documents: int
    wordings: int
    found: int
    first: First
    sessions: tuple[SessionCount, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A wording that may be a term.

    Attributes:
        id: made of the folded wording, so that it never names another one.
        term: as the texts have it most often; folded: the same folded.
        kinds: what it was found as, that which says most first.
        score: from 0 to 100; points: what it is made of, see `nlp.maintenance.suggest.score`.
        theme: the nearest, None where none is near; theme_score says how sure that is, from 0 to 1.
        of: the term of the lexicon of which it is a variant, or which it stands in the place of.
    """

    id: str
    term: str
    folded: str
    kinds: tuple[Kind, ...]
    score: float
    points: Mapping[str, float]
    figures: Figures
    contexts: tuple[Context, ...]
    evidence: tuple[Evidence, ...]
    theme: str | None = None
    theme_score: float | None = None
    theme_evidence: tuple[Evidence, ...] = ()
    of: str | None = None

    @property
    def kind(self) -> Kind:
        """The first of its kinds."""
        return self.kinds[0]
