"""Rows of a series made of bare numbers."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.mine.counts import ResolutionCounts
from nlp.mine.model import Group


def session(number: int | str, body: str | None = "GA") -> Group:
    return Group("session", body=body, session=str(number))


def resolution(source: str, of_paragraphs: int, **paragraphs: int) -> ResolutionCounts:
    counts = ResolutionCounts(source, of_paragraphs, of_paragraphs * 100)
    counts.paragraphs.update(paragraphs)
    counts.mentions.update(paragraphs)
    return counts


def counted(hits: Sequence[int], *, of: int = 100, first: int = 1, body: str = "GA", resolutions: int = 1):
    """A theme "debt" in so many of ``of`` paragraphs, session after session, in resolutions of one size."""
    return {
        session(first + at, body): [
            resolution(f"{body}-{at}-{number}", of // resolutions, debt=hit // resolutions) for number in range(resolutions)
        ]
        for at, hit in enumerate(hits)
    }
