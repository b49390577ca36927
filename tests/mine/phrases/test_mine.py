"""Mining: what becomes a candidate, what is left out, what comes first."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest

from nlp.cutting import Tokens
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.terms import term_themes
from nlp.mine.phrases import Edges, PhraseText, edges_of, mine
from nlp.vocabulary import phrase_edges

FRAMES = [
    "{}是各国的共同承诺", "为落实{}而努力", "离不开{}", "{}、和平与安全", "围绕{}开展工作", "有关{}的报告",
    "把{}写入本国计划", "按照{}行事", "{}仍面临挑战", "重申{}", "会员国对{}作出的贡献", "通过{}消除贫困",
]  # fmt: skip


@pytest.fixture(scope="module")
def tools():
    lexicon = load_lexicon()
    return {"cut": Tokens(lexicon).tokens, "edges": phrase_edges(lexicon), "known": term_themes(lexicon)}


def framed(term: str, times: int, seed: int = 0) -> list[PhraseText]:
    chosen = Random(seed)
    frames = [FRAMES[number % len(FRAMES)] for number in range(times)]
    return [
        PhraseText(f"第{number}年，{frame.format(term)}{chosen.choice('，。；')}", f"{number}")
        for number, frame in enumerate(frames)
    ]


@pytest.mark.parametrize("with_words", [True, False], ids=["with a segmenter", "with characters alone"])
def test_a_planted_term_comes_up_and_its_broken_pieces_do_not(tools, with_words):
    texts = framed("可持续发展目标", 40)
    found = [one.text for one in mine(texts, **tools)] if with_words else [one.text for one in mine(texts)]
    assert "可持续发展目标" in found[:5]
    assert "持续发展目" not in found
    assert "展目标" not in found


@pytest.mark.parametrize("term", ["普遍定期审议", "单方面强制性措施", "普惠金融", "数字公共产品", "碳边境调节机制"])
def test_a_term_that_stands_three_times_is_reached_whatever_its_length(tools, term):
    assert term in [one.text for one in mine(framed(term, 3), **tools)]


def test_a_term_is_reached_that_only_stands_in_a_clause_that_is_repeated_whole(tools):
    texts = [PhraseText("深为关切气候变化对享受人权的不利影响，", str(number)) for number in range(3)]
    found = {one.text: one for one in mine(texts, **tools)}
    assert (found["气候变化"].count, found["气候变化"].documents) == (3, 3)


def test_what_the_segmenter_cuts_through_is_reached_where_it_stands_freely(tools):
    texts = [
        PhraseText(f"{before}仇外思潮{after}", before)
        for before, after in (("反对", "，"), ("助长", "的"), ("各种", "和"), ("对", "了"))
    ]
    assert "仇外思潮" in [one.text for one in mine(texts, **tools)]


def test_every_wording_of_the_shipped_lexicon_would_be_reached_if_it_stood_three_times():
    """Without the lexicon as the segmenter's dictionary, and whatever the lengths of its terms."""
    lexicon = load_lexicon()
    bare = replace(lexicon, themes=())
    cut, edges = Tokens(bare).tokens, phrase_edges(lexicon)
    terms = [term for term in term_themes(lexicon) if re.fullmatch(r"[\u4e00-\u9fff]{2,12}", term)]
    assert len(terms) > 200
    for term in terms:
        assert term in [one.text for one in mine(framed(term, 3), cut=cut, edges=edges)]


@pytest.mark.parametrize("text", ["2030年", "2015年12月", "第53届", "三"])
def test_dates_and_numbers_alone_are_no_phrases(text):
    assert text not in [one.text for one in mine([PhraseText(f"{before}{text}，") for before in "甲乙丙丁"], every=True)]


@pytest.mark.parametrize("broken", ["和技术援助", "技术援助的", "对技术援助"])
def test_no_phrase_begins_or_ends_with_a_function_word(tools, broken):
    texts = [PhraseText(f"提供{where}和技术援助的{where}对技术援助", where) for where in "京津沪渝"]
    found = [one.text for one in mine(texts, **tools)]
    assert "技术援助" in found
    assert broken not in found


def test_a_phrase_does_not_begin_within_the_words_a_paragraph_opens_with(tools):
    texts = [PhraseText(f"又特此郑重重申国际团结{after}", str(at), opening=7) for at, after in enumerate("，。；")]
    assert "重申国际团结" not in [one.text for one in mine(texts, **tools)]


@pytest.mark.parametrize("term", ["不可分割原则", "相互谅解", "特别报告制度"])
def test_terms_may_begin_with_words_of_the_list_of_function_words(tools, term):
    assert term in [one.text for one in mine(framed(term, 4), **tools)]


def test_what_is_joined_by_a_function_word_does_not_swallow_its_parts(tools):
    texts = [PhraseText(f"{before}罗马宣言和行动计划，", before) for before in ("重申", "落实", "回顾")]
    found = [one.text for one in mine(texts, **tools)]
    assert {"罗马宣言", "行动计划", "罗马宣言和行动计划"} <= set(found)


def test_terms_of_the_lexicon_are_said_to_be_known_and_left_out_where_only_news_is_asked_for(tools):
    texts = [
        one._replace(mentions=((one.text.index("南南合作"), one.text.index("南南合作") + 4),)) for one in framed("南南合作", 6)
    ]
    (known,) = (one for one in mine(texts, **tools) if one.text == "南南合作")
    assert (known.is_known, known.covered) == (True, 1.0)
    assert not {"南南合作", "合作", "南南"} & {one.text for one in mine(texts, **tools, new=True)}


def test_documents_and_sessions_are_counted_once_each():
    texts = [PhraseText("数字鸿沟，", document, session) for document, session in (
        ("a", ("GA", "75")), ("a", ("GA", "75")), ("b", ("GA", "75")), ("c", ("HRC", "75")),
    )]  # fmt: skip
    (found,) = mine(texts)
    assert (found.count, found.paragraphs, found.documents, found.sessions) == (4, 4, 3, 2)


def test_the_order_of_the_texts_changes_nothing_but_the_places(tools):
    texts = framed("全球公共产品", 9) + framed("数字鸿沟", 7)
    assert mine(texts, **tools) == mine(texts[::-1], **tools)


@pytest.mark.parametrize("texts", [[], [""], ["，。"], ["人"]], ids=["none", "an empty one", "marks", "one character"])
def test_texts_without_a_repeat_have_no_phrases(texts, tools):
    assert mine(list(map(PhraseText, texts)), **tools) == []


def test_longer_phrases_are_found_where_they_are_asked_for():
    clause = "促进和保护所有人的一切公民政治经济社会和文化权利包括发展权"
    found = mine([PhraseText(f"{before}{clause}。") for before in "甲乙丙"], lengths=range(20, 41))
    assert [one.text for one in found] == [clause]


def test_tokens_are_counted_as_words(tools):
    texts = framed("全球公共产品", 5)
    found = {one.text: one for one in mine(texts, unit="token", lengths=range(2, 4), **tools)}
    assert found["全球公共产品"].length in (2, 3)
    assert all(2 <= one.length <= 3 for one in found.values())


def test_edges_keep_the_words_that_terms_begin_and_end_with():
    edges = edges_of({"的", "不", "者"}, {"重申"})
    assert edges == Edges(frozenset({"的", "者", "重申"}), frozenset({"的", "不"}))
