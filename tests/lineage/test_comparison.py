"""Two documents side by side: which paragraphs belong together, and where those stand that were dropped."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage.differences.changes import Rewording
from nlp.lineage.differences.comparison import Comparison, compare
from nlp.lineage.differences.wording import Edit
from nlp.lineage.model import Clause, Edition
from nlp.text import fold

COOPERATION = "重申决心促进人权领域的国际合作，并为此加强各国之间的对话，"
DEBT = "深表关切外债负担对发展中国家充分享有所有人权的影响，"
CLIMATE = "认识到气候变化对小岛屿国家人民的生活构成威胁，"
DECISION = "决定在第七十六届会议上继续审议这个问题。"
TOPICS = [COOPERATION, DEBT, CLIMATE, DECISION, "欢迎特别报告员就住房权所作的工作，", "谴责对新闻工作者的一切袭击，"]


def edition(texts: Sequence[str], title: str | None = "人权与国际合作", first: int = 1) -> Edition:
    clauses = [
        Clause(place, None, "preambular", place + first - 1, None, text, fold(text).text) for place, text in enumerate(texts, 1)
    ]
    return Edition("document.txt", title=title, clauses=tuple(clauses))


def reword(old: str, new: str) -> Rewording:
    """Takes every wording for another altogether."""
    return Rewording(old, new, (Edit("replaced", (0, len(old)), (0, len(new))),), ())


def told(comparison: Comparison) -> list[tuple[str, list[int], list[int]]]:
    return [
        (pair.status, [clause.position for clause in pair.old], [clause.position for clause in pair.new])
        for pair in comparison.pairs
    ]


def test_a_dropped_paragraph_stands_after_what_became_of_the_one_before_it():
    compared = compare(edition([COOPERATION, DEBT, CLIMATE, DECISION]), edition([COOPERATION, CLIMATE, DECISION]), reword)
    assert told(compared) == [
        ("identical", [1], [1]), ("dropped", [2], []), ("identical", [3], [2]), ("identical", [4], [3]),
    ]  # fmt: skip


def test_what_was_dropped_before_all_else_comes_first():
    compared = compare(edition([DEBT, COOPERATION]), edition([COOPERATION]), reword)
    assert told(compared) == [("dropped", [1], []), ("identical", [2], [1])]


def test_a_moved_paragraph_draws_no_dropped_one_with_it():
    old = edition([COOPERATION, CLIMATE, TOPICS[4], DEBT, TOPICS[5]])
    new = edition([DEBT, COOPERATION, CLIMATE, TOPICS[4]])
    compared = compare(old, new, reword)
    assert told(compared)[-2:] == [("identical", [3], [4]), ("dropped", [5], [])]
    assert [pair.new[0].position for pair in compared.pairs if pair.is_moved] == [1]


def test_another_number_is_a_difference_though_the_text_is_the_same():
    compared = compare(edition([COOPERATION]), edition([COOPERATION], first=5), reword)
    assert [(pair.is_kept, pair.is_same, pair.is_renumbered) for pair in compared.pairs] == [(True, False, True)]
    assert not compared.is_same


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        pytest.param("人权与国际合作", "人权与国际团结", True, id="another title"),
        pytest.param("人权與國際合作", "人权与国际合作", False, id="another script"),
        pytest.param(None, "人权与国际合作", True, id="a title where there was none"),
        pytest.param(None, None, False, id="no title"),
    ],
)
def test_titles_are_compared_too(old, new, changed):
    compared = compare(edition([COOPERATION], old), edition([COOPERATION], new), reword)
    assert (compared.title is not None, compared.is_same) == (changed, not changed)


@given(st.permutations(TOPICS), st.permutations(TOPICS), st.integers(0, 6), st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_every_paragraph_of_both_stands_in_one_pair(olds, news, last_old, last_new):
    old, new = edition(olds[:last_old]), edition(news[:last_new])
    compared = compare(old, new, reword)
    assert sorted(clause.position for pair in compared.pairs for clause in pair.old) == [one.position for one in old.clauses]
    assert [clause.position for pair in compared.pairs for clause in pair.new] == [one.position for one in new.clauses]
    assert compared.has_common == bool(set(olds[:last_old]) & set(news[:last_new]))


@given(st.permutations(TOPICS))
@settings(max_examples=20, deadline=None)
def test_a_document_is_the_same_as_itself(texts):
    assert compare(edition(texts), edition(texts), reword).is_same
