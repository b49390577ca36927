"""Association: how much more often two words stand together than chance would have them.

Counted are O, how often they stand together, and what is expected, E. For words in a window around a node (surface
cooccurrence) the four cells are tokens: inside the windows or outside, the collocate or another word; E is then the size of
the windows times the frequency of the collocate by the size of the corpus, so that a wide window expects more than a narrow
one. Overview and recommendation: S. Evert, “Corpora and collocations”, in A. Lüdeling, M. Kytö (eds.), Corpus Linguistics:
An International Handbook (2008), 1212-1248; called Evert 2008 below.

Dice and logDice know no E: they compare the frequencies of the two words alone, so that corpora of different size can be
compared. Every measure is defined for all counts: what cannot be had (the logarithm of a collocate that was never seen) is
None, never an exception, an infinity or a NaN.
"""

from __future__ import annotations

import math
from typing import NamedTuple


class Cells(NamedTuple):
    """The contingency table of a collocate, in tokens.

    Attributes:
        together: the collocate inside the windows (O₁₁).
        beside: other words inside the windows (O₁₂).
        apart: the collocate outside (O₂₁).
        rest: other words outside (O₂₂).
    """

    together: int
    beside: int
    apart: int
    rest: int

    @property
    def expected(self) -> float:
        """E₁₁: row times column by the whole; 0 for an empty table.

        >>> round(Cells(8, 15820, 4667, 14287173).expected, 2)  # “new companies”, Manning and Schütze 1999, 5.3.1
        5.17
        """
        whole = sum(self)
        return (self.together + self.beside) * (self.together + self.apart) / whole if whole else 0.0


def mutual_information(observed: int, expected: float) -> float | None:
    """MI: log₂(O / E), in bits; favours rare words.

    Reference: K. W. Church, P. Hanks, “Word association norms, mutual information, and lexicography”, Computational
    Linguistics 16 (1990), 22-29. They leave the size of the window out of E; Evert 2008 puts it in, as is done here.

    >>> round(mutual_information(20, 42 * 20 / 14307668), 2)  # “Ayatollah Ruhollah”, Manning and Schütze 1999, table 5.14
    18.38
    """
    return math.log2(observed / expected) if observed > 0 and expected > 0 else None


def cubed_mutual_information(observed: int, expected: float) -> float | None:
    """MI³: log₂(O³ / E); MI with more weight on what is frequent.

    Reference: B. Daille, Approche mixte pour l'extraction automatique de terminologie, thesis, Université Paris 7 (1994).

    >>> round(cubed_mutual_information(32, 4.327907), 6)  # as the R package RKorAPClient has it in its tests
    12.886331
    """
    return math.log2(observed**3 / expected) if observed > 0 and expected > 0 else None


def t_score(observed: int, expected: float) -> float | None:
    """The t-score: (O - E) / √O; favours frequent words.

    The variance of O is taken to be O, as in the examples of Manning and Schütze 1999, 5.3.1.

    Reference: K. W. Church, W. Gale, P. Hanks, D. Hindle, “Using statistics in lexical analysis”, in U. Zernik (ed.),
    Lexical Acquisition (1991), 115-164.

    >>> round(t_score(8, 15828 * 4675 / 14307668), 6)  # “new companies”, Manning and Schütze 1999, 5.3.1
    0.999932
    """
    return (observed - expected) / math.sqrt(observed) if observed > 0 else None


def z_score(observed: int, expected: float) -> float | None:
    """The z-score: (O - E) / √E; much like MI, and overrates words that E hardly expects.

    Reference: G. L. M. Berry-Rogghe, “The computation of collocations and their relevance to lexical studies”, in
    A. J. Aitken and others (eds.), The Computer and Literary Studies (1973), 103-112; in this form Evert 2008.

    >>> z_score(9, 4.0)
    2.5
    """
    return (observed - expected) / math.sqrt(expected) if expected > 0 else None


def log_likelihood(cells: Cells) -> float:
    """G², over all four cells: 2 Σ O ln(O / E), with a minus before it where O is less than E.

    An empty cell adds nothing. Without the sign, words that keep away from the node would rank with those it draws (Evert
    2008). Dunning and many programs print it without; programs that use two cells only (Rayson) give other figures.

    Reference: T. Dunning, “Accurate methods for the statistics of surprise and coincidence”, Computational Linguistics 19
    (1993), 61-74.

    >>> round(log_likelihood(Cells(110, 2442, 111, 29114)), 2)  # “the swiss”, Dunning 1993
    270.72
    """
    whole = sum(cells)
    rows = (cells.together + cells.beside, cells.apart + cells.rest)
    columns = (cells.together + cells.apart, cells.beside + cells.rest)
    expected = [row * column / whole if whole else 0.0 for row in rows for column in columns]
    terms = (count * math.log(count / mean) for count, mean in zip(cells, expected, strict=True) if count)
    value = max(0.0, 2 * math.fsum(terms))
    return -value if cells.together < expected[0] else value


def dice(together: int, node: int, collocate: int) -> float | None:
    """Dice: 2 fₓᵧ / (fₓ + fᵧ): 1 where the two words only ever stand together.

    It passes 1 where a collocate stands several times in one window.

    Reference: F. Smadja, K. R. McKeown, V. Hatzivassiloglou, “Translating collocations for bilingual lexicons”,
    Computational Linguistics 22 (1996), 1-38.

    >>> dice(5, 10, 10)
    0.5
    """
    return 2 * together / (node + collocate) if node + collocate > 0 else None


def log_dice(together: int, node: int, collocate: int) -> float | None:
    """logDice: 14 + log₂ Dice: 14 where the words only ever stand together, one less for half as often.

    Below 0 there is less than one pair in 16 000 of either word. The frequencies are those of the words, and the size of the
    window plays no part, as in Sketch Engine.

    Reference: P. Rychlý, “A lexicographer-friendly association score”, in Proceedings of Recent Advances in Slavonic Natural
    Language Processing (RASLAN 2008), 6-9.

    >>> log_dice(7, 7, 7), log_dice(1, 16384, 16384)
    (14.0, 0.0)
    """
    value = dice(together, node, collocate)
    return 14 + math.log2(value) if value else None
