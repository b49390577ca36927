"""Variants of known terms that the texts have."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from suggesting import corpus, suggested

from nlp.maintenance.suggest.variants import find_variants, known_terms


@pytest.mark.parametrize(
    ("term", "text", "wording", "change", "part"),
    [
        pytest.param(
            "非选择性", "应遵循普遍、客观和非选择的原则，", "非选择", "shorter", "性", id="without its last character"
        ),
        pytest.param("相互依存", "重申人权的相互依存性，", "相互依存性", "longer", "性", id="with a character more"),
        pytest.param("互利合作", "开展互利的合作，", "互利的合作", "longer", "的", id="with a character inside"),
        pytest.param("三角合作", "欢迎三方合作，", "三方合作", "other", "方", id="with another character"),
        pytest.param(
            "单方面强制性措施", "谴责单方面强制性经济措施，", "单方面强制性经济措施", "between", "经济", id="with a word put in"
        ),
        pytest.param("公正和客观", "本着客观和公正的态度，", "客观和公正", "turned", "和", id="turned round"),
        pytest.param("对话与合作", "鼓励对话及合作，", "对话及合作", "turned", "与", id="joined otherwise"),
    ],
)
def test_a_variant_is_found_with_the_term_and_what_is_different(term, text, wording, change, part):
    small = corpus({"theme": [term]}, text)
    found = [(one.wording, one.term, one.change, one.part) for one in find_variants(small, known_terms(small))]
    assert (wording, term, change, part) in found


@pytest.mark.parametrize(
    ("term", "text", "wording"),
    [
        pytest.param("非选择性", "批评选择性的做法，", "选择性", id="a negation that went"),
        pytest.param("政治化", "强调非政治化，", "非政治化", id="a negation that came"),
        pytest.param("可预见性", "强调不预见性，", "不预见性", id="a negation in the place of something"),
        pytest.param("2020年议程", "执行2030年议程，", "2030年议程", id="another number"),
    ],
)
def test_what_makes_another_concept_is_no_variant(term, text, wording):
    small = corpus({"theme": [term]}, text)
    assert wording not in {one.wording for one in find_variants(small, known_terms(small))}


@example("三方合作", "欢迎三方合作。")
@settings(max_examples=60, deadline=None)
@given(st.text("三方角合作国际的和、，", min_size=3, max_size=6), st.text("三方角合作国际的和、，。", max_size=30))
def test_a_variant_stands_in_the_texts_and_is_not_the_term(term, text):
    small = corpus({"theme": [term]}, text)
    for one in find_variants(small, known_terms(small)):
        assert one.wording in text
        assert one.wording != term


def test_a_variant_all_of_whose_places_are_found_already_is_told_so_and_stands_lower():
    texts = ["本着合作与真诚对话的精神，", "开展合作与真诚对话，"]
    known = suggested({"dialogue": ["合作与对话", "真诚对话"]}, texts)["合作与真诚对话"]
    news = suggested({"dialogue": ["合作与对话"]}, texts)["合作与真诚对话"]
    assert [one.key for one in known.evidence if one.themes == ("dialogue",)] == ["found"]
    assert known.points["found"] == -1
    assert known.score < news.score
