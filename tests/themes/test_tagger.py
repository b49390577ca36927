"""What holds for every text and every lexicon."""

from __future__ import annotations

import pickle
import random

import pytest
from composed_lexicons import lexicon, theme
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lexicon import load_lexicon
from nlp.lexicon.model import Coordination, Term
from nlp.text import ZERO_WIDTH
from nlp.themes import Tagger
from nlp.types import ThemeTag

SENTENCES = [
    "欢迎北南、南南及三方合作，并重申非选择性、客观性和公正性；",
    "强调普遍定期审议是以合作和互动对话为基础的机制，",
    "加强国际合作和团结，消除种族主义、种族歧视和仇外心理，",
    "各国应当合作共赢，开展真诚对话，反对单方面强制性措施，",
    "实现可持续发展和发展权，应对气候变化和恐怖主义，",
    "尊重文化多样性、主权平等和自决权，向自愿基金捐款；",
]
TRADITIONAL = str.maketrans(
    "欢迎应种义视际团结开诚话单强发动国权实现续气变怖尊样选择观审议机对础决愿个",
    "歡迎應種義視際團結開誠話單強發動國權實現續氣變怖尊樣選擇觀審議機對礎決願個",
)
RADICALS = str.maketrans({"文": "⽂", "一": "⼀", "力": "⼒", "人": "⼈", "自": "⾃", "气": "⽓"})
INVISIBLE = [" ", "\n", "\r\n", "\u3000", "\u00a0", "\u200b", "\u200d", "\u00ad", "\ufeff", "\n\n", "\t", "\f"]


@pytest.fixture(scope="module")
def shipped() -> Tagger:
    return Tagger(load_lexicon())


def summary(tags: tuple[ThemeTag, ...]) -> list[tuple[str, int, bool]]:
    return [(tag.theme, len(tag.mentions), tag.cited) for tag in tags]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(SENTENCES), st.text(max_size=20)), max_size=4).map("".join))
def test_a_mention_is_what_stands_at_its_offsets(shipped: Tagger, text: str) -> None:
    for tag in shipped.tag([text])[0]:
        for mention in tag.mentions:
            assert text[mention.start : mention.end] == mention.surface
            assert mention.surface


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SENTENCES), st.integers(0, 2**16))
def test_broken_text_does_not_break_a_theme(shipped: Tagger, sentence: str, seed: int) -> None:
    chosen = random.Random(seed)
    broken = "".join(character + chosen.choice(["", "", *INVISIBLE]) for character in sentence)
    assert summary(shipped.tag([broken])[0]) == summary(shipped.tag([sentence])[0])


@pytest.mark.parametrize("sentence", SENTENCES)
def test_other_forms_of_the_characters_are_the_same_characters(shipped: Tagger, sentence: str) -> None:
    expected = summary(shipped.tag([sentence])[0])
    assert expected
    assert summary(shipped.tag([sentence.translate(TRADITIONAL)])[0]) == expected
    assert summary(shipped.tag([sentence.translate(RADICALS)])[0]) == expected


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.text("南北合作国际团结权利发展主客观性", min_size=1, max_size=4), min_size=1, max_size=5, unique=True),
    st.text("南北合作国际团结权利发展主客观性，、和", max_size=40),
)
def test_a_term_added_to_one_theme_changes_no_other(added: list[str], text: str) -> None:
    other = theme("other", "南南合作", "发展权", "主权", coordinations=[Coordination("南南", "合作", "南南合作")])
    before = Tagger(lexicon(theme("a", "国际合作"), other))
    after = Tagger(lexicon(theme("a", "国际合作", *added), other))
    texts = [text, f"南南和北北合作{text}发展权利", "".join(added) + "南南合作"]
    for alone, beside in zip(before.tag(texts), after.tag(texts), strict=True):
        assert [tag for tag in alone if tag.theme == "other"] == [tag for tag in beside if tag.theme == "other"]


def test_themes_come_in_the_lexicon_s_order_and_mentions_by_offset(shipped: Tagger) -> None:
    places = {theme.id: place for place, theme in enumerate(shipped.lexicon.themes)}
    for tags in shipped.tag(SENTENCES):
        assert [tag.theme for tag in tags] == sorted((tag.theme for tag in tags), key=places.__getitem__)
        for tag in tags:
            assert list(tag.mentions) == sorted(tag.mentions, key=lambda mention: mention.start)


def test_overlapping_mentions_of_a_theme_are_the_leftmost_longest() -> None:
    tagger = Tagger(lexicon(theme("a", "发展", "发展权利", "权利公约"), theme("b", "权利公约")))
    found = {tag.theme: [mention.surface for mention in tag.mentions] for tag in tagger.tag(["发展权利公约和发展"])[0]}
    assert found == {"a": ["发展权利", "发展"], "b": ["权利公约"]}


def test_a_longer_term_whose_guard_fails_makes_way_for_the_shorter() -> None:
    from nlp.lexicon.model import WordGuard

    longer = Term("发展权利", guards=(WordGuard("after", ("重申",)),))
    tagger = Tagger(lexicon(theme("a", "权利", longer)))
    assert [mention.surface for mention in tagger.tag(["促进发展权利"])[0][0].mentions] == ["权利"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("参加UPR工作", 1),
        ("参加 \uff35\uff30\uff32 工作", 1),
        ("参加UPR2工作", 0),
        ("参加SUPRA工作", 0),
        ("参加S\u200bUPR工作", 0),
        ("第2 UPR 3号", 1),
        ("COVID-19疫情", 1),
        ("COVID-190号", 0),
        ("COVID - 19 疫情", 1),
    ],
)
def test_letters_next_to_a_latin_term_make_it_another_word(text: str, count: int) -> None:
    tags = Tagger(lexicon(theme("a", "UPR", "COVID-19"))).tag([text])[0]
    assert sum(len(tag.mentions) for tag in tags) == count


def test_text_with_lone_surrogates_is_tagged_all_the_same(shipped: Tagger) -> None:
    (tag,) = shipped.tag(["\ud800南南合作\udfff"])[0]
    assert (tag.theme, tag.mentions[0].start) == ("south-south-cooperation", 1)


def test_no_text_and_no_themes_give_no_tags(shipped: Tagger) -> None:
    assert shipped.tag([]) == []
    assert shipped.tag(["", " \n", "无关"]) == [(), (), ()]
    assert Tagger(lexicon()).tag(["南南合作"]) == [()]


def test_one_text_is_not_taken_for_its_characters(shipped: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(TypeError, match=r"^several texts are expected, and one was given; put it into a list: \[text\]"):
        shipped.tag("外债")


@pytest.mark.parametrize("missing", [None, float("nan"), b"\xe5"], ids=repr)
def test_what_is_no_text_is_named_by_its_place(missing: object, shipped: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(TypeError, match=r"^texts\[1\] is no text \(str\): .+; leave it out or fill it in$"):
        shipped.tag(["外债", missing])


def test_a_tagger_survives_pickling() -> None:
    tagger = Tagger(lexicon(theme("a", "南南合作")))
    assert pickle.loads(pickle.dumps(tagger)).tag(SENTENCES) == tagger.tag(SENTENCES)  # noqa: S301 - our own bytes


@pytest.mark.parametrize("mark", sorted(set(ZERO_WIDTH) - {"-"}))
def test_zero_width_characters_inside_a_term_are_no_hindrance(shipped: Tagger, mark: str) -> None:
    (tag,) = shipped.tag([f"南{mark}南{mark}合作"])[0]
    assert tag.mentions[0].surface == f"南{mark}南{mark}合作"
