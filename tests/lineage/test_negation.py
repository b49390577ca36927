"""Negations that came or went, and words that only look like them; marks that make no wording."""

from __future__ import annotations

import pytest

from nlp.lexicon.load import load_lexicon
from nlp.lineage.differences.punctuation import only_marks_differ
from nlp.rewording import Reworder


@pytest.fixture(scope="module")
def reworder() -> Reworder:
    return Reworder(load_lexicon())


@pytest.mark.parametrize(
    ("denied", "affirmed"),
    [
        pytest.param("强调不必执行本决议，", "强调必须执行本决议，", id="no need"),
        pytest.param("强调没有必要采取此种措施，", "强调有必要采取此种措施，", id="is none"),
        pytest.param("决定不再继续审议此事；", "决定继续审议此事；", id="no longer"),
        pytest.param("任何国家都不得使用武力；", "任何国家都可使用武力；", id="may"),
        pytest.param("此种援助不是干涉内政；", "此种援助是干涉内政；", id="is"),
    ],
)
def test_a_negation_is_told_whichever_way_it_went(reworder: Reworder, denied: str, affirmed: str) -> None:
    for old, new in ((denied, affirmed), (affirmed, denied)):
        assert [change.kind for change in reworder.compare(old, new).changes] == ["negation"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("重申非洲国家的发展，", "重申国家的发展，", id="Africa"),
        pytest.param("促请会员国不断加强合作，", "促请会员国加强合作，", id="ceaselessly"),
        pytest.param("强调未来的合作，", "强调合作，", id="future"),
        pytest.param("请尚未批准公约的国家批准公约，", "请国家批准公约，", id="an attribute"),
        pytest.param("强调各国毫无例外地执行决议，", "强调各国执行决议，", id="an adverb"),
    ],
)
def test_words_that_only_hold_a_negation_are_none(reworder: Reworder, old: str, new: str) -> None:
    assert "negation" not in [change.kind for change in reworder.compare(old, new).changes]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("决定继续处理此案；", "决定继续处理此案。", True, id="the last clause"),
        pytest.param("普遍、客观和公正，", "普遍,客观和公正，", True, id="another mark"),
        pytest.param("决定继续处理此案；", "决定继续处理此案；", False, id="the same"),
        pytest.param("第68/160号决议；", "第68/16号决议。", False, id="another number"),
        pytest.param("增加1.5倍；", "增加15倍；", False, id="a decimal"),
        pytest.param("甲和乙；", "甲、乙；", False, id="a conjunction"),
    ],
)
def test_marks_within_numbers_are_no_punctuation(old: str, new: str, expected: bool) -> None:
    assert only_marks_differ(old, new) == expected
