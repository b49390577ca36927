"""Stamps: the same as long as a document and all that may be earlier are, and never otherwise."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
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


def depends_on(one: Stampable, given: Sequence[Stampable], *, undated_last: bool) -> object:
    """What a stamp stands for, spelt out."""
    earlier = {
        (other.source, other.fingerprint)
        for other in given
        if other.is_compared and other.source not in {one.source, *one.versions}
        if is_earlier(other, one, undated_last=undated_last)
    }
    return one.source, one.fingerprint, one.versions, frozenset(earlier)


def is_earlier(other: Stampable, one: Stampable, *, undated_last: bool) -> bool:
    if other.date and one.date:
        return other.date < one.date
    if undated_last:
        return other.source < one.source if not other.date and not one.date else bool(other.date)
    return True


@pytest.mark.parametrize("undated_last", [False, True], ids=["undated may be earlier", "undated last"])
@settings(deadline=None)
@given(some=documents, others=documents)
def test_two_stamps_are_equal_if_all_that_they_stand_for_is(some: list[Stampable], others: list[Stampable], undated_last: bool):
    found, other_found = (stamps(these, "1", undated_last=undated_last) for these in (some, others))
    for one in some:
        for other in others:
            same, same_other = (depends_on(*given, undated_last=undated_last) for given in ((one, some), (other, others)))
            is_same = same == same_other
            assert (found[one.source] == other_found[other.source]) == is_same


@settings(deadline=None)
@given(documents)
def test_the_order_of_documents_plays_no_part_and_what_they_were_made_with_does(some: list[Stampable]):
    assert stamps(reversed(some), "1") == stamps(some, "1")
    assert not set(stamps(some, "2").values()) & set(stamps(some, "1").values())
