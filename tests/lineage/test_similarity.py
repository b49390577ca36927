"""How much two clauses are alike: known answers, worked out here by the definitions, and the same figures in batches."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage.alignment.shingles import shared, shingled, shingles
from nlp.lineage.alignment.similarity import likeness, likeness_of_all, likeness_of_pairs, similarity_of_all

# A long clause, and the same with two words replaced wherever they stand.
LONG = (
    "重申在促进、保护和充分实现所有人权和基本自由的过程中，应遵循普遍、非选择、客观和透明的原则，并与《宪章》所载宗旨和原则保持一致，"
    "强调国际合作有助于支持国家努力和提高会员国在人权领域的能力，包括为此增进各国与人权机制的合作，以及应有关国家请求并按照这些国家"
    "确定的优先重点提供技术援助，又强调不同宗教、文化和文明之间在人权领域开展对话，大大有助于增进这个领域的国际合作，促请会员国、"
    "各专门机构和政府间组织继续开展建设性对话和协商，以增进理解及促进和保护所有人权，并鼓励非政府组织为此作出贡献；"
)
REPLACED = LONG.replace("协商", "磋商").replace("增进", "加强")

OFFICE = "欢迎联合国南南合作办公室所做的工作"
OFFICE_EXTENDED = "又欢迎联合国南南合作办公室所做的工作，并请该办公室继续向发展中国家提供技术援助"

FIRST, SECOND, THIRD = (
    "敦促各国采取双边和区域措施，",
    "应对粮食危机和气候变化对人权的不利影响，",
    "并向提出请求的国家提供技术援助，",
)

some_texts = st.lists(st.text("重申国际合作和人权，；", max_size=12), max_size=6)


def common(one: str, other: str) -> int:
    """The length of the longest common subsequence, by the textbook's table."""
    row = [0] * (len(other) + 1)
    for character in one:
        before = list(row)
        for place, another in enumerate(other, 1):
            row[place] = before[place - 1] + 1 if character == another else max(before[place], row[place - 1])
    return row[-1]


def similarity(one: str, other: str) -> float:
    """The normalised Indel similarity, by its definition."""
    return 2 * common(one, other) / (len(one) + len(other)) if one or other else 1.0


def containment(one: str, other: str) -> float:
    """The share of the shingles of the text that has fewer, by its definition."""
    return len(shingles(one) & shingles(other)) / min(len(shingles(one)), len(shingles(other)))


def test_a_text_is_wholly_like_itself():
    assert likeness(LONG, LONG) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        pytest.param(LONG, REPLACED, (0.9713, 0.9351), id="two words replaced"),
        pytest.param(OFFICE, OFFICE_EXTENDED, (0.6071, 1.0), id="extended at both ends"),
        pytest.param(FIRST + SECOND + THIRD, SECOND + FIRST + THIRD, (0.72, 0.9375), id="clauses in another order"),
    ],
)
def test_known_answers(one, other, figures):
    found = likeness(one, other)
    assert found == pytest.approx((similarity(one, other), containment(one, other)))
    assert tuple(round(figure, 4) for figure in found) == figures


def test_a_clause_of_one_character_is_contained_in_its_equal_only():
    assert likeness("会", "会议") == (pytest.approx(2 / 3), 0.0)
    assert likeness("会", "会") == (1.0, 1.0)
    assert likeness("", "会").similarity == 0.0
    assert likeness("", "") == (1.0, 1.0)


@settings(max_examples=60)
@given(some_texts, some_texts)
def test_all_pairs_have_the_figures_of_the_definitions(old, new):
    found = likeness_of_all(old, new)
    assert [matrix.shape for matrix in found] == [(len(old), len(new))] * 2
    for row, one in enumerate(old):
        for column, other in enumerate(new):
            assert found[0][row, column] == pytest.approx(similarity(one, other))
            assert found[1][row, column] == pytest.approx(containment(one, other))


@settings(max_examples=60)
@given(some_texts, some_texts, st.randoms(use_true_random=False))
def test_given_pairs_have_the_figures_that_all_pairs_have(old, new, random):
    pairs = [(row, column) for row in range(len(old)) for column in range(len(new)) if random.random() < 0.5]
    matrices = likeness_of_all(old, new)
    assert likeness_of_pairs(old, new, pairs) == [tuple(matrix[pair] for matrix in matrices) for pair in pairs]


def test_similarities_below_the_least_asked_for_are_nothing():
    assert similarity_of_all([FIRST], [FIRST, THIRD], least=0.5).tolist() == [[1.0, 0.0]]


@given(some_texts, some_texts, st.randoms(use_true_random=False))
def test_shared_shingles_weigh_as_much_as_they_are_given(old, new, random):
    both = shingled([*old, *new])
    weights = [random.randrange(5) for _ in range(both.kinds)]
    found = shared(both.part(0, len(old)), both.part(len(old), len(old) + len(new)), np.array(weights, np.float64))
    for row in range(len(old)):
        for column in range(len(new)):
            assert found[row, column] == sum(weights[one] for one in both.of(row) & both.of(len(old) + column))


def test_characters_beyond_the_basic_plane_are_one_each():
    assert likeness("𠮷野家的𠀋", "𠮷野家") == (pytest.approx(0.75), 1.0)
