"""Alignments with many earlier documents put together: the predecessor, statuses, ancestors and chains."""

from __future__ import annotations

from itertools import pairwise

import pytest
from editions import FRAMEWORK, FUNDING, PURPOSE, REPORT, SEIZED, TITLE, WARNING, WHOLE, WOMEN, edition
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage.alignment.align import align
from nlp.lineage.compare import compare
from nlp.lineage.model import Alignment, Descent, Edition, Likeness, Lineage, Link
from nlp.lineage.trace import trace

REWORDED = FUNDING.replace("国际金融机构和捐助国", "各国际金融机构、区域开发银行和捐助国").replace("持续的", "可持续的")


def traced(new: Edition, *olds: Edition, depth: int = 10) -> Lineage:
    return trace(new, [(old, compare(old, new)) for old in olds], depth=depth)


def row(lineage: Lineage, text: str) -> Descent:
    (found,) = [one for one in lineage.rows if one.clause.text == text]
    return found


def sources(descent: Descent) -> list[str]:
    return [one.source for one in descent.ancestors]


def test_the_predecessor_is_the_latest_earlier_version_not_the_most_alike():
    olds = [edition("a", *WHOLE, date="2010-12-01"), edition("b", PURPOSE, WARNING, FUNDING, date="2012-12-01")]
    found = traced(edition("new", *WHOLE, date="2014-12-01"), *olds)
    assert found.predecessor is olds[1]
    assert [one.source for one in found.related] == ["b", "a"]
    assert found.relation is not None
    assert found.relation.is_same_title


def test_a_later_cousin_with_another_title_is_no_predecessor():
    old = edition("old", *WHOLE, date="2010-12-01")
    others = [
        f"着重指出沿海城市的{matter}需要各级政府、企业界和民间社会长期、持续和协调一致的努力；" for matter in "水电港路林田"
    ]
    cousin = edition("cousin", PURPOSE, WARNING, FUNDING, *others, title="沿海城市的未来", date="2013-12-01")
    found = traced(edition("new", *WHOLE, date="2014-12-01"), old, cousin)
    assert found.predecessor is old
    assert sources(row(found, WARNING)) == ["cousin", "old"]


def test_a_clause_is_judged_against_the_predecessor_though_a_later_document_has_it_too():
    old = edition("old", *WHOLE, date="2010-12-01")
    borrower = edition("borrower", REWORDED, title="另一事项", date="2013-12-01")
    found = row(traced(edition("new", PURPOSE, FRAMEWORK, WARNING, REWORDED, date="2014-12-01"), old, borrower), REWORDED)
    assert (found.status, found.against) == ("reworded", "old")
    assert sources(found) == ["borrower", "old"]


def test_a_clause_that_the_predecessor_lacks_is_judged_against_its_nearest_ancestor():
    older = edition("older", *WHOLE, date="2010-12-01")
    old = edition("old", PURPOSE, FRAMEWORK, WARNING, FUNDING, date="2012-12-01")
    found = traced(edition("new", PURPOSE, FRAMEWORK, WARNING, FUNDING, WOMEN, date="2014-12-01"), older, old)
    assert (found.predecessor, row(found, WOMEN).against, row(found, WOMEN).status) == (old, "older", "identical")


def test_what_the_predecessor_has_and_the_document_has_not_is_dropped():
    old = edition("old", *WHOLE, symbol="A/RES/1/1", date="2010-12-01")
    found = traced(edition("new", PURPOSE, FRAMEWORK, FUNDING, WOMEN, SEIZED, date="2014-12-01"), old)
    assert [(one.source, one.symbol, one.clause.text, one.status) for one in found.dropped] == [
        ("old", "A/RES/1/1", WARNING, "dropped")
    ]


def test_nothing_is_dropped_without_a_predecessor():
    found = traced(edition("new", WARNING, title="另一事项", date="2014-12-01"), edition("old", *WHOLE, date="2010-12-01"))
    assert (found.predecessor, found.relation, found.dropped) == (None, None, ())
    assert row(found, WARNING).status == "identical"


def test_numbers_and_places_are_told_apart_from_wording():
    new = edition("new", PURPOSE, FRAMEWORK, FUNDING, WARNING, WOMEN, SEIZED, date="2014-12-01")
    found = traced(new, edition("old", *WHOLE, date="2010-12-01"))
    told = {one.clause.text: (one.status, one.is_renumbered, one.is_moved) for one in found.rows}
    assert told[PURPOSE] == ("identical", False, False)
    assert told[WOMEN] == ("identical", False, False)
    assert sorted([told[FUNDING], told[WARNING]]) == [("identical", True, False), ("identical", True, True)]


