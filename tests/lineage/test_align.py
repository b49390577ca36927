"""Aligning two documents: revisions of every kind, and input that is none."""

from __future__ import annotations

import tracemalloc

import pytest
import revised
from editions import FRAMEWORK, FUNDING, PURPOSE, REPORT, SEIZED, WARNING, WHOLE, WOMEN, clauses

from nlp.lineage.alignment.align import (
    LEAST_CONTAINMENT,
    LEAST_SIMILARITY,
    PLAIN_CONTAINMENT,
    PLAIN_SIMILARITY,
    align,
    align_pairs,
)
from nlp.lineage.alignment.similarity import likeness
from nlp.lineage.model import Alignment, Clause, Link

STOCK = "强调通过国际合作促进和保护所有人权的重要性，"
OTHER = (
    "欢迎教科文组织为保护水下文化遗产所做的工作，",
    "吁请缔约国在博物馆登记藏品的来源；",
    "建议设立归还文物的双边委员会；",
)


def pairs(alignment: Alignment) -> set[tuple[int, int]]:
    return {(link.old, link.new) for link in alignment.links}


def operative(*texts: str, part: str | None = None) -> tuple[Clause, ...]:
    return tuple(Clause(position, part, "operative", position, None, text, text) for position, text in enumerate(texts, 1))


def all_links(old: tuple[Clause, ...], new: tuple[Clause, ...]) -> list[Link]:
    return [Link(i, j, likeness(one.folded, other.folded)) for i, one in enumerate(old) for j, other in enumerate(new)]


def test_a_revision_of_every_kind_is_read_as_its_author_meant_it():
    alignment = align(revised.old_clauses(), revised.new_clauses())
    assert pairs(alignment) == revised.links()
    dropped = set(range(len(revised.OLD))) - {link.old for link in alignment.links}
    assert sorted(dropped) == revised.DROPPED
    assert alignment.moved == {9, 17}  # from the preamble to the operative part, both


def test_the_same_revision_read_backwards_turns_mergers_into_splits():
    backwards = align(revised.new_clauses(), revised.old_clauses())
    assert pairs(backwards) == {(new, old) for old, new in revised.links()}


def test_between_documents_not_known_to_be_related_only_what_is_plainly_the_same_is_linked():
    old, new = revised.old_clauses(), revised.new_clauses()
    alignment = align(old, new, is_related=False)
    assert pairs(alignment) < revised.links()
    for link in alignment.links:
        assert link.likeness.similarity >= PLAIN_SIMILARITY or link.likeness.containment >= PLAIN_CONTAINMENT


def test_no_link_is_weaker_than_is_promised():
    for link in align(revised.old_clauses(), revised.new_clauses()).links:
        assert link.likeness.similarity >= LEAST_SIMILARITY or link.likeness.containment >= LEAST_CONTAINMENT


@pytest.mark.parametrize("is_related", [True, False], ids=["versions", "strangers"])
def test_a_document_with_itself_is_identical_and_nothing_moved(is_related):
    alignment = align(clauses(*WHOLE), clauses(*WHOLE), is_related=is_related)
    assert pairs(alignment) == {(index, index) for index in range(len(WHOLE))}
    assert all(link.likeness == (1.0, 1.0) for link in alignment.links)
    assert alignment.moved == frozenset()


@pytest.mark.parametrize("is_related", [True, False], ids=["versions", "strangers"])
def test_documents_with_nothing_in_common_have_no_links(is_related):
    assert align(clauses(*WHOLE[:-1]), clauses(*OTHER), is_related=is_related) == Alignment(())


@pytest.mark.parametrize("is_related", [True, False], ids=["versions", "strangers"])
@pytest.mark.parametrize(("old", "new"), [((), ()), (WHOLE, ()), ((), WHOLE)], ids=["both", "new", "old"])
def test_a_document_without_paragraphs_has_no_links(old, new, is_related):
    assert align(clauses(*old), clauses(*new), is_related=is_related) == Alignment(())


@pytest.mark.parametrize("is_related", [True, False], ids=["versions", "strangers"])
def test_paragraphs_of_one_character_match_their_equals_only(is_related):
    alignment = align(operative("甲", "乙", "丙", ""), operative("乙", "丁", "甲甲", ""), is_related=is_related)
    assert pairs(alignment) == {(1, 0), (3, 3)}


def test_a_very_short_clause_is_not_taken_for_contained_in_a_long_one():
    assert align(
        operative("注意到", "《联合国宪章》"), clauses(PURPOSE, "又注意到《联合国宪章》所载宗旨和原则，")
    ) == Alignment(())


def test_a_clause_that_stands_twice_is_linked_in_order():
    heading = "国家报告"
    old = operative(heading, FUNDING, heading, WOMEN)
    new = operative(heading, FUNDING, WARNING, heading, WOMEN)
    assert pairs(align(old, new)) == {(0, 0), (1, 1), (2, 3), (3, 4)}
    assert align(old, new).moved == frozenset()


def test_equal_clauses_of_several_parts_stay_in_their_parts():
    old = (*operative(SEIZED, part="A"), *operative(SEIZED, part="B"))
    new = (*operative(SEIZED, part="B"), *operative(SEIZED, part="A"))
    assert pairs(align(old, new)) == {(0, 1), (1, 0)}


def test_the_shortest_clause_is_what_moved_where_two_change_places():
    alignment = align(
        clauses(PURPOSE, FRAMEWORK, WARNING, REPORT, SEIZED), clauses(PURPOSE, FRAMEWORK, SEIZED, WARNING, REPORT)
    )
    assert pairs(alignment) == {(0, 0), (1, 1), (4, 2), (2, 3), (3, 4)}
    assert alignment.moved == {2}


