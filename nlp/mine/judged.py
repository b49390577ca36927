"""What reviewers' judgements say of a theme, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nlp.mine.stratified import Estimate


@dataclass(frozen=True, slots=True)
class ThemeFigures:
    """How good a theme is, as far as it was judged.

    Attributes:
        judged: texts of which it is settled whether they carry the theme, whether or not they count for the shares.
        drawn: those of them that were drawn, which do.
        found, right, missed: of the drawn those that are tagged, that are rightly, and that wrongly are not.
        chosen: judged texts that were chosen by hand and count for no share.
        undecided: texts that reviewers disagree on.
        stale: texts that the workspace has no longer, though it has their document.
        lacking: how many more of each stratum must be judged before recall is given; empty where it is, or nothing is right.
        frames: how many states of lexicon and workspace were drawn from; with several the weights are those of the latest.
    """

    theme: str
    judged: int
    drawn: int
    found: int
    right: int
    missed: int
    chosen: int
    undecided: int
    stale: int
    precision: Estimate | None
    recall: Estimate | None
    lacking: Mapping[str, int]
    frames: int
