"""Titles of other documents: trap 27."""

from __future__ import annotations

import pytest
from composed_lexicons import lexicon, theme

from nlp.themes import Tagger


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(lexicon(theme("a", "发展权")))


@pytest.mark.parametrize(
    "text",
    [
        "回顾其题为“发展权”的第72/167号决议，",
        "回顾大会题为“人权与发展权”的2017年12月19日第72/167号决议，",
        "表示注意到秘书长题为“发展权”的报告，",
        "表示注意到秘书长题为「发展权」的報告，",
        '表示注意到秘书长题为"发展权"的报告，',
        "回顾题为《发展权》的宣言，",
        "回顾题为“执行‘发展权’方案”的决定，",
        "又回顾标题为“发展权”的第5号决定，",
        "回顾第72/167号决议，题为“发展权”，",
        "回顾题为“甲”的第1号决议、题为“发展权”的第2号决议，",
    ],
)
def test_a_mention_in_the_title_of_a_document_is_cited(tagger: Tagger, text: str) -> None:
    (tag,) = tagger.tag([text])[0]
    assert tag.cited


@pytest.mark.parametrize(
    "text",
    [
        "重申发展权，",
        "决定在题为“发展权”的议程项目下继续审议，",
        "在题为“发展权”的项目下提交报告，",
        "欢迎举行题为“发展权”的小组讨论会，",
        "重申“发展权”的重要性，",
        "题为“其他事项”的决议没有提到发展权，",
        "题为“发展权",
        "回顾题为“发展权”的第72/167号决议，其中重申发展权，",
    ],
)
def test_a_mention_outside_the_title_of_a_document_is_not(tagger: Tagger, text: str) -> None:
    (tag,) = tagger.tag([text])[0]
    assert not tag.cited


def test_the_mentions_of_a_cited_title_are_still_mentions(tagger: Tagger) -> None:
    text = "回顾题为“发展权”的第72/167号决议，其中重申发展权，"
    (tag,) = tagger.tag([text])[0]
    assert [mention.start for mention in tag.mentions] == [5, 25]
