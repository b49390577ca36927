"""Whether an earlier document and a later one are versions of one text through the years, and what tells it.

A title alone proves nothing (苏丹的人权状况, 南苏丹的人权状况), nor does a citation, nor a clause that all resolutions have in
common (决定继续处理此事). So some text in common is always asked for, the less the more the rest of the evidence says.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from nlp.lineage.model import Alignment, Clause, Edition, Relation
from nlp.text import fold, squeeze

STOCK = 24
"""A shorter clause is a stock phrase: it says nothing of where it is from."""

FEWEST = 3
"""So many linked clauses are asked for where neither title nor citation speaks for the two."""

LEAST_SHARE = 1 / 2
LEAST_SHARE_CITED = 1 / 5
LEAST_SHARE_OF_SAME_TITLE = 1 / 10
"""The least share of the shorter document in common: of any two, of those with like titles or a citation, of one title.

Resolutions that renew mandates of several rapporteurs have a third or more of their text in common and are not versions of
each other; a text that is continued under another title cites its predecessor, or has more in common with it.
"""

LEAST_PLAIN_SHARE = 1 / 4
LEAST_FULL_SHARE = 2 / 3
"""Where neither title nor citation speaks for two documents, much of which was rewritten: the share that must be plainly in
common to compare them in full, and that which must then be.
"""

LEAST_LIKE_TITLE = 0.75


def relation(old: Edition, new: Edition, alignment: Alignment) -> Relation:
    """What tells whether a document is an earlier version of another, given which clauses come from which."""
    is_same, is_alike = _titles(old.title, new.title)
    is_cited = old.symbol is not None and squeeze(old.symbol) in new.cites
    telling = [link for link in alignment.links if _tells(new.clauses[link.new]) and _tells(old.clauses[link.old])]
    coverage = _share(new.clauses, {link.new for link in telling})
    shares = (_length(old.clauses), _share(old.clauses, {link.old for link in telling})), (_length(new.clauses), coverage)
    share = min(shares, key=lambda side: side[0])[1]
    found = Relation(is_same, is_alike, is_cited, len({link.new for link in telling}), share, coverage)
    return found._replace(is_related=_is_related(found))


def may_be_rewritten(plain: Relation) -> bool:
    """Whether so much is plainly in common that the rest may have been rewritten, though title and citations are silent."""
    return plain.share >= LEAST_PLAIN_SHARE and plain.linked >= FEWEST


def is_rewritten(full: Relation) -> bool:
    """Whether the whole comparison then says that the one was made from the other."""
    return full.share >= LEAST_FULL_SHARE and full.linked >= FEWEST


def _is_related(found: Relation) -> bool:
    if not found.linked:
        return False
    if found.is_same_title:
        return found.share >= LEAST_SHARE_OF_SAME_TITLE
    if found.is_title_alike or found.is_cited:
        return found.share >= LEAST_SHARE_CITED
    return found.share >= LEAST_SHARE and found.linked >= FEWEST


def _titles(old: str | None, new: str | None) -> tuple[bool, bool]:
    """Whether two titles are the same, and whether they are alike."""
    if not old or not new:
        return False, False
    from rapidfuzz import fuzz

    one, other = fold(old).text, fold(new).text
    return one == other, fuzz.ratio(one, other) >= 100 * LEAST_LIKE_TITLE


def _share(clauses: Sequence[Clause], linked: AbstractSet[int]) -> float:
    """The share of a document's text that stands in some clauses; stock phrases count on neither side."""
    return sum(len(clauses[at].folded) for at in linked) / max(1, _length(clauses))


def _length(clauses: Sequence[Clause]) -> int:
    return sum(len(one.folded) for one in clauses if _tells(one))


def _tells(clause: Clause) -> bool:
    return clause.zone != "heading" and len(clause.folded) >= STOCK
