"""Two documents compared in full if they are versions of one text, else only for the clauses that are plainly the same."""

from __future__ import annotations

from collections.abc import Callable

from nlp.lineage.alignment.align import align
from nlp.lineage.model import Alignment, Edition
from nlp.lineage.related import is_rewritten, may_be_rewritten, relation


def compare(old: Edition, new: Edition, plain: Callable[[], Alignment] | None = None) -> Alignment:
    """What became of the clauses of an earlier document in a later one.

    A title that is alike, or a citation, is reason enough to look for more where any clause is plainly the same; without them
    only documents that have much in common word for word are taken for versions of one text, or some if the rest proves to
    have been rewritten.

    Args:
        plain: gives the alignment of the two as documents that are not versions of one text, where it is known already.
    """
    found = plain() if plain else align(old.clauses, new.clauses, is_related=False)
    if not found.links:
        return found
    known = relation(old, new, found)
    is_announced = known.is_title_alike or known.is_cited
    if not (is_announced or known.is_related or may_be_rewritten(known)):
        return found
    full = align(old.clauses, new.clauses)
    if known.is_related and not is_announced:
        return full
    whole = relation(old, new, full)
    return full if (whole.is_related if is_announced else is_rewritten(whole)) else found
