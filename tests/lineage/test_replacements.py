"""Words that took the place of others: which are found, which are no words, and how they are counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lexicon import load_lexicon
from nlp.lineage.differences.ladder import load_ladder
from nlp.lineage.differences.replaced import replaced_words
from nlp.lineage.drift.history import SessionName
from nlp.lineage.drift.replacements import Example, Pair, Replacements
from nlp.lineage.model import Ancestor, Clause, Edition, Likeness
from nlp.rewording import Reworder
from nlp.segment import Segmenter
from nlp.text import fold

LEXICON = load_lexicon()
COMPARE = Reworder(LEXICON).compare
CUT = Segmenter(LEXICON).words
PLAIN = load_ladder(Path(LEXICON.path)).plain

UNDERSTANDING = "强调不同文化之间的对话有助于增进相互理解；"
COMPREHENSION = "强调不同文化之间的对话有助于增进相互谅解；"


def found(old: str, new: str) -> list[tuple[str, str]]:
    return [replaced.key for replaced in replaced_words(COMPARE(old, new), CUT, PLAIN)]


def example(old: str, new: str, source: str = "b", year: int = 2016, session: str = "71", position: int = 1) -> Example:
    before = Ancestor("a", None, "GA", "70", "2015-12-18", _clause(old, position), Likeness(0.9, 0.9))
    return Example(before, Edition(source, body="GA", session=session, date=f"{year}-12-18"), _clause(new, position))


def _clause(text: str, position: int) -> Clause:
    return Clause(position, None, "operative", position, None, text, fold(text).text)


def gathered(*examples: Example, least: int = 1) -> dict[tuple[str, str], Pair]:
    replacements = Replacements(COMPARE, CUT, PLAIN)
    for one in examples:
        replacements.add(one)
    return {(pair.old, pair.new): pair for pair in replacements.pairs({"相互理解": ("dialogue",)}, least=least)}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(UNDERSTANDING, COMPREHENSION, [("相互理解", "相互谅解")], id="one word"),
        pytest.param(
            "决心增进这个领域的国际合作；",
            "决心加强这一领域的国际合作；",
            [("增进", "加强"), ("这个", "这一")],
            id="word for word",
        ),
        pytest.param("审议应遵循非选择的原则；", "审议应遵循非选择性的原则；", [("非选择", "非选择性")], id="a term that grew"),
        pytest.param("鼓励各国通过协商解决争端；", "鼓励各国通过磋商解决争端；", [("协商", "磋商")], id="a rendering"),
        pytest.param("請各國通過協商解決爭端；", "请各国通过磋商解决争端；", [("协商", "磋商")], id="another script"),
        pytest.param(
            "鼓励建设性对话和协商，以增进理解；",
            "鼓励建设性对话与磋商，从而增进理解；",
            [("协商", "磋商")],
            id="between small words",
        ),
        pytest.param("敦促各国保护记者；", "请秘书长提交报告；", [], id="a clause written anew"),
        pytest.param("强调法治的重要性；", "又强调法治的重要性；", [], id="a word of degree"),
        pytest.param("决定在第七十届会议上审议；", "决定在第七十一届会议上审议；", [], id="a session"),
        pytest.param("回顾其2015年12月17日的决定；", "回顾其2016年12月19日的决定；", [], id="a date"),
        pytest.param("回顾其第70/150号决议；", "回顾其第71/175号决议；", [], id="a resolution"),
        pytest.param("欢迎对话与合作；", "欢迎对话和合作；", [], id="a function word"),
        pytest.param("欢迎对话，合作；", "欢迎对话；合作；", [], id="a mark"),
        pytest.param(UNDERSTANDING, UNDERSTANDING, [], id="nothing"),
    ],
)
def test_words_are_found_and_numbers_dates_and_marks_are_none(old, new, expected):
    assert found(old, new) == expected


def test_an_opening_is_told_from_other_words():
    (replaced,) = replaced_words(COMPARE("邀请会员国提供培训；", "敦促会员国提供培训；"), CUT, PLAIN)
    assert (replaced.key, replaced.is_opening, replaced.is_alone) == (("邀请", "敦促"), True, True)


@pytest.mark.parametrize(
    ("new", "is_alone"),
    [
        pytest.param("强调第71/175号决议所述对话有助于增进相互谅解。", True, id="a number and a mark"),
        pytest.param("强调第70/150号决议所述对话有助于加强相互谅解；", False, id="another word"),
    ],
)
def test_a_replacement_is_alone_where_no_other_words_changed(new, is_alone):
    old = "强调第70/150号决议所述对话有助于增进相互理解；"
    (replaced,) = (one for one in replaced_words(COMPARE(old, new), CUT, PLAIN) if one.old == "相互理解")
    assert replaced.is_alone is is_alone


def test_a_clause_copied_into_several_documents_is_one_rewording():
    copies = [example(UNDERSTANDING, COMPREHENSION, source) for source in "bcd"]
    another = example("请秘书处促进相互理解；", "请秘书处促进相互谅解；", "d", position=2)
    pair = gathered(*copies, another)["相互理解", "相互谅解"]
    assert (pair.clauses, pair.steps, pair.documents, pair.alone, pair.back) == (2, 4, 3, 2, 0)


def test_the_way_back_is_counted_beside():
    there, back = example(UNDERSTANDING, COMPREHENSION), example(COMPREHENSION, UNDERSTANDING, "c")
    pairs = gathered(there, back)
    assert {key: (pair.clauses, pair.back) for key, pair in pairs.items()} == {
        ("相互理解", "相互谅解"): (1, 1),
        ("相互谅解", "相互理解"): (1, 1),
    }


def test_sessions_are_told_with_their_steps():
    examples = [example(UNDERSTANDING, COMPREHENSION, source, session=session) for source, session in ("b7", "c7", "d8")]
    (pair,) = gathered(*examples).values()
    assert pair.sessions == (
        (SessionName("GA", "70"), SessionName("GA", "7"), 2),
        (SessionName("GA", "70"), SessionName("GA", "8"), 1),
    )


def test_the_example_is_the_earliest_in_which_nothing_else_changed():
    crowded = example(UNDERSTANDING, COMPREHENSION.replace("增进", "加强"), "b", 2016)
    late, early = example(UNDERSTANDING, COMPREHENSION, "c", 2019), example(UNDERSTANDING, COMPREHENSION, "d", 2018)
    pair = gathered(crowded, late, early)["相互理解", "相互谅解"]
    assert pair.example == early
    start, end = pair.replaced.new_span
    assert COMPREHENSION[start:end] == "相互谅解"


def test_a_pair_of_a_lexicon_s_term_names_its_theme_and_few_rewordings_are_left_out():
    (pair,) = gathered(example(UNDERSTANDING, COMPREHENSION)).values()
    assert (pair.old_themes, pair.new_themes, pair.likeness) == (("dialogue",), (), 0.75)
    assert gathered(example(UNDERSTANDING, COMPREHENSION), least=2) == {}


WORDS = ("相互理解", "相互谅解", "增进", "加强", "对话", "协商", "磋商", "，", "的", "第70/1号", "2015年", " ", "國際合作")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map("".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_every_pair_has_its_words_in_its_example_and_no_more_documents_than_steps(texts):
    examples = [example(old, new, f"d{number}") for number, (old, new) in enumerate(texts)]
    for (old, new), pair in gathered(*examples).items():
        before, after = fold(pair.example.before.clause.text).text, fold(pair.example.clause.text).text
        assert old in before
        assert new in after
        assert old != new
        assert 1 <= pair.alone + 1 <= pair.clauses + 1 <= pair.steps + 1
        assert 1 <= pair.documents <= pair.steps
        assert sum(count for *_, count in pair.sessions) == pair.steps
