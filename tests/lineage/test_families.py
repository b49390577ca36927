"""Families of near-identical texts: near their leader, whole in spite of the cap, and the same whatever the order."""

from __future__ import annotations

from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage import families as module
from nlp.lineage.alignment.similarity import likeness
from nlp.lineage.families import LEAST, families, members_of, most_alike
from nlp.store.wordings import digest_of

CLAUSE = "应遵循普遍、非选择、客观和透明的原则"
VARIANTS = (
    "决定在第七十六届会议上继续审议此事。",
    "决定在第七十七届会议上继续审议此事。",
    "决定在其第七十八届会议上继续审议此事。",
    "请秘书长向第七十六届会议提出报告；",
    "请秘书长向第七十八届会议提出报告；",
    CLAUSE,
)


def grouped(texts: list[str]) -> set[frozenset[str]]:
    """The families of texts, all pairs of them being known."""
    names = [digest_of(text) for text in texts]
    pairs = [(one, other, likeness(texts[one], texts[other]).similarity) for one, other in combinations(range(len(texts)), 2)]
    kept = most_alike(pairs, names)
    known = [pair for pair in pairs if pair[:2] in kept]

    def is_near(index: int, others):
        return (likeness(texts[index], texts[other]).similarity >= LEAST for other in others)

    return {frozenset(texts[index] for index in members) for members in members_of(families(names, known, is_near)).values()}


def test_variants_of_a_formula_are_a_family_and_what_is_like_nothing_is_one_of_its_own():
    assert grouped(list(VARIANTS)) == {frozenset(VARIANTS[:3]), frozenset(VARIANTS[3:5]), frozenset([CLAUSE])}


def test_what_lies_between_two_texts_does_not_join_them():
    first, middle, last, beyond = "甲乙丙丁戊己庚辛壬癸", "甲乙丙丁戊己庚辛子丑", "甲乙丙丁戊己寅卯子丑", "甲乙丙丁辰巳寅卯子丑"
    assert likeness(first, middle).similarity == likeness(middle, last).similarity == LEAST
    assert likeness(first, last).similarity < LEAST
    assert grouped([first, middle, last]) == {frozenset([first, middle, last])}
    found = grouped([first, middle, last, beyond])
    assert len(found) == 2
    for family in found:
        assert any(all(likeness(one, other).similarity >= LEAST for other in family) for one in family)


def texts_of(numbers: list[int]) -> list[str]:
    return [
        f"决定在第{number % 7}届会议上根据第{number}次报告继续审议此事，并{'再次' * (number % 4)}请秘书长报告。"
        for number in numbers
    ]


numbers = st.lists(st.integers(0, 60), min_size=1, max_size=25, unique=True)


@settings(max_examples=40, deadline=None)
@given(numbers, st.randoms(use_true_random=False))
def test_the_order_of_the_texts_plays_no_part(drawn: list[int], random: Random):
    texts = texts_of(drawn)
    shuffled = random.sample(texts, len(texts))
    assert grouped(texts) == grouped(shuffled)


@settings(max_examples=40, deadline=None)
@given(numbers, st.integers(1, 6))
def test_no_family_changes_where_few_pairs_of_a_text_are_known(drawn: list[int], most: int):
    """The families are those of all pairs, ordered by what is known of the number of neighbours."""
    texts = texts_of(drawn)
    kept_before = module.MOST_PAIRS
    try:
        module.MOST_PAIRS = most
        found = grouped(texts)
        expected = by_definition(texts, most)
    finally:
        module.MOST_PAIRS = kept_before
    assert found == expected


def by_definition(texts: list[str], most: int) -> set[frozenset[str]]:
    """Leaders and those near them, looked for among all."""
    near = {one: {other for other in texts if likeness(one, other).similarity >= LEAST} for one in texts}
    left = sorted(texts, key=lambda text: (-min(len(near[text]) - 1, most), digest_of(text)))
    found = set()
    while left:
        family = near[left[0]] & set(left)
        found.add(frozenset(family))
        left = [text for text in left if text not in family]
    return found


def test_of_the_pairs_of_a_text_the_most_alike_are_kept(monkeypatch):
    monkeypatch.setattr(module, "MOST_PAIRS", 2)
    pairs = [(0, 1, 0.9), (0, 2, 0.8), (0, 3, 0.7), (0, 4, 0.6), (3, 4, 0.9), (3, 5, 0.85), (4, 5, 0.7)]
    assert most_alike(pairs, list("abcdef")) == {(0, 1), (0, 2), (3, 4), (3, 5), (4, 5)}
