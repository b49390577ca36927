"""The rows of keywords, from the columns of a comparison."""

from __future__ import annotations

import math
from collections.abc import Sequence

from nlp.keywords.model import Keyword
from nlp.keywords.queries import Queries
from nlp.keywords.specs import GroupSpec
from nlp.keywords.texts import Texts
from nlp.lexicon.model import Lexicon
from nlp.lexicon.terms import term_themes
from nlp.mine.keyness import SURE_Q, Asked, Comparison, Group
from nlp.mine.keyness.tables import Mask
from nlp.mine.selection import Selection

FEW = 3
"""A word of fewer resolutions is marked: it may be a matter of one text."""

_SHORTEST_PART = 2


def rows_of(
    found: Comparison,
    groups: tuple[Group, Group],
    texts: Texts,
    lexicon: Lexicon,
    asked_of: tuple[GroupSpec, Selection],
    asked: Asked,
    limit: int | None,
    is_exact: Mask,
) -> tuple[Keyword, ...]:
    """The first rows, in their order.

    Args:
        asked_of: the target and the filters, which make the queries.
        is_exact: of each word of the vocabulary whether a query finds the paragraphs that were counted, and no others.
    """
    terms, queries = term_themes(lexicon), Queries(*asked_of)
    words = texts.tokenized.words
    places = [*found.chosen.order.tolist(), *found.chosen.unsure.tolist()][:limit]
    return tuple(
        _row(found, groups, words[int(found.words[at])], at, terms, queries if is_exact[found.words[at]] else None, asked)
        for at in places
    )


def _row(
    found: Comparison,
    groups: tuple[Group, Group],
    word: str,
    at: int,
    terms: dict[str, tuple[str, ...]],
    queries: Queries | None,
    asked: Asked,
) -> Keyword:
    target, reference = found.target, found.reference
    telling = reference if asked.is_lacking else target
    return Keyword(
        word=word,
        themes=terms.get(word, ()),
        within=_themes_within(word, terms),
        tokens=int(target.tokens[at]),
        of_tokens=groups[0].spread.words,
        per_10k=float(target.per_10k[at]),
        paragraphs=int(target.paragraphs[at]),
        documents=int(target.documents[at]),
        of_documents=groups[0].documents,
        dp=_number(target.dp[at]),
        reference_tokens=int(reference.tokens[at]),
        reference_of_tokens=groups[1].spread.words,
        reference_per_10k=float(reference.per_10k[at]),
        reference_paragraphs=int(reference.paragraphs[at]),
        reference_documents=int(reference.documents[at]),
        reference_of_documents=groups[1].documents,
        reference_dp=_number(reference.dp[at]),
        g2=float(found.g2[at]),
        p=float(found.p[at]),
        test="fisher" if found.is_exact[at] else "g2",
        q=float(found.q[at]),
        q_resolutions=None if found.q_resolutions is None else float(found.q_resolutions[at]),
        log_ratio=float(found.log_ratio[at]),
        low=float(found.low[at]),
        high=float(found.high[at]),
        interval=found.interval,
        log_odds=float(found.log_odds[at]),
        diff=_number(found.diff[at]),
        tfidf=float(found.tfidf[at]),
        sure=bool(found.q[at] < SURE_Q and (found.q_resolutions is None or found.q_resolutions[at] < SURE_Q)),
        is_few=int(telling.documents[at]) < FEW,
        query=queries.of(word) if queries else None,
    )


def _themes_within(word: str, terms: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The themes that have a word in a longer term, and not by itself."""
    if len(word) < _SHORTEST_PART:
        return ()
    longer: Sequence[tuple[str, ...]] = [themes for term, themes in terms.items() if word in term and word != term]
    return tuple(sorted({one for themes in longer for one in themes} - set(terms.get(word, ()))))


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
