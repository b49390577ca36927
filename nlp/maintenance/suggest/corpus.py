"""The texts in which candidates are looked for, folded, cut into words, and with the lexicon's mentions.

They are tagged here with the lexicon that is asked for, so that the figures are those of this lexicon whatever the
workspace was tagged with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from nlp.lexicon.model import Lexicon
from nlp.maintenance.suggest.model import Place
from nlp.search.fetch import fetch_documents
from nlp.search.filters import accepts, value_of
from nlp.search.query import RangeFilter, TextFilter
from nlp.search.unit import Unit
from nlp.segment import Segmenter
from nlp.store import Workspace
from nlp.text import Folded, fold
from nlp.themes import Tagger
from nlp.themes.automaton import compile_words
from nlp.workspace import left_out

_AT_ONCE = 250

Filter = TextFilter | RangeFilter


class Marked(NamedTuple):
    """A mention in a folded text: its theme, the term (what stands there, where a rule found it), and where it stands."""

    theme: str
    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CorpusText:
    """A text of the corpus.

    Attributes:
        folded: what is matched; `unit` has the text as it stands.
        borders: where a word of jieba's begins or ends in the folded text, its ends among them.
        marked: the mentions, by theme and place.
    """

    unit: Unit
    folded: Folded
    borders: tuple[int, ...]
    marked: tuple[Marked, ...]

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts, in the order of documents, and the lexicon they were tagged with.

    Attributes:
        wordings: of each text, the number of the first that reads the same, folded.
    """

    lexicon: Lexicon
    texts: tuple[CorpusText, ...]
    wordings: tuple[int, ...]

    def places(self, wordings: Iterable[str]) -> dict[str, list[Place]]:
        """Where folded wordings stand, overlapping places too, in the order of the texts; all found in one pass."""
        wanted = sorted(set(wordings))
        find = compile_words(wanted)
        found: dict[str, list[Place]] = defaultdict(list)
        for number, text in enumerate(self.texts):
            for start, end, which in find(text.text):
                found[wanted[which]].append(Place(number, start, end))
        return found


def read_units(workspace: Workspace, filters: Sequence[Filter] = ()) -> Iterator[Unit]:
    """The titles, paragraphs and footnotes of a workspace that the filters let through, one version of each text.

    Use it within ``workspace.snapshot()``.
    """
    tests = [(one.field, accepts(one)) for one in filters]
    others = left_out(workspace)
    entries = [entry for entry in workspace.entries() if entry.source not in others]
    for start in range(0, len(entries), _AT_ONCE):
        for unit in fetch_documents(workspace, entries[start : start + _AT_ONCE]):
            if all(holds(value_of(name, unit)) for name, holds in tests):
                yield unit


def make_corpus(units: Iterable[Unit], tagger: Tagger) -> Corpus:
    """The corpus of texts, tagged with a lexicon."""
    listed, lexicon = list(units), tagger.lexicon
    words = Segmenter().words
    tags = tagger.tag([unit.text for unit in listed])
    terms = {theme.id: {term.text for term in theme.terms} for theme in lexicon.themes}
    texts = []
    for unit, found in zip(listed, tags, strict=True):
        folded = fold(unit.text)
        origins = folded.origins()
        mentions = ((tag.theme, one, origins.folded(one.start, one.end)) for tag in found for one in tag.mentions)
        marked = (
            Marked(theme, one.term if one.term in terms[theme] else folded.text[slice(*span)], *span)
            for theme, one, span in mentions
        )
        borders = (0, *accumulate(map(len, words(folded.text))))
        texts.append(CorpusText(unit, folded, borders, tuple(marked)))
    first: dict[str, int] = {}
    wordings = tuple(first.setdefault(text.text, number) for number, text in enumerate(texts))
    return Corpus(lexicon, tuple(texts), wordings)
