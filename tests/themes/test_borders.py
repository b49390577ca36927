"""A term is not found inside other words; jieba's own dictionary says what a word is."""

from __future__ import annotations

import weakref

import pytest
from composed_lexicons import lexicon, theme

from nlp.lexicon.model import Coordination, Term
from nlp.themes import Tagger
from nlp.themes.borders import Borders, Cuts, find_crossings

KEPT = [
    ("种族主义者的暴行", "种族主义"),
    ("难民营里的儿童", "难民"),
    ("支付国外债务", "债务"),
    ("尊重主权国家的选择", "主权"),
    ("国际合作伙伴的支持", "国际合作"),
    ("促进南南合作", "南南合作"),
    ("全球化带来的挑战", "全球化"),
    ("行使自决的权利", "自决"),
    ("避免政治化", "政治化"),
    ("债务人的义务", "债务"),
]
DROPPED = [
    ("捍卫民主权利", "主权"),
    ("湖南南合作社", "南南合作"),
    ("湖南南合作社的章程", "南南合作"),
    ("第三方合作伙伴", "三方合作"),
    ("国际合作社联盟", "国际合作"),
    ("全球化肥价格", "全球化"),
    ("全球化学品管理", "全球化"),
    ("各自决定", "自决"),
    ("来自决议草案", "自决"),
    ("越南南部", "南南"),
    ("扩大发展权限", "发展权"),
    ("消除违反恐惧原则", "反恐"),
    ("国外债务", "外债"),
    ("通过政治化解冲突", "政治化"),
    ("设计特别程序员岗位", "特别程序"),
]


@pytest.fixture(scope="module")
def borders() -> Borders:
    return Borders()


@pytest.mark.parametrize(("text", "term"), KEPT, ids=[text for text, _ in KEPT])
def test_a_term_that_is_a_word_or_a_part_of_a_compound_is_kept(borders: Borders, text: str, term: str) -> None:
    start = text.index(term)
    assert Cuts(borders, text).allow(start, start + len(term))


@pytest.mark.parametrize(("text", "term"), DROPPED, ids=[text for text, _ in DROPPED])
def test_a_term_across_the_edge_of_a_word_is_dropped(borders: Borders, text: str, term: str) -> None:
    start = text.index(term)
    assert not Cuts(borders, text).allow(start, start + len(term))


@pytest.mark.parametrize(("text", "term"), DROPPED, ids=[text for text, _ in DROPPED])
def test_what_must_be_cut_is_known_from_the_dictionary_beforehand(text: str, term: str) -> None:
    start = text.index(term)
    assert find_crossings([term])[term].may_cross(f"{text}\n", start, start + len(term))


def test_nothing_is_cut_where_no_word_could_cross() -> None:
    crossings = find_crossings(["南南合作"])["南南合作"]
    assert not crossings.may_cross("，南南合作，\n", 1, 5)
    assert not crossings.may_cross("南南合作\n", 0, 4)


def test_a_clause_is_cut_as_jieba_cuts_the_whole_text(borders: Borders) -> None:
    text = "重申各自决定，来自决议；国际合作社，全球化肥"
    cuts = Cuts(borders, text)
    whole = borders.cut(text)
    assert [text[slice(*cuts._word_at(position))] for position in range(len(text)) if text[position] not in "，；"] == [
        word for word in whole if word not in "，；" for _ in word
    ]


def test_borders_can_be_switched_off_for_a_term() -> None:
    free = Tagger(lexicon(theme("a", Term("主权", is_bounded=False))))
    bounded = Tagger(lexicon(theme("a", "主权")))
    assert [len(tagger.tag(["捍卫民主权利"])[0]) for tagger in (free, bounded)] == [1, 0]


def test_the_head_of_a_coordination_must_be_a_word() -> None:
    tagger = Tagger(lexicon(theme("a", "南南合作", coordinations=[Coordination("南南", "合作", "南南合作")])))
    assert tagger.tag(["南南和三方合作"])[0]
    assert not tagger.tag(["越南南、北三方合作社"])[0]
    assert not tagger.tag(["南南和三方合作社"])[0]


def test_the_dictionary_goes_with_the_last_that_uses_it() -> None:
    borders = Borders()
    assert not borders.is_part("民主权利", 1, 3)
    gone = weakref.ref(borders)
    del borders
    assert gone() is None, "something refers to itself: tens of megabytes stay until the next collection of garbage"
