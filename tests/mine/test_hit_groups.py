"""Hits by group: every figure with its denominator, groups without a hit included, intervals as those of themes."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from nlp.mine.counts import ResolutionCounts
from nlp.mine.frequency import intervals_of
from nlp.mine.hit_groups import as_hit_row, group_hits, hit_columns
from nlp.mine.model import Group


class Zone(NamedTuple):
    """What was searched, or found, in a zone of a document."""

    source: str
    zone: str
    texts: int = 1
    hits: int = 0


class Placed(NamedTuple):
    """A document."""

    source: str
    symbol: str | None
    body: str | None
    session: str | None
    year: str | None


DOCUMENTS = {
    "a": Placed("a", "A/HRC/RES/9/1", "HRC", "9", "2008"),
    "b": Placed("b", "A/HRC/RES/10/1", "HRC", "10", "2009"),
    "c": Placed("c", None, "HRC", None, None),
    "d": Placed("d", "A/RES/68/1", "GA", "68", "2013"),
}
SEARCHED = [
    Zone("a", "title"), Zone("a", "operative", 2), Zone("a", "footnote"),
    Zone("b", "title"), Zone("b", "preambular"),
    Zone("c", "operative"), Zone("d", "title"), Zone("d", "annex"),
]  # fmt: skip
FOUND = [Zone("a", "title", 1, 1), Zone("a", "operative", 1, 3), Zone("a", "footnote", 1, 2), Zone("c", "operative", 1, 1)]


def rows(by):
    return [
        (row.group, row.hits, row.texts, row.of_texts, row.documents, row.of_documents)
        for row in group_hits(FOUND, SEARCHED, DOCUMENTS, by)
    ]


def test_sessions_stand_in_their_order_and_those_without_a_hit_are_there():
    assert rows("session") == [
        (Group("session", body="GA", session="68"), 0, 0, 2, 0, 1),
        (Group("session", body="HRC", session="9"), 6, 3, 4, 1, 1),
        (Group("session", body="HRC", session="10"), 0, 0, 2, 0, 1),
        (Group("session", body="HRC", session=None), 1, 1, 1, 1, 1),
    ]


def test_zones_of_titles_and_footnotes_are_groups_too():
    assert [(group.zone, *figures) for group, *figures in rows("zone")] == [
        ("title", 1, 1, 3, 1, 3),
        ("preambular", 0, 0, 1, 0, 1),
        ("operative", 4, 2, 3, 2, 2),
        ("annex", 0, 0, 1, 0, 1),
        ("footnote", 2, 1, 1, 1, 1),
    ]


@pytest.mark.parametrize("by", ["session", "year", "document", "zone", "body"])
def test_the_groups_add_up_to_all_that_was_found_and_searched(by):
    found = rows(by)
    assert sum(hits for _, hits, *_ in found) == sum(zone.hits for zone in FOUND)
    assert sum(texts for _, _, texts, *_ in found) == sum(zone.texts for zone in FOUND)
    assert sum(of_texts for _, _, _, of_texts, *_ in found) == sum(zone.texts for zone in SEARCHED)


def test_a_row_has_the_columns_that_are_named():
    (row, *_) = group_hits(FOUND, SEARCHED, DOCUMENTS, "document")
    assert tuple(as_hit_row(row)) == hit_columns("document")
    assert hit_columns("year") == (
        "year", "hits", "texts", "of_texts", "share", "low", "high", "interval", "documents", "of_documents"
    )  # fmt: skip


def test_the_interval_is_that_of_a_theme_with_the_same_counts():
    documents = {f"{n}": Placed(f"{n}", None, "HRC", "53", None) for n in range(9)}
    searched = [Zone(source, "operative", 5) for source in documents]
    found = [Zone(source, "operative", n % 3, 2) for n, source in enumerate(documents) if n % 3]
    (row,) = group_hits(found, searched, documents, "session")
    counts = [ResolutionCounts(source, of_paragraphs=5) for source in sorted(documents)]
    for one in counts:
        one.paragraphs["theme"] = int(one.source) % 3
    assert (row.interval,) == tuple(intervals_of(Group("session", body="HRC", session="53"), counts, ("theme",)))
    assert row.interval.kind == "bootstrap"


def test_nothing_searched_is_no_group():
    assert group_hits([], [], {}, "session") == ()
