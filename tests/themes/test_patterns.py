"""Patterns: alternatives and gaps."""

from __future__ import annotations

import pytest
from composed_lexicons import lexicon, theme

from nlp.errors import LexiconError
from nlp.lexicon.model import Pattern
from nlp.lexicon.pattern_syntax import parse_pattern
from nlp.themes import Tagger
from nlp.themes.patterns import compile_pattern


def surfaces(pattern: Pattern, text: str) -> list[str]:
    tags = Tagger(lexicon(theme("a", "无", patterns=[pattern]))).tag([text])[0]
    return [mention.surface for tag in tags for mention in tag.mentions]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("（文明|文化）之间…对话", "不同文化之间开展的对话", ["文化之间开展的对话"]),
        ("(文明|文化)之间…对话", "不同文明之间的对话和对话", ["文明之间的对话"]),
        ("（文明|文化）之间…对话", "文明之间交流，对话", []),
        ("（单方面|片面）（的|）强制措施", "反对片面的强制措施和单方面强制措施", ["片面的强制措施", "单方面强制措施"]),
        ("提高（会员国（和各国|）|妇女）的能力", "提高会员国和各国的能力", ["提高会员国和各国的能力"]),
    ],
)
def test_a_pattern_finds_its_wordings(pattern: str, text: str, found: list[str]) -> None:
    assert surfaces(Pattern(pattern, "名称"), text) == found


def test_a_gap_is_no_longer_than_it_may_be() -> None:
    assert surfaces(Pattern("提高…能力", "能力建设", gap=4), "提高各国的能力") == ["提高各国的能力"]
    assert surfaces(Pattern("提高…能力", "能力建设", gap=2), "提高各国的能力") == []


def test_mentions_go_by_the_name_of_the_pattern() -> None:
    tags = Tagger(lexicon(theme("a", "无", patterns=[Pattern("提高…能力", "能力建设")]))).tag(["提高各国能力"])[0]
    assert [mention.term for mention in tags[0].mentions] == ["能力建设"]


def test_many_alternatives_are_not_written_out() -> None:
    choices = "（" + "|".join("甲乙丙丁戊己庚辛壬癸") + "）"
    pieces = list(compile_pattern(Pattern(choices * 4, "干支")))
    assert len(pieces) == 1000
    assert surfaces(Pattern(choices * 4, "干支"), "第甲乙丙丁号") == ["甲乙丙丁"]


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("（文明|文化之间", "lexicon.brackets"),
        ("文明）之间", "lexicon.brackets"),
        ("…对话", "lexicon.gap_at_end"),
        ("文明…", "lexicon.gap_at_end"),
        ("（文明|）…对话", "lexicon.gap_at_end"),
        ("（|）", "lexicon.gap_at_end"),
    ],
)
def test_a_pattern_that_cannot_be_meant_is_a_fault(pattern: str, key: str) -> None:
    with pytest.raises(LexiconError) as raised:
        parse_pattern(pattern)
    assert raised.value.key == key
