"""The TF-IDF weights of themes: in each paragraph, on average over the paragraphs of a group, and in each group as one text.

A theme is a feature, its mentions are its frequency. A text (paragraph or group) is one row, and its weights are those that
scikit-learn's ``TfidfTransformer()`` gives: mentions times ``ln((1 + n) / (1 + df)) + 1``, where ``df`` of the ``n`` texts have
the theme, divided by the length (root of the sum of squares) of the row. The squares of the weights of one text add up to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.mine.intervals import FEWEST_RESOLUTIONS, RESAMPLES, SEED, bootstrap_of_means
from nlp.mine.marks import Marks
from nlp.mine.model import Group, Interval

if TYPE_CHECKING:
    from typing import TypeAlias

    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]

FORMULA = "mentions * (ln((1 + n) / (1 + df)) + 1), rows scaled to length 1"
NO_INTERVAL = Interval(None, None, "none")


@dataclass(frozen=True, slots=True)
class Weight:
    """What a theme weighs in a group.

    Attributes:
        weight: with the group as one text, 0 to 1; None where that says nothing: there are no other groups, or no paragraph.
        groups_with: groups that have the theme, of ``of_groups`` that have a paragraph.
        mean: the mean weight in its paragraphs, those without the theme weighing 0: ``total / of_paragraphs``.
        total: the sum of the weights in the paragraphs.
        interval: of the mean, by resolutions; kind ``none`` where they are too few.
    """

    weight: float | None
    groups_with: int
    of_groups: int
    mean: float | None
    total: float
    of_paragraphs: int
    interval: Interval


def theme_weights(
    marks: Marks, *, with_intervals: bool = True, seed: int = SEED, resamples: int = RESAMPLES
) -> dict[tuple[str, Group], Weight]:
    """The weight of every theme in every group."""
    of_paragraphs = marks.of_paragraphs
    mentions = marks.per_group(marks.per_cell(marks.mentions.astype(float)))
    groups_with, of_groups = (mentions > 0).sum(axis=0), int((of_paragraphs > 0).sum())
    weights = weights_of_texts(mentions, of_groups, marks.of_lexicon)
    sums = marks.per_cell(paragraph_weights(marks))
    totals = marks.per_group(sums)
    found = {}
    for at, group in enumerate(marks.groups):
        size = int(of_paragraphs[at])
        intervals = _intervals(marks, sums, at, seed, resamples) if with_intervals else [NO_INTERVAL] * len(marks.themes)
        for theme, name in enumerate(marks.themes):
            found[name, group] = Weight(
                weight=float(weights[at, theme]) if size and of_groups > 1 else None,
                groups_with=int(groups_with[theme]),
                of_groups=of_groups,
                mean=float(totals[at, theme]) / size if size else None,
                total=float(totals[at, theme]),
                of_paragraphs=size,
                interval=intervals[theme],
            )
    return found


def paragraph_weights(marks: Marks) -> Floats:
    """The weight of each theme of each paragraph, in the order of ``marks.theme``; the texts are all paragraphs counted."""
    import numpy as np

    of_texts = int(marks.sizes.sum())
    with_theme = np.bincount(marks.theme, minlength=len(marks.themes))
    raw: Floats = marks.mentions * inverse_frequencies(with_theme, of_texts)[marks.theme]
    of_lexicon = marks.theme < marks.of_lexicon
    squares = np.bincount(marks.paragraph, np.where(of_lexicon, raw**2, 0.0), len(marks.cell))[marks.paragraph]
    lengths: Floats = np.sqrt(np.where(of_lexicon, squares, squares + raw**2))
    return raw / np.where(lengths > 0, lengths, 1.0)


def weights_of_texts(mentions: Floats, of_texts: int, of_lexicon: int) -> Floats:
    """The weights of texts by themes.

    Args:
        of_texts: how many of the rows are texts; the others are empty.
        of_lexicon: so many columns are themes of the lexicon. Each of the others, a rule, is weighed as if it alone had been
            added to them: a rule changes the weight of no other theme.
    """
    import numpy as np

    raw: Floats = mentions * inverse_frequencies((mentions > 0).sum(axis=0), of_texts)
    squares = (raw[:, :of_lexicon] ** 2).sum(axis=1, keepdims=True)
    lengths = np.sqrt(np.hstack([np.repeat(squares, of_lexicon, axis=1), squares + raw[:, of_lexicon:] ** 2]))
    return raw / np.where(lengths > 0, lengths, 1.0)


def inverse_frequencies(with_theme: NDArray[np.int64], of_texts: int) -> Floats:
    """The inverse document frequency of each theme: ``ln((1 + n) / (1 + df)) + 1``.

    >>> import numpy as np
    >>> inverse_frequencies(np.array([3, 0]), 3).round(4).tolist()
    [1.0, 2.3863]
    """
    import numpy as np

    found: Floats = np.log((1 + of_texts) / (1 + with_theme)) + 1
    return found


def _intervals(marks: Marks, sums: Floats, group: int, seed: int, resamples: int) -> list[Interval]:
    """The intervals of the means of a group, by a bootstrap over its resolutions; none where these are too few."""
    import numpy as np

    held = np.flatnonzero(marks.cell_group == group)
    if len(held) < FEWEST_RESOLUTIONS:
        return [NO_INTERVAL] * len(marks.themes)
    counts = [(int(marks.sizes[at]), sums[at].tolist()) for at in held]
    return list(bootstrap_of_means(counts, name=f"tfidf {marks.groups[group]!r}", seed=seed, resamples=resamples))
