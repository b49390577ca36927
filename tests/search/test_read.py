"""Queries are read: each rule of the language as a tree, each fault with its column, and any text is one or the other."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from queries import queries

from nlp.errors import UsageError
from nlp.lexicon.load import load_lexicon
from nlp.ranges import NumberRange
from nlp.search.names import term_names, theme_names
from nlp.search.query import (
    All,
    Any,
    Near,
    Ordered,
    Query,
    RangeFilter,
    Regex,
    Term,
    TextFilter,
    Theme,
    WholeWord,
    Wild,
    Without,
    Words,
)
from nlp.search.read import read_query
from nlp.text import fold
from nlp.types import Token

LEXICON = load_lexicon()
NAMES = theme_names(LEXICON)
TERMS = term_names(LEXICON)
A, B, C = Words("a"), Words("b"), Words("c")
UPR = Theme("universal-periodic-review")


def tokens(text):
    """Stands for what cuts texts, which reading a query does not ask for anything."""
    return [Token(text, 0, len(text))]


def tree(written):
    return read_query(written, NAMES, TERMS, tokens).node


TREES = {
    "words are folded": ("ＵＰＲ", Words("upr")),
    "a hyphen in a word is plain": ("COVID-19", Words("covid-19")),
    "strokes in a word are plain": ("A/HRC/RES/53/11", Words("a/hrc/res/53/11")),
    "a stroke between numbers is plain": ("70/1", Words("70/1")),
    "brackets in a word are plain": ("74(b)", Words("74(b)")),
    "brackets in a word are plain in a group too": ("(74(b)|c)", Any((Words("74(b)"), C))),
    "a bracket in a word that is not closed is plain": ("74(b", Words("74(b")),
    "a bracket in a word is closed by a later word": ("a(b c)d", All((Words("a(b"), Words("c)d")))),
    "a number and a character": ("2030年", Words("2030年")),
    "quotation marks in a word are plain": ("题为“促进”", Words("题为“促进”")),
    "ASCII quotation marks in a word are plain": ('题为"促进"', Words('题为"促进"')),
    "a quotation with words right behind it is plain": ("“十四五”规划", Words("“十四五”规划")),
    "a quotation with words right behind it may hold blanks": ("“十 四|五”规划", Words("“十四|五”规划")),
    "punctuation is searched for": ("人权、民主和法治，", Words("人权、民主和法治，")),
    "a colon behind what is no field is plain": ("注:1", Words("注:1")),
    "a full-width colon behind what is no field is plain": ("注：1", Words("注：1")),
    "an address is plain": ("http://a", Words("http://a")),
    "two hyphens are plain": ("--a", Words("--a")),
    "a dash of two characters is plain": ("——a", Words("--a")),
    "a stroke alone is plain": ("a / b", All((A, Words("/"), B))),
    "one angle bracket is plain": ("a>b", Words("a>b")),
    "a control character is plain": ("a\x00b", Words("a\x00b")),
    "a quotation is literal": ('"南南 合作"', Words("南南合作")),
    "a star in a quotation is plain": ('"a*"', Words("a*")),
    "a bar in a quotation is plain": ('"a|b"', Words("a|b")),
    "a field in a quotation is plain": ('"主题:a"', Words("主题:a")),
    "a Chinese quotation": ("“南南合作”", Words("南南合作")),
    "a Chinese quotation within another": ("“甲“乙”丙”", Words("甲“乙”丙")),
    "corner brackets are quotation marks": ("「南南合作」", Words("南南合作")),
    "quotation marks that do not match": ('“南南合作"', Words("南南合作")),
    "quotation marks typed the wrong way round": ("”南南合作”", Words("南南合作")),
    "a word right behind a quotation is another": ('"a"b', All((A, B))),
    "a blank means and": ("a b", All((A, B))),
    "any white space is a blank": ("a\u3000\t\nb", All((A, B))),
    "a bar means or": ("a|b", Any((A, B))),
    "a bar with blanks": ("a | b", Any((A, B))),
    "a bar binds tighter than a blank": ("a|b c", All((Any((A, B)), C))),
    "a bar binds tighter than an arrow": ("a >> b|c", Ordered((A, Any((B, C))), (None,))),
    "an arrow binds tighter than a blank": ("a >> b|c a", All((Ordered((A, Any((B, C))), (None,)), A))),
    "a minus": ("a -b", All((A, Without(B)))),
    "a minus takes the whole choice": ("-a|b", Without(Any((A, B)))),
    "a minus before a quotation": ('-"a b"', Without(Words("ab"))),
    "a minus before a group": ("-(a b)", Without(All((A, B)))),
    "a minus in a choice stands in brackets": ("a|(-b)", Any((A, Without(B)))),
    "a group of one is that one": ("((a))", A),
    "groups of the same kind are one": ("(a b) c", All((A, B, C))),
    "choices within choices are one": ("(a|b)|c", Any((A, B, C))),
    "groups side by side": ("(a)(b)", All((A, B))),
    "a star behind": ("a*", Wild(("a", ""))),
    "a star before": ("*a", Wild(("", "a"))),
    "stars around": ("*a*", Wild(("", "a", ""))),
    "a star within": ("非*性", Wild(("非", "性"))),
    "stars side by side are one": ("a**b", Wild(("a", "b"))),
    "eight stars": ("*a*a*a*a*a*a*a", Wild(("", *"aaaaaaa"))),
    "near": ('"a b"~5', Near((A, B), 5)),
    "near with nothing between": ('"a b"~0', Near((A, B), 0)),
    "near of three": ('"a b c"~5', Near((A, B, C), 5)),
    "near with stars": ('"a* b"~5', Near((Wild(("a", "")), B), 5)),
    "near with a plain star": ('"a\\* b"~5', Near((Words("a*"), B), 5)),
    "near in Chinese marks": ("“a　b”～５", Near((A, B), 5)),
    "an arrow": ("a >> b", Ordered((A, B), (None,))),
    "an arrow without blanks": ("a>>b", Ordered((A, B), (None,))),
    "an arrow with a limit": ("a >>5 b", Ordered((A, B), (5,))),
    "an arrow with a limit behind a word": ("a>>5 b", Ordered((A, B), (5,))),
    "an arrow before a word that begins with digits": ("a>>2030年", Ordered((A, Words("2030年")), (None,))),
    "an arrow before a number": ("a >>2030", Ordered((A, Words("2030")), (None,))),
    "arrows with limits of their own": ("a >> b >>3 c", Ordered((A, B, C), (None, 3))),
    "an arrow typed as two title marks": ("a 》》 b", Ordered((A, B), (None,))),
    "an expression": ("/a.b/", Regex("a.b")),
    "an expression with a stroke": ("/a/b/", Regex("a/b")),
    "an expression with a stroke made plain": (r"/a\/|b/", Regex("a/|b")),
    "an expression with blanks": ("/a b/", Regex("ab")),
    "an expression with brackets": ("(/(a|b)c/)", Regex("(a|b)c")),
    "a theme by its id": ("theme:universal-periodic-review", UPR),
    "a theme by its label": ("theme:普遍定期审议", UPR),
    "a theme in Traditional characters": ("主題：普遍定期審議", UPR),
    "a theme by its English label": ('theme:"Universal Periodic Review"', UPR),
    "themes": ("theme:universality,普遍定期审议", Any((Theme("universality"), UPR))),
    "a term": ("术语:南南合作", Term("南南合作")),
    "a body": ("body:HRC", TextFilter("body", ("hrc",))),
    "a body by its name": ("机构：人权理事会、大会", TextFilter("body", ("hrc", "ga"))),
    "a session": ("session:53", RangeFilter("session", (NumberRange("", 53, 53),))),
    "sessions": ("session:43..53,S-32", RangeFilter("session", (NumberRange("", 43, 53), NumberRange("S-", 32, 32)))),
    "a special session is no range": ("session:s-30", RangeFilter("session", (NumberRange("S-", 30, 30),))),
    "sessions as people write them": ("届会：第４３届…第５３届", RangeFilter("session", (NumberRange("", 43, 53),))),
    "years with a hyphen": ("year:2013-2021", RangeFilter("year", (NumberRange("", 2013, 2021),))),
    "years with 至": ("年份：2013年至2021年", RangeFilter("year", (NumberRange("", 2013, 2021),))),
    "years in Chinese numerals": ("年份：二〇一三年—二〇二一年", RangeFilter("year", (NumberRange("", 2013, 2021),))),
    "a symbol": ("symbol:A/RES/*", TextFilter("symbol", ("a/res/*",))),
    "a symbol with brackets": ("文号:A/RES/3314(XXIX)", TextFilter("symbol", ("a/res/3314(xxix)",))),
    "zones": ("zone:operative,title", TextFilter("zone", ("operative", "title"))),
    "zones in Chinese": ("部分：序言、脚注", TextFilter("zone", ("preambular", "footnote"))),
    "a kind": ("类别:决议", TextFilter("kind", ("resolution",))),
    "an opening": ("opening:敦促", TextFilter("opening", ("敦促",))),
    "a part": ("part:A", TextFilter("part", ("a",))),
    "a field without": ("-body:HRC", Without(TextFilter("body", ("hrc",)))),
    "whole words to choose from": ("词：ＵＰＲ,合作", Any((WholeWord("upr", tokens), WholeWord("合作", tokens)))),
    "fields to choose from": ("body:HRC|part:A", Any((TextFilter("body", ("hrc",)), TextFilter("part", ("a",))))),
    "an upper-case field": ("BODY:HRC", TextFilter("body", ("hrc",))),
    "a minus made plain": (r"\-a", Words("-a")),
    "a star made plain": (r"a\*", Words("a*")),
    "a bar made plain": (r"a\|b", Words("a|b")),
    "a quotation mark made plain": (r"\"a", Words('"a')),
    "a quotation mark made plain in a quotation": (r'"a\"b"', Words('a"b')),
    "a field made plain": (r"\主题:a", Words("主题:a")),
    "a blank made plain": (r"a\ b", Words("ab")),
    "a backslash made plain": (r"a\\b", Words("a\\b")),
    "a backslash at the end is plain": ("a\\", Words("a\\")),
    "characters without room are nothing": ("\ufeff-\u200bbody\u200b:HRC", Without(TextFilter("body", ("hrc",)))),
}  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), TREES.values(), ids=TREES)
def test_a_query_is_read_as(written, expected):
    assert tree(written) == expected


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("a cited:no", False),
        ("cited:yes a", True),
        ("a 所引：否", False),
        ("a 所引:是", True),
        ("a", None),
        ("a cited:NO cited:no", False),
    ],
)
def test_cited_is_asked_of_the_whole_query(written, cited):
    assert read_query(written, NAMES) == Query(written, A, cited)


FAULTS = {
    "nothing": ("", "检索式是空的: QUERY; 请写要找的词，如 南南合作"),
    "only blanks": (" \u3000\n", "检索式是空的: QUERY; "),
    "only characters without room": ("\u200b\ufeff", "检索式是空的: QUERY; "),
    "half of a character": ("南\ud800", "第 2 列不是完整的字符: 南\\ud800; "),
    "a quotation mark": ('"南南 合作', '第 1 列的引号没有配对: "南南 合作; 请补上后引号；'),
    "a quotation mark further on": ('合作 "南南', '第 4 列的引号没有配对: 合作 "南南; '),
    "a Chinese quotation mark": ("“南南", "第 1 列的引号没有配对: "),
    "nothing in quotation marks": ('合作 ""', '第 4 列起没有可找的字: 合作 ""; '),
    "a bracket not closed": ("a (b|c", "第 3 列的括号没有配对: "),
    "a bracket that closes nothing": ("(a) b)", "第 6 列的后括号没有前括号: "),
    "empty brackets": ("a ()", "第 3 列的括号里没有要找的词: "),
    "a bar in a bracket within a word": ("人权(理事会|委员会)", "第 7 列的 | 在紧跟着词的括号里，那个括号只是普通字: "),
    "a star alone": ("a *", "第 3 列的 * 旁边没有字: "),
    "stars alone": ("***", "第 1 列的 * 旁边没有字: "),
    "nine stars": ("*a*a*a*a*a*a*a*a*", "第 1 列的词里 * 多于 8 个: "),
    "a minus alone": ("-", "第 1 列的 - 后面没有词: "),
    "a minus before a blank": ("a - b", "第 3 列的 - 后面没有词: "),
    "a minus behind a bar": ("a|-b", "第 3 列的 - 不能写在 | 或 >> 后面: "),
    "a bar at the start": ("|a", "第 1 列的 | 旁边缺少词: "),
    "a bar at the end": ("a|", "第 2 列的 | 旁边缺少词: "),
    "two bars": ("a||b", "第 2 列的 | 旁边缺少词: "),
    "an arrow at the end": ("a >> ", "第 3 列的 >> 旁边缺少词: "),
    "an arrow at the start": (">> a", "第 1 列的 >> 旁边缺少词: "),
    "a bar before a bracket": ("(a|)", "第 3 列的 | 旁边缺少词: "),
    "a field beside an arrow": ("a >> body:HRC", "第 6 列的这一部分不能用在 >> 旁边: "),
    "a group beside an arrow": ("(a b) >> c", "第 1 列的这一部分不能用在 >> 旁边: "),
    "absence beside an arrow": ("a >> (-b)", "第 6 列的这一部分不能用在 >> 旁边: "),
    "near with one word": ('"南南合作"~5', "第 1 列 ~ 前的引号里应有两到 6 个词: "),
    "near with seven words": ('"a b c d e f g"~5', "第 1 列 ~ 前的引号里应有两到 6 个词: "),
    "near without a number": ('"a b"~', "第 6 列的 ~ 后面应是数字: "),
    "near with a word behind the number": ('"a b"~5c', "第 6 列的 ~ 后面应是数字: "),
    "near and far": ('"a b"~10000', "第 1 列的距离大于 9999: "),
    "an expression not closed": ("a /b", "第 3 列的正则表达式没有结束: "),
    "an expression that is wrong": ("/(a/", "第 1 列的正则表达式有误（RE2：missing ): (a）: "),
    "an expression with what RE2 lacks": ("/(?=a)b/", "第 1 列的正则表达式有误（RE2：invalid perl operator: (?=）: "),
    "an expression for bytes": (r"/a\C/", r"第 1 列的正则表达式有误（RE2：\C）: "),
    "an expression that matches nothing at all": ("/a*/", "第 1 列的正则表达式什么字都没有也能匹配: /a*/; 请写成"),
    "an expression for all or nothing": ("/.*/", "第 1 列的正则表达式什么字都没有也能匹配: "),
    "an expression that matches an edge": (r"/a|\b/", "第 1 列的正则表达式什么字都没有也能匹配: "),
    "an expression that grows": ("/(a{100}){100}/", "第 1 列的正则表达式有误（RE2：invalid repetition size: {100}）: "),
    "an expression that is too large": ("/[^的]{900}[^了]{900}/", "第 1 列的正则表达式"),
    "an unknown theme": ("主题:普遍审议", "词库里没有“普遍审议”这个主题（第 4 列）: 主题:普遍审议; 相近的主题：普遍定期"),
    "an unknown theme like none": ("theme:□", "词库里没有“□”这个主题（第 7 列）: theme:□; 请写主题的编号或名称"),
    "an unknown theme among others": ("theme:debt,debts", "词库里没有“debts”这个主题（第 12 列）: theme:debt,debts; 相近"),
    "an unknown term": ("term:南南合做", "词库里没有“南南合做”这个术语（第 6 列）: term:南南合做; 相近的术语：南南合作"),
    "no value": ("session: 53", "第 9 列缺少字段的值: session: 53; "),
    "no value behind a comma": ("body:HRC, GA", "第 10 列缺少字段的值: "),
    "no range": ("session:abc", "第 9 列不是届次或年份: session:abc; 请写成 43、43..53 或 S-32"),
    "a range the wrong way round": ("session:53..43", "第 9 列不是届次或年份: "),
    "no zone": ("zone:preamble", "没有第 6 列的部分: zone:preamble; 可写：title 标题、"),
    "no kind": ("kind:treaty", "没有第 6 列的类别: "),
    "cited, neither yes nor no": ("a cited:maybe", "第 9 列应是“是”或“否”: "),
    "cited, yes and no": ("a cited:yes cited:no", "第 19 列应是“是”或“否”: "),
    "cited in brackets": ("(a cited:no)", "第 4 列的“所引”只能单独写: "),
    "cited as a choice": ("a|cited:no", "第 3 列的“所引”只能单独写: "),
    "cited with a minus": ("a -cited:no", "第 4 列的“所引”只能单独写: "),
    "cited alone": ("cited:no", "第 1 列的“所引”之外没有要找的词: "),
    "a hundred and one brackets": ("(" * 101 + "a" + ")" * 101, "第 101 列的括号套了 100 层以上: "),
    "a thousand and one words": ("a " * 1001, "第 2001 列起超过 1000 个部分: "),
    "a hundred and one stars": ("a* " * 101, "第 301 列起超过 100 个 >>、~、* 和正则表达式: "),
    "ten thousand and one characters": ("南" * 10_001, "检索式超过 10000 个字: …"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_said_with_its_column(written, expected):
    with pytest.raises(UsageError) as raised:
        tree(written)
    assert raised.value.line("zh").startswith(expected)


def test_of_a_long_query_what_stands_around_the_fault_is_shown():
    with pytest.raises(UsageError) as raised:
        tree("南南合作 " * 20 + '"三方合作' + " 北南合作" * 20)
    assert raised.value.line("en") == (
        "the quotation mark at column 101 is not closed: …南合作 南南合作 南南合作 南南合作 南南合作 "
        '【"】三方合作 北南合作 北南合作 北南合作 北南合作…; close it, or write \\ before it to search for the mark itself'
    )


def test_ten_thousand_characters_are_a_query():
    assert tree("南" * 10_000) == Words("南" * 10_000)


def test_words_are_not_asked_for_where_texts_are_not_cut():
    with pytest.raises(UsageError) as raised:
        read_query("合作 word:人权", NAMES, TERMS)
    assert raised.value.line("en") == (
        "words cannot be told apart here (column 9): 合作 word:人权; write the characters themselves, without word:"
    )


@given(queries())
def test_a_query_that_follows_the_rules_is_read(written):
    assert read_query(written, NAMES, TERMS, tokens).written == written


@settings(max_examples=300)
@given(st.text(st.sampled_from('南合 a5"“”()|-*~>:\\/：（）＊\u3000\u200b[+?题theme,')) | st.text(max_size=40))
def test_any_text_is_a_query_or_an_error_on_one_line(written):
    try:
        outcome: object = read_query(written, NAMES, TERMS)
    except UsageError as error:
        outcome = [error.line(language) for language in ("zh", "en")]
    assert isinstance(outcome, Query) or all(line.splitlines() == [line] for line in outcome)


@given(st.text(st.sampled_from("南南合作普遍定期审议人权，。、；《》"), min_size=1, max_size=12))
def test_a_query_without_signs_is_the_words_themselves(written):
    assert tree(written) == Words(written)


@cache
def other_forms():
    """Signs, letters and digits in full width, Traditional characters for Simplified ones that fold back to them."""
    from opencc import OpenCC

    kept = ".,"
    wide = {code: chr(code + 0xFEE0) for code in range(0x21, 0x7F) if chr(code) not in kept} | {0x20: "\u3000"}
    simplified = sorted({character for written in (*TERMS, *NAMES) for character in written if character > "一"})
    traditional = OpenCC("s2t").convert("\n".join(simplified)).split("\n")
    pairs = zip(simplified, traditional, strict=True)
    return wide | {ord(plain): other for plain, other in pairs if fold(other).text == plain}


@settings(deadline=None)
@given(queries())
def test_the_width_of_signs_and_the_kind_of_characters_make_no_difference(written):
    other = written.translate(other_forms())
    assert (tree(other), read_query(other, NAMES, None, tokens).cited) == (
        tree(written),
        read_query(written, NAMES, None, tokens).cited,
    )


@given(queries(), st.data())
def test_characters_without_room_make_no_difference(written, data):
    at = data.draw(st.integers(0, len(written)))
    assert tree(f"{written[:at]}\u200b{written[at:]}") == tree(written)
