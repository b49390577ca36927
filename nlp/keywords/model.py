"""What keywords are: rows with all their figures, and the groups that were compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias

from nlp.mine.keyness import Asked, IntervalKind

Test: TypeAlias = Literal["g2", "fisher"]


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word with all figures of both groups.

    Attributes:
        word: folded.
        themes: ids of the themes that have it for a term; within: of those that have it only in a longer term.
        tokens: how often it stands in the target, of ``of_tokens`` words; per_10k: for each 10 000 of them.
        paragraphs, documents: of the target that have it; documents are resolutions.
        dp: Gries's DP over the resolutions of the target: 0 is even, near 1 in one alone; None where it cannot be had.
        g2: log-likelihood over four cells, negative where the reference has more of the word.
        p: of G², or of Fisher's exact test where a cell is expected to hold less than five, as ``test`` says.
        q: p over all words that were tested, after Benjamini and Hochberg.
        q_resolutions: the same over p that goes with the interval of the Log Ratio; None where this is naive.
        log_ratio, low, high: with the 95 % interval, of the kind ``interval``.
        log_odds: z with an informative prior; diff: %DIFF, None where the reference lacks the word.
        tfidf: its weight in the target.
        sure: whether ``q`` and ``q_resolutions`` are below 0.05.
        is_few: it stands in fewer than three resolutions of the group that has more of it.
        query: finds the paragraphs of the target that have it; None where no query can.
    """

    word: str
    themes: tuple[str, ...]
    within: tuple[str, ...]
    tokens: int
    of_tokens: int
    per_10k: float
    paragraphs: int
    documents: int
    of_documents: int
    dp: float | None
    reference_tokens: int
    reference_of_tokens: int
    reference_per_10k: float
    reference_paragraphs: int
    reference_documents: int
    reference_of_documents: int
    reference_dp: float | None
    g2: float
    p: float
    test: Test
    q: float
    q_resolutions: float | None
    log_ratio: float
    low: float
    high: float
    interval: IntervalKind
    log_odds: float
    diff: float | None
    tfidf: float
    sure: bool
    is_few: bool
    query: str | None


@dataclass(frozen=True, slots=True)
class GroupSize:
    """One of the groups.

    Attributes:
        written: as it was asked for: ``session=53,body=HRC``, or ``rest``.
        tokens: how many words its paragraphs have.
        repeats: paragraphs that were left out because they read as another one of the group.
    """

    written: str
    documents: int
    paragraphs: int
    tokens: int
    repeats: int = 0


@dataclass(frozen=True, slots=True)
class Keywords:
    """The keywords of a target against a reference.

    Attributes:
        listed: how many there are in all; unsure: how many follow them that did not pass. ``rows`` may hold the first only.
        tested: how many words were tested; fell_by_q, fell_by_resolutions, fell_by_documents: how many of the right direction
            were left out for their q, for their ``q_resolutions``, and for too few resolutions.
        least_q: the smallest q of a word of the right direction; None where there is no such word.
        shared: paragraphs that both groups had, and that were counted for the target alone.
        asked: by which measure, over what, from where on.
        meta: what they were made with and over.
    """

    rows: tuple[Keyword, ...]
    listed: int
    unsure: int
    tested: int
    fell_by_q: int
    fell_by_resolutions: int
    fell_by_documents: int
    least_q: float | None
    shared: int
    target: GroupSize
    reference: GroupSize
    asked: Asked
    interval: IntervalKind
    meta: Mapping[str, object]


def as_row(keyword: Keyword) -> dict[str, object]:
    """A keyword as a row for JSON, its themes as lists; the columns are the attributes."""
    return {**asdict(keyword), "themes": list(keyword.themes), "within": list(keyword.within)}
