"""Small corpora, and what is suggested from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from nlp.lexicon.model import Lexicon, Term, Theme
from nlp.maintenance.suggest import Suggestion, suggestions
from nlp.maintenance.suggest.corpus import Corpus, make_corpus
from nlp.search.unit import Origin, Unit
from nlp.themes import Tagger


def lexicon(themes: Mapping[str, Sequence[str]]) -> Lexicon:
    """A lexicon of these terms by theme; where its folder would be, the shipped stop words, openings and organs stand."""
    made = (Theme(name, {"zh": terms[0]}, tuple(map(Term, terms))) for name, terms in themes.items())
    return Lexicon("test", "1.0.0", "0" * 12, tuple(made))


def units(*texts: str, sources: Sequence[str] = ()) -> list[Unit]:
    """Operative paragraphs, one a document unless sources say otherwise."""
    names = sources or [f"{number}.txt" for number in range(1, len(texts) + 1)]
    origins = [Origin(name, None, "HRC", "53", "2023", "resolution") for name in names]
    return [
        Unit(one, None, "operative", at, at, None, text) for at, (one, text) in enumerate(zip(origins, texts, strict=True), 1)
    ]


def corpus(themes: Mapping[str, Sequence[str]], *texts: str, sources: Sequence[str] = ()) -> Corpus:
    """The corpus of such paragraphs."""
    return make_corpus(units(*texts, sources=sources), Tagger(lexicon(themes)))


def suggested(themes: Mapping[str, Sequence[str]], texts: Iterable[str]) -> dict[str, Suggestion]:
    """What is suggested from such paragraphs, by wording, the best first."""
    return {one.folded: one for one in suggestions(units(*texts), lexicon(themes))}
