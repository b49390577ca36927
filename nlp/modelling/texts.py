"""What a topic model of a workspace is fitted to: the words of its paragraphs that say something.

Left out are stop words, numbers in whatever script, ordinals (第三条), the openings of paragraphs (重申), and single Han
characters, which are mostly what the segmentation left over; a term of the lexicon is never left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from nlp.lexicon.model import Lexicon
from nlp.lexicon.stop_words import read_stop_words, stop_words_file
from nlp.mine.forms import is_number
from nlp.mine.selection import Selection
from nlp.mine.tokenized import Tokenized
from nlp.store import Workspace
from nlp.text import fold
from nlp.words import tokenized
from nlp.words.tokenize import tell_no_one

_ORDINAL = re.compile(r"第[\d〇零一二两三四五六七八九十百千]+.?")


@dataclass(frozen=True, slots=True, eq=False)
class ModelTexts:
    """The paragraphs of a workspace as a topic model takes them.

    Attributes:
        tokenized: the texts that were cut; ``rows`` says which of them are the paragraphs.
        vocabulary: the words that count, ascending by code points.
        counts: paragraphs x words.
    """

    tokenized: Tokenized
    rows: Any
    vocabulary: tuple[str, ...]
    counts: Any


def model_texts(
    workspace: Workspace,
    lexicon: Lexicon,
    selection: Selection | None = None,
    *,
    on_cutting: Callable[[int], None] = tell_no_one,
) -> ModelTexts:
    """The paragraphs of the zones that are counted.

    Args:
        on_cutting: is told, before it is done, of how many documents words are cut.
    """
    import numpy as np

    selection = selection or Selection()
    cut = tokenized(workspace, lexicon, selection, on_cutting=on_cutting)
    terms = {word for words in seeds_of(lexicon).values() for word in words}
    stop = read_stop_words(stop_words_file(lexicon.path)) - terms
    kept = [at for at, word in enumerate(cut.words) if word in terms or (word not in stop and says_something(word))]
    rows = np.flatnonzero(cut.in_zones(selection.zones))
    counts = cut.counts(with_openings=False)[rows][:, kept]
    return ModelTexts(cut, rows, tuple(cut.words[at] for at in kept), counts)


def says_something(word: str) -> bool:
    """Whether a word can tell topics apart by what it is made of; whether it is a stop word is asked elsewhere.

    >>> [word for word in ("人权", "2030", "二十五", "第三条", "第", "g20", "covid-19") if says_something(word)]
    ['人权', 'g20', 'covid-19']
    """
    return len(word) > 1 and not is_number(word) and not word.isnumeric() and not _ORDINAL.fullmatch(word)


def seeds_of(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The words that seed a topic for each theme: its terms, folded, by the theme's id."""
    return {theme.id: tuple(dict.fromkeys(fold(term.text).text for term in theme.terms)) for theme in lexicon.themes}
