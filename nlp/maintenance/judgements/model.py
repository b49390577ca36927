"""What a reviewer said: whether a paragraph carries a theme, where that was asked, and what the paragraph was drawn from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

Stratum: TypeAlias = Literal["tagged", "near", "random", "chosen"]
DRAWN: tuple[Stratum, ...] = ("tagged", "near", "random")
STRATA: tuple[Stratum, ...] = (*DRAWN, "chosen")
"""What a paragraph was drawn from: those that are tagged, those that nearly are, all others; or it was chosen by hand."""


class Place(NamedTuple):
    """Where a paragraph stood when it was judged; a judgement holds for the text, wherever that stands now."""

    source: str
    part: str | None
    zone: str
    number: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What paragraphs were drawn from: the version of the lexicon, and how many different ones each stratum held."""

    lexicon: str
    tagged: int = 0
    near: int = 0
    random: int = 0

    def population(self, stratum: Stratum) -> int:
        """How many a stratum held; of paragraphs chosen by hand there is no number."""
        return {"tagged": self.tagged, "near": self.near, "random": self.random, "chosen": 0}[stratum]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A reviewer's yes or no: does the text carry the theme.

    Attributes:
        digest: of the folded text; with the theme it says what was judged.
        was_tagged: whether the lexicon of the frame found the theme in it.
        is_final: whether it settles what reviewers had disagreed on.
        date: ISO.
        line: of the file it was read from.
    """

    theme: str
    is_yes: bool
    reviewer: str
    date: str
    stratum: Stratum
    frame: Frame
    was_tagged: bool
    place: Place
    text: str
    digest: str
    note: str = ""
    is_final: bool = False
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What there is one judgement of: a later one takes the place of an earlier."""
        return self.theme, self.digest, self.reviewer, self.is_final


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds for a theme in a text, from all that was said of it.

    Attributes:
        is_yes: None where reviewers disagree and no one has settled it.
        judgements: by reviewer; the first stands for the draw.
    """

    theme: str
    digest: str
    is_yes: bool | None
    judgements: tuple[Judgement, ...]

    @property
    def drawn(self) -> Judgement:
        """The judgement whose stratum and frame count: one of a drawn paragraph, if there is any; the latest of these."""
        return max(self.judgements, key=lambda one: (one.stratum != "chosen", one.date))

    @property
    def text(self) -> str:
        """The text judged."""
        return self.judgements[0].text
