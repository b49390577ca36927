"""What keywords were made with and over, so that the table can be made again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict

from nlp.keywords.listing import Listing
from nlp.keywords.model import Keywords
from nlp.lexicon.model import Lexicon
from nlp.mine.keyness.effect import ZERO_RULE
from nlp.mine.keyness.log_odds import PRIOR_DOCUMENTS, PRIOR_WORDS
from nlp.mine.meta import counting_meta
from nlp.mine.selection import Selection
from nlp.store import Workspace

FORMULAS = {
    "logratio": "log2((a / c) / (b / d))",
    "g2": "2 sum O ln(O / E) over the four cells a, b, c - a, d - b; minus where a / c < b / d",
    "logodds": "(ln((a + w) / (c + W - a - w)) - ln((b + w) / (d + W - b - w))) / sd, with prior w of the word, W in all",
    "diff": "100 ((a / c) - (b / d)) / (b / d)",
    "tfidf": "tf (ln((1 + n) / (1 + df)) + 1), the target as one vector of length 1; df: of n resolutions those with the word",
}
"""Each measure by its formula: a of c words (or documents) in the target, b of d in the reference."""

INTERVALS = {
    "resolutions": "95 %, linearised variance over resolutions, at least that of independent words; Student's t",
    "documents": "95 %, variance 1/a - 1/c + 1/b - 1/d (Katz 1978) over resolutions; normal",
    "naive": "95 %, variance 1/a - 1/c + 1/b - 1/d (Katz 1978) though a group has fewer than 8 resolutions; normal; too narrow",
}


def meta_of(
    found: Keywords,
    workspace: Workspace,
    lexicon: Lexicon,
    selection: Selection,
    listing: Listing,
    sources: Collection[str],
    *,
    is_once: bool,
) -> dict[str, object]:
    """The ``meta`` of keywords.

    Args:
        sources: the documents of both groups.
    """
    asked = found.asked
    documents = [one for one in workspace.documents() if one.source in sources]
    made_with = counting_meta(lexicon=lexicon.name, lexicon_version=lexicon.version, selection=selection, corpus=documents)
    return {
        "measure": asked.measure,
        "formula": FORMULAS[asked.measure],
        "formulas": FORMULAS,
        "zero_rule": ZERO_RULE,
        "prior": PRIOR_WORDS if asked.unit == "tokens" else PRIOR_DOCUMENTS,
        "of": asdict(found.target),
        "against": asdict(found.reference),
        "shared": found.shared,
        "unit": asked.unit,
        "lacking": asked.is_lacking,
        "once": is_once,
        "min_count": asked.least,
        "max_q": asked.most_q,
        "min_documents": asked.fewest_documents,
        "tested": found.tested,
        "listed": found.listed,
        "unsure": found.unsure,
        "fell_by_q": found.fell_by_q,
        "fell_by_resolutions": found.fell_by_resolutions,
        "fell_by_documents": found.fell_by_documents,
        **listing.meta(),
        **made_with,
        "interval_method": INTERVALS[found.interval],
        "seed": None,
        "resamples": None,
    }
