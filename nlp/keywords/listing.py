"""Which words are tested: no stop words, no numbers, no words with which paragraphs open, unless they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.lexicon.model import Lexicon
from nlp.lexicon.stop_words import read_stop_words, stop_words_file
from nlp.mine.forms import is_number

if TYPE_CHECKING:
    from nlp.mine.keyness.tables import Mask


@dataclass(frozen=True, slots=True)
class Listing:
    """What is left out.

    Attributes:
        stop_words: folded; they are not tested, and still count among all words.
        numbers: whether words of digits alone are tested.
        openings: whether the words count with which a paragraph opens (重申, 又回顾); where they do not, they are no words of
            the text at all.
    """

    stop_words: frozenset[str] = frozenset()
    numbers: bool = False
    openings: bool = False

    def takes(self, words: Sequence[str]) -> Mask:
        """Which words are tested."""
        import numpy as np

        return np.array([word not in self.stop_words and (self.numbers or not is_number(word)) for word in words], bool)

    def meta(self) -> dict[str, object]:
        """What was left out, for the ``meta`` of a table."""
        digest = sha256("\n".join(sorted(self.stop_words)).encode("utf-8", "surrogatepass")).hexdigest()
        stop_words = {"words": len(self.stop_words), "sha256": digest} if self.stop_words else None
        return {"stop_words": stop_words, "numbers": self.numbers, "openings": self.openings}


def listing_of(lexicon: Lexicon, stop_words: Path | None = None) -> Listing:
    """The usual: the stop words of the lexicon's folder, or of another list.

    Raises:
        LexiconError: the list cannot be read.
    """
    return Listing(read_stop_words(stop_words or stop_words_file(lexicon.path)))
