"""What must hold of every alignment, whatever the documents."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage.alignment.align import align, align_pairs
from nlp.lineage.alignment.similarity import likeness
from nlp.lineage.model import Alignment, Clause, Link

PIECES = (
    "重申国际合作的重要性，",
    "促进和保护所有人权，",
    "敦促各国采取措施，",
    "应对粮食危机；",
    "请秘书长提交报告；",
    "欢迎南南合作和三方合作，",
    "会",
    "",
    "决定继续处理此事。",
)
zones = st.sampled_from(["preambular", "operative"])
parts = st.sampled_from([None, "A", "B"])
texts = st.lists(st.sampled_from(PIECES), max_size=4).map("".join)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Clause, ...]:
    rows = draw(st.lists(st.tuples(texts, zones, parts), max_size=7))
    return tuple(Clause(place, part, zone, place, None, text, text) for place, (text, zone, part) in enumerate(rows, 1))


def pairs(alignment: Alignment) -> set[tuple[int, int]]:
    return {(link.old, link.new) for link in alignment.links}


def is_one_to_one(alignment: Alignment) -> bool:
    return len({link.old for link in alignment.links}) == len({link.new for link in alignment.links}) == len(alignment.links)


both_ways = pytest.mark.parametrize("is_related", [True, False], ids=["versions", "strangers"])


@both_ways
@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_a_document_with_itself_is_identical(document, is_related):
    alignment = align(document, document, is_related=is_related)
    assert [(link.old, link.new) for link in alignment.links] == [(place, place) for place in range(len(document))]
    assert all(link.likeness == (1.0, 1.0) for link in alignment.links)
    assert alignment.moved == frozenset()


@both_ways
@settings(max_examples=60, deadline=None)
@given(old=documents(), new=documents())
def test_links_are_one_to_one_but_for_mergers_and_splits(old, new, is_related):
    alignment = align(old, new, is_related=is_related)
    assert len(pairs(alignment)) == len(alignment.links)
    assert list(alignment.links) == sorted(alignment.links, key=lambda link: (link.new, link.old))
    olds, news = Counter(link.old for link in alignment.links), Counter(link.new for link in alignment.links)
    assert all(olds[link.old] == 1 or news[link.new] == 1 for link in alignment.links)
    assert alignment.moved <= news.keys()
    for link in alignment.links:
        assert link.likeness == pytest.approx(likeness(old[link.old].folded, new[link.new].folded))


@both_ways
@settings(max_examples=60, deadline=None)
@given(old=documents(), new=documents())
def test_old_and_new_exchanged_exchange_the_links_unless_mergers_and_splits_compete(old, new, is_related):
    forth, back = align(old, new, is_related=is_related), align(new, old, is_related=is_related)
    assert is_one_to_one(forth) == is_one_to_one(back)
    if is_one_to_one(forth):
        assert {(other, one) for one, other in pairs(forth)} == pairs(back)


@settings(max_examples=60, deadline=None)
@given(old=documents(), new=documents(), random=st.randoms(use_true_random=False))
def test_given_pairs_are_aligned_as_all_pairs_are_whatever_their_order(old, new, random):
    links = [Link(i, j, likeness(one.folded, other.folded)) for i, one in enumerate(old) for j, other in enumerate(new)]
    random.shuffle(links)
    found = align_pairs(dict(enumerate(old)), dict(enumerate(new)), links)
    expected = align(old, new, is_related=False)
    assert pairs(found) == pairs(expected)
    assert found.moved == expected.moved
