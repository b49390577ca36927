"""How well a text answers a query: BM25 over the query's strings, each weighed by the pairs of characters in it.

Robertson and Zaragoza (2009), “The Probabilistic Relevance Framework: BM25 and Beyond”, Foundations and Trends in Information
Retrieval 3(4), 333–389. For each term t of the query that stands tf times in a text of length l::

    weight(t) · tf · (k1 + 1) / (tf + k1 · (1 − b + b · l / average length))

It departs from the textbook in what a term is, since Chinese is not segmented here. A string stands as often as it is found,
overlapping places too, and weighs what its different pairs of characters weigh together, so that a longer string weighs more
than its parts; a theme or a term of the lexicon, or a single character, weighs what the number of texts that have it says.
A star, a nearness or an expression weighs what the pairs in its literal pieces do. Filters and what must not stand weigh
nothing. A pair weighs ln(1 + (N − n + ½) / (n + ½)), n of N texts having it, and never less than `LEAST_WEIGHT`: a very common
word adds little, and takes nothing away. Lengths are in UTF-16 code units of the folded text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

import numpy as np

from nlp.kept.arrays import Array
from nlp.search.candidates import required_by
from nlp.search.evaluate import Evaluator
from nlp.search.held import Held, Scope
from nlp.search.index.texts import code_units
from nlp.search.literals import pairs_of
from nlp.search.query import All, Any, Near, Node, Ordered, Query, Regex, Term, Theme, WholeWord, Wild, Words

K1 = 1.2
B = 0.75
LEAST_WEIGHT = 0.1


def weight(texts_with: int, texts: int) -> float:
    """What a pair weighs that so many of all texts have.

    >>> round(weight(1, 3), 4), weight(30, 30)
    (0.9808, 0.1)
    """
    return max(LEAST_WEIGHT, log(1 + (texts - texts_with + 0.5) / (texts_with + 0.5)))


def scores(evaluators: Sequence[Evaluator], query: Query, held: Sequence[Held]) -> list[Array]:
    """How well each text answers in which the query holds, part by part."""
    parts = list(zip(evaluators, held, strict=True))
    texts, length = (sum(counts) for counts in zip(*(one.size_searched for one in evaluators), strict=True))
    norms = [K1 * (1 - B + B * one.lengths(found.texts) * (texts / max(1, length))) for one, found in parts]
    found = [np.zeros(len(one.texts)) for one in held]
    for term in dict.fromkeys(_terms(query.node)):
        weighed = _weight_of(term, evaluators, texts)
        for score, norm, (evaluator, one) in zip(found, norms, parts, strict=True):
            times = _times(evaluator, term, query, one)
            score += weighed * times * (K1 + 1) / (times + norm)
    return found


def best(scores: Array, count: int) -> Array:
    """The numbers of the highest scores, the highest first, equal ones in order."""
    if not 0 < count < len(scores):
        return np.argsort(-scores, kind="stable")[: max(0, count)]
    least = np.partition(scores, len(scores) - count)[len(scores) - count]
    higher = np.flatnonzero(scores > least)
    equal = np.flatnonzero(scores == least)[: count - len(higher)]
    chosen = np.concatenate([higher, equal])
    return np.asarray(chosen[np.lexsort((chosen, -scores[chosen]))])


def _terms(node: Node) -> Iterator[Node]:
    """What adds to a score."""
    match node:
        case All(parts) | Any(parts) | Ordered(parts):
            for part in parts:
                yield from _terms(part)
        case Words() | WholeWord() | Theme() | Term() | Wild() | Near() | Regex():
            yield node


def _weight_of(term: Node, evaluators: Sequence[Evaluator], texts: int) -> float:
    pairs = dict.fromkeys(pair for text in _literals(term) for pair in pairs_of(code_units(text).tolist()))
    if pairs:
        return sum(weight(sum(one.texts_with(pair) for one in evaluators), texts) for pair in pairs)
    if not isinstance(term, Words | Theme | Term):
        return LEAST_WEIGHT
    return weight(sum(len(one.evaluate(term, one.everything()).texts) for one in evaluators), texts)


def _literals(node: Node) -> Iterator[str]:
    match node:
        case Words(text):
            yield text
        case WholeWord() | Wild() | Near() | Regex():
            yield from _literals(required_by(node))
        case All(parts):
            for part in parts:
                yield from _literals(part)


def _times(evaluator: Evaluator, term: Node, query: Query, held: Held) -> Array:
    """How often a term stands in each text in which the query holds."""
    spans = held.spans
    if term != query.node or query.cited is not None:
        spans = evaluator.evaluate(term, Scope(0, evaluator.part.size).only(held.texts)).spans
    return np.bincount(spans.texts, minlength=evaluator.part.size)[held.texts]
