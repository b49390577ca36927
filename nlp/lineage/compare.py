"""Two documents compared in full if they are versions of one text, else only for the clauses that are plainly the same."""

from __future__ import annotations

from collections.abc import Callable

from nlp.lineage.align import align
from nlp.lineage.model import Alignment, Edition
from nlp.lineage.related import relation

NO_LINKS = Alignment(())


def compare(old: Edition, new: Edition, plain: Callable[[], Alignment] | None = None) -> Alignment:
    """What became of the clauses of an earlier document in a later one.

    A title that is alike, or a citation, is reason enough to look for more where any clause is plainly the same; without them
    only documents that have much in common word for word are taken for versions of one text.

    Args:
        plain: gives the alignment of the two as documents that are not versions of one text, where it is known already.
    """
    found = plain() if plain else align(old.clauses, new.clauses, is_related=False)
    if not found.links:
        return found
    if is_announced(old, new):
        full = align(old.clauses, new.clauses)
        return full if relation(old, new, full).is_related else found
    return align(old.clauses, new.clauses) if relation(old, new, found).is_related else found


def is_announced(old: Edition, new: Edition) -> bool:
    """Whether the titles of two documents are alike, or the later cites the earlier."""
    found = relation(old, new, NO_LINKS)
    return found.is_title_alike or found.is_cited