def test_widths_blanks_and_script_make_no_other_wording_but_punctuation_does():
    old = edition("old", *WHOLE, date="2010-12-01")
    texts = (PURPOSE.replace("联合国", "聯合國"), f" {FRAMEWORK}", WARNING.replace("，", "、"), FUNDING)
    found = traced(edition("new", *texts, date="2014-12-01"), old)
    assert [one.status for one in found.rows] == ["identical", "identical", "reworded", "identical"]
    assert found.rows[0].ancestors[0].likeness.similarity == 1.0
    assert found.rows[2].ancestors[0].likeness.similarity < 1.0


def test_a_merged_clause_names_all_sides_and_a_split_one_its_siblings():
    halves = (
        "敦促各会员国建立和完善沿海城市的多灾种预警系统；",
        "又敦促各会员国与邻国及时分享水文和气象资料；",
    )
    one = edition("one", PURPOSE, FRAMEWORK, *halves, WOMEN, date="2010-12-01")
    two = edition("two", PURPOSE, FRAMEWORK, WARNING, WOMEN, date="2012-12-01")
    merged = row(traced(two, one), WARNING)
    assert (merged.status, merged.against, merged.siblings) == ("merged", "one", ())
    assert {merged.ancestors[0].clause.text, *(side.clause.text for side in merged.others)} == set(halves)
    later = edition("later", PURPOSE, FRAMEWORK, *halves, WOMEN, date="2014-12-01")
    split = traced(later, two)
    assert [(row(split, half).status, row(split, half).siblings, row(split, half).others) for half in halves] == [
        ("split", (4,), ()),
        ("split", (3,), ()),
    ]


def test_ancestors_are_listed_latest_first_and_those_without_date_last():
    olds = [
        edition(name, WARNING, title=None, date=date)
        for name, date in (("b", None), ("d", "2012-01-01"), ("c", "2013-01-01"), ("a", None), ("e", "2012-01-01"))
    ]
    found = traced(edition("new", WARNING, date="2014-12-01"), *olds)
    assert sources(found.rows[0]) == ["c", "d", "e", "a", "b"]
    assert (found.compared, found.undated) == (5, 2)


def test_of_a_document_without_date_all_that_it_is_compared_with_may_be_later():
    found = traced(edition("new", *WHOLE), edition("old", *WHOLE, date="2010-12-01"))
    assert (found.compared, found.undated, found.rows[0].status) == (1, 1, "identical")


def test_of_too_many_ancestors_the_related_the_most_alike_and_the_latest_are_chosen_in_that_order():
    related = edition("related", *WHOLE, date="2001-01-01")
    same = [edition(f"same{year}", FUNDING, title=None, date=f"{year}-01-01") for year in (2003, 2004)]
    alike = [edition(f"alike{year}", REWORDED, title=None, date=f"{year}-01-01") for year in (2005, 2006)]
    new = edition("new", *WHOLE, date="2014-12-01")
    chosen = {depth: sources(row(traced(new, related, *same, *alike, depth=depth), FUNDING)) for depth in range(1, 6)}
    assert chosen == {
        1: ["related"],
        2: ["same2004", "related"],
        3: ["same2004", "same2003", "related"],
        4: ["alike2006", "same2004", "same2003", "related"],
        5: ["alike2006", "alike2005", "same2004", "same2003", "related"],
    }


def test_the_status_does_not_hang_on_the_depth():
    olds = [edition(f"{year}", *WHOLE, date=f"{year}-01-01") for year in (2008, 2010, 2012)]
    new = edition("new", *WHOLE, date="2014-12-01")
    all_of_it, little = traced(new, *olds), traced(new, *olds, depth=1)
    assert [(one.status, one.against) for one in all_of_it.rows] == [(one.status, one.against) for one in little.rows]
    assert {len(one.ancestors) for one in little.rows} == {1}


def linked(*pairs: tuple[int, int]) -> Alignment:
    return Alignment(tuple(Link(old, new, Likeness(0.9, 0.9)) for old, new in pairs))


def test_an_ancestor_s_ancestor_is_found_through_the_versions_between():
    oldest, older, new = (edition(name, *WHOLE, date=f"{year}-01-01") for name, year in (("a", 2008), ("b", 2010), ("c", 2012)))
    all_but_one = [(at, at) for at in range(len(WHOLE)) if at != 2]
    found = trace(new, [(older, linked(*all_but_one, (2, 2))), (oldest, linked(*all_but_one))])
    assert [(one.source, one.is_direct) for one in found.rows[2].ancestors] == [("b", True), ("a", False)]
    assert found.rows[2].ancestors[1].clause.text == WHOLE[2]
    assert found.rows[2].ancestors[1].likeness.similarity == 1.0
    assert all(one.is_direct for at, row_ in enumerate(found.rows) if at != 2 for one in row_.ancestors)


