"""The groups that are compared: which words of which texts count, and how often."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nlp.mine.keyness.spread import Spread, counted, spread_of
from nlp.mine.keyness.tables import Mask, Numbers
from nlp.mine.tokenized import Tokenized


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """The words of a group of texts.

    Attributes:
        spread: of the words over resolutions.
        having: in how many texts each word of the vocabulary stands.
        texts: how many texts there are; documents: how many resolutions they are of.
    """

    spread: Spread
    having: Numbers
    texts: int
    documents: int


def group_of(tokenized: Tokenized, texts: Mask, *, with_openings: bool = True) -> Group:
    """The words of some texts.

    Args:
        with_openings: whether the words with which a paragraph opens count.
    """
    chosen, lengths, size = np.flatnonzero(texts), np.diff(tokenized.starts), len(tokenized.words)
    among = np.repeat(texts, lengths)
    words, of_text = tokenized.tokens[among], np.repeat(chosen, lengths[chosen])
    if not with_openings:
        kept = ~tokenized.in_openings()[among]
        words, of_text = words[kept], of_text[kept]
    having = np.bincount(counted(of_text * size + words)[0] % max(1, size), minlength=size)
    documents = int(np.count_nonzero(np.bincount(tokenized.document[texts])))
    spread = spread_of(words, tokenized.document[of_text], size)
    return Group(spread, having, int(texts.sum()), documents)


def repeats(tokenized: Tokenized, texts: Mask) -> Mask:
    """Which of some texts read the same, word for word, as one of them before; a text without words is no repeat."""
    found = np.zeros(len(tokenized), bool)
    starts, seen = tokenized.starts.tolist(), set[bytes]()
    written = np.ascontiguousarray(tokenized.tokens, np.int32).tobytes()
    for at in np.flatnonzero(texts).tolist():
        text = written[4 * starts[at] : 4 * starts[at + 1]]
        if text in seen:
            found[at] = True
        elif text:
            seen.add(text)
    return found
