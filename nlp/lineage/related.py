"""Whether an earlier document and a later one are versions of one text through the years, and what tells it.

A title alone proves nothing (苏丹的人权状况, 南苏丹的人权状况), nor does a citation, nor a clause that all resolutions have in
common (决定继续处理此事). So some text in common is always asked for, the less the more the rest of the evidence says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from nlp.lineage.model import Alignment, Clause, Edition, Relation
from nlp.text import fold, squeeze

STOCK = 24
"""A shorter clause is a stock phrase: it says nothing of where it is from, unless all of a text is as short."""

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
    is_short = _counts_short(old, new, is_same)
    olds, news = (_telling(one.clauses, is_short=is_short) for one in (old, new))
    links = [link for link in alignment.links if link.old in olds and link.new in news]
    coverage = _share(news, {link.new for link in links})
    shares = (sum(olds.values()), _share(olds, {link.old for link in links})), (sum(news.values()), coverage)
    share = min(shares, key=lambda side: side[0])[1]
    found = Relation(is_same, is_alike, is_cited, len({link.new for link in links}), share, coverage, counts_short=is_short)
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
        return found.share >= (LEAST_SHARE if found.counts_short else LEAST_SHARE_OF_SAME_TITLE)
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


def _share(lengths: Mapping[int, int], linked: AbstractSet[int]) -> float:
    """The share of a document's text that stands in some clauses; stock phrases count on neither side."""
    return sum(lengths[at] for at in linked) / max(1, sum(lengths.values()))


def _telling(clauses: Sequence[Clause], *, is_short: bool) -> dict[int, int]:
    """The lengths of the clauses that tell where a document is from, by index; of a short one all but headings do."""
    least = 1 if is_short else STOCK
    sizes = {at: len(one.folded) for at, one in enumerate(clauses) if one.zone != "heading"}
    return {at: size for at, size in sizes.items() if size >= least}


def _counts_short(old: Edition, new: Edition, is_same_title: bool) -> bool:
    """Whether stock phrases tell something too.

    They do where the titles are the same and one of the two has nothing else, and where all paragraphs are the same and no
    title speaks against it.
    """
    if is_same_title and not all(_telling(one.clauses, is_short=False) for one in (old, new)):
        return True
    return (is_same_title or not (old.title and new.title)) and _texts(old) == _texts(new)


def _texts(edition: Edition) -> list[str]:
    return sorted(one.folded for one in edition.clauses if one.zone != "heading")
