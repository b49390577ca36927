"""TF-IDF: how much a word says of a text, by how often it stands there and how few of the texts have it.

A text is a paragraph, a resolution, or all that a session adopted: `word_table` takes them as they come or put together into
groups. The weights are those of scikit-learn's ``TfidfTransformer`` to the last digits, and a test holds them to it; they are
worked out here because scikit-learn takes longer to be imported than all the counting (see
`docs/decisions/0016-short-formulas-written-here.md`).

References: K. Spärck Jones, “A statistical interpretation of term specificity and its application in retrieval”, Journal of
Documentation 28 (1972), 11-21; G. Salton, C. Buckley, “Term-weighting approaches in automatic text retrieval”, Information
Processing & Management 24 (1988), 513-523.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TypeAlias

    import numpy as np
    from numpy.typing import NDArray

    from nlp.mine.tokenized import Mask, Numbers, Tokenized

    Floats: TypeAlias = NDArray[np.float64]

FORMULA = "tf * (ln((1 + n) / (1 + df)) + 1), rows scaled to length 1"
"""What `tfidf` gives unless it is asked for something else."""


@dataclass(frozen=True, slots=True, eq=False)
class WordTable:
    """A table of texts by words, of which only the cells are held that are not 0, in the order of rows and columns.

    Attributes:
        rows, columns: of each cell; values: what it holds.
        shape: how many rows and columns there are.
    """

    rows: Numbers
    columns: Numbers
    values: NDArray[Any]
    shape: tuple[int, int]

    def dense(self) -> Floats:
        """All of the table."""
        import numpy as np

        found = np.zeros(self.shape)
        found[self.rows, self.columns] = self.values
        return found

    def per_row(self) -> Floats:
        """The sum of each row."""
        import numpy as np

        return np.bincount(self.rows, self.values, self.shape[0]).astype(float)

    def per_column(self) -> Floats:
        """The sum of each column."""
        import numpy as np

        return np.bincount(self.columns, self.values, self.shape[1]).astype(float)

    def with_word(self) -> Numbers:
        """In how many rows each word stands."""
        import numpy as np

        return np.bincount(self.columns, minlength=self.shape[1])


def word_table(
    tokenized: Tokenized,
    groups: Numbers | None = None,
    *,
    of_groups: int | None = None,
    takes: Mask | None = None,
    with_openings: bool = True,
) -> WordTable:
    """How often each word stands in each text, or in each group of texts.

    Args:
        groups: for each text the number of its group, -1 where it is in none; without it each text is a row.
        of_groups: how many groups there are, where the last may have no text.
        takes: which words count, by their places in ``tokenized.words``; the columns stay those of all words.
        with_openings: whether the words count with which a paragraph opens.
    """
    import numpy as np

    row_of_text = np.arange(len(tokenized)) if groups is None else groups
    rows = np.repeat(row_of_text, np.diff(tokenized.starts))
    kept = rows >= 0
    if takes is not None:
        kept &= takes[tokenized.tokens]
    if not with_openings:
        kept &= ~tokenized.in_openings()
    width = max(1, len(tokenized.words))
    cells, values = np.unique(rows[kept] * width + tokenized.tokens[kept], return_counts=True)
    found, columns = np.divmod(cells, width)
    of_rows = int(row_of_text.max(initial=-1)) + 1 if of_groups is None else of_groups
    return WordTable(found, columns, values, (of_rows, len(tokenized.words)))


def inverse_frequencies(with_word: Numbers, of_texts: int, *, is_smooth: bool = True) -> Floats:
    """The inverse document frequency of each word: ``ln((1 + n) / (1 + df)) + 1``, where df of the n texts have it.

    The ones within the fraction are as if one more text had every word; without them (``is_smooth=False``) it is
    ``ln(n / df) + 1``, and infinite for a word that no text has. The one at the end is scikit-learn's: a word that every text
    has keeps its frequency for a weight, where the textbook has 0.

    >>> import numpy as np
    >>> inverse_frequencies(np.array([3, 1]), 3).round(4).tolist()
    [1.0, 1.6931]
    """
    import numpy as np

    added = 1 if is_smooth else 0
    with np.errstate(divide="ignore"):
        found: Floats = np.log((of_texts + added) / (with_word + added)) + 1
    return found


def tfidf(counts: WordTable, *, is_smooth: bool = True, is_sublinear: bool = False, is_scaled: bool = True) -> WordTable:
    """The weight of each word in each text: its frequency there times its inverse document frequency.

    As scikit-learn's ``TfidfTransformer(norm="l2", smooth_idf=True, sublinear_tf=False)`` has it.

    Args:
        is_smooth: see `inverse_frequencies`.
        is_sublinear: take 1 + ln(tf) for the frequency tf, so that the tenth time says less than the first.
        is_scaled: divide the weights of a text by the root of the sum of their squares, so that long texts weigh no more.

    >>> import numpy as np
    >>> table = WordTable(np.array([0, 0, 1]), np.array([0, 1, 1]), np.array([3, 4, 1]), (2, 2))
    >>> tfidf(table).dense().round(4).tolist()
    [[0.7255, 0.6882], [0.0, 1.0]]
    """
    import numpy as np

    frequency: Floats = 1 + np.log(counts.values) if is_sublinear else counts.values.astype(float)
    inverse = inverse_frequencies(counts.with_word(), counts.shape[0], is_smooth=is_smooth)
    weights = frequency * inverse[counts.columns]
    if is_scaled:
        weights = weights / np.sqrt(np.bincount(counts.rows, weights**2, counts.shape[0]))[counts.rows]
    return replace(counts, values=weights)


def class_tfidf(counts: WordTable) -> WordTable:
    """Class-based TF-IDF: the share that a word has of a group's words, times ``ln(1 + A / f)``.

    A is how many words a group has on average, f how often the word stands in all groups together. With few and long texts,
    which nearly all have nearly every word, it tells words apart where the inverse document frequency cannot.

    Reference: M. Grootendorst, “BERTopic: Neural topic modeling with a class-based TF-IDF procedure”, arXiv:2203.05794 (2022).

    >>> import numpy as np
    >>> table = WordTable(np.array([0, 0, 1]), np.array([0, 1, 1]), np.array([3, 1, 4]), (2, 2))
    >>> class_tfidf(table).dense().round(4).tolist()
    [[0.6355, 0.1469], [0.0, 0.5878]]
    """
    import numpy as np

    of_group, of_word = counts.per_row(), counts.per_column()
    average = of_group.sum() / max(1, counts.shape[0])
    weights = counts.values / of_group[counts.rows] * np.log(1 + average / of_word[counts.columns])
    return replace(counts, values=weights)
