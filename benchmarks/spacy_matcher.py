"""Compares, in one run, zhuti's components with spaCy's PhraseMatcher over the same terms and the same paragraphs.

    python benchmarks/spacy_matcher.py --paragraphs 20000 --repeat 3 --json build/spacy_matcher.json

Three comparisons are made, each in turns, and the medians of CPU seconds are given:

- pipelines: from texts to Docs of words whose spans are the terms (``language.pipe``);
- from texts to matches, without more;
- matching alone, over Docs that are made already.

What each of the two finds is counted too. What was set up before is left out of garbage collection on both sides.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from statistics import median

import jieba
import spacy
from clauses import Writer, clauses_of
from make_corpus import OPERATIVE_OPENINGS, SAMPLES
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from nlp.lexicon import Lexicon, load_lexicon
from nlp.themes import Tagger

LIMIT = 5.0
WORDS = "texts, words"
MOST_DOCS = 5_000
"""Docs that are held at a time where they are made beforehand: each takes some ten kilobytes."""

TOKENIZERS = {
    "characters": {"segmenter": "char"},
    "jieba": {"segmenter": "jieba"},
    "zhuti": {"@tokenizers": "zhuti.Tokenizer.v1"},
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Microseconds of CPU a paragraph, spaCy's and ours, and how many times as fast ours is."""

    name: str
    phrase_matcher: float
    zhuti: float
    ratio: float


Run = Callable[[], object]


def paragraphs(number: int, seed: int) -> list[str]:
    """Paragraphs as `make_corpus` makes them."""
    random = Random(seed)
    writer = Writer(clauses_of(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))), random)
    return [writer.paragraph(random.choice(OPERATIVE_OPENINGS)) for _ in range(number)]


def blank(tokenizer: str) -> Language:
    """An empty pipeline with one of the tokenizers."""
    return spacy.blank("zh", config={"nlp": {"tokenizer": TOKENIZERS[tokenizer]}})


def phrase_matcher(language: Language, lexicon: Lexicon) -> PhraseMatcher:
    """spaCy's matcher with all terms of the lexicon, each cut by the pipeline's own tokenizer."""
    matcher = PhraseMatcher(language.vocab, attr="ORTH")
    for theme in lexicon.themes:
        matcher.add(theme.id, [language.make_doc(term.text) for term in theme.terms])
    return matcher


class MatcherPipe:
    """The leanest component that puts what PhraseMatcher finds into ``doc.spans``."""

    def __init__(self, matcher: PhraseMatcher) -> None:
        self.matcher = matcher

    def __call__(self, doc: Doc) -> Doc:
        doc.spans["terms"] = self.matcher(doc, as_spans=True)
        return doc


@Language.factory("bare_phrase_matcher")
def make_matcher_pipe(nlp: Language, name: str) -> MatcherPipe:
    """A PhraseMatcher with the shipped lexicon's terms."""
    return MatcherPipe(phrase_matcher(nlp, load_lexicon()))


def compare(texts: list[str], repeat: int) -> list[Comparison]:
    """All comparisons, in the order of the table."""
    lexicon = load_lexicon()
    tagger = Tagger(lexicon)
    pipelines = {
        (tokenizer, component): _pipeline(tokenizer, component, texts)
        for tokenizer in TOKENIZERS
        for component in ("bare_phrase_matcher", "zhuti_terms")
    }

    def pipeline(tokenizer: str, component: str) -> Run:
        return lambda: _exhaust(pipelines[tokenizer, component].pipe(texts))

    def matches(tokenizer: str) -> Run:
        language = pipelines[tokenizer, "bare_phrase_matcher"]
        (_, component), *_ = language.pipeline
        return lambda: _exhaust(component.matcher(language.make_doc(text)) for text in texts)

    compared: list[tuple[str, Run, Run]] = [
        ("pipelines, words", pipeline("jieba", "bare_phrase_matcher"), pipeline("zhuti", "zhuti_terms")),
        ("pipelines, characters", pipeline("characters", "bare_phrase_matcher"), pipeline("characters", "zhuti_terms")),
        (WORDS, matches("jieba"), lambda: tagger.tag(texts)),
        ("texts, characters", matches("characters"), lambda: tagger.tag(texts)),
    ]
    rows = [_compared(name, theirs, ours, repeat, len(texts)) for name, theirs, ours in compared]
    for tokenizer in ("jieba", "characters"):
        docs = [pipelines[tokenizer, "zhuti_terms"].make_doc(text) for text in texts[:MOST_DOCS]]
        (_, component), *_ = pipelines[tokenizer, "zhuti_terms"].pipeline
        matcher = phrase_matcher(pipelines[tokenizer, "zhuti_terms"], lexicon)
        rows.append(
            _compared(
                f"Docs, {tokenizer}",
                lambda matcher=matcher, docs=docs: _exhaust(matcher(doc, as_spans=True) for doc in docs),
                lambda component=component, docs=docs: _exhaust(component.pipe(docs, batch_size=1000)),
                repeat,
                len(docs),
            )
        )
    return rows


