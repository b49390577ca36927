"""What mining for phrases takes and gives: texts with what is known of them, and phrases with all their figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from nlp.types import Span, Token

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Flags = NDArray[np.bool_]

Overlap: TypeAlias = Literal["none", "longest", "frequent"]
Unit: TypeAlias = Literal["char", "token"]
Sort: TypeAlias = Literal["score", "c_value", "count", "length", "documents"]
Cut: TypeAlias = Callable[[str], Sequence[Token]]

SHORTEST, LONGEST = 2, 12
"""The lengths of phrases, in characters; a Latin word or a number counts as one."""

LEAST = 3
"""How often a phrase must stand."""


class PhraseText(NamedTuple):
    """A text to be mined.

    Attributes:
        document: the document it is of, by any name that no other has.
        session: the body and the session of the document.
        mentions: spans of the text in which a term of the lexicon was found.
        opening: how many characters at its start are the words it opens with (又重申).
    """

    text: str
    document: str = ""
    session: tuple[str | None, str | None] = (None, None)
    mentions: tuple[Span, ...] = ()
    opening: int = 0


class Place(NamedTuple):
    """Where a phrase stands: the number of the text, in the order they were given, and a span of it."""

    text: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands in several places, with its figures.

    Attributes:
        text: folded, one blank between two Latin words or numbers.
        length: in characters, a Latin word or a number as one; in tokens where tokens were mined.
        count: how often it stands, those that overlap included; paragraphs, documents, sessions: those that have it.
        score: what it is ranked by (see `nlp.mine.phrases.score`).
        c_value: Frantzi's C-value (see `nlp.mine.phrases.measures`).
        left_entropy, right_entropy: of what stands before and after it, in nats.
        pmi: how much more often its parts stand together than chance has it, at its weakest joint, in nats.
        whole: the share of its places at which both of its edges are borders of words, 0 to 1.
        covered: the share of its places that lie inside mentions of the lexicon's terms, 0 to 1.
        is_known: it is a term of the lexicon.
    """

    text: str
    length: int
    count: int
    paragraphs: int
    documents: int
    sessions: int
    score: float
    c_value: float
    left_entropy: float
    right_entropy: float
    pmi: float
    whole: float
    covered: float
    is_known: bool
    find: Callable[[], list[Place]] = field(repr=False, compare=False)

    def places(self) -> list[Place]:
        """Where it stands, in the order of the texts."""
        return self.find()
