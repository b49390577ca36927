"""Texts as the numbers of their words: what TF-IDF, keyness and topic models are computed from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any, TypeAlias

    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Mask: TypeAlias = NDArray[np.bool_]


class TokenizedDocument(NamedTuple):
    """A document whose texts were cut, as far as groups are made of it."""

    source: str
    symbol: str | None
    body: str | None
    session: str | None
    year: str | None
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class Tokenized:
    """Texts cut into words, in the order of documents and positions.

    Attributes:
        words: the vocabulary, folded, ascending by code points; marks and blanks are no words, numbers are.
        tokens: the number (place in ``words``) of each word of all texts, one text after another.
        starts: where each text begins in ``tokens``, and the end of the last: one more than there are texts.
        opening: how many of the first words of each text are its opening (重申, 又回顾).
        documents: in the order of their sources; ``document`` says for each text the place of its own.
        position: of each text in its document: 0 is the title, paragraphs go from 1; footnotes from 0 among themselves.
        zones: the names of the zones; ``zone`` says for each text the place of its own.
    """

    words: tuple[str, ...]
    tokens: Numbers
    starts: Numbers
    opening: Numbers
    documents: tuple[TokenizedDocument, ...]
    document: Numbers
    position: Numbers
    zones: tuple[str, ...]
    zone: Numbers

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.document)

    def in_zones(self, zones: tuple[str, ...]) -> Mask:
        """Which texts stand in one of the zones."""
        import numpy as np

        wanted = [place for place, zone in enumerate(self.zones) if zone in zones]
        return np.isin(self.zone, wanted)

    def in_openings(self) -> Mask:
        """Which of all words are among those with which a paragraph opens."""
        import numpy as np

        found = np.zeros(len(self.tokens), bool)
        before = np.cumsum(self.opening) - self.opening
        found[np.arange(int(self.opening.sum())) + np.repeat(self.starts[:-1] - before, self.opening)] = True
        return found

    def counts(self, *, with_openings: bool = True) -> Any:
        """How often each text has each word: texts x words, `scipy.sparse.csr_array` of int64.

        Args:
            with_openings: whether the words count with which a paragraph opens.
        """
        import numpy as np
        from scipy.sparse import csr_array

        text = np.repeat(np.arange(len(self)), np.diff(self.starts))
        kept = np.ones(len(text), bool) if with_openings else ~self.in_openings()
        shape = (len(self), len(self.words))
        found = csr_array((np.ones(int(kept.sum()), np.int64), (text[kept], self.tokens[kept])), shape=shape)
        found.sum_duplicates()
        return found
