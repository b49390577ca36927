"""What is said of a lineage as a whole: why a document is its predecessor, and what it was compared with."""

from __future__ import annotations

import math
from collections.abc import Iterator

from nlp import messages
from nlp.lineage.model import Lineage, Relation

_HALF_A_PERCENT = 0.005


def evidence_in_words(relation: Relation, language: str | None = None) -> Iterator[str]:
    """What tells that a document is an earlier version of the text."""
    if relation.is_title_alike:
        key = "lineage.evidence.same_title" if relation.is_same_title else "lineage.evidence.like_title"
        yield messages.text(key, language)
    if relation.is_cited:
        yield messages.text("lineage.evidence.cited", language)
    key = "lineage.evidence.linked_short" if relation.counts_short else "lineage.evidence.linked"
    yield messages.text(key, language, count=relation.linked, share=whole_share(relation.share))


def compared_in_words(lineage: Lineage, language: str | None = None) -> str:
    """With how many documents a document was compared, and what that means where it had to be none, or led to nothing."""
    if not lineage.compared:
        return messages.text("lineage.compared.none", language)
    undated = ""
    if lineage.edition.date is None:
        undated = messages.text("lineage.compared.all_undated", language)
    elif lineage.undated:
        undated = messages.text("lineage.compared.undated", language, count=lineage.undated)
    nothing = "" if any(row.ancestors for row in lineage.rows) else messages.text("lineage.compared.nothing", language)
    return messages.text("lineage.compared", language, count=lineage.compared) + undated + nothing


def whole_percent(likeness: float) -> str:
    """A likeness in whole per cent, rounded down: only what is the same is alike by 100 %.

    >>> whole_percent(0.999), whole_percent(1.0)
    ('99%', '100%')
    """
    return f"{int(100 * likeness + 1e-9)}%"


def whole_share(share: float) -> str:
    """A share in whole per cent, rounded half up; only all is 100 %, and only nothing 0 %.

    >>> whole_share(2 / 70), whole_share(0.125), whole_share(0.999), whole_share(1.0), whole_share(0.001), whole_share(0.0)
    ('3%', '13%', '99%', '100%', '<1%', '0%')
    """
    if 0.0 < share < _HALF_A_PERCENT:
        return "<1%"
    rounded = math.floor(100 * share + 0.5 + 1e-9)
    return f"{rounded if share >= 1.0 else min(rounded, 99)}%"
