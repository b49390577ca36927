"""From the figures of a series to what may be said of it."""

from __future__ import annotations

from typing import NamedTuple

from nlp.mine.trends.figures import FEWEST_PARAGRAPHS, LEVEL_OF_TEST
from nlp.mine.trends.kendall import least_p
from nlp.mine.trends.model import Conclusion, Figures

LEVEL = 1 / 3
"""A share is level where over the whole series it moved by less than this part of its mean, by either end of the interval."""


class Concluded(NamedTuple):
    """A conclusion, and the values that its wording asks for."""

    conclusion: Conclusion
    said: dict[str, object]


def conclude(
    figures: Figures | None, fresh: Figures | None, paragraphs: int, sessions: int, share: float, span: int
) -> Concluded:
    """What may be said of a series.

    A direction is concluded only where q is at most 5 %: of the test that allows for neighbouring sessions resembling each
    other, adjusted for all themes tested. Where the series of new or changed paragraphs is known and goes the other way or
    nowhere, the direction is that of repeated text, and said so.

    Args:
        fresh: the figures of the paragraphs that are new or changed alone; None where that is not known.
        paragraphs: how many carry the theme; sessions: how many have a share.
        share: of the whole series; span: from its first place to its last.
    """
    if not paragraphs:
        return Concluded("absent", {"sessions": sessions})
    if sessions < 2:
        return Concluded("one-session", {"sessions": sessions})
    if least_p(sessions) > LEVEL_OF_TEST:
        return Concluded("few-sessions", {"sessions": sessions, "least": least_p(sessions)})
    if paragraphs < FEWEST_PARAGRAPHS or figures is None or figures.q is None:
        return Concluded("few-paragraphs", {"paragraphs": paragraphs, "fewest": FEWEST_PARAGRAPHS})
    if figures.q <= LEVEL_OF_TEST:
        return _moving(figures, fresh, span)
    return _still(figures, share, span)


def _moving(figures: Figures, fresh: Figures | None, span: int) -> Concluded:
    direction: Conclusion = "rises" if figures.score > 0 else "falls"
    said: dict[str, object] = {"q": figures.q, "total": _over(figures, span)}
    if fresh is None or _agrees(figures, fresh):
        return Concluded(direction, said)
    return Concluded("repeated", {**said, "p": fresh.p_serial, "direction": direction})


def _still(figures: Figures, share: float, span: int) -> Concluded:
    if figures.p <= LEVEL_OF_TEST < figures.p_serial:
        return Concluded("serial", {"p": figures.p, "correlation": figures.correlation, "p_serial": figures.p_serial})
    if figures.p_serial <= LEVEL_OF_TEST:
        return Concluded("many", {"p": figures.p_serial, "q": figures.q})
    farthest = _farthest(figures, span)
    if farthest is not None and farthest <= LEVEL * share:
        return Concluded("level", {"farthest": farthest})
    return Concluded("unclear", {"p": figures.p_serial})


def _farthest(figures: Figures, span: int) -> float | None:
    """How far the share may have moved, by either end of the slope's interval; None where the interval says nothing.

    Where most points are equal (a rare theme, with zeros) the median of the slopes is 0, and so may be its interval.
    """
    slope = figures.slope
    return max(abs(slope.low), abs(slope.high)) * span if slope and slope.low < slope.high and figures.is_varied else None


def _agrees(figures: Figures, fresh: Figures) -> bool:
    """Whether new text goes the same way, not by chance."""
    return fresh.score * figures.score > 0 and fresh.p_serial <= LEVEL_OF_TEST


def _over(figures: Figures, span: int) -> float:
    return figures.slope.slope * span if figures.slope else 0.0
