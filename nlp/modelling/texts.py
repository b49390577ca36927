"""What a topic model of a workspace is fitted to: the words of its paragraphs that say something."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True, eq=False)
class ModelTexts:
    """The paragraphs of a workspace as a topic model takes them.

    Attributes:
        tokenized: the texts that were cut; ``rows`` says which of them are the paragraphs.
        vocabulary: the words that count: no stop words, no numbers, no openings.
        counts: paragraphs x words.
    """

    tokenized: Tokenized
    rows: Any
    vocabulary: tuple[str, ...]
    counts: Any


def model_texts(workspace: Workspace, lexicon: Lexicon, selection: Selection | None = None) -> ModelTexts:
    """The paragraphs of the zones that are counted."""
    import numpy as np

    selection = selection or Selection()
    cut = tokenized(workspace, lexicon, selection)
    stop = read_stop_words(stop_words_file(lexicon.path))
    kept = [at for at, word in enumerate(cut.words) if word not in stop and not is_number(word)]
    rows = np.flatnonzero(cut.in_zones(selection.zones))
    counts = cut.counts(with_openings=False)[rows][:, kept]
    return ModelTexts(cut, rows, tuple(cut.words[at] for at in kept), counts)


def seeds_of(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The words that seed a topic for each theme: its terms, folded, by the theme's id."""
    return {theme.id: tuple(dict.fromkeys(fold(term.text).text for term in theme.terms)) for theme in lexicon.themes}
