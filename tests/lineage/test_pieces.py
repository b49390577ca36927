"""Where a text stands in another, whole or piece by piece."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.lineage.alignment.pieces import LEAST_LENGTH, LONG_WHOLE, Stretch, pieces, piecewise, stretch

texts = st.text("重申国际合作人权，；、", max_size=40)


@given(texts)
def test_pieces_tile_the_text_and_only_a_short_text_has_a_short_one(text):
    found = pieces(text)
    assert "".join(found) == text
    assert len(found) == 1 or all(len(piece) >= LEAST_LENGTH for piece in found)


@given(texts, texts)
def test_pieces_are_looked_for_in_the_longer_text_whichever_comes_first(one, other):
    assert piecewise(one, other) == piecewise(other, one)


@given(texts, texts, texts)
def test_what_stands_in_a_text_as_it_is_is_found_there(before, part, after):
    found = stretch(part, before + part + after)
    assert found.similarity == 1.0 or not part
    assert (before + part + after)[found.start : found.end] == part or not part


def test_the_clauses_of_a_paragraph_are_found_in_another_order_and_with_other_words():
    one = "敦促各国建立多灾种预警系统，及时分享水文和气象资料，向邻国提供技术援助；"
    other = "敦促各国向邻国提供必要的技术援助，及时交流气象和水文资料，建立多灾种预警系统；"
    assert piecewise(one, other) > 0.65
    assert piecewise(one, "决定在大会下届会议题为“可持续发展”的项目下审议关于减少灾害风险的问题。") < 0.5


def test_a_text_is_found_in_one_that_is_as_long_as_a_report():
    before = "".join(f"会议注意到第{number}次报告所载的资料。" for number in range(400))
    part = "敦促各会员国建立和完善沿海城市的多灾种预警系统，并与邻国及时分享水文资料；"
    found = stretch(part, before + part + before)
    assert len(before) > LONG_WHOLE
    assert found == Stretch(len(before), len(before) + len(part), 1.0)


def test_a_text_of_which_a_long_one_has_nothing_stands_nowhere_in_it():
    found = stretch("敦促各会员国", "回" * (LONG_WHOLE + 1))
    assert (found.start, found.similarity) == (0, 0.0)
