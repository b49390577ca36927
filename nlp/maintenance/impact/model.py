"""What a change of the lexicon does, as values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nlp.mine.model import ThemeFrequency

Kind: TypeAlias = Literal["gained", "lost"]


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph that gains or loses a theme, and the first term by which it has it, or had it."""

    kind: Kind
    source: str
    part: str | None
    zone: str
    number: int
    position: int
    theme: str
    term: str


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A theme in a group of resolutions before and after; None where the lexicon has no such theme."""

    before: ThemeFrequency | None
    after: ThemeFrequency | None

    @property
    def one(self) -> ThemeFrequency:
        """That of the two that is there, the later one rather."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a row of a series has a side")
        return found

    @property
    def is_changed(self) -> bool:
        """Whether any figure changes."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Totals:
    """How many paragraphs gain and lose each theme, by its id; themes that stay as they are are missing.

    Attributes:
        otherwise: how many paragraphs keep a theme, but with other mentions.
        looked_at: how many paragraphs a wording that differs could stand in.
    """

    gained: Counter[str]
    lost: Counter[str]
    otherwise: Counter[str]
    looked_at: int


@dataclass(frozen=True, slots=True)
class Impact:
    """What an edit of the lexicon does to a workspace.

    Attributes:
        before, after: the versions of the lexicons.
        gained, lost: by source, position and theme.
        series: of every theme of either lexicon in each group.
    """

    before: str
    after: str
    gained: tuple[Change, ...]
    lost: tuple[Change, ...]
    series: tuple[SeriesRow, ...]
