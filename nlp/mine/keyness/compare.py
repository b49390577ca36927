"""Two groups compared: all figures of all words, and which of them are listed in which order."""

from __future__ import annotations

import numpy as np

from nlp.mine.keyness.effect import FEWEST_RESOLUTIONS, Interval, difference, log_ratio
from nlp.mine.keyness.exact import fisher, is_rare
from nlp.mine.keyness.groups import Group
from nlp.mine.keyness.likelihood import log_likelihood, p_of_chi_squared
from nlp.mine.keyness.log_odds import PRIOR_DOCUMENTS, PRIOR_WORDS, informative_prior, log_odds
from nlp.mine.keyness.model import Asked, Chosen, Comparison, CountedIn, IntervalKind, Side
from nlp.mine.keyness.spread import Spread
from nlp.mine.keyness.tables import Floats, Mask, Numbers, Tables, tables
from nlp.mine.multiple import benjamini_hochberg
from nlp.mine.tfidf import inverse_frequencies

PER = 10_000

ENOUGH = 5
"""A list of fewer words may go on with words that are not sure."""


def compare(target: Group, reference: Group, takes: Mask, asked: Asked) -> Comparison:
    """The figures of the words of two groups.

    Args:
        takes: which words of the vocabulary are tested; the others still count among all words.
    """
    counts = target.spread.counts() + reference.spread.counts()
    words = np.flatnonzero(takes & (counts >= max(1, asked.least)))
    spreads = target.spread.only(words), reference.spread.only(words)
    found = _tables(target, reference, words, asked.unit)
    g2 = log_likelihood(found)
    p, is_exact = _p_values(found, g2)
    q = benjamini_hochberg(p)
    ratios, kind = _ratios(found, spreads, asked.unit)
    is_documents = asked.unit == "documents"
    size = PRIOR_DOCUMENTS if is_documents else PRIOR_WORDS
    prior = informative_prior(found, size, of_documents=is_documents)
    odds = log_odds(found, prior, size, of_documents=is_documents)
    by_resolutions = None if kind == "naive" else benjamini_hochberg(_p_by_resolutions(found, ratios, target, reference, words))
    sides = _side(target, spreads[0], words), _side(reference, spreads[1], words)
    diff, weight = difference(found), _tfidf(target, reference, takes)[words]
    chosen = _chosen(found, (q, by_resolutions), sides[asked.is_lacking].documents, asked)
    keys = {"logratio": _bound(ratios, asked), "g2": np.abs(g2), "logodds": np.abs(odds), "diff": np.abs(diff), "tfidf": weight}
    chosen = _in_order(chosen, words, (keys[asked.measure], np.abs(g2)), asked)
    return Comparison(words, *sides, g2, p, q, is_exact, *ratios[:3], kind, by_resolutions, odds, diff, weight, chosen)


def _tables(target: Group, reference: Group, words: Numbers, unit: CountedIn) -> Tables:
    of, other = target.spread, reference.spread
    if unit == "documents":
        return tables(of.documents()[words], other.documents()[words], target.documents, reference.documents)
    return tables(of.counts()[words], other.counts()[words], of.words, other.words)


def _p_values(found: Tables, g2: Floats) -> tuple[Floats, Mask]:
    """p of G², and of Fisher's exact test where a cell is expected to hold too little."""
    is_exact = is_rare(found)
    p = p_of_chi_squared(g2)
    rare = Tables(found.target[is_exact], found.reference[is_exact], found.of_target, found.of_reference)
    p[is_exact] = fisher(rare)
    return p, is_exact


def _ratios(found: Tables, spreads: tuple[Spread, Spread], unit: CountedIn) -> tuple[Interval, IntervalKind]:
    if unit == "documents":
        return log_ratio(found), "naive" if min(found.of_target, found.of_reference) < FEWEST_RESOLUTIONS else "documents"
    if min(one.parts for one in spreads) < FEWEST_RESOLUTIONS:
        return log_ratio(found), "naive"
    return log_ratio(found, *spreads), "resolutions"


def _p_by_resolutions(found: Tables, ratios: Interval, target: Group, reference: Group, words: Numbers) -> Floats:
    """p of the Log Ratio; of a word that one group lacks, Fisher's exact test over the resolutions that have it.

    There the Log Ratio goes by a half that was added, and would never be sure of a word however many resolutions it is new in.
    """
    p = ratios.p.copy()
    lacking = (found.target == 0) | (found.reference == 0)
    p[lacking] = fisher(_tables(target, reference, words[lacking], "documents"))
    return p


def _side(group: Group, spread: Spread, words: Numbers) -> Side:
    tokens = spread.counts()
    per_10k = PER * tokens / max(1, spread.words)
    documents = spread.documents().astype(np.int64)
    return Side(tokens.astype(np.int64), per_10k, documents, group.having[words], spread.deviation())


def _tfidf(target: Group, reference: Group, takes: Mask) -> Floats:
    """The weight of each word in the target, taken for one text; how rare it is goes by the resolutions of both groups.

    So would scikit-learn's ``TfidfTransformer`` have it, fitted on the resolutions and asked of the target. A resolution with
    paragraphs in both groups is one of each.
    """
    documents = target.spread.documents() + reference.spread.documents()
    inverse = inverse_frequencies(documents.astype(np.int64), target.documents + reference.documents)
    weight = np.where(takes, target.spread.counts() * inverse, 0.0)
    return np.asarray(weight / (np.sqrt((weight**2).sum()) or 1.0))


def _bound(ratios: Interval, asked: Asked) -> Floats:
    """How large a Log Ratio is at least, as far as its interval says, in the direction that is asked for."""
    return -ratios.high if asked.is_lacking else ratios.low


def _chosen(found: Tables, qs: tuple[Floats, Floats | None], documents: Numbers, asked: Asked) -> Chosen:
    """The words that are listed, in no order yet.

    Args:
        qs: by words, and by resolutions.
    """
    if asked.measure == "tfidf":
        chosen = sure = clear = found.target > 0
    else:
        chosen = found.sign < 0 if asked.is_lacking else found.sign > 0
        sure, clear = (chosen if one is None or asked.most_q >= 1 else chosen & (one < asked.most_q) for one in qs)
        clear = clear & sure
    kept, unsure = (one & (documents >= asked.fewest_documents) for one in (clear, chosen & ~clear))
    least = float(qs[0][chosen].min()) if chosen.any() else None
    by_q, by_resolutions, by_documents = (
        int((before & ~after).sum()) for before, after in ((chosen, sure), (sure, clear), (clear, kept))
    )
    return Chosen(np.flatnonzero(kept), np.flatnonzero(unsure), by_q, by_resolutions, by_documents, least)


def _in_order(chosen: Chosen, words: Numbers, keys: tuple[Floats, Floats], asked: Asked) -> Chosen:
    """The same, the largest first, and of the words that are not sure as many as are asked for.

    Args:
        keys: what they are ordered by, and what decides between equals.
    """

    def ordered(places: Numbers) -> Numbers:
        return places[np.lexsort((words[places], -keys[1][places], -keys[0][places]))]

    room = max(0, asked.filled_to - len(chosen.order)) if len(chosen.order) < ENOUGH else 0
    return chosen._replace(order=ordered(chosen.order), unsure=ordered(chosen.unsure)[:room])