def found(texts: list[str]) -> dict[str, dict[str, int]]:
    """By tokenizer: what both find, what PhraseMatcher alone finds, and why, and what it misses, and why."""
    lexicon = load_lexicon()
    terms = {(theme.id, term.text) for theme in lexicon.themes for term in theme.terms}
    tags = Tagger(lexicon).tag(texts)
    counts = {}
    for tokenizer in ("characters", "jieba"):
        language = blank(tokenizer)
        matcher = phrase_matcher(language, lexicon)
        counter: Counter[str] = Counter()
        for text, tagged in zip(texts, tags, strict=True):
            doc = language.make_doc(text)
            theirs = {(span.label_, span.start_char, span.end_char) for span in matcher(doc, as_spans=True)}
            ours = {(tag.theme, mention.start, mention.end) for tag in tagged for mention in tag.mentions}
            counter.update("both" for _ in theirs & ours)
            counter.update(_why_theirs_alone(match, ours) for match in theirs - ours)
            counter.update(_why_ours_alone(match, text, terms) for match in ours - theirs)
        counts[tokenizer] = dict(counter)
    return counts


def _why_theirs_alone(match: tuple[str, int, int], ours: Iterable[tuple[str, int, int]]) -> str:
    theme, start, end = match
    if any(found[0] == theme and found[1] < end and start < found[2] for found in ours):
        return "PhraseMatcher alone, within a longer mention"
    return "PhraseMatcher alone, refused by edges or guards"


def _why_ours_alone(match: tuple[str, int, int], text: str, terms: set[tuple[str, str]]) -> str:
    theme, start, end = match
    if (theme, text[start:end]) in terms:
        return "zhuti alone, across the borders of tokens"
    return "zhuti alone, by a rule or a variant"


def _pipeline(tokenizer: str, component: str, texts: list[str]) -> Language:
    """A pipeline with its dictionaries loaded."""
    language = blank(tokenizer)
    language.add_pipe(component)
    _exhaust(language.pipe(texts[:100]))
    return language


def _compared(name: str, theirs: Run, ours: Run, repeat: int, number: int) -> Comparison:
    seconds: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    gc.freeze()
    for _ in range(repeat):
        for run, times in zip((theirs, ours), seconds, strict=True):
            start = time.process_time()
            run()
            times.append(time.process_time() - start)
    slow, fast = (median(times) / number * 1e6 for times in seconds)
    return Comparison(name, slow, fast, slow / fast)


def _exhaust(values: Iterable[object] | Iterator[object]) -> None:
    for _ in values:
        pass


def main() -> None:
    """Compare, print tables, write JSON where asked; exit status 1 where zhuti is too slow from texts to matches."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--paragraphs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    jieba.setLogLevel(logging.ERROR)
    texts = paragraphs(given.paragraphs, given.seed)
    with tempfile.TemporaryDirectory() as folder:
        jieba.dt.tmp_dir = folder
        jieba.initialize()
        rows, counts = compare(texts, given.repeat), found(texts)
    print(f"{len(texts)} paragraphs of {sum(map(len, texts)) / len(texts):.0f} characters; microseconds of CPU a paragraph")
    print(f"{'':24} {'PhraseMatcher':>14} {'zhuti':>8} {'times':>6}")
    for row in rows:
        print(f"{row.name:24} {row.phrase_matcher:14.1f} {row.zhuti:8.1f} {row.ratio:6.2f}")
    for tokenizer, counter in counts.items():
        print(f"{tokenizer}: " + "; ".join(f"{reason} {number}" for reason, number in sorted(counter.items())))
    if given.json:
        content = {"rows": [asdict(row) for row in rows], "found": counts}
        given.json.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    sys.exit(any(row.name == WORDS and row.ratio < LIMIT for row in rows))


if __name__ == "__main__":
    main()
