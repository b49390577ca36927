"""Stamps: the same as long as a document and all that may be earlier are, and never otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage.stamps import Stampable, stamps

sources = st.sampled_from("abcdef")
documents = st.lists(
    st.builds(
        Stampable,
        source=sources,
        fingerprint=st.sampled_from("123"),
        date=st.sampled_from(["", "2010-01-01", "2011-01-01", "2012-01-01"]),
        is_compared=st.booleans(),
        versions=st.frozensets(sources, max_size=2),
    ),
    max_size=6,
    unique_by=lambda one: one.source,
)


def depends_on(one: Stampable, given: Sequence[Stampable]) -> object:
    """What a stamp stands for, spelt out."""
    earlier = {
        (other.source, other.fingerprint)
        for other in given
        if other.is_compared and other.source not in {one.source, *one.versions}
        if not other.date or not one.date or other.date < one.date
    }
    return one.source, one.fingerprint, one.versions, frozenset(earlier)


@settings(deadline=None)
@given(documents, documents)
def test_two_stamps_are_equal_if_all_that_they_stand_for_is(some: list[Stampable], others: list[Stampable]):
    found, other_found = stamps(some, "1"), stamps(others, "1")
    for one in some:
        for other in others:
            is_same = depends_on(one, some) == depends_on(other, others)
            assert (found[one.source] == other_found[other.source]) == is_same


@settings(deadline=None)
@given(documents)
def test_the_order_of_documents_plays_no_part_and_what_they_were_made_with_does(some: list[Stampable]):
    assert stamps(reversed(some), "1") == stamps(some, "1")
    assert not set(stamps(some, "2").values()) & set(stamps(some, "1").values())
