"""What is asked of a comparison, and what comes of it: columns of figures, a value a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from nlp.mine.keyness.tables import Floats, Mask, Numbers

Measure: TypeAlias = Literal["logratio", "g2", "logodds", "diff", "tfidf"]
"""What words are ordered by."""

CountedIn: TypeAlias = Literal["tokens", "documents"]
"""What the cells hold: how often a word stands, of all words; or how many resolutions have it, of all."""

IntervalKind: TypeAlias = Literal["resolutions", "documents", "naive"]
"""What an interval of a Log Ratio goes by: how counts of resolutions differ; whether resolutions have the word; or too little
to be honest, fewer than eight resolutions of a group."""


SURE_Q = 0.05
"""A word is sure where its q is smaller, by words and by resolutions."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a comparison.

    Attributes:
        least: how often a word must stand, in both groups together, to be tested.
        most_q: listed words have a smaller q, by words and by resolutions; 1 lists all. TF-IDF tests nothing, and lists
            whatever the target has.
        fewest_documents: resolutions of the target that a listed word must stand in.
        is_lacking: list the words that the reference has more often instead of those that the target has; the resolutions are
            then those of the reference.
        filled_to: where fewer than ``ENOUGH`` words are listed, how many rows there are with the next words in the same order,
            which are not sure; 0 adds none.
    """

    measure: Measure = "logratio"
    unit: CountedIn = "tokens"
    least: int = 3
    most_q: float = SURE_Q
    fewest_documents: int = 3
    is_lacking: bool = False
    filled_to: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """What one of the groups has of each word that was tested.

    Attributes:
        per_10k: for each 10 000 words; documents: resolutions that have it.
        dp: Gries's DP over resolutions, NaN where there is none.
    """

    tokens: Numbers
    per_10k: Floats
    documents: Numbers
    paragraphs: Numbers
    dp: Floats


class Chosen(NamedTuple):
    """Which words are listed.

    Attributes:
        order: their places in the columns, the first first; unsure: those of the words that follow without being sure.
        fell_by_q: how many words of the right direction were left out for their q; fell_by_resolutions: of the others, for
            their ``q_resolutions``; fell_by_documents: of the others, for the number of resolutions that have them.
        least_q: the smallest q of a word of the right direction, None where there is none.
    """

    order: Numbers
    unsure: Numbers
    fell_by_q: int
    fell_by_resolutions: int
    fell_by_documents: int
    least_q: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The figures of all words that were tested, a value for each in every column.

    Attributes:
        words: their numbers in the vocabulary, ascending.
        g2: log-likelihood over four cells, signed; p: of G², or of Fisher's exact test where ``is_exact``; q: p over all
            words tested, after Benjamini and Hochberg.
        log_ratio, low, high: with the 95 % interval of the kind ``interval``.
        q_resolutions: of p that goes with this interval, over all words too; of a word that one group lacks, of Fisher's exact
            test over resolutions. None where the interval is naive.
        log_odds: z; diff: %DIFF, infinite where the reference lacks the word; tfidf: its weight in the target.
    """

    words: Numbers
    target: Side
    reference: Side
    g2: Floats
    p: Floats
    q: Floats
    is_exact: Mask
    log_ratio: Floats
    low: Floats
    high: Floats
    interval: IntervalKind
    q_resolutions: Floats | None
    log_odds: Floats
    diff: Floats
    tfidf: Floats
    chosen: Chosen