def test_a_clause_that_has_gone_to_another_is_no_ancestor_of_an_ancestor():
    oldest, older, new = (edition(name, *WHOLE, date=f"{year}-01-01") for name, year in (("a", 2008), ("b", 2010), ("c", 2012)))
    all_but_one = [(at, at) for at in range(len(WHOLE)) if at != 2]
    found = trace(new, [(older, linked(*all_but_one, (2, 2))), (oldest, linked(*all_but_one, (2, 5)))])
    assert sources(found.rows[2]) == ["b"]


STEPS = (
    "敦促各会员国建立和完善沿海城市的多灾种预警系统，并与邻国及时分享水文和气象资料；",
    "敦促各国建立沿海城市的多灾种早期预警系统，并与邻国分享水文、气象和潮汐资料；",
    "吁请各国在沿海城市普及多灾种早期预警，并同所有邻国交换水文、气象、潮汐和地震数据；",
    "吁请各国政府让沿海居民人人享有早期预警，并同邻国和区域中心交换地震、海啸和潮汐数据；",
    "呼吁各国政府到2030年让沿海居民人人享有早期预警，同区域海啸中心实时交换观测数据；",
)


def test_a_wording_is_followed_through_versions_until_nothing_of_it_is_left():
    versions = [
        edition(f"{2000 + 2 * at}", PURPOSE, FRAMEWORK, step, FUNDING, WOMEN, SEIZED, date=f"{2000 + 2 * at}-01-01")
        for at, step in enumerate(STEPS)
    ]
    found = row(traced(versions[-1], *versions[:-1]), STEPS[-1])
    assert sources(found) == ["2006", "2004", "2002", "2000"]
    likeness = [one.likeness.similarity for one in found.ancestors]
    assert all(one > other for one, other in pairwise(likeness))
    assert not found.ancestors[-1].is_direct


@settings(deadline=None, max_examples=40)
@given(st.permutations(range(4)), st.data())
def test_the_order_of_the_candidates_plays_no_part(order, data):
    texts = st.lists(st.sampled_from([*WHOLE, REPORT, REWORDED, *STEPS]), max_size=8)
    dates = st.sampled_from([None, "2001-01-01", "2002-01-01", "2003-01-01"])
    titles = st.sampled_from([TITLE, None])
    olds = [edition(f"{at}", *data.draw(texts), date=data.draw(dates), title=data.draw(titles)) for at in range(4)]
    new = edition("new", *data.draw(texts), date="2014-12-01")
    assert traced(new, *olds) == traced(new, *(olds[at] for at in order))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.sampled_from([*WHOLE, REPORT, REWORDED, *STEPS]), max_size=8), max_size=4), st.integers(1, 3))
def test_each_clause_has_one_row_and_each_document_one_ancestor_at_most(texts, depth):
    olds = [edition(f"{at}", *some, date=f"{2000 + at}-01-01") for at, some in enumerate(texts)]
    new = edition("new", *WHOLE, date="2014-12-01")
    found = traced(new, *olds, depth=depth)
    assert [one.clause for one in found.rows] == list(new.clauses)
    for one in found.rows:
        assert (one.status == "new") == (not one.ancestors) == (one.against is None)
        assert len(set(sources(one))) == len(one.ancestors) <= depth
    if found.predecessor:
        kept = {link.old for link in align(found.predecessor.clauses, new.clauses).links}
        assert [one.clause for one in found.dropped] == [
            clause for at, clause in enumerate(found.predecessor.clauses) if at not in kept
        ]


@pytest.mark.parametrize("olds", [(), (edition("old", date="2010-12-01"),)], ids=["nothing to compare", "an empty document"])
def test_with_nothing_to_come_from_all_is_new(olds):
    found = traced(edition("new", *WHOLE, date="2014-12-01"), *olds)
    assert {one.status for one in found.rows} == {"new"}
    assert (found.predecessor, found.dropped, found.compared) == (None, (), len(olds))


def test_an_empty_document_has_no_rows_and_no_predecessor():
    found = traced(edition("new", date="2014-12-01"), edition("old", *WHOLE, date="2010-12-01"))
    assert (found.rows, found.predecessor, found.dropped) == ((), None, ())
