"""Which words are tested: no stop words, no numbers, no words with which paragraphs open, unless they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.lexicon.model import Lexicon
from nlp.lexicon.stop_words import read_stop_words, stop_words_file
from nlp.mine.forms import folded_words, is_number
from nlp.structure.openings import load_openings

if TYPE_CHECKING:
    from nlp.mine.keyness.tables import Mask


@dataclass(frozen=True, slots=True)
class Listing:
    """What is left out.

    Attributes:
        stop_words: folded; they are not tested, and still count among all words.
        openings: folded: words that paragraphs open with (重申, 敦促). They are not tested either, wherever they stand, and
            what a paragraph does open with (又重申, 深切关注) is no part of its text. Where there are none, openings count.
        numbers: whether words of digits alone are tested.
    """

    stop_words: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    numbers: bool = False

    def takes(self, words: Sequence[str]) -> Mask:
        """Which words are tested."""
        import numpy as np

        others = self.stop_words | self.openings
        return np.array([word not in others and (self.numbers or not is_number(word)) for word in words], bool)

    def meta(self) -> dict[str, object]:
        """What was left out, for the ``meta`` of a table."""
        return {"stop_words": _described(self.stop_words), "openings": _described(self.openings), "numbers": self.numbers}


def listing_of(lexicon: Lexicon, stop_words: Path | None = None) -> Listing:
    """The usual: the stop words and openings of the lexicon's folder are left out, and numbers.

    Args:
        stop_words: another list of them.

    Raises:
        LexiconError: a list cannot be read.
    """
    openings = load_openings(Path(lexicon.path) if lexicon.path else None).zones
    return Listing(read_stop_words(stop_words or stop_words_file(lexicon.path)), folded_words(openings))


def _described(words: frozenset[str]) -> dict[str, object] | None:
    """How many words a list has, and its digest; None where nothing is left out."""
    digest = sha256("\n".join(sorted(words)).encode("utf-8", "surrogatepass")).hexdigest()
    return {"words": len(words), "sha256": digest} if words else None