def test_a_clause_that_changes_its_zone_has_moved():
    old = clauses(PURPOSE, WOMEN, FUNDING)
    new = clauses(PURPOSE, WOMEN[:-1] + "，", FUNDING)
    assert align(old, new).moved == {1}
    assert align(old, new, is_related=False).moved == {1}


def test_a_merged_clause_stays_where_one_of_its_sources_stood():
    merged = WARNING[:-1] + "，并" + WOMEN
    alignment = align(clauses(PURPOSE, WARNING, FUNDING, WOMEN, REPORT), clauses(PURPOSE, FUNDING, merged, REPORT))
    assert pairs(alignment) == {(0, 0), (2, 1), (1, 2), (3, 2), (4, 3)}
    assert alignment.moved == frozenset()


def test_dividing_a_text_into_parts_moves_nothing():
    new = (*operative(WARNING, part="A"), *operative(FUNDING, part="B"))
    assert align(operative(WARNING, FUNDING), new).moved == frozenset()


def test_two_clauses_made_one_are_a_merger():
    merged = WARNING[:-1] + "，并" + FUNDING
    assert pairs(align(clauses(PURPOSE, WARNING, FUNDING, REPORT), clauses(PURPOSE, merged, REPORT))) == {
        (0, 0),
        (1, 1),
        (2, 1),
        (3, 2),
    }


def test_three_clauses_made_one_are_a_merger():
    merged = WARNING[:-1] + "，" + FUNDING[:-1] + "，" + WOMEN
    assert pairs(align(clauses(PURPOSE, WARNING, FUNDING, WOMEN), clauses(PURPOSE, merged))) == {(0, 0), (1, 1), (2, 1), (3, 1)}


def test_one_clause_made_two_is_a_split():
    first = "敦促各会员国建立和完善沿海城市的多灾种预警系统；"
    second = "又敦促各会员国与邻国及时分享水文和气象资料；"
    assert pairs(align(clauses(PURPOSE, WARNING, REPORT), clauses(PURPOSE, first, second, REPORT))) == {
        (0, 0),
        (1, 1),
        (1, 2),
        (2, 3),
    }


def test_a_stock_clause_beside_is_no_part_of_a_merger():
    old = clauses(PURPOSE, STOCK, WOMEN, FUNDING, REPORT)
    reworded = "强调妇女、老年人和残疾人应通过国际合作充分、平等和切实地参与备灾的各项决策，以促进和保护所有人权；"
    new = clauses(PURPOSE, reworded, REPORT)
    assert pairs(align(old, new)) == {(0, 0), (2, 1), (4, 2)}


def test_a_new_clause_that_echoes_another_is_no_split():
    echo = "认识到多灾种预警系统和及时分享气象资料的重要性，"
    assert pairs(align(clauses(PURPOSE, WARNING), clauses(PURPOSE, echo, WARNING))) == {(0, 0), (1, 2)}


def test_neighbours_speak_for_a_clause_that_was_all_but_rewritten():
    old = operative(FRAMEWORK, "鼓励各国酌情考虑设立一个国家协调中心，负责监督灾害风险；", FUNDING)
    rewritten = "请各国根据国情指定一个协调机构，负责灾害风险的监测工作；"
    assert (1, 1) in pairs(align(old, operative(FRAMEWORK, rewritten, FUNDING)))
    assert align(old[1:2], operative(rewritten)) == Alignment(())


def test_given_pairs_are_aligned_as_all_pairs_are():
    old, new = revised.old_clauses(), revised.new_clauses()
    assert align_pairs(old, new, all_links(old, new)) == align(old, new, is_related=False)


def test_of_given_pairs_only_the_clauses_they_name_need_be_known():
    old, new = revised.old_clauses(), revised.new_clauses()
    enough = [link for link in all_links(old, new) if max(link.likeness) >= min(PLAIN_SIMILARITY, PLAIN_CONTAINMENT)]
    known = {link.old: old[link.old] for link in enough}
    assert len(known) < len(old)
    assert align_pairs(known, new, reversed(enough)) == align(old, new, is_related=False)


def test_a_very_long_paragraph_is_merged_and_split_as_short_ones_are():
    one, other, third = (
        "".join(f"第{number}项由{who}负责，" for number in range(60)) for who in ("秘书长", "高级专员", "特别报告员")
    )
    old = operative(one, other, third)
    assert pairs(align(old, operative(one + other, third))) == {(0, 0), (1, 0), (2, 1)}
    half = third.index("第30项")
    assert pairs(align(old, operative(one, other, third[:half], third[half:]))) == {(0, 0), (1, 1), (2, 2), (2, 3)}


def rows(count: int, year: int) -> tuple[Clause, ...]:
    return operative(*(f"第{row}项，技术合作方案{year}年的执行情况，由第{row % 7}司负责" for row in range(count)))


@pytest.mark.parametrize("is_related", [True, False], ids=["versions", "strangers"])
def test_the_rows_of_an_annex_that_differ_by_a_number_find_each_other(is_related):
    alignment = align(rows(300, 2019), rows(300, 2020), is_related=is_related)
    assert pairs(alignment) == {(row, row) for row in range(300)}
    assert alignment.moved == frozenset()


@pytest.mark.parametrize("is_related", [True, False], ids=["versions", "strangers"])
def test_memory_does_not_grow_with_the_pairs_of_two_long_annexes(is_related):
    align(rows(5, 2019), rows(5, 2020), is_related=is_related)  # what is imported once is not counted
    tracemalloc.start()
    try:
        align(rows(500, 2019), rows(500, 2020), is_related=is_related)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 60e6


def test_a_thousand_equal_paragraphs_are_linked_in_order():
    assert pairs(align(operative(*["（空白）"] * 1000), operative(*["（空白）"] * 900))) == {(row, row) for row in range(900)}
