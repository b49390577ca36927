"""The word-level difference of two wordings: its words, its edits, and what holds for any two texts."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nlp.lexicon.load import load_lexicon
from nlp.lineage.differences.wording import Edit, edits, readable
from nlp.lineage.differences.words import Word, words_of
from nlp.rewording import Reworder
from nlp.text import fold
from nlp.types import Token

REWORDER = Reworder(load_lexicon())

texts = st.text(
    st.sampled_from(
        "请促重申又强调人权合作对话和及与的在、，；。《》“” \u3000\u200b\n１2013年月日第/号aＡ普遍性非選擇选择客观¹"
    ),
    max_size=40,
)
phrases = st.lists(
    st.sampled_from(
        ["重申", "又强调", "普遍性", "非选择性", "客观", "人权领域的国际合作", "第68/160号决议", "2013年12月18日", *"、和，的 "]
    ),
    max_size=25,
).map("".join)  # fmt: skip
wordings = st.one_of(texts, phrases)


def shown(old: str, new: str) -> str:
    """The difference as ``wdiff`` writes it."""
    pieces = []
    for edit in readable(REWORDER.compare(old, new).edits):
        went, came = old[slice(*edit.old)], new[slice(*edit.new)]
        changed = (f"[-{went}-]" if went else "") + (f"{{+{came}+}}" if came else "")
        pieces.append(came if edit.operation == "equal" else changed)
    return "".join(pieces)


def keys(text: str) -> list[str]:
    """The words of a text, tokens being single characters."""
    folded = fold(text)
    return [word.key for word in words_of(folded, [Token(one, at, at + 1) for at, one in enumerate(folded.text)])]


@given(wordings, wordings)
@settings(max_examples=150, deadline=None)
def test_the_edits_tile_both_texts(old, new):
    made = REWORDER.compare(old, new).edits
    assert "".join(old[slice(*edit.old)] for edit in made) == old
    assert "".join(new[slice(*edit.new)] for edit in made) == new


@given(wordings, wordings)
@example("又强调", "0又强调")
@settings(max_examples=150, deadline=None)
def test_what_is_equal_reads_the_same_and_the_rest_does_not(old, new):
    for edit in REWORDER.compare(old, new).edits:
        went, came = (fold(text[slice(*span)]).text for text, span in ((old, edit.old), (new, edit.new)))
        assert (went == came) == (edit.operation == "equal") or not (went or came)


@given(wordings, wordings)
@example(" ", "“")
@settings(max_examples=100, deadline=None)
def test_every_word_that_changed_lies_in_a_change(old, new):
    rewording = REWORDER.compare(old, new)
    assert rewording.is_same == (fold(old).text == fold(new).text)
    assert [change for change in rewording.changes if not change.old_words and not change.new_words] == []


@given(wordings)
@settings(max_examples=60, deadline=None)
def test_a_text_is_worded_as_itself(text):
    assert REWORDER.compare(text, text).is_same


@given(texts)
def test_the_words_of_a_text_tile_it(text):
    folded = fold(text)
    words = words_of(folded, [Token(one, at, at + 1) for at, one in enumerate(folded.text)])
    assert "".join(text[word.start : word.end] for word in words) == text
    assert "".join(word.key for word in words) == folded.text


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("于 2013 年 12 月 18 日通过", "2013年12月18日", id="date"),
        pytest.param("8月31日至9月8日在德班", "8月31日至9月8日", id="days of two months"),
        pytest.param("2009年4月20日至24日在日内瓦", "2009年4月20日至24日", id="days of a month"),
        pytest.param("一九六六年十二月十六日通过", "一九六六年十二月十六日", id="date in Chinese"),
        pytest.param("自2015年以来", "2015年", id="year"),
        pytest.param("大会第 68/160 号决议", "第68/160号", id="number of a resolution"),
        pytest.param("第2200A(XXI)号决议", "第2200a(xxi)号", id="old number of a resolution"),
        pytest.param("第一八〇三(十七)号决议", "第一八〇三(十七)号", id="number in Chinese"),
        pytest.param("报告(A/HRC/43/21)，", "a/hrc/43/21", id="symbol"),
        pytest.param("第六十九届会议", "第六十九届", id="session"),
        pytest.param("应对COVID-19疫情", "covid-19", id="letters and digits"),
        pytest.param("占百分之五十以上", "百分之五十", id="per cent"),
        pytest.param("增加 12.5% 以上", "12.5%", id="per cent in digits"),
        pytest.param("在这方面欢迎", "在这方面", id="phrase"),
    ],
)
def test_what_a_reader_takes_for_one_word_is_one(text, word):
    assert word in keys(text)


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        pytest.param(
            "应遵循非选择、客观的原则",
            "应遵循非选择性、客观的原则",
            "应遵循[-非选择-]{+非选择性+}、客观的原则",
            id="a term is not cut",
        ),
        pytest.param("甲方和乙方", "甲方、乙方和丙方", "甲方[-和-]{+、+}乙方{+和丙方+}", id="a third side"),
        pytest.param("普遍、客观和透明", "普遍、公正、客观和透明", "普遍、{+公正、+}客观和透明", id="an item with its mark"),
        pytest.param("人 权\n领域", "人权领域的合作", "人权领域{+的合作+}", id="blanks do not count"),
        pytest.param("促進人權，", "促进人权，", "促进人权，", id="script does not count"),
        pytest.param("第１９届", "第19届", "第19届", id="widths do not count"),
        pytest.param(
            "促请会员国合作；",
            "吁请各国合作；",
            "[-促请-]{+吁请+}[-会员国-]{+各国+}合作；",
            id="the opening is a word of its own",
        ),
        pytest.param("", "重申", "{+重申+}", id="from nothing"),
        pytest.param("重申", "", "[-重申-]", id="to nothing"),
    ],
)
def test_the_difference_reads_well(old, new, difference):
    assert shown(old, new) == difference


def test_long_texts_are_compared_too():
    old = "".join(f"第{number}段重申合作，" for number in range(900))
    new = old.replace("第450段重申", "第450段强调")
    changed = [edit for edit in REWORDER.compare(old, new).edits if edit.operation != "equal"]
    assert [(old[slice(*edit.old)], new[slice(*edit.new)]) for edit in changed] == [("重申", "强调")]


def test_edits_stand_for_words_given_by_hand():
    old, new = [Word(0, 2, "人权"), Word(2, 4, "合作")], [Word(0, 2, "人权"), Word(2, 4, "对话")]
    assert edits(old, new) == (Edit("equal", (0, 2), (0, 2)), Edit("replaced", (2, 4), (2, 4)))
