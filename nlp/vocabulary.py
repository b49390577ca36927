"""The words of a workspace counted: what stands around a query, how often each word stands, what stands in a row.

The filters make the corpus: everything is counted in the texts that they let through, and a query is asked of these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from nlp.cutting import Cutter
from nlp.lexicon.model import Lexicon
from nlp.lexicon.stop_words import read_stop_words, stop_words_file
from nlp.mine.collocation import Edge, Surroundings, mark
from nlp.mine.ngrams import Sequences
from nlp.mine.phrases import Edges, PhraseText, edges_of
from nlp.mine.wordlist import WordCounts
from nlp.search.query import All, Node, Query, narrowed
from nlp.search.unit import Unit
from nlp.searching import Search
from nlp.store import DocumentSummary, Workspace
from nlp.structure.openings import load_openings
from nlp.text import count_characters
from nlp.themes import Tagger


@dataclass(slots=True)
class Corpus:
    """The texts in which is counted: those of the filters, document by document.

    Attributes:
        sources: the documents that have such a text, once the texts were gone through; texts: how many texts.
    """

    workspace: Workspace
    search: Search
    filters: tuple[Node, ...] = ()
    sources: list[str] = field(default_factory=list)
    texts: int = 0

    def documents(self) -> Iterator[list[Unit]]:
        """The texts of each document, in the order of documents."""
        self.sources, self.texts = [], 0
        found = self.search.texts(Query("", All(self.filters)))
        for source, units in groupby(found, key=lambda unit: unit.origin.source):
            texts = list(units)
            self.sources.append(source)
            self.texts += len(texts)
            yield texts

    def summaries(self) -> list[DocumentSummary]:
        """The documents that have a text in the corpus, in short, once the texts were gone through."""
        sources = set(self.sources)
        return [document for document in self.workspace.documents() if document.source in sources]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What stands around a query, and how often each form stands in the corpus.

    Attributes:
        hits: rows of the query; texts, documents: those that have one.
    """

    surroundings: Surroundings
    frequencies: Counter[str]
    hits: int
    texts: int
    documents: int


def neighbourhood(
    corpus: Corpus, query: Query, cutter: Cutter, *, window: int, within: Edge = "text", cited: bool | None = None
) -> Neighbourhood:
    """What stands around the hits of a query in the corpus.

    Args:
        cited: False passes over hits in the quoted titles of other documents.
    """
    surroundings = Surroundings(window, within)
    hits, texts, sources = 0, 0, set()
    for found in corpus.search.every(narrowed(query, *corpus.filters, cited=cited)):
        source = found.unit.origin.source
        surroundings.add(mark(cutter.tokens(found.unit.text), found.spans), source)
        sources.add(source)
        hits += found.rows
        texts += 1
    frequencies: Counter[str] = Counter()
    for units in corpus.documents():
        for unit in units:
            frequencies.update(cutter.forms(unit.text))
    return Neighbourhood(surroundings, frequencies, hits, texts, len(sources))


def count_words(corpus: Corpus, cutter: Cutter) -> WordCounts:
    """The words of the corpus."""
    counts = WordCounts()
    for units in corpus.documents():
        counts.add(_forms(units, cutter), sum(count_characters(unit.text) for unit in units))
    return counts


def count_sequences(corpus: Corpus, cutter: Cutter) -> Sequences:
    """The texts of the corpus, made ready for counting n-grams."""
    sequences = Sequences()
    for units in corpus.documents():
        sequences.add(_forms(units, cutter))
    return sequences


def phrase_texts(units: Iterable[Unit], lexicon: Lexicon | None = None) -> list[PhraseText]:
    """Texts as mining for phrases takes them.

    Args:
        lexicon: of which the mentions are looked for; without one there are none.
    """
    found = list(units)
    plain = [unit.text for unit in found]
    tags = Tagger(lexicon).tag(plain) if lexicon else [()] * len(found)
    texts = []
    for unit, themes in zip(found, tags, strict=True):
        origin, opening = unit.origin, unit.opening or ""
        mentions = tuple((one.start, one.end) for theme in themes for one in theme.mentions)
        opens = len(opening) if unit.text.startswith(opening) else 0
        texts.append(PhraseText(unit.text, origin.source, (origin.body, origin.session), mentions, opens))
    return texts


def phrase_edges(lexicon: Lexicon, stop_words: Path | None = None) -> Edges:
    """The words that no phrase begins or ends with: the function words and the openings of a lexicon's folder.

    Args:
        stop_words: another list of function words.

    Raises:
        LexiconError: the list cannot be read.
    """
    words = read_stop_words(stop_words or stop_words_file(lexicon.path))
    return edges_of(words, load_openings(Path(lexicon.path) if lexicon.path else None).zones)


def _forms(units: Iterable[Unit], cutter: Cutter) -> Iterator[Sequence[str]]:
    return (cutter.forms(unit.text) for unit in units)
