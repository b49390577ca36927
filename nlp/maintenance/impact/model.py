"""What a change of the lexicon does, as values."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.mine.model import ThemeFrequency


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph that gains or loses a theme, and the first term by which it has it, or had it."""

    source: str
    part: str | None
    zone: str
    number: int
    position: int
    theme: str
    term: str


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A theme in a group of resolutions before and after."""

    before: ThemeFrequency
    after: ThemeFrequency


@dataclass(frozen=True, slots=True)
class Impact:
    """What an edit of the lexicon does to a workspace.

    Attributes:
        before, after: the versions of the lexicons.
        gained, lost: by source, position and theme.
        series: of every theme of either lexicon in each session.
    """

    before: str
    after: str
    gained: tuple[Change, ...]
    lost: tuple[Change, ...]
    series: tuple[SeriesRow, ...]
